//! The sources page: one document at a time, all of it from the scheme's own data.

mod beyond;
mod entries;
mod provisions;
mod readings;
mod register;

pub use beyond::BeyondView;
pub use entries::EntryView;
pub use register::ParameterView;

use super::findings::{FindingView, findings};
use super::inputs::Choice;
use super::readings::ReadingView;
use super::rules::Rules;
use crate::app::route::Source;
use crate::app::state::State;
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::labels::status;
use crate::i18n::page::sources::{Word, word};
use entries::{hang_notes, others};

#[derive(Clone, Debug, PartialEq)]
pub struct SourcesView {
    pub lang: Lang,
    pub documents: Vec<Choice<Source>>,
    /// None where no scheme is loaded.
    pub document: Option<DocumentView>,
}

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentView {
    pub scheme: String,
    /// Its colour, counted from 0.
    pub hue: usize,
    pub title: String,
    /// Status, validity, what it pays and whom: term and text.
    pub about: Vec<(&'static str, String)>,
    pub sections: Vec<SectionView>,
    pub readings: Vec<ReadingView>,
    pub findings: Vec<FindingView>,
    pub register: Vec<ParameterView>,
    pub beyond: BeyondView,
}

/// Clauses of one kind under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    pub id: &'static str,
    pub title: &'static str,
    pub hint: Option<&'static str>,
    pub entries: Vec<EntryView>,
    /// For reference, and folded until asked for.
    pub folded: bool,
}

impl SourcesView {
    pub fn of(state: &State, rules: &Rules) -> Self {
        let lang = state.lang;
        let asked = state.source.as_ref().map(|source| source.scheme.as_str());
        let at = rules.schemes.iter().position(|scheme| Some(scheme.id.as_str()) == asked).unwrap_or(0);
        let documents = rules.schemes.iter().enumerate().map(|(place, scheme)| Choice {
            value: Source { scheme: scheme.id.clone(), clause: None },
            name: lang.pick(&scheme.name).to_owned(),
            on: place == at,
        });
        let document = rules.schemes.get(at).map(|scheme| document(scheme, at, state));
        Self { lang, documents: documents.collect(), document }
    }
}

fn document(scheme: &Scheme, hue: usize, state: &State) -> DocumentView {
    let lang = state.lang;
    let pick = |text| lang.pick(text).to_owned();
    let about = vec![
        (word(Word::Status, lang), crate::i18n::capital(status(scheme.status, lang))),
        (word(Word::Validity, lang), pick(&scheme.validity)),
        (word(Word::Pays, lang), pick(&scheme.summary)),
        (word(Word::Whom, lang), pick(&scheme.pays_whom)),
        (word(Word::Provisions, lang), provisions::counted(scheme, lang)),
    ];
    let section = |id, title, hint: Option<Word>, entries| SectionView {
        id,
        title: word(title, lang),
        hint: hint.map(|hint| word(hint, lang)),
        entries,
        folded: matches!(title, Word::Others | Word::Notes),
    };
    let mut sections = vec![
        section("provisions", Word::Provisions, None, provisions::provisions(scheme, state)),
        section("gates", Word::Gates, None, entries::gates(scheme, lang)),
        section("between", Word::Between, Some(Word::BetweenHint), entries::between(scheme, lang)),
        section("funds", Word::Funds, Some(Word::FundsHint), entries::funds(scheme, lang)),
        section("others", Word::Others, Some(Word::OthersHint), others(scheme, lang)),
    ];
    let left = hang_notes(scheme, &mut sections, lang);
    sections.push(section("notes", Word::Notes, None, left));
    sections.retain(|section| !section.entries.is_empty());
    DocumentView {
        scheme: scheme.id.clone(),
        hue,
        title: pick(&scheme.document),
        about,
        sections,
        readings: readings::readings(scheme, state),
        findings: findings(scheme, lang),
        register: register::register(scheme, lang),
        beyond: beyond::beyond(scheme, lang),
    }
}
