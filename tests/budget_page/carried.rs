//! Assumptions in links and kept between visits: what was typed and no more, whole after any damage but its own.

use super::{after, on, view};
use proptest::prelude::*;
use sandtable::app::budget::assume::boxed;
use sandtable::app::budget::{Act, Treasury, kept};
use sandtable::app::link::{LinkFault, read, write};
use sandtable::app::{Action, Page, State, reduce};
use sandtable::reform::Reform;
use sandtable::schemes::shipped;
use std::collections::BTreeSet;

fn budget(scheme: &str) -> State {
    State { page: Page::Budget, ..on(scheme) }
}

/// Types into the box with this key.
fn put(state: &State, key: &str, text: &str) -> State {
    let (kind, _) = boxed(state, key).unwrap();
    after(state, Act::Type { key: key.to_owned(), kind, text: text.to_owned() })
}

fn through(state: &State) -> State {
    read(&write(state).unwrap()).unwrap().unwrap()
}

#[test]
fn a_link_brings_the_assumptions_and_the_same_cost() {
    let state = put(&budget("hongsibu"), "hongsibu/0/count", "1.2万");
    let state = put(&state, "hongsibu/take_up", "x");
    let back = through(&state);
    assert_eq!(back.treasury.typed, state.treasury.typed);
    assert_eq!(view(&back).groups[0].count.text, "1.2万");
    assert_eq!(view(&back).result.unwrap().headline, view(&state).result.unwrap().headline);
    assert!(view(&back).knobs[0].of.fault.is_some());
}

#[test]
fn only_what_differs_is_in_the_link() {
    let state = budget("hongsibu");
    let plain = write(&state).unwrap();
    let (_, count) = boxed(&state, "hongsibu/0/count").unwrap();
    let there = put(&state, "hongsibu/0/count", "7");
    assert_ne!(write(&there).unwrap(), plain);
    let back = put(&there, "hongsibu/0/count", &count.to_string());
    assert_eq!(write(&back).unwrap(), plain);
    let reset = after(&there, Act::Reset("hongsibu".into()));
    assert_eq!(write(&reset).unwrap(), plain);
    // A person's link says nothing of other people.
    assert_eq!(write(&State { page: Page::Calculator, ..there }).unwrap(), "");
}

#[test]
fn a_roster_never_travels() {
    let files = after(&budget("hongsibu"), Act::Files(vec![(0, "三月.csv".into())], false));
    let real = after(&files, Act::Real(true));
    let back = through(&real);
    assert!(back.treasury.sheets.is_empty() && !back.treasury.real);
    assert_eq!(write(&real), write(&budget("hongsibu")));
}

#[test]
fn what_belongs_nowhere_is_said_and_the_rest_restored() {
    let state = put(&budget("hongsibu"), "hongsibu/0/count", "77");
    let mut strange = state.clone();
    strange.treasury.typed.insert("hongsibu/99/count".into(), Default::default());
    let back = view(&through(&strange));
    assert_eq!(back.groups[0].count.text, "77");
    assert!(back.notes[0].starts_with("有 1 条假设"), "{:?}", back.notes);
    assert!(view(&state).notes.is_empty());
}

#[test]
fn cut_off_anywhere_what_came_before_is_restored() {
    let mut state = budget("hongsibu");
    // More than one seal covers: what stands before the cut is sound by itself.
    for (law, group) in shipped().iter().flat_map(|law| (0..9).map(move |group| (law, group))) {
        let key = format!("{}/{group}/count", law.id);
        if boxed(&state, &key).is_some() {
            state = put(&state, &key, &format!("{}", 1000 + group));
        }
    }
    let good = write(&state).unwrap();
    let mut some = 0;
    for end in good.len() / 2..good.len() {
        let Some(Ok(back)) = read(&good[..end]) else { continue };
        some += back.treasury.typed.iter().count();
        assert_eq!(back.link_fault, Some(LinkFault::Damaged));
        for (key, typed) in back.treasury.typed.iter() {
            assert_eq!(state.treasury.typed.get(key), Some(typed), "{end}");
        }
    }
    assert!(some > 0, "nothing was read of any part");
}

