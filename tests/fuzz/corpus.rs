//! Where mutants start from: the seeds kept beside this file, and the project's own files of each kind.

use crate::mutate::{Chance, mutant};
use crate::targets::Target;
use sandtable::app::link::of_lines;
use sandtable::engine::scheme::Edit;
use sandtable::reform::{self, Parameter, Reform, parameters};
use sandtable::schemes::{examples, shipped};
use std::path::Path;

pub struct Corpus {
    target: Target,
    /// Name and text.
    pub seeds: Vec<(String, String)>,
}

impl Corpus {
    pub fn of(target: Target) -> Self {
        let mut seeds = files(&format!("tests/fuzz/seeds/{}", target.folder()), "");
        match target {
            Target::Scheme => {
                seeds.extend(files("src/schemes", "toml"));
                seeds.extend(files("tests/cases/bad_schemes", "toml"));
            }
            Target::Reform => seeds.extend(drafts().map(|(id, reform)| (id, reform::write_file(&reform)))),
            Target::Lines => seeds.extend(drafts().map(|(id, reform)| (id, reform::link::write(&reform)))),
            Target::Profile => {
                for (name, text) in files("tests/cases", "toml") {
                    let cases: toml::Table = toml::from_str(&text).unwrap();
                    let profiles = ["case", "table"].iter().filter_map(|key| cases.get(*key)?.as_array()).flatten();
                    seeds.extend(profiles.map(|case| {
                        let json = serde_json::to_string_pretty(&case["profile"]).unwrap();
                        (format!("{name} {}", case["id"]), json)
                    }));
                }
            }
            // Lines, as they stand in a link before they are packed.
            Target::Link => seeds.extend(examples().into_iter().map(|example| (example.id, example.entered))),
        }
        Self { target, seeds }
    }

    pub fn mutant(&self, chance: &mut Chance) -> String {
        let text = chance.one(&self.seeds).map_or("", |(_, text)| text);
        let others: Vec<&str> = self.seeds.iter().map(|(_, text)| text.as_str()).collect();
        match (self.target, chance.below(8)) {
            // What is packed has a seal: damage the lines, and now and then the link.
            (Target::Link, 0) => mutant(&of_lines(text), &others, chance),
            _ => mutant(text, &others, chance),
        }
    }
}

/// Each scheme as a draft that sets everything to what it is, and one with every kind of edit.
fn drafts() -> impl Iterator<Item = (String, Reform)> {
    let every = include_str!("seeds/reform/every-kind.json");
    let every = ("every kind".to_owned(), reform::read_file("every-kind.json", every).unwrap());
    let whole = shipped().iter().map(|scheme| {
        let set = |each: Parameter| Edit::Set { address: each.address.to_string(), to: each.setting.to_string() };
        let edits = parameters(scheme).into_iter().map(set).collect();
        (scheme.id.clone(), Reform { name: scheme.id.clone(), edits, ..Reform::default() })
    });
    whole.chain([every])
}

/// The files of a folder with this ending, by name.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let ends = |path: &Path| path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() == ending;
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file() && (ending.is_empty() || ends(path)));
    paths.sort();
    let read = |path: std::path::PathBuf| (path.display().to_string(), std::fs::read_to_string(&path).unwrap());
    paths.into_iter().map(read).collect()
}
