//! An applicant who meets a provision, made from its conditions; and where its amount starts and stops growing.

use crate::analysis::vary::grid;
use crate::engine::fact::{Absent, Fact, Place, Unit};
use crate::engine::mechanism::{Counting, Mechanism, RateOf};
use crate::engine::profile::{Item, List, Month, Profile, Record, Value};
use crate::engine::scheme::{CapOf, Condition, Op, Period, Test};
use crate::engine::{Number, Provision, Yuan};
use rust_decimal::Decimal;

/// Somebody to whom every condition of the provision is met; the base of the amount is left to the witness.
pub fn meets(rule: &Provision) -> Profile {
    let mut person = Profile { roles: rule.roles.first().copied().into_iter().collect(), ..Profile::default() };
    meet_too(&mut person, rule);
    person
}

/// The same person meets this one as well.
pub fn meet_too(person: &mut Profile, rule: &Provision) {
    let place = match rule.period {
        Period::Month => Some(Place::Month),
        Period::Video => Some(Place::Video),
        Period::Session => Some(Place::Session),
        Period::Event => Some(Place::Event),
        Period::Product => Some(Place::Product),
        Period::Contest | Period::Year | Period::Once => None,
    };
    if let Some(place) = place {
        record(person, place);
    }
    rule.when.iter().for_each(|condition| meet(person, condition));
    if let Mechanism::Interest(interest) = &rule.pays {
        put(person, interest.term, Value::Number(Number::ONE));
        put(person, interest.rate, Value::Number(Number::step(1)));
    }
}

pub fn meet(person: &mut Profile, condition: &Condition) {
    match &condition.test {
        // What is assumed need not be said.
        Test::Is(fact, wanted) => {
            if *wanted != (fact.absent() == Absent::AssumedTrue) {
                put(person, *fact, Value::Flag(*wanted));
            }
        }
        Test::Account(account) => put(person, Fact::AccountKind, Value::Account(*account)),
        Test::Compare(fact, op, value) => {
            if let Some(least) = least(*op, *value, fact.unit()).or((*op == Op::AtMost).then_some(*value))
                && !matches!(fact.absent(), Absent::AssumedEnough)
            {
                let known = record(person, fact.place()).number(*fact).unwrap_or_default();
                put(person, *fact, Value::Number(known.max(least)));
            }
        }
        Test::Than { fact, than, grown, plus, .. } => {
            let base = if fact.unit() == Unit::Share { Number::step(1) } else { Number::of(1_000_000) };
            let more = grown.map_or(Number::ZERO, |rate| rate.of(base).into()).plus(plus.unwrap_or_default());
            put(person, *than, Value::Number(base));
            let known = record(person, fact.place()).number(*fact).unwrap_or_default();
            put(person, *fact, Value::Number(known.max(base.plus(more))));
        }
        Test::Any(any) => any.iter().take(1).for_each(|each| meet(person, each)),
        Test::All(all) => all.iter().for_each(|each| meet(person, each)),
        Test::Some { list, at_least, each } => {
            record(person, list.place());
            let times = u32::try_from(at_least.decimal()).unwrap_or(1);
            if *list == List::ShopMonths {
                person.shop_months.iter_mut().for_each(|item| item.times = times);
            }
            each.iter().for_each(|each| meet(person, each));
        }
    }
}

/// The least value that meets a floor.
pub fn least(op: Op, value: Number, unit: Unit) -> Option<Number> {
    match op {
        Op::AtLeast => Some(value),
        Op::Above => Some(value.plus(grid(unit))),
        Op::Below | Op::AtMost => None,
    }
}

pub fn put(person: &mut Profile, fact: Fact, value: Value) {
    match fact.absent() {
        Absent::Difference(whole, _) => put(person, whole, value),
        _ => record(person, fact.place()).set(fact, value),
    }
}

/// The record a fact is entered in, made where there is none: one month, one video, one session.
fn record(person: &mut Profile, place: Place) -> &mut Record {
    match place {
        Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan | Place::Derived => &mut person.facts,
        Place::Month => &mut month(person).facts,
        Place::Video => first(&mut month(person).videos),
        Place::Session => first(&mut person.sessions),
        Place::Event => first(&mut person.events),
        Place::Product => first(&mut person.products),
        Place::ShopMonth => first(&mut person.shop_months),
    }
}

fn month(person: &mut Profile) -> &mut Month {
    one(&mut person.months, Month { times: 1, facts: Record::default(), videos: Vec::new() })
}

fn first(items: &mut Vec<Item>) -> &mut Record {
    &mut one(items, Item { times: 1, facts: Record::default() }).facts
}

/// The first record; this one where there is none.
fn one<T>(list: &mut Vec<T>, new: T) -> &mut T {
    list.truncate(1);
    let first = list.pop().unwrap_or(new);
    list.push_mut(first)
}

/// The tightest cap on one assessed unit that nobody escapes.
pub fn cap(rule: &Provision) -> Option<Yuan> {
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let first = |of: Option<CapOf>| if of == Some(CapOf::Increments) { rule.pays.first() } else { Yuan::ZERO };
    let held = caps.into_iter().flatten().filter(|cap| !(cap.lift && cap.lifted_for.is_some()));
    held.map(|cap| cap.amount.plus(first(cap.of))).min()
}

