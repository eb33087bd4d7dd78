//! The rows as text, in columns.

use super::row::Row;

const HEADINGS: [&str; 6] = ["what", "median", "p95", "bar", "within", "× the integer loop"];

pub fn text(rows: &[Row]) -> String {
    let mut lines = vec![HEADINGS.map(String::from)];
    lines.extend(rows.iter().map(cells));
    let wide = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..HEADINGS.len()).map(|column| wide(column).unwrap_or(0)).collect();
    let line = |cells: &[String; 6]| {
        let columns = cells.iter().zip(&widths).enumerate().map(|(at, (cell, wide))| {
            let gap = " ".repeat(wide - width(cell));
            if at == 0 { format!("{cell}{gap}") } else { format!("{gap}{cell}") }
        });
        columns.collect::<Vec<_>>().join("  ")
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn cells(row: &Row) -> [String; 6] {
    let unit = &row.unit;
    let figure = |value: Option<f64>| value.map(|value| format!("{} {unit}", digits(value))).unwrap_or_default();
    let of = if row.bar_on_p95 { "p95 " } else { "" };
    let bar = row.bar.map(|bar| format!("{of}< {} {unit}", digits(bar))).unwrap_or_default();
    let judged = if row.bar_on_p95 { row.p95 } else { row.median };
    let within = row.bar.zip(judged).map(|(bar, value)| if value < bar { "yes" } else { "NO" }).unwrap_or_default();
    let median = row.note.clone().unwrap_or_else(|| figure(row.median));
    let ratio = row.ratio.map(|ratio| format!("{ratio:.0}")).unwrap_or_default();
    [row.what.clone(), median, figure(row.p95), bar, within.to_owned(), ratio]
}

/// Three digits that mean something.
fn digits(value: f64) -> String {
    let places = if value >= 100.0 || value.fract() == 0.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.places$}")
}

fn width(text: &str) -> usize {
    text.chars().count()
}
