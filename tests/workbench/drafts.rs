//! Drafts: made by the first change, undone step by step, carried in a link.

use crate::{FLOOR, RATE, address, after, type_in};
use sandtable::app::desk::{Act, Unread};
use sandtable::app::{Action, State, link, reduce};
use sandtable::engine::scheme::Edit;

fn edits(state: &State) -> Vec<(String, String)> {
    let edits = state.desk.draft().map(|draft| draft.edits.clone()).unwrap_or_default();
    let plain = |edit: &Edit| edit.setting().map(|(address, to)| (address, to.to_owned()));
    edits.iter().filter_map(plain).collect()
}

fn one(address: &str, to: &str) -> Vec<(String, String)> {
    vec![(address.to_owned(), to.to_owned())]
}

#[test]
fn the_first_change_makes_a_draft() {
    let state = after(&State::default(), [type_in(FLOOR, "3000")]);
    assert_eq!(state.desk.draft().unwrap().name, "草案 1");
    assert_eq!(edits(&state), one(FLOOR, "3000"));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (at, text, to) in [
        (FLOOR, "3,000 元", "3000"),
        (FLOOR, "0.3万", "3000"),
        (FLOOR, "３０００", "3000"),
        (RATE, "3%", "3%"),
        (RATE, "3", "3%"),
        (RATE, "1.5％", "1.5%"),
        ("hongsibu/HSB-11/bands/1/from", "40 小时", "40"),
    ] {
        assert_eq!(edits(&after(&State::default(), [type_in(at, text)])), one(at, to), "{text}");
    }
}

#[test]
fn nonsense_stays_in_its_box_and_changes_nothing() {
    let state = after(&State::default(), [type_in(FLOOR, "3000"), type_in(FLOOR, "3000x"), Act::Leave(address(FLOOR))]);
    let typed = state.desk.typed.get(&FLOOR.to_owned()).unwrap();
    assert_eq!(typed.text, "3000x");
    assert!(matches!(typed.fault, Some(Unread::Amount(_))), "{:?}", typed.fault);
    assert_eq!(edits(&state), one(FLOOR, "3000"), "the last good value stays");
    // What is put right goes away when the box is left.
    let right = after(&state, [type_in(FLOOR, "3100"), Act::Leave(address(FLOOR))]);
    assert!(right.desk.typed.get(&FLOOR.to_owned()).is_none());
    assert_eq!(edits(&right), one(FLOOR, "3100"));
}

#[test]
fn a_value_that_cannot_stand_there_is_refused_with_a_reason() {
    // A band that would begin after it ends.
    let state = after(&State::default(), [type_in("hongsibu/HSB-11/bands/1/from", "500")]);
    assert!(matches!(state.desk.typed.iter().next(), Some((_, typed)) if matches!(typed.fault, Some(Unread::Edit(_)))));
    assert_eq!(edits(&state), []);
}

#[test]
fn a_number_put_back_is_no_change() {
    let state = after(&State::default(), [type_in(FLOOR, "3000"), type_in(FLOOR, "5000")]);
    assert_eq!(edits(&state), []);
}

#[test]
fn typing_is_undone_as_a_whole_and_done_again() {
    let typed = ["4", "45", "450", "4500"].map(|text| type_in(FLOOR, text));
    let state = after(&State::default(), typed.into_iter().chain([Act::Leave(address(FLOOR)), type_in(RATE, "3%")]));
    assert_eq!(edits(&state), [one(FLOOR, "4500"), one(RATE, "3%")].concat());
    let back = after(&state, [Act::Undo]);
    assert_eq!(edits(&back), one(FLOOR, "4500"));
    let empty = after(&back, [Act::Undo]);
    assert!(empty.desk.drafts.is_empty() && !empty.desk.can_undo());
    let again = after(&empty, [Act::Redo, Act::Redo]);
    assert_eq!(again.desk.drafts, state.desk.drafts);
    assert!(!again.desk.can_redo());
}

#[test]
fn each_change_is_taken_back_alone_and_all_together() {
    let state = after(&State::default(), [type_in(FLOOR, "3000"), type_in(RATE, "3%")]);
    assert_eq!(edits(&after(&state, [Act::Drop(0)])), one(RATE, "3%"));
    assert_eq!(edits(&after(&state, [Act::Clear])), []);
    assert_eq!(edits(&after(&state, [Act::Clear, Act::Undo])), edits(&state));
}

