//! What is one step of undo and what is not; drafts that join, once; a desk that is full.

use crate::{FLOOR, after, type_in};
use sandtable::app::desk::{Act, MOST_DRAFTS};
use sandtable::app::{Action, State, reduce};
use sandtable::reform::Reform;

fn name(state: &State) -> &str {
    &state.desk.draft().unwrap().name
}

#[test]
fn naming_is_one_step_and_takes_no_change_with_it() {
    let typed = ["新", "新人"].map(|name| Act::Name(0, name.to_owned()));
    let state = after(&State::default(), [type_in(FLOOR, "3000")].into_iter().chain(typed));
    assert_eq!(name(&state), "新人");
    let back = after(&state, [Act::Undo]);
    assert_eq!((name(&back), back.desk.draft().unwrap().edits.len()), ("草案 1", 1));
    assert!(after(&back, [Act::Undo]).desk.drafts.is_empty());
}

#[test]
fn a_reason_is_one_step_of_its_own() {
    let explain = |reason: &str| Act::Explain("hongsibu/HSB-10a".to_owned(), reason.to_owned());
    let state = after(&State::default(), [type_in(FLOOR, "3000"), explain("让"), explain("让新人")]);
    let back = after(&state, [Act::Undo]);
    let draft = back.desk.draft().unwrap();
    assert_eq!((draft.edits.len(), draft.reason("hongsibu/HSB-10a")), (1, None));
}

#[test]
fn drafts_of_an_earlier_visit_join_once() {
    let state = after(&State::default(), [Act::Kept(Vec::new(), None)]);
    assert!(state.desk.met && !State::default().desk.met);
    let followed = reduce(&state, Action::Follow(Box::default()));
    assert!(followed.desk.met, "also after a link was followed in the same tab");
}

#[test]
fn a_full_desk_says_so_and_keeps_what_is_on_it() {
    let full = after(&State::default(), std::iter::repeat_n(Act::New, MOST_DRAFTS));
    assert_eq!((full.desk.drafts.len(), full.desk.told.as_slice()), (MOST_DRAFTS, [].as_slice() as &[String]));
    let law = after(&full, [Act::Take(None)]);
    for more in [Act::Import(vec![Reform::default()]), Act::Copy(0), Act::New] {
        let state = after(&full, [more]);
        assert_eq!(state.desk.drafts, full.desk.drafts);
        assert!(state.desk.told[0].contains("最多放 20 份草案"), "{:?}", state.desk.told);
    }
    let state = after(&law, [type_in(FLOOR, "3000")]);
    assert_eq!(state.desk.drafts, full.desk.drafts);
    assert!(state.desk.typed.iter().next().is_some_and(|(_, typed)| typed.fault.is_some()));
}
