//! Comma-separated values as spreadsheets read them: UTF-8 with its mark, CRLF, quotes where needed.

use crate::population::settle::neutral;

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
    let cell = neutral(cell);
    let quoted = cell.contains(['"', ',', '\n', '\r']);
    if quoted {
        out.push('"');
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
