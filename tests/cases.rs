//! Worked examples as data: every `tests/cases/*.toml` is read, every case in it assessed.
//!
//! Expected amounts come from the texts by hand, never from the program's own output. See `tests/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "in a test a panic is the verdict")]

use sandtable::engine::named::Named;
use sandtable::engine::outcome::{Check, Subject};
use sandtable::engine::scheme::check_profile;
use sandtable::engine::{Scheme, State, assess, profile};
use sandtable::reform::{choose, with_readings};
use sandtable::schemes::{shipped, vocabulary};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scheme: String,
    #[serde(default)]
    case: Vec<Case>,
    #[serde(default)]
    table: Vec<Table>,
}

/// One provision at many values of one fact: a row for each value, a column for each way of reading the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    id: String,
    #[serde(default)]
    why: String,
    provision: String,
    profile: toml::Value,
    /// JSON pointer to the fact that varies.
    vary: String,
    /// Readings of each column, separated by spaces; none given is one column as the scheme stands.
    #[serde(default)]
    under: Vec<String>,
    /// The value, then a cell for each column: a payable amount, or the name of a state.
    rows: Vec<Vec<toml::Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    /// What the case shows, or where the amount comes from.
    #[serde(default)]
    why: String,
    profile: toml::Value,
    #[serde(default)]
    readings: Vec<String>,
    /// Payable amounts by provision.
    #[serde(default)]
    pays: BTreeMap<String, String>,
    #[serde(default)]
    entitled: BTreeMap<String, String>,
    #[serde(default)]
    state: BTreeMap<String, String>,
    /// The rule that excludes, by provision.
    #[serde(default)]
    rule: BTreeMap<String, String>,
    /// Least distance of a missed check, by provision.
    #[serde(default)]
    distance: BTreeMap<String, String>,
    /// Span of the cap that cut, by provision; `year of 36000.00`: also what it cut from.
    #[serde(default)]
    cap: BTreeMap<String, String>,
    #[serde(default)]
    by_month: BTreeMap<String, Vec<String>>,
    /// Facts of the failed checks, in order; `not given` after those nobody gave.
    #[serde(default)]
    missed: BTreeMap<String, Vec<String>>,
    /// Facts that must be among those assumed.
    #[serde(default)]
    assumed: Vec<String>,
    /// Funds that are warned of.
    warns: Option<Vec<String>>,
    /// What was paid instead, by provision.
    #[serde(default)]
    instead: BTreeMap<String, Vec<String>>,
    determined: Option<String>,
    at_most: Option<String>,
    /// Part of the fault for a profile that must be refused.
    refused: Option<String>,
}

