//! The properties at depth: random people, reforms and readings for as long as one likes, in a release build.

use crate::shell::{self, Done, step};
use crate::test;
use std::time::{Duration, Instant};

/// Each round tries every property this many times as often as an ordinary run does, so 10,000 to 25,000 people a round.
const TIMES: &str = "100";

/// Goes on until the time is up; a round that has begun is finished. What fails is printed with the input that shows it.
pub fn run(minutes: &str) -> Done {
    let Ok(minutes) = minutes.parse::<u64>() else {
        return Err(format!("`{minutes}` is no number of minutes; write `cargo xtask soak --minutes 10`").into());
    };
    let names = test::with_properties()?;
    let begin = Instant::now();
    let mut rounds = 0;
    while rounds == 0 || begin.elapsed() < Duration::from_secs(60 * minutes) {
        rounds += 1;
        step(&format!("round {rounds}: every property, {TIMES} times as often as usual"), || {
            let mut cargo = shell::cargo();
            cargo.args(["test", "--locked", "--release", "--quiet"]);
            for name in &names {
                cargo.args(["--test", name]);
            }
            cargo.env("SOAK", TIMES);
            checked(&mut cargo);
            shell::run(&mut cargo)
        })?;
    }
    println!("{rounds} rounds, nothing found");
    Ok(())
}

/// Quick, but with every check that a debug build makes.
pub fn checked(cargo: &mut std::process::Command) {
    for (name, value) in [("OVERFLOW_CHECKS", "true"), ("DEBUG_ASSERTIONS", "true"), ("LTO", "off")] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
    }
}
