//! Cells for a table that a spreadsheet will open.

use std::borrow::Cow;

/// What makes a spreadsheet take a text for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// Whether it is a name made of digits, which a spreadsheet would round or strip of its zeros as a number.
fn is_code(cell: &str) -> bool {
    let long = cell.len() > DIGITS || (cell.len() > 1 && cell.starts_with('0'));
    long && cell.bytes().all(|sign| sign.is_ascii_digit())
}

/// A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. A long number gets
/// a tab, which spreadsheets don't show and rosters may hold.
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else if is_code(cell) {
        Cow::Owned(format!("\t{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A number may begin with its sign.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let mut parts = digits.splitn(2, '.');
    let whole =
        |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    whole(parts.next()) && parts.next().is_none_or(|part| whole(Some(part)))
}
