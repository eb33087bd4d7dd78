//! Which provisions an edit of the law can move: by their own words, by a gate before them, by what stands between them.

use crate::engine::Scheme;
use crate::engine::mechanism::Mechanism;
use std::collections::BTreeSet;

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
    let behind: BTreeSet<&String> = gates.flat_map(|(old, new)| old.before.iter().chain(&new.before)).collect();
    let rules = || before.provision.iter().zip(&after.provision);
    let own: Vec<bool> = rules().map(|(old, new)| old != new || behind.contains(&new.id)).collect();
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
    let mut mark = |ids: &BTreeSet<&String>, whole: bool| {
        let places: Vec<usize> = ids.iter().filter_map(|id| after.position(id)).collect();
        let any = places.iter().any(|at| summed.get(*at) == Some(&true));
        let mut changed = false;
        for at in places.into_iter().filter(|_| whole || any) {
            changed |= summed.get(at) == Some(&false);
            summed.get_mut(at).into_iter().for_each(|each| *each = true);
        }
        changed
    };
    let (old, new) = (between(before), between(after));
    for link in old.symmetric_difference(&new) {
        mark(&link.1.iter().collect(), true);
    }
    // Whoever stands beside one that moves, and beside those in turn.
    let beside: Vec<BTreeSet<&String>> =
        new.iter().filter(|link| !link.2).map(|link| link.1.iter().collect()).collect();
    while beside.iter().any(|ids| mark(ids, false)) {}
    Some(Touched { again, summed })
}

/// What stands between provisions: everything written of it, whom it names, and whether each of them is alone in it.
type Link = (String, Vec<String>, bool);

fn between(scheme: &Scheme) -> BTreeSet<Link> {
    let mut links = BTreeSet::new();
    for (at, rule) in scheme.exclusive.iter().enumerate() {
        links.insert((format!("{at} {rule:?}"), vec![rule.winner.clone(), rule.loser.clone()], false));
    }
    for (at, rule) in scheme.best_of.iter().enumerate() {
        let ids = rule.first.iter().chain(&rule.second).cloned().collect();
        links.insert((format!("{at} {rule:?}"), ids, false));
    }
    for (at, cap) in scheme.shared_cap.iter().enumerate() {
        links.insert((format!("{at} {cap:?}"), cap.over.clone(), false));
    }
    for (at, rule) in scheme.nested.iter().enumerate() {
        links.insert((format!("{at} {rule:?}"), vec![rule.inner.clone(), rule.outer.clone()], false));
    }
    for (at, rule) in scheme.yield_to.iter().enumerate() {
        links.insert((format!("{at} {rule:?}"), rule.over.clone(), true));
    }
    links
}
