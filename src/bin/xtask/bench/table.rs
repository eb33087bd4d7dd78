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
    let above = rows.iter().filter(|row| row.over().is_some_and(|over| over >= 0.0));
    let why = above.filter_map(|row| Some(format!("\n{}: {}", row.what, row.why.as_ref()?)));
    lines.iter().map(line).chain(why).collect::<Vec<_>>().join("\n")
}

fn cells(row: &Row) -> [String; 6] {
    let unit = &row.unit;
    let figure = |value: Option<f64>| value.map(|value| format!("{} {unit}", digits(value))).unwrap_or_default();
    let of = if row.bar_on_p95 { "p95 " } else { "" };
    let bar = row.bar.map(|bar| format!("{of}< {} {unit}", digits(bar))).unwrap_or_default();
    let within =
        row.over().map(|over| if over < 0.0 { "yes".into() } else { format!("NO, {} {unit} over", digits(over)) });
    let median = row.note.clone().unwrap_or_else(|| figure(row.median));
    let ratio = row.ratio.map(digits).unwrap_or_default();
    [row.what.clone(), median, figure(row.p95), bar, within.unwrap_or_default(), ratio]
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
