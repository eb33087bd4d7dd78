//! A first sum above a threshold, and more for each step above it.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::scheme::Op;
use serde::{Deserialize, Serialize};

/// So many steps are drawn at most; beyond that a curve tells nobody anything.
const MOST_STEPS: u32 = 10_000;

named! {
    /// Whether a part of a step pays its part.
    StepCounting { Whole = "whole", Prorata = "prorata" }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub base: Fact,
    pub op: Op,
    pub over: Number,
    pub first: Yuan,
    pub step: Number,
    pub add: Yuan,
    pub counting: StepCounting,
}

impl Steps {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let check = scope.compare(self.base, self.op, self.over);
        asked.push(check);
        if !check.met {
            return None;
        }
        let value = scope.number(self.base).unwrap_or_default();
        let above = value.less(self.over);
        let steps = match self.counting {
            StepCounting::Whole => above.whole_steps(self.step),
            StepCounting::Prorata => {
                above.decimal().checked_div(self.step.decimal()).and_then(Number::new).unwrap_or_default()
            }
        };
        let more = match self.counting {
            StepCounting::Whole => self.add.times(steps),
            // Multiply before dividing: a third of a step must not be rounded on the way.
            StepCounting::Prorata => {
                let product = self.add.times(above).decimal();
                product.checked_div(self.step.decimal()).and_then(Yuan::new).unwrap_or_default()
            }
        };
        let amount = self.first.plus(more);
        let working = Working::Steps { base: self.base, value, first: self.first, steps, add: self.add };
        Some((working, amount))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        let unit = self.base.unit();
        visit("over", Slot::Number(&mut self.over, unit));
        visit("over/op", Slot::Choice(&mut self.op));
        visit("first", Slot::Yuan(&mut self.first));
        visit("step", Slot::Number(&mut self.step, unit));
        visit("add", Slot::Yuan(&mut self.add));
        visit("counting", Slot::Choice(&mut self.counting));
    }

    pub fn breaks(&self, cap: Option<Yuan>, end: Number, into: &mut Vec<Number>) {
        into.push(self.over);
        if self.add.is_zero() {
            return;
        }
        let limit = cap.map(|limit| limit.less(self.first));
        let last = limit.and_then(|limit| limit.decimal().checked_div(self.add.decimal())).and_then(Number::new);
        let end = last.map_or(end, |steps| end.min(self.over.plus(self.step.times(steps.plus(Number::ONE)))));
        match self.counting {
            StepCounting::Whole => into.extend(ladder(self.over, self.step, end)),
            StepCounting::Prorata => into.extend(last.map(|steps| self.over.plus(self.step.times(steps)))),
        }
    }
}

/// `from`, `from + every`, … up to `end`.
pub fn ladder(from: Number, every: Number, end: Number) -> impl Iterator<Item = Number> {
    let most = if every.is_zero() { 0 } else { MOST_STEPS };
    (0..most).map(move |step| from.plus(every.times(Number::of(step)))).take_while(move |at| *at <= end)
}
