//! Many applicants at once: the compiled evaluator, caseloads, rosters, budgets and settlements.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod anybody;
mod budget;
mod caseload;
mod compiled;
mod gathered;
mod kept;
#[path = "../toolbox/often.rs"]
mod often;
mod roster;
