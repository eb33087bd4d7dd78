//! The engine on this machine: one row of JSON a line, for `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod measure;
mod people;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;
mod rules;

use std::time::Instant;

fn main() {
    let begin = Instant::now();
    let bars = measure::Bars { assess: 150.0, findings: Some(50.0) };
    for row in measure::rows("native", &bars, &|| begin.elapsed().as_secs_f64() * 1000.0) {
        println!("{}", serde_json::to_string(&row).unwrap());
    }
}
