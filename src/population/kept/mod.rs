//! What many people are paid, kept provision by provision, so that an edit of the law works out only what it touches.
//!
//! [`Kept::of`] works everything out once. [`Kept::cost`] answers for another version of the same scheme: a provision whose
//! data is the same keeps its sums, or, beside one that has changed, the amounts it had before anything stood against it.
//!
//! - What one provision pays each month or year by one value (a rate, a floor, a cap, a lump, the bands), alone or beside one
//!   other that is paid instead: from sorted values (`ranks.rs`); the first such edit of a provision sorts them.
//! - The edges of bands beside a share: from the values between where an edge was and where it is (`edges.rs`).
//! - Conditions, gates, videos, and all else: by walking the people again for the provisions touched.

mod alone;
mod edges;
mod ranks;
mod sort;
mod touched;
mod units;

pub use touched::{Touched, touched};

use super::budget::{Change, Cost, Crowd, Item, Sums, Tally};
use super::compiled::{Answers, Before, Block, Kind, Way};
use super::{Program, Unfit};
use crate::engine::Scheme;
use edges::Edges;
use ranks::Ranks;
use std::cell::OnceCell;

/// One scheme over one crowd.
#[derive(Clone, Debug)]
pub struct Kept {
    law: Scheme,
    /// Of those that something stands between.
    before: Vec<Option<Before>>,
    /// Sums without the caps on whole programmes.
    items: Vec<Item>,
    claims: Vec<i64>,
    /// Of each provision, once it was needed; nothing where it cannot be.
    ranks: Vec<OnceCell<Option<Box<Ranks>>>>,
    edges: Vec<OnceCell<Option<Box<Edges>>>>,
}

impl Kept {
    /// Works everything out. What whole numbers cannot hold is said, and left to [`super::budget::cost`].
    pub fn of(law: &Scheme, crowd: &Crowd<'_>) -> Result<Self, Unfit> {
        let mut program = Program::of(law, crowd.people)?;
        let claims = crowd.mask();
        let stands = |id: &String| {
            let beside = law.best_of.iter().flat_map(|rule| rule.first.iter().chain(&rule.second));
            let exclusive = law.exclusive.iter().flat_map(|rule| [&rule.winner, &rule.loser]);
            let nested = law.nested.iter().flat_map(|rule| [&rule.inner, &rule.outer]);
            let shared = law.shared_cap.iter().flat_map(|cap| &cap.over);
            beside.chain(exclusive).chain(nested).chain(shared).any(|each| each == id)
        };
        let mut before: Vec<Option<Before>> =
            law.provision.iter().map(|rule| stands(&rule.id).then(Before::default)).collect();
        let ways: Vec<Way<'_>> = law.provision.iter().map(|_| Way::Work).collect();
        let mut tally = Tally::new(law.provision.len(), crowd, &claims);
        let mut decided = vec![false; law.provision.len()];
        program.run_again(
            &ways,
            &vec![true; law.provision.len()],
            |_, answers| {
                for ((before, amounts), decided) in before.iter_mut().zip(&answers.provisions).zip(&mut decided) {
                    before.iter_mut().for_each(|before| before.add(amounts));
                    *decided |= amounts.nature == Kind::Decided;
                }
            },
            |block, answers| tally.block(block, answers, |_| true),
        );
        let items = tally.items;
        // Whether a range was decided is not kept.
        before.iter_mut().zip(&decided).filter(|(_, decided)| **decided).for_each(|(before, _)| *before = None);
        let ranks = law.provision.iter().map(|_| OnceCell::new()).collect();
        let edges = law.provision.iter().map(|_| OnceCell::new()).collect();
        Ok(Self { law: law.clone(), before, items, claims, ranks, edges })
    }

    /// Bytes held beside the people.
    pub fn bytes(&self) -> usize {
        let before: usize = self.before.iter().flatten().map(Before::bytes).sum();
        let ranks: usize = self.ranks.iter().filter_map(|ranks| ranks.get()?.as_ref()).map(|ranks| ranks.bytes()).sum();
        let edges: usize = self.edges.iter().filter_map(|edges| edges.get()?.as_ref()).map(|edges| edges.bytes()).sum();
        before + ranks + edges + self.claims.capacity() * size_of::<i64>()
    }

