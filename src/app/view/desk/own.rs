//! Schemes of somebody's own on screen: what can be begun, and what there is.

use super::Laws;
use crate::app::State;
use crate::app::desk::own::MOST_OWN;
use crate::app::laws::Own;
use crate::app::view::Choice;
use crate::i18n::page::own::{Word, clauses, copy_of, not_here, word};
use crate::reform::Address;
use crate::schemes::{CASELOADS, whole};

#[derive(Clone, Debug, PartialEq)]
pub struct OwnView {
    /// The document on the desk, of which a copy can be made.
    pub document: String,
    pub copy: String,
    pub full: bool,
    pub lines: Vec<OwnLine>,
    /// Schemes that a draft or the link speaks of and that are not here.
    pub missing: Vec<String>,
    /// Said where there are any.
    pub not_in_links: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OwnLine {
    pub own: Own,
    pub id: String,
    pub name: String,
    /// Its id, and how many clauses it has.
    pub about: String,
    /// Whose people it begins with on the budget page; empty for nobody's.
    pub people: Vec<Choice<String>>,
    /// Whether the draft in hand changes it.
    pub drafted: bool,
    pub on: bool,
}

pub fn own(state: &State, laws: &Laws<'_>) -> OwnView {
    let (lang, desk) = (state.lang, &state.desk);
    OwnView {
        document: laws.text.id.clone(),
        copy: copy_of(lang.pick(&laws.text.name), lang),
        full: desk.own.len() >= MOST_OWN,
        lines: desk.own.iter().map(|own| line(state, laws, own)).collect(),
        missing: missing(state).iter().map(|id| not_here(id, lang)).collect(),
        not_in_links: (!desk.own.is_empty()).then(|| word(Word::NotInLinks, lang)),
    }
}

fn line(state: &State, laws: &Laws<'_>, own: &Own) -> OwnLine {
    let (lang, law) = (state.lang, &own.law);
    let like = own.like.as_deref().unwrap_or_default();
    let plain = Choice { value: String::new(), name: word(Word::Plain, lang).to_owned(), on: like.is_empty() };
    let people = whole().iter().filter(|each| CASELOADS.iter().any(|(id, _)| *id == each.id)).map(|each| Choice {
        value: each.id.clone(),
        name: lang.pick(&each.name).to_owned(),
        on: each.id == like,
    });
    let mut edits = state.desk.draft().into_iter().flat_map(|draft| &draft.edits);
    OwnLine {
        id: law.id.clone(),
        name: lang.pick(&law.name).to_owned(),
        about: format!("{} · {}", law.id, clauses(law.provision.len(), lang)),
        people: std::iter::once(plain).chain(people).collect(),
        drafted: edits.any(|edit| Address::read(edit.address()).is_some_and(|address| address.scheme == law.id)),
        on: law.id == laws.text.id,
        own: own.clone(),
    }
}

/// While those of an earlier visit are still being fetched nothing is missed.
fn missing(state: &State) -> Vec<String> {
    if !state.desk.own_met {
        return Vec::new();
    }
    let drafts = state.desk.draft().into_iter().flat_map(|draft| &draft.edits);
    let edited = drafts.filter_map(|edit| Some(Address::read(edit.address())?.scheme));
    let mut missing: Vec<String> = state.desk.document.iter().cloned().chain(edited).collect();
    missing.retain(|id| state.laws().all(|law| law.id != *id));
    missing.sort_unstable();
    missing.dedup();
    missing
}
