//! Any table of the page as a file.

use super::csv;
use crate::app::view::TableView;

/// Whether a cell is a figure: it stands to the right, and a file has it without separators.
pub fn is_figure(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['+', '−', '-']);
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || ",.%".contains(sign))
}

/// Whether it stands to the right: a figure, two of which one is the most, or one with what changed in it.
pub fn stands_right(cell: &str) -> bool {
    cell.split(' ').all(|word| word == "≤" || is_figure(word.trim_matches(['(', ')'])))
}

/// A table as a file.
pub fn table_csv(table: &TableView) -> String {
    let cell = |cell: &String| if is_figure(cell) { cell.replace(',', "").replace('−', "-") } else { cell.clone() };
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    csv(std::iter::once(table.head.clone()).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::stands_right;

    #[test]
    fn a_sum_stands_to_the_right_whether_or_not_a_draft_changes_it() {
        for cell in ["1,200", "0", "1,200 (+300)", "1,200.5 (−300)", "1,200 ≤ 3,000 (+300)"] {
            assert!(stands_right(cell), "{cell}");
        }
        for cell in ["", "12 月", "新手主播", "1,200 元", "第 3 条 (+300)"] {
            assert!(!stands_right(cell), "{cell}");
        }
    }
}
