//! Beside each changed clause the comparison tells what that change alone does.

use super::{RATE, after, type_in};
use sandtable::app::State;
use sandtable::app::desk::Act;
use sandtable::app::export::{comparison_csv, comparison_word};
use sandtable::app::view::desk::{Laws, compared, effects_of, with_effects};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::i18n::comparison::Row;

fn rows(state: &State) -> Vec<Row> {
    let laws = Laws::of(state).unwrap();
    with_effects(compared(state, &laws), &effects_of(state, &laws))
}

#[test]
fn each_clause_is_told_by_itself() {
    let off = Edit::Off { address: "hongsibu/HSB-11".to_owned() };
    let state = after(&State::default(), [type_in(RATE, "3%"), Act::Edit(off)]);
    let rows = rows(&state);
    let of = |owner: &str| rows.iter().find(|row| row.owner == owner).unwrap().effect.join("\n");
    // A higher rate costs nobody anything, whatever the other clause does.
    assert!(of("HSB-10a").contains("有人多得") && !of("HSB-10a").contains("有人少得"), "{}", of("HSB-10a"));
    assert!(of("HSB-11").contains("有人少得") && !of("HSB-11").contains("有人多得"), "{}", of("HSB-11"));
    assert!(of("HSB-10a").contains("：一年多"), "from where to where: {}", of("HSB-10a"));
    for text in [comparison_csv(&rows, Lang::Zh), comparison_word(&rows, &[], Lang::Zh)] {
        assert!(text.contains("效果") && text.contains("有人多得") && text.contains("有人少得"));
    }
}

#[test]
fn what_changes_nothing_says_why() {
    let state =
        after(&State::default(), [Act::Document("tongjiang".to_owned()), type_in("tongjiang/TJ-B/amount", "100万")]);
    let rows = rows(&state);
    assert_eq!(rows.len(), 1);
    assert!(rows[0].effect.len() == 1 && !rows[0].effect[0].contains("有人"), "{:?}", rows[0].effect);
}
