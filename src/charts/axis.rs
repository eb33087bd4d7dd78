//! Axes: a range and the round numbers on it.

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
        let step = Step::of(low, high, count);
        let outer = (step.times(step.fit(low).floor()), step.times(step.fit(high).ceil()));
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

/// No step is shorter: fen and thousandths of a per cent are what axes carry at the finest.
const SHORTEST: f64 = 1e-9;

/// A round step: 1, 2 or 5 times a power of ten.
struct Step {
    digit: f64,
    /// The power of ten that whole steps are multiplied with, and the one they are divided by. One of them is 1: 0.1 is no
    /// exact number, so that 3 × 0.1 is 0.30000000000000004, while 3 / 10 is the 0.3 that a label should say.
    up: f64,
    down: f64,
}

impl Step {
    /// The one that cuts the range into at most `count` parts.
    fn of(low: f64, high: f64, count: usize) -> Step {
        let rough = ((high - low) / count.clamp(1, 20) as f64).max(SHORTEST);
        let (mut up, mut down) = (1.0, 1.0);
        while rough / up * down >= 10.0 {
            up *= 10.0;
        }
        while rough / up * down < 1.0 {
            down *= 10.0;
        }
        let step = |digit: f64| Step { digit, up, down };
        let long_enough = |step: &Step| step.times(1.0) >= rough * (1.0 - 1e-9);
        [1.0, 2.0, 5.0].map(step).into_iter().find(long_enough).unwrap_or(step(10.0))
    }

    fn times(&self, many: f64) -> f64 {
        many * self.digit * self.up / self.down
    }

    /// How many of it go into a number.
    fn fit(&self, number: f64) -> f64 {
        number * self.down / self.up / self.digit
    }
}

/// The round numbers from `low` to `high`, about `count` of them.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let (low, high) = drawable(low, high);
    let step = Step::of(low, high, count);
    let first = (step.fit(low) - 1e-9).ceil();
    let many = ((step.fit(high) + 1e-9).floor() - first).clamp(0.0, 40.0) as u32;
    (0..=many).map(|at| step.times(first + f64::from(at))).collect()
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
