//! How fast it is: native first, then in the browser.

use crate::setup;
use crate::shell::{self, Done, step};

/// Runs the `[[bench]]` targets of Cargo.toml; each prints its own table.
pub fn run() -> Done {
    setup::run()?;
    step("native benchmarks", || shell::run(shell::cargo().args(["bench", "--locked", "--benches"])))
    // A benchmark in the browser follows here, as one more step: build the page, then run its target.
}
