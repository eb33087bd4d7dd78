//! Two builds of the same commit in different places give the same bytes: so anybody can check what is published.

use crate::setup;
use crate::shell::{self, Done, step};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the last commit here and in a clone elsewhere, both from nothing, and compares every file.
pub fn run() -> Done {
    setup::run()?;
    let elsewhere = std::env::temp_dir().join(format!("sandtable-{}", std::process::id()));
    let (first, second) = (elsewhere.join("one"), elsewhere.join("another"));
    let outcome = step("the page, twice", || {
        let dists = [dist_of(&first)?, dist_of(&second)?];
        compare(&files(&dists[0])?, &files(&dists[1])?)
    });
    fs::remove_dir_all(&elsewhere).map_err(shell::on_file("delete", &elsewhere))?;
    outcome
}

/// A clone of the last commit, built.
fn dist_of(place: &Path) -> Done<PathBuf> {
    let mut clone = Command::new("git");
    shell::run(clone.args(["clone", "--quiet"]).arg(shell::root()).arg(place))?;
    // The tools are ours to the bit already.
    let tools = place.join(".tools");
    shell::run(Command::new("cp").arg("-R").arg(shell::tools()).arg(&tools))?;
    let mut build = shell::cargo();
    shell::run(build.args(["xtask", "build"]).current_dir(place).env_remove("CARGO_TARGET_DIR"))?;
    Ok(place.join("dist"))
}

fn files(folder: &Path) -> Done<BTreeMap<PathBuf, Vec<u8>>> {
    let (mut found, mut open) = (BTreeMap::new(), vec![folder.to_path_buf()]);
    while let Some(inside) = open.pop() {
        for entry in fs::read_dir(&inside).map_err(shell::on_file("list", &inside))? {
            let path = entry.map_err(shell::on_file("list", &inside))?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let bytes = fs::read(&path).map_err(shell::on_file("read", &path))?;
                found.insert(path.strip_prefix(folder).unwrap_or(&path).to_path_buf(), bytes);
            }
        }
    }
    Ok(found)
}

fn compare(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) -> Done {
    let names = one.keys().chain(other.keys());
    let differ: Vec<String> =
        names.filter(|name| one.get(*name) != other.get(*name)).map(|name| name.display().to_string()).collect();
    if differ.is_empty() {
        println!("{} files, all the same", one.len());
        return Ok(());
    }
    Err(format!("two builds of one commit differ in {}", differ.join(", ")).into())
}
