//! A first sum above a threshold, and more for each step above it.

use super::Unfit;
use super::condition::Range;
use super::pay::fen;
use super::ratio::divided;
use crate::engine::fact::{Absent, Fact};
use crate::engine::mechanism::{StepCounting, Steps};
use crate::population::people::{ABSENT, places, scaled};

pub struct Stairs {
    reached: Range,
    over: i64,
    first: i128,
    step: i64,
    add: i128,
    whole: bool,
    enough: bool,
    cap: i64,
}

impl Stairs {
    pub fn of(steps: &Steps, cap: i64) -> Result<Self, Unfit> {
        let unit = places(steps.base);
        Ok(Self {
            reached: Range::of(steps.base, steps.op, steps.over)?,
            over: scaled(steps.over.decimal(), unit)?,
            first: fen(steps.first)?.into(),
            step: scaled(steps.step.decimal(), unit)?,
            add: fen(steps.add)?.into(),
            whole: steps.counting == StepCounting::Whole,
            enough: Fact::absent(steps.base) == Absent::AssumedEnough,
            cap,
        })
    }

    pub fn bound(&self, largest: i64) -> i128 {
        let steps = i128::from(largest) / i128::from(self.step.max(1)) + 1;
        (self.first + self.add * steps).min(self.cap.into())
    }

    pub fn pay(&self, values: &mut [i64]) {
        values.iter_mut().for_each(|value| *value = self.one(*value));
    }

    fn one(&self, value: i64) -> i64 {
        if !self.reached.holds(value) {
            return 0;
        }
        let value = if value == ABSENT && self.enough { 0 } else { value };
        let above = (value - self.over).max(0);
        let amount = if self.step == 0 {
            self.first
        } else if self.whole {
            self.first + self.add * i128::from(above / self.step)
        } else {
            let step = i128::from(self.step);
            divided(self.first * step + self.add * i128::from(above), step).into()
        };
        i64::try_from(amount).unwrap_or(i64::MAX).min(self.cap)
    }
}
