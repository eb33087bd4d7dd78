//! A scheme file of a user's own: TOML in, a checked scheme or every fault with line and remedy out.

use crate::engine::fault::Fault;
use crate::engine::named::nearest;
use crate::engine::scheme::{Scheme, check, check_readings};

/// `name` is what the faults call the file.
pub fn read_file(name: &str, text: &str) -> Result<Scheme, Vec<Fault>> {
    let scheme: Scheme = toml::from_str(text).map_err(|fault| unread(name, text, fault))?;
    let faults = check(&scheme).into_iter().chain(check_readings(&scheme));
    let faults: Vec<Fault> = faults.map(|fault| located(name, text, fault)).collect();
    if faults.is_empty() { Ok(scheme) } else { Err(faults) }
}

/// More than anybody mends at once.
const MOST_FAULTS: usize = 20;

/// The reader stops at the first fault. What holds it – a provision, a fund, or a line before all of them – is left out, and
/// the rest is read again, until nothing more is found.
fn unread(name: &str, text: &str, first: toml::de::Error) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut lines: Vec<&str> = text.lines().collect();
    let (mut left, mut found, mut whole) = (text.to_owned(), Some(first), is_toml(text));
    while let Some(fault) = found {
        let (line, column) = fault.span().map_or((1, 1), |span| position(&left, span.start));
        let message = plain(fault.message());
        let held = holds(&lines, line - 1);
        let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        let before_tables = lines.iter().take(line).all(|line| !line.trim_start().starts_with('['));
        let missing = missing.filter(|_| before_tables);
        // What the parts left out would have brought is not missed, and no text is taken to pieces that was whole.
        let meant = |key: &str| faults.iter().any(|(_, fault): &(_, Fault)| fault.remedy.contains(&format!("`{key}`")));
        let now = is_toml(&left);
        let echo = missing.is_some_and(|key| gives(text, key) || meant(key)) || (whole && !now);
        whole |= now;
        let gone = missing.is_some() || lines.get(line - 1).is_none_or(|line| line.trim().is_empty());
        if !faults.is_empty() && (echo || (gone && missing.is_none())) {
            break;
        }
        let remedy = remedy(&message);
        faults.push((line, Fault::new(format!("{name}:{line}:{column}"), message, remedy)));
        if gone || faults.len() >= MOST_FAULTS {
            break;
        }
        lines.get_mut(held).unwrap_or_default().fill("");
        left = lines.join("\n");
        found = toml::from_str::<Scheme>(&left).err();
    }
    faults.sort_by_key(|(line, _)| *line);
    faults.into_iter().map(|(_, fault)| fault).collect()
}

fn is_toml(text: &str) -> bool {
    toml::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Whether the text gives this key before its first table, or has tables of this name.
fn gives(text: &str, key: &str) -> bool {
    let mut before_tables = true;
    text.lines().map(str::trim_start).any(|line| match line.strip_prefix('[') {
        Some(name) => {
            before_tables = false;
            name.trim_start_matches('[').strip_prefix(key).is_some_and(|rest| rest.starts_with([']', '.']))
        }
        None => {
            let name = line.split_once('=').map_or("", |(name, _)| name);
            before_tables && name.split('.').any(|part| part.trim().trim_matches(['"', '\'']) == key)
        }
    })
}

/// The lines of the table, with those inside it, that a line belongs to; before all tables the line alone.
fn holds(lines: &[&str], at: usize) -> std::ops::Range<usize> {
    let top = |line: &&str| {
        let name = line.trim_start().trim_start_matches('[');
        line.trim_start().starts_with('[') && !name.split(']').next().unwrap_or_default().contains('.')
    };
    let upto = lines.get(..=at).unwrap_or(lines);
    let Some(start) = upto.iter().rposition(top) else { return at..at + 1 };
    let more = lines.iter().skip(start + 1).position(top);
    start..more.map_or(lines.len(), |more| start + 1 + more)
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before.get(line_start..).unwrap_or("").chars().count() + 1)
}

/// Words of Rust that say nothing to somebody who writes a scheme.
const PLAIN: [(&str, &str); 7] = [
    ("expected struct Text", "expected { zh = \"…\", en = \"…\" }"),
    ("expected struct Cap", "expected { amount = … }"),
    ("expected u32", "expected a whole number"),
    ("expected a sequence", "expected a list [ … ]"),
    ("expected a map", "expected a table { … }"),
    ("expected a boolean", "expected true or false"),
    ("wanted exactly 1 element, more than 1 element", "two ways of paying where one belongs"),
];

/// What to do about a fault that serde or the TOML parser found: the first part a message contains, the remedy.
const REMEDIES: [(&str, &str); 18] = [
    ("floating point", "write the number in quotes, e.g. \"0.5\", or as an integer"),
    ("must not be negative", "write zero or more"),
    ("missing field `article`", "cite where it stands: article = { zh = \"第…条\", en = \"Art. …\" }"),
    ("missing field `provision`", "add at least one [[provision]]"),
    ("missing field", "add the missing key"),
    ("unknown field", "remove or correct this key"),
    ("unknown variant", "use one of the names listed"),
    ("duplicate key", "give each key once"),
    ("invalid type", "write the value in the form named"),
    ("needs either `value` or `than`", "add value = … for a number, or than = \"…\" for another fact"),
    ("a condition needs", "name the fact it is about: fact = \"followers\""),
    ("account_kind needs", "say whose account is meant"),
    ("`set` needs `to`", "add to = \"…\", the new value"),
    ("two ways of paying", "keep one [provision.pays.…]; write a provision for each way"),
    ("whole units", "write an integer"),
    ("invalid basic string", "close the quotation mark on this line"),
    ("did you mean", ""),
    ("write digits", ""),
];

fn plain(message: &str) -> String {
    PLAIN.iter().fold(message.replace('\n', " "), |message, (rust, plain)| message.replace(rust, plain))
}

fn remedy(message: &str) -> String {
    // serde lists what it would have taken: the nearest of it is the best remedy.
    if let Some((wrong, known)) = message.split_once(", expected one of ")
        && let Some(wrong) = wrong.split('`').nth(1)
    {
        let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
        let near = nearest(wrong, &known);
        if near.starts_with("did you mean") {
            return near;
        }
    }
    let known = REMEDIES.iter().find(|(part, _)| message.contains(part));
    known.map_or("correct the value at this place", |(_, remedy)| remedy).to_owned()
}

/// Puts the line of the id concerned before a fault that was found after reading: the last line that names it as an id.
fn located(name: &str, text: &str, fault: Fault) -> Fault {
    let wanted = format!("id = \"{}\"", fault.place);
    let line = text.lines().enumerate().filter(|(_, line)| line.trim() == wanted).map(|(at, _)| at + 1).last();
    Fault { place: line.map_or_else(|| name.to_owned(), |line| format!("{name}:{line}")), ..fault }
}
