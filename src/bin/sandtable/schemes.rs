//! `sandtable schemes`: what is known of each document.

use crate::args::Options;
use crate::{Failure, json, laws};
use sandtable::engine::Scheme;
use sandtable::engine::named::Named;
use sandtable::engine::scheme::{Figure, Text};
use sandtable::i18n::{Lang, clause};
use sandtable::reform::parameters;
use serde_json::{Value as Json, json};
use std::io::Write;

pub fn run(options: &Options) -> Result<(), Failure> {
    let schemes: Vec<Json> = laws::load(options)?.iter().map(scheme).collect();
    let text = serde_json::to_string_pretty(&schemes).unwrap_or_default();
    writeln!(std::io::stdout().lock(), "{text}")?;
    Ok(())
}

fn text(text: &Text) -> Json {
    json!({ "zh": text.zh, "en": text.en })
}

/// A clause with the numbers of the rule in it.
fn sentence(scheme: &Scheme, owner: &str, text: &Text) -> Json {
    json!({ "zh": clause(scheme, owner, text, Lang::Zh), "en": clause(scheme, owner, text, Lang::En) })
}

/// Numbers that move no money; their values stand among the parameters too.
fn figures(figures: &[Figure]) -> Vec<Json> {
    let one = |figure: &Figure| json!({ "name": figure.name, "value": figure.value.to_string(), "unit": figure.unit.name(), "text": text(&figure.text) });
    figures.iter().map(one).collect()
}

fn scheme(scheme: &Scheme) -> Json {
    let provisions = scheme.provision.iter().map(|rule| {
        json!({
            "id": rule.id, "article": text(&rule.article), "title": text(&rule.title),
            "clause": sentence(scheme, &rule.id, &rule.clause),
            "roles": rule.roles.iter().map(|role| role.name()).collect::<Vec<_>>(),
            "period": rule.period.name(), "nature": rule.nature.name(), "mechanism": rule.pays.name(),
            "also": rule.also.iter().map(text).collect::<Vec<_>>(),
            "office": text(&rule.office), "evidence": rule.evidence.iter().map(text).collect::<Vec<_>>(),
            "rhythm": rule.rhythm.as_ref().map(text), "off": rule.off, "figures": figures(&rule.figure),
        })
    });
    let rules = |id: &str, kind: &str, article: &Text, words: &Text| json!({ "id": id, "kind": kind, "article": text(article), "clause": sentence(scheme, id, words) });
    let gates = scheme.gate.iter().map(|gate| rules(&gate.id, gate.kind.name(), &gate.article, &gate.clause));
    let best_of = scheme.best_of.iter().map(|rule| rules(&rule.id, "best_of", &rule.article, &rule.clause));
    let caps = scheme.shared_cap.iter().map(|rule| rules(&rule.id, "shared_cap", &rule.article, &rule.clause));
    let parameters = parameters(scheme).into_iter().map(|parameter| {
        let mut json = json::setting(&parameter.setting);
        if let Some(object) = json.as_object_mut() {
            object.insert("address".to_owned(), parameter.address.to_string().into());
        }
        json
    });
    let readings = scheme.reading.iter().map(|reading| {
        let options = reading.option.iter().map(|option| json!({ "id": option.id, "text": text(&option.text) }));
        json!({
            "id": reading.id, "about": reading.about, "question": text(&reading.question),
            "options": options.collect::<Vec<_>>(), "default": reading.option.first().map(|option| &option.id),
        })
    });
    json!({
        "id": scheme.id, "name": text(&scheme.name), "document": text(&scheme.document), "status": scheme.status.name(),
        "validity": text(&scheme.validity), "summary": text(&scheme.summary), "pays_whom": text(&scheme.pays_whom),
        "funds": scheme.fund.iter().map(|fund| json!({
            "id": fund.id, "article": text(&fund.article), "amount": fund.amount.to_string(), "covers": fund.covers,
            "clause": sentence(scheme, &fund.id, &fund.clause),
        })).collect::<Vec<_>>(),
        "targets": scheme.target.iter().map(|target| json!({
            "id": target.id, "article": text(&target.article), "clause": sentence(scheme, &target.id, &target.clause),
            "within_years": target.within.map(|years| years.to_string()),
            "figures": target.figure.iter().map(|figure| json!({
                "name": text(&figure.name), "count": figure.count.to_string(), "unit": figure.unit.map_or("people", |unit| unit.name()),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "provisions": provisions.collect::<Vec<_>>(),
        "rules": gates.chain(best_of).chain(caps).collect::<Vec<_>>(),
        "parameters": parameters.collect::<Vec<_>>(),
        "readings": readings.collect::<Vec<_>>(),
        "notes": scheme.note.iter().map(|note| json!({ "id": note.id, "about": note.about, "text": text(&note.text) })).collect::<Vec<_>>(),
        "clauses": scheme.clause.iter().map(|clause| json!({
            "id": clause.id, "kind": clause.kind.name(), "article": text(&clause.article), "text": sentence(scheme, &clause.id, &clause.text),
            "figures": figures(&clause.figure),
        })).collect::<Vec<_>>(),
    })
}
