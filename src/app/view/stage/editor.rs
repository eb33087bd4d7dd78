//! The decks, and the scenes of the one in hand.

use super::scene::{deck_name, kind_word, label};
use crate::app::stage::{Kind, MOST_DECKS, Scene};
use crate::app::state::State;
use crate::app::view::Choice;
use crate::app::view::answer::link_fault;
use crate::i18n::Lang;
use crate::i18n::page::stage as say;

#[derive(Clone, Debug, PartialEq)]
pub struct DeckView {
    pub lang: Lang,
    pub decks: Vec<Choice<usize>>,
    /// As typed; nothing while there is no deck.
    pub name: Option<String>,
    /// What stands where nothing is typed.
    pub name_hint: String,
    pub scenes: Vec<SceneLine>,
    pub count: String,
    /// Ready decks: of each scheme, and of all.
    pub ready: Vec<Choice<Option<String>>>,
    pub can_undo: bool,
    pub can_redo: bool,
    pub said: String,
    pub told: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SceneLine {
    pub label: String,
    /// Where the label does not say it.
    pub kind: &'static str,
    pub note: String,
    /// Looked at.
    pub on: bool,
}

impl DeckView {
    pub fn of(state: &State) -> Self {
        let (lang, hall) = (state.lang, &state.hall);
        let decks = hall.decks.iter().enumerate().map(|(at, deck)| Choice {
            value: at,
            name: deck_name(&deck.name, at, lang),
            on: at == hall.hand,
        });
        let line = |(at, scene): (usize, &Scene)| SceneLine {
            label: match scene.kind {
                Kind::Sentence if scene.title.trim().is_empty() => kind_word(Kind::Sentence, lang).to_owned(),
                _ => label(scene, state),
            },
            kind: if !scene.title.trim().is_empty() { kind_word(scene.kind, lang) } else { "" },
            note: scene.note.clone(),
            on: at == hall.look,
        };
        let scenes: Vec<SceneLine> =
            hall.deck().map(|deck| deck.scenes.iter().enumerate().map(line).collect()).unwrap_or_default();
        let of = |law: &crate::engine::Scheme| Choice {
            value: Some(law.id.clone()),
            name: lang.pick(&law.name).to_owned(),
            on: false,
        };
        let all = Choice { value: None, name: say::all_places(lang).to_owned(), on: false };
        let mut told = hall.told.clone();
        told.extend(state.link_fault.map(|fault| link_fault(fault, lang).to_owned()));
        told.extend(hall.damaged.then(|| say::trouble(say::Trouble::Damaged, lang).to_owned()));
        told.extend(hall.crowded.then(|| say::decks_full(MOST_DECKS, lang)));
        told.extend(hall.unkept.then(|| say::unkept(lang).to_owned()));
        Self {
            lang,
            decks: decks.collect(),
            name: hall.deck().map(|deck| deck.name.clone()),
            name_hint: say::deck(hall.hand + 1, lang),
            count: say::scenes(scenes.len(), lang),
            scenes,
            ready: std::iter::once(all).chain(state.laws().map(of)).collect(),
            can_undo: hall.can_undo(),
            can_redo: hall.can_redo(),
            said: hall.said.clone(),
            told,
        }
    }
}
