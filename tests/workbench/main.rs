//! The workbench without a browser: what a drafter does, what the desk then holds and shows.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod aim;
mod drafts;
mod files;
mod kept;
mod own;
mod paper;
mod policy;
mod steps;
mod views;

use sandtable::app::desk::{Act, act};
use sandtable::app::{Action, State, reduce};
use sandtable::reform::Address;

pub fn after(state: &State, acts: impl IntoIterator<Item = Act>) -> State {
    acts.into_iter().fold(state.clone(), |state, what| reduce(&state, Action::Work(what, act)))
}

pub fn address(text: &str) -> Address {
    Address::read(text).unwrap()
}

/// Somebody types into the box of a number.
pub fn type_in(at: &str, text: &str) -> Act {
    Act::Type(address(at), text.to_owned())
}

pub const FLOOR: &str = "hongsibu/HSB-10a/floor";
pub const RATE: &str = "hongsibu/HSB-10a/rate";

/// The example person with this id.
pub fn person(id: &str) -> State {
    let at = sandtable::app::people::people().iter().position(|person| person.id == id).unwrap();
    reduce(&State::default(), Action::Person(at))
}
