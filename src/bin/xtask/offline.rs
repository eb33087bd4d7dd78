//! What lets the page work without a network: `dist/sw.js`, which names every file of this very build, with its digest.
//!
//! The browser tests make a second build with it, so it uses nothing of the other tasks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const TEMPLATE: &str = include_str!("../../ui/sw.js");
const SCRIPT: &str = "sw.js";
const PAGE: &str = "index.html";
/// The lines of the template that are filled in.
const VERSION: &str = "const VERSION = \"\";";
const FILES: &str = "const FILES = [];";
/// Pages that say so are kept: one that Trunk made by itself is not.
const END: &str = "</head>";
const NOTE: &str = "<meta name=\"offline\" content=\"sw.js\"></head>";

/// Names the script in the page, and every file in the script. A second call changes nothing.
pub fn write(dist: &Path) -> io::Result<()> {
    let page = dist.join(PAGE);
    let html = fs::read_to_string(&page)?;
    if !html.contains(NOTE) {
        fs::write(&page, html.replacen(END, NOTE, 1))?;
    }
    let mut paths = Vec::new();
    collect(dist, &mut paths)?;
    paths.sort();
    let (mut list, mut version) = (String::new(), Sha256::new());
    for path in &paths {
        let name = path.strip_prefix(dist).unwrap_or(path).to_string_lossy().replace('\\', "/");
        // The page is asked for by its folder: servers may redirect its own name.
        let name = if name == PAGE { "./" } else { &name };
        let line = format!("\n  [\"{name}\", \"sha256-{}\"],", STANDARD.encode(Sha256::digest(fs::read(path)?)));
        version.update(&line);
        list += &line;
    }
    let version: String = version.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let script = TEMPLATE.replacen(VERSION, &format!("const VERSION = \"{version}\";"), 1);
    fs::write(dist.join(SCRIPT), script.replacen(FILES, &format!("const FILES = [{list}\n];"), 1))
}

/// Every file but the script itself.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if !path.ends_with(SCRIPT) {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_named_and_another_byte_is_another_version() {
        let dist = std::env::temp_dir().join(format!("sandtable-offline-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets")).unwrap();
        fs::write(dist.join(PAGE), "<head></head>").unwrap();
        fs::write(dist.join("snippets/a-1.wasm"), "one").unwrap();
        let made = || {
            write(&dist).unwrap();
            fs::read_to_string(dist.join(SCRIPT)).unwrap()
        };
        let first = made();
        assert!(fs::read_to_string(dist.join(PAGE)).unwrap().contains(NOTE));
        assert_eq!(first, made(), "the same files, the same script");
        assert!(first.contains("[\"./\", \"sha256-") && first.contains("[\"snippets/a-1.wasm\", \"sha256-"), "{first}");
        assert!(!first.contains("\"sw.js\", \"sha256"), "not itself");
        fs::write(dist.join("snippets/a-1.wasm"), "two").unwrap();
        let version = |script: &str| script.lines().find(|line| line.contains("VERSION =")).map(str::to_owned);
        assert_ne!(version(&first), version(&made()));
        fs::remove_dir_all(&dist).unwrap();
    }
}
