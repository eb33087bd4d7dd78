//! Reads the scheme files as strictly as a user's own and packs them, so that the page carries no TOML parser and a law
//! with a fault is no program. The example people are packed beside them.

#[allow(dead_code, unused_imports)]
#[path = "../engine/mod.rs"]
mod engine;
mod file;
mod pack;

use engine::Scheme;
use engine::scheme::Text;
use pack::Pack;
use serde::Deserialize;
use serde_json::Value as Json;
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
    println!("cargo::rustc-env=SANDTABLE_LAW={:04x}", version(&serde_json::to_vec(&schemes)?));
    let people: Vec<Person> = serde_json::from_str(&fs::read_to_string(folder.join("people.json"))?)?;
    let people: Vec<(String, Text, String)> = people.into_iter().map(Person::packed).collect();
    let out = Path::new(&env::var("OUT_DIR")?).to_owned();
    for (name, pack) in [("schemes", Pack::of(&schemes)?), ("people", Pack::of(&people)?)] {
        fs::write(out.join(name).with_extension("packed"), pack.law)?;
        fs::write(out.join(name).with_extension("detail"), pack.detail)?;
        fs::write(out.join(name).with_extension("english"), pack.english)?;
    }
    Ok(())
}

/// Tells one version of the law from another: links say under which they were made.
fn version(law: &[u8]) -> u64 {
    let hash = law
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    hash >> 48
}

/// An example person as the file has it.
#[derive(Deserialize)]
struct Person {
    id: String,
    name: Text,
    state: Json,
}

impl Person {
    /// As the page reads it: id, name, lines.
    fn packed(self) -> (String, Text, String) {
        let mut entered = String::new();
        lines("", &self.state, &mut entered);
        (self.id, self.name, entered)
    }
}

/// `{ "facts": { "views": "7" } }` → `facts/views=7`; the entries of a list are numbered from one.
fn lines(key: &str, value: &Json, out: &mut String) {
    let below = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}/{name}") };
    match value {
        Json::Object(parts) => parts.iter().for_each(|(name, part)| lines(&below(name), part, out)),
        Json::Array(parts) => {
            (1..).zip(parts).for_each(|(at, part): (u32, _)| lines(&below(&at.to_string()), part, out))
        }
        Json::String(text) => out.push_str(&format!("{key}={text}\n")),
        other => out.push_str(&format!("{key}={other}\n")),
    }
}

fn scheme(path: &Path) -> Result<Scheme, Box<dyn Error>> {
    file::read_file(&path.display().to_string(), &fs::read_to_string(path)?).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        told.join("\n").into()
    })
}
