//! What is kept from one change to the next is what would be found, or said, anew.

use super::often::often;
use super::random::{pushed, seeds};
use proptest::prelude::*;
use sandtable::analysis::effect;
use sandtable::analysis::findings::{Kept, findings};
use sandtable::app::State;
use sandtable::app::view::desk::{self, DeskView, Laws};
use sandtable::i18n::Lang;
use sandtable::reform::{Reform, apply};

/// One edit after the other is made, then the first of them taken back one after the other.
fn versions(draft: &Reform) -> impl Iterator<Item = Reform> + '_ {
    let all = draft.edits.len();
    let parts = (0..=all).map(|to| 0..to).chain((1..=all).map(move |from| from..all));
    parts.map(|part| Reform { edits: draft.edits[part].to_vec(), ..draft.clone() })
}

proptest! {
    #![proptest_config(often(24))]

    #[test]
    fn findings_kept_are_those_found_anew(seeds in seeds()) {
        let (law, draft, _) = pushed(&seeds);
        let mut kept = Kept::default();
        for version in versions(&draft) {
            let changed = apply(law, &version.edits).0;
            prop_assert_eq!(kept.findings(&changed), findings(&changed));
        }
    }

    #[test]
    fn clauses_kept_are_those_made_anew(seeds in seeds(), turn in any::<usize>()) {
        let (law, draft, _) = pushed(&seeds);
        let mut kept = desk::Kept::default();
        let mut state = State::default();
        state.desk.document = Some(law.id.clone());
        state.desk.hand = Some(0);
        for (at, version) in versions(&draft).enumerate() {
            state.desk.drafts = vec![version];
            state.desk.open = Some(format!("{}/{}", law.id, law.provision[(turn % 100 + at) % law.provision.len()].id));
            state.lang = if (turn / 8 + at).is_multiple_of(5) { Lang::En } else { Lang::Zh };
            let laws = Laws::of(&state).unwrap();
            prop_assert_eq!(DeskView::keeping(&state, &laws, &mut kept), DeskView::of(&state, &laws));
        }
    }
}

proptest! {
    // Why a draft changes nothing takes long to find out.
    #![proptest_config(often(8))]

    #[test]
    fn who_gains_is_the_same_where_all_provisions_are_assessed(seeds in seeds()) {
        let (law, draft, _) = pushed(&seeds);
        let changed = apply(law, &draft.edits).0;
        // Without readings and clauses everybody is paid the same, but the versions differ in more than provisions.
        let mut more = changed.clone();
        more.reading.clear();
        more.clause.clear();
        let [some, all] = [&changed, &more].map(|changed| effect(law, changed));
        prop_assert_eq!((some.gains, some.loses, some.shifts), (all.gains, all.loses, all.shifts));
    }
}

#[test]
fn a_clause_no_edit_touches_is_the_same_one() {
    let state = State::default();
    let laws = Laws::of(&state).unwrap();
    let mut kept = desk::Kept::default();
    let [before, after] = [0, 1].map(|_| DeskView::keeping(&state, &laws, &mut kept).clauses);
    assert!(before.len() > 10 && before.iter().zip(&after).all(|(one, other)| std::rc::Rc::ptr_eq(one, other)));
}
