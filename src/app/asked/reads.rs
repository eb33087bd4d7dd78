//! The facts that a provision reads, as they are entered: a net figure is entered as gross and returns.

use crate::engine::Scheme;
use crate::engine::fact::{Absent, Fact};
use crate::engine::mechanism::{Floor, Mechanism};
use crate::engine::named::Named;
use crate::engine::scheme::{Condition, Edit, Nature, Provision, Test};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub fact: Fact,
    /// Whether more of it can bring more money. What only qualifies or reduces an amount is asked last.
    pub earns: bool,
}

pub fn reads(scheme: &Scheme, rule: &Provision) -> Vec<Read> {
    let mut found = Reads(Vec::new());
    found.mechanism(&rule.pays);
    found.conditions(&rule.when);
    let gates = scheme.gate.iter().filter(|gate| gate.before.contains(&rule.id));
    gates.for_each(|gate| found.conditions(&gate.when));
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    caps.into_iter().flatten().filter_map(|cap| cap.lifted_for).for_each(|fact| found.note(fact, false));
    // A warning about the firm's other support reaches whoever the scheme pays by right.
    if !matches!(rule.nature, Nature::Contest | Nature::Loan | Nature::InKind | Nature::Honour) {
        scheme.caution.iter().filter_map(|caution| caution.fact).for_each(|fact| found.note(fact, false));
    }
    for edit in scheme.reading.iter().flat_map(|reading| &reading.option).flat_map(|option| &option.edits) {
        found.edit(edit, &rule.id);
    }
    found.0
}

struct Reads(Vec<Read>);

impl Reads {
    fn note(&mut self, fact: Fact, earns: bool) {
        match fact.absent() {
            Absent::Difference(whole, part) => {
                self.note(whole, earns);
                return self.note(part, false);
            }
            // The sum may be given instead of the months; the months are what people know.
            Absent::SumOfMonths(month) => {
                self.note(month, earns);
                return self.add(fact, false);
            }
            _ => {}
        }
        self.add(fact, earns && fact.absent() != Absent::AssumedEnough);
    }

    fn add(&mut self, fact: Fact, earns: bool) {
        match self.0.iter_mut().find(|read| read.fact == fact) {
            Some(read) => read.earns |= earns,
            None => self.0.push(Read { fact, earns }),
        }
    }

    fn mechanism(&mut self, pays: &Mechanism) {
        if let Some(base) = pays.base() {
            self.note(base, true);
        }
        match pays {
            Mechanism::Rate(rate) => self.relief(rate.floor.as_ref()),
            Mechanism::PerUnit(per_unit) => self.relief(per_unit.floor.as_ref()),
            Mechanism::Milestones(milestones) => {
                milestones.already.into_iter().for_each(|fact| self.note(fact, false));
            }
            Mechanism::RateBy(rate) => self.note(rate.by, false),
            Mechanism::PoolShare(pool) => self.note(pool.total, true),
            Mechanism::Interest(interest) => {
                [interest.rate, interest.term].into_iter().for_each(|fact| self.note(fact, true));
            }
            Mechanism::Objects(objects) => self.conditions(&objects.test),
            _ => {}
        }
    }

    fn relief(&mut self, floor: Option<&Floor>) {
        floor.and_then(|floor| floor.relief.as_ref()).into_iter().for_each(|relief| self.note(relief.fact, true));
    }

    fn conditions(&mut self, conditions: &[Condition]) {
        for condition in conditions {
            match &condition.test {
                Test::Is(fact, _) => self.note(*fact, true),
                Test::Account(_) => self.note(Fact::AccountKind, true),
                Test::Compare(fact, ..) => self.note(*fact, true),
                Test::Than { fact, than, .. } => {
                    self.note(*fact, true);
                    self.note(*than, false);
                }
                Test::Any(any) | Test::All(any) => self.conditions(any),
                Test::Some { each, .. } => self.conditions(each),
            }
        }
    }

    /// A reading may make the rule look at another fact.
    fn edit(&mut self, edit: &Edit, rule: &str) {
        let Edit::Set { address, to } = edit else { return };
        let own = address.strip_prefix(rule).is_some_and(|rest| rest.starts_with('/'));
        if let Some(fact) = Fact::from_name(to).filter(|_| own) {
            self.note(fact, false);
        }
    }
}
