//! A share of the interest on a loan, for a year at most.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::{Number, Rate};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    pub principal: Fact,
    /// The rate of interest, told from outside the text.
    pub rate: Fact,
    pub share: Rate,
    pub term: Fact,
    /// Years that count at most.
    pub years: Number,
}

impl Interest {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let checks = [self.principal, self.rate, self.term].map(|fact| scope.some(fact));
        asked.extend(checks);
        if checks.iter().any(|check| !check.met) {
            return None;
        }
        let of = |fact: Fact| scope.number(fact).unwrap_or_default();
        let (principal, rate, term) = (of(self.principal), of(self.rate), of(self.term).min(self.years));
        let amount = self.share.of(principal.times(rate).times(term));
        let working = Working::Interest { principal, rate, share: self.share, term };
        Some((working, amount))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("share", Slot::Rate(&mut self.share));
        visit("years", Slot::Number(&mut self.years, Unit::Years));
    }
}
