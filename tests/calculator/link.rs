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

/// What stands in a state, as lines.
fn entered(state: &State) -> Vec<String> {
    sandtable::app::saved::write(state).lines().map(str::to_owned).collect()
}

/// Lines that were restored, where anything was, and none that were never there.
fn restored(wrong: &str, good: &State) -> usize {
    let (whole, links) = (entered(good), read(wrong).unwrap());
    let Ok(state) = links else {
        assert_eq!(links, Err(LinkFault::Broken), "{wrong}");
        return 0;
    };
    if state.link_fault.is_none() {
        assert_eq!(state, *good, "{wrong}");
        return whole.len();
    }
    assert_eq!(state.link_fault, Some(LinkFault::Damaged), "{wrong}");
    let lines = entered(&state);
    assert!(lines.iter().all(|line| whole.contains(line) || line.starts_with("views=")), "{wrong}: {lines:?}");
    lines.len()
}

#[test]
fn one_wrong_sign_never_leads_to_other_figures() {
    let middle = person("middle");
    let good = write(&middle).unwrap();
    let signs = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']);
    for sign in signs {
        for at in "c=2.".len()..good.len() {
            restored(&format!("{}{sign}{}", &good[..at], &good[at + 1..]), &middle);
        }
    }
}

#[test]
fn before_the_damage_everything_is_restored() {
    let farm = person("farm");
    let good = write(&farm).unwrap();
    let counts: Vec<usize> = ("c=2.".len()..good.len()).map(|end| restored(&good[..end], &farm)).collect();
    assert!(counts.is_sorted(), "the more arrived, the more is restored: {counts:?}");
    assert!(*counts.last().unwrap() > 4, "{counts:?}");
    for at in (good.len() * 2 / 3)..good.len() {
        let wrong = format!("{}{}", &good[..at], &good[at + 1..]);
        assert!(restored(&wrong, &farm) > 2, "a sign lost at {at}");
    }
}

#[test]
fn links_of_the_first_form_still_open() {
    // As the program wrote it before there was a second form.
    let first = "#c=1.xGIwZmFjdHMvZm9sbG93ZXJzPTYyLDAwMAo2Z3Jvc3Nfc2FsZXM9MzgsMDAwCjZyZXR1cm5zX2V4Y2hhbmdlcz0xLDIwMAo2bGl2ZV9ob3Vycz02Mgo2YWdyaV9wYXJjZWxzPTYyMAowdmlkZW9zLzEvdmlld3M9MTIsMDAwCjlmZWF0dXJlZD10cnVlCjcyL3ZpZXdzPTYsMDAwCjlmZWF0dXJlZD10cnVlCjczL3ZpZXdzPTE1MCwwMDAKOWZlYXR1cmVkPXRydWUK";
    assert_eq!(read(first), Some(Ok(person("middle"))));
}

#[test]
fn what_a_chat_writes_behind_a_link_is_no_part_of_it() {
    let good = write(&person("middle")).unwrap();
    for behind in ["，你看看", ")", "。", " 分享自…", "%20", "&from=chat"] {
        assert_eq!(read(&format!("#{good}{behind}")), Some(Ok(person("middle"))), "{behind}");
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
    assert!(write(&person("middle")).unwrap().len() < 150, "{}", write(&person("middle")).unwrap().len());
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
    let fault = |link: &str| read(link).unwrap().map_or_else(Some, |state| state.link_fault);
    assert_eq!(fault(&good[..10]), Some(LinkFault::Broken));
    assert_eq!(fault(&good[..good.len() - 4]), Some(LinkFault::Damaged));
    assert_eq!(fault("#c=1.!!!"), Some(LinkFault::Broken));
    assert_eq!(fault("#c=2.!!!"), Some(LinkFault::Broken));
    assert_eq!(fault("#hello"), Some(LinkFault::Broken));
    assert_eq!(fault("#c=0.AAAA"), Some(LinkFault::Broken));
    assert_eq!(fault("#c=3.AAAA"), Some(LinkFault::Newer));
    assert_eq!(fault(&format!("#c=1.{}", "A".repeat(20_000))), Some(LinkFault::TooLong));
    assert_eq!(fault(&format!("#c=2.{}", "A".repeat(1 << 20))), Some(LinkFault::TooLong));
    assert_eq!(fault(&format!("#{good}")), None);
    // A newer program may say more in the same form: what is known is restored.
    let newer = read(&good.replace("c=2.", "c=3.")).unwrap().unwrap();
    assert_eq!(newer, State { link_fault: Some(LinkFault::Newer), ..person("middle") });
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
    fn any_lines_return(lines in prop::collection::vec("[a-z/=,0\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\u{80}-\\u{9f}文]{0,40}", 1..6)) {
        let name = lines.join("");
        let mut state = State::default();
        state.readings.push(("x".to_owned(), name));
        prop_assert_eq!(read(&write(&state).unwrap()), Some(Ok(state)));
    }

    #[test]
    fn no_text_after_the_sign_panics(text in "\\PC{0,60}") {
        let _ = read(&text);
        let _ = read(&format!("#c=1.{text}"));
        let _ = read(&format!("#c=2.{text}"));
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
