//! The budget page without a browser: assumptions typed over, what follows, and a roster settled.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "in a test a panic is the verdict"
)]

mod carried;
mod cost;
mod settle;
mod shapes;

use sandtable::app::budget::{Act, act, questions};
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell};
use sandtable::app::view::budget::{Answers, BudgetView};
use sandtable::app::{Action, State, reduce};
use sandtable::engine::Scheme;
use sandtable::schemes::{sealed, shipped, unsealed};

fn after(state: &State, what: Act) -> State {
    reduce(state, Action::Cost(what, act))
}

fn on(scheme: &str) -> State {
    after(&State::default(), Act::Scheme(scheme.to_owned()))
}

/// Everything answered, as after a while on screen.
fn view(state: &State) -> BudgetView {
    BudgetView::of(state, &answers(state, shipped()), None)
}

fn answers(state: &State, laws: &[Scheme]) -> Answers {
    let mut clerk = Clerk::default();
    let mut found = Answers::new();
    for (ticket, question) in questions(state).into_iter().enumerate() {
        let scheme = question.scheme.clone();
        let letter = Letter { ticket: ticket as u32, laws: laws.to_vec(), ask: Ask::Cost(question) };
        // As it goes through the post.
        let letter = unsealed(&sealed(&letter).unwrap()).unwrap();
        let mut tell = |tell: Tell| match unsealed(&sealed(&tell).unwrap()).unwrap() {
            Tell::Answer { reply: Reply::Cost(answer), .. } => found.push((scheme.clone(), answer)),
            Tell::Progress { .. } => {}
            other => panic!("{other:?}"),
        };
        clerk.open(letter, Vec::new(), &mut tell, &mut |_, _| {});
    }
    found
}

/// Types into the box with this key.
fn typed(state: &State, key: &str, text: &str) -> State {
    let view = view(state);
    let figures = view.groups.iter().flat_map(|group| group.figures.iter().chain([&group.count]));
    let all: Vec<_> = figures.chain(view.knobs.iter().map(|knob| &knob.of)).collect();
    let found = all.iter().find(|each| each.key == key).unwrap_or_else(|| panic!("no box {key}"));
    after(state, Act::Type { key: key.to_owned(), kind: found.kind, text: text.to_owned() })
}
