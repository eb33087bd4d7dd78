//! Clauses as an editor and a comparison show them: sentences in parts, parameters where they stand, old beside new.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod comparison;
mod editor;
mod parts;
#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
#[path = "../toolbox/edits.rs"]
mod toolbox;

use sandtable::engine::mechanism::{Band, Edge};
use sandtable::engine::scheme::Edit;
pub use toolbox::{made, number, remove, scheme, set};

/// A band for 30 up to, not including, 45.
pub fn low_band() -> Edit {
    let edge = |at: &str, included| Edge { at: number(at), included };
    let band = Band { from: edge("30", true), to: Some(edge("45", false)), amount: number("40").into() };
    Edit::Insert { address: "hongsibu/HSB-11/bands/1".to_owned(), band }
}

pub fn add(address: &str, amount: &str) -> Edit {
    Edit::Add { address: address.to_owned(), amount: number(amount).into() }
}
