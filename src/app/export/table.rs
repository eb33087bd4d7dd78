//! Any table of the page as a file.

use super::csv;
use crate::app::view::TableView;

/// Whether a cell is a figure: it stands to the right, and a file has it without separators.
pub fn is_figure(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['+', '−', '-']);
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || ",.%".contains(sign))
}

/// A table as a file.
pub fn table_csv(table: &TableView) -> String {
    let cell = |cell: &String| if is_figure(cell) { cell.replace(',', "").replace('−', "-") } else { cell.clone() };
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    csv(std::iter::once(table.head.clone()).chain(rows))
}
