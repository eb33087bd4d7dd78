//! The amount as an exact function of one input.
//!
//! On the grid of the input (cents, views, hundredths of an hour) the amount is linear between breakpoints. Most come from
//! the rule's own numbers ([`breaks`]); where "the higher of" or a shared cap bends it in between, the first grid point
//! that leaves the line is found by bisection, which is exact because the amount is piecewise linear.

use super::breaks::breaks;
use super::touched::touched;
use super::vary::{grid, with};
use crate::engine::fact::Fact;
use crate::engine::outcome::Totals;
use crate::engine::profile::Profile;
use crate::engine::{Number, Scheme, assess, assess_unrounded};
use rust_decimal::Decimal;

/// A stretch from `x0` to `x1`, both included, on which the amount is linear but for rounding: both ends are what is paid
/// there, and every assessed unit in between may be half a 分 off the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub x0: Number,
    pub y0: Totals,
    pub x1: Number,
    pub y1: Totals,
}

/// A place where having more pays less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cliff {
    /// The first value at which it is lost.
    pub at: Number,
    pub before: Totals,
    pub after: Totals,
}

/// Pieces in order; the next one starts one grid step after the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    pub pieces: Vec<Piece>,
    pub cliffs: Vec<Cliff>,
}

/// Amounts by provision and month, and the two totals, none rounded: what must all be linear on a piece.
type Parts = Vec<Decimal>;

struct Tracer<'a> {
    /// The part that moves.
    scheme: &'a Scheme,
    /// What the rest comes to.
    rest: Totals,
    profile: &'a Profile,
    vary: Fact,
    step: Decimal,
}

/// The yearly totals of `profile` while `vary` runs from `from` to `to`. Only along what [`is_linear`](super::is_linear).
pub fn curve(scheme: &Scheme, profile: &Profile, vary: Fact, from: Number, to: Number) -> Curve {
    let step = grid(vary.unit()).decimal();
    let moving = touched(scheme, profile, vary);
    let at_start = with(profile, vary, from);
    let rest = less(assess(scheme, &at_start).totals, assess(&moving, &at_start).totals);
    let tracer = Tracer { scheme: &moving, rest, profile, vary, step };
    let on_grid = |x: Number| (x.decimal() / step).floor() * step;
    let (first, last) = (on_grid(from), on_grid(to));
    // Each breakpoint may belong to the piece on its left, to the one on its right, or stand alone.
    let mut starts = vec![first];
    for x in breaks(&moving, profile, vary, from, to) {
        let below = on_grid(x);
        starts.extend([below, below + step]);
    }
    starts.retain(|x| (first..=last).contains(x));
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|x| x - step).chain([last]);
    let mut rough = Vec::new();
    for (start, end) in starts.iter().zip(ends) {
        tracer.split(*start, end, &mut rough);
    }
    let pieces: Vec<Piece> = join(&rough, step).into_iter().map(|(x0, x1)| tracer.piece(x0, x1)).collect();
    let cliffs = pieces
        .iter()
        .zip(pieces.iter().skip(1))
        .filter(|(left, right)| right.y0.determined < left.y1.determined || right.y0.at_most < left.y1.at_most)
        .map(|(left, right)| Cliff { at: right.x0, before: left.y1, after: right.y0 })
        .collect();
    Curve { pieces, cliffs }
}

/// A linear stretch before joining: ends with their unrounded totals.
struct Rough {
    from: Decimal,
    to: Decimal,
    start: [Decimal; 2],
    end: [Decimal; 2],
}

