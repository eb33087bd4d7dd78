//! A share of a base.

use super::floor::{Counting, Floor, bends, counted};
use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Rate, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RateOf {
    pub base: Fact,
    pub rate: Rate,
    pub of: Counting,
    pub floor: Option<Floor>,
}

impl RateOf {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let (value, counted) = counted(self.floor.as_ref(), self.of, self.base, scope, asked)?;
        Some((Working::Rate { base: self.base, value, counted, rate: self.rate }, self.rate.of(counted)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("base", Slot::Fact(&mut self.base));
        visit("rate", Slot::Rate(&mut self.rate));
        // Without a floor the whole and the excess are the same.
        if let Some(floor) = &mut self.floor {
            visit("of", Slot::Choice(&mut self.of));
            floor.params(self.base, visit);
        }
    }

    pub fn breaks(&self, cap: Option<Yuan>, into: &mut Vec<Number>) {
        let capped = cap.and_then(|cap| cap.decimal().checked_div(self.rate.decimal())).and_then(Number::new);
        bends(self.floor.as_ref(), self.of, capped, into);
    }
}
