//! Decks kept by the browser, as files and as links; whole, damaged, foreign and newer.

use crate::{after, collected, person};
use sandtable::app::link::{self, LinkFault};
use sandtable::app::stage::file::{FileFault, read, to_link, write};
use sandtable::app::stage::show::Key;
use sandtable::app::stage::{Act, Deck, Kind, MOST_DECKS, Scene, kept};
use sandtable::app::view::stage::DeckView;
use sandtable::app::{Action, Page, State, reduce};

/// Headings and notes with everything that could end a line.
fn deck() -> Deck {
    let state = collected(&person("farm"), [Kind::Person, Kind::Map]);
    let named = [
        Act::Name("= @1 # \\n 一".into()),
        Act::Title(0, "标题|t\\".into()),
        Act::Note(0, "第一行\n#person x\n\\n \\".into()),
        Act::Sentence,
    ];
    after(&state, named).hall.deck().unwrap().clone()
}

#[test]
fn what_is_kept_comes_back_the_same() {
    let decks = vec![deck(), Deck::default(), Deck { name: "二".into(), scenes: vec![Scene::sentence("话")] }];
    assert_eq!(kept::read(&kept::write(&decks)), (decks, true));
    assert_eq!(kept::read(""), (vec![], true));
}

#[test]
fn of_what_was_kept_and_damaged_the_rest_comes_back() {
    let text = kept::write(&[deck()]);
    let (decks, whole) = kept::read(&format!("nonsense\n{text}#hologram x\ntlost\n#sentence \nt还在\n"));
    assert!(!whole);
    let scenes = &decks[0].scenes;
    assert_eq!(scenes[..3], deck().scenes[..]);
    assert_eq!((scenes.len(), scenes[3].title.as_str()), (4, "还在"));
}

#[test]
fn a_file_goes_out_and_comes_in_the_same() {
    assert_eq!(read(&write(&deck())), (Some(deck()), None));
    assert_eq!(read(&format!("\u{feff}{}", write(&deck()))), (Some(deck()), None));
}

#[test]
fn of_a_damaged_or_newer_file_what_can_be_read_is() {
    let text = write(&deck());
    let broken = text.replacen("\"kind\": \"map\"", "\"kind\": \"hologram\"", 1);
    let (found, fault) = read(&broken);
    assert_eq!((found.unwrap().scenes.len(), fault), (2, Some(FileFault::Partly(1))));
    let newer = text.replacen("\"sandtable_deck\": 1", "\"sandtable_deck\": 2, \"colours\": []", 1);
    assert_eq!(read(&newer), (Some(deck()), Some(FileFault::Newer)));
    for foreign in ["", "{", "[]", "{\"scenes\": []}", "{\"sandtable_deck\": 1}", "{\"name\": \"草案\", \"edits\": []}"]
    {
        assert_eq!(read(foreign), (None, Some(FileFault::Foreign)), "{foreign}");
    }
    let cut = &text[..text.len() / 2];
    assert_eq!(read(cut), (None, Some(FileFault::Foreign)));
}

#[test]
fn a_link_to_a_deck_opens_it_once() {
    let link = to_link(&deck()).unwrap();
    let opened = link::read(&format!("#{link}")).unwrap().unwrap();
    assert_eq!((opened.page, opened.link_fault), (Page::Presenter, None));
    assert_eq!(opened.hall.decks, [deck()]);
    // Somebody who has a deck already gets it beside that one; opened again it is only taken.
    let mine = after(&State::default(), [Act::New, Act::Sentence]);
    let once = reduce(&mine, Action::Follow(Box::new(opened.clone())));
    assert_eq!((once.hall.decks.len(), once.hall.hand), (2, 1));
    let twice = reduce(&once, Action::Follow(Box::new(opened)));
    assert_eq!(twice.hall.decks, once.hall.decks);
}

