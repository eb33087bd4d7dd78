//! What hosts of static pages do with the files on their way out.

use super::files::Found;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{Mutex, PoisonError};

/// Before it is used again, the server is asked whether it still is the same.
pub const ASK_AGAIN: &str = "no-cache";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Between what a host does while it is asked and the most that can be done; `cargo xtask build` weighs with the most.
const QUALITY: u32 = 9;
const WINDOW: u32 = 22;
/// Smaller files don't get smaller.
const WORTH_IT: usize = 256;
/// The digits of a fingerprint in a name.
const DIGITS: usize = 16;

/// What was squeezed before, by where it is.
#[derive(Default)]
pub struct Squeezed(Mutex<HashMap<String, Both>>);

struct Both {
    whole: Vec<u8>,
    small: Vec<u8>,
}

impl Squeezed {
    pub fn squeeze(&self, found: &mut Found, path: &str, squeezable: bool) {
        if found.status != 200 || found.mime.starts_with("image/png") || found.body.len() < WORTH_IT {
            return;
        }
        found.headers.push(("Vary".into(), "Accept-Encoding".into()));
        if !squeezable {
            return;
        }
        let path = path.split('?').next().unwrap_or_default();
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A file may have been built anew.
        let before = known().get(path).filter(|both| both.whole == found.body).map(|both| both.small.clone());
        let small = before.or_else(|| {
            // Meanwhile others are served.
            let small = brotli(&found.body)?;
            known().insert(path.to_owned(), Both { whole: found.body.clone(), small: small.clone() });
            Some(small)
        });
        if let Some(small) = small {
            found.body = small;
            found.headers.push(("Content-Encoding".into(), "br".into()));
        }
    }
}

fn brotli(whole: &[u8]) -> Option<Vec<u8>> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 1 << 16, QUALITY, WINDOW);
    writer.write_all(whole).ok()?;
    drop(writer);
    Some(small)
}

/// How long a browser may keep the file: for ever where other contents have another name.
pub fn keeping(path: &str) -> &'static str {
    let name = path.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let marked = name
        .split(['-', '.', '_'])
        .any(|part| part.len() == DIGITS && part.bytes().all(|digit| digit.is_ascii_hexdigit()));
    if marked { FOR_EVER } else { ASK_AGAIN }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_fingerprint_are_kept_for_ever() {
        for path in ["/app-b10c70e326da36cd_bg.wasm", "/a/snippets/chunk_9-9e9d3c1ce4ced725.wasm?x"] {
            assert_eq!(keeping(path), FOR_EVER, "{path}");
        }
        for path in ["/", "/sw.js", "/index.html", "/icon-192.png", "/b10c70e326da36cd/manifest.webmanifest"] {
            assert_eq!(keeping(path), ASK_AGAIN, "{path}");
        }
    }

    #[test]
    fn what_is_squeezed_is_the_file_as_it_is_now() {
        let squeezed = Squeezed::default();
        let wide = |text: &str, squeezable| {
            let body = text.repeat(WORTH_IT).into_bytes();
            let mut found = Found { status: 200, reason: "OK", mime: "text/css", headers: Vec::new(), body };
            squeezed.squeeze(&mut found, "/style.css", squeezable);
            found
        };
        let read = |found: &Found| {
            let mut text = Vec::new();
            brotli::BrotliDecompress(&mut found.body.as_slice(), &mut text).unwrap();
            String::from_utf8(text).unwrap()
        };
        for text in ["a", "b", "b"] {
            let found = wide(text, true);
            assert_eq!(read(&found), text.repeat(WORTH_IT));
            assert!(found.headers.contains(&("Content-Encoding".into(), "br".into())));
        }
        let found = wide("b", false);
        assert_eq!(found.body, "b".repeat(WORTH_IT).into_bytes(), "who can't read it gets it whole");
    }
}
