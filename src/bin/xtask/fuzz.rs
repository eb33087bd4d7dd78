//! Inputs that nobody would write, for as long as one likes: see `tests/fuzz`.

use crate::shell::{self, Done};
use crate::soak;

/// Starts from other mutants each time, unless `FUZZ_FROM` says from which.
pub fn run(minutes: &str) -> Done {
    if minutes.parse::<u64>().is_err() {
        return Err(format!("`{minutes}` is no number of minutes; write `cargo xtask fuzz --minutes 10`").into());
    }
    let from = std::env::var("FUZZ_FROM").unwrap_or_else(|_| std::process::id().to_string());
    println!("FUZZ_FROM={from}");
    let mut cargo = shell::cargo();
    cargo.args(["test", "--locked", "--release", "--test", "fuzz", "for_as_long", "--", "--nocapture"]);
    cargo.env("FUZZ_MINUTES", minutes).env("FUZZ_FROM", from);
    soak::checked(&mut cargo);
    shell::run(&mut cargo)
}
