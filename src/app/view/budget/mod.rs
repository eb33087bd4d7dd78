//! The budget page on screen: what it costs and against which fund, who gets it, what drafts change; and the assumptions.

mod assumptions;
mod compared;
mod months;
mod settle;
mod tables;

pub use assumptions::{AssumptionView, GroupView, KnobView};
pub use settle::{SettleView, SheetView, template_csv};

use super::{Choice, FigureView, TableView};
use crate::app::State;
use crate::app::budget::Answer;
use crate::app::budget::answer::{chosen, law_of};
use crate::charts::Hue;
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::page::budget as say;
use std::rc::Rc;

/// Answers by scheme, as far as they have come.
pub type Answers = Vec<(String, Rc<Answer>)>;

#[derive(Clone, Debug, PartialEq)]
pub struct BudgetView {
    pub lang: Lang,
    pub scheme: String,
    pub schemes: Vec<Choice<String>>,
    pub settling: bool,
    pub knobs: Vec<KnobView>,
    pub groups: Vec<GroupView>,
    pub changed: bool,
    /// Nothing before the first answer has come.
    pub result: Option<ResultView>,
    pub compared: FigureView,
}

/// A table with its heading, and the name of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    pub id: &'static str,
    pub title: &'static str,
    pub hint: Option<&'static str>,
    pub table: TableView,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ResultView {
    pub headline: String,
    /// Whether the funds of the text last.
    pub lasts: Vec<String>,
    /// Term and figure.
    pub facts: Vec<(&'static str, String)>,
    pub provisions: FigureView,
    pub months: FigureView,
    pub sections: Vec<SectionView>,
    /// What is said where no draft touches the scheme.
    pub no_drafts: Option<&'static str>,
    pub no_fund: Option<&'static str>,
}

/// One scheme and its answer.
struct Costed<'a> {
    law: &'a Scheme,
    answer: &'a Answer,
    state: &'a State,
    hue: Hue,
    lang: Lang,
}

impl BudgetView {
    pub fn of(state: &State, answers: &Answers) -> Self {
        let (lang, scheme) = (state.lang, chosen(state).to_owned());
        let schemes = state.laws().map(|law| Choice {
            value: law.id.clone(),
            name: lang.pick(&law.name).to_owned(),
            on: law.id == scheme,
        });
        let (knobs, groups, changed) = assumptions::assumptions(state, &scheme);
        Self {
            lang,
            schemes: schemes.collect(),
            settling: state.treasury.settling,
            knobs,
            groups,
            changed,
            result: result(state, &scheme, answers),
            compared: compared::compared(state, answers),
            scheme,
        }
    }
}

fn result(state: &State, scheme: &str, answers: &Answers) -> Option<ResultView> {
    let (_, answer) = answers.iter().find(|(id, _)| id == scheme)?;
    let (law, lang) = (law_of(state, scheme)?, state.lang);
    let hue = Hue::nth(state.laws().position(|each| each.id == scheme).unwrap_or_default());
    let costed = Costed { law: &law, answer, state, hue, lang };
    let budget = &answer.budget;
    let lasts = budget.funds.iter().take(1).map(|fund| {
        let dry = fund.at_most.iter().find_map(|each| each.month);
        say::fund_lasts(fund.amount, fund.due, dry, lang)
    });
    Some(ResultView {
        headline: say::headline(lang.pick(&law.name), budget.people, budget.total.determined, budget.total.open, lang),
        lasts: lasts.collect(),
        facts: tables::facts(&costed),
        provisions: tables::provisions(&costed),
        months: months::months(&costed),
        sections: tables::sections(&costed),
        no_drafts: answer.drafts.is_empty().then(|| say::word(say::Word::NoDrafts, lang)),
        no_fund: budget.funds.is_empty().then(|| say::word(say::Word::NoFund, lang)),
    })
}

/// Whether a cell is a figure: it stands to the right, and a file has it without separators.
pub fn is_figure(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['+', '−', '-']);
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || ",.%".contains(sign))
}

/// A table as a file.
pub fn table_csv(table: &TableView) -> String {
    let cell = |cell: &String| if is_figure(cell) { cell.replace(',', "").replace('−', "-") } else { cell.clone() };
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    crate::app::export::csv(std::iter::once(table.head.clone()).chain(rows))
}
