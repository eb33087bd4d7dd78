//! From the path of a request to the bytes of a file, and never out of the served folder.

use std::fs;
use std::path::{Path, PathBuf};

/// What to answer.
pub struct Found {
    pub status: u16,
    pub reason: &'static str,
    pub mime: &'static str,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Found {
    fn sentence(status: u16, reason: &'static str) -> Found {
        Found { status, reason, mime: "text/plain; charset=utf-8", headers: Vec::new(), body: reason.into() }
    }

    pub fn not_allowed() -> Found {
        Found::sentence(405, "Method Not Allowed")
    }
}

/// The file that `request` (path and perhaps a query) names below `prefix`.
pub fn find(root: &Path, prefix: &str, request: &str) -> Found {
    let path = request.split(['?', '#']).next().unwrap_or_default();
    // `/a/b` is the folder `/a/b/`: relative addresses in the page need the slash.
    if !path.ends_with('/') && format!("{path}/") == prefix {
        let mut moved = Found::sentence(308, "Permanent Redirect");
        moved.headers.push(("Location".into(), prefix.into()));
        return moved;
    }
    match path.strip_prefix(prefix).and_then(|inside| locate(root, inside)) {
        Some(file) => match fs::read(&file) {
            Ok(body) => Found { status: 200, reason: "OK", mime: mime(&file), headers: Vec::new(), body },
            Err(_) => Found::sentence(404, "Not Found"),
        },
        None => Found::sentence(404, "Not Found"),
    }
}

fn locate(root: &Path, inside: &str) -> Option<PathBuf> {
    let decoded = decode(inside)?;
    let mut file = root.to_path_buf();
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        if part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link that leads out of the folder is as bad as `..`.
    let file = file.canonicalize().ok()?;
    file.starts_with(root).then_some(file)
}

/// `%E5%8C%97` to text; `None` where it isn't UTF-8 or not hexadecimal.
fn decode(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "toml" | "csv" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The project's own folder serves as the example: it certainly has a neighbour to escape to.
    fn status(prefix: &str, request: &str) -> u16 {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").canonicalize().unwrap();
        find(&root, prefix, request).status
    }

    #[test]
    fn files_are_found_below_the_prefix_only() {
        assert_eq!(status("/", "/lib.rs?query"), 200);
        assert_eq!(status("/a/b/", "/a/b/lib%2Ers"), 200);
        assert_eq!(status("/a/b/", "/a/b"), 308);
        assert_eq!(status("/a/b/", "/lib.rs"), 404);
        assert_eq!(status("/", "/none.rs"), 404);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for request in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/engine/../../Cargo.toml",
            "/..%2fCargo.toml",
            "/%",
            "/%zz",
            "/..\\Cargo.toml",
        ] {
            assert_eq!(status("/", request), 404, "{request}");
        }
    }

    #[test]
    fn wasm_has_the_type_that_browsers_insist_on() {
        assert_eq!(mime(Path::new("a/app_bg.wasm")), "application/wasm");
    }
}
