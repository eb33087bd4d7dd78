//! Whatever is given to the readers of schemes, reforms, profiles and links: an answer or a fault, never a panic.
//!
//! Every run replays the seeds and some mutants of them, always the same. `cargo xtask fuzz --minutes 10` goes on with
//! others; an input that panics or hangs is left in a file whose place is printed, and belongs into `seeds/` once it is mended.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod corpus;
mod mutate;
mod targets;

use corpus::Corpus;
use mutate::Chance;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use targets::Target;

/// Mutants of each target in an ordinary run.
const FEW: u64 = 50;
/// An input that takes longer is reported as one that hangs. Only by hand: nothing else here looks at a clock.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn every_seed_is_answered() {
    for target in Target::ALL {
        for (name, input) in Corpus::of(target).seeds {
            assert!(answered(target, &input), "{target:?}: {name}");
        }
    }
}

#[test]
fn every_mutant_is_answered() {
    for target in Target::ALL {
        let corpus = Corpus::of(target);
        for number in 0..FEW {
            let input = corpus.mutant(&mut Chance::new(number));
            assert!(
                answered(target, &input),
                "{target:?}, mutant {number}: left in {}",
                kept(target, &input).display()
            );
        }
    }
}

/// By hand: `FUZZ_MINUTES=10`, where each further run starts from another `FUZZ_FROM`.
#[test]
fn for_as_long_as_asked() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let Some(minutes) = number("FUZZ_MINUTES") else { return };
    let until = Instant::now() + Duration::from_secs(60 * minutes);
    let (tell, told) = mpsc::channel::<Target>();
    std::thread::spawn(move || {
        // Whoever falls silent hangs; the input stands in the file written before it was tried.
        let mut last = None;
        while let Ok(target) = told.recv_timeout(PATIENCE) {
            last = Some(target);
        }
        if Instant::now() < until {
            println!("{last:?} hangs: the input is in {}", env!("CARGO_TARGET_TMPDIR"));
            std::process::exit(1);
        }
    });
    let corpora = Target::ALL.map(|target| (target, Corpus::of(target)));
    let (mut tried, mut found) = (0_u64, Vec::new());
    let from = number("FUZZ_FROM").unwrap_or(1) << 40;
    while Instant::now() < until {
        for (target, corpus) in &corpora {
            let input = corpus.mutant(&mut Chance::new(from + tried));
            let file = file(*target, "trying");
            std::fs::write(&file, &input).unwrap();
            tell.send(*target).unwrap();
            if !answered(*target, &input) {
                found.push(kept(*target, &input));
            }
            std::fs::remove_file(&file).unwrap();
        }
        tried += 1;
    }
    println!("{tried} inputs of each kind; {} found", found.len());
    assert!(found.is_empty(), "{found:#?}");
}

fn answered(target: Target, input: &str) -> bool {
    catch_unwind(AssertUnwindSafe(|| target.run(input))).is_ok()
}

fn file(target: Target, name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{target:?}-{name}"))
}

/// The input in a file named by what is in it.
fn kept(target: Target, input: &str) -> PathBuf {
    let sum = input.bytes().fold(1_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    let file = file(target, &format!("{sum:08x}"));
    std::fs::write(&file, input).unwrap();
    file
}
