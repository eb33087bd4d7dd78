//! Routes to the next amount: the nearest threshold of each rule above what somebody has, and what reaching it adds.
//! Only numbers that grow are routes; nothing here suggests saying yes to what is not so.

use super::breaks::conditions;
use super::touched::touched;
use super::vary::grid;
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::mechanism::{Mechanism, PerUnit, RateOf};
use crate::engine::order;
use crate::engine::outcome::Totals;
use crate::engine::profile::{Item, Month, Profile, Record, Value};
use crate::engine::scheme::{Nature, Op, Period};
use crate::engine::{Number, Provision, Scheme, Yuan, assess};
use rust_decimal::Decimal;

/// What has to grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A figure of the applicant or the year.
    Figure,
    /// The figure of this month record.
    Month(usize),
    /// The figure of this video of this month record.
    Video(usize, usize),
    /// The figure of this record of a list.
    Record(usize),
    /// One record more that reaches it.
    Another,
}

/// "Sell 1,160 more a month and get 100 more": a way to the next amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    pub scheme: usize,
    pub provision: usize,
    pub fact: Fact,
    pub step: Step,
    pub has: Number,
    pub to: Number,
    /// `to` less `has`.
    pub by: Number,
    /// What it adds in a year: determined, and at most.
    pub gain: Yuan,
    pub gain_at_most: Yuan,
    pub period: Period,
}

/// Routes under these schemes, the most rewarding for the effort first.
pub fn next(schemes: &[Scheme], profile: &Profile) -> Vec<Route> {
    let mut routes = Vec::new();
    for (at, scheme) in schemes.iter().enumerate() {
        // By fact: the part of the scheme that it moves, and what that part gives now.
        let mut parts: Vec<(Fact, Scheme, Totals)> = Vec::new();
        for (place, rule) in scheme.provision.iter().enumerate() {
            let open = !rule.off && rule.roles.iter().any(|role| profile.holds(*role));
            let pays = !matches!(rule.nature, Nature::Loan | Nature::InKind | Nature::Honour);
            if !open || !pays {
                continue;
            }
            for (fact, levels) in levels(rule) {
                if !parts.iter().any(|(each, ..)| *each == fact) {
                    let part = touched(scheme, profile, fact);
                    let before = assess(&part, profile).totals;
                    parts.push((fact, part, before));
                }
                let Some((_, part, before)) = parts.iter().find(|(each, ..)| *each == fact) else { continue };
                let tries = starts(profile, rule, fact).into_iter().filter_map(|(step, has)| {
                    levels.iter().filter(|level| **level > has).find_map(|to| {
                        let after = assess(part, &reach(profile, rule, fact, step, *to)).totals;
                        let gain = after.determined.less(before.determined);
                        let gain_at_most = after.at_most.less(before.at_most);
                        let (by, period) = (to.less(has), rule.period);
                        let route = Route {
                            scheme: at,
                            provision: place,
                            fact,
                            step,
                            has,
                            to: *to,
                            by,
                            gain,
                            gain_at_most,
                            period,
                        };
                        (!gain.is_zero() || !gain_at_most.is_zero()).then_some(route)
                    })
                });
                routes.extend(tries.max_by_key(worth));
            }
        }
    }
    order::by_key(&mut routes, |route| std::cmp::Reverse(worth(route)));
    routes
}

/// Yuan gained for the effort, as a share of what is to be reached; a tenth is added so that the last inch is no miracle.
fn worth(route: &Route) -> Decimal {
    let effort = route.by.decimal().checked_div(route.to.decimal()).unwrap_or(Decimal::ONE);
    let gain = route.gain.max(route.gain_at_most).decimal();
    gain.checked_div(effort + Decimal::new(1, 1)).unwrap_or_default()
}

/// Where a rule's amount jumps. Growing along a rate is no step of its own.
fn edges(rule: &Provision) -> Vec<Number> {
    let mut edges = Vec::new();
    match &rule.pays {
        Mechanism::Rate(RateOf { floor: Some(floor), .. }) | Mechanism::PerUnit(PerUnit { floor: Some(floor), .. }) => {
            floor.breaks(&mut edges);
        }
        Mechanism::Bands(_) | Mechanism::Milestones(_) | Mechanism::Steps(_) => {
            rule.pays.breaks(super::breaks::unit_cap(rule), Number::MOST, &mut edges);
        }
        _ => {}
    }
    edges
}

