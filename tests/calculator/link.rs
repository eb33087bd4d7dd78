//! Links restore what was entered; broken ones are answered in words, never with a panic.

use crate::often::often;
use crate::{after, person, typed};
use proptest::prelude::*;
use sandtable::app::link::{LinkFault, of_lines, read, write};
use sandtable::app::people::people;
use sandtable::app::state::Slot;
use sandtable::app::{Action, State};
use sandtable::engine::Fact;
use sandtable::engine::named::Named;
use sandtable::engine::profile::{List, Prize, Role};

fn returns(state: &State) {
    let link = write(state).expect("short enough");
    match read(&link) {
        None => assert_eq!(*state, State::default()),
        Some(back) => assert_eq!(back.as_ref(), Ok(state), "{link}"),
    }
}

#[test]
fn every_example_returns_from_its_link() {
    for person in people() {
        returns(&crate::person(&person.id));
    }
}

#[test]
fn one_wrong_sign_never_leads_to_other_figures() {
    let good = write(&person("middle")).unwrap();
    let signs = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']);
    for sign in signs {
        for at in "c=1.".len()..good.len() {
            let wrong = format!("{}{sign}{}", &good[..at], &good[at + 1..]);
            assert!(wrong == good || read(&wrong) == Some(Err(LinkFault::Broken)), "{wrong}");
        }
    }
}

#[test]
fn an_untouched_page_has_no_link() {
    assert_eq!(write(&State::default()).as_deref(), Some(""));
    assert!(read("").is_none());
    assert!(read("#").is_none());
}

#[test]
fn a_streamers_link_is_short() {
    assert!(write(&person("middle")).unwrap().len() < 300, "{}", write(&person("middle")).unwrap().len());
}

#[test]
fn typed_nonsense_returns_with_the_value_behind_it() {
    returns(&after([typed(Fact::GrossSales, "38000"), typed(Fact::GrossSales, "3.8x")]));
    returns(&after([Action::Type(Slot::Views, "1.2万 · 6000".to_owned())]));
    returns(&after([Action::Months(true), Action::Paste(Fact::GrossSales, 0, "1\n2\n3".to_owned())]));
}

#[test]
fn broken_links_are_told_apart() {
    let good = write(&person("middle")).unwrap();
    assert_eq!(read(&good[..good.len() / 2]), Some(Err(LinkFault::Broken)));
    assert_eq!(read("#c=1.!!!"), Some(Err(LinkFault::Broken)));
    assert_eq!(read("#hello"), Some(Err(LinkFault::Broken)));
    let mut mistyped = good.clone();
    let sign = if mistyped.remove(12) == 'A' { 'B' } else { 'A' };
    mistyped.insert(12, sign);
    assert_eq!(read(&mistyped), Some(Err(LinkFault::Broken)));
    assert_eq!(read("#c=0.AAAA"), Some(Err(LinkFault::Broken)));
    assert_eq!(read(&good.replace("c=1.", "c=2.")), Some(Err(LinkFault::Newer)));
    assert_eq!(read(&format!("#c=1.{}", "A".repeat(20_000))), Some(Err(LinkFault::TooLong)));
}

#[test]
fn what_is_not_known_here_is_left_out_and_said() {
    let text = "facts/gross_sales=38000\nfacts/moon_phase=3\nshoes/1/size=38\nvideos/41/views=1\nnothing\n";
    let link = of_lines(text);
    let state = read(&link).unwrap().unwrap();
    assert_eq!(state.link_fault, Some(LinkFault::Partly));
    assert_eq!(state.fields.get(&Fact::GrossSales).unwrap().text, "38000");
    assert!(state.items(List::Videos).is_empty());
}

fn any_action() -> impl Strategy<Value = Action> {
    let fact = || prop::sample::select(Fact::ALL.to_vec());
    let list = || prop::sample::select(List::ALL.to_vec());
    let text = || prop_oneof![Just("3.8万".to_owned()), Just("62".to_owned()), "[0-9,.万 ·a-z-]{0,12}"];
    prop_oneof![
        (fact(), text()).prop_map(|(fact, text)| Action::Type(Slot::Fact(fact), text)),
        (fact(), 0_usize..14, text()).prop_map(|(fact, at, text)| Action::Type(Slot::Month(fact, at), text)),
        (list(), 0_usize..3, fact(), text())
            .prop_map(|(list, at, fact, text)| Action::Type(Slot::Item(list, at, fact), text)),
        (list(), 0_usize..3, text()).prop_map(|(list, at, text)| Action::Type(Slot::Times(list, at), text)),
        text().prop_map(|text| Action::Type(Slot::Views, text)),
        text().prop_map(|text| Action::Type(Slot::Claim("TJ-09".to_owned(), Prize::Winner), text)),
        (fact(), any::<bool>()).prop_map(|(fact, on)| Action::Flag(fact, on)),
        (prop::sample::select(Role::ALL.to_vec()), any::<bool>()).prop_map(|(role, on)| Action::Role(role, on)),
        (list(), 0_usize..3, 0_usize..14).prop_map(|(list, at, month)| Action::ItemMonth(list, at, Some(month))),
        list().prop_map(Action::AddItem),
        (list(), 0_usize..3).prop_map(|(list, at)| Action::RemoveItem(list, at)),
        any::<bool>().prop_map(Action::Months),
        (fact(), 0_u32..1200).prop_map(|(fact, place)| Action::Slide(fact, place)),
        (0_usize..12).prop_map(Action::Person),
    ]
}

proptest! {
    #![proptest_config(often(96))]

    #[test]
    fn whatever_was_done_returns_with_the_same_money(actions in prop::collection::vec(any_action(), 0..12)) {
        let state = after(actions);
        let Some(link) = write(&state) else { return Ok(()) };
        if let Some(back) = read(&link) {
            let back = back.expect("our own link");
            prop_assert_eq!(sandtable::app::profile::profile(&back), sandtable::app::profile::profile(&state));
            prop_assert_eq!(write(&back), Some(link), "canonical");
        }
    }

    #[test]
    fn no_text_after_the_sign_panics(text in "\\PC{0,60}") {
        let _ = read(&text);
        let _ = read(&format!("#c=1.{text}"));
    }

    #[test]
    fn no_sequence_of_actions_panics_or_blanks_the_page(actions in prop::collection::vec(any_action(), 0..8)) {
        let state = after(actions);
        let view = crate::view(&state);
        prop_assert!(!crate::outlook(&state).bars.title.is_empty());
        prop_assert!(!view.answer.sentence.is_empty());
        prop_assert!(!view.rows.is_empty());
    }
}
