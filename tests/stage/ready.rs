//! Ready decks: for each scheme and for all, under every reading, every scene shows something.

use crate::{after, kinds, said, seen};
use sandtable::app::stage::ready::ready;
use sandtable::app::stage::{Act, Deck, Kind};
use sandtable::app::{Action, State, reduce};
use sandtable::i18n::Lang;
use sandtable::i18n::page::stage::{gone, nothing_to_draw};
use sandtable::schemes::shipped;

fn holds(deck: &Deck, page: &State) {
    assert!((3..=12).contains(&deck.scenes.len()), "{}: {}", deck.name, deck.scenes.len());
    for scene in &deck.scenes {
        let view = seen(scene, page);
        let sentence = said(&view);
        assert!(!sentence.is_empty(), "{scene:?}");
        let empty = [gone(true, page.lang), gone(false, page.lang), nothing_to_draw(page.lang)];
        assert!(!empty.contains(&sentence.as_str()), "{scene:?}");
        let shows = view.places() > 0 || !view.picture.is_empty() || !view.notes.is_empty();
        assert!(shows || scene.kind == Kind::Sentence, "{scene:?}");
    }
}

#[test]
fn every_scheme_has_one_and_all_together_have_one_in_both_languages() {
    for lang in Lang::ALL {
        let page = State { lang, ..State::default() };
        let mut curves = 0;
        for scheme in shipped() {
            let deck = ready(&page, Some(&scheme.id)).unwrap();
            assert_eq!(deck.name, lang.pick(&scheme.name));
            let found: Vec<Kind> = deck.scenes.iter().map(|scene| scene.kind).collect();
            for wanted in [Kind::Sentence, Kind::Scheme, Kind::Finding, Kind::Budget] {
                assert!(found.contains(&wanted), "{}: {wanted:?}", scheme.id);
            }
            holds(&deck, &page);
            // Its curve is its own, along a figure that it pays by.
            for curve in deck.scenes.iter().filter(|scene| scene.kind == Kind::Curve) {
                curves += 1;
                let view = seen(curve, &page);
                assert!(!view.rows.is_empty() && view.rows.iter().all(|row| row.name == deck.name), "{:?}", view.rows);
                assert!(view.heading.starts_with(&deck.name) && said(&view).contains(&deck.name), "{}", said(&view));
            }
        }
        assert!(curves > 0);
        let all = ready(&page, None).unwrap();
        holds(&all, &page);
        let opening = &all.scenes[0].title;
        assert!(shipped().iter().all(|scheme| opening.contains(lang.pick(&scheme.name))), "{opening}");
    }
}

#[test]
fn they_hold_under_every_reading() {
    for scheme in shipped() {
        for reading in &scheme.reading {
            for option in reading.option.iter().skip(1) {
                let read = Action::Read { reading: reading.id.clone(), option: option.id.clone() };
                let page = reduce(&State::default(), read);
                holds(&ready(&page, Some(&scheme.id)).unwrap(), &page);
            }
        }
    }
}

#[test]
fn one_taken_is_a_deck_like_any_other() {
    let state = after(&State::default(), [Act::Ready(None), Act::Move(0, 1)]);
    assert_eq!(kinds(&state.hall)[1], Kind::Sentence);
    let none = after(&state, [Act::Ready(Some("atlantis".into()))]);
    assert_eq!((none.hall.decks.len(), none.hall.told.len()), (1, 1));
}
