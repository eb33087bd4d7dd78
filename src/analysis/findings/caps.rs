//! Caps that nothing reaches, and amounts that no cap holds down.

use super::person::{bounded, least, meets, most, peak, start};
use super::{Finding, Kind, Severity};
use crate::engine::fact::Unit;
use crate::engine::mechanism::Mechanism;
use crate::engine::profile::MONTHS;
use crate::engine::scheme::{Cap, Nature, Period, Test};
use crate::engine::{Number, Provision, Scheme, Yuan};

/// A sum of money to show growth with, and a count.
const SHOWN: [u32; 2] = [1_000_000, 1_000];

pub fn never_reached(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let caps = &rule.cap;
    let amount = |cap: &Option<Cap>| cap.as_ref().map(|cap| cap.amount);
    let own = [&caps.item].into_iter().chain(Some(&caps.month).filter(|_| rule.period == Period::Month)).chain(
        [&caps.year, &caps.applicant].into_iter().filter(|_| matches!(rule.period, Period::Year | Period::Once)),
    );
    let unit = own.filter_map(amount).min().zip(bounded(rule)).filter(|(cap, most)| most < cap);
    let months = amount(&caps.year).zip(amount(&caps.month)).map(|(year, month)| (year, month.repeated(MONTHS)));
    unit.or(months.filter(|(year, months)| months < year))?;
    let mut found = Finding::new(Kind::CapNeverReached, Severity::Caution, &[&rule.id], rule.pays.base(), meets(rule));
    if let Some(value) = peak(rule) {
        found.at(scheme, value, None);
    }
    Some(found.opened(0))
}

/// A cap over several provisions that together stay below it, each assessed once a month.
pub fn shared(scheme: &Scheme, found: &mut Vec<Finding>) {
    for cap in scheme.shared_cap.iter().filter(|cap| !cap.off) {
        let over = || cap.over.iter().filter_map(|id| scheme.provision(id)).filter(|rule| !rule.off);
        let mut monthly = over().map(|rule| most(rule).filter(|_| rule.period == Period::Month));
        let sum = monthly.try_fold(Yuan::ZERO, |sum, amount| Some(sum.plus(amount?)));
        if over().next().is_some() && sum.is_some_and(|sum| sum < cap.amount) {
            let mut about = vec![cap.id.as_str()];
            about.extend(cap.over.iter().map(String::as_str));
            let person = over().next().map(meets).unwrap_or_default();
            found.push(Finding::new(Kind::CapNeverReached, Severity::Caution, &about, None, person));
        }
    }
}

pub fn uncapped(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let many = matches!(rule.period, Period::Video | Period::Session | Period::Event | Period::Product);
    let caps = &rule.cap;
    let held = |cap: &Option<Cap>| cap.as_ref().is_some_and(|cap| !(cap.lift && cap.lifted_for.is_some()));
    let in_all = [&caps.month, &caps.year, &caps.applicant, &caps.programme].into_iter().any(held);
    let shared = scheme.shared_cap.iter().any(|cap| !cap.off && cap.over.contains(&rule.id));
    let money = matches!(rule.nature, Nature::Fixed | Nature::Ceiling);
    let bound = bounded(rule).is_some() || held(&caps.item);
    let open = !matches!(
        rule.pays,
        Mechanism::Contest(_) | Mechanism::Benefit(_) | Mechanism::NotComputable(_) | Mechanism::Loan(_)
    );
    if !money || !open || in_all || shared || (bound && !many) {
        return None;
    }
    let threshold = || {
        rule.when.iter().find_map(|condition| match &condition.test {
            Test::Compare(fact, op, value) if fact.is_per_unit() => Some((*fact, least(*op, *value, fact.unit())?)),
            _ => None,
        })
    };
    let (fact, value) = match rule.pays.base() {
        Some(base) => {
            let shown = Number::of(if base.unit() == Unit::Yuan { SHOWN[0] } else { SHOWN[1] });
            let floor = start(rule).map_or(shown, |(at, _)| at.max(shown));
            (base, if bound { peak(rule).unwrap_or(floor) } else { floor })
        }
        None => threshold()?,
    };
    let mut person = meets(rule);
    for cap in [&caps.item, &caps.month, &caps.year].into_iter().flatten() {
        if let Some(lifted) = cap.lifted_for.filter(|_| cap.lift) {
            super::person::put(&mut person, lifted, crate::engine::profile::Value::Flag(true));
        }
    }
    let mut found = Finding::new(Kind::UncappedExposure, Severity::Caution, &[&rule.id], Some(fact), person);
    // Alone enough to use up what is set aside for it.
    let own = scheme.fund.iter().find(|fund| fund.covers.contains(&rule.id));
    let fund = own.or_else(|| scheme.fund.iter().find(|fund| fund.covers.is_empty()));
    let enough = match (fund, &rule.pays) {
        (Some(fund), Mechanism::PerUnit(each)) => super::steps::full(fund.amount, each.each),
        _ => None,
    };
    found.about.extend(fund.map(|fund| fund.id.clone()));
    match enough {
        Some((all, more)) => {
            found.at(scheme, all, None);
            found.at(scheme, more, None);
        }
        // Each record is held down, how many there are is not.
        _ if bound => [1, 10].into_iter().for_each(|times| found.times(scheme, value, times, None)),
        _ => [1, 10].into_iter().for_each(|times| found.at(scheme, value.times(Number::of(times)), None)),
    }
    Some(found.opened(1))
}
