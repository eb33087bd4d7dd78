//! The first chart: places side by side, each a bar of provisions.

use super::Worked;
use super::ledger::open_ended;
use crate::charts::{Aspect, Bars, Hue, Row, Segment, bars as draw};
use crate::engine::order;
use crate::engine::outcome::State;
use crate::i18n::numbers::{yuan, yuan_bare};
use crate::i18n::page::{self, ChartWord, Say};
use rust_decimal::prelude::ToPrimitive;

/// A chart with its title, and the same numbers as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    pub title: String,
    /// SVG for a broad screen and for a phone; empty where there is nothing to draw.
    pub wide: String,
    pub narrow: String,
    pub table: TableView,
}

#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
pub struct TableView {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

pub fn bars(worked: &Worked<'_>) -> FigureView {
    let title = title(worked);
    let draw_in = |aspect: Aspect, id: &str| {
        let spec = Bars { id: id.to_owned(), title: title.clone(), aspect, axis: None, rows: rows(worked) };
        draw(&spec).unwrap_or_default()
    };
    let any = worked.assessments.iter().any(|answer| !answer.totals.at_most.is_zero());
    let (wide, narrow) =
        if any { (draw_in(Aspect::Wide, "bars-w"), draw_in(Aspect::Narrow, "bars-n")) } else { Default::default() };
    FigureView { wide, narrow, table: table(worked), title }
}

fn title(worked: &Worked<'_>) -> String {
    let lang = worked.lang;
    let most = worked.each().max_by_key(|(scheme, answer)| (answer.totals.determined, std::cmp::Reverse(scheme.order)));
    match most.filter(|(_, answer)| !answer.totals.determined.is_zero()) {
        Some((scheme, answer)) => page::most_in(lang.pick(&scheme.name), &yuan(answer.totals.determined, lang), lang),
        None => page::none_certain(lang).to_owned(),
    }
}

fn rows(worked: &Worked<'_>) -> Vec<Row> {
    let lang = worked.lang;
    let mut rows = Vec::new();
    for (at, (scheme, answer)) in worked.each().enumerate() {
        let paid = scheme.provision.iter().zip(&answer.outcomes).filter(|(_, outcome)| outcome.state == State::Paid);
        let mut segments: Vec<Segment> = paid
            .filter(|(_, outcome)| !outcome.payable.is_zero())
            .map(|(rule, outcome)| Segment {
                hue: Hue::nth(at),
                amount: outcome.payable.decimal().to_f64().unwrap_or(0.0),
                at_most: open_ended(outcome),
                name: format!(
                    "{} {} {}",
                    lang.pick(&rule.article),
                    lang.pick(&rule.title),
                    yuan(outcome.payable, lang)
                ),
            })
            .collect();
        order::by_key(&mut segments, |segment| segment.at_most);
        let totals = answer.totals;
        let total = match (totals.determined.is_zero(), totals.at_most > totals.determined) {
            (true, true) => page::at_most(&yuan(totals.at_most, lang), lang),
            (true, false) if answer.outcomes.iter().all(|outcome| outcome.state == State::NotForRole) => {
                page::pays_others(lang)
            }
            (true, false) => Say::NothingFixed.to(lang).to_owned(),
            (false, false) => yuan(totals.determined, lang),
            (false, true) => format!(
                "{} · {}",
                yuan(totals.determined, lang),
                page::at_most_more(&yuan(totals.at_most.less(totals.determined), lang), lang)
            ),
        };
        rows.push(Row { label: lang.pick(&scheme.name).to_owned(), total, segments });
    }
    rows
}

fn table(worked: &Worked<'_>) -> TableView {
    let lang = worked.lang;
    let head = [ChartWord::Scheme, ChartWord::Provision, ChartWord::Kind, ChartWord::Amount]
        .map(|say| say.to(lang).to_owned())
        .to_vec();
    let mut rows = Vec::new();
    for (scheme, answer) in worked.each() {
        for (rule, outcome) in scheme.provision.iter().zip(&answer.outcomes) {
            if outcome.state == State::Paid {
                let kind = if open_ended(outcome) { ChartWord::AtMost } else { ChartWord::Determined };
                rows.push(vec![
                    lang.pick(&scheme.name).to_owned(),
                    format!("{} {}", lang.pick(&rule.article), lang.pick(&rule.title)),
                    kind.to(lang).to_owned(),
                    yuan_bare(outcome.payable),
                ]);
            }
        }
    }
    TableView { head, rows }
}
