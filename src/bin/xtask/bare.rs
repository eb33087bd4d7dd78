//! What only a reader of the source needs stays at home: comments and indents of the page and of its scripts.

use crate::shell::{self, Done};
use std::fs;
use std::path::Path;

/// The page's own scripts, in `src/ui`.
const SCRIPTS: [&str; 3] = ["boot.js", "offline.js", "too-old.js"];

/// Writes the scripts into `.tools/`, where index.html takes them from.
pub fn scripts() -> Done {
    for name in SCRIPTS {
        let path = shell::root().join("src/ui").join(name);
        let script = fs::read_to_string(&path).map_err(shell::on_file("read", &path))?;
        write(&shell::tools().join(name), &lines(&script, |line| line.starts_with("//")))?;
    }
    Ok(())
}

/// Leaves out of the built page what Trunk copied from index.html for nobody.
pub fn page(dist: &Path) -> Done {
    let path = dist.join("index.html");
    let html = fs::read_to_string(&path).map_err(shell::on_file("read", &path))?;
    write(&path, &lines(&html, |line| line.starts_with("<!--") && line.ends_with("-->")))
}

fn lines(text: &str, is_comment: fn(&str) -> bool) -> String {
    let kept = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// An unchanged file keeps its date.
pub fn write(target: &Path, whole: &str) -> Done {
    if fs::read_to_string(target).is_ok_and(|before| before == whole) {
        return Ok(());
    }
    fs::write(target, whole).map_err(shell::on_file("write", target))
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn whole_lines_of_comment_go_and_nothing_else() {
        let script = "// One\nconst a = 1; // stays\n\n  const b = \"//\";\n";
        assert_eq!(lines(script, |line| line.starts_with("//")), "const a = 1; // stays\nconst b = \"//\";\n");
    }
}
