//! Where having more pays less.

use super::person::{least, meet_too, most, paid_from, peak, put, start};
use super::{Finding, Kind, Severity};
use crate::analysis::breaks::conditions;
use crate::analysis::vary::grid;
use crate::engine::fact::{Fact, Unit};
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
            let behind = scheme.provision.iter().map(|rule| &**rule).filter(|rule| gate.before.contains(&rule.id));
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
        Finding::new(Kind::Cliff, Severity::Caution, &[&rule.id], Some(bands.base), super::person::meets(rule));
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
        let Some(top) = most(pair.second).filter(|_| pair.rule.prefer == Prefer::First) else { continue };
        let Some(base) = pair.first.pays.base() else { continue };
        let usual = start(pair.first).map(|(at, least)| (None, at, least));
        for (flag, at, least) in usual.into_iter().chain(relieved(pair.first)).filter(|(.., least)| *least < top) {
            let about = [pair.first.id.as_str(), pair.second.id.as_str(), pair.rule.id.as_str()];
            let mut person = pair.person();
            if let Some(flag) = flag {
                put(&mut person, flag, Value::Flag(true));
            }
            let mut finding = Finding::new(Kind::Cliff, Severity::Caution, &about, Some(base), person);
            finding.even_at = pair.even(top);
            for value in [Some(at.less(grid(base.unit()))), Some(at), finding.even_at].into_iter().flatten() {
                finding.at(scheme, value, None);
            }
            finding.loss = Some(top.less(least));
            found.push(finding.opened(1));
        }
    }
}

/// The start for those to whom another floor applies.
fn relieved(rule: &Provision) -> Option<(Option<Fact>, Number, Yuan)> {
    let Mechanism::Rate(rate) = &rule.pays else { return None };
    let relief = rate.floor.as_ref().and_then(|floor| floor.relief.as_ref()).filter(|relief| relief.on)?;
    let (at, least) = paid_from(rate, least(relief.op, relief.value, rate.base.unit())?, relief.value)?;
    Some((Some(relief.fact), at, least.round()))
}
