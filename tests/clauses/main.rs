//! Clauses as an editor and a comparison show them: sentences in parts, parameters where they stand, old beside new.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod comparison;
mod editor;
mod parts;

use sandtable::engine::Scheme;
use sandtable::engine::mechanism::{Band, Edge};
use sandtable::engine::number::Number;
use sandtable::engine::scheme::Edit;
use sandtable::reform::apply;
use sandtable::schemes::shipped;

pub fn scheme(id: &str) -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.id == id).unwrap()
}

pub fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

pub fn set(address: &str, to: &str) -> Edit {
    Edit::Set { address: address.to_owned(), to: to.to_owned() }
}

pub fn made(scheme: &Scheme, edits: &[Edit]) -> Scheme {
    let (changed, asides) = apply(scheme, edits);
    assert_eq!(asides, []);
    changed
}

/// A band for 30 up to, not including, 45.
pub fn low_band() -> Edit {
    let edge = |at: &str, included| Edge { at: number(at), included };
    let band = Band { from: edge("30", true), to: Some(edge("45", false)), amount: number("40").into() };
    Edit::Insert { address: "hongsibu/HSB-11/bands/1".to_owned(), band }
}

pub fn add(address: &str, amount: &str) -> Edit {
    Edit::Add { address: address.to_owned(), amount: number(amount).into() }
}

pub fn remove(address: &str) -> Edit {
    Edit::Remove { address: address.to_owned() }
}