#[test]
fn a_link_cut_short_or_newer_is_told_and_one_too_long_is_not_made() {
    let link = to_link(&deck()).unwrap();
    let cut = link::read(&link[..link.len() - 8]).unwrap().unwrap();
    assert_eq!((cut.link_fault, &cut.hall.decks[0].scenes[0]), (Some(LinkFault::Damaged), &deck().scenes[0]));
    let newer = link::read(&link.replacen(&format!("d={}.", link::VERSION), "d=9.", 1)).unwrap().unwrap();
    assert_eq!((newer.link_fault, newer.hall.decks.as_slice()), (Some(LinkFault::Newer), [deck()].as_slice()));
    assert_eq!(link::read("#d=1"), Some(Err(LinkFault::Broken)));
    let long = Deck { name: String::new(), scenes: vec![Scene::sentence(&"长".repeat(20_000))] };
    assert_eq!(to_link(&long), None);
}

#[test]
fn a_scene_of_lines_that_are_partly_unknown_shows_the_rest() {
    let mut scene = Scene::of(&person("middle"), Kind::Person, "");
    let before = crate::said(&crate::seen(&scene, &State::default()));
    scene.lines.push_str("mood=fine\n");
    let found = sandtable::app::stage::restore::restore(&scene, &State::default());
    assert!(!found.whole);
    let rules = sandtable::app::view::Rules::under(&found.state.readings);
    let view = sandtable::app::view::stage::SceneView::of(
        &scene,
        &found.state,
        &rules,
        &sandtable::app::view::stage::Cost::Due,
    );
    assert_eq!(crate::said(&view), before);
}

/// A link that is followed while somebody is on stage: the talk goes on in its deck, and what came is opened after it.
#[test]
fn a_link_to_a_deck_waits_for_the_end_of_a_talk() {
    let came = link::read(&to_link(&deck()).unwrap()).unwrap().unwrap();
    let mine = after(&person("middle"), [Act::New, Act::Sentence, Act::Sentence, Act::Start(1)]);
    let followed = reduce(&mine, Action::Follow(Box::new(came)));
    let show = |state: &State| state.hall.show.as_deref().map(|show| (show.at, show.news));
    assert_eq!((followed.hall.decks.len(), followed.hall.hand, show(&followed)), (2, 0, Some((1, true))));
    assert_eq!((followed.page, &followed.fields), (Page::Presenter, &mine.fields), "a deck says nothing of a person");
    let on = after(&followed, [Act::Key(Key::Back)]);
    assert_eq!(show(&on), Some((0, false)), "the news is told once");
    let left = after(&on, [Act::Key(Key::Leave)]);
    assert_eq!((left.hall.hand, left.hall.look, show(&left)), (1, 0, None));
    // Where nothing came one stays with the deck that was shown.
    assert_eq!(after(&mine, [Act::Key(Key::Leave)]).hall.hand, 0);
}

#[test]
fn a_talk_left_by_another_page_goes_on_within_its_deck() {
    let talk = after(&State::default(), [Act::Sentence, Act::Sentence, Act::Start(1)]);
    let shorter = |scenes: usize| {
        let mut decks = talk.hall.decks.clone();
        decks[0].scenes.truncate(scenes);
        reduce(&talk, Action::Decks(decks)).hall.show.as_deref().map(|show| show.at)
    };
    assert_eq!([shorter(2), shorter(1), shorter(0)], [Some(1), Some(0), None]);
}

#[test]
fn a_deck_that_there_is_no_room_for_is_said_to_be() {
    let came = link::read(&to_link(&deck()).unwrap()).unwrap().unwrap();
    let full = after(&State::default(), (0..MOST_DECKS).map(|_| Act::New));
    let followed = reduce(&full, Action::Follow(Box::new(came)));
    assert_eq!(followed.hall.decks, full.hall.decks);
    assert!(DeckView::of(&followed).told[0].contains("最多放 20 份讲稿"), "{:?}", DeckView::of(&followed).told);
    assert!(DeckView::of(&after(&followed, [Act::Heard])).told.is_empty());
}
