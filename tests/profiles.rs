//! Profiles in files: how often something may be written, and which names are known.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

use sandtable::engine::fault::Fault;
use sandtable::engine::profile::{Profile, Record, Value};
use sandtable::engine::{Fact, Number, profile};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::json;

fn read(text: serde_json::Value) -> Result<Profile, Vec<Fault>> {
    profile::read(&text, &vocabulary(shipped()))
}

fn faults(text: serde_json::Value) -> String {
    read(text).unwrap_err().iter().map(|fault| format!("{fault}\n")).collect()
}

/// A record that stands for none is as if not written; beyond a million somebody has mistaken the box.
#[test]
fn how_often() {
    let sessions = |times: u64| json!({ "sessions": [{ "pinggu_turnover": 3, "times": times }] });
    let prizes = |times: u64| json!({ "contest_results": [{ "contest": "TJ-09", "prize": "winner", "times": times }] });
    let held = |person: Profile| person.sessions.len() + person.claims.len();
    for text in [sessions, prizes].map(|of: fn(u64) -> serde_json::Value| [of(0), of(1)]) {
        assert_eq!(text.map(|text| held(read(text).unwrap())), [0, 1]);
    }
    for times in [1_000_000, 1_000_001] {
        for text in [sessions(times), prizes(times)] {
            assert_eq!(read(text).is_ok(), times == 1_000_000, "{times}");
        }
    }
    assert!(faults(sessions(1_000_001)).contains("from 0 to 1000000"));
}

#[test]
fn what_another_place_pays_is_told_by_provision() {
    let told = |id: &str| json!({ "city_policy_amounts": { id: 12 } });
    let person = read(told("TJ-01")).unwrap();
    assert_eq!(person.city_amounts.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["TJ-01"]);
    assert!(faults(told("TJ-1")).contains("no provision `TJ-1`"));
}

#[test]
fn a_fact_is_taken_out_of_a_record_alone() {
    let mut record = Record::default();
    for (fact, value) in [(Fact::GrossSales, 1), (Fact::Followers, 2)] {
        record.set(fact, Value::Number(Number::of(value)));
    }
    record.clear(Fact::GrossSales);
    assert_eq!((record.number(Fact::GrossSales), record.number(Fact::Followers)), (None, Some(Number::of(2))));
}

/// What stands only at the top is no help further down, and yes or no may be said there once for all records.
#[test]
fn a_wrong_name_is_told_by_those_that_may_stand_there() {
    assert!(faults(json!({ "moths": [] })).contains("did you mean `months`?"));
    assert!(!faults(json!({ "months": [{ "moths": 1 }] })).contains("`months`"));
    assert!(read(json!({ "featured": true, "months": [{ "videos": [{ "views": 1 }] }] })).is_ok());
    assert!(faults(json!({ "months": [{ "featured": true }] })).contains("unknown key `featured`"));
    assert!(faults(json!({ "views": 1 })).contains("unknown key `views`"));
}

#[test]
fn as_many_digits_as_are_kept() {
    let sales = |text: &str| json!({ "months": [{ "gross_sales": text }] });
    assert!(read(sales("0.12345678")).is_ok() && read(sales("0.1234567800")).is_ok());
    assert!(faults(sales("0.123456789")).contains("more than 8 digits"));
}