#[test]
fn worked_examples() {
    let mut failures = Vec::new();
    let mut count = 0;
    let mut seen = BTreeSet::new();
    let mut files: Vec<_> = std::fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
        let text = std::fs::read_to_string(path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let scheme = shipped().iter().find(|scheme| scheme.id == file.scheme).unwrap();
        for case in file.case.into_iter().chain(file.table.iter().flat_map(cells)) {
            count += 1;
            assert!(seen.insert(case.id.clone()), "{}: {} is used twice", path.display(), case.id);
            failures.extend(
                run(scheme, &case)
                    .into_iter()
                    .map(|what| format!("{} {} ({}): {what}", path.display(), case.id, case.why)),
            );
        }
    }
    assert!(count > 0, "no cases found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

/// Every cell of a table as a case of its own.
fn cells(table: &Table) -> Vec<Case> {
    let columns = if table.under.is_empty() { vec![String::new()] } else { table.under.clone() };
    let mut cases = Vec::new();
    for row in &table.rows {
        let (value, cells) = row.split_first().unwrap();
        assert_eq!(cells.len(), columns.len(), "{}: a cell for each column at {value}", table.id);
        for (cell, readings) in cells.iter().zip(&columns) {
            let mut profile = serde_json::to_value(&table.profile).unwrap();
            let (record, fact) = table.vary.rsplit_once('/').unwrap();
            let record = profile.pointer_mut(record).unwrap_or_else(|| panic!("{}: no {record}", table.id));
            record[fact] = serde_json::to_value(value).unwrap();
            let readings: Vec<&str> = readings.split_whitespace().collect();
            let id = format!("{} at {value} {}", table.id, readings.join(" "));
            let json = serde_json::json!({ "id": id, "why": table.why, "profile": profile, "readings": readings });
            let mut case: Case = serde_json::from_value(json).unwrap();
            let cell = cell.as_str().unwrap().to_owned();
            let column = if State::from_name(&cell).is_some() { &mut case.state } else { &mut case.pays };
            column.insert(table.provision.clone(), cell);
            cases.push(case);
        }
    }
    cases
}

fn run(shipped_scheme: &Scheme, case: &Case) -> Vec<String> {
    let choices: Vec<_> = case.readings.iter().map(|text| choose(text, shipped()).unwrap()).collect();
    let scheme = with_readings(shipped_scheme, &choices);
    let json = serde_json::to_value(&case.profile).unwrap();
    let read = profile::read(&json, &vocabulary(shipped())).and_then(|profile| {
        let faults = check_profile(&scheme, &profile);
        if faults.is_empty() { Ok(profile) } else { Err(faults.into_iter().map(Into::into).collect()) }
    });
    let profile = match (read, &case.refused) {
        (Ok(profile), None) => profile,
        (Ok(_), Some(part)) => return vec![format!("should be refused with `{part}`")],
        (Err(faults), Some(part)) if faults.iter().any(|fault| fault.to_string().contains(part)) => return Vec::new(),
        (Err(faults), _) => return faults.iter().map(ToString::to_string).collect(),
    };
    let result = assess(&scheme, &profile);
    let mut failures = Vec::new();
    let mut same = |what: String, has: String, wanted: &str| {
        if has != wanted {
            failures.push(format!("{what} is {has}, should be {wanted}"));
        }
    };
    let of = |id: &String| &result.outcomes[scheme.position(id).unwrap_or_else(|| panic!("no provision {id}"))];
    for (id, wanted) in &case.pays {
        same(format!("{id} pays"), of(id).payable.to_string(), wanted);
    }
    for (id, wanted) in &case.entitled {
        same(format!("{id} entitled"), of(id).entitled.to_string(), wanted);
    }
    for (id, wanted) in &case.state {
        assert!(State::from_name(wanted).is_some(), "no state {wanted}");
        same(format!("{id} state"), of(id).state.name().to_owned(), wanted);
    }
    for (id, wanted) in &case.rule {
        same(format!("{id} rule"), of(id).rule.clone().unwrap_or_default(), wanted);
    }
    for (id, wanted) in &case.distance {
        let least = of(id).missed().iter().filter_map(|check| check.distance).min();
        same(format!("{id} distance"), least.map(|least| least.to_string()).unwrap_or_default(), wanted);
    }
    for (id, wanted) in &case.cap {
        let told = of(id).cap_bound.as_ref().map_or("none".to_owned(), |bound| {
            let whole = if wanted.contains(" of ") { format!(" of {}", bound.before) } else { String::new() };
            format!("{}{whole}", bound.span.name())
        });
        same(format!("{id} cap"), told, wanted);
    }
    for (id, wanted) in &case.by_month {
        let months: Vec<String> = of(id).by_month.iter().map(ToString::to_string).collect();
        same(format!("{id} by_month"), months.join(" "), &wanted.join(" "));
    }
    for (id, wanted) in &case.missed {
        let facts: Vec<String> = of(id).missed().iter().map(named).collect();
        same(format!("{id} missed"), facts.join(", "), &wanted.join(", "));
    }
    for (id, wanted) in &case.instead {
        same(format!("{id} instead"), of(id).instead.join(" "), &wanted.join(" "));
    }
    for wanted in &case.assumed {
        let listed = result.assumed.iter().any(|fact| fact.name() == wanted);
        same(format!("{wanted} assumed"), listed.to_string(), "true");
    }
    if let Some(wanted) = &case.warns {
        let told: Vec<String> = result.warnings.iter().map(|warning| format!("{warning:?}")).collect();
        same("warnings".to_owned(), told.len().to_string(), &wanted.len().to_string());
        for part in wanted {
            let listed = told.iter().any(|warning| warning.contains(&format!("{part:?}")));
            same(format!("warning of {part}"), listed.to_string(), "true");
        }
    }
    if let Some(wanted) = &case.determined {
        same("determined".to_owned(), result.totals.determined.to_string(), wanted);
    }
    if let Some(wanted) = &case.at_most {
        same("at_most".to_owned(), result.totals.at_most.to_string(), wanted);
    }
    failures
}

fn named(check: &Check) -> String {
    let subject = match check.subject {
        Subject::Fact(fact) => fact.name(),
        Subject::Count(list) => list.name(),
        Subject::Title => "demo_enterprise_titles",
        Subject::Claim => return "claim".to_owned(),
    };
    if check.has.is_none() { format!("{subject} not given") } else { subject.to_owned() }
}
