//! What a program answers for a block of people.

use super::block::{Block, fill};
use crate::population::budget::Sums;

/// One provision for the people of a block, in 分.
#[derive(Default)]
pub struct Amounts {
    /// After the clause's own caps, for each person.
    pub entitled: Vec<i64>,
    /// After what stands between provisions.
    pub payable: Vec<i64>,
    /// For each month row; empty where the provision is not assessed within months.
    pub by_month: Vec<i64>,
    /// All ones where a range was decided, so that its sum is certain.
    pub decided: Vec<i64>,
    pub nature: Kind,
    /// Nobody in the block gets anything: whoever adds up may pass over it.
    pub nothing: bool,
}

/// How a provision counts in totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Determined,
    /// Certain only where it was decided.
    Decided,
    AtMost,
    /// Loans, benefits in kind and honours.
    Never,
}

pub struct Answers {
    /// In the order of the scheme's provisions.
    pub provisions: Vec<Amounts>,
}

impl Amounts {
    pub fn clear(&mut self, people: usize) {
        for list in [&mut self.entitled, &mut self.payable, &mut self.decided] {
            fill(list, people, 0);
        }
        self.by_month.clear();
        self.nothing = false;
    }

    pub fn is_monthly(&self) -> bool {
        !self.by_month.is_empty()
    }

    /// Takes everything back for those of whom the mask holds.
    pub fn exclude(&mut self, block: &Block<'_>, which: &[i64]) {
        self.payable.iter_mut().zip(which).for_each(|(amount, out)| *amount &= !out);
        if self.is_monthly() {
            let mut rest = self.by_month.as_mut_slice();
            for (out, months) in which.iter().zip(&block.months_of) {
                let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*months as usize).unwrap_or_default();
                own.iter_mut().for_each(|amount| *amount &= !out);
                rest = more;
            }
        }
    }

    /// Holds each person to a cap, used up in order of time.
    pub fn hold(&mut self, block: &Block<'_>, caps: &[i64]) {
        let mut rest = self.by_month.as_mut_slice();
        for ((amount, cap), months) in self.payable.iter_mut().zip(caps).zip(&block.months_of) {
            let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*months as usize).unwrap_or_default();
            if *amount > *cap {
                *amount = *cap;
                let mut left = *cap;
                for month in own {
                    *month = (*month).min(left);
                    left -= *month;
                }
            }
            rest = more;
        }
    }

    /// Adds the months up again for those of whom the mask holds.
    pub fn add_up(&mut self, block: &Block<'_>, which: &[i64]) {
        let mut rest = self.by_month.as_slice();
        for ((amount, changed), months) in self.payable.iter_mut().zip(which).zip(&block.months_of) {
            let (own, more) = rest.split_at_checked(*months as usize).unwrap_or_default();
            if *changed != 0 {
                *amount = own.iter().sum();
            }
            rest = more;
        }
    }

    /// Adds what each person who claims gets.
    pub fn add_to(&self, claims: &[i64], totals: &mut [Sums]) {
        let each = totals.iter_mut().zip(&self.payable).zip(claims);
        match self.nature {
            Kind::Determined => {
                each.for_each(|((sums, amount), claims)| sums.add(Sums { determined: amount & claims, open: 0 }));
            }
            Kind::AtMost => {
                each.for_each(|((sums, amount), claims)| sums.add(Sums { determined: 0, open: amount & claims }));
            }
            Kind::Decided => {
                each.enumerate().filter(|(_, (_, claims))| **claims != 0).for_each(|(at, ((sums, _), _))| {
                    let (determined, open) = self.split(at);
                    sums.add(Sums { determined, open });
                })
            }
            Kind::Never => {}
        }
    }

    /// What counts as determined and what only as at most, of one person.
    pub fn split(&self, at: usize) -> (i64, i64) {
        let amount = self.payable.get(at).copied().unwrap_or_default();
        match self.nature {
            Kind::Determined => (amount, 0),
            Kind::Decided if self.decided.get(at).is_some_and(|mask| *mask != 0) => (amount, 0),
            Kind::Decided | Kind::AtMost => (0, amount),
            Kind::Never => (0, 0),
        }
    }
}

impl Answers {
    pub fn new(provisions: usize) -> Self {
        Self { provisions: (0..provisions).map(|_| Amounts::default()).collect() }
    }

    pub fn take(&mut self, place: usize) -> Amounts {
        self.provisions.get_mut(place).map(std::mem::take).unwrap_or_default()
    }

    pub fn put(&mut self, place: usize, amounts: Amounts) {
        if let Some(slot) = self.provisions.get_mut(place) {
            *slot = amounts;
        }
    }
}
