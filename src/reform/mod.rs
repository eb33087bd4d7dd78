//! Reforms: typed edits on addresses. A reading of an ambiguous clause is the same thing, shipped with its scheme.

mod address;
mod apply;
mod readings;

pub use address::{Address, Parameter, parameters};
pub use apply::{Reform, apply};
pub use readings::{Choices, choose, with_readings};
