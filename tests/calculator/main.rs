//! The calculator without a browser: what is typed, what is asked, what the page then says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod askable;
mod asked;
mod first_load;
mod leaving;
mod link;
#[path = "../toolbox/often.rs"]
mod often;
mod people;
mod possible;
mod typing;
mod views;

use sandtable::app::state::Slot;
use sandtable::app::view::{CalculatorView, OutlookView, Rules};
use sandtable::app::{Action, State, reduce};
use sandtable::engine::Fact;

/// A state after these actions.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(State::default(), |state, action| reduce(&state, action))
}

fn typed(fact: Fact, text: &str) -> Action {
    Action::Type(Slot::Fact(fact), text.to_owned())
}

fn view(state: &State) -> CalculatorView {
    CalculatorView::of(state, &Rules::under(&state.readings))
}

fn outlook(state: &State) -> OutlookView {
    OutlookView::of(state, &Rules::under(&state.readings))
}

/// The determined amount of a year in a scheme's row, as shown.
fn amount(view: &CalculatorView, scheme: &str) -> Option<String> {
    view.rows.iter().find(|row| row.id == scheme).unwrap().amount.clone()
}

/// The example person with this id.
fn person(id: &str) -> State {
    let at = sandtable::app::people::people().iter().position(|person| person.id == id).unwrap();
    after([Action::Person(at)])
}
