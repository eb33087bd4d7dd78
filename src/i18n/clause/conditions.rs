//! Conditions in words of their own: those a reform put in or took out are unknown to the words of the clause.

use super::part::Part;
use super::settings::Settings;
use super::words::{op, position};
use crate::engine::fact::Unit;
use crate::engine::scheme::{Amended, Condition, Scheme, Test};
use crate::i18n::Lang;
use crate::i18n::labels::{absence, account, fact, list, list_unit};
use crate::i18n::numbers::measure;
use crate::i18n::typography::inside;

/// The conditions of a provision or gate, and what was done to them.
pub fn amended<'a>(scheme: &'a Scheme, owner: &str) -> Option<(&'a [Condition], &'a Amended)> {
    let rules = scheme.provision.iter().map(|rule| (&rule.id, rule.when.as_slice(), &rule.amended));
    let gates = scheme.gate.iter().map(|gate| (&gate.id, gate.when.as_slice(), &gate.amended));
    rules.chain(gates).find(|(id, ..)| *id == owner).map(|(_, when, amended)| (when, amended))
}

/// `粉丝量达到 10,000 人`
pub fn said(condition: &Condition, lang: Lang) -> String {
    let joined = |each: &[Condition], word: &str| {
        each.iter().map(|condition| said(condition, lang)).collect::<Vec<_>>().join(word)
    };
    match &condition.test {
        Test::Is(of, true) => named(fact(*of, lang), lang),
        Test::Is(of, false) => absence(*of, lang).map_or_else(
            || lang.of(format!("不属于：{}", fact(*of, lang)), format!("not: {}", inside(fact(*of, lang)))),
            str::to_owned,
        ),
        Test::Account(of) => account(*of, lang).to_owned(),
        Test::Compare(of, by, value) => {
            let word = if of.unit() == Unit::Ordinal { position(*by, lang) } else { op(*by, lang) };
            let (label, value) = (named(fact(*of, lang), lang), measure(*value, *of, lang));
            lang.of(format!("{label}{word} {value}"), format!("{label}: {word} {value}"))
        }
        Test::Than { fact: of, op: by, than, .. } => {
            let (label, other, word) = (named(fact(*of, lang), lang), named(fact(*than, lang), lang), op(*by, lang));
            lang.of(format!("{label}{word}{other}"), format!("{label}: {word} {other}"))
        }
        Test::Any(each) => joined(each, lang.of("，或", ", or ")),
        Test::All(each) => joined(each, lang.of("，且", ", and ")),
        Test::Some { list: of, at_least, each } => {
            let (label, each) = (list(*of, lang), joined(each, lang.of("，且", ", and ")));
            lang.of(
                format!("至少 {at_least} {}{label}符合：{each}", list_unit(*of, lang)),
                format!("at least {at_least} of the {label}: {each}"),
            )
        }
    }
}

fn named(label: &str, lang: Lang) -> String {
    lang.of(label.to_owned(), inside(label))
}

/// What stands behind the clause's own words.
pub fn further(scheme: &Scheme, owner: &str, settings: &Settings<'_>, lang: Lang) -> Vec<Part> {
    let Some((when, amended)) = amended(scheme, owner) else { return Vec::new() };
    let mut parts = Vec::new();
    for condition in amended.added.iter().filter_map(|name| when.iter().find(|each| each.name == *name)) {
        let name = &condition.name;
        match &condition.test {
            Test::Compare(of, ..) => {
                let by = format!("{name}/op");
                let (word, value) = (settings.value(&by, false, lang), settings.value(name, false, lang));
                let label = named(fact(*of, lang), lang);
                parts.push(Part::words(lang.of(format!("另须{label}"), format!(" Also required: {label} "))));
                parts.push(settings.part(&by, word.unwrap_or_default()));
                parts.push(Part::words(" "));
                parts.push(settings.part(name, value.unwrap_or_default()));
                parts.push(Part::words(lang.of("。", ".")));
            }
            _ => parts.push(Part::words(lang.of(
                format!("另须：{}。", said(condition, lang)),
                format!(" Also required: {}.", said(condition, lang)),
            ))),
        }
    }
    for condition in &amended.dropped {
        let said = said(condition, lang);
        parts.push(Part::words(lang.of(format!("不再要求：{said}。"), format!(" No longer required: {said}."))));
    }
    parts
}

/// Whether a placeholder speaks of a condition that a reform took out.
pub fn is_gone(scheme: &Scheme, owner: &str, path: &str) -> bool {
    fn holds(condition: &Condition, name: &str) -> bool {
        condition.name == name
            || match &condition.test {
                Test::Any(each) | Test::All(each) | Test::Some { each, .. } => {
                    each.iter().any(|condition| holds(condition, name))
                }
                _ => false,
            }
    }
    let name = path.split_once('/').map_or(path, |(name, _)| name);
    let dropped = amended(scheme, owner).map(|(_, amended)| amended.dropped.as_slice()).unwrap_or_default();
    dropped.iter().any(|condition| holds(condition, name))
}
