//! Clauses from one key to the next: only what an edit touches is put into words again.

use super::Laws;
use super::clause::{ClauseView, clause};
use crate::app::State;
use crate::app::desk::Typed;
use crate::engine::Scheme;
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::clause::{owners, words_of};
use crate::reform::Address;
use std::rc::Rc;

/// The clauses last shown, and what they were made of.
#[derive(Debug, Default)]
pub struct Kept {
    law: Option<(Scheme, Scheme, Lang)>,
    clauses: Vec<(Made, Rc<ClauseView>)>,
}

/// All that a clause is made of, beside the law as it is read and the language.
#[derive(Debug, PartialEq)]
struct Made {
    owner: String,
    /// Those of this clause, and of any clause a number of which it tells; with whether each was set aside.
    edits: Vec<(Edit, bool)>,
    typed: Vec<(String, Typed)>,
    open: bool,
    reason: Option<String>,
}

impl Kept {
    pub fn clauses(&mut self, state: &State, laws: &Laws<'_>) -> Vec<Rc<ClauseView>> {
        let same = |(text, read, lang): &(Scheme, Scheme, Lang)| {
            *lang == state.lang && text == laws.text && *read == laws.read
        };
        if !self.law.as_ref().is_some_and(same) {
            *self = Self { law: Some((laws.text.clone(), laws.read.clone(), state.lang)), clauses: Vec::new() };
        }
        let edits = edits(state, laws);
        let mut before = std::mem::take(&mut self.clauses);
        for owner in owners(&laws.draft) {
            let made = made(state, laws, &edits, owner);
            let known = before.iter().position(|(known, _)| *known == made).map(|at| before.swap_remove(at));
            let fresh = |made: Made| Some((clause(state, laws, &made.owner).map(Rc::new)?, made));
            self.clauses.extend(known.or_else(|| fresh(made).map(|(view, made)| (made, view))));
        }
        self.clauses.iter().map(|(_, view)| Rc::clone(view)).collect()
    }
}

/// The edits that concern this document: the clause each names, and whether it was set aside.
fn edits<'a>(state: &'a State, laws: &Laws<'_>) -> Vec<(String, &'a Edit, bool)> {
    let all = state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default();
    let own = |(at, edit): (usize, &'a Edit)| {
        let address = Address::read(edit.address()).filter(|address| address.scheme == laws.text.id)?;
        Some((address.owner, edit, laws.aside.iter().any(|aside| aside.at == at)))
    };
    all.iter().enumerate().filter_map(own).collect()
}

fn made(state: &State, laws: &Laws<'_>, edits: &[(String, &Edit, bool)], owner: String) -> Made {
    let address = format!("{}/{owner}", laws.text.id);
    let words = words_of(&laws.draft, &owner);
    // Another clause is told of by its name, in braces.
    let tells = |of: &str| {
        words.as_ref().is_some_and(|words| {
            let title = words.title.into_iter();
            title.chain([words.clause]).any(|text| state.lang.pick(text).contains(of))
        })
    };
    let concerns = |(of, ..): &&(String, &Edit, bool)| *of == owner || tells(of);
    let within = |key: &str| key.strip_prefix(&address).is_some_and(|rest| rest.starts_with('/'));
    let typed = state.desk.typed.iter().filter(|(key, _)| within(key));
    Made {
        edits: edits.iter().filter(concerns).map(|(_, edit, aside)| ((*edit).clone(), *aside)).collect(),
        typed: typed.map(|(key, typed)| (key.clone(), typed.clone())).collect(),
        open: state.desk.open.as_deref() == Some(address.as_str()),
        reason: state.desk.draft().and_then(|draft| draft.reason(&address)).map(str::to_owned),
        owner,
    }
}
