//! The ledger: a row for each scheme, and in it a line for each provision.

use super::Worked;
use crate::analysis::OpenReading;
use crate::engine::order;
use crate::engine::outcome::{Assessment, Outcome, State, Totals};
use crate::engine::scheme::{Nature, Period};
use crate::engine::shared::Shared;
use crate::engine::{Provision, Scheme, Yuan};
use crate::i18n::labels::{role, status};
use crate::i18n::numbers::{yuan, yuan_bare};
use crate::i18n::page::{self, Say};
use crate::i18n::{Explained, How, Lang, Tone, explain};

#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    pub id: String,
    /// Its colour, counted from 0.
    pub hue: usize,
    pub name: String,
    /// `试行 · 付给主播、组长和团组`
    pub about: String,
    pub open: bool,
    /// The determined amount of a year, without its unit; none where there is none.
    pub amount: Option<String>,
    /// What stands in the amount's place.
    pub words: Option<String>,
    /// Monthly, one-off, at most: what the amount is made of.
    pub parts: Vec<String>,
    pub bar: Vec<BarPart>,
    pub provisions: Vec<ProvisionView>,
    /// Provisions for others, in a line.
    pub others: Option<String>,
}

/// A stretch of the row's bar, in ten-thousandths of the longest row.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPart {
    pub from: u32,
    pub length: u32,
    pub at_most: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionView {
    pub id: String,
    pub tone: Tone,
    pub told: Explained,
    /// None while the details of the law are on their way.
    pub how: Option<How>,
    /// Where it can be read in several ways that change this person's money.
    pub tag: Option<&'static str>,
}

pub fn rows(worked: &Worked<'_>, open: &[Vec<OpenReading>]) -> Vec<RowView> {
    let longest = worked.each().map(|(_, answer)| answer.totals.at_most).max().unwrap_or_default();
    let mut rows: Vec<RowView> =
        worked.each().enumerate().map(|(hue, (scheme, answer))| row(worked, hue, scheme, answer, longest)).collect();
    for (row, (scheme, open)) in rows.iter_mut().zip(worked.rules.schemes.iter().zip(open)) {
        mark(row, scheme, open, worked.lang);
    }
    // Unless somebody chose otherwise, the first row that concerns this person stands open.
    if let Some(first) = rows.iter_mut().find(|row| !row.provisions.is_empty()) {
        first.open = worked.state.open.get(&first.id).copied().unwrap_or(true);
    }
    rows
}

fn row(worked: &Worked<'_>, hue: usize, scheme: &Scheme, answer: &Assessment, longest: Yuan) -> RowView {
    let lang = worked.lang;
    let told = |(rule, outcome): (&Shared<Provision>, &Outcome)| ProvisionView {
        id: rule.id.clone(),
        tone: Tone::Paid,
        told: explain(scheme, rule, outcome, &worked.profile, lang),
        how: worked.rules.how.map(|how| how(scheme, rule, outcome, &worked.profile, lang)),
        tag: None,
    };
    let own =
        || scheme.provision.iter().zip(&answer.outcomes).filter(|(_, outcome)| outcome.state != State::NotForRole);
    let mut provisions: Vec<ProvisionView> = own().map(told).collect();
    provisions.iter_mut().for_each(|each| each.tone = each.told.tone);
    // Money first; both halves in the order of the document.
    order::by_key(&mut provisions, |each| each.tone == Tone::InKind);
    let nothing = answer.totals == Totals::default();
    RowView {
        id: scheme.id.clone(),
        hue,
        name: lang.pick(&scheme.name).to_owned(),
        about: crate::i18n::capital(&format!("{} · {}", status(scheme.status, lang), lang.pick(&scheme.pays_whom))),
        open: worked.state.open.get(&scheme.id).copied().unwrap_or(false),
        amount: (!answer.totals.determined.is_zero())
            .then(|| page::before_unit(&yuan_bare(answer.totals.determined), lang)),
        words: nothing.then(|| words(&provisions, lang)),
        parts: parts(answer, lang),
        bar: bar(answer, longest),
        provisions,
        others: others(scheme, answer, lang),
    }
}

