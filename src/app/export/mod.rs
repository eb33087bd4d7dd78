//! Tables as files: for a spreadsheet, and for a word processor.

mod csv;
mod table;
mod word;

pub use csv::{MARK, csv, csv_row};
pub use table::{is_figure, stands_right, table_csv};
pub use word::{Cell, Run, word};

use crate::i18n::comparison::{Row, caveat, heads, title};
use crate::i18n::{Lang, clause};

/// 修订对照表 for a spreadsheet.
pub fn comparison_csv(rows: &[Row], lang: Lang) -> String {
    let head = heads(lang).map(str::to_owned).to_vec();
    let body = rows.iter().map(|row| {
        let lines = row.lines(lang).join("\n");
        vec![
            row.clause(lang),
            clause::joined(&row.old),
            clause::joined(&row.new),
            lines,
            row.reason.clone(),
            row.effect.join("\n"),
        ]
    });
    csv(std::iter::once(head).chain(body))
}

/// 修订对照表 for a word processor, what changes in bold. `of`: what is compared, a line each.
pub fn comparison_word(rows: &[Row], of: &[String], lang: Lang) -> String {
    let marked = |row: &Row, parts: &[clause::Part]| {
        parts.iter().map(|part| Run { text: part.text.clone(), strong: row.marks(part) }).collect()
    };
    let body = rows.iter().map(|row| {
        vec![
            Cell::plain(&row.clause(lang)),
            Cell(vec![marked(row, &row.old)]),
            Cell(vec![marked(row, &row.new)]),
            Cell::plain(&row.lines(lang).join("\n")),
            Cell::plain(&row.reason),
            Cell::plain(&row.effect.join("\n")),
        ]
    });
    let heads = heads(lang).map(str::to_owned);
    word(title(lang), of, &heads, &body.collect::<Vec<_>>(), caveat(lang), lang.tag())
}
