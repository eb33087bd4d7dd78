//! What is asked of the population, and its answer. A question holds all that the answer depends on, so that an answer is kept
//! as long as its question stands.

use super::assume::assumed;
use super::settle::{Roster, Sheet};
use crate::app::State;
use crate::app::desk::act::law;
use crate::engine::number::{Number, Rate};
use crate::engine::{Profile, Scheme};
use crate::population::Kept;
use crate::population::budget::{Budget, Change, Crowd, Fund, Sums, Uptake, cost};
use crate::population::caseload::{Caseload, Grown, grow_telling};
use crate::population::roster::Date;
use crate::reform::{Address, Choices, Reform, apply};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// One scheme over its caseload.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Question {
    pub scheme: String,
    pub caseload: Caseload,
    pub readings: Choices,
    /// Those that touch the scheme.
    pub drafts: Vec<Reform>,
    /// Real people, instead of the caseload's.
    pub sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Answer {
    pub budget: Budget,
    /// How many people each group has.
    pub sizes: Vec<usize>,
    pub drafts: Vec<DraftAnswer>,
    /// Whether the people are real.
    pub real: bool,
    /// Which months they are known for, where they are.
    pub months: Vec<Date>,
}

/// A draft over the same people.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct DraftAnswer {
    pub name: String,
    pub total: Sums,
    /// How the funds of the text last under it.
    pub funds: Vec<Fund>,
    pub determined: Change,
    pub at_most: Change,
}

/// People that were drawn, and for which question.
pub type Drawn = (Question, Rc<Grown>);

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

pub fn question(state: &State, scheme: &str) -> Option<Question> {
    let touches = |draft: &&Reform| {
        let mut places = draft.edits.iter().filter_map(|edit| Address::read(edit.address()));
        places.any(|address| address.scheme == scheme)
    };
    Some(Question {
        scheme: scheme.to_owned(),
        caseload: assumed(state, scheme)?,
        readings: state.readings.clone(),
        drafts: state.desk.drafts.iter().filter(touches).cloned().collect(),
        sheets: if state.treasury.real { state.treasury.sheets.clone() } else { Vec::new() },
    })
}

/// The law as the readings have it.
pub fn law_of(state: &State, scheme: &str) -> Option<Scheme> {
    law(state, scheme)
}

impl Question {
    /// Whether both are about the same people, however many of them claim.
    pub fn same_people(&self, other: &Self) -> bool {
        let all_claim = |of: &Self| Caseload { take_up: Rate::default(), ..of.caseload.clone() };
        self.scheme == other.scheme && self.readings == other.readings && all_claim(self) == all_claim(other)
    }
}

/// The people of a question: those drawn before where they are the same. Nothing where the caseload names a target that is
/// not there. `told` hears how many have been drawn.
pub fn people(
    question: &Question,
    law: &Scheme,
    before: Option<&Drawn>,
    told: &mut dyn FnMut(usize),
) -> Option<Rc<Grown>> {
    match before.filter(|(asked, _)| asked.same_people(question)) {
        Some((_, grown)) => Some(Rc::clone(grown)),
        None => grow_telling(&question.caseload, std::slice::from_ref(law), told).ok().map(Rc::new),
    }
}

/// `law` is the scheme as it stands in its file.
pub fn law_read(question: &Question, law: &Scheme) -> Scheme {
    crate::reform::with_readings(law, &question.readings)
}

/// The people of a caseload.
pub fn crowd<'a>(question: &Question, grown: &'a Grown) -> Crowd<'a> {
    let (take_up, seed) = (question.caseload.take_up, question.caseload.seed);
    Crowd { people: &grown.people, aside: &[], groups: &grown.sizes, take_up, seed }
}

/// Those of a roster whom columns can't hold.
pub fn aside(roster: &Roster) -> Vec<Profile> {
    roster.register.aside.values().cloned().collect()
}

/// Real people, all of whom claim.
pub fn real_crowd<'a>(question: &Question, roster: &'a Roster, aside: &'a [Profile]) -> Crowd<'a> {
    let (take_up, seed) = (Number::ONE.into(), question.caseload.seed);
    Crowd { people: &roster.register.people, aside, groups: &[], take_up, seed }
}

/// What `law`, under the question's readings, costs for these people.
pub fn answer(question: &Question, law: &Scheme, grown: &Grown) -> Answer {
    answer_again(question, law, grown, None).0
}

/// The same from what stands of the question, and what stands of it from now on.
pub fn answer_again(question: &Question, law: &Scheme, grown: &Grown, before: Option<Standing>) -> (Answer, Standing) {
    let crowd = crowd(question, grown);
    let mut standing = match before.filter(|standing| standing.asked.same_people(&without_drafts(question))) {
        Some(standing) if standing.is_of(question) => standing,
        Some(standing) => standing.taken_up(question, law, &crowd),
        None => Standing::of(question, law, &crowd),
    };
    (standing.answer(question, law, &crowd), standing)
}

