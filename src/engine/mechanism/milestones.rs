//! Sums earned by reaching levels for the first time.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::scheme::Op;
use serde::{Deserialize, Serialize};

named! {
    /// Every level reached, or the highest alone.
    LevelPay { Cumulative = "cumulative", Highest = "highest" }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Milestones {
    pub base: Fact,
    /// Lowest first.
    pub level: Vec<Level>,
    pub pay: LevelPay,
    /// What was paid in earlier years.
    pub already: Option<Fact>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Reached when the base is at least this.
    pub at: Number,
    pub amount: Yuan,
}

impl Milestones {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let value = scope.number(self.base).unwrap_or_default();
        let first = self.level.first().map_or(Number::ZERO, |level| level.at);
        asked.push(scope.compare(self.base, Op::AtLeast, first));
        let amount = self.worth(value)?;
        let reached = self.level.iter().filter(|level| value >= level.at).count();
        let already = self.already.and_then(|fact| scope.number(fact)).unwrap_or_default().into();
        Some((Working::Milestones { base: self.base, value, reached, already }, amount))
    }

    /// What the levels a value has reached are worth; nothing where it has reached none.
    pub fn worth(&self, value: Number) -> Option<Yuan> {
        let reached = || self.level.iter().filter(|level| value >= level.at).map(|level| level.amount);
        let highest = reached().next_back()?;
        Some(if self.pay == LevelPay::Highest { highest } else { Yuan::sum(reached()) })
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        let unit = self.base.unit();
        for (at, level) in self.level.iter_mut().enumerate() {
            visit(&format!("level/{}/at", at + 1), Slot::Number(&mut level.at, unit));
            visit(&format!("level/{}/amount", at + 1), Slot::Yuan(&mut level.amount));
        }
        visit("pay", Slot::Choice(&mut self.pay));
    }
}
