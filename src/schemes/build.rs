//! Reads the scheme files as strictly as a user's own and packs them, so that the page carries no TOML parser and a law
//! with a fault is no program.

#[allow(dead_code, unused_imports)]
#[path = "../engine/mod.rs"]
mod engine;
mod file;

use engine::Scheme;
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/schemes");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut schemes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            schemes.push(scheme(&path)?);
        }
    }
    schemes.sort_by_key(|scheme| scheme.order);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("schemes.packed"), postcard::to_allocvec(&schemes)?)?;
    Ok(())
}

fn scheme(path: &Path) -> Result<Scheme, Box<dyn Error>> {
    file::read_file(&path.display().to_string(), &fs::read_to_string(path)?).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        told.join("\n").into()
    })
}
