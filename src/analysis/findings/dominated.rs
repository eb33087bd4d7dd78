//! Of two benefits that shut each other out, one that is never worth choosing.

use super::person::{meet_too, meets, most, peak, put, start, up};
use super::{Finding, Kind, Severity};
use crate::analysis::vary::grid;
use crate::engine::mechanism::{Counting, Mechanism};
use crate::engine::profile::{Profile, Value};
use crate::engine::scheme::BestOf;
use crate::engine::{Number, Provision, Scheme, Yuan};

/// One provision of each side, open to the same people.
pub struct Pair<'a> {
    pub rule: &'a BestOf,
    pub first: &'a Provision,
    pub second: &'a Provision,
}

pub fn pairs(scheme: &Scheme) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    for rule in scheme.best_of.iter().filter(|rule| !rule.off) {
        let side = |ids: &[String]| -> Vec<&Provision> {
            ids.iter().filter_map(|id| scheme.provision(id)).filter(|each| !each.off).collect()
        };
        for first in side(&rule.first).into_iter().filter(|first| rule.spares.as_ref() != Some(&first.id)) {
            let seconds = side(&rule.second).into_iter();
            let shared = seconds.filter(|second| first.roles.iter().any(|role| second.roles.contains(role)));
            pairs.extend(shared.map(|second| Pair { rule, first, second }));
        }
    }
    pairs
}

impl Pair<'_> {
    /// Somebody who is paid the most by the second.
    pub fn person(&self) -> Profile {
        let mut person = meets(self.first);
        meet_too(&mut person, self.second);
        if let Some((base, value)) = self.second.pays.base().zip(peak(self.second)) {
            put(&mut person, base, Value::Number(value));
        }
        person
    }

    /// Where the first comes to this sum by its rate.
    pub fn even(&self, sum: Yuan) -> Option<Number> {
        let Mechanism::Rate(rate) = &self.first.pays else { return None };
        let at = sum.decimal().checked_div(rate.rate.decimal())?;
        let floor = rate.floor.as_ref().filter(|_| rate.of == Counting::Excess);
        Some(up(at, rate.base.unit())?.plus(floor.map_or(Number::ZERO, |floor| floor.value)))
    }
}

pub fn dominated(scheme: &Scheme, found: &mut Vec<Finding>) {
    for pair in pairs(scheme) {
        let Some(((at, least), top)) = start(pair.first).zip(most(pair.second)) else { continue };
        let Some(base) = pair.first.pays.base().filter(|_| least >= top) else { continue };
        let about = [pair.second.id.as_str(), pair.first.id.as_str(), pair.rule.id.as_str()];
        let mut finding = Finding::new(Kind::Dominated, Severity::Caution, &about, Some(base), pair.person());
        finding.even_at = pair.even(top);
        finding.at(scheme, at.less(grid(base.unit())), None);
        finding.at(scheme, at, Some(vec![least, top]));
        found.push(finding.opened(1));
    }
}
