//! The five beside each other, each with its own people: compared, never added up.

use super::Answers;
use crate::app::State;
use crate::app::view::{FigureView, TableView};
use crate::charts::{Aspect, Bars, Hue, Row, Segment, bars};
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::numbers::grouped;
use crate::i18n::page::budget::{self as say, Word, word};
use crate::population::budget::{Budget, Sums};

pub fn compared(state: &State, answers: &Answers) -> FigureView {
    let lang = state.lang;
    let found = state.laws().enumerate().filter_map(|(at, law)| {
        let (_, answer) = answers.iter().find(|(id, _)| *id == law.id)?;
        Some((Hue::nth(at), law, &answer.budget))
    });
    let found: Vec<(Hue, &Scheme, &Budget)> = found.collect();
    let most = found.iter().max_by_key(|(_, _, budget)| budget.total.at_most());
    let real = answers.iter().any(|(_, answer)| answer.real);
    let part = answers.iter().any(|(_, answer)| answer.real && say::is_part(Some(&answer.months)));
    let title =
        most.map_or(String::new(), |(_, law, budget)| say::most_costly(lang.pick(&law.name), budget.total, real, lang));
    let rows: Vec<Row> = found
        .iter()
        .map(|(hue, law, budget)| Row {
            label: lang.pick(&law.name).to_owned(),
            total: total(budget.total, lang),
            segments: segments(law, budget, *hue, lang),
        })
        .collect();
    let head = [Word::Policy, Word::People, Word::Determined, Word::AtMost, Word::Fund, Word::OfFund];
    let lines = found.iter().map(|(_, law, budget)| {
        let fund = budget.funds.first();
        let share = fund.filter(|fund| fund.amount > 0 && !part).map(|fund| {
            let share = i128::from(fund.due.at_most()) * 1000 / i128::from(fund.amount);
            say::per_mille(i64::try_from(share).unwrap_or(i64::MAX))
        });
        vec![
            lang.pick(&law.name).to_owned(),
            grouped(budget.people.into()),
            say::exact(budget.total.determined),
            say::exact(budget.total.open),
            fund.map_or("—".to_owned(), |fund| say::exact(fund.amount)),
            share.unwrap_or_else(|| "—".to_owned()),
        ]
    });
    let table = TableView { head: head.map(|head| word(head, lang).to_owned()).to_vec(), rows: lines.collect() };
    figure("cost-all", title, rows, table)
}

pub(super) fn figure(id: &str, title: String, rows: Vec<Row>, table: TableView) -> FigureView {
    let any = rows.iter().any(|row| !row.segments.is_empty());
    let draw = |aspect: Aspect, id: String| {
        let spec = Bars { id, title: title.clone(), aspect, axis: None, rows: rows.clone() };
        if any { bars(&spec).unwrap_or_default() } else { String::new() }
    };
    let (wide, narrow) = (draw(Aspect::Wide, format!("{id}-w")), draw(Aspect::Narrow, format!("{id}-n")));
    FigureView { title, wide, narrow, table }
}

/// Solid first, then what is paid at most.
pub(super) fn segments(law: &Scheme, budget: &Budget, hue: Hue, lang: Lang) -> Vec<Segment> {
    let mut segments = Vec::new();
    for at_most in [false, true] {
        for (rule, item) in law.provision.iter().zip(&budget.provisions) {
            let amount = if at_most { item.paid.open } else { item.paid.determined };
            if amount > 0 {
                let name =
                    format!("{} {} {}", lang.pick(&rule.article), lang.pick(&rule.title), say::about(amount, lang));
                segments.push(Segment { hue, amount: amount as f64, at_most, name });
            }
        }
    }
    segments
}

pub(super) fn two(sums: Sums, hue: Hue, name: &str, lang: Lang) -> Vec<Segment> {
    let each = [(sums.determined, false), (sums.open, true)];
    let some = each.into_iter().filter(|(amount, _)| *amount > 0);
    some.map(|(amount, at_most)| Segment {
        hue,
        amount: amount as f64,
        at_most,
        name: format!("{name} {}", say::about(amount, lang)),
    })
    .collect()
}

pub(super) fn total(sums: Sums, lang: Lang) -> String {
    let (sure, open) = (say::about(sums.determined, lang), say::about(sums.open, lang));
    match (sums.determined, sums.open) {
        (_, 0) => sure,
        (0, _) => crate::i18n::page::at_most(&open, lang),
        _ => format!("{sure} · {}", crate::i18n::page::at_most_more(&open, lang)),
    }
}
