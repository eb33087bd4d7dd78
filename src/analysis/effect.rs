//! Whom a change helps and whom it costs; or why it changes nothing.

use super::narrow::narrowed;
use super::people::{cases, paid_by};
use crate::engine::fact::Fact;
use crate::engine::mechanism::Mechanism;
use crate::engine::outcome::{CapBound, State, Totals};
use crate::engine::profile::Profile;
use crate::engine::scheme::Edit;
use crate::engine::{Number, Provision, Scheme, Yuan, assess};
use crate::reform::{apply, with_readings};
use rust_decimal::Decimal;

/// Somebody under both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub person: Profile,
    /// What was tried at many values, and the one this person has.
    pub fact: Option<Fact>,
    pub value: Number,
    pub before: Totals,
    pub after: Totals,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Who gains most, and who loses most.
    pub gains: Option<Case>,
    pub loses: Option<Case>,
    /// To whom as much is paid, but less or more of it is determined.
    pub shifts: Option<Case>,
    pub nothing: Option<Nothing>,
}

/// Why a change changes nobody's money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// The law is as it was.
    Same,
    /// Only numbers that move no money, such as funds, goals, places and terms.
    NoMoney,
    /// These provisions or rules are switched off.
    Off(Vec<String>),
    /// The text does not say how these are computed, or they are in kind or lent.
    NotComputed(Vec<String>),
    /// It matters only where the text is read in this way: reading, option.
    Reading(String, String),
    /// A number that two bands hold, or none, goes to a band of which nothing changed: provision, the switch that says so.
    Settled(String, &'static str),
    /// What it adds a cap takes away again.
    Capped(String, CapBound),
    /// Another rule shuts out whoever it concerns: provision, rule.
    Excluded(String, String),
    /// Nobody was found whom it concerns.
    Nobody,
}

pub fn effect(before: &Scheme, after: &Scheme) -> Effect {
    let changed = changed(before, after);
    let narrow = narrowed(before, after);
    let by = narrow.as_ref().map_or([before, after], |[before, after]| [before, after]);
    let found = paid_by([before, after], by, &changed.provisions);
    let mut effect = Effect::default();
    for case in &found {
        let more = change(case);
        let best = |best: &Option<Case>| best.as_ref().map_or(Decimal::ZERO, |best| change(best).abs());
        if more > best(&effect.gains) {
            effect.gains = Some(case.clone());
        } else if more < Decimal::ZERO && more.abs() > best(&effect.loses) {
            effect.loses = Some(case.clone());
        } else if more.is_zero() && case.before != case.after && effect.shifts.is_none() {
            effect.shifts = Some(case.clone());
        }
    }
    if effect.gains.is_none() && effect.loses.is_none() && effect.shifts.is_none() {
        effect.nothing = Some(nothing(before, after, &changed, &found));
    }
    for case in [&mut effect.gains, &mut effect.loses, &mut effect.shifts].into_iter().flatten() {
        [case.before, case.after] = [before, after].map(|law| assess(law, &case.person).totals);
    }
    effect
}

fn change(case: &Case) -> Decimal {
    case.after.at_most.decimal().saturating_sub(case.before.at_most.decimal())
}

/// What differs: provisions whose amounts may move, and every rule that is not as it was.
struct Changed {
    provisions: Vec<String>,
    rules: Vec<String>,
}

fn changed(before: &Scheme, after: &Scheme) -> Changed {
    let mut rules: Vec<String> = Vec::new();
    let mut provisions: Vec<String> = Vec::new();
    let mut note = |id: &String, concerned: &mut dyn Iterator<Item = &String>| {
        rules.push(id.clone());
        provisions.extend(concerned.cloned());
    };
    let both = before.provision.iter().zip(&after.provision);
    let moved = both.filter(|(old, new)| old != new && money(old) != money(new));
    moved.for_each(|(rule, _)| note(&rule.id, &mut [&rule.id].into_iter()));
    differing(&before.gate, &after.gate).for_each(|gate| note(&gate.id, &mut gate.before.iter()));
    differing(&before.best_of, &after.best_of)
        .for_each(|rule| note(&rule.id, &mut rule.first.iter().chain(&rule.second)));
    differing(&before.shared_cap, &after.shared_cap).for_each(|cap| note(&cap.id, &mut cap.over.iter()));
    differing(&before.exclusive, &after.exclusive)
        .for_each(|rule| note(&rule.id, &mut [&rule.winner, &rule.loser].into_iter()));
    differing(&before.nested, &after.nested)
        .for_each(|rule| note(&rule.id, &mut [&rule.inner, &rule.outer].into_iter()));
    differing(&before.yield_to, &after.yield_to).for_each(|rule| note(&rule.id, &mut rule.over.iter()));
    let mut seen: Vec<String> = Vec::new();
    provisions.retain(|id| {
        let new = !seen.contains(id);
        seen.extend(new.then(|| id.clone()));
        new
    });
    Changed { provisions, rules }
}

/// What can move money of a provision.
fn money(rule: &Provision) -> Provision {
    let mut rule = rule.clone();
    rule.figure.clear();
    match &mut rule.pays {
        Mechanism::Rate(rate) => rate.floor.iter_mut().for_each(|floor| floor.denied = None),
        Mechanism::PerUnit(each) => each.floor.iter_mut().for_each(|floor| floor.denied = None),
        // The least that may be decided, and the longest a loan may run.
        Mechanism::Range(range) => range.low = Yuan::ZERO,
        Mechanism::Contest(contest) => contest.place.iter_mut().for_each(|place| place.from = None),
        Mechanism::Loan(loan) => loan.years = Number::ZERO,
        _ => {}
    }
    rule
}

