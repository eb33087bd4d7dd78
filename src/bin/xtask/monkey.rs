//! Random clicking and typing on the release page, for as long as one likes: see `tests/browser/monkey.rs`.

use crate::shell::{self, Done};
use crate::{browser, build};

pub fn run(minutes: &str) -> Done {
    if minutes.parse::<u64>().is_err() {
        return Err(format!("`{minutes}` is no number of minutes; write `cargo xtask monkey --minutes 10`").into());
    }
    browser::ensure()?;
    build::run()?;
    let from = std::env::var("MONKEY_FROM").unwrap_or_else(|_| std::process::id().to_string());
    println!("MONKEY_FROM={from}");
    let mut cargo = shell::cargo();
    cargo.args(["test", "--locked", "--features", "xtask,browser", "--test", "browser", "random_clicking"]);
    shell::run(cargo.env("MONKEY_MINUTES", minutes).env("MONKEY_FROM", from))
}
