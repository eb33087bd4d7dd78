//! What falls due in each month.

use super::Costed;
use super::compared::{figure, total, two};
use crate::app::view::{FigureView, TableView};
use crate::charts::Row;
use crate::i18n::page::budget::{self as say, Word, word};
use crate::population::budget::{Sums, YEAR_END};

pub fn months(of: &Costed<'_>) -> FigureView {
    let (lang, months) = (of.lang, &of.answer.budget.months);
    let name = |at: usize| match at {
        YEAR_END => word(Word::WholeYear, lang).to_owned(),
        _ => say::month(at + 1, lang),
    };
    let dearest = months.iter().take(YEAR_END).enumerate().max_by_key(|(at, sums)| (sums.at_most(), YEAR_END - at));
    let title = match dearest.filter(|(_, sums)| !sums.is_zero()) {
        Some((at, sums)) => say::dearest(at + 1, sums.at_most(), lang),
        None => word(Word::AllYearEnd, lang).to_owned(),
    };
    let row = |(at, sums): (usize, &Sums)| Row {
        label: name(at),
        total: total(*sums, lang),
        segments: two(*sums, of.hue, &name(at), lang),
    };
    let mut running = 0_i64;
    let lines = months.iter().enumerate().map(|(at, sums)| {
        running = running.saturating_add(sums.at_most());
        vec![name(at), say::exact(sums.determined), say::exact(sums.open), say::exact(running)]
    });
    let head = [Word::Month, Word::Determined, Word::AtMost, Word::Cumulative];
    let table = TableView { rows: lines.collect(), head: head.map(|head| word(head, lang).to_owned()).to_vec() };
    // Twelve bars of nothing say no more than the title does.
    let monthly = dearest.is_some_and(|(_, sums)| !sums.is_zero());
    let rows = months.iter().enumerate().filter(|(at, _)| monthly || *at == YEAR_END).map(row);
    figure("cost-months", title, rows.collect(), table)
}
