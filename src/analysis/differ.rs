//! Where two versions of a scheme pay one applicant differently, while one input moves: exact stretches from two exact curves.

use super::curve::{Curve, same};
use super::vary::{grid, with};
use crate::engine::evaluate::assess_unrounded;
use crate::engine::fact::Fact;
use crate::engine::mechanism::Edge;
use crate::engine::outcome::Totals;
use crate::engine::profile::Profile;
use crate::engine::{Number, Scheme, Yuan, assess};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// What both versions pay at one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub at: Number,
    pub before: Totals,
    pub after: Totals,
}

/// A stretch on which one version pays more throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Edge,
    /// Open where the curves end.
    pub to: Option<Edge>,
    /// The first and the last value of the input that belong to it.
    pub first: Point,
    pub last: Point,
    /// Where on it the sum in all changes least, and where most.
    pub least: Point,
    pub most: Point,
    /// What changes: the sum in all, or only how much of it is determined.
    pub more: Ordering,
    pub determined: Ordering,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub stretches: Vec<Stretch>,
    /// The largest gain and the largest loss, at the first value that has it.
    pub gain: Option<Point>,
    pub loss: Option<Point>,
}

impl Point {
    /// Of the sum in all, in 元; below zero for a loss.
    pub fn change(&self) -> Decimal {
        difference(self.before.at_most, self.after.at_most)
    }

    /// Of what is determined.
    pub fn determined(&self) -> Decimal {
        difference(self.before.determined, self.after.determined)
    }

    fn signs(&self) -> Signs {
        (self.change().cmp(&Decimal::ZERO), self.determined().cmp(&Decimal::ZERO))
    }
}

type Signs = (Ordering, Ordering);
const SAME: Signs = (Ordering::Equal, Ordering::Equal);

fn difference(before: Yuan, after: Yuan) -> Decimal {
    after.decimal().saturating_sub(before.decimal())
}

/// The two versions, and their curves for `profile` over the same range of `vary`.
pub fn differ(laws: [&Scheme; 2], curves: [&Curve; 2], profile: &Profile, vary: Fact) -> Difference {
    let step = grid(vary.unit());
    let mut starts: Vec<Number> = curves.iter().flat_map(|curve| curve.pieces.iter().map(|piece| piece.x0)).collect();
    starts.sort_unstable();
    starts.dedup();
    let Some(end) = curves.iter().filter_map(|curve| curve.pieces.last()).map(|piece| piece.x1).min() else {
        return Difference::default();
    };
    let ends: Vec<Number> = starts.iter().skip(1).map(|next| next.less(step)).chain([end]).collect();
    let turns: Vec<Number> = starts.iter().zip(&ends).flat_map(|(from, to)| [*from, *to]).collect();
    let pair = Pair { laws, curves, profile, vary, step, turns: &turns };
    let mut found = Difference::default();
    let mut runs: Vec<(Number, Number, Signs)> = Vec::new();
    for (from, to) in starts.iter().copied().zip(ends.iter().copied()) {
        for point in [pair.at(from), pair.at(to)] {
            let best = |best: &Option<Point>| best.map_or(Decimal::ZERO, |best| best.change().abs());
            match point.change().cmp(&Decimal::ZERO) {
                Ordering::Greater if point.change() > best(&found.gain) => found.gain = Some(point),
                Ordering::Less if point.change().abs() > best(&found.loss) => found.loss = Some(point),
                _ => {}
            }
        }
        pair.split(from, to, &mut |from, to, signs| match runs.last_mut() {
            Some(run) if run.2 == signs => run.1 = to,
            _ => runs.push((from, to, signs)),
        });
    }
    let start = starts.first().copied().unwrap_or_default();
    let apart = runs.into_iter().filter(|(.., signs)| *signs != SAME);
    found.stretches = apart.filter_map(|(from, to, signs)| pair.stretch(from, to, signs, [start, end])).collect();
    found
}

