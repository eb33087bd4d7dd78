//! The form: only what the rules read for this applicant.

use super::field::{FieldView, amount_fault, fact_field, field, lang_join, monthly, slot_id};
use super::lists::{ListView, lists};
use super::{Worked, beside};
use crate::app::asked::{Asked, roles};
use crate::app::field::Kind;
use crate::app::people;
use crate::app::state::{MONTHS, Slot, State, Tick};
use crate::engine::Scheme;
use crate::engine::fact::{Absent, Account, Fact};
use crate::engine::named::Named;
use crate::engine::profile::{List, Role};
use crate::i18n::labels::{account, fact, role};
use crate::i18n::page::{self, Say};

/// Something to pick, and whether it is picked.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
pub struct Choice<T> {
    pub value: T,
    pub name: String,
    pub on: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FlagView {
    pub tick: Tick,
    pub id: String,
    pub label: String,
    pub on: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MonthsView {
    pub apart: bool,
    /// A column for each fact, twelve fields in each; empty while one month stands for all.
    pub columns: Vec<(String, Vec<FieldView>)>,
    pub names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct InputsView {
    pub people: Vec<Choice<usize>>,
    pub roles: Vec<Choice<Role>>,
    /// The figures that come first; the videos among them as one line.
    pub first: Vec<FieldView>,
    /// Stands inside the field of sales.
    pub returns: Option<FieldView>,
    pub months: Option<MonthsView>,
    pub more: Vec<FieldView>,
    pub lists: Vec<ListView>,
    pub assumed: Vec<FlagView>,
    pub declared: Vec<FlagView>,
    pub accounts: Vec<Choice<Account>>,
    pub prizes: Vec<FieldView>,
    /// What like policies elsewhere pay.
    pub elsewhere: Vec<FieldView>,
}

pub fn inputs(worked: &Worked<'_>) -> InputsView {
    let (state, lang, schemes) = (worked.state, worked.lang, worked.rules.schemes.as_slice());
    let asked = worked.rules.asked(&worked.profile);
    let apart = state.months.is_some();
    let single = |fact: &&Fact| !(apart && monthly(**fact)) && **fact != Fact::ReturnsExchanges;
    let one = |fact: &Fact| match fact {
        Fact::Views => views(state),
        _ => fact_field(state, schemes, *fact),
    };
    let returns = asked.more.contains(&Fact::ReturnsExchanges) && !apart;
    InputsView {
        people: people::served(schemes)
            .into_iter()
            .map(|(at, person)| Choice { value: at, name: lang.pick(&person.name).to_owned(), on: person.is(state) })
            .collect(),
        roles: roles(schemes)
            .into_iter()
            .map(|each| Choice { value: each, name: role(each, lang).to_owned(), on: state.roles.contains(&each) })
            .collect(),
        first: asked.first.iter().filter(single).map(one).collect(),
        returns: returns.then(|| fact_field(state, schemes, Fact::ReturnsExchanges)),
        months: months(state, &asked),
        more: asked.more.iter().filter(single).map(one).collect(),
        lists: lists(state, &asked),
        assumed: flags(state, &asked.assumed),
        declared: declared(state, schemes, &asked),
        accounts: accounts(state, &asked),
        prizes: beside::prizes(state, schemes, &asked),
        elsewhere: beside::elsewhere(state, schemes, &asked),
    }
}

fn views(state: &State) -> FieldView {
    let lang = state.lang;
    let count = state.items(List::Videos).len();
    let fault = state.views.fault.map(|(at, fault)| {
        let told = page::entry(at + 1, &amount_fault(fault, Kind::Of(Fact::Views), lang), lang);
        lang_join(&[told, page::still_list(count, lang)], lang)
    });
    FieldView {
        slot: Slot::Views,
        id: slot_id(&Slot::Views),
        label: Say::ViewsLabel.to(lang).to_owned(),
        hint: Some(Say::ViewsHint.to(lang).to_owned()),
        text: state.views.text.clone(),
        echo: page::videos(count, lang),
        fault,
        slider: None,
    }
}

fn months(state: &State, asked: &Asked) -> Option<MonthsView> {
    let facts = asked.monthly();
    if facts.is_empty() {
        return None;
    }
    let lang = state.lang;
    let names: Vec<String> = (0..MONTHS).map(|at| page::month(at, lang)).collect();
    let column = |of: &Fact| {
        let label = fact(*of, lang).to_owned();
        let cells = names.iter().enumerate();
        let cells = cells.map(|(at, name)| field(state, Slot::Month(*of, at), page::about(name, &label, lang)));
        (label.clone(), cells.collect())
    };
    let columns = if state.months.is_some() { facts.iter().map(column).collect() } else { Vec::new() };
    Some(MonthsView { apart: state.months.is_some(), columns, names })
}

fn flags(state: &State, facts: &[Fact]) -> Vec<FlagView> {
    let one = |of: &Fact| FlagView {
        tick: Tick::Fact(*of),
        id: format!("b-{}", of.name().replace('.', "-")),
        label: fact(*of, state.lang).to_owned(),
        on: state.flags.get(of).copied().unwrap_or(of.absent() == Absent::AssumedTrue),
    };
    facts.iter().map(one).collect()
}

/// What may hold of somebody: facts, titles, and having been barred.
fn declared(state: &State, schemes: &[Scheme], asked: &Asked) -> Vec<FlagView> {
    let mut shown = flags(state, &asked.declared);
    shown.extend(beside::titles(state, asked));
    shown.extend(beside::barred(state, schemes, asked));
    shown
}

fn accounts(state: &State, asked: &Asked) -> Vec<Choice<Account>> {
    let chosen = state.account.unwrap_or(Account::NaturalPerson);
    let all = Account::ALL.iter().filter(|_| asked.account);
    all.map(|each| Choice { value: *each, name: account(*each, state.lang).to_owned(), on: *each == chosen }).collect()
}
