//! The budget page: which scheme, what was typed over the written assumptions, which side of the page is open.
//!
//! The state is here with all other state; what changes it ([`act()`]) and what works it out ([`answer()`]) come with the page's own
//! part, so the first load doesn't carry them.

pub mod act;
pub mod aim;
pub mod answer;
pub mod assume;
pub mod kept;
pub mod settle;
pub mod sure;

pub use act::{Act, act};
pub use answer::{Answer, DraftAnswer, Question, answer, questions};

use super::table::Table;
use crate::engine::Number;
use settle::Sheet;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Treasury {
    /// The scheme looked at; nothing is the first.
    pub scheme: Option<String>,
    /// The payable list is open, not the budget.
    pub settling: bool,
    /// What was typed over the assumptions, by scheme and place.
    pub typed: Table<String, Typed>,
    /// That came with a link and differs from what is kept, so it is not kept on the device before somebody changes it.
    pub lent: bool,
    /// Whether the assumptions of an earlier visit have joined.
    pub met: bool,
    /// What went wrong with keeping them, until it was seen.
    pub trouble: Option<Trouble>,
    /// Somebody asked how sure the cost is; another assumption takes it back, since it is long work.
    pub sure: bool,
    /// Files chosen as a roster; the page keeps their contents.
    pub sheets: Vec<Sheet>,
    /// The budget is about the people of the roster.
    pub real: bool,
    /// The month to settle, as `2026-03`; nothing is the last of the roster.
    pub month: Option<String>,
}

/// What stands in a box of the assumptions. What it means is read where the box is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub text: String,
    /// The last number that made sense, where the text makes none.
    pub behind: Option<Number>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Some of what was kept can't be read.
    Damaged,
    /// The browser keeps no more.
    Full,
    /// One's own made room for those of a link, and stand among the scenarios.
    Aside,
}
