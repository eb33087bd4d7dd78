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
mod settled;
mod units;

use sandtable::i18n::roster::words;
use sandtable::population::roster::{Intake, Register, read};

/// Everybody of a table that has no fault.
fn people_of(table: &str) -> Register {
    let mut intake = Intake::default();
    let reading = read(table.as_bytes(), &words(), |row| intake.add(row)).unwrap();
    let register = intake.finish(reading, 9, |_| None, |_, _| {});
    assert_eq!(register.reading.faults, []);
    register
}
