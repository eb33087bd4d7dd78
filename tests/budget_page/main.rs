//! The budget page without a browser: assumptions typed over, what follows, and a roster settled.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "in a test a panic is the verdict"
)]

mod cost;
mod settle;

use sandtable::app::budget::{Act, act, answer, questions};
use sandtable::app::view::budget::{Answers, BudgetView};
use sandtable::app::{Action, State, reduce};
use std::rc::Rc;

fn after(state: &State, what: Act) -> State {
    reduce(state, Action::Cost(what, act))
}

fn on(scheme: &str) -> State {
    after(&State::default(), Act::Scheme(scheme.to_owned()))
}

/// Everything answered, as after a while on screen.
fn view(state: &State) -> BudgetView {
    let answers: Answers =
        questions(state).iter().map(|each| (each.scheme.clone(), Rc::new(answer(each, None).unwrap()))).collect();
    BudgetView::of(state, &answers)
}

/// Types into the box with this key.
fn typed(state: &State, key: &str, text: &str) -> State {
    let view = view(state);
    let figures = view.groups.iter().flat_map(|group| group.figures.iter().chain([&group.count]));
    let all: Vec<_> = figures.chain(view.knobs.iter().map(|knob| &knob.of)).collect();
    let found = all.iter().find(|each| each.key == key).unwrap_or_else(|| panic!("no box {key}"));
    after(state, Act::Type { key: key.to_owned(), kind: found.kind, text: text.to_owned() })
}
