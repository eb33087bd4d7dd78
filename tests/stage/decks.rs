//! Collecting, order, and the way back.

use crate::{after, collected, kinds, person};
use sandtable::app::stage::{Act, Kind, MOST_DECKS, MOST_SCENES, Scene};
use sandtable::app::view::stage::DeckView;
use sandtable::app::{Action, State, reduce};

const THREE: [Kind; 3] = [Kind::Person, Kind::Comparison, Kind::Curve];

#[test]
fn what_is_collected_lines_up_and_is_taken_out_again_by_the_same_button() {
    let state = collected(&person("middle"), THREE);
    assert_eq!(kinds(&state.hall), THREE);
    let here = Scene::of(&state, Kind::Comparison, "");
    assert_eq!(state.hall.place(&here), Some(1));
    let without = collected(&state, [Kind::Comparison]);
    assert_eq!(kinds(&without.hall), [Kind::Person, Kind::Curve]);
    // Somebody else's comparison is another scene.
    let other = reduce(&state, Action::Person(0));
    assert_eq!(other.hall.place(&Scene::of(&other, Kind::Comparison, "")), None);
}

#[test]
fn what_is_open_or_which_page_it_was_makes_no_other_scene() {
    let state = person("middle");
    let opened = reduce(&state, Action::Open("tongjiang".into(), true));
    assert_eq!(Scene::of(&state, Kind::Person, ""), Scene::of(&opened, Kind::Person, ""));
}

#[test]
fn order_changes_and_is_told_and_undone_and_done_again() {
    let state = after(&collected(&person("middle"), THREE), [Act::Move(2, 0)]);
    assert_eq!(kinds(&state.hall), [Kind::Curve, Kind::Person, Kind::Comparison]);
    assert_eq!((state.hall.look, state.hall.said.as_str()), (0, "已移到第 1 屏，共 3 屏"));
    let back = after(&state, [Act::Undo]);
    assert_eq!(kinds(&back.hall), THREE);
    assert_eq!(kinds(&after(&back, [Act::Redo]).hall), kinds(&state.hall));
    // Beyond the ends nothing moves, and there is nothing to undo.
    let same = after(&state, [Act::Move(0, 3), Act::Move(3, 0), Act::Move(1, 1)]);
    assert_eq!(same.hall.decks, state.hall.decks);
    assert_eq!(kinds(&after(&same, [Act::Undo]).hall), THREE);
}

#[test]
fn a_scene_is_copied_named_noted_and_removed_and_writing_is_one_step() {
    let state = collected(&person("middle"), THREE);
    let typed = ["标", "标题"].map(|text| Act::Title(0, text.to_owned()));
    let written = after(&state, typed.into_iter().chain([Act::Note(0, "先问一句\n再答".into())]));
    let scene = &written.hall.deck().unwrap().scenes[0];
    assert_eq!((scene.title.as_str(), scene.note.as_str()), ("标题", "先问一句\n再答"));
    assert_eq!(after(&written, [Act::Undo, Act::Undo]).hall.decks, state.hall.decks);
    let copied = after(&written, [Act::Copy(0)]);
    assert_eq!(copied.hall.deck().unwrap().scenes[1], *scene);
    let removed = after(&copied, [Act::Remove(0), Act::Remove(0)]);
    assert_eq!(kinds(&removed.hall), [Kind::Comparison, Kind::Curve]);
    assert_eq!(removed.hall.said, "第 1 屏已移除，还有 2 屏；可以撤销");
    assert_eq!(after(&removed, [Act::Undo, Act::Undo]).hall.decks, copied.hall.decks);
    assert_eq!(after(&state, [Act::Remove(9), Act::Copy(9)]).hall.decks, state.hall.decks);
}

#[test]
fn several_decks_each_keep_their_own() {
    let first = collected(&person("middle"), THREE);
    let second = collected(&after(&first, [Act::New, Act::Name("局长会".into())]), [Kind::Map]);
    let view = DeckView::of(&second);
    assert_eq!(view.decks.iter().map(|deck| deck.name.as_str()).collect::<Vec<_>>(), ["讲稿 1", "局长会"]);
    assert_eq!(view.scenes.len(), 1);
    assert_eq!(DeckView::of(&after(&second, [Act::Take(0)])).scenes.len(), 3);
    let gone = after(&second, [Act::DeleteDeck]);
    assert_eq!((gone.hall.decks.len(), gone.hall.hand), (1, 0));
    assert_eq!(after(&gone, [Act::Undo]).hall.decks, second.hall.decks);
}

#[test]
fn there_is_room_for_so_many_and_the_rest_is_refused_in_words() {
    let full = after(&State::default(), (0..=MOST_DECKS).map(|_| Act::New));
    assert_eq!(full.hall.decks.len(), MOST_DECKS);
    assert!(full.hall.told[0].contains("最多放 20 份讲稿"));
    assert!(after(&full, [Act::Heard]).hall.told.is_empty());
    let long = after(&State::default(), (0..=MOST_SCENES).map(|_| Act::Sentence));
    assert_eq!(long.hall.deck().unwrap().scenes.len(), MOST_SCENES);
    assert!(long.hall.told[0].contains("最多 60 屏"));
}

#[test]
fn clearing_the_form_or_meeting_somebody_leaves_the_decks() {
    let state = collected(&person("middle"), THREE);
    let met = Action::Meet { person: Box::new(person("newcomer")), scheme: "hongsibu".into() };
    for action in [Action::Reset, Action::Person(0), met, Action::Follow(Box::default())] {
        assert_eq!(reduce(&state, action.clone()).hall.decks, state.hall.decks, "{action:?}");
    }
}
