//! What a first visit downloads, and the most it may be.

use crate::shell::{self, Done};
use crate::worker;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The most that the first load may weigh, in bytes after Brotli 11. The only place to change it.
///
/// What grows here is waited for by everybody who opens the page. A screen, a chart or a text that a first answer does not
/// need belongs in a part of its own (`src/ui/later.rs`), which costs this nothing.
pub const FIRST_LOAD: usize = 241_000;

/// What a browser fetches to run the page.
const KINDS: [&str; 4] = ["wasm", "js", "css", "html"];
/// Where Trunk puts the parts that are fetched once the page answers.
const PARTS: &str = "snippets";
/// The most that the worker may weigh with its script, counted alike.
pub const WORKER: usize = 156_000;
/// The same of the worker that also reads files.
pub const FILES: usize = 246_000;
/// The looks of later parts come with the first of these; what keeps the page for later comes when it stands.
const LATER: [&str; 3] = ["later", "offline.js", "sw.js"];

fn is_later(name: &str) -> bool {
    LATER.iter().any(|later| name.starts_with(later))
}

/// The one that counts people.
fn is_people(name: &str) -> bool {
    name.starts_with("worker")
}

pub struct Weight {
    pub name: String,
    pub raw: usize,
    pub brotli: usize,
}

/// Prints the table of first-load sizes; more than the budget is a failure.
pub fn check(dist: &Path) -> Done {
    let weights = weigh(dist)?;
    print("first load", &weights);
    let raw: usize = weights.iter().map(|weight| weight.raw).sum();
    let brotli: usize = weights.iter().map(|weight| weight.brotli).sum();
    println!("{raw:>9} {brotli:>9}  in all; the budget is {FIRST_LOAD} Brotli");
    print("later, each when it is asked for", &later(dist)?);
    let folder = dist.join(worker::FOLDER);
    let reading = files(&folder, |name| !is_people(name))?;
    let people = files(&folder, is_people)?;
    let mut heavy = Vec::new();
    heavy.extend((brotli > FIRST_LOAD).then(|| {
        format!(
            "the first load weighs {brotli} bytes in Brotli, {} more than the budget of {FIRST_LOAD} \
             (src/bin/xtask/budget.rs): make the page lighter, or argue for another budget there",
            brotli - FIRST_LOAD
        )
    }));
    for (what, weights, budget) in [
        ("the worker that reads files, with the first file", reading, FILES),
        ("the worker, with the first long work", people, WORKER),
    ] {
        print(what, &weights);
        let all: usize = weights.iter().map(|weight| weight.brotli).sum();
        println!("{:>9} {all:>9}  in all; the budget is {budget} Brotli", "");
        heavy.extend((all > budget).then(|| format!("{what}, weighs {all} bytes in Brotli; its budget is {budget}")));
    }
    if heavy.is_empty() { Ok(()) } else { Err(heavy.join("\n").into()) }
}

fn print(heading: &str, weights: &[Weight]) {
    println!("\n{:>9} {:>9}  {heading} (bytes)", "raw", "brotli");
    for Weight { name, raw, brotli } in weights {
        println!("{raw:>9} {brotli:>9}  {name}");
    }
}

/// The files of the first load, heaviest first.
pub fn weigh(dist: &Path) -> Done<Vec<Weight>> {
    files(dist, |name| !is_later(name))
}

fn later(dist: &Path) -> Done<Vec<Weight>> {
    let mut weights = files(&dist.join(PARTS), |_| true)?;
    weights.extend(files(dist, is_later)?);
    Ok(weights)
}

fn files(folder: &Path, wanted: fn(&str) -> bool) -> Done<Vec<Weight>> {
    let mut weights = Vec::new();
    for entry in fs::read_dir(folder).map_err(shell::on_file("list", folder))? {
        let path = entry.map_err(shell::on_file("list", folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = path.extension().unwrap_or_default().to_string_lossy();
        if KINDS.contains(&kind.as_ref()) && wanted(&name) {
            let bytes = fs::read(&path).map_err(shell::on_file("read", &path))?;
            weights.push(Weight { name, raw: bytes.len(), brotli: brotli_size(&bytes)? });
        }
    }
    weights.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    Ok(weights)
}

fn brotli_size(bytes: &[u8]) -> Done<usize> {
    let mut squeezed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut squeezed, 1 << 16, 11, 22);
    writer.write_all(bytes).and_then(|()| writer.flush()).map_err(|error| format!("Brotli gave up: {error}"))?;
    drop(writer);
    Ok(squeezed.len())
}
