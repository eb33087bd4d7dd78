//! What is asked of the population, and its answer. A question holds all that the answer depends on, so that an answer is kept
//! as long as its question stands.

use super::assume::assumed;
use crate::app::State;
use crate::app::desk::act::law;
use crate::app::laws::Own;
use crate::engine::Scheme;
use crate::engine::number::Rate;
use crate::population::budget::{Budget, Change, Crowd, Sums, compare, cost};
use crate::population::caseload::{Caseload, Grown, grow};
use crate::reform::{Address, Choices, Reform, apply};
use crate::schemes::shipped;
use std::rc::Rc;

/// One scheme over its caseload.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub scheme: String,
    /// The law itself, where it is none of the shipped ones.
    pub own: Option<Own>,
    pub caseload: Caseload,
    pub readings: Choices,
    /// Those that touch the scheme.
    pub drafts: Vec<Reform>,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub budget: Budget,
    /// The people, for the next question about them.
    pub grown: Rc<Grown>,
    pub drafts: Vec<DraftAnswer>,
}

/// A draft over the same people.
#[derive(Clone, Debug)]
pub struct DraftAnswer {
    pub name: String,
    pub total: Sums,
    pub determined: Change,
    pub at_most: Change,
}

/// The scheme looked at comes first.
pub fn questions(state: &State) -> Vec<Question> {
    let chosen = chosen(state);
    let mut ids: Vec<&str> = state.laws().map(|scheme| scheme.id.as_str()).collect();
    ids.retain(|id| *id != chosen);
    let first = std::iter::once(chosen).chain(ids);
    first.filter_map(|id| question(state, id)).collect()
}

/// The scheme that is looked at.
pub fn chosen(state: &State) -> &str {
    let wanted = state.treasury.scheme.as_deref();
    let found = state.laws().find(|scheme| Some(scheme.id.as_str()) == wanted);
    found.or_else(|| state.laws().next()).map_or("", |scheme| scheme.id.as_str())
}

fn question(state: &State, scheme: &str) -> Option<Question> {
    let touches = |draft: &&Reform| {
        let mut places = draft.edits.iter().filter_map(|edit| Address::read(edit.address()));
        places.any(|address| address.scheme == scheme)
    };
    Some(Question {
        scheme: scheme.to_owned(),
        own: state.own(scheme).cloned(),
        caseload: assumed(state, scheme)?,
        readings: state.readings.clone(),
        drafts: state.desk.drafts.iter().filter(touches).cloned().collect(),
    })
}

/// The law as the readings have it.
pub fn law_of(state: &State, scheme: &str) -> Option<Scheme> {
    law(state, scheme)
}

impl Question {
    /// Whether both are about the same people, however many of them claim.
    fn same_people(&self, other: &Self) -> bool {
        let all_claim = |of: &Self| Caseload { take_up: Rate::default(), ..of.caseload.clone() };
        self.scheme == other.scheme
            && self.own == other.own
            && self.readings == other.readings
            && all_claim(self) == all_claim(other)
    }
}

/// Nothing where the caseload names a target that is not there. `before` is an answer that may know the people already.
pub fn answer(question: &Question, before: Option<(&Question, &Answer)>) -> Option<Answer> {
    let shipped = || shipped().iter().find(|law| law.id == question.scheme);
    let text = question.own.as_ref().map(|own| &own.law).or_else(shipped)?;
    let law = crate::reform::with_readings(text, &question.readings);
    let known = before.filter(|(asked, _)| asked.same_people(question)).map(|(_, answer)| Rc::clone(&answer.grown));
    let grown = match known {
        Some(grown) => grown,
        None => Rc::new(grow(&question.caseload, std::slice::from_ref(&law)).ok()?),
    };
    let crowd = Crowd {
        people: &grown.people,
        aside: &[],
        groups: &grown.sizes,
        take_up: question.caseload.take_up,
        seed: question.caseload.seed,
    };
    let mut budget = cost(&law, &crowd);
    let drafts = question.drafts.iter().map(|draft| {
        let after = cost(&apply(&law, &draft.edits).0, &crowd);
        let (determined, at_most) = compare(&budget, &after);
        DraftAnswer { name: draft.name.clone(), total: after.total, determined, at_most }
    });
    let drafts = drafts.collect();
    // Nothing is left to compare each person with.
    budget.each = Vec::new();
    Some(Answer { grown, budget, drafts })
}
