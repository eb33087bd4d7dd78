//! What is on screen: pure functions from the state to texts, amounts and pictures. Every sentence and every amount of the
//! page is decided here, where it can be tested without a browser.

mod answer;
mod bars;
mod beside;
pub mod budget;
mod card;
mod credit;
mod curve;
pub mod desk;
mod field;
mod findings;
mod inputs;
pub mod kept;
mod ledger;
mod lists;
mod map;
mod measure;
mod next;
mod readings;
mod rules;
mod sources;
pub mod stage;

pub use answer::AnswerView;
pub use bars::{FigureView, TableView};
pub use card::card;
pub use credit::Credit;
pub use curve::CurveView;
pub use field::{FieldView, SliderView, slot_id};
pub use findings::{FindingView, Person, WitnessView, findings};
pub use inputs::{Choice, FlagView, InputsView, MonthsView};
pub use ledger::{BarPart, ProvisionView, RowView};
pub use lists::{ItemView, ListView};
pub use map::MapView;
pub use measure::{MeasureCell, MeasuresView};
pub use next::NextView;
pub use readings::ReadingView;
pub use rules::{Rules, Tell};
pub use sources::{BeyondView, DocumentView, EntryView, ParameterView, SectionView, SourcesView};

use super::state::State;
use crate::engine::{Assessment, Profile, Scheme, assess};
use crate::i18n::Lang;

/// What must follow a key at once: the form, the answer, the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculatorView {
    pub lang: Lang,
    pub inputs: InputsView,
    pub answer: AnswerView,
    pub rows: Vec<RowView>,
    pub link_fault: Option<&'static str>,
    /// Whether there is a step back, and one forward.
    pub steps: (bool, bool),
}

/// What may follow a moment later: readings, next steps and charts.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlookView {
    pub lang: Lang,
    pub readings: Vec<ReadingView>,
    pub next: Vec<NextView>,
    pub bars: FigureView,
    pub measures: MeasuresView,
    pub curve: Option<CurveView>,
}

/// The state, worked out once.
pub(crate) struct Worked<'a> {
    pub state: &'a State,
    pub rules: &'a Rules,
    pub profile: Profile,
    pub assessments: Vec<Assessment>,
    pub lang: Lang,
}

impl CalculatorView {
    pub fn of(state: &State, rules: &Rules) -> Self {
        let worked = Worked::of(state, rules);
        let open = readings::open(&worked);
        Self {
            lang: state.lang,
            inputs: inputs::inputs(&worked),
            answer: answer::answer(&worked),
            rows: ledger::rows(&worked, &open),
            link_fault: state.link_fault.map(|fault| answer::link_fault(fault, state.lang)),
            steps: (state.history.can_undo(), state.history.can_redo()),
        }
    }
}

impl OutlookView {
    pub fn of(state: &State, rules: &Rules) -> Self {
        let worked = Worked::of(state, rules);
        Self {
            lang: state.lang,
            readings: readings::readings(&worked, &readings::open(&worked)),
            next: next::next(&worked),
            bars: bars::bars(&worked),
            measures: measure::measures(&worked),
            curve: curve::curves(&worked, None),
        }
    }
}

impl CurveView {
    /// Nothing where no figure of this person can be varied.
    pub fn of(state: &State, rules: &Rules) -> Option<Self> {
        curve::curves(&Worked::of(state, rules), None)
    }
}

impl MapView {
    /// The map takes longest, so it is worked out on its own.
    pub fn of(state: &State, rules: &Rules) -> Option<Self> {
        map::map(&Worked::of(state, rules))
    }
}

impl<'a> Worked<'a> {
    fn of(state: &'a State, rules: &'a Rules) -> Self {
        let profile = super::profile::profile(state);
        let assessments = rules.schemes.iter().map(|scheme| assess(scheme, &profile)).collect();
        Self { state, rules, profile, assessments, lang: state.lang }
    }

    /// Schemes with their answers, in the order of the list.
    pub fn each(&self) -> impl Iterator<Item = (&Scheme, &Assessment)> {
        self.rules.schemes.iter().zip(&self.assessments)
    }
}
