//! The workbench on screen: the document as clauses that can be edited where they stand, the drafts, and what was changed.

mod aim;
mod changes;
mod clause;
mod conditions;
mod effects;
mod foot;
mod kept;
mod own;
mod pairs;
mod paper;
mod solve;

pub use aim::{AimView, Heard};
pub use changes::EditView;
pub use clause::{BandAct, BandTool, BoxView, ClauseView, Control, FieldLine, PartView, box_id};
pub use effects::{EffectsView, Pictures};
pub use foot::{EntryView, FootView};
pub use kept::Kept;
pub use own::{OwnLine, OwnView};
pub use pairs::{PairView, PairsView};
pub use paper::{EffectOf, effects as effects_of, rows as compared, with_effects};
pub use solve::SolveView;

use crate::app::State;
use crate::app::desk::MOST_DRAFTS;
use crate::app::view::Choice;
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::labels::status;
use crate::i18n::page;
use crate::reform::{Aside, apply, with_readings};
use crate::schemes::whole;
use std::rc::Rc;

/// The document on the desk in its three states.
pub struct Laws<'a> {
    pub text: &'a Scheme,
    /// Under the readings chosen.
    pub read: Scheme,
    /// That with the edits of the draft in hand.
    pub draft: Scheme,
    pub aside: Vec<Aside>,
}

impl<'a> Laws<'a> {
    pub fn of(state: &'a State) -> Option<Self> {
        let wanted = state.desk.document.as_deref();
        let found = state.with_own(whole()).find(|law| Some(law.id.as_str()) == wanted);
        Some(Self::about(state, found.or_else(|| whole().first())?))
    }

    fn about(state: &State, text: &'a Scheme) -> Self {
        let read = with_readings(text, &state.readings);
        let edits = state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default();
        let (draft, aside) = apply(&read, edits);
        Self { text, read, draft, aside }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeskView {
    pub lang: Lang,
    pub documents: Vec<Choice<String>>,
    /// `吴忠市红寺堡区电商产业扶持办法（试行） · 试行`
    pub title: String,
    pub drafts: Vec<DraftView>,
    /// Whether the law as it stands is on the desk.
    pub plain: bool,
    pub full: bool,
    pub clauses: Vec<Rc<ClauseView>>,
    pub edits: Vec<EditView>,
    pub can_undo: bool,
    pub can_redo: bool,
    pub told: Vec<String>,
    pub own: OwnView,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DraftView {
    pub name: String,
    /// How much is changed.
    pub count: String,
    pub on: bool,
}

impl DeskView {
    pub fn of(state: &State, laws: &Laws<'_>) -> Self {
        Self::keeping(state, laws, &mut Kept::default())
    }

    /// The same; `kept` holds on to the clauses that the next change will not touch.
    pub fn keeping(state: &State, laws: &Laws<'_>, kept: &mut Kept) -> Self {
        let (lang, desk) = (state.lang, &state.desk);
        let drafts = desk.drafts.iter().enumerate().map(|(at, draft)| DraftView {
            name: draft.name.clone(),
            count: page::changes(draft.edits.len(), lang),
            on: desk.hand == Some(at),
        });
        let documents = state.with_own(whole()).map(|law| Choice {
            value: law.id.clone(),
            name: lang.pick(&law.name).to_owned(),
            on: law.id == laws.text.id,
        });
        Self {
            lang,
            documents: documents.collect(),
            title: format!("{} · {}", lang.pick(&laws.text.document), status(laws.text.status, lang)),
            drafts: drafts.collect(),
            plain: desk.hand.is_none(),
            full: desk.drafts.len() >= MOST_DRAFTS,
            clauses: kept.clauses(state, laws),
            edits: changes::edits(state, laws),
            can_undo: desk.can_undo(),
            can_redo: desk.can_redo(),
            told: desk.told.clone(),
            own: own::own(state, laws),
        }
    }
}