/// What it costs for real people.
pub fn answer_for(question: &Question, law: &Scheme, roster: &Roster) -> Answer {
    let answer = of_crowd(question, law, &real_crowd(question, roster, &aside(roster)));
    Answer { months: roster.register.months(), ..answer }
}

fn of_crowd(question: &Question, law: &Scheme, crowd: &Crowd<'_>) -> Answer {
    Standing::of(question, law, crowd).answer(question, law, crowd)
}

/// What the law in force costs, kept for one draft after another over the same people.
#[derive(Debug)]
pub struct Standing {
    /// Without drafts.
    asked: Question,
    budget: Budget,
    /// What each person gets.
    each: Vec<Sums>,
    /// The law provision by provision, once there was a draft; nothing where it cannot be.
    kept: Option<Option<Box<Kept>>>,
    /// What everybody would get under the law and under drafts of it, once more or fewer of them claim; nothing where it
    /// cannot be.
    uptakes: Vec<(Option<Reform>, Option<Uptake>)>,
    /// The drafts last asked for.
    drafts: Vec<(Reform, DraftAnswer)>,
}

impl Standing {
    fn of(question: &Question, law: &Scheme, crowd: &Crowd<'_>) -> Self {
        let mut budget = cost(law, crowd);
        let each = std::mem::take(&mut budget.each);
        Self { asked: without_drafts(question), budget, each, kept: None, uptakes: Vec::new(), drafts: Vec::new() }
    }

    /// Whether it stands for the same law and people, whatever the drafts.
    pub fn is_of(&self, question: &Question) -> bool {
        self.asked == without_drafts(question)
    }

    pub fn scheme(&self) -> &str {
        &self.asked.scheme
    }

    /// Lets go what takes most room.
    pub fn forget(&mut self) {
        self.kept = None;
        self.uptakes.clear();
    }

    /// The same law and people, of whom more or fewer claim.
    fn taken_up(mut self, question: &Question, law: &Scheme, crowd: &Crowd<'_>) -> Self {
        let mut budget = self.uptake(None, law, crowd);
        let each = std::mem::take(&mut budget.each);
        let drafts = question.drafts.iter().map(|draft| {
            let after = self.uptake(Some(draft), &apply(law, &draft.edits).0, crowd);
            let (determined, at_most) = Change::each(&each, &after.each);
            (
                draft.clone(),
                DraftAnswer { name: draft.name.clone(), total: after.total, funds: after.funds, determined, at_most },
            )
        });
        let drafts = drafts.collect();
        self.uptakes.retain(|(of, _)| of.as_ref().is_none_or(|of| question.drafts.contains(of)));
        Self { asked: without_drafts(question), budget, each, kept: None, uptakes: self.uptakes, drafts }
    }

    fn uptake(&mut self, of: Option<&Reform>, law: &Scheme, crowd: &Crowd<'_>) -> Budget {
        if !self.uptakes.iter().any(|(known, _)| known.as_ref() == of) {
            self.uptakes.push((of.cloned(), Uptake::of(law, crowd)));
        }
        let mut known = self.uptakes.iter().filter(|(known, _)| known.as_ref() == of);
        let uptake = known.next().and_then(|(_, uptake)| uptake.as_ref());
        uptake.and_then(|uptake| uptake.budget(law, crowd)).unwrap_or_else(|| cost(law, crowd))
    }

    fn answer(&mut self, question: &Question, law: &Scheme, crowd: &Crowd<'_>) -> Answer {
        let drafts = question.drafts.iter().map(|draft| {
            let known = self.drafts.iter().find(|(before, _)| before == draft);
            let known = known.map(|(_, answer)| answer.clone());
            (draft.clone(), known.unwrap_or_else(|| self.draft(draft, law, crowd)))
        });
        let drafts: Vec<_> = drafts.collect();
        self.drafts = drafts;
        Answer {
            budget: self.budget.clone(),
            sizes: crowd.groups.to_vec(),
            drafts: self.drafts.iter().map(|(_, answer)| answer.clone()).collect(),
            real: !question.sheets.is_empty(),
            months: Vec::new(),
        }
    }

    fn draft(&mut self, draft: &Reform, law: &Scheme, crowd: &Crowd<'_>) -> DraftAnswer {
        let (name, after) = (draft.name.clone(), apply(law, &draft.edits).0);
        // Those who stand aside are in no column.
        let make = || Kept::of(law, crowd).ok().filter(|_| crowd.aside.is_empty()).map(Box::new);
        let kept = self.kept.get_or_insert_with(make);
        if let Some((cost, determined, at_most)) = kept.as_ref().and_then(|kept| kept.draft(&after, crowd).ok()) {
            return DraftAnswer { name, total: cost.total, funds: cost.funds, determined, at_most };
        }
        let after = cost(&after, crowd);
        let (determined, at_most) = Change::each(&self.each, &after.each);
        DraftAnswer { name, total: after.total, funds: after.funds, determined, at_most }
    }
}

fn without_drafts(question: &Question) -> Question {
    Question { drafts: Vec::new(), ..question.clone() }
}
