//! Many applicants on this machine: one row of JSON a line, for `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod crowd;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;

use std::time::Instant;

fn main() {
    let begin = Instant::now();
    for row in crowd::rows("native", &|| begin.elapsed().as_secs_f64() * 1000.0) {
        println!("{}", serde_json::to_string(&row).unwrap());
    }
}