/// A draft adds no rule and takes none out, so that they stand at the same places.
fn differing<'a, T: PartialEq>(before: &'a [T], after: &'a [T]) -> impl Iterator<Item = &'a T> {
    before.iter().zip(after).filter(|(old, new)| old != new).map(|(old, _)| old)
}

fn nothing(before: &Scheme, after: &Scheme, changed: &Changed, found: &[Case]) -> Nothing {
    if before == after {
        return Nothing::Same;
    }
    if changed.rules.is_empty() {
        return Nothing::NoMoney;
    }
    let off = |law: &Scheme| changed.rules.iter().all(|id| is_off(law, id));
    if off(before) && off(after) {
        return Nothing::Off(changed.rules.clone());
    }
    let unpaid = |id: &String| {
        let pays = after.provision(id).map(|rule| &rule.pays);
        matches!(pays, Some(Mechanism::NotComputable(_) | Mechanism::Benefit(_) | Mechanism::Loan(_)))
    };
    if changed.provisions.iter().all(unpaid) {
        return Nothing::NotComputed(changed.provisions.clone());
    }
    if let Some((reading, option)) = reading(before, after, changed) {
        return Nothing::Reading(reading, option);
    }
    if let Some((id, switch)) = settled(before, after, changed) {
        return Nothing::Settled(id, switch);
    }
    held(before, after, changed, found)
}

/// The switch that, the other way round, would let somebody notice.
fn settled(before: &Scheme, after: &Scheme, changed: &Changed) -> Option<(String, &'static str)> {
    let switches =
        [("overlapping", "lower"), ("overlapping", "higher"), ("uncovered", "lower"), ("uncovered", "upper")];
    changed.provisions.iter().find_map(|id| {
        let found = switches.into_iter().find(|(switch, option)| {
            let to = Edit::Set { address: format!("{}/{id}/{switch}", before.id), to: (*option).to_owned() };
            // Where there is no such switch nothing is put the other way round.
            let [old, new] = [before, after].map(|law| apply(law, std::slice::from_ref(&to)).0);
            (old != *before || new != *after)
                && cases(&old, &new, std::slice::from_ref(id)).iter().any(|case| case.before != case.after)
        });
        found.map(|(switch, _)| (id.clone(), switch))
    })
}

fn is_off(law: &Scheme, id: &str) -> bool {
    let rules = law.provision.iter().filter(|rule| rule.off).map(|rule| &rule.id);
    let gates = law.gate.iter().filter(|gate| gate.off).map(|gate| &gate.id);
    let both = law.best_of.iter().filter(|rule| rule.off).map(|rule| &rule.id);
    let caps = law.shared_cap.iter().filter(|cap| cap.off).map(|cap| &cap.id);
    rules.chain(gates).chain(both).chain(caps).any(|each| each == id)
}

/// The reading under which somebody would notice.
fn reading(before: &Scheme, after: &Scheme, changed: &Changed) -> Option<(String, String)> {
    let concerns = |about: &[String]| about.iter().any(|id| changed.provisions.contains(id));
    for reading in before.reading.iter().filter(|reading| concerns(&reading.about)) {
        for option in &reading.option {
            let choice = [(reading.id.clone(), option.id.clone())];
            let [old, new] = [before, after].map(|law| with_readings(law, &choice));
            // An option that says what the law says already would find the same again.
            if (old != *before || new != *after)
                && cases(&old, &new, &changed.provisions).iter().any(|case| case.before != case.after)
            {
                return Some((reading.id.clone(), option.id.clone()));
            }
        }
    }
    None
}

/// A cap or rule that takes away in both versions what differs before it.
fn held(before: &Scheme, after: &Scheme, changed: &Changed, found: &[Case]) -> Nothing {
    let mut excluded = None;
    let mut capped: Vec<(String, CapBound)> = Vec::new();
    for case in found {
        let [old, new] = [before, after].map(|law| assess(law, &case.person));
        for id in &changed.provisions {
            let outcome = |law: &Scheme, of: &crate::engine::Assessment| {
                law.position(id).and_then(|at| of.outcomes.get(at)).cloned()
            };
            let (Some(old), Some(new)) = (outcome(before, &old), outcome(after, &new)) else { continue };
            let asks =
                |each: &crate::engine::Outcome| each.units.iter().map(|unit| unit.before_cap).collect::<Vec<_>>();
            if let Some(bound) = new.cap_bound.clone().filter(|_| old.cap_bound.is_some())
                && (asks(&old) != asks(&new) || old.entitled != new.entitled)
            {
                capped.push((id.clone(), bound));
            }
            if old.state == State::Excluded && new.state == State::Excluded && old.entitled != new.entitled {
                excluded = excluded.or_else(|| new.rule.map(|rule| (id.clone(), rule)));
            }
        }
    }
    // The narrowest is the reason.
    if let Some((id, bound)) = capped.into_iter().min_by_key(|(_, bound)| bound.span) {
        return Nothing::Capped(id, bound);
    }
    excluded.map_or(Nothing::Nobody, |(id, rule)| Nothing::Excluded(id, rule))
}
