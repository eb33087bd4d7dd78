//! A scheme as a program over columns: whole 分, no allocation a row, the same amounts as [`crate::engine::assess`].
//!
//! [`Program::of`] looks up every column and folds every number once; [`Program::run`] walks the people in blocks.
//! What whole numbers cannot hold is said as [`Unfit`], and the explaining evaluator takes that scheme or that applicant.

mod again;
mod answers;
mod between;
mod block;
mod condition;
mod curve;
mod pay;
mod ratio;
mod rule;
mod source;
mod stairs;
mod table;

pub use again::{Before, Way};
pub use answers::{Amounts, Answers, Kind};
pub use block::Block;
pub use curve::{Change, Curve, Curves, LAST, Place};

use super::people::People;
use crate::engine::Scheme;
use block::Pool;
use condition::Condition;
use rule::Rule;
use source::Columns;

/// Why something cannot be computed in whole numbers here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum Unfit {
    /// A number has more digits after the point than its unit keeps.
    TooFine,
    /// A sum could leave the range of a whole number.
    TooLarge,
    /// A combination that no rule so far has, such as a count of records within a month.
    Unusual,
}

/// A scheme, with reform and readings applied, bound to the columns of some people.
pub struct Program<'t> {
    people: &'t People,
    /// The conditions of each gate, asked once for all provisions behind it.
    gates: Vec<Vec<Condition<'t>>>,
    rules: Vec<Rule<'t>>,
    between: between::Between<'t>,
}

impl<'t> Program<'t> {
    pub fn of(scheme: &Scheme, people: &'t People) -> Result<Self, Unfit> {
        let columns = Columns { people };
        let gates = scheme.gate.iter().map(|gate| rule::gate(scheme, gate, &columns)).collect::<Result<_, _>>()?;
        let rules = scheme.provision.iter().map(|each| Rule::of(scheme, each, &columns)).collect::<Result<_, _>>()?;
        Ok(Self { people, gates, rules, between: between::Between::of(scheme, people)? })
    }

    /// How many provisions there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Calls `each` with the answers of every block of people, in order.
    pub fn run(&self, each: impl FnMut(&Block<'_>, &Answers)) {
        let ways: Vec<Way<'_>> = self.rules.iter().map(|_| Way::Work).collect();
        self.run_some(&ways, &self.between, |_, _| {}, each);
    }

    /// The same where provisions go different ways; what stands between them holds as far as `touched` says.
    /// `before` sees amounts that nothing has been set against yet.
    pub fn run_again(
        &mut self,
        ways: &[Way<'_>],
        touched: &[bool],
        before: impl FnMut(&Block<'_>, &Answers),
        after: impl FnMut(&Block<'_>, &Answers),
    ) {
        self.between.only(touched);
        self.run_some(ways, &self.between, before, after);
    }

    fn run_some(
        &self,
        ways: &[Way<'_>],
        between: &between::Between<'_>,
        mut before: impl FnMut(&Block<'_>, &Answers),
        mut after: impl FnMut(&Block<'_>, &Answers),
    ) {
        let mut block = Block::start(self.people);
        let mut answers = Answers::new(self.rules.len());
        let mut pool = Pool::default();
        let mut open = Vec::new();
        let asked = self.asked(ways);
        while block.advance() {
            self.ask(&asked, &block, &mut pool, &mut open);
            for ((place, rule), way) in self.rules.iter().enumerate().zip(ways) {
                let mut amounts = match way {
                    Way::Leave => continue,
                    Way::Work | Way::Known(_) => answers.take(place),
                };
                match way {
                    Way::Known(known) => rule.known(&block, known, &mut amounts),
                    _ => {
                        let elsewhere = rule.except.and_then(|other| self.rules.get(other));
                        let elsewhere = elsewhere.map(|other| (other, open.as_slice()));
                        rule.assess(&block, &open, elsewhere, &mut pool, &mut amounts);
                    }
                }
                answers.put(place, amounts);
            }
            before(&block, &answers);
            between.apply(&block, &mut answers, &mut pool);
            after(&block, &answers);
        }
    }

    /// Whom each gate lets through; everybody where it need not be asked.
    fn ask(&self, asked: &[bool], block: &Block<'_>, pool: &mut Pool, open: &mut Vec<Vec<i64>>) {
        open.resize_with(self.gates.len(), Vec::new);
        for ((gate, open), asked) in self.gates.iter().zip(open).zip(asked) {
            block::fill(open, block.people.len(), -1);
            for condition in gate.iter().filter(|_| *asked) {
                condition.ask(block, source::Level::Person, pool, open);
            }
        }
    }

    /// The gates before what is worked out.
    fn asked(&self, ways: &[Way<'_>]) -> Vec<bool> {
        let mut asked = vec![false; self.gates.len()];
        let worked = self.rules.iter().zip(ways).filter(|(_, way)| matches!(way, Way::Work)).map(|(rule, _)| rule);
        let others = worked.clone().filter_map(|rule| self.rules.get(rule.except?));
        for gate in worked.chain(others).flat_map(|rule| &rule.gates) {
            asked.get_mut(*gate).into_iter().for_each(|asked| *asked = true);
        }
        asked
    }
}
