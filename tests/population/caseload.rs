//! Synthetic people: the same from the same assumptions everywhere, sized by the texts, strict to read.

use sandtable::engine::fact::Fact;
use sandtable::engine::number::Rate;
use sandtable::population::caseload::{Caseload, Draw, grow, mix, read};
use sandtable::population::people::{People, profiles};
use sandtable::population::{Person, Program};
use sandtable::schemes::{CASELOADS, shipped};

fn preset(id: &str) -> Caseload {
    read(CASELOADS.iter().find(|(each, _)| *each == id).unwrap().1).unwrap()
}

/// One number over everything that was drawn.
fn fingerprint(people: &People) -> u64 {
    let mut word = 0;
    for (_, column) in people.facts.iter().chain(&people.months.facts).chain(&people.videos.facts) {
        for at in 0..column.len() {
            word = mix(word, column.get(at).unwrap() as u64);
        }
    }
    word
}

#[test]
fn the_shipped_caseloads_are_read_grown_and_computed() {
    for (id, json) in CASELOADS {
        let caseload = read(json).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        let grown = grow(&caseload, shipped()).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        assert_eq!(grown.sizes.iter().sum::<usize>(), grown.people.len);
        for scheme in shipped() {
            assert!(Program::of(scheme, &grown.people).is_ok(), "{} of {id}", scheme.id);
        }
        for profile in profiles(&grown.people) {
            assert_eq!(sandtable::engine::profile::impossible(&profile), [], "{id} draws somebody who cannot be");
            assert!(Person::of(&profile).is_ok());
        }
    }
}

#[test]
fn a_caseload_is_as_large_as_the_text_aims_at() {
    // Part 2: ten, a hundred, a thousand; annex 1: 1,500.
    assert_eq!(grow(&preset("tongjiang"), shipped()).unwrap().sizes[..3], [10, 100, 1000]);
    assert_eq!(grow(&preset("heilongjiang"), shipped()).unwrap().sizes[0], 1500);
}

#[test]
fn a_seed_gives_the_same_people_and_another_seed_others() {
    let caseload = preset("hongsibu");
    let of = |seed| fingerprint(&grow(&Caseload { seed, ..caseload.clone() }, shipped()).unwrap().people);
    assert_eq!(of(7), of(7));
    assert_ne!(of(7), of(8));
}

#[test]
fn a_larger_group_moves_nobody_else() {
    let mut caseload = preset("hongsibu");
    let before = grow(&caseload, shipped()).unwrap();
    caseload.group[0].count = sandtable::population::caseload::Count::Exactly(221);
    let after = grow(&caseload, shipped()).unwrap();
    let sales = |people: &People, at| people.fact(Fact::Followers).unwrap().get(at);
    assert_eq!(sales(&before.people, 219), sales(&after.people, 219));
    assert_eq!(sales(&before.people, 220), sales(&after.people, 221));
}

/// Half of a log-normal lies below its median, and shares are as asked: within what chance allows in ten thousand.
#[test]
fn distributions_are_what_they_say() {
    let mut caseload = preset("hongsibu");
    caseload.group.truncate(1);
    caseload.group[0].count = sandtable::population::caseload::Count::Exactly(10_000);
    caseload.group[0].facts.insert(Fact::IsDisabledStreamer, Draw::Share(Rate::read("3%").unwrap()));
    let people = grow(&caseload, shipped()).unwrap().people;
    let Draw::LogNormal { median, .. } = &caseload.group[0].facts[&Fact::Followers] else { panic!("not log-normal") };
    let median = i64::try_from(median.decimal()).unwrap();
    let followers = people.fact(Fact::Followers).unwrap();
    let below = (0..people.len).filter(|at| followers.get(*at).unwrap() < median).count();
    assert!((4_800..5_200).contains(&below), "{below} of 10,000 below the median");
    let disabled = people.fact(Fact::IsDisabledStreamer).unwrap();
    let disabled = (0..people.len).filter(|at| disabled.get(*at) == Some(1)).count();
    assert!((230..370).contains(&disabled), "{disabled} of 10,000 disabled");
}

#[test]
fn a_wrong_key_is_answered_with_the_nearest() {
    let told = |json: &str| read(json).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let group = |inner: &str| {
        let name = r#"{ "zh": "甲", "en": "A" }"#;
        format!(
            r#"{{ "name": {name}, "seed": 1, "take_up": "1", "group": [{{ "name": {name}, "role": ["streamer"], "count": 3, {inner} }}] }}"#
        )
    };
    assert!(read(&group(r#""growth": "1%""#)).is_ok());
    for (json, part) in [
        (group(r#""grwth": "1%""#), "did you mean `growth`?"),
        (group(r#""facts": { "folowers": { "always": "1" } }"#), "did you mean `followers`?"),
        (group(r#""facts": { "gross_sales": { "always": "1" } }"#), "group[0].facts.gross_sales"),
        (group(r#""facts": { "followers": { "lognormal": "1" } }"#), "did you mean `log_normal`?"),
        (group(r#""facts": { "followers": { "always": 1.5 } }"#), "float"),
        (r#"{ "seed": "#.to_owned(), "line 1"),
    ] {
        assert!(told(&json).contains(part), "{part} in {}", told(&json));
    }
}