#[test]
fn drafts_are_named_copied_and_deleted() {
    let state = after(&State::default(), [type_in(FLOOR, "3000"), Act::Name(0, "新人".to_owned()), Act::Copy(0)]);
    let names: Vec<&str> = state.desk.drafts.iter().map(|draft| draft.name.as_str()).collect();
    assert_eq!((names, state.desk.hand), (vec!["新人", "新人（副本）"], Some(1)));
    assert_eq!(state.desk.drafts[0].edits, state.desk.drafts[1].edits);
    let again = after(&state, [Act::Copy(0), Act::Import(vec![state.desk.drafts[0].clone()])]);
    let names: Vec<&str> = again.desk.drafts.iter().map(|draft| draft.name.as_str()).collect();
    assert_eq!(names[2..], ["新人（副本） 2", "新人 2"], "no two of a name");
    let one = after(&state, [Act::Delete(0)]);
    assert_eq!((one.desk.drafts.len(), one.desk.hand), (1, Some(0)), "the draft in hand stays in hand");
    let law = after(&one, [Act::Delete(0)]);
    assert_eq!((law.desk.drafts.len(), law.desk.hand), (0, None));
}

#[test]
fn a_link_carries_the_draft_and_its_reasons() {
    let state = after(
        &State::default(),
        [
            type_in(FLOOR, "3000"),
            Act::Explain("hongsibu/HSB-10a".to_owned(), "让新人=够得着\n".to_owned()),
            Act::Edit(Edit::Off { address: "hongsibu/HSB-14".to_owned() }),
        ],
    );
    let opened = link::read(&link::write(&state).unwrap()).unwrap().unwrap();
    assert_eq!(opened.desk.draft(), state.desk.draft());
    assert_eq!(opened.link_fault, None);
}

#[test]
fn a_link_adds_its_draft_to_those_that_are_there() {
    let mine = after(&State::default(), [type_in(FLOOR, "3000")]);
    let theirs = after(&State::default(), [type_in(RATE, "3%"), Act::Name(0, "别人的".to_owned())]);
    let met = theirs.desk.clone().with_kept(mine.desk.drafts.clone());
    assert_eq!(met.drafts.len(), 2);
    assert_eq!(met.draft(), theirs.desk.draft(), "what the link brought is in hand");
    let same = mine.desk.clone().with_kept(mine.desk.drafts.clone());
    assert_eq!((same.drafts.len(), same.hand), (1, Some(0)), "a draft that is there already is not doubled");
}

#[test]
fn a_draft_that_comes_under_a_name_taken_here_gets_one_of_its_own() {
    let mine = after(&State::default(), [type_in(FLOOR, "3000")]);
    let theirs = after(&State::default(), [type_in(RATE, "3%")]);
    let names = |state: &State| state.desk.drafts.iter().map(|draft| draft.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&mine), names(&theirs));
    // On the first visit, and by a link in a tab that is open already.
    let met = State { desk: theirs.desk.clone().with_kept(mine.desk.drafts.clone()), ..State::default() };
    let followed = reduce(&mine, Action::Follow(Box::new(theirs.clone())));
    for state in [&met, &followed] {
        assert_eq!(names(state), ["草案 1", "草案 1 2"]);
        assert_eq!((state.desk.hand, edits(state)), (Some(1), one(RATE, "3%")), "what came is in hand");
        let again = reduce(state, Action::Follow(Box::new(theirs.clone())));
        assert_eq!((names(&again), again.desk.hand), (names(state), Some(1)), "it comes again as what it is here");
        let own = reduce(state, Action::Follow(Box::new(mine.clone())));
        assert_eq!((names(&own), own.desk.hand), (names(state), Some(0)));
    }
}

/// Following a link is one step of the desk, and loses nothing that is on it.
#[test]
fn a_link_that_is_followed_loses_nothing_of_the_desk() {
    let mine = after(&State::default(), [Act::Kept(Vec::new(), None), type_in(FLOOR, "3000")]);
    let mine = after(&mine, [Act::Target("9000".to_owned()), type_in(FLOOR, "三千x")]);
    let theirs = after(&State::default(), [type_in(RATE, "3%"), Act::Name(0, "别人的".to_owned())]);
    let followed = reduce(&mine, Action::Follow(Box::new(theirs)));
    assert_eq!((followed.desk.hand, followed.desk.solve.target.text.as_str()), (Some(1), "9000"));
    assert!(followed.desk.typed.iter().next().is_none(), "boxes are another draft's");
    let back = after(&followed, [Act::Undo]);
    assert_eq!((&back.desk.drafts, back.desk.hand), (&mine.desk.drafts, Some(0)));
    assert_eq!(after(&back, [Act::Undo]).desk.drafts, [], "and further back");
    assert_eq!(after(&back, [Act::Redo]).desk.drafts, followed.desk.drafts);
    // The page's own link: the same draft stays in hand, with what is being typed.
    let own = reduce(&mine, Action::Follow(Box::new(link::read(&link::write(&mine).unwrap()).unwrap().unwrap())));
    assert_eq!((&own.desk.drafts, &own.desk.typed), (&mine.desk.drafts, &mine.desk.typed));
    // Those of an earlier visit haven't joined yet: there is no way back to before they have.
    let early = reduce(&State::default(), Action::Follow(Box::new(mine.clone())));
    assert!(!after(&early, [Act::Kept(followed.desk.drafts.clone(), None)]).desk.can_undo());
}
