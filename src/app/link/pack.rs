//! Lines, each without the beginning it shares with the line before. With the words of [`words`] that makes links shorter than
//! a compressor would, which weighs more than all the rest of them.

use super::words;

/// The shared beginning is told by one digit, to this base.
const DIGITS: u32 = 36;

pub fn pack(lines: &str) -> String {
    let mut packed = String::new();
    let mut before = String::new();
    for line in lines.lines() {
        let line = words::shorten(line);
        let shared = shared(&before, &line);
        packed.extend(u32::try_from(shared).ok().and_then(|shared| char::from_digit(shared, DIGITS)));
        packed.push_str(line.get(shared..).unwrap_or_default());
        packed.push('\n');
        before = line;
    }
    packed
}

/// How many bytes two lines begin with alike, as far as one digit can tell. A sign that stands for itself is never cut off.
fn shared(one: &str, other: &str) -> usize {
    let mut length = 0;
    for (a, b) in one.chars().zip(other.chars()) {
        if a != b || length + a.len_utf8() >= DIGITS as usize {
            break;
        }
        length += a.len_utf8();
    }
    length
}

/// The lines; none where they were never packed like this. `spelt`: the first form had no words.
pub fn unpack(packed: &str, spelt: bool) -> Option<String> {
    let mut lines = String::new();
    let mut before = String::new();
    for line in packed.lines() {
        let mut rest = line.chars();
        let shared = usize::try_from(rest.next()?.to_digit(DIGITS)?).ok()?;
        before = [before.get(..shared)?, rest.as_str()].concat();
        lines.push_str(&if spelt { before.clone() } else { words::spell(&before) });
        lines.push('\n');
    }
    Some(lines)
}