struct Pair<'a> {
    laws: [&'a Scheme; 2],
    curves: [&'a Curve; 2],
    profile: &'a Profile,
    vary: Fact,
    step: Number,
    /// Where the pieces of both begin and end, in order: between them the difference runs straight.
    turns: &'a [Number],
}

impl Pair<'_> {
    fn at(&self, x: Number) -> Point {
        let [before, after] = [0, 1].map(|version: usize| {
            let known = self.curves.get(version).and_then(|curve| known(curve, x));
            known.unwrap_or_else(|| {
                let law = self.laws.get(version);
                law.map(|law| assess(law, &with(self.profile, self.vary, x)).totals).unwrap_or_default()
            })
        });
        Point { at: x, before, after }
    }

    /// Which pays more before rounding.
    fn signs(&self, x: Number) -> Signs {
        let person = with(self.profile, self.vary, x);
        let [before, after] = self.laws.map(|law| assess_unrounded(law, &person).totals);
        let sign = |before: Yuan, after: Yuan| {
            let (before, after) = (before.decimal(), after.decimal());
            if same(before, after) { Ordering::Equal } else { after.cmp(&before) }
        };
        (sign(before.at_most, after.at_most), sign(before.determined, after.determined))
    }

    /// Cuts a stretch on which both are straight where one overtakes the other.
    fn split(&self, from: Number, to: Number, put: &mut dyn FnMut(Number, Number, Signs)) {
        let (start, end) = (self.at(from).signs(), self.at(to).signs());
        if start == end {
            return put(from, to, start);
        }
        let mut from = from;
        let last = self.signs(to);
        loop {
            let first = self.signs(from);
            if first == last {
                return put(from, to, first);
            }
            let (low, high) = self.bisect(from, to, &|x| self.signs(x) == first);
            put(from, low, first);
            from = high;
        }
    }

    /// Neighbours between which `holds`, true at `low` and false at `high`, changes.
    fn bisect(&self, low: Number, high: Number, holds: &dyn Fn(Number) -> bool) -> (Number, Number) {
        let (mut low, mut high) = (low, high);
        let step = self.step.decimal();
        while high.less(low) > self.step {
            let middle = low.plus(high).decimal().checked_div(Decimal::TWO).unwrap_or_default();
            let middle = middle.checked_div(step).unwrap_or_default().floor().saturating_mul(step);
            let middle = Number::new(middle).unwrap_or(low);
            if holds(middle) { low = middle } else { high = middle }
        }
        (low, high)
    }

    /// From the first to the last value at which it can be seen in 分.
    fn stretch(&self, from: Number, to: Number, signs: Signs, range: [Number; 2]) -> Option<Stretch> {
        let same = |x: Number| self.at(x).signs() == SAME;
        let inside = [from, to].into_iter().find(|x| !same(*x))?;
        let first = if same(from) { self.bisect(from, inside, &same).1 } else { from };
        // The last one is looked for from the other end.
        let last = if same(to) { self.bisect(inside, to, &|x| !same(x)).0 } else { to };
        let [start, end] = range;
        let opens =
            if first == start { Edge { at: first, included: true } } else { edge(first.less(self.step), first) };
        let closes = (last != end).then(|| edge(last.plus(self.step), last));
        let (more, determined) = signs;
        let (first, last) = (self.at(first), self.at(last));
        let [least, most] = self.extremes(first, last);
        Some(Stretch { from: opens, to: closes, first, last, least, most, more, determined })
    }

    /// The smallest and the largest change from one value to another.
    fn extremes(&self, first: Point, last: Point) -> [Point; 2] {
        let inside = self.turns.iter().filter(|x| (first.at..last.at).contains(*x));
        let points = inside.map(|x| self.at(*x)).chain([last]);
        points.fold([first, first], |[least, most], point| {
            let size = |point: &Point| point.change().abs();
            [
                if size(&point) < size(&least) { point } else { least },
                if size(&point) > size(&most) { point } else { most },
            ]
        })
    }
}

/// What a curve says of a value: at the ends of its pieces, and anywhere where it is level.
fn known(curve: &Curve, x: Number) -> Option<Totals> {
    let piece = curve.pieces.iter().find(|piece| piece.x0 <= x && x <= piece.x1)?;
    if piece.x0 == x || piece.y0 == piece.y1 {
        return Some(piece.y0);
    }
    (piece.x1 == x).then_some(piece.y1)
}

/// An edge between two neighbours, told by the rounder of them.
fn edge(outside: Number, inside: Number) -> Edge {
    let digits = |number: Number| {
        let text = number.decimal().normalize().to_string();
        let round = text.len() - text.trim_end_matches('0').len();
        if text.contains('.') { (text.len(), 0) } else { (0, usize::MAX - round) }
    };
    let included = digits(inside) <= digits(outside);
    Edge { at: if included { inside } else { outside }, included }
}
