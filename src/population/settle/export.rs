//! Cells for a table that a spreadsheet will open.

use std::borrow::Cow;

/// A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it.
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}
