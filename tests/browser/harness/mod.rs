//! One browser window on the built page, with what tests do to it and ask of it.

mod accessibility;
mod chromedriver;
mod page;
#[path = "../../../src/bin/xtask/server/mod.rs"]
pub mod server;

pub use page::{Page, View};

/// A test ends with `?` at the first thing that isn't as expected.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;
