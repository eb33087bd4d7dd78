//! A draft stays short: changed twice stands once, changed back stands not at all.

use crate::{add, draft, edge, insert, ladder, made, remove, scheme, set, split};
use sandtable::engine::scheme::Edit;
use sandtable::reform::{Reform, Why, apply};

const RATE: &str = "hongsibu/HSB-10a/rate";
const BANDS: &str = "hongsibu/HSB-11/bands";

fn at(rest: &str) -> String {
    format!("{BANDS}/{rest}")
}

fn off() -> Edit {
    Edit::Off { address: "hongsibu/HSB-11".to_owned() }
}

fn on() -> Edit {
    Edit::On { address: "hongsibu/HSB-11".to_owned() }
}

#[test]
fn lists_are_kept_short() {
    let month = "hongsibu/HSB-10a/cap/month";
    let item = "hongsibu/HSB-13a/cap/item";
    let year = "hongsibu/HSB-10a/cap/year";
    let low = || edge("30", true);
    let to = || Some(edge("45", false));
    let cases: Vec<(&str, Vec<Edit>, Vec<Edit>)> = vec![
        ("the later value", vec![set(RATE, "3%"), set(RATE, "4%")], vec![set(RATE, "4%")]),
        ("one way of writing", vec![set(RATE, "0.030")], vec![set(RATE, "3%")]),
        ("back again", vec![set(RATE, "3%"), set(RATE, "2%")], vec![]),
        ("no change", vec![set(RATE, "0.02")], vec![]),
        ("on again", vec![off(), on()], vec![]),
        ("off is off", vec![set("hongsibu/HSB-11/off", "true")], vec![off()]),
        ("already on", vec![on()], vec![]),
        ("a cap added and set", vec![add(year, 9000), set(year, "8000")], vec![add(year, 8000)]),
        ("a cap added and removed", vec![add(year, 9000), remove(year)], vec![]),
        ("a cap set and removed", vec![set(month, "2000"), remove(month)], vec![remove(month)]),
        ("a cap removed and added", vec![remove(item), add(item, 25)], vec![set(item, "25")]),
        ("a cap removed and added as it was", vec![remove(item), add(item, 50)], vec![]),
        ("a cap with an exception", vec![remove(month), add(month, 3000)], vec![remove(month), add(month, 3000)]),
        (
            "a new band's own numbers",
            vec![insert(&at("1"), low(), to(), 40), set(&at("1/amount"), "45"), set(&at("1/from"), "20")],
            vec![insert(&at("1"), edge("20", true), to(), 45)],
        ),
        (
            "a new band goes",
            vec![insert(&at("1"), low(), to(), 40), set(&at("1/amount"), "45"), remove(&at("1"))],
            vec![],
        ),
        (
            "an old band set before and after",
            vec![set(&at("1/amount"), "51"), insert(&at("1"), low(), to(), 40), set(&at("2/amount"), "52")],
            vec![set(&at("1/amount"), "52"), insert(&at("1"), low(), to(), 40)],
        ),
        (
            "an old band set back",
            vec![set(&at("1/amount"), "51"), insert(&at("1"), low(), to(), 40), set(&at("2/amount"), "50")],
            vec![insert(&at("1"), low(), to(), 40)],
        ),
        ("a band set and removed", vec![set(&at("2/amount"), "61"), remove(&at("2"))], vec![remove(&at("2"))]),
        (
            "the half of a band",
            vec![split(&at("3"), "120"), set(&at("4/amount"), "80"), set(&at("4/amount"), "90")],
            vec![split(&at("3"), "120"), set(&at("4/amount"), "90")],
        ),
    ];
    for (what, pushed, kept) in cases {
        assert_eq!(draft(scheme("hongsibu"), &pushed).edits, kept, "{what}");
    }
}

#[test]
fn what_is_kept_short_says_the_same() {
    let law = scheme("hongsibu");
    let pushed = [
        set(&at("1/amount"), "51"),
        insert(&at("1"), edge("30", true), Some(edge("45", false)), 40),
        set(&at("2/amount"), "52"),
        split(&at("4"), "120"),
        set(&at("5/amount"), "80"),
        remove(&at("3")),
    ];
    assert_eq!(made(law, &draft(law, &pushed).edits), made(law, &pushed));
    assert_eq!(ladder(&made(law, &pushed), "HSB-11"), "[30,45)40 [45,70)52 [90,120)70 [120,)80");
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let law = scheme("hongsibu");
    let mut draft = draft(law, &[set(RATE, "3%")]);
    let before = draft.clone();
    assert_eq!(draft.push(law, set("hongsibu/HSB-10a/rat", "3%")), Err(Why::NoAddress));
    assert_eq!(draft.push(law, set("tongjiang/TJ-08/each", "3")), Err(Why::NoAddress), "another scheme");
    assert_eq!(draft.push(law, set(&at("1/from"), "80")), Err(Why::Order));
    assert_eq!(draft, before);
}

#[test]
fn reasons_stand_by_provision() {
    let mut draft = Reform::default();
    draft.explain("hongsibu/HSB-11", "鼓励兼职主播");
    draft.explain("hongsibu/HSB-10a", "降低门槛");
    draft.explain("hongsibu/HSB-11", "鼓励新人");
    assert_eq!(draft.reason("hongsibu/HSB-11"), Some("鼓励新人"));
    assert_eq!(draft.reasons.len(), 2);
    draft.explain("hongsibu/HSB-10a", "  ");
    assert_eq!(draft.reason("hongsibu/HSB-10a"), None);
}

/// What is first is removed until one is left, which must stay: the removals read alike, and each is one more.
#[test]
fn the_last_row_stays_though_its_removal_reads_like_those_before() {
    let law = scheme("tongjiang");
    let mut draft = Reform::default();
    let first = || remove("tongjiang/TJ-01/level/1");
    assert_eq!([draft.push(law, first()), draft.push(law, first())], [Ok(()), Ok(())]);
    assert_eq!(draft.push(law, first()), Err(Why::Last));
    assert_eq!(draft.edits, [first(), first()]);
}

/// A loan takes no cap: said before the cap was added, it would leave no place for it.
#[test]
fn what_came_between_keeps_its_place() {
    let (nature, cap) = ("conghua/CH-3/nature", "conghua/CH-3/cap/applicant");
    let edits = [set(nature, "ceiling"), add(cap, 900), set(nature, "loan")];
    let kept = draft(scheme("conghua"), &edits);
    assert_eq!(kept.edits, edits);
    assert_eq!(apply(scheme("conghua"), &kept.edits).1, []);
    let back = [&edits[..], &[set(nature, "ceiling")]].concat();
    assert_eq!(draft(scheme("conghua"), &back).edits, edits[..2]);
}
