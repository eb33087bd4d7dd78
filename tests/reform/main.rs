//! Reforms: what an edit does, what is kept aside, what undoing restores, and both written forms.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod aside;
mod conditions;
mod drafting;
mod edits;
mod export;
mod forms;
mod kept;
#[path = "../toolbox/often.rs"]
mod often;
mod random;
#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
#[path = "../toolbox/edits.rs"]
mod toolbox;
mod undo;

use sandtable::engine::mechanism::{Band, Bands, Edge, Mechanism};
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Number, Scheme};
use sandtable::reform::Reform;
pub use toolbox::{made, number, remove, scheme, set};

pub fn edge(at: &str, included: bool) -> Edge {
    Edge { at: number(at), included }
}

pub fn insert(address: &str, from: Edge, to: Option<Edge>, amount: u32) -> Edit {
    let band = Band { from, to, amount: Number::of(amount).into() };
    Edit::Insert { address: address.to_owned(), band }
}

pub fn split(address: &str, at: &str) -> Edit {
    Edit::Split { address: address.to_owned(), at: number(at) }
}

pub fn add(address: &str, amount: u32) -> Edit {
    Edit::Add { address: address.to_owned(), amount: Number::of(amount).into() }
}

pub fn bands<'a>(scheme: &'a Scheme, id: &str) -> &'a Bands {
    match &scheme.provision(id).unwrap().pays {
        Mechanism::Bands(bands) => bands,
        other => panic!("{} is no list of bands", other.name()),
    }
}

/// `[45,70)50 [70,90)60 [90,)70`
pub fn ladder(scheme: &Scheme, id: &str) -> String {
    let one = |band: &Band| {
        let from = if band.from.included { '[' } else { '(' };
        let to = band.to.map_or(String::new(), |to| to.at.to_string());
        let end = if band.to.is_some_and(|to| to.included) { ']' } else { ')' };
        format!("{from}{},{to}{end}{}", band.from.at, Number::from(band.amount))
    };
    bands(scheme, id).band.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// A draft made by pushing these, none of which may be refused.
pub fn draft(scheme: &Scheme, edits: &[Edit]) -> Reform {
    let mut draft = Reform::default();
    for edit in edits {
        assert_eq!(draft.push(scheme, edit.clone()), Ok(()), "{edit:?}");
    }
    draft
}
