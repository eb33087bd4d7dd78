//! Two tabs with one shelf: nothing of either is lost.

use crate::shelf::shelf;
use proptest::prelude::*;
use sandtable::app::desk::kept::FORM;
use sandtable::app::desk::own;
use sandtable::app::desk::{Act, act};
use sandtable::app::device::{Entry, Shelf, merge};
use sandtable::app::laws::Own;
use sandtable::app::stage::{self, Deck, Hall, Scene};
use sandtable::app::{Action, State, reduce};
use sandtable::engine::Scheme;
use sandtable::reform::{Reform, read_file};

fn told(shelf: &[Entry]) -> Vec<String> {
    shelf.iter().map(|entry| format!("{}={}", entry.name, entry.text.trim())).collect()
}

fn merged(base: &[(&str, &str)], mine: &[(&str, &str)], theirs: &[(&str, &str)]) -> Vec<String> {
    told(&merge(&shelf(base), &shelf(mine), &shelf(theirs)))
}

#[test]
fn each_side_alone_is_followed() {
    let base = [("a", "1"), ("b", "2")];
    assert_eq!(merged(&base, &base, &base), ["a=1", "b=2"]);
    assert_eq!(merged(&base, &[("a", "1"), ("b", "9")], &base), ["a=1", "b=9"], "changed here");
    assert_eq!(merged(&base, &base, &[("a", "1"), ("b", "9")]), ["a=1", "b=9"], "changed there");
    assert_eq!(merged(&base, &[("b", "2")], &base), ["b=2"], "deleted here");
    assert_eq!(merged(&base, &base, &[("b", "2")]), ["b=2"], "deleted there");
    assert_eq!(
        merged(&base, &[("a", "1"), ("b", "2"), ("c", "3")], &[("a", "1"), ("b", "2"), ("d", "4")]),
        ["a=1", "b=2", "c=3", "d=4"]
    );
}

#[test]
fn where_both_changed_one_both_stand() {
    let base = [("a", "1")];
    assert_eq!(merged(&base, &[("a", "mine")], &[("a", "theirs")]), ["a=mine", "a (2)=theirs"]);
    assert_eq!(merged(&base, &[("a", "same")], &[("a", "same")]), ["a=same"]);
    assert_eq!(merged(&base, &[], &[("a", "theirs")]), ["a=theirs"], "deleted here, changed there");
    assert_eq!(merged(&base, &[("a", "mine")], &[]), ["a=mine"], "changed here, deleted there");
    assert_eq!(merged(&[], &[("a", "1")], &[("a", "2")]), ["a=1", "a (2)=2"], "both new");
}

fn any_shelf() -> impl Strategy<Value = Shelf> {
    prop::collection::btree_map("[a-d]", "[12]", 0..4)
        .prop_map(|map| map.into_iter().map(|(name, text)| Entry { name, text }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_either_wrote_is_there_under_one_name_each(base in any_shelf(), mine in any_shelf(), theirs in any_shelf()) {
        let merged = merge(&base, &mine, &theirs);
        let mut names: Vec<&String> = merged.iter().map(|entry| &entry.name).collect();
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), merged.len());
        for entry in mine.iter().chain(&theirs) {
            let old = base.contains(entry);
            prop_assert!(old || merged.iter().any(|each| each.text == entry.text), "{entry:?} is new and lost");
        }
        prop_assert_eq!(merge(&merged, &merged, &merged), merged, "agreed is agreed");
    }
}

