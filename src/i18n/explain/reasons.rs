//! Why nothing is paid, and what would be: the missing conditions, the prizes, the first amount within reach.

use super::working::bounds;
use super::{Case, checks};
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::mechanism::{Contest, Counting, Mechanism};
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::{Check, Needs, State, Subject};
use crate::engine::profile::{List, Value};
use crate::engine::scheme::{Op, Period};
use crate::i18n::Lang;
use crate::i18n::clause::words;
use crate::i18n::labels::{list, prize};
use crate::i18n::numbers::measure;
use crate::i18n::typography::{capital, set};

/// Sentences on what is missing; several of which one would do are one sentence.
pub fn missed(case: &Case<'_>) -> Vec<String> {
    let lang = case.lang;
    let failed: Vec<Check> = match case.outcome.state {
        State::Missed => case.outcome.missed(),
        State::Excluded => case.outcome.checks.iter().copied().filter(|check| !check.met).collect(),
        _ => return Vec::new(),
    };
    let shut = case.outcome.state == State::Excluded;
    let failed = failed.into_iter().filter(|check| empty(case).is_none() || !of_record(check));
    let (either, all): (Vec<Check>, Vec<Check>) = failed.partition(|check| check.either);
    let mut sentences: Vec<String> = Vec::new();
    for check in &all {
        sentences.push(match (&case.rule.pays, check.subject) {
            (Mechanism::Contest(contest), Subject::Claim) => prizes(case, contest),
            _ if shut => checks::outside(check, lang),
            _ => checks::missed(check, lang),
        });
    }
    if !either.is_empty() {
        let either: Vec<String> = either.iter().map(|check| checks::missed(check, lang)).collect();
        sentences.push(either.join(lang.of("；或", "; or ")));
    }
    sentences
}

/// A yes/no condition on a record that does not exist says nothing.
fn of_record(check: &Check) -> bool {
    let yes_no = matches!(check.needs, Needs::Value(Value::Flag(_)));
    yes_no && matches!(check.subject, Subject::Fact(fact) if fact.is_per_unit())
}

/// The list nothing was entered in, where the provision is paid for each of its records.
pub fn empty(case: &Case<'_>) -> Option<Listing> {
    let of = match case.outcome.period {
        Period::Month => Listing::Months,
        Period::Video => Listing::Records(List::Videos),
        Period::Session => Listing::Records(List::Sessions),
        Period::Event => Listing::Records(List::Events),
        Period::Product => Listing::Records(List::Products),
        Period::Contest | Period::Year | Period::Once => return None,
    };
    case.outcome.units.iter().all(|unit| unit.times == 0).then_some(of)
}

/// What may be entered one by one.
#[derive(Clone, Copy)]
pub enum Listing {
    Months,
    Records(List),
}

/// `未填写视频`
pub fn none_given(of: Listing, lang: Lang) -> String {
    let label = match of {
        Listing::Months => lang.of("月份", "months"),
        Listing::Records(of) => list(of, lang),
    };
    lang.of(format!("未填写{label}"), format!("No {label} given"))
}

/// Whether every record belongs to another provision.
pub fn other_kind(case: &Case<'_>) -> bool {
    let another = |check: &Check| {
        let record = matches!(check.subject, Subject::Fact(fact) if fact.place() == Place::Video);
        !check.met && record && matches!(check.needs, Needs::Value(Value::Flag(_)))
    };
    let open = case.outcome.checks.iter().all(|check| check.met);
    open && !case.outcome.units.is_empty() && case.outcome.units.iter().all(|unit| unit.checks.iter().any(another))
}

/// How a contest pays, for those who have won none.
fn prizes(case: &Case<'_>, contest: &Contest) -> String {
    let lang = case.lang;
    let mut contests: Vec<(&str, Vec<String>)> = Vec::new();
    for place in &contest.place {
        let amount = match place.from {
            Some(from) => bounds(from, place.amount, lang),
            None => case.yuan(place.amount),
        };
        let line = format!("{} {amount}", prize(place.prize, lang));
        match contests.last_mut().filter(|(name, _)| *name == place.contest) {
            Some((_, lines)) => lines.push(line),
            None => {
                let name = place.name.as_ref().map_or(String::new(), |name| format!("{} ", lang.pick(name)));
                contests.push((&place.contest, vec![format!("{name}{line}")]));
            }
        }
    }
    let contests: Vec<String> = contests.iter().map(|(_, lines)| lang.join(lines)).collect();
    let shown = lang.chain(&contests);
    lang.of(format!("评选获奖后领取：{shown}"), format!("Paid to those who win: {shown}"))
}

/// `达到 50万元即可得 3,000 元`: what the first amount would be, for those who are short of it.
pub fn within_reach(case: &Case<'_>) -> Option<String> {
    let lang = case.lang;
    let missed = case.outcome.missed();
    let (of, by, needs) = missed.iter().find_map(|check| match (check.subject, check.needs) {
        (Subject::Fact(of), Needs::Compare(by @ (Op::AtLeast | Op::Above), needs)) => Some((of, by, needs)),
        _ => None,
    })?;
    let amount = first(&case.rule.pays, of, needs)?;
    if amount.is_zero() || of.unit() == Unit::Ordinal {
        return None;
    }
    let (word, at, amount) = (words::op(by, lang), measure(needs, of, lang), case.yuan(amount));
    let sentence = lang.of(format!("{word} {at}即可得 {amount}"), format!("{} {at} gives {amount}", capital(word)));
    Some(set(&sentence, lang))
}

/// What a mechanism pays at the edge `at` of its base.
fn first(pays: &Mechanism, of: Fact, at: Number) -> Option<Yuan> {
    if pays.base() != Some(of) {
        return None;
    }
    match pays {
        Mechanism::Bands(bands) => bands.band.iter().find(|band| band.from.at == at).map(|band| band.amount),
        Mechanism::Milestones(levels) => levels.level.iter().find(|level| level.at == at).map(|level| level.amount),
        Mechanism::Rate(rate) if rate.of == Counting::Whole => Some(rate.rate.of(at).round()),
        Mechanism::Steps(steps) => Some(steps.first),
        Mechanism::Lump(_)
        | Mechanism::Rate(_)
        | Mechanism::RateBy(_)
        | Mechanism::Titles(_)
        | Mechanism::PoolShare(_)
        | Mechanism::Interest(_)
        | Mechanism::Objects(_)
        | Mechanism::PerUnit(_)
        | Mechanism::Contest(_)
        | Mechanism::Range(_)
        | Mechanism::Loan(_)
        | Mechanism::Benefit(_)
        | Mechanism::NotComputable(_) => None,
    }
}
