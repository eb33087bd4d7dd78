//! Where having more pays less.

use super::person::{meet_too, most, peak, put, start};
use super::{Finding, Kind, Severity};
use crate::analysis::breaks::conditions;
use crate::analysis::vary::grid;
use crate::engine::fact::Unit;
use crate::engine::mechanism::{BandPay, Mechanism};
use crate::engine::profile::{MONTHS, Profile, Value};
use crate::engine::scheme::{Op, Prefer};
use crate::engine::{Number, Provision, Scheme, Yuan};

/// A gate that shuts out whoever has too much.
pub fn gates(scheme: &Scheme, found: &mut Vec<Finding>) {
    for gate in scheme.gate.iter().filter(|gate| !gate.off) {
        let mut limits = Vec::new();
        conditions(&gate.when, &mut |fact, op, value| match op {
            Op::Below => limits.push((fact, value)),
            Op::AtMost => limits.push((fact, value.plus(grid(fact.unit())))),
            Op::AtLeast | Op::Above => {}
        });
        for (fact, limit) in limits.into_iter().filter(|(fact, _)| fact.unit() != Unit::Ordinal) {
            let behind = scheme.provision.iter().filter(|rule| gate.before.contains(&rule.id));
            let person = at_the_top(behind);
            let mut finding = Finding::new(Kind::Cliff, Severity::Caution, &[&gate.id], Some(fact), person);
            finding.at(scheme, limit.less(grid(fact.unit())), None);
            finding.at(scheme, limit, None);
            let lost = |finding: &Finding| match finding.at.as_slice() {
                [before, after] => before.paid.less(after.paid),
                _ => Yuan::ZERO,
            };
            finding.loss = Some(lost(&finding));
            if finding.loss.is_some_and(|loss| !loss.is_zero()) {
                found.push(finding.opened(0));
            }
        }
    }
}

/// Somebody of one role to whom these pay the most, all year.
fn at_the_top<'a>(rules: impl Iterator<Item = &'a Provision> + Clone) -> Profile {
    let mut person = Profile::default();
    let paid = |rule: &&Provision| !rule.off && peak(rule).is_some();
    let role = rules.clone().filter(paid).find_map(|rule| rule.roles.first().copied());
    person.roles = role.into_iter().collect();
    for rule in rules.filter(paid).filter(|rule| rule.roles.iter().any(|each| Some(*each) == role)) {
        // Of two that want opposite things the one that comes first is met.
        let mut both = person.clone();
        meet_too(&mut both, rule);
        if let Some((base, value)) = rule.pays.base().zip(peak(rule)) {
            put(&mut both, base, Value::Number(value));
        }
        let clash = rule.period == crate::engine::scheme::Period::Video
            && !person.months.iter().all(|month| month.videos.is_empty());
        if !clash {
            person = both;
        }
    }
    person.months.iter_mut().for_each(|month| month.times = MONTHS);
    person
}

/// A band that pays less than the one below it.
pub fn falling(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Bands(bands) = &rule.pays else { return None };
    let falls = bands.band.iter().zip(bands.band.iter().skip(1)).enumerate();
    let (place, (one, next)) =
        falls.filter(|_| bands.pay == BandPay::Single).find(|(_, (one, next))| next.amount < one.amount)?;
    let unit = bands.base.unit();
    let at = if next.from.included { next.from.at } else { next.from.at.plus(grid(unit)) };
    let mut found =
        Finding::new(Kind::Cliff, Severity::Fault, &[&rule.id], Some(bands.base), super::person::meets(rule));
    found.at(scheme, at.less(grid(unit)), None);
    found.at(scheme, at, None);
    found.loss = Some(one.amount.less(next.amount));
    let again = bands.band.iter().skip(place + 1).find(|band| band.amount >= one.amount);
    found.even_at = again.map(|band| if band.from.included { band.from.at } else { band.from.at.plus(grid(unit)) });
    Some(found.opened(1))
}

/// Where one benefit is paid first, though it is less than the other it shuts out.
pub fn first(scheme: &Scheme, found: &mut Vec<Finding>) {
    for pair in super::dominated::pairs(scheme) {
        let Some(((at, least), top)) = start(pair.first).zip(most(pair.second)) else { continue };
        if pair.rule.prefer != Prefer::First || least >= top {
            continue;
        }
        let about = [pair.first.id.as_str(), pair.second.id.as_str(), pair.rule.id.as_str()];
        let base = pair.first.pays.base();
        let mut finding = Finding::new(Kind::Cliff, Severity::Caution, &about, base, pair.person());
        finding.at(
            scheme,
            at.less(Number::step(at.decimal().scale().max(base.map_or(0, |base| base.unit().places())))),
            None,
        );
        finding.at(scheme, at, None);
        finding.loss = Some(top.less(least));
        finding.even_at = pair.even(top);
        if let Some(even) = finding.even_at {
            finding.at(scheme, even, None);
        }
        found.push(finding.opened(1));
    }
}
