//! Distributions of one fact. Floats live here only; what leaves is a whole number.

use super::dice::{Dice, within};
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Rate};
use crate::population::people::{most, places};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How a fact is spread over people.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Draw {
    /// The same for all.
    Always(Number),
    /// Half lie below the median; a `spread` of 1 puts two thirds within a factor of e. Kept between `least` and `most`.
    LogNormal { median: Number, spread: Number, least: Option<Number>, most: Option<Number> },
    /// Anything between, equally likely.
    Uniform { from: Number, to: Number },
    /// So many on average, independent of each other.
    Poisson { mean: Number },
    /// Yes for this share of people, otherwise no.
    Share(Rate),
    /// A share of another fact of the same record, equally likely between the two.
    PartOf { fact: Fact, from: Rate, to: Rate },
}

/// A fact that differs from month to month.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Monthly {
    /// A person's typical month.
    pub typical: Draw,
    /// How far single months stray from it, as the spread of a log-normal.
    #[serde(default)]
    pub wobble: Number,
    /// Whether season and growth move it.
    #[serde(default)]
    pub seasonal: bool,
}

pub fn float(value: Decimal) -> f64 {
    // Both exact, and one division: the same bits everywhere.
    value.mantissa() as f64 / 10_i64.pow(value.scale().min(18)) as f64
}

impl Draw {
    /// In the fact's own unit, before rounding. `of` looks up another fact of the record.
    pub fn value(&self, dice: &mut Dice, of: impl Fn(Fact) -> f64) -> f64 {
        match self {
            Self::Always(value) => float(value.decimal()),
            Self::LogNormal { median, spread, least, most } => {
                let value = float(median.decimal()) * libm::exp(float(spread.decimal()) * dice.normal());
                let value = least.map_or(value, |least| value.max(float(least.decimal())));
                most.map_or(value, |most| value.min(float(most.decimal())))
            }
            Self::Uniform { from, to } => {
                let (from, to) = (float(from.decimal()), float(to.decimal()));
                from + (to - from) * dice.uniform()
            }
            Self::Poisson { mean } => dice.poisson(float(mean.decimal())),
            Self::Share(share) => f64::from(u8::from(dice.uniform() < float(share.decimal()))),
            Self::PartOf { fact, from, to } => {
                let (from, to) = (float(from.decimal()), float(to.decimal()));
                of(*fact) * (from + (to - from) * dice.uniform())
            }
        }
    }

    /// A number of records.
    pub fn count(&self, dice: &mut Dice, at_most: u32) -> u32 {
        within(libm::round(self.value(dice, |_| 0.0)), f64::from(at_most)) as u32
    }
}

/// To whole smallest units.
pub fn whole(value: f64, fact: Fact) -> i64 {
    let scaled = value * 10_i64.pow(places(fact)) as f64;
    // A thousandth of what a column takes, so that sums over records stay within bounds.
    within(libm::round(scaled), most(fact) as f64 / 1000.0) as i64
}

/// And back, for what is a part of another.
pub fn units(value: i64, fact: Fact) -> f64 {
    value as f64 / 10_i64.pow(places(fact)) as f64
}
