//! What tests of drafts write often.

use sandtable::engine::scheme::Edit;
use sandtable::engine::{Number, Scheme};
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

/// The changed scheme; every edit must have been made.
pub fn made(scheme: &Scheme, edits: &[Edit]) -> Scheme {
    let (changed, asides) = apply(scheme, edits);
    assert_eq!(asides, []);
    changed
}

pub fn remove(address: &str) -> Edit {
    Edit::Remove { address: address.to_owned() }
}
