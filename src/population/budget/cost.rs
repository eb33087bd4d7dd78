//! One scheme over everybody.

use super::spread::Spread;
use super::tally::{Sums, Tally};
use super::{Budget, Cost, Item};
use crate::engine::number::{Number, Rate, Yuan};
use crate::engine::outcome::State;
use crate::engine::scheme::{Nature, Scheme};
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
    /// How finely take-up is told apart.
    pub(super) const PARTS: u64 = 1_000_000_000;

    /// Whether this one claims: decided once, so that a draft meets the same claimants as the law in force.
    fn claims(&self, row: usize) -> bool {
        self.claims_from(row) < Self::share(self.take_up)
    }

    /// Of [`Self::PARTS`], how many may claim before this one does.
    pub(super) fn claims_from(&self, row: usize) -> u64 {
        let place = (u128::from(mix(self.seed, row as u64)) * u128::from(Self::PARTS)) >> 64;
        u64::try_from(place).unwrap_or(Self::PARTS)
    }

    /// A take-up in [`Self::PARTS`].
    pub(super) fn share(take_up: Rate) -> u64 {
        let share = scaled(take_up.decimal().min(Number::ONE.decimal()).round_dp(9), 9);
        share.ok().and_then(|share| u64::try_from(share).ok()).unwrap_or_default()
    }

    /// All ones for each of `people` who claims.
    pub fn mask(&self) -> Vec<i64> {
        let share = Self::share(self.take_up);
        (0..self.people.len).map(|row| -i64::from(self.claims_from(row) < share)).collect()
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
            sums.compiled(&program, crowd);
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
    sums.aside(scheme);
    sums.finish(scheme, explained)
}

/// What those get who stand aside.
pub fn add_aside(scheme: &Scheme, crowd: &Crowd<'_>, items: &mut [Item]) {
    let mut sums = Adding::new(scheme, crowd);
    sums.provisions.clone_from_slice(items);
    sums.aside(scheme);
    items.clone_from_slice(&sums.provisions);
}

pub(super) struct Adding<'a> {
    crowd: &'a Crowd<'a>,
    pub(super) provisions: Vec<Item>,
    groups: Vec<Item>,
    each: Vec<Sums>,
}

impl<'a> Adding<'a> {
    pub(super) fn new(scheme: &Scheme, crowd: &'a Crowd<'a>) -> Self {
        Self {
            crowd,
            provisions: vec![Item::default(); scheme.provision.len()],
            groups: vec![Item::default(); crowd.groups.len()],
            each: Vec::with_capacity(crowd.people.len + crowd.aside.len()),
        }
    }

    fn compiled(&mut self, program: &Program<'_>, crowd: &Crowd<'_>) {
        let claims = crowd.mask();
        let mut tally = Tally::new(self.provisions.len(), crowd, &claims);
        let mut totals = Vec::new();
        program.run(|block, answers| {
            tally.block(block, answers, |_| true);
            totals.clear();
            totals.resize(block.people.len(), Sums::default());
            let claims = claims.get(block.people.clone()).unwrap_or_default();
            for amounts in answers.provisions.iter().filter(|amounts| !amounts.nothing) {
                amounts.add_to(claims, &mut totals);
            }
            for (at, total) in totals.iter().enumerate() {
                self.person(block.people.start + at, *total);
            }
        });
        self.provisions = tally.items;
    }

    fn aside(&mut self, scheme: &Scheme) {
        let crowd = self.crowd;
        for (place, profile) in crowd.aside.iter().enumerate() {
            let calendar: Vec<i64> = (1..=i64::from(profile.month_count())).collect();
            self.explained(crowd.people.len + place, &assess(scheme, profile), &calendar);
        }
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

    /// All of them together.
    pub(super) fn people(&mut self, each: Vec<Sums>) {
        let mut rest = each.as_slice();
        for (group, size) in self.groups.iter_mut().zip(self.crowd.groups) {
            let (own, others) = rest.split_at_checked(*size).unwrap_or((rest, &[]));
            own.iter().for_each(|total| group.add(*total, std::iter::empty()));
            rest = others;
        }
        self.each = each;
    }

    fn finish(self, scheme: &Scheme, explained: Option<Unfit>) -> Budget {
        let spread = Spread::of(&self.each);
        self.spread(scheme, spread, explained)
    }

    pub(super) fn spread(self, scheme: &Scheme, spread: Spread, explained: Option<Unfit>) -> Budget {
        let nobody = Crowd { aside: &[], ..*self.crowd };
        let Cost { total, provisions, months, funds, .. } = Cost::of(scheme, self.provisions, &nobody, 0);
        Budget {
            people: self.each.len(),
            total,
            spread,
            funds,
            provisions,
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