/// Up to the grid of a unit.
pub fn up(value: Decimal, unit: Unit) -> Option<Number> {
    let step = grid(unit).decimal();
    Number::new(value.checked_div(step)?.ceil().checked_mul(step)?)
}

/// The least value that is paid, and what it is paid.
pub fn start(rule: &Provision) -> Option<(Number, Yuan)> {
    let unit = rule.pays.base()?.unit();
    let (at, amount) = match &rule.pays {
        Mechanism::Rate(rate) => match &rate.floor {
            Some(floor) => paid_from(rate, least(floor.op, floor.value, unit)?, floor.value)?,
            None => paid_from(rate, grid(unit), Number::ZERO)?,
        },
        Mechanism::Bands(bands) => {
            let band = bands.band.first()?;
            (if band.from.included { band.from.at } else { band.from.at.plus(grid(unit)) }, band.amount)
        }
        Mechanism::Steps(steps) => (least(steps.op, steps.over, unit)?, steps.first),
        Mechanism::PerUnit(each) => {
            let at = match &each.floor {
                Some(floor) => least(floor.op, floor.value, unit)?,
                None => grid(unit),
            };
            let floor = each.floor.as_ref().map_or(Number::ZERO, |floor| floor.value);
            (at, each.each.times(if each.of == Counting::Excess { at.less(floor) } else { at }))
        }
        Mechanism::Milestones(milestones) => milestones.level.first().map(|level| (level.at, level.amount))?,
        _ => return None,
    };
    Some((at, cap(rule).map_or(amount, |cap| amount.min(cap)).round()))
}

/// A share of very little rounds to nothing: the least value from `at` on that is paid a cent, and what it is paid.
pub fn paid_from(rate: &RateOf, at: Number, floor: Number) -> Option<(Number, Yuan)> {
    let floor = if rate.of == Counting::Excess { floor } else { Number::ZERO };
    let half_a_cent = Decimal::new(5, 3).checked_div(rate.rate.decimal())?;
    let at = at.max(floor.plus(up(half_a_cent, rate.base.unit())?));
    Some((at, rate.rate.of(at.less(floor))))
}

/// The least value that is paid most, where there is one.
pub fn peak(rule: &Provision) -> Option<Number> {
    let (unit, cap) = (rule.pays.base()?.unit(), cap(rule));
    match &rule.pays {
        Mechanism::Rate(rate) => up(cap?.decimal().checked_div(rate.rate.decimal())?, unit),
        Mechanism::PerUnit(each) => up(cap?.decimal().checked_div(each.each.decimal())?, unit),
        Mechanism::Bands(bands) => {
            let last = bands.band.last()?;
            let (edge, further) = match (&bands.then, last.to, cap) {
                (Some(then), Some(to), Some(cap)) if !then.add.is_zero() => {
                    let steps = cap.less(last.amount).decimal().checked_div(then.add.decimal())?.ceil();
                    let back = Number::new(steps - Decimal::ONE).unwrap_or_default();
                    if steps.is_zero() {
                        (last.from.at, last.from)
                    } else {
                        (to.at.plus(then.every.times(back)), last.from)
                    }
                }
                _ => (last.from.at, last.from),
            };
            Some(if further.included { edge } else { edge.plus(grid(unit)) })
        }
        Mechanism::Milestones(milestones) => milestones.level.last().map(|level| level.at),
        _ => start(rule).map(|(at, _)| at),
    }
}

/// The most that one assessed unit can be paid; none where nothing holds it down.
pub fn most(rule: &Provision) -> Option<Yuan> {
    match (bounded(rule), cap(rule)) {
        (Some(most), Some(cap)) => Some(most.min(cap)),
        (most, cap) => most.or(cap),
    }
}

/// The most that the mechanism itself can come to, whatever the cap.
pub fn bounded(rule: &Provision) -> Option<Yuan> {
    use crate::engine::mechanism::{BandPay, LevelPay};
    match &rule.pays {
        Mechanism::Lump(lump) => Some(lump.amount),
        Mechanism::Bands(bands) if bands.then.as_ref().is_none_or(|then| then.add.is_zero()) => match bands.pay {
            BandPay::Single => bands.band.iter().map(|band| band.amount).max(),
            BandPay::Cumulative => Some(Yuan::sum(bands.band.iter().map(|band| band.amount))),
        },
        Mechanism::Milestones(levels) => match levels.pay {
            LevelPay::Highest => levels.level.iter().map(|level| level.amount).max(),
            LevelPay::Cumulative => Some(Yuan::sum(levels.level.iter().map(|level| level.amount))),
        },
        Mechanism::Steps(steps) if steps.add.is_zero() => Some(steps.first),
        Mechanism::Range(range) => Some(range.high),
        Mechanism::PoolShare(pool) => Some(pool.pool),
        Mechanism::Titles(titles) => Some(Yuan::sum(titles.title.iter().map(|title| title.amount))),
        _ => None,
    }
}