/// Tags the provisions that an open reading is about.
fn mark(row: &mut RowView, scheme: &Scheme, open: &[OpenReading], lang: Lang) {
    let about = open.iter().filter_map(|found| scheme.reading.get(found.reading)).flat_map(|reading| &reading.about);
    for id in about {
        if let Some(line) = row.provisions.iter_mut().find(|line| line.id == *id) {
            line.tag = Some(Say::HasReadings.to(lang));
        }
    }
}

/// The four zeros do not look alike.
fn words(provisions: &[ProvisionView], lang: Lang) -> String {
    let first = |tone: Tone| provisions.iter().find(|each| each.tone == tone);
    match (first(Tone::Missed), first(Tone::Excluded)) {
        (Some(near), _) => page::nearest(&near.told.headline, lang),
        (None, Some(out)) => out.told.instead.clone().unwrap_or_else(|| out.told.headline.clone()),
        (None, None) => match provisions.first() {
            Some(line) => page::nearest(&line.told.headline, lang),
            None => page::pays_others(lang),
        },
    }
}

fn paid(answer: &Assessment) -> impl Iterator<Item = &Outcome> {
    answer.outcomes.iter().filter(|outcome| outcome.state == State::Paid && !outcome.payable.is_zero())
}

/// Whether the amount is only "at most".
pub fn open_ended(outcome: &Outcome) -> bool {
    match outcome.nature {
        Nature::Ceiling | Nature::Contest => true,
        Nature::Range => !outcome.decided,
        Nature::Fixed | Nature::Loan | Nature::InKind | Nature::Honour => false,
    }
}

fn parts(answer: &Assessment, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    let shown = |amount: Yuan| page::before_unit(&yuan_bare(amount), lang);
    let sure = || paid(answer).filter(|outcome| !open_ended(outcome));
    let months = sure().map(|outcome| outcome.by_month.len()).max().unwrap_or(0);
    let month = |at: usize| Yuan::sum(sure().filter_map(|outcome| outcome.by_month.get(at)).copied());
    let by_month: Vec<Yuan> = (0..months).map(month).collect();
    if let (Some(low), Some(high)) = (by_month.iter().min(), by_month.iter().max())
        && !high.is_zero()
    {
        parts.push(if low == high {
            page::each_month(&shown(*low), lang)
        } else {
            page::between_months(&shown(*low), &shown(*high), lang)
        });
    }
    let once = Yuan::sum(sure().filter(|outcome| outcome.period == Period::Once).map(|outcome| outcome.payable));
    if !once.is_zero() {
        parts.push(page::once(&shown(once), lang));
    }
    let open = answer.totals.at_most.less(answer.totals.determined);
    if !open.is_zero() {
        let told = if answer.totals.determined.is_zero() { page::at_most } else { page::at_most_more };
        parts.push(told(&yuan(open, lang), lang));
    }
    parts
}

fn bar(answer: &Assessment, longest: Yuan) -> Vec<BarPart> {
    use rust_decimal::prelude::ToPrimitive;
    const WHOLE: u32 = 10_000;
    let length = |amount: Yuan| {
        let share = amount.times(crate::engine::Number::of(WHOLE)).decimal().checked_div(longest.decimal());
        share.and_then(|share| share.to_u32()).unwrap_or(0).min(WHOLE)
    };
    let mut from = 0;
    let mut bar = Vec::new();
    for at_most in [false, true] {
        for outcome in paid(answer).filter(|outcome| open_ended(outcome) == at_most) {
            let length = length(outcome.payable);
            bar.push(BarPart { from, length, at_most });
            from += length;
        }
    }
    bar
}

/// What the scheme pays to other people, in one line.
fn others(scheme: &Scheme, answer: &Assessment, lang: Lang) -> Option<String> {
    let elsewhere = answer.outcomes.iter().filter(|outcome| outcome.state == State::NotForRole);
    let mut whom: Vec<&str> = Vec::new();
    let mut count = 0;
    for outcome in elsewhere {
        count += 1;
        let name = role(outcome.payee, lang);
        if !whom.contains(&name) {
            whom.push(name);
        }
    }
    let whom = lang.join(&whom);
    match count {
        0 => None,
        all if all == scheme.provision.len() => Some(page::all_for_others(all, &whom, lang)),
        some => Some(page::for_others(some, &whom, lang)),
    }
}
