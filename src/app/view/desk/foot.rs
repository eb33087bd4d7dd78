//! At a phone's foot: what a draft comes to in a few words, and the way to each of the panels.

use super::EffectsView;
use crate::i18n::Lang;
use crate::i18n::page::panel::{self, Panel};

#[derive(Clone, Debug, PartialEq)]
pub struct FootView {
    pub lang: Lang,
    /// `最多多得 1,200 元`
    pub headline: String,
    pub entries: Vec<EntryView>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    pub panel: Panel,
    pub word: &'static str,
    /// How many changes there are, or findings that came with the draft.
    pub count: Option<String>,
}

impl FootView {
    /// `edits`: how many changes the draft in hand has.
    pub fn of(edits: usize, effects: &EffectsView) -> Self {
        let lang = effects.lang;
        let count = |of: Panel| match of {
            Panel::Changes => Some(edits.to_string()),
            Panel::Findings if !effects.added.is_empty() => Some(format!("+{}", effects.added.len())),
            _ => None,
        };
        let entry = |of: Panel| EntryView { panel: of, word: panel::short(of, lang), count: count(of) };
        Self { lang, headline: effects.headline.clone(), entries: Panel::ALL.into_iter().map(entry).collect() }
    }
}
