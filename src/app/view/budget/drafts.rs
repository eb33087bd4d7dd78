//! What drafts cost beside the law as it stands, how long the fund lasts under each, and who gets more or less.

use super::Costed;
use super::compared::{figure, total, two};
use super::tables::head;
use crate::app::view::{FigureView, TableView};
use crate::charts::Row;
use crate::i18n::numbers::grouped;
use crate::i18n::page::DeskWord;
use crate::i18n::page::budget::{self as say, Word, exact, word};
use crate::population::budget::{Change, Fund, Sums};

/// Of a draft, or of the law as it stands.
struct Line<'a> {
    name: &'a str,
    total: Sums,
    /// The first of the text, which is the whole of it.
    fund: Option<&'a Fund>,
}

/// The law first.
fn lines<'a>(of: &'a Costed<'_>) -> Vec<Line<'a>> {
    let budget = &of.answer.budget;
    // Nothing is said of a fund for the year where only a part of it is known.
    let fund = |funds: &'a [Fund]| funds.first().filter(|_| !of.is_part());
    let law = Line { name: DeskWord::CurrentLaw.to(of.lang), total: budget.total, fund: fund(&budget.funds) };
    let drafts = of.answer.drafts.iter();
    let drafts = drafts.map(|draft| Line { name: &draft.name, total: draft.total, fund: fund(&draft.funds) });
    std::iter::once(law).chain(drafts).collect()
}

/// A bar for the law and for each draft; nothing where there is no draft.
pub fn costs(of: &Costed<'_>) -> Option<FigureView> {
    let lang = of.lang;
    let lines = lines(of);
    let (law, drafts) = lines.split_first()?;
    let apart = |line: &&Line<'_>| line.total.at_most().abs_diff(law.total.at_most());
    // Of drafts that differ alike, the first.
    let most = drafts.iter().rev().max_by_key(apart)?;
    let title = say::draft_costs(&total(law.total, lang), most.name, &total(most.total, lang), of.real(), lang);
    let rows = lines.iter().map(|line| Row {
        label: line.name.to_owned(),
        total: total(line.total, lang),
        segments: two(line.total, of.hue, line.name, lang),
    });
    let mut table = TableView {
        head: head(of, [Word::Draft, Word::Determined, Word::AtMost, Word::DryIn]),
        rows: lines.iter().map(|line| cells(line, of)).collect(),
    };
    if lines.iter().all(|line| line.fund.is_none()) {
        table.head.pop();
        table.rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    Some(figure("cost-drafts", title, rows.collect(), table))
}

fn cells(line: &Line<'_>, of: &Costed<'_>) -> Vec<String> {
    let dry = line.fund.map(|fund| match dry(fund) {
        Some(month) => say::month(month, of.lang),
        None => word(Word::Enough, of.lang).to_owned(),
    });
    vec![line.name.to_owned(), exact(line.total.determined), exact(line.total.open), dry.unwrap_or_default()]
}

/// The month, first come, if all is due that may be.
pub(super) fn dry(fund: &Fund) -> Option<usize> {
    fund.at_most.iter().find_map(|each| each.month).filter(|_| fund.due.at_most() > fund.amount)
}

/// Whether the fund lasts under each draft.
pub fn lasts(of: &Costed<'_>) -> Vec<String> {
    let told = |draft: &crate::app::budget::answer::DraftAnswer| {
        let fund = draft.funds.first().filter(|_| !of.is_part())?;
        let lasts = say::fund_lasts(fund.amount, fund.due, dry(fund), of.lang);
        Some(say::under(&draft.name, &lasts, of.lang))
    };
    of.answer.drafts.iter().filter_map(told).collect()
}

/// Who gets more and who less under each draft.
pub fn table(of: &Costed<'_>) -> TableView {
    let before = of.answer.budget.total;
    let mut rows = Vec::new();
    for draft in &of.answer.drafts {
        let mut row = |basis: Word, now: i64, then: i64, change: Change| {
            let counts = [change.winners, change.losers, change.unchanged].map(|count| grouped(count.into()));
            let sums = [exact(now), exact(then), say::change(then - now)];
            let first = [draft.name.clone(), word(basis, of.lang).to_owned()].into_iter().chain(sums);
            rows.push(first.chain(counts).chain([exact(change.gained), exact(change.lost)]).collect());
        };
        row(Word::OnDetermined, before.determined, draft.total.determined, draft.determined);
        row(Word::OnAtMost, before.at_most(), draft.total.at_most(), draft.at_most);
    }
    let words = [
        Word::Draft,
        Word::Basis,
        Word::CostNow,
        Word::CostThen,
        Word::Difference,
        Word::Winners,
        Word::Losers,
        Word::Unchanged,
        Word::Gained,
        Word::Lost,
    ];
    TableView { head: head(of, words), rows }
}
