//! The value from which something counts, and for whom it is waived.

use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::Number;
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::scheme::Op;
use serde::{Deserialize, Serialize};

named! {
    /// Whether the whole base counts once the floor is reached, or only what lies above it.
    Counting { Whole = "whole", Excess = "excess" }
}

named! {
    /// Whether the floor is asked of each assessed unit, or of all of them together.
    Measured { Unit = "unit", Total = "total" }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    pub op: Op,
    pub value: Number,
    /// What a second sentence of the text denies, in its own words; it may say more or less than the first leaves over.
    pub denied: Option<Op>,
    pub measured: Option<Measured>,
    pub relief: Option<Relief>,
}

/// Another floor for those of whom a yes/no fact holds, while `on`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Relief {
    pub fact: Fact,
    pub op: Op,
    pub value: Number,
    pub on: bool,
}

impl Floor {
    /// The floor that holds for this applicant.
    pub fn in_force(&self, scope: &Scope<'_>) -> (Op, Number) {
        match &self.relief {
            Some(relief) if relief.on && scope.flag(relief.fact) => (relief.op, relief.value),
            _ => (self.op, self.value),
        }
    }

    pub fn check(&self, scope: &Scope<'_>, base: Fact) -> Check {
        let (op, value) = self.in_force(scope);
        match self.measured {
            Some(Measured::Total) => scope.compare_total(base, op, value),
            Some(Measured::Unit) | None => scope.compare(base, op, value),
        }
    }

    pub fn params(&mut self, base: Fact, visit: Visit<'_>) {
        visit("floor", Slot::Number(&mut self.value, base.unit()));
        visit("floor/op", Slot::Choice(&mut self.op));
        if let Some(denied) = &mut self.denied {
            visit("floor/denied", Slot::Choice(denied));
        }
        if let Some(measured) = &mut self.measured {
            visit("floor/measured", Slot::Choice(measured));
        }
        if let Some(relief) = &mut self.relief {
            visit("floor/relief", Slot::Flag(&mut relief.on));
            visit("floor/relief/value", Slot::Number(&mut relief.value, base.unit()));
            visit("floor/relief/op", Slot::Choice(&mut relief.op));
        }
    }

    pub fn breaks(&self, into: &mut Vec<Number>) {
        into.push(self.value);
        into.extend(self.relief.iter().map(|relief| relief.value));
    }
}

/// The base and how much of it counts; nothing where the floor, or without one the first unit, is not reached.
pub fn counted(
    floor: Option<&Floor>,
    of: Counting,
    base: Fact,
    scope: &Scope<'_>,
    asked: &mut Vec<Check>,
) -> Option<(Number, Number)> {
    let check = floor.map_or_else(|| scope.some(base), |floor| floor.check(scope, base));
    asked.push(check);
    let value = scope.number(base).filter(|_| check.met)?;
    match (floor, of) {
        (Some(floor), Counting::Excess) => Some((value, value.less(floor.in_force(scope).1))),
        _ => Some((value, value)),
    }
}

/// Where an amount jumps or bends: at the floor, and where what counts reaches `capped`.
pub fn bends(floor: Option<&Floor>, of: Counting, capped: Option<Number>, into: &mut Vec<Number>) {
    into.extend(capped);
    if let Some(floor) = floor {
        floor.breaks(into);
        into.extend(capped.filter(|_| of == Counting::Excess).map(|value| value.plus(floor.value)));
    }
}