/// Those of a link are looked at, and one's own stay kept until something is changed.
#[test]
fn somebody_elses_assumptions_are_lent() {
    let theirs = put(&budget("hongsibu"), "hongsibu/0/count", "7");
    let mine = put(&budget("hongsibu"), "hongsibu/0/count", "9");
    assert!(!mine.treasury.lent);
    let looked = reduce(&mine, Action::Follow(Box::new(through(&theirs))));
    assert_eq!(looked.treasury.typed, theirs.treasury.typed);
    assert!(looked.treasury.lent);
    let changed = put(&looked, "hongsibu/0/count", "8");
    assert!(!changed.treasury.lent);
    let stored = kept::taken(&looked.treasury.typed, &changed.treasury.typed, &mine.treasury.typed);
    assert_eq!(stored, changed.treasury.typed);
    assert!(put(&looked, "hongsibu/0/count", "7").treasury.lent, "nothing was changed");
    // A draft alone changes no assumption.
    let policy = State { page: Page::Workbench, ..State::default() };
    assert_eq!(reduce(&mine, Action::Follow(Box::new(policy))).treasury.typed, mine.treasury.typed);
}

/// The scheme that was changed is as it is seen; what was kept of the others stays.
#[test]
fn a_change_to_what_is_lent_takes_nothing_from_other_schemes() {
    let of =
        |typed: &[(&str, &str)]| typed.iter().fold(budget("hongsibu"), |state, (key, text)| put(&state, key, text));
    let (count, share, other, third) = ("hongsibu/0/count", "hongsibu/take_up", "pinggu/0/count", "conghua/0/count");
    let mine = of(&[(count, "9"), (other, "4"), ("pinggu/take_up", "30%")]);
    let theirs = of(&[(count, "7"), (share, "50%"), (other, "5"), (third, "6")]);
    let looked = reduce(&mine, Action::Follow(Box::new(through(&theirs))));
    let stored = |changed: &State| kept::taken(&looked.treasury.typed, &changed.treasury.typed, &mine.treasury.typed);
    let typed = stored(&put(&looked, count, "8"));
    let lines = |typed: &_| kept::write(typed).lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let own = [(other, "4"), ("pinggu/take_up", "30%"), (third, "6")];
    let all = [&own[..], &[(count, "8"), (share, "50%")]].concat();
    assert_eq!(lines(&typed), lines(&of(&all).treasury.typed));
    let reset = stored(&after(&looked, Act::Reset("hongsibu".into())));
    assert_eq!(lines(&reset), lines(&of(&own).treasury.typed), "one's own stay");
}

/// The page's own address after a reload, and a link that says nothing of assumptions.
#[test]
fn what_is_kept_already_is_not_lent() {
    let mine = put(&budget("hongsibu"), "hongsibu/0/count", "9");
    let reloaded = through(&mine);
    assert!(reloaded.treasury.lent);
    assert!(!after(&reloaded, Act::Kept(mine.treasury.typed.clone(), true)).treasury.lent);
    for bare in [budget("pinggu"), State { page: Page::Budget, ..State::default() }] {
        let followed = reduce(&mine, Action::Follow(Box::new(through(&bare))));
        assert_eq!(followed.treasury.typed, mine.treasury.typed);
        assert!(!followed.treasury.lent && !through(&bare).treasury.lent);
        let opened = after(&through(&bare), Act::Kept(mine.treasury.typed.clone(), true));
        assert_eq!(opened.treasury.typed, mine.treasury.typed);
    }
    assert!(!reduce(&mine, Action::Follow(Box::new(through(&mine)))).treasury.lent);
}

