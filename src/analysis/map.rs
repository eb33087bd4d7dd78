//! The amount as a function of two inputs: rectangles in which it is constant or runs in one even slope.
//!
//! Rows come from the numbers that rules compare the second input with; within a row the exact curves of the first input at
//! its lower and upper edge say where it is cut. A row whose edges disagree is cut where they begin to; what still bends
//! inside, as where one input is measured against the other, is halved until it is too fine to see.

use super::breaks::breaks;
use super::curve::{curve, same};
use super::vary::{grid, with};
use crate::engine::fact::Fact;
use crate::engine::outcome::Totals;
use crate::engine::profile::Profile;
use crate::engine::{Number, Scheme, assess, assess_unrounded};
use rust_decimal::Decimal;

/// Rows finer than this part of the axis cannot be seen.
const FINEST: u32 = 40;

/// Rows finer than that which a stretch between two numbers of the rule may still be cut into where its edges begin to
/// disagree. Where the cuts move on with every few steps, as those of sales less returns do, there would be millions.
const THIN: u32 = 8;

/// A rectangle, both edges included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub x: (Number, Number),
    pub y: (Number, Number),
    /// At the lower left, the lower right, the upper left, the upper right.
    pub corners: [Totals; 4],
    /// The next cell starts this much further: to the right, and above.
    pub step: (Decimal, Decimal),
    /// Whether the amount runs evenly between the corners; otherwise it bends within, too finely to be cut further.
    pub even: bool,
}

/// An input, and how far it goes from nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub fact: Fact,
    pub end: Number,
}

struct Mapper<'a> {
    scheme: &'a Scheme,
    profile: &'a Profile,
    x: Way,
    y: Way,
    cells: Vec<Cell>,
    thin: u32,
}

/// From below, each row from left to right; together the cells cover the whole of both ways.
pub fn map(scheme: &Scheme, profile: &Profile, x: Way, y: Way) -> Vec<Cell> {
    let step = grid(y.fact.unit()).decimal();
    let last = floor(y.end.decimal(), step);
    let mut starts = vec![Decimal::ZERO];
    for corner in [Number::ZERO, x.end] {
        for at in breaks(scheme, &with(profile, x.fact, corner), y.fact, Number::ZERO, y.end) {
            let below = floor(at.decimal(), step);
            starts.extend([below, below + step]);
        }
    }
    starts.retain(|at| *at <= last);
    starts.sort_unstable();
    starts.dedup();
    let mut mapper = Mapper { scheme, profile, x, y, cells: Vec::new(), thin: 0 };
    let ends: Vec<Decimal> = starts.iter().skip(1).map(|at| at - step).chain([last]).collect();
    for (from, to) in starts.into_iter().zip(ends) {
        mapper.thin = THIN;
        mapper.row(from, to);
    }
    join(mapper.cells)
}

/// Cells above each other between which nothing changes are one.
fn join(cells: Vec<Cell>) -> Vec<Cell> {
    let mut joined: Vec<Cell> = Vec::new();
    for cell in cells {
        let step = cell.step.1;
        let below = |each: &&mut Cell| each.x == cell.x && each.y.1.decimal() + step == cell.y.0.decimal();
        let alike = |below: &&mut Cell| level(&cell).is_some_and(|ends| level(below) == Some(ends));
        match joined.iter_mut().rev().find(below).filter(alike) {
            Some(below) => below.y.1 = cell.y.1,
            None => joined.push(cell),
        }
    }
    joined
}

/// What is paid at its left and its right end, where the second input changes nothing in it.
fn level(cell: &Cell) -> Option<[Totals; 2]> {
    let [left, right, above_left, above_right] = cell.corners;
    let ends = [left, right];
    (cell.even && ends == [above_left, above_right]).then_some(ends)
}

fn floor(value: Decimal, step: Decimal) -> Decimal {
    (value / step).floor() * step
}

