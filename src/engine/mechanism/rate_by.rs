//! A share that depends on the year of support: first year so much, second year less.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Rate};
use crate::engine::outcome::{Check, Needs};
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RateBy {
    pub base: Fact,
    /// Which of the rates applies, counted from one.
    pub by: Fact,
    pub rate: Vec<Rate>,
}

impl RateBy {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let place = scope.number(self.by).unwrap_or_default();
        let found = (1u32..).zip(&self.rate).find(|(at, _)| Number::of(*at) == place);
        asked.push(Check { needs: Needs::Listed, met: found.is_some(), ..scope.given(self.by) });
        asked.push(scope.some(self.base));
        let value = scope.number(self.base).unwrap_or_default();
        let (_, rate) = found.filter(|_| !value.is_zero())?;
        Some((Working::Rate { base: self.base, value, counted: value, rate: *rate }, rate.of(value)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("base", Slot::Fact(&mut self.base));
        for (at, rate) in self.rate.iter_mut().enumerate() {
            visit(&format!("rate/{}", at + 1), Slot::Rate(rate));
        }
    }
}
