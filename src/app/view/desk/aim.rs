//! 反推 for everybody on screen: for whom it is counted, what it costs, which values and which pairs of values cost so much.

use super::Laws;
use super::pairs::PairsView;
use super::solve::{Says, SolveView, numbers};
use crate::app::State;
use crate::app::budget::aim::{Aim, Found, SIDE, aims};
use crate::app::budget::answer::question;
use crate::app::view::Choice;
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::numbers::{percent, yuan};
use crate::i18n::page::aim;
use crate::population::caseload::count;
use crate::reform::value;

/// What has come from the worker, each answer with its question: those to another question than the one on screen are
/// passed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard(Vec<(Aim, Found)>);

impl Heard {
    pub fn take(&mut self, aim: &Aim, found: &Found) {
        self.0.push((aim.clone(), found.clone()));
    }

    fn about<'a>(&'a self, asked: &[Aim]) -> impl Iterator<Item = &'a Found> {
        self.0.iter().filter(|(aim, _)| asked.contains(aim)).map(|(_, found)| found)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct AimView {
    /// Whose cost it is: the people of the budget page.
    pub whose: String,
    /// Those of a roster, of whatever months.
    pub real: bool,
    /// The document they are counted for.
    pub scheme: String,
    /// Sums that can be wished for, with what is then typed.
    pub proposals: Vec<(String, String)>,
    /// The second number.
    pub seconds: Vec<Choice<String>>,
    pub pairs: Option<PairsView>,
}

impl SolveView {
    pub(super) fn all(&mut self, state: &State, laws: &Laws<'_>, heard: &Heard) {
        let (lang, asked) = (state.lang, state.desk.solve.within(&laws.text.id));
        let (mut now, mut solved, mut pairs) = (None, None, None);
        for found in heard.about(&aims(state, &laws.text.id)) {
            match found {
                Found::Now(sums) => now = Some(SIDE.of(*sums)),
                Found::Value(solution) => solved = Some(solution.as_ref()),
                Found::Pairs(points) => pairs = Some(points),
            }
        }
        self.now = now.map(|cost| yuan(cost, lang));
        let setting = asked.parameter.as_ref().and_then(|address| Some((address, value(&laws.draft, address)?)));
        if let (Some((address, setting)), Some(found)) = (&setting, solved) {
            self.found(found, (&laws.draft, address), setting, &Says::ALL);
        }
        // A year's fund is no aim for the months of a roster.
        let funds = laws.draft.fund.iter().filter(|fund| fund.covers.is_empty() && !state.treasury.real);
        let funds = funds.map(|fund| (aim::fund(&yuan(fund.amount, lang), lang), fund.amount));
        let now = now.map(|cost| (aim::as_now(lang).to_owned(), cost));
        let typed = |(words, sum): (String, crate::engine::Yuan)| (words, sum.decimal().normalize().to_string());
        let mut seconds = numbers(&laws.draft, asked.second.as_ref(), lang);
        seconds.retain(|each| asked.parameter.as_ref().is_none_or(|first| first.to_string() != each.value));
        self.all = Some(AimView {
            whose: whose(state, &laws.text.id, lang),
            real: state.treasury.real,
            scheme: laws.text.id.clone(),
            proposals: funds.chain(now).map(typed).collect(),
            seconds: if setting.is_some() { seconds } else { Vec::new() },
            pairs: pairs.and_then(|found| PairsView::of(state, laws, found)),
        });
    }
}

fn whose(state: &State, scheme: &str, lang: Lang) -> String {
    let Some(question) = question(state, scheme).filter(|question| question.sheets.is_empty()) else {
        return aim::real(lang).to_owned();
    };
    let laws: Vec<&Scheme> = state.laws().collect();
    let sizes = question.caseload.group.iter().map(|group| count(&group.count, laws.iter().copied()));
    let people: u32 = sizes.map(Result::unwrap_or_default).fold(0, u32::saturating_add);
    aim::synthetic(people, &percent(question.caseload.take_up.decimal()), lang)
}
