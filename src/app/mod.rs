//! app
pub mod amount;
