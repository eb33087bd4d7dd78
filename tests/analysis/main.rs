//! What a draft does: where it pays otherwise, who gains and who loses, which findings come and go; and solving for a number.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod compared;
mod differ;
mod effect;
mod found;
mod held;
mod measure;
mod most;
mod narrow;
#[path = "../toolbox/often.rs"]
mod often;
mod readings;
mod reasons;
mod solve;
#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
#[path = "../toolbox/edits.rs"]
mod toolbox;
mod touched;
mod turns;

use sandtable::engine::scheme::Edit;
use sandtable::engine::{Profile, profile};
use sandtable::schemes::{shipped, vocabulary};
pub use toolbox::{made, number, scheme, set};

pub fn off(address: &str) -> Edit {
    Edit::Off { address: address.to_owned() }
}

pub fn person(json: &str) -> Profile {
    profile::read(&serde_json::from_str(json).unwrap(), &vocabulary(shipped())).unwrap()
}
