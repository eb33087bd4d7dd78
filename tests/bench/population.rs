//! Many applicants on this machine: one row of JSON a line, for `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod crowd;
mod import;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;

use std::time::Instant;

/// As Linux tells it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok()? * 1024.0)
}

fn main() {
    let begin = Instant::now();
    let meter = crowd::Meter { now: &|| begin.elapsed().as_secs_f64() * 1000.0, peak: &peak };
    for row in crowd::rows("native", &meter, 1_000_000) {
        println!("{}", serde_json::to_string(&row).unwrap());
    }
}