#[test]
fn kept_assumptions_join_once_and_give_way_to_a_link() {
    let mine = put(&budget("hongsibu"), "hongsibu/0/count", "9");
    let text = kept::write(&mine.treasury.typed);
    let (typed_before, whole) = kept::read(&text);
    assert!(whole && typed_before == mine.treasury.typed);
    let fresh = after(&State::default(), Act::Kept(typed_before.clone(), true));
    assert!(fresh.treasury.met && fresh.treasury.typed == mine.treasury.typed);
    let theirs = through(&put(&budget("hongsibu"), "hongsibu/1/count", "7"));
    let followed = after(&theirs, Act::Kept(typed_before, true));
    assert_eq!(followed.treasury.typed, theirs.treasury.typed);
    // Damage is said, and what can be read is there.
    let (some, whole) = kept::read(&format!("{text}nonsense\n"));
    assert!(!whole && some == mine.treasury.typed);
    let told = after(&State::default(), Act::Kept(some, whole));
    assert!(view(&told).notes[0].contains("读不出来"), "{:?}", view(&told).notes);
    assert!(view(&after(&told, Act::Heard)).notes.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn anything_typed_returns(
        entries in proptest::collection::vec((0_usize..5, 0_usize..6, ".{0,12}"), 0..8),
        english in any::<bool>(),
    ) {
        let mut state = budget("tongjiang");
        state.desk.drafts = vec![Reform::default()];
        for (scheme, box_of, text) in entries {
            let scheme = &sandtable::schemes::shipped()[scheme].id;
            let name = ["seed", "take_up", "0/count", "1/count", "0/gross_sales/median", "0/growth/same"][box_of];
            let key = format!("{scheme}/{name}");
            let Some((kind, _)) = boxed(&state, &key) else { continue };
            // No text box holds a line break.
            let text = text.replace(['\n', '\r'], " ");
            state = after(&state, Act::Type { key, kind, text });
        }
        if english {
            state.lang = sandtable::i18n::Lang::En;
        }
        let back = through(&state);
        prop_assert_eq!(&back.treasury.typed, &state.treasury.typed);
        prop_assert_eq!(back.treasury.scheme, state.treasury.scheme.clone());
        prop_assert_eq!(back.link_fault, None);
        let (kept, whole) = kept::read(&kept::write(&state.treasury.typed));
        prop_assert!(whole && kept == state.treasury.typed);
    }
}

/// Nothing of it is anywhere before somebody types.
#[test]
fn an_untouched_treasury_writes_nothing() {
    assert_eq!(kept::write(&Treasury::default().typed), "");
    assert_eq!(kept::read(""), (Treasury::default().typed, true));
}

/// Two tabs: each keeps what it changed, takes what the other changed, and what both changed reads as it does here.
#[test]
fn assumptions_of_two_tabs_are_joined() {
    let of = |typed: &[(&str, &str)]| {
        let state = typed.iter().fold(budget("hongsibu"), |state, (key, text)| put(&state, key, text));
        state.treasury.typed
    };
    let (count, share) = ("hongsibu/0/count", "hongsibu/take_up");
    let base = of(&[(count, "7"), ("hongsibu/1/count", "9")]);
    let mine = of(&[(count, "8"), ("hongsibu/1/count", "9"), ("pinggu/0/count", "4")]);
    let theirs = of(&[(count, "7"), (share, "50%")]);
    let both = of(&[(count, "8"), (share, "50%"), ("pinggu/0/count", "4")]);
    assert_eq!(kept::join(&base, &mine, &theirs), both);
    let other = of(&[(count, "6"), (share, "50%")]);
    assert_eq!(kept::join(&base, &mine, &other), both);
    // Where nothing was done here theirs is followed, and the other way round.
    assert_eq!(kept::join(&base, &base, &theirs), theirs);
    assert_eq!(kept::join(&base, &mine, &base), mine);
    let state = after(&budget("hongsibu"), Act::Joined(both.clone()));
    assert_eq!(state.treasury.typed, both);
}

/// What one typed oneself and a changed link took the place of is a scenario, which brings it back.
#[test]
fn ones_own_that_make_room_for_a_link_are_set_aside() {
    let of =
        |typed: &[(&str, &str)]| typed.iter().fold(budget("hongsibu"), |state, (key, text)| put(&state, key, text));
    let mine = of(&[("hongsibu/0/count", "9"), ("hongsibu/1/count", "12"), ("pinggu/0/count", "4")]);
    let looked = reduce(&mine, Action::Follow(Box::new(through(&of(&[("hongsibu/0/count", "7")])))));
    let changed = put(&looked, "hongsibu/0/count", "8");
    let stands = kept::taken(&looked.treasury.typed, &changed.treasury.typed, &mine.treasury.typed);
    let aside = kept::replaced(&mine.treasury.typed, &stands);
    let [(scheme, lines)] = aside.as_slice() else { panic!("{aside:?}") };
    let (back, whole) = sandtable::app::saved::read(lines);
    assert!(whole && scheme == "hongsibu" && back.page == Page::Budget);
    assert_eq!(back.treasury.typed, of(&[("hongsibu/0/count", "9"), ("hongsibu/1/count", "12")]).treasury.typed);
    assert_eq!(kept::replaced(&mine.treasury.typed, &mine.treasury.typed), [], "nothing has gone");
    let told = after(&changed, Act::Aside);
    assert!(view(&told).notes[0].contains("存档"), "{:?}", view(&told).notes);
    assert!(view(&after(&told, Act::Heard)).notes.is_empty());
}
