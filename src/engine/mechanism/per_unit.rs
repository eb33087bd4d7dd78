//! A sum for each unit: a parcel, an order, a student.

use super::floor::{Counting, Floor, bends, counted};
use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PerUnit {
    pub base: Fact,
    /// 元 for one.
    pub each: Yuan,
    pub of: Counting,
    pub floor: Option<Floor>,
    /// Units that this other provision paid are not paid again.
    pub except_paid_by: Option<String>,
}

impl PerUnit {
    pub fn pay(&self, scope: &Scope<'_>, paid_elsewhere: Number, asked: &mut Vec<Check>) -> Pay {
        let (value, counted) = counted(self.floor.as_ref(), self.of, self.base, scope, asked)?;
        let counted = counted.less(paid_elsewhere);
        Some((Working::PerUnit { base: self.base, value, counted, each: self.each }, self.each.times(counted)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("each", Slot::Yuan(&mut self.each));
        visit("except_paid_by", Slot::Provision(&mut self.except_paid_by));
        // Without a floor the whole and the excess are the same.
        if let Some(floor) = &mut self.floor {
            visit("of", Slot::Choice(&mut self.of));
            floor.params(self.base, visit);
        }
    }

    pub fn breaks(&self, cap: Option<Yuan>, into: &mut Vec<Number>) {
        let capped = cap.and_then(|cap| cap.decimal().checked_div(self.each.decimal())).and_then(Number::new);
        bends(self.floor.as_ref(), self.of, capped, into);
    }
}
