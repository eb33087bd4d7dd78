//! The project's files as text, and the little that is read out of them.

use crate::rules::VENDORED;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct File {
    /// From the project's folder, with `/`.
    pub path: String,
    pub text: String,
}

impl File {
    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }
}

/// The names at the top that belong to the project: what git tracks, so that a stray log of somebody's is no fault.
pub fn top_level() -> Vec<String> {
    let listing = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let tracked = listing.map(|answer| String::from_utf8(answer.stdout).unwrap()).unwrap_or_default();
    let mut names: Vec<String> =
        tracked.split('\0').filter_map(|path| path.split('/').next()).map(String::from).collect();
    names.sort();
    names.dedup();
    names
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn toml_file(path: &str) -> toml::Table {
    fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

pub fn files(folders: &[&str], extensions: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let full = entry.unwrap().path();
            let path = full.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            if full.is_dir() {
                open.push(full);
            } else if extensions.iter().any(|wanted| path.ends_with(&format!(".{wanted}"))) && path != VENDORED {
                found.push(File { text: fs::read_to_string(&full).unwrap(), path });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// `engine` for `src/engine/money.rs` and `src/engine.rs`; nothing for lib.rs and the binaries, which may use everything.
pub fn layer_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?.trim_end_matches(".rs");
    (first != "bin" && first != "lib" && inside != "schemes/build.rs").then_some(first)
}

/// Blanks comment lines and trailing comments, keeping the count of lines.
pub fn without_comments(text: &str) -> String {
    let code = |line: &str| {
        let end = if line.trim_start().starts_with("//") { Some(0) } else { line.find(" // ") };
        line.get(..end.unwrap_or(line.len())).unwrap().to_owned() + "\n"
    };
    text.lines().map(code).collect()
}

/// The modules that follow `crate::`, also in a group `crate::{a, b::{c}}`, with their lines.
pub fn own_modules_named(code: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, keyword) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + keyword.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            named.push((line, first_word(rest)));
            continue;
        };
        named.extend(outermost(group).split(',').map(|part| (line, first_word(part.trim()))));
    }
    named
}

/// What stands before the closing brace, without what inner braces hold.
fn outermost(group: &str) -> String {
    let (mut depth, mut kept) = (1, String::new());
    for sign in group.chars() {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        match depth {
            0 => break,
            1 => kept.push(sign),
            _ => {}
        }
    }
    kept
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
}
