//! Undo and redo on the calculator.

use crate::{after, person, typed};
use sandtable::app::{Action, Page, State, saved};
use sandtable::engine::Fact;
use sandtable::engine::profile::{List, Role};
use sandtable::i18n::Lang;

fn sales(state: &State) -> &str {
    state.fields.get(&Fact::GrossSales).map_or("", |field| &field.text)
}

#[test]
fn typing_in_one_box_is_one_step() {
    let keys = ["3", "38", "380", "3800"].map(|text| typed(Fact::GrossSales, text));
    let state = after(&State::default(), keys);
    let other = after(&state, [typed(Fact::LiveHours, "6"), typed(Fact::LiveHours, "62")]);
    let back = after(&other, [Action::Undo]);
    assert_eq!(back, state);
    let back = after(&back, [Action::Undo]);
    assert_eq!(back, State::default());
    assert!(!back.history.can_undo() && back.history.can_redo());
    assert_eq!(after(&back, [Action::Redo, Action::Redo]), other);
    // The slider and the box are two hands of one.
    let slid = after(&state, [Action::Slide(Fact::GrossSales, 500), Action::Undo]);
    assert_eq!(slid, State::default());
}

#[test]
fn examples_roles_lists_readings_and_a_reset_can_be_taken_back() {
    let middle = person("middle");
    let kinds = [
        Action::Person(0),
        Action::Role(Role::VillageGroupLeader, true),
        Action::AddItem(List::Videos),
        Action::RemoveItem(List::Videos, 0),
        Action::Months(true),
        Action::Flag(Fact::IsDisabledStreamer, true),
        Action::Read { reading: "H1".to_owned(), option: "zero".to_owned() },
        Action::Reset,
        Action::Follow(Box::new(person("newcomer"))),
    ];
    for action in kinds {
        let told = format!("{action:?}");
        let changed = after(&middle, [action]);
        assert_ne!(saved::write(&changed), saved::write(&middle), "{told}");
        let back = after(&changed, [Action::Undo]);
        assert_eq!(saved::write(&back), saved::write(&middle), "{told}");
        assert_eq!(saved::write(&after(&back, [Action::Redo])), saved::write(&changed), "{told}");
    }
}

#[test]
fn what_is_no_entry_is_no_step_and_stays() {
    let middle = person("middle");
    let looked = after(
        &middle,
        [Action::Go(Page::Sources), Action::Vary(Fact::LiveHours), Action::Speak(Lang::En), Action::Speak(Lang::Zh)],
    );
    let typed = after(&looked, [typed(Fact::GrossSales, "1")]);
    let back = after(&typed, [Action::Speak(Lang::En), Action::Undo]);
    assert_eq!((back.page, back.vary, back.lang), (Page::Sources, Some(Fact::LiveHours), Lang::En));
    assert_eq!(sales(&back), sales(&middle));
    assert_eq!(after(&back, [Action::Undo, Action::Undo, Action::Undo]).roles, State::default().roles);
}

#[test]
fn another_entry_ends_the_way_forward() {
    let state = after(&person("middle"), [typed(Fact::GrossSales, "1"), Action::Undo, typed(Fact::LiveHours, "5")]);
    assert!(!state.history.can_redo());
    assert_eq!(after(&state, [Action::Redo]), state);
}

#[test]
fn the_way_back_has_an_end() {
    let steps = (0..300_u32).map(|at| {
        let fact = if at % 2 == 0 { Fact::GrossSales } else { Fact::LiveHours };
        typed(fact, &at.to_string())
    });
    let mut state = after(&State::default(), steps);
    let mut count = 0;
    while state.history.can_undo() {
        state = after(&state, [Action::Undo]);
        count += 1;
    }
    assert_eq!(count, 100);
    assert_eq!(sales(&state), "198", "the oldest hundred steps but two hundred are forgotten");
}
