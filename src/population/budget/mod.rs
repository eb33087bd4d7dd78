//! What a scheme costs for many people: exact sums in 分, the determined and the at-most apart.

mod compare;
mod cost;
mod fund;
mod range;
mod solve;
mod spread;
mod sums;
mod tally;
mod uptake;

pub use compare::{Change, compare};
pub use cost::{Crowd, cost};
pub use fund::{Fund, Rule, Use};
pub use range::{Band, BandSteps, Bar, TornadoSteps, band, tornado};
pub use solve::{Iso, IsoPoint, Side, Wanted, around, solve, solve_telling};
pub use spread::Spread;
pub use sums::Cost;
pub use tally::{Sums, Tally, YEAR_END};
pub use uptake::Uptake;

use crate::population::Unfit;
use serde::{Deserialize, Serialize};

/// A year's cost of one scheme.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Budget {
    /// Everybody asked, whether paid or not.
    pub people: usize,
    pub total: Sums,
    /// In the order of the scheme's provisions.
    pub provisions: Vec<Item>,
    /// January to December, and what is settled for the whole year.
    pub months: [Sums; YEAR_END + 1],
    pub groups: Vec<Item>,
    pub spread: Spread,
    pub funds: Vec<Fund>,
    /// Of each person in 分, for comparing with a draft.
    #[serde(skip)]
    pub each: Vec<Sums>,
    /// Why the explaining evaluator had to do it.
    pub explained: Option<Unfit>,
}

/// What goes to one provision or one group.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Item {
    pub paid: Sums,
    pub recipients: usize,
    /// What a cap on the whole programme takes back; 分.
    pub cut: i64,
    pub months: [Sums; YEAR_END + 1],
}
