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
        let reached: Vec<Yuan> =
            self.level.iter().filter(|level| value >= level.at).map(|level| level.amount).collect();
        let first = self.level.first().map_or(Number::ZERO, |level| level.at);
        asked.push(scope.compare(self.base, Op::AtLeast, first));
        if reached.is_empty() {
            return None;
        }
        let amount = match self.pay {
            LevelPay::Cumulative => Yuan::sum(reached.iter().copied()),
            LevelPay::Highest => reached.last().copied().unwrap_or_default(),
        };
        let already = self.already.and_then(|fact| scope.number(fact)).unwrap_or_default().into();
        let working = Working::Milestones { base: self.base, value, reached: reached.len(), already };
        Some((working, amount))
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
