//! A reform as lines for a link, the same reform always the same lines: `=name`, then one `/address=…` for each edit. Every
//! line holds its first `=` between what and how, so that it can stand behind a key of its own.

use super::draft::Reform;
use crate::engine::mechanism::{Band, Edge};
use crate::engine::named::Named;
use crate::engine::number::{Number, Yuan};
use crate::engine::scheme::{Edit, Op, Required};

/// Before everything that is not a plain value.
const MARK: char = '!';

pub fn write(reform: &Reform) -> String {
    let mut out = String::new();
    line(&mut out, "", "", &reform.name);
    for edit in &reform.edits {
        let (kind, value) = match edit {
            Edit::Set { to, .. } if to.starts_with(MARK) => ("!", to.clone()),
            Edit::Set { to, .. } => ("", to.clone()),
            Edit::Off { .. } => ("!-", String::new()),
            Edit::On { .. } => ("!+", String::new()),
            Edit::Insert { band, .. } => ("!i", row(band)),
            Edit::Remove { .. } => ("!x", String::new()),
            Edit::Split { at, .. } => ("!s", at.to_string()),
            Edit::Add { amount, .. } => ("!c", Number::from(*amount).to_string()),
            Edit::Require { test, .. } => ("!w", required(*test)),
        };
        line(&mut out, edit.address(), kind, &value);
    }
    for (owner, reason) in &reform.reasons {
        line(&mut out, owner, "!r", reason);
    }
    out
}

fn line(out: &mut String, address: &str, kind: &str, value: &str) {
    if !(address.is_empty() && kind.is_empty() && out.is_empty()) {
        out.push('/');
        escape(out, address, true);
    }
    out.push('=');
    out.push_str(kind);
    escape(out, value, false);
    out.push('\n');
}

/// Line breaks would end the line, and `=` the address.
fn escape(out: &mut String, text: &str, key: bool) {
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '=' if key => out.push_str("\\e"),
            _ => out.push(letter),
        }
    }
}

fn plain(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.push(match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                'e' => '=',
                '\\' => '\\',
                _ => return None,
            },
            _ => letter,
        });
    }
    Some(plain)
}

/// `[45,70)50`: a bracket includes its number.
fn row(band: &Band) -> String {
    let from = if band.from.included { '[' } else { '(' };
    let mut text = format!("{from}{},", band.from.at);
    if let Some(to) = band.to {
        text.push_str(&to.at.to_string());
    }
    text.push(if band.to.is_some_and(|to| to.included) { ']' } else { ')' });
    text.push_str(&Number::from(band.amount).to_string());
    text
}

fn read_row(text: &str) -> Option<Band> {
    let (from, rest) = text.split_once(',')?;
    let end = rest.find([']', ')'])?;
    let (to, amount) = rest.split_at_checked(end)?;
    let included = amount.starts_with(']');
    let number = |text: &str| Number::read(text).ok();
    let start = from.strip_prefix(['[', '('])?;
    let from = Edge { at: number(start)?, included: from.starts_with('[') };
    let to = if to.is_empty() { None } else { Some(Edge { at: number(to)?, included }) };
    Some(Band { from, to, amount: number(amount.strip_prefix([']', ')'])?)?.into() })
}

/// `>=5000`, `true`
fn required(test: Required) -> String {
    match test {
        Required::Is(is) => is.to_string(),
        Required::Compare(op, value) => format!("{}{value}", op.name()),
    }
}

fn read_required(text: &str) -> Option<Required> {
    if let Ok(is) = text.parse() {
        return Some(Required::Is(is));
    }
    let number = text.trim_start_matches(['<', '>', '=']);
    let op = Op::from_name(text.strip_suffix(number)?)?;
    Some(Required::Compare(op, Number::read(number).ok()?))
}

/// The reform, and whether all of it was understood.
pub fn read(text: &str) -> (Reform, bool) {
    let mut reform = Reform::default();
    let mut whole = true;
    for line in text.split_terminator('\n') {
        whole &= read_line(&mut reform, line).is_some();
    }
    (reform, whole)
}

fn read_line(reform: &mut Reform, line: &str) -> Option<()> {
    let (key, value) = line.split_once('=')?;
    let Some(address) = key.strip_prefix('/') else {
        reform.name = key.is_empty().then(|| plain(value))??;
        return Some(());
    };
    let address = plain(address)?;
    let mut kind = value.chars();
    let set = kind.next() != Some(MARK);
    let rest = || plain(value.get(2..)?);
    let number = || Number::read(value.get(2..)?).ok();
    let edit = match kind.next() {
        _ if set => Edit::Set { address, to: plain(value)? },
        Some(MARK) => Edit::Set { address, to: plain(value.get(1..)?)? },
        Some('-') => Edit::Off { address },
        Some('+') => Edit::On { address },
        Some('x') => Edit::Remove { address },
        Some('i') => Edit::Insert { address, band: read_row(&rest()?)? },
        Some('s') => Edit::Split { address, at: number()? },
        Some('c') => Edit::Add { address, amount: Yuan::from(number()?) },
        Some('w') => Edit::Require { address, test: read_required(&rest()?)? },
        Some('r') => {
            reform.reasons.push((address, rest()?));
            return Some(());
        }
        _ => return None,
    };
    reform.edits.push(edit);
    Some(())
}
