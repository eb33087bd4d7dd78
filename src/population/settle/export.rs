//! Cells for a table that a spreadsheet will open.

use std::borrow::Cow;

/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// Whether it is a name made of digits, which a spreadsheet would round or strip of its zeros as a number.
pub fn is_code(cell: &str) -> bool {
    let long = cell.len() > DIGITS || (cell.len() > 1 && cell.starts_with('0'));
    long && cell.bytes().all(|sign| sign.is_ascii_digit())
}

/// A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. A long number gets
/// a tab, which spreadsheets don't show and rosters may hold.
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else if is_code(cell) {
        Cow::Owned(format!("\t{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}
