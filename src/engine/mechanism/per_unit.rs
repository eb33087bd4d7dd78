//! A sum for each unit: a parcel, an order, a student.

use super::floor::{Counting, Floor, counted};
use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Deserialize, Serialize)]
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
        let check = match &self.floor {
            Some(floor) => floor.check(scope, self.base),
            None => scope.some(self.base),
        };
        asked.push(check);
        if !check.met {
            return None;
        }
        let value = scope.number(self.base).unwrap_or_default();
        let counted = counted(self.floor.as_ref(), self.of, scope, value).less(paid_elsewhere);
        let working = Working::PerUnit { base: self.base, value, counted, each: self.each };
        Some((working, self.each.times(counted)))
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
        into.extend(capped);
        if let Some(floor) = &self.floor {
            floor.breaks(into);
            into.extend(capped.filter(|_| self.of == Counting::Excess).map(|value| value.plus(floor.value)));
        }
    }
}
