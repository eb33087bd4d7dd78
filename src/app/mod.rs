//! The calculator without a browser: what was typed, what happens to it, and what the page shows.
//!
//! Reading order: [`state`] holds the typed texts, [`action`] is everything that can happen, [`reduce()`] makes the next state,
//! [`profile`] hands the last good values to the engine, [`view`] turns the engine's answer into what is on screen,
//! [`met`] is the way back, from a profile to the form. [`link`] keeps the state in the address. [`asked`] decides from the rules which facts are asked for at all.

pub mod action;
pub mod asked;
pub mod budget;
pub mod desk;
pub mod device;
pub mod export;
pub mod field;
pub mod files;
pub mod history;
pub mod laws;
pub mod link;
pub mod met;
pub mod office;
pub mod people;
mod possible;
pub mod profile;
pub mod reduce;
pub mod route;
pub mod saved;
pub mod share;
pub mod since;
pub mod stage;
pub mod state;
pub mod table;
pub mod view;

pub use crate::amount;
pub use action::Action;
pub use reduce::reduce;
pub use route::{Page, Source};
pub use state::State;

/// The key under which the browser remembers the language.
pub const LANGUAGE_KEY: &str = "sandtable.language";
