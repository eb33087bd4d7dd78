//! Axes: a range and the round numbers on it.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// One axis, with its labels written by the caller.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pub title: String,
    pub low: f64,
    pub high: f64,
    pub ticks: Vec<Tick>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub text: String,
}

impl Axis {
    /// An axis over exactly this range, with about `count` round ticks. The usual x axis.
    pub fn exact(title: impl Into<String>, low: f64, high: f64, count: usize, text: impl Fn(f64) -> String) -> Axis {
        let (low, high) = drawable(low, high);
        let ticks = ticks(low, high, count).into_iter().map(|at| Tick { at, text: text(at) }).collect();
        Axis { title: title.into(), low, high, ticks }
    }

    /// Like [`Axis::exact`], with both ends moved out to the next round number, so that the curve has a roof. The usual y axis.
    pub fn rounded(title: impl Into<String>, low: f64, high: f64, count: usize, text: impl Fn(f64) -> String) -> Axis {
        let (low, high) = drawable(low, high);
        let step = step(low, high, count);
        let outer = ((low / step).floor() * step, (high / step).ceil() * step);
        Axis::exact(title, outer.0, outer.1, count, text)
    }
}

/// A range that can be drawn: finite, and not empty.
pub(super) fn drawable(low: f64, high: f64) -> (f64, f64) {
    let low = if low.is_finite() { low } else { 0.0 };
    if high.is_finite() && high > low && (high - low).is_finite() {
        (low, high)
    } else {
        // `max` keeps the range open where adding 1 to a huge number changes nothing.
        (low, low + (low.abs() * 1e-6).max(1.0))
    }
}

/// The round step (1, 2 or 5 times a power of ten) that cuts the range into at most `count` parts.
fn step(low: f64, high: f64, count: usize) -> f64 {
    let rough = (high - low) / count.clamp(1, 20) as f64;
    let power = 10f64.powf(rough.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * power)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// The round numbers from `low` to `high`, about `count` of them.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let (low, high) = drawable(low, high);
    let step = step(low, high, count);
    let first = (low / step - 1e-9).ceil();
    let many = ((high / step + 1e-9).floor() - first).clamp(0.0, 40.0) as u32;
    (0..=many).map(|i| neat((first + f64::from(i)) * step)).collect()
}

/// 3 × 0.1 is 0.30000000000000004; a tick's label should not say so.
fn neat(value: f64) -> f64 {
    // A decimal keeps the fifteen digits that a float is sure of.
    Decimal::from_f64(value).and_then(|exact| exact.to_f64()).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside_the_range() {
        assert_eq!(ticks(0.0, 160_000.0, 4), [0.0, 50_000.0, 100_000.0, 150_000.0]);
        assert_eq!(ticks(0.0, 3000.0, 3), [0.0, 1000.0, 2000.0, 3000.0]);
        assert_eq!(ticks(0.0, 0.3, 3), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(ticks(-5.0, 5.0, 2), [-5.0, 0.0, 5.0]);
    }

    #[test]
    fn a_degenerate_range_still_has_ticks() {
        for (low, high) in [(0.0, 0.0), (5.0, 5.0), (f64::NAN, f64::INFINITY), (1e15, 1e15), (9.0, 1.0)] {
            let ticks = ticks(low, high, 4);
            assert!(!ticks.is_empty() && ticks.iter().all(|t| t.is_finite()));
        }
    }

    #[test]
    fn a_rounded_axis_ends_on_a_tick() {
        let axis = Axis::rounded("", 0.0, 3680.0, 4, |v| v.to_string());
        assert_eq!((axis.high, axis.ticks.last().map(|t| t.at)), (4000.0, Some(4000.0)));
    }
}
