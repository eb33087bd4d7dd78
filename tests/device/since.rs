//! What a link came to when it was made, and what it comes to now.

use crate::{after, person, typed};
use sandtable::app::since::{LAW, Since, line, since};
use sandtable::app::view::kept::since_told;
use sandtable::app::{Action, State, link};
use sandtable::engine::{Fact, Scheme};
use sandtable::i18n::Lang;
use sandtable::reform::{apply, read_file};
use sandtable::schemes::shipped;

/// The laws with the first one's rate raised.
fn changed() -> Vec<Scheme> {
    let draft =
        read_file("draft", r#"{ "name": "x", "edits": [{ "set": "hongsibu/HSB-10a/rate", "to": "3%" }] }"#).unwrap();
    shipped().iter().map(|law| apply(law, &draft.edits).0).collect()
}

/// The state as it comes out of a link made under these laws.
fn through(state: &State, laws: &[Scheme]) -> State {
    let hash = link::with(state, &line(state, laws)).unwrap();
    link::read(&hash).unwrap().unwrap()
}

#[test]
fn the_same_law_says_nothing() {
    for id in ["middle", "training", "park", "village"] {
        let state = through(&person(id), shipped());
        assert_eq!(since(&state, shipped()), None, "{id}");
    }
    assert_eq!(line(&State::default(), shipped()), "", "nothing entered, nothing promised");
    assert_eq!(since(&person("middle"), &changed()), None, "a link that says nothing");
}

#[test]
fn another_amount_is_said_with_both() {
    let state = through(&person("middle"), &changed());
    let found = since(&state, shipped()).unwrap();
    assert_eq!(found.changes.len(), 1);
    assert_eq!(found.changes[0].scheme, "hongsibu");
    assert!(!found.law_changed, "the shipped law has the same version");
    let told = since_told(&found, &State::default());
    assert_eq!(told[1], "红寺堡：原来一年 13,608 元，现在 9,192 元。");
    assert_eq!(
        since_told(&found, &State::default().speaking(Lang::En))[1],
        "Hongsibu: it was ¥13,608 a year, it is now ¥9,192."
    );
    let old = State { was: state.was.map(|was| was.replace(LAW, "0000")), ..person("middle") };
    let found = since(&old, shipped()).unwrap();
    assert!(found.law_changed);
    assert!(since_told(&found, &State::default())[0].contains("规则有更新"));
}

#[test]
fn a_scheme_that_is_gone_or_unclear_is_passed_over() {
    let of = |was: &str| since(&State { was: Some(was.to_owned()), ..person("middle") }, shipped());
    assert_eq!(of(&format!("{LAW};mars:5")), None);
    assert_eq!(of(&format!("{LAW};h:5")), None, "two begin so");
    assert_eq!(of("rubbish"), None);
    assert_eq!(of(&format!("{LAW};ho:abc")), None);
    let Since { changes, .. } = of(&format!("{LAW};t")).unwrap();
    assert!(changes[0].was.at_most.is_zero(), "nothing behind it is nothing");
}

#[test]
fn it_holds_until_something_else_is_entered() {
    let opened = through(&person("middle"), &changed());
    assert!(opened.was.is_some());
    let looked = after(&opened, [Action::Open("hongsibu".to_owned(), true)]);
    assert!(looked.was.is_some());
    assert!(after(&looked, [typed(Fact::GrossSales, "1")]).was.is_none());
    // The next link in the same tab brings its own.
    let other = after(&looked, [Action::Follow(Box::new(through(&person("newcomer"), &changed())))]);
    assert!(other.was.is_some());
    assert_ne!(other.was, looked.was);
}
