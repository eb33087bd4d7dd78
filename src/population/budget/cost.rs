//! One scheme over everybody.

use super::fund::funds;
use super::spread::Spread;
use super::tally::Sums;
use super::{Budget, Item};
use crate::engine::number::{Number, Rate, Yuan};
use crate::engine::outcome::State;
use crate::engine::scheme::{Nature, Scheme, SharedBy};
use crate::engine::{Assessment, Profile, assess};
use crate::population::caseload::mix;
use crate::population::people::{People, profiles, scaled};
use crate::population::{Program, Unfit};

/// Who is asked, and how many of them claim.
#[derive(Clone, Copy)]
pub struct Crowd<'a> {
    pub people: &'a People,
    /// Those whose numbers do not fit columns.
    pub aside: &'a [Profile],
    /// How many of `people` each group has, in order.
    pub groups: &'a [usize],
    pub take_up: Rate,
    pub seed: u64,
}

impl Crowd<'_> {
    /// Whether this one claims: decided once, so that a draft meets the same claimants as the law in force.
    fn claims(&self, row: usize) -> bool {
        const PARTS: u64 = 1_000_000_000;
        if self.take_up.decimal() >= Number::ONE.decimal() {
            return true;
        }
        let share = scaled(self.take_up.decimal().round_dp(9), 9).unwrap_or_default();
        ((u128::from(mix(self.seed, row as u64)) * u128::from(PARTS)) >> 64) < share as u128
    }

    fn group(&self, row: usize) -> Option<usize> {
        let mut end = 0;
        self.groups.iter().position(|size| {
            end += size;
            row < end
        })
    }
}

pub fn cost(scheme: &Scheme, crowd: &Crowd<'_>) -> Budget {
    let mut sums = Adding::new(scheme, crowd);
    let explained = match Program::of(scheme, crowd.people) {
        Ok(program) => {
            sums.compiled(&program, crowd.people);
            None
        }
        Err(unfit) => {
            let mut month = 0;
            for (row, profile) in profiles(crowd.people).enumerate() {
                let next = month + profile.months.len();
                let calendar: Vec<i64> = (month..next).filter_map(|at| crowd.people.calendar.get(at)).collect();
                sums.explained(row, &assess(scheme, &profile), &calendar);
                month = next;
            }
            Some(unfit)
        }
    };
    for (place, profile) in crowd.aside.iter().enumerate() {
        let calendar: Vec<i64> = (1..=i64::from(profile.month_count())).collect();
        sums.explained(crowd.people.len + place, &assess(scheme, profile), &calendar);
    }
    sums.finish(scheme, explained)
}

struct Adding<'a> {
    crowd: &'a Crowd<'a>,
    provisions: Vec<Item>,
    groups: Vec<Item>,
    each: Vec<Sums>,
}

impl<'a> Adding<'a> {
    fn new(scheme: &Scheme, crowd: &'a Crowd<'a>) -> Self {
        Self {
            crowd,
            provisions: vec![Item::default(); scheme.provision.len()],
            groups: vec![Item::default(); crowd.groups.len()],
            each: Vec::with_capacity(crowd.people.len + crowd.aside.len()),
        }
    }

    fn compiled(&mut self, program: &Program<'_>, people: &People) {
        let mut calendar = Vec::new();
        program.run(|block, answers| {
            calendar.clear();
            people.calendar.load(block.months.clone(), &mut calendar);
            let mut month = 0;
            for (at, months) in block.months_of.iter().enumerate() {
                let own = month..month + *months as usize;
                month = own.end;
                let mut total = Sums::default();
                if self.crowd.claims(block.people.start + at) {
                    for (item, amounts) in self.provisions.iter_mut().zip(&answers.provisions) {
                        let (determined, open) = amounts.split(at);
                        let paid = Sums { determined, open };
                        if !paid.is_zero() {
                            let by_month = amounts.by_month.get(own.clone()).unwrap_or_default();
                            let of_year = calendar.get(own.clone()).unwrap_or_default();
                            item.add(paid, of_year.iter().copied().zip(by_month.iter().copied()));
                            total.add(paid);
                        }
                    }
                }
                self.person(block.people.start + at, total);
            }
        });
    }

    fn explained(&mut self, row: usize, answer: &Assessment, calendar: &[i64]) {
        let mut total = Sums::default();
        if self.crowd.claims(row) {
            for (item, outcome) in self.provisions.iter_mut().zip(&answer.outcomes) {
                if outcome.state == State::Paid {
                    let sure = outcome.nature == Nature::Fixed || (outcome.nature == Nature::Range && outcome.decided);
                    let amount = fen(outcome.payable);
                    let paid =
                        if sure { Sums { determined: amount, open: 0 } } else { Sums { determined: 0, open: amount } };
                    let months = outcome.by_month.iter().map(|amount| fen(*amount));
                    item.add(paid, calendar.iter().copied().zip(months));
                    total.add(paid);
                }
            }
        }
        self.person(row, total);
    }

    fn person(&mut self, row: usize, total: Sums) {
        self.each.push(total);
        if let Some(group) = self.crowd.group(row).and_then(|at| self.groups.get_mut(at)) {
            group.add(total, std::iter::empty());
        }
    }

    fn finish(mut self, scheme: &Scheme, explained: Option<Unfit>) -> Budget {
        for (item, rule) in self.provisions.iter_mut().zip(&scheme.provision) {
            let cap = rule.cap.programme.as_ref().filter(|cap| cap.shared_by != Some(SharedBy::Applicant));
            if let Some(cap) = cap {
                item.hold(fen(cap.amount));
            }
        }
        let (mut total, mut months) = (Sums::default(), [Sums::default(); super::YEAR_END + 1]);
        for item in &self.provisions {
            total.add(item.paid);
            months.iter_mut().zip(&item.months).for_each(|(sum, more)| sum.add(*more));
        }
        Budget {
            people: self.each.len(),
            total,
            spread: Spread::of(&self.each),
            funds: funds(scheme, &self.provisions),
            provisions: self.provisions,
            months,
            groups: self.groups,
            each: self.each,
            explained,
        }
    }
}

/// Whole 分; the largest number where an amount has left every bound.
pub fn fen(amount: Yuan) -> i64 {
    let fen = amount.round().decimal().checked_mul(rust_decimal::Decimal::ONE_HUNDRED);
    fen.and_then(|fen| i64::try_from(fen).ok()).unwrap_or(i64::MAX)
}
