//! The worker's side: does what a letter asks, and keeps what the next one may need again.

use super::letter::{Ask, Letter, Reply, Tell};
use crate::app::budget::answer::{Drawn, answer, law_read, people};
use crate::app::budget::{Answer, Question};
use crate::engine::Scheme;
use crate::population::caseload::count;
use std::rc::Rc;

#[derive(Debug, Default)]
pub struct Clerk {
    laws: Vec<Scheme>,
    /// Of each scheme the people last drawn.
    drawn: Vec<Drawn>,
}

impl Clerk {
    /// Answers a letter; `tell` also hears how far the work has come.
    pub fn open(&mut self, letter: Letter, tell: &mut dyn FnMut(Tell)) {
        let Letter { ticket, laws, ask } = letter;
        for law in laws {
            self.laws.retain(|each| each.id != law.id);
            self.drawn.retain(|(question, _)| question.scheme != law.id);
            self.laws.push(law);
        }
        let reply = match &ask {
            Ask::Cost(question) => {
                let found = self.cost(question, &mut |done, of| tell(Tell::Progress { ticket, done, of }));
                found.map_or(Reply::Nothing, |found| Reply::Cost(Rc::new(found)))
            }
        };
        tell(Tell::Answer { ticket, reply });
    }

    fn cost(&mut self, question: &Question, told: &mut dyn FnMut(u64, u64)) -> Option<Answer> {
        let law = self.laws.iter().find(|law| law.id == question.scheme)?;
        let law = law_read(question, law);
        let groups = question.caseload.group.iter();
        let all = groups.map(|group| u64::from(count(&group.count, std::slice::from_ref(&law)).unwrap_or_default()));
        let of = all.sum();
        let place = self.drawn.iter().position(|(asked, _)| asked.scheme == question.scheme);
        // Taken out, so that two crowds are never held where there is room for one.
        let before = place.map(|place| self.drawn.swap_remove(place));
        let before = before.filter(|(asked, _)| asked.same_people(question));
        let grown = people(question, &law, before.as_ref(), &mut |done| told(done as u64, of))?;
        let found = answer(question, &law, &grown);
        self.drawn.push((question.clone(), grown));
        Some(found)
    }
}
