//! What a draft does: where it pays otherwise, who gains and who loses, which findings come and go; and solving for a number.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod differ;
mod effect;
mod solve;

use sandtable::engine::scheme::Edit;
use sandtable::engine::{Number, Profile, Scheme, profile};
use sandtable::reform::apply;
use sandtable::schemes::{shipped, vocabulary};

pub fn scheme(id: &str) -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.id == id).unwrap()
}

pub fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

pub fn set(address: &str, to: &str) -> Edit {
    Edit::Set { address: address.to_owned(), to: to.to_owned() }
}

pub fn off(address: &str) -> Edit {
    Edit::Off { address: address.to_owned() }
}

pub fn made(scheme: &Scheme, edits: &[Edit]) -> Scheme {
    let (changed, asides) = apply(scheme, edits);
    assert_eq!(asides, []);
    changed
}

pub fn person(json: &str) -> Profile {
    profile::read(&serde_json::from_str(json).unwrap(), &vocabulary(shipped())).unwrap()
}
