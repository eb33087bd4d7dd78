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

/// An amount below nothing. A telephone number or an id with a sign is none: a spreadsheet would strip it of what it begins with.
fn is_number(cell: &str) -> bool {
    let Some(digits) = cell.strip_prefix('-').filter(|digits| !is_code(digits)) else { return false };
    let mut parts = digits.splitn(2, '.');
    let whole =
        |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    whole(parts.next()) && parts.next().is_none_or(|part| whole(Some(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spreadsheet_makes_a_number_of_a_name() {
        for (cell, out) in [
            ("+8613800138000", "'+8613800138000"),
            ("-007", "'-007"),
            ("-1234567890123456", "'-1234567890123456"),
            ("+5", "'+5"),
            ("-5", "-5"),
            ("-0.50", "-0.50"),
            ("-1.5x", "'-1.5x"),
            ("007", "\t007"),
            ("1234567890123456", "\t1234567890123456"),
            ("736.00", "736.00"),
            ("=1", "'=1"),
        ] {
            assert_eq!(neutral(cell), out);
        }
    }
}
