//! Every number at which a rule changes has worked examples at it, one unit under and one unit over.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use rust_decimal::Decimal;
use sandtable::analysis::{breaks, grid, is_linear};
use sandtable::engine::fact::{Fact, Place};
use sandtable::engine::named::Named;
use sandtable::engine::number::Rate;
use sandtable::engine::profile::{Item, Month, Profile, Record, Role, Value};
use sandtable::engine::{Number, Scheme};
use sandtable::reform::with_readings;
use sandtable::schemes::shipped;
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Beyond it stands no number of a rule.
const FAR: u32 = 2_000_000_000;
/// Of a ladder with more steps than this the first three and, where it ends, the last three stand for all.
const LADDER: usize = 24;

#[test]
fn every_edge_has_cases_at_under_and_over() {
    let mut missing = Vec::new();
    let told: Vec<_> = shipped().iter().map(|scheme| told(&scheme.id)).collect();
    let laws =
        shipped().iter().zip(&told).flat_map(|(scheme, told)| readings(scheme).into_iter().map(move |law| (law, told)));
    for (scheme, told) in &laws.collect::<Vec<_>>() {
        for fact in Fact::ALL.iter().copied().filter(|fact| fact.place() != Place::Derived && is_linear(scheme, *fact))
        {
            let mut edges = breaks(scheme, &anybody(), fact, Number::ZERO, Number::of(FAR));
            if edges.len() > LADDER {
                let endless = edges.last().is_some_and(|last| last.decimal() > Decimal::from(FAR / 10));
                edges.drain(3..edges.len() - if endless { 0 } else { 3 });
            }
            for edge in edges {
                let step = grid(fact.unit()).decimal();
                let below = (edge.decimal() / step).floor() * step;
                // Where the edge falls between two units, the two beside it say all.
                let around =
                    if below == edge.decimal() { vec![-step, Decimal::ZERO, step] } else { vec![Decimal::ZERO, step] };
                let values = around.into_iter().map(|by| below + by).filter(|value| !value.is_sign_negative());
                missing.extend(values.filter(|value| !told.contains(&(fact, value.normalize()))).map(|value| {
                    format!(
                        "{}: no case with {} = {}, by the edge at {edge}",
                        scheme.id,
                        fact.name(),
                        value.normalize()
                    )
                }));
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{} are missing\n{}", missing.len(), missing.join("\n"));
}

/// The scheme as it stands, and under each other option of each reading.
fn readings(scheme: &Scheme) -> Vec<Scheme> {
    let others = scheme.reading.iter().flat_map(|reading| {
        reading.option.iter().skip(1).map(|option| with_readings(scheme, &[(reading.id.clone(), option.id.clone())]))
    });
    others.chain([scheme.clone()]).collect()
}

/// Somebody in every role, with a record of each kind; the year's sales told, so that no month stands for a twelfth of them.
fn anybody() -> Profile {
    let mut facts = Record::default();
    facts.set(Fact::GrossOnlineSales, Value::Number(Number::ZERO));
    facts.set(Fact::ParkOnlineRetail, Value::Number(Number::ZERO));
    let one = || vec![Item { times: 1, facts: Record::default() }];
    Profile {
        roles: Role::ALL.to_vec(),
        facts,
        months: vec![Month { times: 1, facts: Record::default(), videos: one() }],
        sessions: one(),
        events: one(),
        products: one(),
        shop_months: one(),
        ..Profile::default()
    }
}

/// Every number of the cases of a scheme, with its fact.
fn told(scheme: &str) -> BTreeSet<(Fact, Decimal)> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir("tests/cases").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let file: Json = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        if file["scheme"] != scheme {
            continue;
        }
        for case in file["case"].as_array().into_iter().flatten() {
            note(&case["profile"], &mut found);
        }
        for table in file["table"].as_array().into_iter().flatten() {
            note(&table["profile"], &mut found);
            let key = table["vary"].as_str().unwrap().rsplit('/').next().unwrap();
            for row in table["rows"].as_array().unwrap() {
                number(key, &row[0], &mut found);
            }
        }
    }
    found
}

fn note(json: &Json, into: &mut BTreeSet<(Fact, Decimal)>) {
    for (key, value) in json.as_object().into_iter().flatten() {
        number(key, value, into);
        note(value, into);
    }
    json.as_array().into_iter().flatten().for_each(|each| note(each, into));
}

fn number(key: &str, value: &Json, into: &mut BTreeSet<(Fact, Decimal)>) {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let Ok(number) = Rate::read(&text).map(Number::from) else { return };
    for fact in Fact::ALL.iter().filter(|fact| fact.key() == key) {
        into.insert((*fact, number.decimal().normalize()));
    }
}