    /// What another version of the scheme costs for the same crowd, exactly.
    pub fn cost(&self, law: &Scheme, crowd: &Crowd<'_>) -> Result<Cost, Unfit> {
        let mut program = Program::of(law, crowd.people)?;
        if let Some((items, worked)) = self.alone(law, &program, crowd) {
            return Ok(Cost::of(law, items, crowd, worked));
        }
        let Touched { again, summed } = self.touched(law);
        let mut items = self.items.clone();
        items.resize(law.provision.len(), Item::default());
        if summed.contains(&true) {
            let new = self.walk(&mut program, &again, &summed, crowd, |_, _| {});
            put(&mut items, new, &summed);
        }
        Ok(Cost::of(law, items, crowd, count(&summed)))
    }

    /// What a draft costs, and who of `people` gains and loses by it: on what is determined, and at most.
    pub fn draft(&self, law: &Scheme, crowd: &Crowd<'_>) -> Result<(Cost, Change, Change), Unfit> {
        let Touched { again, summed } = self.touched(law);
        let mut items = self.items.clone();
        items.resize(law.provision.len(), Item::default());
        let mut each = [Vec::new(), Vec::new()];
        // Only what is touched can differ, so only that is asked of each person, before and after.
        for ((law, each), new) in [&self.law, law].into_iter().zip(&mut each).zip([false, true]) {
            each.reserve_exact(crowd.people.len);
            let mut program = Program::of(law, crowd.people)?;
            let again: Vec<bool> = again.iter().map(|again| *again && new).collect();
            let sums = self.walk(&mut program, &again, &summed, crowd, |block, answers| {
                let (start, claims) = (each.len(), self.claims.get(block.people.clone()).unwrap_or_default());
                each.resize(start + block.people.len(), Sums::default());
                let own = each.get_mut(start..).unwrap_or_default();
                let touched = answers.provisions.iter().zip(&summed).filter(|(_, summed)| **summed);
                touched.filter(|(amounts, _)| !amounts.nothing).for_each(|(amounts, _)| amounts.add_to(claims, own));
            });
            if new {
                put(&mut items, sums, &summed);
            }
        }
        let [before, after] = each;
        let (determined, at_most) = Change::each(&before, &after);
        Ok((Cost::of(law, items, crowd, count(&summed)), determined, at_most))
    }

    fn touched(&self, law: &Scheme) -> Touched {
        let count = law.provision.len().max(self.law.provision.len());
        touched(&self.law, law).unwrap_or_else(|| Touched { again: vec![true; count], summed: vec![true; count] })
    }

    /// Adds up the provisions of `summed`: those of `again` by their rules, the others from what is kept of them.
    fn walk(
        &self,
        program: &mut Program<'_>,
        again: &[bool],
        summed: &[bool],
        crowd: &Crowd<'_>,
        mut each: impl FnMut(&Block<'_>, &Answers),
    ) -> Vec<Item> {
        let count = program.len();
        let ways = (0..count).map(|at| {
            let known = self.before.get(at).and_then(Option::as_ref);
            match (summed.get(at), again.get(at), known) {
                (Some(true), Some(false), Some(known)) => Way::Known(known),
                (Some(true), ..) => Way::Work,
                _ => Way::Leave,
            }
        });
        let ways: Vec<Way<'_>> = ways.collect();
        let mut tally = Tally::new(count, crowd, &self.claims);
        let moved = |at: usize| summed.get(at).copied().unwrap_or_default();
        program.run_again(
            &ways,
            summed,
            |_, _| {},
            |block, answers| {
                tally.block(block, answers, moved);
                each(block, answers);
            },
        );
        tally.items
    }
}

fn put(items: &mut [Item], new: Vec<Item>, summed: &[bool]) {
    for ((item, new), _) in items.iter_mut().zip(new).zip(summed).filter(|(_, summed)| **summed) {
        *item = new;
    }
}

fn count(summed: &[bool]) -> usize {
    summed.iter().filter(|each| **each).count()
}
