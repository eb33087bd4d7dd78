//! The worker's side: does what a letter asks, and keeps what the next one may need again.

use super::letter::{Ask, Letter, Reply, Settlement, Tell};
use crate::app::budget::aim::{Aim, Found, Goal, found};
use crate::app::budget::answer::{
    Drawn, Standing, answer_again, answer_for, aside, crowd, law_read, people, real_crowd,
};
use crate::app::budget::settle::{Contents, PARTS, Roster, Sheet, Unread, roster};
use crate::app::budget::sure::{Sure, sure};
use crate::app::budget::{Answer, Question};
use crate::app::view::budget::{Out, RosterView, SettleView};
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::population::caseload::{Grown, count};
use crate::reform::with_readings;
use std::rc::Rc;

#[derive(Debug, Default)]
pub struct Clerk {
    laws: Vec<Scheme>,
    /// Of each scheme the people last drawn.
    drawn: Vec<Drawn>,
    /// What was answered last of each, for the next draft.
    standing: Vec<Standing>,
    /// The files last read.
    roster: Option<Roster>,
    /// What answers about files.
    files: Option<Files>,
}

/// Does what is asked about files. The program that only counts people does not carry it.
pub type Files = fn(&mut Clerk, &Ask, Vec<Contents>, &mut Told<'_>, &mut Out<'_>) -> Option<Reply>;

/// As a [`Files`].
pub fn with_files(
    clerk: &mut Clerk,
    ask: &Ask,
    contents: Vec<Contents>,
    told: &mut Told<'_>,
    out: &mut Out<'_>,
) -> Option<Reply> {
    match ask {
        Ask::Cost(question) => clerk.real_cost(question, contents, told).map(|found| Reply::Cost(Rc::new(found))),
        Ask::Aim(aim) => clerk.real_aim(aim, contents, told).map(|found| Reply::Aim(Rc::new(found))),
        // Real people are drawn once.
        Ask::Sure(_) => None,
        Ask::Settle(of) => clerk.settle(of, contents, told, out).map(|view| Reply::Settled(Rc::new(view))),
    }
}

/// How far, of how much.
pub type Told<'a> = dyn FnMut(u64, u64) + 'a;

impl Clerk {
    pub fn new(files: Option<Files>) -> Self {
        Self { files, ..Self::default() }
    }

    /// Answers a letter. `contents` are those of its files; `tell` also hears how far the work has come, `out` takes the
    /// tables of a payable list.
    pub fn open(&mut self, letter: Letter, contents: Vec<Contents>, tell: &mut dyn FnMut(Tell), out: &mut Out<'_>) {
        let Letter { ticket, laws, ask } = letter;
        for law in laws {
            self.laws.retain(|each| each.id != law.id);
            self.drawn.retain(|(question, _)| question.scheme != law.id);
            self.standing.retain(|standing| standing.scheme() != law.id);
            self.roster = None;
            self.laws.push(law);
        }
        let told = &mut |done, of| tell(Tell::Progress { ticket, done, of });
        let reply = match &ask {
            Ask::Cost(question) if question.sheets.is_empty() => {
                self.cost(question, told).map(|found| Reply::Cost(Rc::new(found)))
            }
            Ask::Sure(question) if question.sheets.is_empty() => {
                self.sure(question, told).map(|found| Reply::Sure(Rc::new(found)))
            }
            Ask::Aim(aim) if aim.people.sheets.is_empty() => {
                self.aim(aim, told).map(|found| Reply::Aim(Rc::new(found)))
            }
            _ => self.files.and_then(|files| files(self, &ask, contents, told, out)),
        };
        tell(Tell::Answer { ticket, reply: reply.unwrap_or(Reply::Nothing) });
    }

    fn cost(&mut self, question: &Question, told: &mut Told<'_>) -> Option<Answer> {
        let (law, grown) = self.people(question, told)?;
        let place = self.standing.iter().position(|standing| standing.scheme() == question.scheme);
        let before = place.map(|place| self.standing.swap_remove(place));
        // One scheme at a time is changed; what is kept for that is kept of one.
        if !question.drafts.is_empty() {
            self.standing.iter_mut().for_each(Standing::forget);
        }
        let (answer, standing) = answer_again(question, &law, &grown, before);
        self.standing.push(standing);
        Some(answer)
    }

    fn sure(&mut self, question: &Question, told: &mut Told<'_>) -> Option<Sure> {
        let (law, grown) = self.people(question, &mut |_, _| {})?;
        sure(question, &law, &grown, told)
    }

    fn aim(&mut self, aim: &Aim, told: &mut Told<'_>) -> Option<Found> {
        let question = &aim.people;
        // What it costs is asked first, and whoever waits for that waits for the people.
        let drawn: &mut Told<'_> = if aim.goal == Goal::Now { told } else { &mut |_, _| {} };
        let (law, grown) = self.people(question, drawn)?;
        found(aim, &law, &crowd(question, &grown), told)
    }

    /// The law as the question reads it, and the people, who are kept.
    fn people(&mut self, question: &Question, told: &mut Told<'_>) -> Option<(Scheme, Rc<Grown>)> {
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
        self.drawn.push((question.clone(), Rc::clone(&grown)));
        Some((law, grown))
    }

    fn real_cost(&mut self, question: &Question, contents: Vec<Contents>, told: &mut Told<'_>) -> Option<Answer> {
        self.read(&question.sheets, contents, told).ok()?;
        let law = self.laws.iter().find(|law| law.id == question.scheme)?;
        Some(answer_for(question, &law_read(question, law), self.roster.as_ref()?))
    }

    fn real_aim(&mut self, aim: &Aim, contents: Vec<Contents>, told: &mut Told<'_>) -> Option<Found> {
        let question = &aim.people;
        self.read(&question.sheets, contents, told).ok()?;
        let law = self.laws.iter().find(|law| law.id == question.scheme)?;
        let roster = self.roster.as_ref()?;
        found(aim, &law_read(question, law), &real_crowd(question, roster, &aside(roster)), told)
    }

    fn settle(
        &mut self,
        of: &Settlement,
        contents: Vec<Contents>,
        told: &mut Told<'_>,
        out: &mut Out<'_>,
    ) -> Option<RosterView> {
        if let Err(unread) = self.read(&of.sheets, contents, told) {
            return Some(RosterView::unread(&of.sheets, unread));
        }
        let law = with_readings(self.laws.iter().find(|law| law.id == of.scheme)?, &of.readings);
        let lang = if of.english { Lang::En } else { Lang::Zh };
        let (roster, month) = (self.roster.as_ref()?, of.month.as_deref());
        let settled = SettleView::of(&law, roster, month, lang, out, &mut |done| told(done, PARTS));
        Some(RosterView { fault: None, columns: roster.columns.clone(), settled })
    }

    /// Reads the files, unless they are those last read.
    fn read(&mut self, sheets: &[Sheet], contents: Vec<Contents>, told: &mut Told<'_>) -> Result<(), Unread> {
        if self.roster.as_ref().is_none_or(|roster| roster.sheets != sheets) {
            self.roster = None;
            self.roster = Some(roster(sheets, contents, &self.laws, &mut |done| told(done, PARTS))?);
        }
        Ok(())
    }
}
