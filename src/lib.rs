//! 政策沙盘 · Sandtable: what five governments' live-commerce subsidies pay, why, and what another rule would change.
//!
//! The pipeline, in reading order:
//!
//! 1. [`schemes`]: the law as data. [`engine`] reads it and assesses one applicant: an explained answer, exact to 分.
//! 2. [`reform`]: typed edits on the law's addresses; a reading of an ambiguous clause is one, too.
//! 3. [`analysis`]: where amounts jump, what comes next, whether a text holds together; worked out, never sampled.
//! 4. [`population`]: the same law compiled to run over many applicants; budgets, rosters, payable lists.
//! 5. [`amount`], [`charts`] and [`i18n`]: amounts as typed, pictures, and every sentence in two languages.
//! 6. [`app`]: the program's state and what is on each screen, without a browser. The feature `web` adds the page itself.
//!
//! Where to start: [`engine::assess()`] with a scheme of [`schemes::shipped`] and a [`engine::Profile`]. The code map, what is absent
//! on purpose and how to add to it stand in `src/ARCHITECTURE.md`.

pub mod amount;
pub mod analysis;
pub mod app;
pub mod charts;
pub mod engine;
pub mod i18n;
pub mod population;
pub mod reform;
pub mod schemes;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "worker")]
pub mod worker;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
