//! A pool split in proportion: the holder of the pool gets it whole, a member its share.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::Yuan;
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::profile::Role;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PoolShare {
    pub pool: Yuan,
    pub holder: Role,
    pub own: Fact,
    pub total: Fact,
}

impl PoolShare {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        if scope.profile.holds(self.holder) {
            return Some((Working::Lump { amount: self.pool }, self.pool));
        }
        asked.extend([self.own, self.total].map(|fact| scope.some(fact)));
        let (own, total) = (scope.number(self.own).unwrap_or_default(), scope.number(self.total).unwrap_or_default());
        // Multiply before dividing, so that one part in three stays one part in three.
        let share = self.pool.times(own).decimal().checked_div(total.decimal()).and_then(Yuan::new)?;
        (!own.is_zero()).then_some((Working::Share { pool: self.pool, own, total }, share))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("pool", Slot::Yuan(&mut self.pool));
    }
}
