//! A rule in our own words, with the numbers it has now. Templates stand in the scheme files:
//!
//! - `{path}` — the value of a parameter of the owner; `{OTHER-ID/path}` of another provision, gate or rule
//! - `{path!}` — of a comparison: the opposite one
//! - `{bands}`, `{level}` — the whole list as a sentence
//! - `{?path:text}`, `{?!path:text}`, `{?path=option:text}` — text only while a switch stands so

pub mod conditions;
mod editor;
pub(crate) mod ladder;
mod part;
mod settings;
pub(crate) mod words;

use super::Lang;
use crate::engine::scheme::{Scheme, Text};
pub use editor::{
    Editable, Field, Source, cited, editable, options, origin, owners, settings, shown, shown_of, words_of,
};
pub use part::{Part, Value, joined};
pub use settings::CAPS;
use settings::Settings;

/// The sentence of `owner` (a provision, gate, rule or fund).
pub fn clause(scheme: &Scheme, owner: &str, text: &Text, lang: Lang) -> String {
    joined(&sentence(scheme, owner, text, lang))
}

/// The same in parts, with the parameters where they stand.
pub fn sentence(scheme: &Scheme, owner: &str, text: &Text, lang: Lang) -> Vec<Part> {
    filled(scheme, owner, text, lang, &mut Vec::new())
}

fn filled(scheme: &Scheme, owner: &str, text: &Text, lang: Lang, unknown: &mut Vec<String>) -> Vec<Part> {
    let settings = Settings::of(scheme, owner);
    let template = lang.pick(text);
    let mut parts = Vec::new();
    fill(template, &settings, lang, &mut parts, unknown);
    if scheme.provision(owner).is_some_and(|rule| rule.clause == *text) {
        parts.extend(settings.further_caps(template, lang));
    }
    if words_of(scheme, owner).is_some_and(|words| words.clause == text) {
        parts.extend(conditions::further(scheme, owner, &settings, lang));
    }
    part::set(parts, lang)
}

/// Placeholders of the scheme's texts that lead nowhere, as `owner: {placeholder}`.
pub fn unresolved(scheme: &Scheme) -> Vec<String> {
    let mut found = Vec::new();
    for (owner, text) in texts(scheme) {
        for lang in Lang::ALL {
            let mut unknown = Vec::new();
            filled(scheme, owner, text, lang, &mut unknown);
            found.extend(unknown.into_iter().map(|name| format!("{owner}: {{{name}}}")));
        }
    }
    found.dedup();
    found
}

/// Every text of a scheme that may hold placeholders, with its owner.
pub fn texts(scheme: &Scheme) -> Vec<(&str, &Text)> {
    let mut found: Vec<(&str, &Text)> = Vec::new();
    for rule in &scheme.provision {
        found.extend([(rule.id.as_str(), &rule.title), (&rule.id, &rule.clause)]);
        found.extend(rule.also.iter().map(|text| (rule.id.as_str(), text)));
    }
    for gate in &scheme.gate {
        found.extend([(gate.id.as_str(), &gate.title), (&gate.id, &gate.clause)]);
    }
    found.extend(scheme.best_of.iter().map(|rule| (rule.id.as_str(), &rule.clause)));
    found.extend(scheme.shared_cap.iter().map(|cap| (cap.id.as_str(), &cap.clause)));
    found.extend(scheme.fund.iter().map(|fund| (fund.id.as_str(), &fund.clause)));
    found.extend(scheme.target.iter().map(|target| (target.id.as_str(), &target.clause)));
    for reading in &scheme.reading {
        found.push((&reading.id, &reading.question));
        found.extend(reading.option.iter().map(|option| (reading.id.as_str(), &option.text)));
    }
    found.extend(scheme.note.iter().map(|note| (note.id.as_str(), &note.text)));
    found.extend(scheme.clause.iter().map(|each| (each.id.as_str(), &each.text)));
    found
}

fn fill(template: &str, settings: &Settings<'_>, lang: Lang, into: &mut Vec<Part>, unknown: &mut Vec<String>) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        into.push(Part::words(before));
        let Some((inside, beyond)) = closed(after) else {
            return unknown.push(after.to_owned());
        };
        placeholder(inside, settings, lang, into, unknown);
        rest = beyond;
    }
    into.push(Part::words(rest));
}

/// Splits at the brace that closes the one just opened.
fn closed(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1_u32;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

fn placeholder(inside: &str, settings: &Settings<'_>, lang: Lang, into: &mut Vec<Part>, unknown: &mut Vec<String>) {
    if let Some((test, text)) = inside.strip_prefix('?').and_then(|rest| rest.split_once(':')) {
        match settings.holds(test) {
            Some(true) => fill(text, settings, lang, into, unknown),
            // What stands in it must lead somewhere all the same.
            Some(false) => fill(text, settings, lang, &mut Vec::new(), unknown),
            None => unknown.push(inside.to_owned()),
        }
        return;
    }
    match settings.parts(inside, lang) {
        Some(parts) => into.extend(parts),
        None => {
            unknown.push(inside.to_owned());
            into.push(Part::words(format!("{{{inside}}}")));
        }
    }
}
