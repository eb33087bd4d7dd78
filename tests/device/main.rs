//! What is kept on the device, what is shared, and the way back, without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod history;
mod picture;
mod shelf;
mod since;
mod tabs;

use sandtable::app::people::people;
use sandtable::app::state::Slot;
use sandtable::app::{Action, State, reduce};
use sandtable::engine::Fact;

/// The example person with this id.
fn person(id: &str) -> State {
    let at = people().iter().position(|person| person.id == id).unwrap();
    reduce(&State::default(), Action::Person(at))
}

fn typed(fact: Fact, text: &str) -> Action {
    Action::Type(Slot::Fact(fact), text.to_owned())
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}
