//! What an assumption looks like, from the distribution itself: shares of people and quantiles, nothing drawn by lot.

use super::dice::{LARGE, MOST};
use super::draw::{Draw, float};

/// Equally broad stretches of a picture.
const STRETCHES: u32 = 24;
/// Where the standard normal distribution has its quantiles.
const Z95: f64 = 1.644_853_626_951_472_2;
const Z99: f64 = 2.326_347_874_040_840_8;

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// The same for all.
    One(f64),
    /// Yes for this share of people.
    Split(f64),
    Spread(Spread),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Of all people, so many lie in each of equally broad stretches between these two. What one in a hundred exceeds is
    /// beyond.
    pub shares: Vec<f64>,
    pub from: f64,
    pub to: f64,
    /// One in twenty lies below, one in two, all but one in twenty.
    pub low: f64,
    pub median: f64,
    pub high: f64,
}

impl Draw {
    /// In the fact's own unit; of a part of another fact, as the part.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Always(value) => Shape::One(float(value.decimal())),
            Self::Share(share) => Shape::Split(float(share.decimal())),
            Self::LogNormal { median, spread, least, most } => {
                let (median, spread) = (float(median.decimal()), float(spread.decimal()));
                let bound = |bound: &Option<crate::engine::Number>, none: f64| {
                    bound.as_ref().map_or(none, |bound| float(bound.decimal()))
                };
                let (least, most) = (bound(least, 0.0), bound(most, f64::INFINITY));
                let at = |z: f64| (median * libm::exp(spread * z)).max(least).min(most);
                if median <= 0.0 || spread <= 0.0 {
                    return Shape::One(at(0.0));
                }
                let up_to = |x: f64| match () {
                    () if x < least || x <= 0.0 => 0.0,
                    () if x >= most => 1.0,
                    () => normal(libm::log(x / median) / spread),
                };
                spread_of([0.0, at(Z99)], [at(-Z95), at(0.0), at(Z95)], up_to)
            }
            Self::Uniform { from, to } => even(float(from.decimal()), float(to.decimal())),
            Self::PartOf { from, to, .. } => even(float(from.decimal()), float(to.decimal())),
            Self::Poisson { mean } => poisson(float(mean.decimal())),
        }
    }
}

/// Anything between, equally likely.
fn even(from: f64, to: f64) -> Shape {
    if to <= from {
        return Shape::One(from);
    }
    let at = |part: f64| from + (to - from) * part;
    let up_to = |x: f64| ((x - from) / (to - from)).clamp(0.0, 1.0);
    spread_of([from.min(0.0), to], [at(0.05), at(0.5), at(0.95)], up_to)
}

fn poisson(mean: f64) -> Shape {
    if mean <= 0.0 {
        return Shape::One(0.0);
    }
    let up_to = |count: f64| match mean > LARGE {
        // Whoever would have more has so many.
        _ if count >= MOST => 1.0,
        true => normal((count + 0.5 - mean) / libm::sqrt(mean)),
        false => {
            let (mut share, mut sum, mut at) = (libm::exp(-mean), 0.0, 0.0);
            while at <= count {
                sum += share;
                at += 1.0;
                share *= mean / at;
            }
            sum
        }
    };
    let quantile = |part: f64| {
        let mut count = 0.0;
        while up_to(count) < part && count < MOST {
            count += 1.0;
        }
        count
    };
    let (low, median, high, last) = (quantile(0.05), quantile(0.5), quantile(0.95), quantile(0.99));
    // A stretch for each count, where there is room for them.
    let broad = libm::ceil((last + 1.0) / f64::from(STRETCHES * 2));
    let (mut shares, mut before, mut at) = (Vec::new(), 0.0, broad - 1.0);
    while at < last + broad {
        shares.push(up_to(at) - before);
        before = up_to(at);
        at += broad;
    }
    let to = shares.len() as f64 * broad - 0.5;
    Shape::Spread(Spread { shares, from: -0.5, to, low, median, high })
}

/// `up_to` is the share of people who have no more than so much.
fn spread_of([from, to]: [f64; 2], [low, median, high]: [f64; 3], up_to: impl Fn(f64) -> f64) -> Shape {
    let width = (to - from) / f64::from(STRETCHES);
    let mut before = 0.0;
    let shares = (1..=STRETCHES).map(|nth| {
        let now = up_to(if nth == STRETCHES { to } else { from + width * f64::from(nth) });
        let share = now - before;
        before = now;
        share
    });
    Shape::Spread(Spread { shares: shares.collect(), from, to, low, median, high })
}

/// The share of a standard normal distribution up to there.
fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z * core::f64::consts::FRAC_1_SQRT_2)
}
