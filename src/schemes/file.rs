//! A scheme file of a user's own: TOML in, a checked scheme or every fault with line and remedy out.

use crate::engine::fault::Fault;
use crate::engine::scheme::{Scheme, check, check_readings};

/// `name` is what the faults call the file.
pub fn read_file(name: &str, text: &str) -> Result<Scheme, Vec<Fault>> {
    let scheme: Scheme = toml::from_str(text).map_err(|fault| {
        let (line, column) = fault.span().map_or((1, 1), |span| position(text, span.start));
        let message = fault.message().replace('\n', " ");
        vec![Fault::new(format!("{name}:{line}:{column}"), message.clone(), remedy(&message))]
    })?;
    let faults = check(&scheme).into_iter().chain(check_readings(&scheme));
    let faults: Vec<Fault> = faults.map(|fault| located(name, text, fault)).collect();
    if faults.is_empty() { Ok(scheme) } else { Err(faults) }
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before.get(line_start..).unwrap_or("").chars().count() + 1)
}

/// What to do about a fault that serde or the TOML parser found.
fn remedy(message: &str) -> &'static str {
    let known: [(&str, &str); 8] = [
        ("floating point", "write the number in quotes, e.g. \"0.5\", or as an integer"),
        ("missing field `article`", "cite where it stands: article = { zh = \"第…条\", en = \"Art. …\" }"),
        ("missing field", "add the missing key"),
        ("unknown field", "remove or correct this key"),
        ("unknown variant", "use one of the names listed"),
        ("duplicate key", "give each key once"),
        ("invalid type", "write the value in the form named"),
        ("did you mean", ""),
    ];
    known
        .iter()
        .find(|(part, _)| message.contains(part))
        .map_or("correct the value at this place", |(_, remedy)| remedy)
}

/// Puts the line of the id concerned before a fault that was found after reading: the last line that names it as an id.
fn located(name: &str, text: &str, fault: Fault) -> Fault {
    let wanted = format!("id = \"{}\"", fault.place);
    let line = text.lines().enumerate().filter(|(_, line)| line.trim() == wanted).map(|(at, _)| at + 1).last();
    Fault { place: line.map_or_else(|| name.to_owned(), |line| format!("{name}:{line}")), ..fault }
}