/// The numbers a rule asks each fact to reach, lowest first.
fn levels(rule: &Provision) -> Vec<(Fact, Vec<Number>)> {
    let mut levels: Vec<(Fact, Vec<Number>)> = Vec::new();
    let mut note = |fact: Fact, value: Number| {
        if matches!(fact.unit(), Unit::Ordinal | Unit::Share | Unit::Months | Unit::Years) {
            return;
        }
        match levels.iter_mut().find(|(each, _)| *each == fact) {
            Some((_, known)) => known.push(value),
            None => levels.push((fact, vec![value])),
        }
    };
    conditions(&rule.when, &mut |fact, op, value| match op {
        Op::AtLeast => note(fact, value),
        Op::Above => note(fact, value.plus(grid(fact.unit()))),
        Op::Below | Op::AtMost => {}
    });
    if let Some(base) = rule.pays.base() {
        // A threshold pays at the number or just above it.
        let edges = edges(rule);
        edges.into_iter().flat_map(|edge| [edge, edge.plus(grid(base.unit()))]).for_each(|value| note(base, value));
    }
    for (_, known) in &mut levels {
        known.sort_unstable();
        known.dedup();
    }
    levels
}

/// Where the fact stands now, record by record.
fn starts(profile: &Profile, rule: &Provision, fact: Fact) -> Vec<(Step, Number)> {
    let whole = Scope::of(profile);
    let value = |scope: Scope<'_>| scope.number(fact).unwrap_or_default();
    match (fact.place(), rule.period) {
        (Place::Video, _) => {
            let months = profile.months.iter().enumerate();
            let own = months.flat_map(|(at, month)| {
                let video = move |(place, video)| (Step::Video(at, place), value(Scope { item: Some(video), ..whole }));
                month.videos.iter().enumerate().map(video).collect::<Vec<_>>()
            });
            own.chain([(Step::Another, Number::ZERO)]).collect()
        }
        (Place::Session, _) => records(&profile.sessions, fact),
        (Place::Event, _) => records(&profile.events, fact),
        (Place::Product, _) => records(&profile.products, fact),
        (Place::ShopMonth, _) => Vec::new(),
        (_, Period::Month) if fact.is_per_unit() => {
            let months = profile.months.iter().enumerate();
            months.map(|(at, month)| (Step::Month(at), value(Scope { month: Some(month), ..whole }))).collect()
        }
        _ => vec![(Step::Figure, value(whole))],
    }
}

fn records(items: &[Item], fact: Fact) -> Vec<(Step, Number)> {
    let own =
        items.iter().enumerate().map(|(at, item)| (Step::Record(at), item.facts.number(fact).unwrap_or_default()));
    own.chain([(Step::Another, Number::ZERO)]).collect()
}

/// The profile after the step.
fn reach(profile: &Profile, rule: &Provision, fact: Fact, step: Step, to: Number) -> Profile {
    let mut changed = profile.clone();
    let set = |item: Option<&mut Item>| {
        if let Some(item) = item {
            item.facts.set(fact, Value::Number(to));
        }
    };
    match step {
        Step::Figure => return super::vary::with(profile, fact, to),
        Step::Month(at) => {
            let months = std::mem::take(&mut changed.months);
            for (place, month) in months.into_iter().enumerate() {
                let one = Profile { months: vec![month], ..Profile::default() };
                let one = if place == at { super::vary::with(&one, fact, to) } else { one };
                changed.months.extend(one.months);
            }
        }
        Step::Video(month, place) => set(changed.months.get_mut(month).and_then(|month| month.videos.get_mut(place))),
        Step::Record(at) => set(list(&mut changed, fact).and_then(|list| list.get_mut(at))),
        Step::Another => {
            let mut item = Item { times: 1, facts: Record::default() };
            item.facts.set(fact, Value::Number(to));
            // A new record is made as the rule wants it: its yes/no conditions are what the record is for.
            for condition in &rule.when {
                if let crate::engine::scheme::Test::Is(flag, wanted) = condition.test
                    && flag.is_per_unit()
                {
                    item.facts.set(flag, Value::Flag(wanted));
                }
            }
            match fact.place() {
                Place::Video => one_month(&mut changed).map(|month| month.videos.push(item)),
                _ => list(&mut changed, fact).map(|list| list.push(item)),
            };
        }
    }
    changed
}

/// The first month by itself, apart from those alike.
fn one_month(profile: &mut Profile) -> Option<&mut Month> {
    if profile.months.first()?.times > 1 {
        let alike = profile.months.first()?.clone();
        profile.months.first_mut()?.times -= 1;
        profile.months.insert(0, Month { times: 1, ..alike });
    }
    profile.months.first_mut()
}

fn list(profile: &mut Profile, fact: Fact) -> Option<&mut Vec<Item>> {
    match fact.place() {
        Place::Session => Some(&mut profile.sessions),
        Place::Event => Some(&mut profile.events),
        Place::Product => Some(&mut profile.products),
        _ => None,
    }
}
