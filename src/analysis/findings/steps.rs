//! Whole steps: stretches on which more brings nothing, and caps that cut a step in two.

use super::person::{cap, least, meets, up};
use super::{Finding, Kind, Severity, set};
use crate::analysis::vary::grid;
use crate::engine::mechanism::{Mechanism, StepCounting};
use crate::engine::{Number, Provision, Scheme, Yuan};
use rust_decimal::Decimal;

pub fn dead_band(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Steps(steps) = &rule.pays else { return None };
    let next = steps.over.plus(steps.step);
    let first = least(steps.op, steps.over, steps.base.unit())?;
    let last = next.less(grid(steps.base.unit()));
    let room = cap(rule).is_none_or(|cap| cap > steps.first);
    if steps.counting == StepCounting::Prorata || steps.add.is_zero() || last <= first || !room {
        return None;
    }
    let mut found = Finding::new(Kind::DeadBand, Severity::Note, &[&rule.id], Some(steps.base), meets(rule));
    for value in [first, last, next] {
        found.at(scheme, value, None);
    }
    found.repair = Some(vec![set(scheme, rule, "counting", "prorata")]);
    Some(found.opened(1))
}

pub fn uneven_cap(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let cap = cap(rule)?;
    let (fact, first, add, over, every) = match &rule.pays {
        Mechanism::Steps(steps) if steps.counting == StepCounting::Whole => {
            (steps.base, steps.first, steps.add, steps.over, steps.step)
        }
        Mechanism::Bands(bands) => {
            let (last, then) = (bands.band.last()?, bands.then.as_ref()?);
            (bands.base, last.amount, then.add, last.to?.at.less(then.every), then.every)
        }
        _ => return None,
    };
    let steps = cap.less(first).decimal().checked_div(add.decimal())?;
    // Of a cap below the first sum no step is left.
    if steps.fract().is_zero() {
        return None;
    }
    let steps = Number::new(steps.ceil())?;
    let whole = first.plus(add.times(steps));
    let edge = over.plus(every.times(steps));
    let mut found = Finding::new(Kind::UnevenCap, Severity::Note, &[&rule.id], Some(fact), meets(rule));
    found.at(scheme, edge.less(grid(fact.unit())), None);
    found.at(scheme, edge, None);
    // A band may begin just above its edge.
    if let [before, at] = found.at.as_slice()
        && before.paid == at.paid
    {
        found.at(scheme, edge.plus(grid(fact.unit())), None);
    }
    if let Some(cut) = found.at.last_mut() {
        cut.granted = vec![whole];
    }
    let spans = [("item", &rule.cap.item), ("month", &rule.cap.month), ("year", &rule.cap.year)];
    let mut spans = spans.into_iter().chain([("applicant", &rule.cap.applicant), ("programme", &rule.cap.programme)]);
    let span = spans.find(|(_, each)| each.as_ref().is_some_and(|each| each.amount == cap && each.of.is_none()));
    found.repair =
        span.map(|(span, _)| vec![set(scheme, rule, &format!("cap/{span}"), &Number::from(whole).to_string())]);
    let at = found.at.len().saturating_sub(1);
    Some(found.opened(at))
}

/// The most units that are paid in full, and the first that is not.
pub fn full(cap: Yuan, each: Yuan) -> Option<(Number, Number)> {
    let units = cap.decimal().checked_div(each.decimal())?;
    Some((Number::new(units.floor())?, up(units.floor() + Decimal::ONE, crate::engine::fact::Unit::Items)?))
}
