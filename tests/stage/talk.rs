//! The talk: every key, a clicker, fingers.

use crate::after;
use sandtable::app::State;
use sandtable::app::stage::Act;
use sandtable::app::stage::show::{Focus, Key, Show, key, stroke};

/// A talk of five scenes after these keys, pressed on the stage.
fn talk(names: &[&str]) -> Option<Show> {
    let state = after(&State::default(), (0..5).map(|_| Act::Sentence).chain([Act::Start(0)]));
    let keys = names.iter().map(|name| Act::Key(key(name, Focus::Stage, 3).unwrap_or_else(|| panic!("{name}"))));
    after(&state, keys).hall.show.as_deref().cloned()
}

fn at(names: &[&str]) -> usize {
    talk(names).unwrap().at + 1
}

#[test]
fn keys_and_clicker_turn_and_stop_at_the_ends() {
    assert_eq!(at(&["ArrowRight", "PageDown", " "]), 4);
    assert_eq!(at(&["End"]), 5);
    assert_eq!(at(&["End", "ArrowRight"]), 5);
    assert_eq!(at(&["End", "ArrowLeft", "PageUp", "Backspace"]), 2);
    assert_eq!(at(&["ArrowLeft"]), 1);
    assert_eq!(at(&["End", "Home"]), 1);
}

#[test]
fn a_number_and_enter_jump() {
    assert_eq!(at(&["4", "Enter"]), 4);
    assert_eq!(at(&["1", "2", "Enter"]), 5, "further than the end is the end");
    assert_eq!(at(&["ArrowRight", "0", "Enter"]), 2, "there is no scene nought");
    assert_eq!(at(&["Enter"]), 2);
    assert_eq!(talk(&["4", "2"]).unwrap().typed, "42");
    assert_eq!(at(&["4", "ArrowRight", "Enter"]), 3, "another key forgets the number");
}

#[test]
fn black_is_black_until_a_key_brings_the_scene_back() {
    assert!(talk(&["b"]).unwrap().black && talk(&["."]).unwrap().black);
    assert!(!talk(&["b", "B"]).unwrap().black);
    let back = talk(&["b", "ArrowRight"]).unwrap();
    assert_eq!((back.black, back.at), (false, 0));
}

#[test]
fn notes_figures_and_the_list_of_keys_come_and_go() {
    let show = talk(&["n", "h", "?"]).unwrap();
    assert_eq!((show.notes, show.inputs, show.keys), (true, false, true));
    assert!(talk(&["?", "Escape"]).is_some(), "the list is closed first");
    assert!(talk(&["?", "Escape", "Escape"]).is_none());
    assert!(talk(&["Escape"]).is_none());
}

#[test]
fn attention_goes_from_line_to_line_and_away() {
    let pointed = |names: &[&str]| talk(names).unwrap().pointed;
    assert_eq!(pointed(&["ArrowDown"]), Some(0));
    assert_eq!(pointed(&["ArrowDown", "ArrowDown", "ArrowUp"]), Some(0));
    assert_eq!(pointed(&["ArrowUp"]), Some(2));
    assert_eq!(pointed(&["ArrowUp", "ArrowDown"]), None);
    assert_eq!(pointed(&["ArrowDown", "ArrowUp"]), None);
    assert_eq!(pointed(&["ArrowDown", "ArrowRight"]), None, "another scene has other lines");
}

#[test]
fn boxes_sliders_and_buttons_keep_their_own_keys() {
    for name in ["b", "1", " ", "Enter", "ArrowLeft", "Home", "Escape"] {
        assert_eq!(key(name, Focus::Text, 0), None, "{name}");
    }
    for name in ["ArrowLeft", "ArrowUp", "Home"] {
        assert_eq!(key(name, Focus::Slider, 0), None, "{name}");
    }
    assert_eq!((key(" ", Focus::Button, 0), key("Enter", Focus::Button, 0)), (None, None));
    assert_eq!(key("ArrowRight", Focus::Button, 0), Some(Key::Next));
    for focus in [Focus::Text, Focus::Slider, Focus::Button, Focus::Stage] {
        assert_eq!(key("PageDown", focus, 0), Some(Key::Next), "a clicker always turns");
    }
    assert_eq!((key("F5", Focus::Stage, 0), key("x", Focus::Stage, 0)), (None, None));
}

#[test]
fn fingers_stroke_and_tap_at_the_edges() {
    assert_eq!(stroke((300, 100), (120, 110), 360), Some(Key::Next));
    assert_eq!(stroke((100, 100), (290, 90), 360), Some(Key::Back));
    assert_eq!(stroke((100, 100), (160, 300), 360), None, "that was scrolling");
    assert_eq!(stroke((350, 100), (350, 102), 360), Some(Key::Next));
    assert_eq!(stroke((5, 100), (5, 100), 360), Some(Key::Back));
    assert_eq!(stroke((180, 100), (180, 100), 360), None);
}

#[test]
fn an_empty_deck_has_no_stage() {
    assert!(after(&State::default(), [Act::Start(0)]).hall.show.is_none());
    assert!(after(&State::default(), [Act::New, Act::Start(0)]).hall.show.is_none());
}
