//! Exact questions about the rules: where an amount jumps or bends, what the next step is worth, which readings matter.
//! Everything is worked out from the rule's own numbers; nothing is sampled.

mod breaks;
mod curve;
mod differ;
mod effect;
pub mod findings;
mod map;
mod measure;
mod narrow;
mod next;
mod people;
mod readings;
pub mod solve;
mod touched;
mod vary;

pub use breaks::breaks;
pub use curve::{Cliff, Curve, Piece, curve};
pub use differ::{Difference, Point, Stretch, differ};
pub use effect::{Case, Effect, Nothing, effect};
pub use findings::{Finding, findings};
pub use map::{Cell, Way, map};
pub use measure::Measure;
pub use narrow::narrowed;
pub use next::{Route, Step, moves, next};
pub use readings::{OpenReading, Variants, open_readings};
pub use touched::touched;
pub use vary::{grid, imagined, is_linear, with};
