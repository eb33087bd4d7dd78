//! Values of an input at which some rule says something new.

use super::vary::with;
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::profile::{List, Profile};
use crate::engine::scheme::{Condition, Op, Test};
use crate::engine::{Number, Provision, Scheme, Yuan};
use rust_decimal::Decimal;

/// Far enough out that no difference is clamped at zero, and two apart to take a slope.
const FAR: [i64; 2] = [1_000_000_000, 2_000_000_000];

/// Every value of `vary` between `from` and `to` at which a rule of the scheme has a threshold, an edge, a step or a cap.
/// Not rounded to the fact's grid: a yearly threshold may fall between two cents of a month.
pub fn breaks(scheme: &Scheme, profile: &Profile, vary: Fact, from: Number, to: Number) -> Vec<Number> {
    let far = FAR.map(|value| Number::new(Decimal::from(value)).unwrap_or_default());
    let ends = far.map(|value| with(profile, vary, value));
    let mut found = Vec::new();
    for (fact, mut levels) in levels(scheme, profile, vary, to) {
        levels.sort_unstable();
        levels.dedup();
        for (slope, start) in lines(&ends, far, fact) {
            let inverse = |level: &Number| {
                let x = level.decimal().checked_sub(start)?.checked_div(slope)?;
                Number::signed(x).filter(|x| (from..=to).contains(x))
            };
            found.extend(levels.iter().filter_map(inverse));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The numbers that rules compare each fact with.
fn levels(scheme: &Scheme, profile: &Profile, vary: Fact, to: Number) -> Vec<(Fact, Vec<Number>)> {
    let mut levels: Vec<(Fact, Vec<Number>)> = Vec::new();
    let mut note = |fact: Fact, more: Vec<Number>| match levels.iter_mut().find(|(each, _)| *each == fact) {
        Some((_, known)) => known.extend(more),
        None => levels.push((fact, more)),
    };
    for gate in &scheme.gate {
        conditions(&gate.when, &mut |fact, _, value| note(fact, vec![value]));
    }
    // A yearly sum of a monthly input reaches twelve times as far.
    let end = to.times(Number::of(profile.month_count().max(1)));
    for rule in scheme.provision.iter().filter(|rule| rule.roles.iter().any(|role| profile.holds(*role))) {
        conditions(&rule.when, &mut |fact, _, value| note(fact, vec![value]));
        if let Some(base) = rule.pays.base() {
            let mut more = Vec::new();
            rule.pays.breaks(unit_cap(rule), if base == vary { to } else { end }, &mut more);
            note(base, more);
        }
    }
    levels
}

/// The tightest cap that holds for one assessed unit.
pub fn unit_cap(rule: &Provision) -> Option<Yuan> {
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    caps.into_iter().flatten().map(|cap| cap.amount).min()
}

/// Every comparison with a number.
pub fn conditions(list: &[Condition], note: &mut dyn FnMut(Fact, Op, Number)) {
    for condition in list {
        match &condition.test {
            Test::Compare(fact, op, value) => note(*fact, *op, *value),
            Test::Any(any) | Test::All(any) => conditions(any, note),
            Test::Some { each, .. } => conditions(each, note),
            Test::Is(..) | Test::Account(_) | Test::Than { .. } => {}
        }
    }
}

/// How `fact` depends on the varied input, as slope and start, once for each record in which it does.
fn lines(ends: &[Profile; 2], far: [Number; 2], fact: Fact) -> Vec<(Decimal, Decimal)> {
    let [near, further] = ends;
    let mut lines = Vec::new();
    for (one, other) in scopes(near, fact).into_iter().zip(scopes(further, fact)) {
        let (Some(low), Some(high)) = (one.number(fact), other.number(fact)) else { continue };
        let (x0, x1) = (far[0].decimal(), far[1].decimal());
        let slope = high.decimal().saturating_sub(low.decimal()).checked_div(x1.saturating_sub(x0)).unwrap_or_default();
        let line = (slope, low.decimal().saturating_sub(slope.saturating_mul(x0)));
        if !slope.is_zero() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Every record in which a fact has a value of its own; the whole applicant otherwise.
pub fn scopes(profile: &Profile, fact: Fact) -> Vec<Scope<'_>> {
    let whole = Scope::of(profile);
    let item = |item| Scope { item: Some(item), ..whole };
    match List::of(fact) {
        Some(List::Videos) => profile.months.iter().flat_map(|month| &month.videos).map(item).collect(),
        Some(list) => profile.items(list).iter().map(item).collect(),
        None if fact.is_per_unit() => {
            profile.months.iter().map(|month| Scope { month: Some(month), ..whole }).collect()
        }
        None => vec![whole],
    }
}
