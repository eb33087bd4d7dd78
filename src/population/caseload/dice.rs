//! Chance that falls the same everywhere: one generator, and functions that do not ask the platform.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A count with a larger mean is drawn as normal.
pub(super) const LARGE: f64 = 30.0;
/// The most that a count is.
pub(super) const MOST: f64 = 1000.0;

pub struct Dice {
    generator: Xoshiro256PlusPlus,
    /// Normal numbers come in pairs.
    spare: Option<f64>,
}

impl Dice {
    /// One person's own: changing the size of one group moves nobody in another.
    pub fn of(seed: u64, group: usize, person: u32) -> Self {
        let own = mix(mix(seed, group as u64), person.into());
        Self { generator: Xoshiro256PlusPlus::seed_from_u64(own), spare: None }
    }

    /// From 0 up to, but not, 1.
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
        (self.generator.next_u64() >> 11) as f64 * STEP
    }

    /// Around 0, with a standard deviation of 1 (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, turn) = (1.0 - self.uniform(), self.uniform());
        let radius = libm::sqrt(-2.0 * libm::log(radius));
        let (sine, cosine) = libm::sincos(turn * core::f64::consts::TAU);
        self.spare = Some(radius * sine);
        radius * cosine
    }

    /// How often something happens that happens `mean` times on average; up to [`MOST`] times.
    pub fn poisson(&mut self, mean: f64) -> f64 {
        // As good as normal, and the product below would vanish.
        if mean > LARGE {
            return within(libm::round(mean + libm::sqrt(mean) * self.normal()), MOST);
        }
        let limit = libm::exp(-mean);
        let (mut product, mut times) = (self.uniform(), 0.0);
        while product > limit && times < MOST {
            product *= self.uniform();
            times += 1.0;
        }
        times
    }
}

/// Two numbers into one that looks like neither (the finaliser of SplitMix64).
pub fn mix(one: u64, other: u64) -> u64 {
    let mut word = one ^ other.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// From nothing to so much. A `clamp` of floats could fail with a message that writes them: 5 KB of the worker.
pub fn within(value: f64, most: f64) -> f64 {
    value.max(0.0).min(most)
}
