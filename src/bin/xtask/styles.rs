//! `styles/**/*.css` joined into two files: what the first load looks like, and what the parts do that come later.

use crate::bare::write;
use crate::shell::{self, Done};
use std::fs;
use std::path::{Path, PathBuf};

/// These come first, in this order; all others follow by path, so `components/` before `pages/`.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];
/// Print overrides every other rule.
const LAST: &str = "print.css";

/// Components that only later parts of the page have (`src/ui/later.rs`).
const LATER: &[&str] = &[
    "budget",
    "card",
    "chart",
    "colophon",
    "curve",
    "desk",
    "device",
    "entries",
    "figure",
    "findings",
    "knob",
    "map",
    "measures",
    "next",
    "own",
    "paper",
    "presenter",
    "readings",
    "register",
    "saves",
    "shape",
    "sheets",
    "sources",
    "stage",
    "work",
];

/// Writes `.tools/style.css` and `.tools/later.css`, which index.html names.
pub fn join() -> Done {
    let folder = shell::root().join("styles");
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort_by_key(|path| place(path.strip_prefix(&folder).unwrap_or(path)));

    let (mut first, mut later) = (String::new(), String::new());
    for path in &files {
        let css = fs::read_to_string(path).map_err(shell::on_file("read", path))?;
        if !is_later(path) {
            bare(&css, &mut first);
        }
        // Print overrides the later rules too.
        if is_later(path) || path.ends_with(LAST) {
            bare(&css, &mut later);
        }
    }
    write(&shell::tools().join("style.css"), &first)?;
    write(&shell::tools().join("later.css"), &later)
}

fn is_later(path: &Path) -> bool {
    path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| LATER.contains(&stem))
}

/// Adds a file without its comments and indents: a fifth of what is sent, and of no use to a browser.
fn bare(css: &str, whole: &mut String) {
    let mut pieces = css.split("/*");
    let code = pieces.next().into_iter().chain(pieces.filter_map(|piece| Some(piece.split_once("*/")?.1)));
    let code: String = code.collect();
    for line in code.lines().map(str::trim).filter(|line| !line.is_empty()) {
        whole.push_str(line);
        whole.push('\n');
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Done {
    for entry in fs::read_dir(folder).map_err(shell::on_file("list", folder))? {
        let path = entry.map_err(shell::on_file("list", folder))?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            files.push(path);
        }
    }
    Ok(())
}

fn place(path: &Path) -> (usize, PathBuf) {
    let fixed = FIRST.iter().position(|name| path == Path::new(name));
    let rank = if path == Path::new(LAST) { FIRST.len() + 1 } else { fixed.unwrap_or(FIRST.len()) };
    (rank, path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_stay_at_home() {
        let mut whole = String::new();
        bare("/* One\n   two. */\na {\n  b: c; /* d */\n}\n\n/* e */ f { g: h }\n", &mut whole);
        assert_eq!(whole, "a {\nb: c;\n}\nf { g: h }\n");
    }

    #[test]
    fn tokens_come_first_and_print_last() {
        let mut names = ["print.css", "presenter.css", "pages/b.css", "layout.css", "components/z.css", "tokens.css"];
        names.sort_by_key(|name| place(Path::new(name)));
        assert_eq!(
            names,
            ["tokens.css", "layout.css", "components/z.css", "pages/b.css", "presenter.css", "print.css"]
        );
    }
}
