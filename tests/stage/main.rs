//! 演示 without a browser: scenes collected, decks put in order, taken elsewhere and back, and the talk itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "in a test a panic is the verdict"
)]

mod decks;
mod elsewhere;
mod findings;
mod ready;
mod scenes;
mod talk;

use sandtable::app::budget::{self, answer::law_of};
use sandtable::app::people::people;
use sandtable::app::stage::restore::restore;
use sandtable::app::stage::{Act, Hall, Kind, Scene, act};
use sandtable::app::view::Rules;
use sandtable::app::view::stage::{Cost, SceneView, asked};
use sandtable::app::{Action, State, reduce};
use std::rc::Rc;

pub fn after(state: &State, acts: impl IntoIterator<Item = Act>) -> State {
    acts.into_iter().fold(state.clone(), |state, what| reduce(&state, Action::Present(what, act)))
}

/// The example person with this id.
pub fn person(id: &str) -> State {
    let at = people().iter().position(|person| person.id == id).unwrap();
    reduce(&State::default(), Action::Person(at))
}

/// With these scenes collected from the page as it stands.
pub fn collected(state: &State, kinds: impl IntoIterator<Item = Kind>) -> State {
    kinds.into_iter().fold(state.clone(), |state, kind| reduce(&state, Action::Collect(kind, String::new())))
}

pub fn kinds(hall: &Hall) -> Vec<Kind> {
    hall.deck().unwrap().scenes.iter().map(|scene| scene.kind).collect()
}

pub fn seen(scene: &Scene, page: &State) -> SceneView {
    let found = restore(scene, page);
    assert!(found.whole, "{}", scene.lines);
    SceneView::of(scene, &found.state, &Rules::under(&found.state.readings), &cost(scene, &found.state))
}

/// As the worker answers.
pub fn cost(scene: &Scene, shown: &State) -> Cost {
    let known = asked(scene, shown).and_then(|question| {
        let law = law_of(shown, &question.scheme)?;
        let grown = budget::answer::people(&question, &law, None, &mut |_| {})?;
        Some(Rc::new(budget::answer(&question, &law, &grown)))
    });
    known.map_or(Cost::Due, Cost::Known)
}

/// The sentence of a scene.
pub fn said(view: &SceneView) -> String {
    sandtable::i18n::plain(&view.sentence)
}
