//! Routes to the next amount: the nearest threshold of each rule above what somebody has, and what reaching it adds.
//! Only numbers that grow are routes; nothing here suggests saying yes to what is not so.

use super::breaks::conditions;
use super::touched::touched;
use super::vary::{grid, one_month, with};
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::mechanism::{Mechanism, PerUnit, RateOf};
use crate::engine::order;
use crate::engine::outcome::{Assessment, Outcome, State};
use crate::engine::profile::{Item, Profile, Record, Value};
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
    /// What pays more after the step; of several, what then pays most more.
    pub provision: usize,
    /// Whose number is reached, and what a new record is made for. It may be paid as before.
    pub asks: usize,
    pub fact: Fact,
    pub step: Step,
    pub has: Number,
    pub to: Number,
    /// What has to be added: `to` less `has`, and what a difference lies below nothing.
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
        let mut parts: Vec<(Fact, Scheme, Assessment)> = Vec::new();
        for (asks, rule) in scheme.provision.iter().enumerate() {
            let open = !rule.off && rule.roles.iter().any(|role| profile.holds(*role));
            let pays = !matches!(rule.nature, Nature::Loan | Nature::InKind | Nature::Honour);
            if !open || !pays {
                continue;
            }
            for (fact, levels) in levels(rule) {
                if !parts.iter().any(|(each, ..)| *each == fact) {
                    let part = touched(scheme, profile, fact);
                    let before = assess(&part, profile);
                    parts.push((fact, part, before));
                }
                let Some((_, part, before)) = parts.iter().find(|(each, ..)| *each == fact) else { continue };
                let tries = starts(profile, rule, fact).into_iter().filter_map(|(step, has, below)| {
                    levels.iter().filter(|level| **level > has).find_map(|&to| {
                        let after = assess(part, &reach(profile, rule, fact, step, to));
                        let gain = after.totals.determined.less(before.totals.determined);
                        let gain_at_most = after.totals.at_most.less(before.totals.at_most);
                        let falls = after.totals.determined < before.totals.determined
                            || after.totals.at_most < before.totals.at_most;
                        let paid = gainer(part, &before.outcomes, &after.outcomes).filter(|_| !falls)?;
                        let (provision, by, period) =
                            (scheme.position(&paid.id)?, to.less(has).plus(below), paid.period);
                        let route =
                            Route { scheme: at, provision, asks, fact, step, has, to, by, gain, gain_at_most, period };
                        (!gain.is_zero() || !gain_at_most.is_zero()).then_some(route)
                    })
                });
                routes.extend(tries.max_by_key(worth));
            }
        }
    }
    order::by_key(&mut routes, |route| std::cmp::Reverse(worth(route)));
    let mut apart: Vec<Route> = Vec::new();
    for (place, route) in routes.iter().enumerate() {
        let others = routes.iter().enumerate().filter(|(other, _)| *other != place);
        if !others.clone().any(|(other, known)| needless(route, known) && (other < place || !needless(known, route))) {
            apart.push(*route);
        }
    }
    apart
}

/// Whether another step that is no longer brings as much: the same one asked for by another provision, or only part of it.
fn needless(route: &Route, other: &Route) -> bool {
    (route.scheme, route.fact, route.step) == (other.scheme, other.fact, other.step)
        && other.to <= route.to
        && (other.gain >= route.gain && other.gain_at_most >= route.gain_at_most)
}

/// What gains most; the first of those that gain as much.
fn gainer<'a>(part: &'a Scheme, before: &[Outcome], after: &[Outcome]) -> Option<&'a Provision> {
    let gained = part.provision.iter().zip(before.iter().zip(after)).rev();
    let gained = gained.map(|(rule, (before, after))| (rule, paid(after).less(paid(before))));
    gained.max_by_key(|(_, more)| *more).filter(|(_, more)| !more.is_zero()).map(|(rule, _)| &**rule)
}

/// In money that adds up: no loan, nothing in kind.
fn paid(outcome: &Outcome) -> Yuan {
    if outcome.state == State::Paid { outcome.payable } else { Yuan::ZERO }
}

/// What a step adds to each provision and takes from others, the largest gain first.
pub fn moves(scheme: &Scheme, profile: &Profile, route: &Route) -> Vec<(usize, Decimal)> {
    let Some(asks) = scheme.provision.get(route.asks) else { return Vec::new() };
    let after = assess(scheme, &reach(profile, asks, route.fact, route.step, route.to));
    let both = assess(scheme, profile).outcomes.into_iter().zip(after.outcomes).enumerate();
    let moved = both.map(|(at, (before, after))| (at, paid(&after).decimal() - paid(&before).decimal()));
    let mut moved: Vec<(usize, Decimal)> = moved.filter(|(_, by)| !by.is_zero()).collect();
    order::by_key(&mut moved, |(_, by)| std::cmp::Reverse(*by));
    moved
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

/// Where the fact stands now, record by record, and how far a difference lies below that.
fn starts(profile: &Profile, rule: &Provision, fact: Fact) -> Vec<(Step, Number, Number)> {
    let whole = Scope::of(profile);
    let start =
        |step: Step, scope: Scope<'_>| (step, scope.number(fact).unwrap_or_default(), scope.below_nothing(fact));
    match (fact.place(), rule.period) {
        (Place::Video, _) => {
            let months = profile.months.iter().enumerate();
            let own = months.flat_map(|(at, month)| {
                let video = move |(place, video)| start(Step::Video(at, place), Scope { item: Some(video), ..whole });
                month.videos.iter().enumerate().map(video).collect::<Vec<_>>()
            });
            own.chain([ANOTHER]).collect()
        }
        (Place::Session, _) => records(&profile.sessions, fact),
        (Place::Event, _) => records(&profile.events, fact),
        (Place::Product, _) => records(&profile.products, fact),
        (Place::ShopMonth, _) => Vec::new(),
        (_, Period::Month) if fact.is_per_unit() => {
            let months = profile.months.iter().enumerate();
            months.map(|(at, month)| start(Step::Month(at), Scope { month: Some(month), ..whole })).collect()
        }
        _ => vec![start(Step::Figure, whole)],
    }
}

const ANOTHER: (Step, Number, Number) = (Step::Another, Number::ZERO, Number::ZERO);

fn records(items: &[Item], fact: Fact) -> Vec<(Step, Number, Number)> {
    let has = |item: &Item| item.facts.number(fact).unwrap_or_default();
    let own = items.iter().enumerate().map(|(at, item)| (Step::Record(at), has(item), Number::ZERO));
    own.chain([ANOTHER]).collect()
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
        Step::Figure => return with(profile, fact, to),
        Step::Month(at) => {
            let months = std::mem::take(&mut changed.months);
            for (place, month) in months.into_iter().enumerate() {
                let one = Profile { months: vec![month], ..Profile::default() };
                let one = if place == at { with(&one, fact, to) } else { one };
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

fn list(profile: &mut Profile, fact: Fact) -> Option<&mut Vec<Item>> {
    match fact.place() {
        Place::Session => Some(&mut profile.sessions),
        Place::Event => Some(&mut profile.events),
        Place::Product => Some(&mut profile.products),
        _ => None,
    }
}
