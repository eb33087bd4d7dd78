//! Findings of a draft that is changed a little at a time: what a change cannot have touched is not looked for again.

use super::{Finding, Own, own, together};
use crate::engine::mechanism::Mechanism;
use crate::engine::{Provision, Scheme};

/// What was found last, and in what.
#[derive(Debug, Default)]
pub struct Kept(Option<(Scheme, Vec<Own>)>);

impl Kept {
    /// The same as [`super::findings`].
    pub fn findings(&mut self, scheme: &Scheme) -> Vec<Finding> {
        let found = match self.0.take().filter(|(before, _)| only_provisions_differ(before, scheme)) {
            Some((before, mut found)) => {
                let touched = touched(&before, scheme);
                let all = scheme.provision.iter().zip(&mut found).filter(|(rule, _)| touched.contains(&rule.id.as_str()));
                all.for_each(|(rule, found)| *found = own(scheme, rule));
                found
            }
            None => scheme.provision.iter().map(|rule| own(scheme, rule)).collect(),
        };
        let all = together(scheme, &found);
        self.0 = Some((scheme.clone(), found));
        all
    }
}

/// The same document with the same provisions, whatever these say.
fn only_provisions_differ(before: &Scheme, after: &Scheme) -> bool {
    before.id == after.id
        && before.provision.iter().map(|rule| &rule.id).eq(after.provision.iter().map(|rule| &rule.id))
        && before.fund == after.fund
        && before.target == after.target
        && before.gate == after.gate
        && before.best_of == after.best_of
        && before.shared_cap == after.shared_cap
        && before.exclusive == after.exclusive
        && before.nested == after.nested
        && before.yield_to == after.yield_to
        && before.caution == after.caution
        && before.reading == after.reading
        && before.clause == after.clause
}

/// The provisions that differ, and all whose amounts can depend on theirs, however far along.
fn touched<'a>(before: &'a Scheme, after: &'a Scheme) -> Vec<&'a str> {
    let both = || before.provision.iter().zip(&after.provision);
    let mut touched: Vec<&str> = both().filter(|(one, other)| one != other).map(|(_, rule)| rule.id.as_str()).collect();
    let mut groups = stacked(after);
    groups.extend(both().flat_map(|(one, other)| [one, other]).filter_map(|rule| Some(vec![&*rule.id, spared(rule)?])));
    loop {
        let known = touched.len();
        for group in &groups {
            if group.iter().any(|id| touched.contains(id)) {
                touched.extend(group);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        if touched.len() == known {
            return touched;
        }
    }
}

/// Provisions that a rule between them names together.
fn stacked(scheme: &Scheme) -> Vec<Vec<&str>> {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for rule in &scheme.best_of {
        groups.push(rule.first.iter().chain(&rule.second).chain(&rule.spares).map(String::as_str).collect());
    }
    groups.extend(scheme.shared_cap.iter().map(|cap| cap.over.iter().map(String::as_str).collect()));
    groups.extend(scheme.exclusive.iter().map(|rule| vec![&*rule.winner, &*rule.loser]));
    groups.extend(scheme.nested.iter().map(|rule| vec![&*rule.inner, &*rule.outer]));
    groups.extend(scheme.yield_to.iter().map(|rule| rule.over.iter().map(String::as_str).collect()));
    groups
}

/// The provision whose units this one does not pay again.
fn spared(rule: &Provision) -> Option<&str> {
    match &rule.pays {
        Mechanism::PerUnit(each) => each.except_paid_by.as_deref(),
        _ => None,
    }
}
