//! Several amounts in one field, as in `1.2万 · 6千 · 15万`.

use rust_decimal::Decimal;

use super::scan::plain;
use super::{Fault, hanzi, read};

/// Reads a list, each amount on its own: one that can't be read does not spoil the others. Empty entries are left out.
///
/// Amounts are set apart by `·`, `、`, `;`, `|`, line breaks, tabs, or by spaces before a new number (`1.2 万` is one). A comma
/// followed by exactly three digits belongs to a number (`1,200`), any other comma sets apart (`1.2万，6千`, `100, 200`);
/// both kinds side by side are ambiguous (`15,600,1200`).
/// After `most` amounts stands one [`Fault::TooMany`], and the rest is not read. `at` in a fault counts from the list's start.
pub fn read_list(text: &str, places: u32, max: Decimal, most: usize) -> Vec<Result<Decimal, Fault>> {
    read_each(text, most, |text| read(text, places, max))
}

/// The same, each amount read by `one`.
pub fn read_each(
    text: &str,
    most: usize,
    one: impl Fn(&str) -> Result<Option<Decimal>, Fault>,
) -> Vec<Result<Decimal, Fault>> {
    let mut amounts = Vec::new();
    let mut after_comma = false;
    for Entry { start, text, before_comma } in entries(text) {
        // 15,600,1200 uses commas in both ways, so it may as well be three amounts as two.
        let mixed = text.contains([',', '，']) && (before_comma || after_comma);
        after_comma = before_comma;
        let amount = match one(&text) {
            Ok(None) => continue,
            Ok(Some(_)) if mixed => Err(Fault::Ambiguous { at: start }),
            Ok(Some(amount)) => Ok(amount),
            Err(fault) => Err(moved(fault, start)),
        };
        if amounts.len() >= most {
            amounts.push(Err(Fault::TooMany { max: most }));
            break;
        }
        amounts.push(amount);
    }
    amounts
}

struct Entry {
    /// The place of its first character.
    start: usize,
    text: String,
    /// Ended by a comma with no space behind it.
    before_comma: bool,
}

/// Lazy, so that a whole book pasted costs no more than the amounts that are read.
fn entries(text: &str) -> impl Iterator<Item = Entry> + '_ {
    let mut chars = text.chars().enumerate().peekable();
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut entry = Entry { start: chars.peek()?.0, text: String::new(), before_comma: false };
        for (_, c) in chars.by_ref() {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            if divides(c, entry.text.chars().last(), rest) {
                entry.before_comma = plain(c) == ',' && rest.starts_with(|c| plain(c) != ' ');
                break;
            }
            entry.text.push(c);
        }
        Some(entry)
    })
}

fn divides(c: char, before: Option<char>, behind: &str) -> bool {
    match plain(c) {
        '·' | '•' | '・' | '、' | ';' | '|' => true,
        ' ' if c == '\n' || c == '\r' || c == '\t' => true,
        // Looking ahead has an end, or a page of spaces would take its square in time.
        ' ' => behind.chars().take(32).map(plain).find(|c| *c != ' ').is_none_or(starts),
        ',' => {
            let digits = behind.chars().take_while(|c| plain(*c).is_ascii_digit()).take(4).count();
            !(digits == 3 && before.is_some_and(|c| plain(c).is_ascii_digit()))
        }
        _ => false,
    }
}

/// Whether a new amount starts here; units and unit words continue the one before.
fn starts(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '.' | '-' | '¥' | '$' | '·' | '•' | '・' | '、' | ';' | '|' | ',')
        || hanzi::starts(c)
}

fn moved(fault: Fault, by: usize) -> Fault {
    match fault {
        Fault::NotANumber { at, found } => Fault::NotANumber { at: at + by, found },
        Fault::Ambiguous { at } => Fault::Ambiguous { at: at + by },
        other => other,
    }
}
