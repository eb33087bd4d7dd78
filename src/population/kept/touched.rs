//! Which provisions an edit of the law can move: by their own words, by a gate before them, by what stands between them.

use crate::engine::Scheme;
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::{BestOf, Exclusive, Nested, SharedCap, YieldTo};

#[derive(Debug, PartialEq, Eq)]
pub struct Touched {
    /// To be worked out by their rule again.
    pub again: Vec<bool>,
    /// To be set against each other and added up again.
    pub summed: Vec<bool>,
}

/// Nothing where the two do not have the same provisions in the same order: then all is new.
pub fn touched(before: &Scheme, after: &Scheme) -> Option<Touched> {
    let ids = |scheme: &Scheme| scheme.provision.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>();
    let same = before.id == after.id && ids(before) == ids(after) && before.gate.len() == after.gate.len();
    same.then_some(())?;
    let gates = before.gate.iter().zip(&after.gate).filter(|(old, new)| old != new);
    let behind: Vec<&String> = gates.flat_map(|(old, new)| old.before.iter().chain(&new.before)).collect();
    let rules = || before.provision.iter().zip(&after.provision);
    let own: Vec<bool> = rules().map(|(old, new)| old != new || behind.contains(&&new.id)).collect();
    let moved = |at: usize| own.get(at).copied().unwrap_or_default();
    let again = after.provision.iter().enumerate().map(|(at, rule)| {
        let other = match &rule.pays {
            Mechanism::PerUnit(per) => per.except_paid_by.as_ref().and_then(|id| after.position(id)),
            _ => None,
        };
        moved(at) || other.is_some_and(moved)
    });
    let again: Vec<bool> = again.collect();
    let mut summed = again.clone();
    let mut mark = |places: &[usize], whole: bool| {
        let any = places.iter().any(|at| summed.get(*at) == Some(&true));
        let mut changed = false;
        for at in places.iter().filter(|_| whole || any) {
            changed |= summed.get(*at) == Some(&false);
            summed.get_mut(*at).into_iter().for_each(|each| *each = true);
        }
        changed
    };
    let (old, new) = (between(before), between(after));
    let moved = old.iter().filter(|link| !new.contains(link)).chain(new.iter().filter(|link| !old.contains(link)));
    for link in moved {
        mark(&link.places, true);
    }
    // Whoever stands beside one that moves, and beside those in turn.
    let beside: Vec<&Link<'_>> = new.iter().filter(|link| !matches!(link.says, Says::Yield(_))).collect();
    while beside.iter().any(|link| mark(&link.places, false)) {}
    Some(Touched { again, summed })
}

/// What stands between provisions: its place among its like, all it says, and the places of those it names.
#[derive(PartialEq)]
struct Link<'l> {
    at: usize,
    says: Says<'l>,
    places: Vec<usize>,
}

#[derive(PartialEq)]
enum Says<'l> {
    Exclusive(&'l Exclusive),
    BestOf(&'l BestOf),
    Shared(&'l SharedCap),
    Nested(&'l Nested),
    /// Each one named is alone in it.
    Yield(&'l YieldTo),
}

fn between(scheme: &Scheme) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let mut add = |at: usize, says, ids: &mut dyn Iterator<Item = &String>| {
        links.push(Link { at, says, places: ids.filter_map(|id| scheme.position(id)).collect() });
    };
    for (at, rule) in scheme.exclusive.iter().enumerate() {
        add(at, Says::Exclusive(rule), &mut [&rule.winner, &rule.loser].into_iter());
    }
    for (at, rule) in scheme.best_of.iter().enumerate() {
        add(at, Says::BestOf(rule), &mut rule.first.iter().chain(&rule.second));
    }
    for (at, cap) in scheme.shared_cap.iter().enumerate() {
        add(at, Says::Shared(cap), &mut cap.over.iter());
    }
    for (at, rule) in scheme.nested.iter().enumerate() {
        add(at, Says::Nested(rule), &mut [&rule.inner, &rule.outer].into_iter());
    }
    for (at, rule) in scheme.yield_to.iter().enumerate() {
        add(at, Says::Yield(rule), &mut rule.over.iter());
    }
    links
}
