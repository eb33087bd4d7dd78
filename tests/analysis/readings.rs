//! Readings that matter to somebody: those that change the totals, what each option gives, and no others.

use crate::{person, scheme};
use sandtable::analysis::{OpenReading, open_readings};

/// The open reading of this name: the option chosen, and what each gives.
fn told(person_json: &str, choices: &[(&str, &str)], id: &str) -> Option<(usize, Vec<String>)> {
    let law = scheme("hongsibu");
    let choices = choices.iter().map(|(id, option)| ((*id).to_owned(), (*option).to_owned())).collect();
    let open: Vec<OpenReading> = open_readings(law, &person(person_json), &choices);
    let found = open.into_iter().find(|open| law.reading[open.reading].id == id)?;
    Some((found.chosen, found.options.iter().map(|totals| totals.determined.to_string()).collect()))
}

#[test]
fn a_reading_is_open_to_whom_it_gives_another_amount() {
    // 2 % of 100,000 in each month, and 5,000 for 1,200,000 in the year; nothing for somebody who is excluded.
    let at = |followers: u32| {
        format!(r#"{{ "followers": {followers}, "months": [{{ "times": 12, "gross_sales": 100000 }}] }}"#)
    };
    let amounts = vec!["0.00".to_owned(), "29000.00".to_owned()];
    assert_eq!(told(&at(500_000), &[], "H24"), Some((0, amounts.clone())));
    assert_eq!(told(&at(500_000), &[("H24", "over")], "H24"), Some((1, amounts)));
    // A follower less or more, and both readings say the same.
    assert_eq!(told(&at(499_999), &[], "H24"), None);
    assert_eq!(told(&at(500_001), &[], "H24"), None);
}

#[test]
fn a_reading_about_another_role_is_not_open() {
    // No clause that the limit is about is for an organizer of events.
    let json =
        r#"{ "role": "event_organizer", "followers": 500000, "months": [{ "times": 12, "gross_sales": 100000 }] }"#;
    assert_eq!(told(json, &[], "H24"), None);
}
