//! The page's side: what is wanted, what is out, and whether the worker is there. It decides; whoever holds the worker does as
//! the [`Effect`]s say.
//!
//! One ask is out at a time, and what is wanted is told anew whenever it changes: an ask that nobody wants any more is never
//! sent, and an answer that comes too late is kept only as what was last known.

use super::letter::{Ask, Letter, Reply, Slot, Tell};
use crate::engine::Scheme;
use std::rc::Rc;

/// What must be done now, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Start(Program),
    /// End the worker there is.
    End,
    Send(Box<Letter>),
}

/// Which worker: the small one comes quickly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Program {
    #[default]
    People,
    /// It reads files too.
    Files,
}

/// How the worker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Health {
    /// Nobody has needed it yet.
    #[default]
    Absent,
    Starting,
    Well,
    /// It failed twice in a row, and waits until somebody asks for it again.
    Gone,
}

/// The last answer of a kind.
#[derive(Debug)]
struct Kept {
    slot: Slot,
    /// What it answers; nothing where the law has changed since.
    ask: Option<Ask>,
    reply: Rc<Reply>,
}

#[derive(Debug, Default)]
pub struct Client {
    wants: Vec<Ask>,
    kept: Vec<Kept>,
    out: Option<(u32, Ask)>,
    ticket: u32,
    health: Health,
    program: Program,
    /// Failures since the last answer.
    failures: u32,
    /// Whether it was started once more, since the last thing that was wanted anew.
    restarted: bool,
    progress: Option<(u64, u64)>,
    /// What somebody called off: asked again only when it is wanted anew.
    called_off: Vec<Ask>,
    laws: Vec<Scheme>,
    /// Laws that this worker has.
    known: Vec<Scheme>,
}

impl Client {
    /// Tells all that is wanted now, the most urgent first, and the laws it is about.
    pub fn want(&mut self, wants: Vec<Ask>, laws: &[Scheme]) -> Vec<Effect> {
        let mut late = false;
        if self.laws != laws {
            let other = |ask: &Ask| !same(&self.laws, laws, ask.scheme());
            for kept in &mut self.kept {
                kept.ask.take_if(|ask| other(ask));
            }
            late = self.out.as_ref().is_some_and(|(_, ask)| other(ask));
            self.laws = laws.to_vec();
        }
        if self.wants != wants {
            self.restarted &= self.failures > 0;
            self.called_off.retain(|ask| wants.contains(ask));
            self.wants = wants;
        }
        // Pairs take long: nobody waits for those that nobody wants any more. What is out under another law answers nothing.
        late |= self.out.as_ref().is_some_and(|(_, ask)| ask.slot() == Slot::Pairs && !self.wants.contains(ask));
        if late {
            return self.ended();
        }
        self.next()
    }

    /// Nothing is wanted any more.
    pub fn rest(&mut self) -> Vec<Effect> {
        self.wants.clear();
        self.called_off.clear();
        Vec::new()
    }

    /// What came from the worker.
    pub fn heard(&mut self, tell: Tell) -> Vec<Effect> {
        let of = |ticket: u32, out: &Option<(u32, Ask)>| out.as_ref().is_some_and(|(own, _)| *own == ticket);
        match tell {
            Tell::Ready => self.health = Health::Well,
            Tell::Progress { ticket, done, of: all } if of(ticket, &self.out) => self.progress = Some((done, all)),
            Tell::Answer { ticket, reply } if of(ticket, &self.out) => {
                if let Some((_, ask)) = self.out.take() {
                    let slot = ask.slot();
                    self.kept.retain(|kept| kept.slot != slot);
                    self.kept.push(Kept { slot, ask: Some(ask), reply: Rc::new(reply) });
                }
                (self.failures, self.progress) = (0, None);
            }
            // From a worker that was given up.
            Tell::Progress { .. } | Tell::Answer { .. } => {}
        }
        self.next()
    }

    /// It can't be started, has failed, or has fallen silent.
    pub fn failed(&mut self) -> Vec<Effect> {
        if matches!(self.health, Health::Absent | Health::Gone) {
            return Vec::new();
        }
        self.forget();
        self.failures += 1;
        if self.failures > 1 {
            self.health = Health::Gone;
            return vec![Effect::End];
        }
        (self.health, self.restarted) = (Health::Starting, true);
        vec![Effect::End, Effect::Start(self.program)]
    }

