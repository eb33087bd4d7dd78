//! The same applicant with one fact changed.

use crate::engine::fact::{Absent, Fact, Place, Unit};
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::profile::{Item, List, Month, Profile, Record, Value};
use crate::engine::{Number, Scheme};

/// The smallest step of a fact: 0.01 元, one view, 0.01 hours …
pub fn grid(unit: Unit) -> Number {
    Number::step(unit.places())
}

/// Whether the amounts of a scheme run in straight lines along a fact: not along yes or no, nor along what divides a pool.
pub fn is_linear(scheme: &Scheme, fact: Fact) -> bool {
    let divides = |pays: &Mechanism| matches!(pays, Mechanism::PoolShare(pool) if pool.total == fact);
    !matches!(fact.unit(), Unit::Flag | Unit::Account) && !scheme.provision.iter().any(|rule| divides(&rule.pays))
}

/// The profile with `fact` set to `value` wherever it is entered: in every month, every video, every session that there is.
/// Where there is none at all, [one is imagined](imagined).
pub fn with(profile: &Profile, fact: Fact, value: Number) -> Profile {
    let mut changed = profile.clone();
    let set = Value::Number(value);
    match fact.place() {
        Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan => changed.facts.set(fact, set),
        Place::Month => months(&mut changed).iter_mut().for_each(|month| month.facts.set(fact, set)),
        Place::Video => {
            if imagined(profile, fact).is_some() {
                months(&mut changed);
                one_month(&mut changed).into_iter().for_each(|month| month.videos.push(one(Fact::Featured)));
            }
            let videos = changed.months.iter_mut().flat_map(|month| &mut month.videos);
            videos.for_each(|video| video.facts.set(fact, set));
        }
        Place::Session => all(&mut changed.sessions, fact, set),
        Place::Event => all(&mut changed.events, fact, set),
        Place::Product => all(&mut changed.products, fact, set),
        Place::ShopMonth => all(&mut changed.shop_months, fact, set),
        Place::Derived => derived(&mut changed, fact, value),
    }
    changed
}

/// The list in which `fact` stands and of which the applicant has no record: one is imagined where the fact is varied, a
/// month, a featured video of the first month, a session …
pub fn imagined(profile: &Profile, fact: Fact) -> Option<&'static str> {
    let (none, list) = match List::of(fact) {
        Some(list @ List::Videos) => (profile.months.iter().all(|month| month.videos.is_empty()), list.name()),
        Some(list) => (profile.items(list).is_empty(), list.name()),
        None => (profile.months.is_empty() && is_monthly(fact), "months"),
    };
    none.then_some(list)
}

fn is_monthly(fact: Fact) -> bool {
    fact.is_per_unit() && List::of(fact).is_none()
}

/// The first month by itself, apart from those alike.
pub fn one_month(profile: &mut Profile) -> Option<&mut Month> {
    if profile.months.first()?.times > 1 {
        let alike = profile.months.first()?.clone();
        profile.months.first_mut()?.times -= 1;
        profile.months.insert(0, Month { times: 1, ..alike });
    }
    profile.months.first_mut()
}

/// A difference is reached by moving what it is taken from.
fn derived(profile: &mut Profile, fact: Fact, value: Number) {
    let Absent::Difference(whole, part) = fact.absent() else { return };
    if whole.place() == Place::Month {
        for month in months(profile) {
            let part = month.facts.number(part).unwrap_or_default();
            month.facts.set(whole, Value::Number(value.plus(part)));
        }
    } else {
        let part = |month: &Month| month.facts.number(part).unwrap_or_default().times(Number::of(month.times));
        let parts = profile.months.iter().map(part).fold(Number::ZERO, Number::plus);
        profile.facts.set(whole, Value::Number(value.plus(parts)));
    }
}

fn months(profile: &mut Profile) -> &mut [Month] {
    if profile.months.is_empty() {
        profile.months.push(Month { times: 1, facts: Record::default(), videos: Vec::new() });
    }
    &mut profile.months
}

fn one(flag: Fact) -> Item {
    let mut facts = Record::default();
    facts.set(flag, Value::Flag(true));
    Item { times: 1, facts }
}

fn all(items: &mut Vec<Item>, fact: Fact, value: Value) {
    if items.is_empty() {
        items.push(Item { times: 1, facts: Record::default() });
    }
    items.iter_mut().for_each(|item| item.facts.set(fact, value));
}
