//! `sandtable check`: what is wrong with, or surprising in, each text.

use crate::args::Options;
use crate::{Failure, laws, people};
use sandtable::analysis::findings::{Finding, Witness, findings};
use sandtable::engine::Scheme;
use sandtable::engine::named::Named;
use sandtable::i18n::{Lang, finding as words};
use serde_json::{Map, Value as Json, json};
use std::io::Write;

pub fn run(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    let asked = |scheme: &&Scheme| options.scheme_files.is_empty() || !options.schemes.is_empty() || !shipped(scheme);
    let lists: Map<String, Json> =
        schemes.iter().filter(asked).map(|scheme| (scheme.id.clone(), list(scheme))).collect();
    let text = serde_json::to_string_pretty(&json!({ "schemes": lists })).unwrap_or_default();
    writeln!(std::io::stdout().lock(), "{text}")?;
    Ok(())
}

/// A file of one's own is checked alone.
fn shipped(scheme: &Scheme) -> bool {
    sandtable::schemes::shipped().iter().any(|each| each.id == scheme.id)
}

fn list(scheme: &Scheme) -> Json {
    findings(scheme).iter().map(|found| finding(scheme, found)).collect()
}

fn finding(scheme: &Scheme, found: &Finding) -> Json {
    let both = |text: &dyn Fn(Lang) -> String| json!({ "zh": text(Lang::Zh), "en": text(Lang::En) });
    json!({
        "kind": found.kind.name(), "severity": found.severity.name(), "scheme": scheme.id, "about": found.about,
        "articles": both(&|lang| words::articles(scheme, found, lang)),
        "sentence": both(&|lang| words::finding(scheme, found, lang)),
        "fact": found.fact.map(|fact| fact.name()),
        "at": found.at.iter().map(witness).collect::<Vec<_>>(),
        "loss": found.loss.map(|loss| loss.to_string()),
        "even_at": found.even_at.map(|value| value.to_string()),
        "profile": people::profile(&found.person),
        "repair": found.repair.as_ref().map(|edits| serde_json::to_value(edits).unwrap_or_default()),
    })
}

fn witness(witness: &Witness) -> Json {
    let granted: Vec<String> = witness.granted.iter().map(ToString::to_string).collect();
    json!({ "value": witness.value.to_string(), "times": witness.times, "granted": granted, "paid": witness.paid.to_string() })
}
