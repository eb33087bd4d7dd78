//! Places side by side, line by line: by what is paid, and to whom.

use super::Worked;
use super::ledger::open_ended;
use crate::analysis::Measure;
use crate::engine::outcome::{Outcome, State};
use crate::engine::{Assessment, Scheme, Yuan};
use crate::i18n::labels::{measure, payee, state};
use crate::i18n::numbers::yuan_bare;
use crate::i18n::page::{self, ChartWord, Say};

#[derive(Clone, Debug, PartialEq)]
pub struct MeasuresView {
    pub head: Vec<String>,
    pub rows: Vec<(String, Vec<MeasureCell>)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureCell {
    pub text: String,
    /// An amount, rather than words in its place.
    pub amount: bool,
}

/// A line for each measure by which any place pays anybody; each provision counts once, under its main figure.
pub fn measures(worked: &Worked<'_>) -> MeasuresView {
    let lang = worked.lang;
    let by = |scheme: &Scheme| scheme.provision.iter().map(|rule| Measure::of(rule)).collect::<Vec<_>>();
    let places: Vec<Vec<Measure>> = worked.rules.schemes.iter().map(by).collect();
    let row = |of: &Measure| {
        let cells = worked.each().zip(&places).map(|((_, answer), place)| cell(answer, place, *of, worked));
        (measure(*of, lang).to_owned(), cells.collect())
    };
    let known = Measure::ALL.iter().filter(|of| places.iter().flatten().any(|each| each == *of));
    let mut rows: Vec<_> = known.map(row).collect();
    let total = |answer: &Assessment| {
        let totals = answer.totals;
        amount(totals.determined, totals.at_most.less(totals.determined), worked)
            .unwrap_or_else(|| words(Say::NothingFixed.to(lang)))
    };
    rows.push((ChartWord::InAll.to(lang).to_owned(), worked.assessments.iter().map(total).collect()));
    let names = worked.rules.schemes.iter().map(|scheme| lang.pick(&scheme.name).to_owned());
    MeasuresView { head: [ChartWord::GoesBy.to(lang).to_owned()].into_iter().chain(names).collect(), rows }
}

fn cell(answer: &Assessment, place: &[Measure], of: Measure, worked: &Worked<'_>) -> MeasureCell {
    let lang = worked.lang;
    let all = || answer.outcomes.iter().zip(place).filter(|(_, each)| **each == of).map(|(outcome, _)| outcome);
    let own = || all().filter(|outcome| outcome.state != State::NotForRole);
    let sum = |open: bool| {
        let paid = own().filter(|each| each.state == State::Paid && open_ended(each) == open);
        Yuan::sum(paid.map(|outcome| outcome.payable))
    };
    if let Some(shown) = amount(sum(false), sum(true), worked) {
        return shown;
    }
    let told = |each: &Outcome| match each.state {
        // Paid, and nothing left of it.
        State::Paid => Say::NothingFixed.to(lang),
        other => state(other, lang),
    };
    if let Some(first) = own().next() {
        return words(told(first));
    }
    let mut whom: Vec<&str> = Vec::new();
    for outcome in all() {
        let name = payee(outcome.payee, lang);
        if !whom.contains(&name) {
            whom.push(name);
        }
    }
    match whom.as_slice() {
        [] => words(ChartWord::NoSuch.to(lang)),
        [one] => words(one),
        [first, ..] => words(&page::and_others(first, lang)),
    }
}

fn amount(sure: Yuan, open: Yuan, worked: &Worked<'_>) -> Option<MeasureCell> {
    let lang = worked.lang;
    let text = match (sure.is_zero(), open.is_zero()) {
        (true, true) => return None,
        (false, true) => yuan_bare(sure),
        (true, false) => page::at_most(&yuan_bare(open), lang),
        (false, false) => [yuan_bare(sure), page::at_most_more(&yuan_bare(open), lang)].join(" "),
    };
    Some(MeasureCell { text, amount: true })
}

fn words(text: &str) -> MeasureCell {
    MeasureCell { text: text.to_owned(), amount: false }
}
