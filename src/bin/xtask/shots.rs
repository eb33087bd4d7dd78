//! Screenshots of the page, narrow and wide, light and dark, to look at before anybody else does.

use crate::shell::{self, Done, step};
use crate::{browser, build};

/// Builds the page and photographs it into `.shots/`; `tests/browser/shots.rs` says which views.
pub fn run() -> Done {
    browser::ensure()?;
    build::run()?;
    step("screenshots into .shots/", || {
        shell::run(shell::cargo().args([
            "run",
            "--quiet",
            "--locked",
            "--features",
            "xtask,browser",
            "--example",
            "shots",
        ]))
    })
}