impl Tracer<'_> {
    fn at(&self, x: Decimal) -> Profile {
        with(self.profile, self.vary, Number::signed(x).unwrap_or_default())
    }

    fn parts(&self, x: Decimal) -> Parts {
        let result = assess_unrounded(self.scheme, &self.at(x));
        let totals = [result.totals.determined.decimal(), result.totals.at_most.decimal()];
        let outcomes = result.outcomes.iter();
        let parts = outcomes.flat_map(|outcome| outcome.by_month.iter().copied().chain([outcome.payable]));
        totals.into_iter().chain(parts.map(|amount| amount.decimal())).collect()
    }

    /// Cuts a stretch into linear ones.
    fn split(&self, from: Decimal, to: Decimal, into: &mut Vec<Rough>) {
        let mut from = from;
        let end = self.parts(to);
        loop {
            if from == to {
                return into.push(rough(from, &end, to, &end));
            }
            let start = self.parts(from);
            let beside = self.parts(from + self.step);
            let slopes: Parts = start.iter().zip(&beside).map(|(one, next)| (next - one) / self.step).collect();
            let on_line = |x: Decimal, parts: &Parts| {
                let expected = start.iter().zip(&slopes).map(|(start, slope)| start + slope * (x - from));
                expected.zip(parts).all(|(expected, part)| same(expected, *part))
            };
            if on_line(to, &end) {
                return into.push(rough(from, &start, to, &end));
            }
            // `low` is on the line, `high` is not.
            let (mut low, mut high) = (from, to);
            while high - low > self.step {
                let middle = (((low + high) / Decimal::TWO) / self.step).floor() * self.step;
                if on_line(middle, &self.parts(middle)) { low = middle } else { high = middle }
            }
            into.push(rough(from, &start, low, &self.parts(low)));
            from = high;
        }
    }

    fn piece(&self, x0: Decimal, x1: Decimal) -> Piece {
        let at = |x: Decimal| {
            (Number::signed(x).unwrap_or_default(), plus(assess(self.scheme, &self.at(x)).totals, self.rest))
        };
        let ((x0, y0), (x1, y1)) = (at(x0), at(x1));
        Piece { x0, y0, x1, y1 }
    }
}

fn less(all: Totals, part: Totals) -> Totals {
    Totals { determined: all.determined.less(part.determined), at_most: all.at_most.less(part.at_most) }
}

fn plus(part: Totals, rest: Totals) -> Totals {
    Totals { determined: part.determined.plus(rest.determined), at_most: part.at_most.plus(rest.at_most) }
}

fn rough(from: Decimal, start: &Parts, to: Decimal, end: &Parts) -> Rough {
    let totals = |parts: &Parts| [0, 1].map(|at| parts.get(at).copied().unwrap_or_default());
    Rough { from, to, start: totals(start), end: totals(end) }
}

/// Divisions that do not come out even leave the last digits open; nothing below a millionth of a yuan is a bend.
pub fn same(one: Decimal, other: Decimal) -> bool {
    (one - other).abs() < Decimal::new(1, 6)
}

/// Joins neighbours whose totals run on in one line.
fn join(rough: &[Rough], step: Decimal) -> Vec<(Decimal, Decimal)> {
    let mut joined: Vec<(Decimal, Decimal)> = Vec::new();
    let mut line: Option<([Decimal; 2], Option<[Decimal; 2]>)> = None;
    for piece in rough {
        let slope = (piece.to > piece.from).then(|| slopes(piece.start, piece.end, piece.to - piece.from));
        let across = line.as_ref().map(|(end, _)| slopes(*end, piece.start, step));
        let goes_on = match (&line, across) {
            (Some((_, known)), Some(across)) => {
                let fits = |slope: &Option<[Decimal; 2]>| {
                    slope.is_none_or(|slope| slope.iter().zip(across).all(|(one, other)| same(*one, other)))
                };
                // Two single points always lie on a line: only join them where the slope is known.
                fits(known)
                    && fits(&slope)
                    && (known.is_some() || slope.is_some() || across.iter().all(Decimal::is_zero))
            }
            _ => false,
        };
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => last.1 = piece.to,
            None => joined.push((piece.from, piece.to)),
        }
        let known = if goes_on { slope.or(across) } else { slope };
        line = Some((piece.end, known));
    }
    joined
}

fn slopes(start: [Decimal; 2], end: [Decimal; 2], run: Decimal) -> [Decimal; 2] {
    [(end[0] - start[0]) / run, (end[1] - start[1]) / run]
}
