//! Findings collected on the workbench: the law's own without the draft, the draft's with it.

use crate::{said, seen};
use sandtable::app::desk;
use sandtable::app::stage::gathered::{Gathered, gather};
use sandtable::app::stage::{Act, Kind, Scene};
use sandtable::app::view::desk::EffectsView;
use sandtable::app::view::{FindingView, Rules, findings};
use sandtable::app::{Action, Page, State, reduce};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::schemes::shipped;

/// The end of a band of hours: the next one begins further up.
const EDGE: &str = "hongsibu/HSB-11/bands/1/to";
const FLOOR: &str = "hongsibu/HSB-10a/floor";

fn work(state: &State, act: desk::Act) -> State {
    reduce(state, Action::Work(act, desk::act))
}

fn workbench() -> State {
    work(&State { page: Page::Workbench, ..State::default() }, desk::Act::Document("hongsibu".into()))
}

fn set(state: &State, address: &str, to: &str) -> State {
    work(state, desk::Act::Edit(Edit::Set { address: address.into(), to: to.into() }))
}

fn effects(state: &State) -> EffectsView {
    EffectsView::of(state, &Rules::under(&state.readings)).unwrap()
}

fn press(state: &State, finding: &FindingView) -> State {
    reduce(state, Action::Present(Act::Gather(finding.key.clone(), finding.drafted), gather))
}

fn scenes(state: &State) -> &[Scene] {
    state.hall.deck().map_or(&[], |deck| &deck.scenes)
}

#[test]
fn what_the_law_itself_is_found_to_lack_is_the_same_scene_as_among_the_sources() {
    let state = set(&workbench(), FLOOR, "3000");
    let law: Vec<FindingView> = effects(&state).findings.into_iter().filter(|each| !each.drafted).collect();
    assert!(!law.is_empty());
    let sources = State { page: Page::Sources, ..State::default() };
    for finding in &law {
        let here = press(&state, finding);
        let there = reduce(&sources, Action::Collect(Kind::Finding, finding.key.clone()));
        assert_eq!(scenes(&here), scenes(&there));
        assert_eq!(Gathered::of(&State { page: Page::Sources, ..here.clone() }).place(finding), Some(0));
        assert_eq!(said(&seen(&scenes(&here)[0], &State::default())), finding.sentence);
        assert!(scenes(&press(&here, finding)).is_empty(), "a second press takes it out");
    }
}

#[test]
fn what_only_the_draft_lacks_is_shown_under_the_draft() {
    let state = set(&workbench(), EDGE, "60");
    let view = effects(&state);
    let drafted: Vec<&FindingView> = view.added.iter().chain(&view.findings).filter(|each| each.drafted).collect();
    assert!(!view.added.is_empty() && view.added.iter().all(|each| each.drafted));
    for finding in drafted {
        let after = press(&state, finding);
        assert_eq!(said(&seen(&scenes(&after)[0], &State::default())), finding.sentence);
        assert_eq!(Gathered::of(&after).place(finding), Some(0));
        // Of another draft it would be another scene.
        assert_eq!(Gathered::of(&set(&after, FLOOR, "4000")).place(finding), None);
    }
}

#[test]
fn as_long_as_the_law_is_the_same_no_key_changes_what_is_gathered_of_it() {
    let law = shipped().iter().find(|law| law.id == "hongsibu").unwrap();
    let [one, other, ..] = &findings(law, Lang::Zh)[..] else { panic!("two findings at least") };
    let mut state = press(&press(&workbench(), one), other);
    let before = Gathered::of(&state);
    assert_eq!((before.place(one), before.place(other)), (Some(0), Some(1)));
    for floor in ["4000", "400", "40"] {
        state = set(&state, FLOOR, floor);
        assert_eq!(Gathered::of(&state), before);
    }
    // Sentences and other pictures of the deck are none.
    assert_eq!(Gathered::of(&crate::collected(&workbench(), [Kind::Comparison])), Gathered::default());
}
