//! Comma-separated values as spreadsheets read them: UTF-8 with its mark, CRLF, quotes where needed.

use crate::population::settle::is_code;

/// What makes a spreadsheet take a text for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// By this a spreadsheet knows that it is UTF-8.
pub const MARK: char = '\u{feff}';

pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::from(MARK);
    rows.into_iter().for_each(|row| csv_row(&mut out, &row));
    out
}

/// Adds one row; a file begins with [`MARK`].
pub fn csv_row(out: &mut String, row: &[String]) {
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        put(out, cell);
    }
    out.push_str("\r\n");
}

fn put(out: &mut String, cell: &str) {
    let text = cell.starts_with(FORMULA) && !number(cell);
    let quoted = cell.contains(['"', ',', '\n', '\r']);
    if quoted {
        out.push('"');
    }
    if text {
        out.push('\'');
    }
    // Spreadsheets don't show it, and leave the digits behind it alone.
    if is_code(cell) {
        out.push('\t');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// A number may begin with its sign.
fn number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let mut parts = digits.splitn(2, '.');
    let whole =
        |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    whole(parts.next()) && parts.next().is_none_or(|part| whole(Some(part)))
}