impl Mapper<'_> {
    fn step(&self) -> Decimal {
        grid(self.y.fact.unit()).decimal()
    }

    fn at(&self, x: Decimal, y: Decimal) -> Profile {
        let number = |value| Number::new(value).unwrap_or_default();
        with(&with(self.profile, self.y.fact, number(y)), self.x.fact, number(x))
    }

    /// Where the row at this height is cut: the starts of the pieces of its curve.
    fn cuts(&self, y: Decimal) -> Vec<Number> {
        let profile = with(self.profile, self.y.fact, Number::new(y).unwrap_or_default());
        let curve = curve(self.scheme, &profile, self.x.fact, Number::ZERO, self.x.end);
        curve.pieces.iter().map(|piece| piece.x0).collect()
    }

    /// Cuts the stretch from `from` to `to` into rows.
    fn row(&mut self, from: Decimal, to: Decimal) {
        let mut from = from;
        loop {
            let (low, high) = (self.cuts(from), self.cuts(to));
            let even = low == high;
            let cells = self.cut(&low, &high, from, to);
            if even && cells.iter().all(|cell| cell.even) || from == to {
                return self.cells.extend(cells);
            }
            let end = self.y.end.decimal();
            let too_fine = |from: Decimal, to: Decimal| (to - from) * Decimal::from(FINEST) <= end;
            // The last height that is still cut as the first one.
            let (mut same, mut other) = (from, to);
            while !even && other - same > self.step() {
                let middle = floor((same + other) / Decimal::TWO, self.step());
                if self.cuts(middle) == low { same = middle } else { other = middle }
            }
            let thin = too_fine(from, same);
            if !even && same > from && !(thin && self.thin == 0) {
                self.thin -= u32::from(thin);
                self.row(from, same);
                from = other;
            } else if too_fine(from, to) {
                return self.cells.extend(cells);
            } else {
                let middle = floor((from + to) / Decimal::TWO, self.step());
                self.row(from, middle);
                from = middle + self.step();
            }
        }
    }

    /// The cells of a row; where its edges disagree it is cut at the places of both.
    fn cut(&self, low: &[Number], high: &[Number], from: Decimal, to: Decimal) -> Vec<Cell> {
        let mut starts: Vec<Number> = low.iter().chain(high).copied().collect();
        starts.sort_unstable();
        starts.dedup();
        let step = grid(self.x.fact.unit()).decimal();
        let last = floor(self.x.end.decimal(), step);
        let ends = starts.iter().skip(1).map(|at| at.decimal() - step).chain([last]);
        starts.iter().zip(ends).map(|(start, end)| self.cell((start.decimal(), end), (from, to))).collect()
    }

    fn cell(&self, x: (Decimal, Decimal), y: (Decimal, Decimal)) -> Cell {
        let corners = [(x.0, y.0), (x.1, y.0), (x.0, y.1), (x.1, y.1)];
        let totals = corners.map(|(x, y)| assess(self.scheme, &self.at(x, y)).totals);
        let exact = corners.map(|(x, y)| self.exact(x, y));
        let middle =
            |(from, to): (Decimal, Decimal), of: Fact| floor((from + to) / Decimal::TWO, grid(of.unit()).decimal());
        let centre = (middle(x, self.x.fact), middle(y, self.y.fact));
        let seen = [centre, (centre.0, y.0), (centre.0, y.1), (x.0, centre.1), (x.1, centre.1)];
        let even = seen.into_iter().all(|at| {
            let expected = between(&exact, x, y, at);
            let told = self.exact(at.0, at.1);
            expected.iter().zip(told).all(|(one, other)| same(*one, other))
        });
        let number = |value: Decimal| Number::new(value).unwrap_or_default();
        Cell {
            x: (number(x.0), number(x.1)),
            y: (number(y.0), number(y.1)),
            corners: totals,
            step: (grid(self.x.fact.unit()).decimal(), self.step()),
            even,
        }
    }

    fn exact(&self, x: Decimal, y: Decimal) -> [Decimal; 2] {
        let totals = assess_unrounded(self.scheme, &self.at(x, y)).totals;
        [totals.determined.decimal(), totals.at_most.decimal()]
    }
}

/// What an even slope between the corners gives at a point.
fn between(
    corners: &[[Decimal; 2]; 4],
    x: (Decimal, Decimal),
    y: (Decimal, Decimal),
    at: (Decimal, Decimal),
) -> [Decimal; 2] {
    let share = |(from, to): (Decimal, Decimal), at: Decimal| (at - from).checked_div(to - from).unwrap_or_default();
    let (along, up) = (share(x, at.0), share(y, at.1));
    let [low_left, low_right, high_left, high_right] = corners;
    let mix = |from: Decimal, to: Decimal, share: Decimal| from + (to - from) * share;
    let mixed = |[a, b, c, d]: [Decimal; 4]| mix(mix(a, b, along), mix(c, d, along), up);
    [
        mixed([low_left[0], low_right[0], high_left[0], high_right[0]]),
        mixed([low_left[1], low_right[1], high_left[1], high_right[1]]),
    ]
}
