//! A discretionary sum between two bounds: the decided sum where there is one, otherwise the upper bound as at most.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::Yuan;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub low: Yuan,
    pub high: Yuan,
    /// The fact that holds the sum the authority has decided.
    pub decided: Option<Fact>,
}

impl Range {
    pub fn pay(&self, scope: &Scope<'_>) -> Pay {
        let decided = self.decided.and_then(|fact| scope.number(fact)).map(Yuan::from);
        let working = Working::Range { low: self.low, high: self.high, decided };
        Some((working, decided.unwrap_or(self.high)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("low", Slot::Yuan(&mut self.low));
        visit("high", Slot::Yuan(&mut self.high));
    }
}
