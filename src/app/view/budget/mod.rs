//! The budget page on screen: what it costs and against which fund, who gets it, what drafts change; and the assumptions.

mod assumptions;
mod compared;
mod drafts;
mod months;
mod settle;
mod shape;
mod sure;
mod tables;
mod work;

pub use assumptions::{AssumptionView, GroupView, KnobView};
pub use settle::{Out, Refused, RosterView, SettleView, SheetView, template_csv};
pub use shape::ShapeView;
pub use sure::SureView;
pub use work::WorkView;

use super::{Choice, Credit, FigureView, TableView};
use crate::app::budget::Answer;
use crate::app::budget::answer::{chosen, law_of};
use crate::app::budget::sure::Sure;
pub use crate::app::export::{is_figure, table_csv};
use crate::app::{State, link};
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
    /// The people are those of a roster.
    pub real: bool,
    pub any_roster: bool,
    pub knobs: Vec<KnobView>,
    pub groups: Vec<GroupView>,
    pub changed: bool,
    /// What is to be said of them.
    pub notes: Vec<String>,
    /// Some of that can be put aside.
    pub trouble: bool,
    /// Nothing before the first answer has come.
    pub result: Option<ResultView>,
    pub compared: FigureView,
    /// For what is saved of the chosen scheme, and of all.
    pub credits: [Credit; 2],
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
    /// The drafts beside the law as it stands, and whether the fund lasts under each.
    pub drafts: Option<FigureView>,
    pub drafts_last: Vec<String>,
    pub sure: Option<SureView>,
    /// Whether it can be asked how sure this is.
    pub ask_sure: bool,
    /// What is said where no draft touches the scheme.
    pub no_drafts: Option<&'static str>,
    pub no_fund: Option<&'static str>,
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Costs {
    result: Option<ResultView>,
    compared: FigureView,
}

impl Costs {
    pub fn of(state: &State, answers: &Answers, sure: Option<&Sure>) -> Self {
        let result = result(state, chosen(state), answers, sure);
        Self { result, compared: compared::compared(state, answers) }
    }
}

/// One scheme and its answer.
struct Costed<'a> {
    law: &'a Scheme,
    answer: &'a Answer,
    state: &'a State,
    hue: Hue,
    lang: Lang,
}

impl Costed<'_> {
    /// The months of a roster, where the people are real.
    fn real(&self) -> Option<&[crate::population::roster::Date]> {
        self.answer.real.then_some(self.answer.months.as_slice())
    }

    fn is_part(&self) -> bool {
        say::is_part(self.real())
    }
}

impl BudgetView {
    /// `sure` is the answer to how sure the cost is, where that was asked.
    pub fn of(state: &State, answers: &Answers, sure: Option<&Sure>) -> Self {
        Self::around(state, &Costs::of(state, answers, sure))
    }

    /// What was found stays as it is while other assumptions are typed.
    pub fn around(state: &State, costs: &Costs) -> Self {
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
            real: state.treasury.real,
            any_roster: !state.treasury.sheets.is_empty(),
            knobs,
            groups,
            changed,
            notes: assumptions::notes(state, &scheme),
            trouble: state.treasury.trouble.is_some(),
            result: costs.result.clone(),
            compared: costs.compared.clone(),
            credits: [Some(scheme.as_str()), None].map(|only| credit(state, only)),
            scheme,
        }
    }
}

/// The person of the calculator is nobody's business here, nor in the link; the assumptions are.
fn credit(state: &State, only: Option<&str>) -> Credit {
    Credit { link: link::to_budget(state), draft: None, ..Credit::of(state, only) }
}

fn result(state: &State, scheme: &str, answers: &Answers, sure: Option<&Sure>) -> Option<ResultView> {
    let (_, answer) = answers.iter().find(|(id, _)| id == scheme)?;
    let (law, lang) = (law_of(state, scheme)?, state.lang);
    let hue = Hue::nth(state.laws().position(|each| each.id == scheme).unwrap_or_default());
    let costed = Costed { law: &law, answer, state, hue, lang };
    let budget = &answer.budget;
    let funds = budget.funds.iter().filter(|_| !costed.is_part());
    let lasts = funds.take(1).map(|fund| say::fund_lasts(fund.amount, fund.due, drafts::dry(fund), lang));
    Some(ResultView {
        headline: say::headline(
            lang.pick(&law.name),
            budget.people,
            budget.total.determined,
            budget.total.open,
            costed.real(),
            lang,
        ),
        lasts: lasts.collect(),
        facts: tables::facts(&costed),
        provisions: tables::provisions(&costed),
        months: months::months(&costed),
        sections: tables::sections(&costed),
        drafts: drafts::costs(&costed),
        drafts_last: drafts::lasts(&costed),
        sure: sure.map(|found| sure::sure(&costed, found)),
        ask_sure: !answer.real,
        no_drafts: answer.drafts.is_empty().then(|| say::word(say::Word::NoDrafts, lang)),
        no_fund: budget.funds.is_empty().then(|| say::word(say::Word::NoFund, lang)),
    })
}
