//! Undoing is dropping an edit from the list; what remains keeps its meaning.

use crate::often::often;
use crate::random::{pushed, seeds};
use crate::{add, edge, insert, ladder, made, remove, scheme, set, split};
use proptest::prelude::*;
use sandtable::engine::scheme::Edit;
use sandtable::reform::{Reform, Why, apply};

fn without(edits: &[Edit], index: usize) -> Vec<Edit> {
    let mut draft = Reform { edits: edits.to_vec(), ..Reform::default() };
    draft.undo(index);
    draft.edits
}

fn at(rest: &str) -> String {
    format!("hongsibu/HSB-11/bands/{rest}")
}

#[test]
fn what_comes_after_keeps_its_meaning() {
    let low = || insert(&at("1"), edge("30", true), Some(edge("45", false)), 40);
    let cases: Vec<(&str, Vec<Edit>, usize, Vec<Edit>)> = vec![
        ("rows move down", vec![low(), set(&at("3/amount"), "65")], 0, vec![set(&at("2/amount"), "65")]),
        ("rows move up", vec![remove(&at("1")), set(&at("1/amount"), "65")], 0, vec![set(&at("2/amount"), "65")]),
        ("the new row's own go", vec![low(), set(&at("1/amount"), "65")], 0, vec![]),
        (
            "the upper half goes",
            vec![split(&at("3"), "120"), set(&at("4/amount"), "80"), set(&at("3/amount"), "75")],
            0,
            vec![set(&at("3/amount"), "75")],
        ),
        (
            "through another removal",
            vec![low(), remove(&at("2")), set(&at("1/amount"), "41"), set(&at("2/amount"), "61")],
            0,
            vec![remove(&at("1")), set(&at("1/amount"), "61")],
        ),
        (
            "rows of others stay",
            vec![low(), set("hongsibu/HSB-14/bands/3/amount", "9")],
            0,
            vec![set("hongsibu/HSB-14/bands/3/amount", "9")],
        ),
        (
            "a cap takes its own along",
            vec![add("hongsibu/HSB-11/cap/year", 900), set("hongsibu/HSB-11/cap/year", "800")],
            0,
            vec![],
        ),
        (
            "a removed cap takes along what was put in its place",
            vec![remove("conghua/CH-5/cap/programme"), add("conghua/CH-5/cap/programme", 900), low()],
            0,
            vec![low()],
        ),
        ("plain edits", vec![set(&at("1/amount"), "51"), low()], 0, vec![low()]),
    ];
    for (what, edits, index, expected) in cases {
        assert_eq!(without(&edits, index), expected, "{what}");
    }
    let law = scheme("hongsibu");
    let edits = [low(), split(&at("4"), "120"), set(&at("5/amount"), "80"), set(&at("2/amount"), "52")];
    assert_eq!(ladder(&made(law, &without(&edits, 0)), "HSB-11"), "[45,70)52 [70,90)60 [90,120)70 [120,)80");
    assert_eq!(ladder(&made(law, &without(&edits, 1)), "HSB-11"), "[30,45)40 [45,70)52 [70,90)60 [90,)70");
}

proptest! {
    #![proptest_config(often(256))]

    #[test]
    fn undone_in_any_order_the_law_is_as_it_was(seeds in seeds(), order in prop::collection::vec(any::<usize>(), 12)) {
        let (law, mut draft, _) = pushed(&seeds);
        for at in order {
            if draft.edits.is_empty() {
                break;
            }
            draft.undo(at % draft.edits.len());
            // Nothing loses its address; but an edge may only have fitted beside what is undone.
            let asides = apply(law, &draft.edits).1;
            prop_assert!(asides.is_empty() || asides.iter().any(|aside| aside.why == Why::Order), "{:?}", asides);
        }
        while !draft.edits.is_empty() {
            draft.undo(0);
        }
        prop_assert!(apply(law, &draft.edits).0 == *law);
    }

    #[test]
    fn a_draft_kept_short_says_what_was_pushed(seeds in seeds()) {
        let (law, draft, pushed) = pushed(&seeds);
        prop_assert!(draft.edits.len() <= pushed.len());
        let (short, long) = (apply(law, &draft.edits), apply(law, &pushed));
        prop_assert_eq!(short.1, []);
        if long.1.is_empty() {
            prop_assert!(short.0 == long.0, "{:?} for {:?}", draft.edits, pushed);
        }
    }

    #[test]
    fn the_last_edit_taken_back_leaves_the_draft_before_it(seeds in seeds()) {
        let (law, draft, _) = pushed(&seeds);
        if let Some(last) = draft.edits.len().checked_sub(1) {
            let mut fewer = draft.clone();
            fewer.undo(last);
            prop_assert_eq!(&fewer.edits[..], &draft.edits[..last]);
            prop_assert_eq!(apply(law, &fewer.edits).1, []);
        }
    }
}
