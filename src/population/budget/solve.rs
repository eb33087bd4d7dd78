//! Which number in the law gives a wanted cost for everybody, and which pairs of numbers keep a cost.
//!
//! Each value tried is answered exactly, in whole 分; only what one number touches is worked out for it.

use super::range::Asked;
use super::{Crowd, Sums};
use crate::analysis::solve::{Question, Solution, nearest, number, range, step};
use crate::engine::param::Setting;
use crate::engine::scheme::Edit;
use crate::engine::{Number, Scheme, Yuan};
use crate::reform::{Address, apply, value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Parts into which a number's range is cut for a curve.
const POINTS: u32 = 20;

/// Which of the two sums is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    Determined,
    #[default]
    AtMost,
}

/// A cost wished for, and the number that is to bring it about.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    pub scheme: &'a Scheme,
    pub address: &'a Address,
    pub cost: Yuan,
    pub side: Side,
    /// Values looked at; nothing: as [`range`] has it.
    pub between: Option<(Number, Number)>,
}

impl Side {
    pub fn of(self, sums: Sums) -> Yuan {
        let fen = match self {
            Self::Determined => sums.determined,
            Self::AtMost => sums.at_most(),
        };
        Yuan::new(Decimal::new(fen, 2)).unwrap_or_default()
    }
}

/// The values that cost just so much, or what comes nearest; whether there is one, and whether the cost runs one way.
/// Nothing where the address holds no number.
pub fn solve(wanted: &Wanted<'_>, crowd: &Crowd<'_>) -> Option<Solution> {
    solve_telling(wanted, crowd, &mut |_, _| {})
}

/// The same; `told` hears how many values were tried, of about how many.
pub fn solve_telling(wanted: &Wanted<'_>, crowd: &Crowd<'_>, told: &mut dyn FnMut(u64, u64)) -> Option<Solution> {
    let setting = value(wanted.scheme, wanted.address)?;
    let (from, to) = wanted.between.or_else(|| range(&setting))?;
    let question = Question {
        scheme: wanted.scheme,
        address: wanted.address,
        target: wanted.cost,
        from,
        to,
        step: step(&setting)?,
        hints: &[],
    };
    let asked = Asked::of(wanted.scheme, crowd);
    let (mut done, of) = (0, question.tries() as u64);
    crate::analysis::solve::solve(&question, &mut |law| {
        done += 1;
        told(done, of.max(done));
        wanted.side.of(asked.sums(law, crowd))
    })
}

/// Values of a number from nothing to twice what it is, as it would be written: a twentieth of that apart.
pub fn around(setting: &Setting) -> Vec<Number> {
    let (Some(step), Some((from, to))) = (step(setting), range(setting)) else { return Vec::new() };
    let now = Some(number(setting).unwrap_or_default()).filter(|now| !now.is_zero());
    let most = now.map_or(to, |now| now.times(Number::of(2)).min(to));
    let size = most.less(from).whole_steps(step);
    let nth = |nth: u32| {
        let steps = size.times(Number::of(nth)).whole_steps(Number::of(POINTS));
        from.plus(step.times(steps))
    };
    let mut values: Vec<Number> = (0..=POINTS).map(nth).chain(now).collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// Pairs of two numbers of the law that cost the same: for each value of the first, the second that comes nearest.
pub struct Iso<'a> {
    scheme: &'a Scheme,
    addresses: [&'a Address; 2],
    cost: Yuan,
    side: Side,
    /// Of the first number, still to be looked at, last one first.
    left: Vec<Number>,
    asked: Asked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct IsoPoint {
    pub first: Number,
    /// Nothing where the first cannot stand there.
    pub second: Option<Number>,
    /// What both cost together.
    pub cost: Yuan,
}

impl<'a> Iso<'a> {
    /// `values` of the first number; the cost is taken to run one way with the second.
    pub fn new(
        scheme: &'a Scheme,
        addresses: [&'a Address; 2],
        values: &[Number],
        cost: Yuan,
        side: Side,
        crowd: &Crowd<'_>,
    ) -> Self {
        let left = values.iter().rev().copied().collect();
        Self { scheme, addresses, cost, side, left, asked: Asked::of(scheme, crowd) }
    }

    /// How many values are left.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// The next point of the curve; nothing at its end.
    pub fn step(&mut self, crowd: &Crowd<'_>) -> Option<IsoPoint> {
        let first = self.left.pop()?;
        let [address, other] = self.addresses;
        let (law, asides) = apply(self.scheme, &[Edit::Set { address: address.to_string(), to: first.to_string() }]);
        let point = value(&law, other).filter(|_| asides.is_empty()).and_then(|setting| {
            let (from, to) = range(&setting)?;
            let step = step(&setting)?;
            let question = Question { scheme: &law, address: other, target: self.cost, from, to, step, hints: &[] };
            nearest(&question, &mut |law| self.side.of(self.asked.sums(law, crowd)))
        });
        let (second, cost) = point.map_or((None, Yuan::ZERO), |(second, cost)| (Some(second), cost));
        Some(IsoPoint { first, second, cost })
    }
}