/// A draft that sets one number.
fn draft(name: &str, to: &str) -> Reform {
    let edit = format!(r#"{{ "name": "{name}", "edits": [{{ "set": "hongsibu/HSB-10a/floor", "to": "{to}" }}] }}"#);
    read_file("draft", &edit).unwrap()
}

#[test]
fn drafts_of_two_tabs_are_joined_and_undoing_takes_nothing_from_the_other() {
    let (a, b, c) = (draft("a", "1"), draft("b", "2"), draft("c", "3"));
    let joined = FORM.join(std::slice::from_ref(&a), &[a.clone(), b.clone()], &[a.clone(), c.clone()]);
    assert_eq!(joined, [a.clone(), b.clone(), c.clone()]);
    // Two of one name are two.
    let twins = [draft("a", "1"), draft("a", "2")];
    assert_eq!(FORM.join(&[], &twins, &[]), twins);
    let both = FORM.join(std::slice::from_ref(&a), &[draft("a", "4")], &[draft("a", "5")]);
    assert_eq!(both, [draft("a", "4"), draft("a (2)", "5")]);

    let work = |state: &State, what: Act| reduce(state, Action::Work(what, act));
    let mut state = work(&State::default(), Act::Kept(vec![a.clone()], None));
    state = work(&state, Act::Import(vec![b.clone()]));
    state = work(&state, Act::Joined(vec![a.clone(), c.clone(), b.clone()]));
    assert_eq!(state.desk.draft(), Some(&b), "what was in hand still is");
    state = work(&state, Act::Undo);
    assert_eq!(state.desk.drafts, [a.clone(), c.clone()], "the other tab's draft stays");
    state = work(&state, Act::Redo);
    assert!(state.desk.drafts.contains(&b) && state.desk.drafts.contains(&c));
}

fn deck(name: &str, words: &str) -> Deck {
    Deck { name: name.to_owned(), scenes: vec![Scene::sentence(words)] }
}

#[test]
fn decks_of_two_tabs_are_joined_and_undoing_takes_nothing_from_the_other() {
    let [a, b, c] = [deck("a", "1"), deck("b", "2"), deck("c", "3")];
    let mut hall = Hall::of(vec![a.clone()]);
    hall.remember();
    hall.join(vec![b.clone()]);
    let joined = stage::kept::FORM.join(std::slice::from_ref(&a), &hall.decks, &[c.clone(), a.clone()]);
    assert_eq!(joined, [a.clone(), b.clone(), c.clone()]);
    hall.joined(joined);
    assert_eq!(hall.deck(), Some(&b), "the one in hand still is");
    let state = State { hall: std::sync::Arc::new(hall), ..State::default() };
    let undone = reduce(&state, Action::Present(stage::Act::Undo, stage::act));
    assert_eq!((&undone.hall.decks, undone.hall.deck()), (&vec![a, c], undone.hall.decks.first()));
    let both = stage::kept::FORM.join(&[], &[deck("a", "1")], &[deck("a", "2")]);
    assert_eq!(both, [deck("a", "1"), deck("a (2)", "2")], "both new under one name");
}

/// A copy of the first text, called so.
fn own_called(name: &str) -> Own {
    let copied = own::copy(&State::default(), "hongsibu").unwrap();
    own::renamed(&copied, name, sandtable::i18n::Lang::Zh)
}

#[test]
fn own_schemes_of_two_tabs_are_joined_and_where_both_changed_one_both_stand() {
    let [base, mine, theirs] = ["底", "甲", "乙"].map(own_called);
    let joined =
        own::FORM.join(std::slice::from_ref(&base), std::slice::from_ref(&mine), std::slice::from_ref(&theirs));
    let told: Vec<_> = joined.iter().map(|own| (own.law.id.as_str(), own.law.name.zh.as_str())).collect();
    assert_eq!(told, [("hongsibu-2", "甲"), ("hongsibu-2-2", "乙 (2)")]);
    assert!(joined[0] == mine, "what stays is the same one");
    assert!(own::FORM.alike(&own::read(&own::write(&joined)).0, &joined), "both can be kept");
    // Nothing was changed here: theirs is followed.
    let followed = own::FORM.join(std::slice::from_ref(&base), std::slice::from_ref(&base), &[]);
    assert!(followed.is_empty());
    let begun = |state: &State, act_: Act| reduce(state, Action::Work(act_, act));
    let state = begun(&State::default(), Act::Shelve(base));
    let state = begun(&state, Act::Shelve(mine));
    let state = begun(&state, Act::OwnJoined(joined));
    assert_eq!(state.desk.own.len(), 2);
    let undone = begun(&state, Act::Undo);
    let told: Vec<_> = undone.desk.own.iter().map(|own| own.law.name.zh.as_str()).collect();
    assert_eq!(told, ["底", "乙 (2)"], "undoing takes nothing from the other tab");
    let gone = begun(&state, Act::OwnJoined(Vec::new()));
    assert!(gone.desk.own.is_empty() && gone.desk.document.is_none());
}

/// The deck in hand is followed by what is in it, then by which of its name it is.
#[test]
fn the_deck_in_hand_is_the_same_whatever_comes_before_it() {
    let [first, second, third] = ["1", "2", "3"].map(|words| deck("", words));
    let hand = |decks: &[&Deck]| {
        let mut hall = Hall::of(vec![first.clone(), second.clone()]);
        hall.hand = 1;
        hall.joined(decks.iter().map(|deck| (*deck).clone()).collect());
        hall.hand
    };
    assert_eq!(hand(&[&first, &second]), 1);
    assert_eq!(hand(&[&third, &first, &second]), 2, "one came before it");
    assert_eq!(hand(&[&second]), 0, "the one before it went");
    assert_eq!(hand(&[&first, &third]), 1, "it was changed elsewhere");
    assert_eq!(hand(&[&deck("x", "1"), &first, &third]), 2, "the second that has no name");
    assert_eq!(hand(&[&first]), 0, "it went");
    assert_eq!(hand(&[]), 0);
}

/// Both changed one scheme, and the id that the other's would be given is another scheme's.
#[test]
fn a_scheme_that_stands_twice_takes_no_id_of_another() {
    let base = own_called("底");
    let copied =
        Own::new(Scheme { id: "hongsibu-2-2".to_owned(), ..own_called("副本").law.clone() }, base.like.clone());
    let with = |name: &str| vec![own_called(name), copied.clone()];
    let joined = own::together(&with("底"), &with("甲"), &with("乙"));
    let mut told: Vec<_> = joined.iter().map(|own| (own.law.id.as_str(), own.law.name.zh.as_str())).collect();
    told.sort_unstable();
    assert_eq!(told, [("hongsibu-2", "甲"), ("hongsibu-2-2", "副本"), ("hongsibu-2-2-2", "乙 (2)")]);
    let (read, bad) = own::read(&own::write(&joined));
    assert!(bad.is_empty() && own::FORM.alike(&read, &joined), "all of them are kept");
}
