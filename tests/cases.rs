//! Worked examples as data: every `tests/cases/*.toml` is read, every case in it assessed.
//!
//! Expected amounts come from the texts by hand, never from the program's own output. See `tests/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "in a test a panic is the verdict")]

use sandtable::engine::named::Named;
use sandtable::engine::scheme::check_profile;
use sandtable::engine::{Scheme, State, assess, profile};
use sandtable::reform::{choose, with_readings};
use sandtable::schemes::{shipped, vocabulary};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scheme: String,
    case: Vec<Case>,
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
    /// Span of the cap that cut, by provision.
    #[serde(default)]
    cap: BTreeMap<String, String>,
    #[serde(default)]
    by_month: BTreeMap<String, Vec<String>>,
    determined: Option<String>,
    at_most: Option<String>,
    /// Part of the fault for a profile that must be refused.
    refused: Option<String>,
}

#[test]
fn worked_examples() {
    let mut failures = Vec::new();
    let mut count = 0;
    let mut files: Vec<_> = std::fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
        let text = std::fs::read_to_string(path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let scheme = shipped().iter().find(|scheme| scheme.id == file.scheme).unwrap();
        for case in &file.case {
            count += 1;
            failures.extend(
                run(scheme, case)
                    .into_iter()
                    .map(|what| format!("{} {} ({}): {what}", path.display(), case.id, case.why)),
            );
        }
    }
    assert!(count > 0, "no cases found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

fn run(shipped_scheme: &Scheme, case: &Case) -> Vec<String> {
    let choices: Vec<_> = case.readings.iter().map(|text| choose(text, shipped()).unwrap()).collect();
    let scheme = with_readings(shipped_scheme, &choices);
    let json = serde_json::to_value(&case.profile).unwrap();
    let read = profile::read(&json, &vocabulary(shipped())).and_then(|profile| {
        let faults = check_profile(&scheme, &profile);
        if faults.is_empty() { Ok(profile) } else { Err(faults) }
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
        let span = of(id).cap_bound.as_ref().map_or("none", |bound| bound.span.name());
        same(format!("{id} cap"), span.to_owned(), wanted);
    }
    for (id, wanted) in &case.by_month {
        let months: Vec<String> = of(id).by_month.iter().map(ToString::to_string).collect();
        same(format!("{id} by_month"), months.join(" "), &wanted.join(" "));
    }
    if let Some(wanted) = &case.determined {
        same("determined".to_owned(), result.totals.determined.to_string(), wanted);
    }
    if let Some(wanted) = &case.at_most {
        same("at_most".to_owned(), result.totals.at_most.to_string(), wanted);
    }
    failures
}
