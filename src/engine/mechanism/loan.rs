//! A loan up to a limit. Never part of a total.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::{Number, Yuan};
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Loan {
    pub principal: Fact,
    pub limit: Yuan,
    /// Longest term in years.
    pub years: Number,
}

impl Loan {
    pub fn pay(&self, scope: &Scope<'_>) -> Pay {
        let asked = scope.number(self.principal).unwrap_or_default();
        let working = Working::Loan { asked, limit: self.limit };
        Some((working, Yuan::from(asked).min(self.limit)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("limit", Slot::Yuan(&mut self.limit));
        visit("years", Slot::Number(&mut self.years, Unit::Years));
    }
}