    /// Somebody wants it tried again.
    pub fn retry(&mut self) -> Vec<Effect> {
        if self.health == Health::Gone {
            (self.health, self.failures, self.restarted) = (Health::Absent, 0, false);
        }
        self.called_off.clear();
        self.next()
    }

    /// Calls off what is out. The worker is in the middle of it, so it ends with it.
    pub fn cancel(&mut self) -> Vec<Effect> {
        let Some((_, ask)) = self.out.clone() else { return Vec::new() };
        self.called_off.push(ask);
        self.ended()
    }

    /// The worker ends in the middle of its work, and another goes on with the rest.
    fn ended(&mut self) -> Vec<Effect> {
        self.forget();
        self.health = Health::Absent;
        let mut effects = vec![Effect::End];
        effects.extend(self.next());
        effects
    }

    fn forget(&mut self) {
        (self.out, self.progress) = (None, None);
        self.known.clear();
    }

    fn next(&mut self) -> Vec<Effect> {
        if self.out.is_some() {
            return Vec::new();
        }
        let mut open = self.wants.iter().filter(|ask| !self.is_answered(ask) && !self.called_off.contains(ask));
        let Some(ask) = open.next().cloned() else { return Vec::new() };
        let more = self.program == Program::People && !ask.sheets().is_empty();
        if more {
            self.program = Program::Files;
        }
        match self.health {
            Health::Starting | Health::Well if more => {
                self.forget();
                self.health = Health::Starting;
                vec![Effect::End, Effect::Start(self.program)]
            }
            Health::Absent => {
                self.health = Health::Starting;
                vec![Effect::Start(self.program)]
            }
            Health::Starting | Health::Gone => Vec::new(),
            Health::Well => vec![Effect::Send(Box::new(self.letter(ask)))],
        }
    }

    fn letter(&mut self, ask: Ask) -> Letter {
        let about = self.laws.iter().filter(|law| ask.needs(law) && !self.known.contains(law));
        let laws: Vec<Scheme> = about.cloned().collect();
        for law in &laws {
            self.known.retain(|each| each.id != law.id);
            self.known.push(law.clone());
        }
        self.ticket = self.ticket.wrapping_add(1);
        self.out = Some((self.ticket, ask.clone()));
        Letter { ticket: self.ticket, laws, ask }
    }

    pub fn health(&self) -> Health {
        self.health
    }

    /// Whether it had to be started once more.
    pub fn restarted(&self) -> bool {
        self.restarted && self.health != Health::Gone
    }

    /// How far the ask that is out has come, where it tells.
    pub fn progress(&self) -> Option<(u64, u64)> {
        self.progress
    }

    /// Whether a word of the worker is due.
    pub fn is_waiting(&self) -> bool {
        self.out.is_some() || self.health == Health::Starting
    }

    pub fn is_out(&self) -> bool {
        self.out.is_some()
    }

    /// Whether something wanted was called off.
    pub fn is_called_off(&self) -> bool {
        !self.called_off.is_empty()
    }

    pub fn is_answered(&self, ask: &Ask) -> bool {
        self.kept.iter().any(|kept| kept.ask.as_ref() == Some(ask))
    }

    /// Whether everything wanted is answered, or called off.
    pub fn is_done(&self) -> bool {
        self.wants.iter().all(|ask| self.is_answered(ask) || self.called_off.contains(ask))
    }

    /// The answer of a kind, if it is to what is wanted now.
    pub fn current(&self, slot: &Slot) -> Option<&Rc<Reply>> {
        self.answered(slot).map(|(_, reply)| reply)
    }

    /// The same, with what it answers.
    pub fn answered(&self, slot: &Slot) -> Option<(&Ask, &Rc<Reply>)> {
        let kept = self.kept.iter().find(|kept| kept.slot == *slot)?;
        let ask = kept.ask.as_ref().filter(|ask| self.wants.contains(ask))?;
        Some((ask, &kept.reply))
    }

    /// The last answer of a kind, whether or not it is still what is wanted.
    pub fn last(&self, slot: &Slot) -> Option<&Rc<Reply>> {
        self.kept.iter().find(|kept| kept.slot == *slot).map(|kept| &kept.reply)
    }
}

fn same(before: &[Scheme], now: &[Scheme], id: &str) -> bool {
    let of = |laws: &[Scheme]| laws.iter().position(|law| law.id == id);
    match (of(before).and_then(|at| before.get(at)), of(now).and_then(|at| now.get(at))) {
        (Some(before), Some(now)) => before == now,
        _ => false,
    }
}
