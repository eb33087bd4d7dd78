//! Screenshots of every screen, narrow to broad, light and dark, and what is printed, to look at before anybody else does.

use crate::shell::{self, Done, step};
use crate::{browser, build};

/// Builds the page and photographs it into `.shots/`; `tests/browser/shots.rs` says how, `scenes.rs` there what.
pub fn run(options: &[&str]) -> Done {
    browser::ensure()?;
    build::run()?;
    step("screenshots into .shots/", || {
        let mut shots = shell::cargo();
        shots.args(["run", "--quiet", "--locked", "--features", "xtask,browser", "--example", "shots", "--"]);
        shell::run(shots.args(options))
    })
}
