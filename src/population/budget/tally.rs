//! Running sums.

use super::{Crowd, Item};
use crate::population::compiled::{Amounts, Answers, Block, Kind};
use crate::population::people::Column;
use serde::{Deserialize, Serialize};

/// Place of what is not settled within months, behind the twelve.
pub const YEAR_END: usize = 12;

/// 分: what the text determines, and what it promises at most on top of that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Sums {
    pub determined: i64,
    pub open: i64,
}

impl Sums {
    pub fn at_most(self) -> i64 {
        self.determined.saturating_add(self.open)
    }
    pub fn add(&mut self, other: Self) {
        self.determined = self.determined.saturating_add(other.determined);
        self.open = self.open.saturating_add(other.open);
    }
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }
    /// The same kind of sum.
    pub fn like(self, amount: i64) -> Self {
        if self.determined != 0 { Self { determined: amount, open: 0 } } else { Self { determined: 0, open: amount } }
    }
}

impl Item {
    /// Adds one person's share; `months` are (month of the year from 1, 分).
    pub fn add(&mut self, paid: Sums, months: impl Iterator<Item = (i64, i64)>) {
        if paid.is_zero() {
            return;
        }
        self.recipients += 1;
        self.paid.add(paid);
        // A cap on the programme may leave less than the months add up to: the last ones go without.
        let mut left = paid.at_most();
        for (month, amount) in months {
            let amount = amount.min(left);
            left -= amount;
            let place = usize::try_from(month - 1).unwrap_or(YEAR_END).min(YEAR_END);
            if let Some(sum) = self.months.get_mut(place) {
                sum.add(paid.like(amount));
            }
        }
        if let Some(rest) = self.months.last_mut() {
            rest.add(paid.like(left));
        }
    }

    /// Adds what goes to others.
    pub(super) fn join(&mut self, other: &Self) {
        self.recipients += other.recipients;
        self.paid.add(other.paid);
        self.months.iter_mut().zip(&other.months).for_each(|(sum, more)| sum.add(*more));
    }

    /// Takes back what a cap on all applicants together leaves no room for, from the end of the year.
    pub fn hold(&mut self, cap: i64) {
        self.cut = (self.paid.at_most() - cap).max(0);
        let mut left = self.cut;
        for sums in self.months.iter_mut().rev() {
            let less = left.min(sums.at_most());
            *sums = sums.like(sums.at_most() - less);
            left -= less;
        }
        self.paid = self.paid.like(self.paid.at_most() - self.cut);
    }
}

/// Adds provisions up block by block.
pub struct Tally<'a> {
    pub items: Vec<Item>,
    calendar: &'a Column,
    claims: &'a [i64],
    months: Vec<i64>,
}

/// A sum of one person beyond this is added with care.
pub(super) const LARGE: i64 = i64::MAX / 4096;

impl<'a> Tally<'a> {
    /// `claims`: all ones for whoever claims, as [`Crowd::mask`] has it.
    pub fn new(provisions: usize, crowd: &Crowd<'a>, claims: &'a [i64]) -> Self {
        let items = vec![Item::default(); provisions];
        Self { items, calendar: &crowd.people.calendar, claims, months: Vec::new() }
    }

    /// Adds those provisions that `which` holds of.
    pub fn block(&mut self, block: &Block<'_>, answers: &Answers, which: impl Fn(usize) -> bool) {
        self.months.clear();
        self.calendar.load(block.months.clone(), &mut self.months);
        let claims = self.claims.get(block.people.clone()).unwrap_or_default();
        let each = self.items.iter_mut().zip(&answers.provisions).enumerate();
        for (_, (item, amounts)) in each.filter(|(at, (_, amounts))| which(*at) && !amounts.nothing) {
            let quick = match amounts.nature {
                Kind::Determined | Kind::AtMost => item.quick(amounts, block, claims, &self.months),
                Kind::Decided => false,
                Kind::Never => true,
            };
            if !quick {
                item.one_by_one(amounts, block, claims, &self.months);
            }
        }
    }
}

impl Item {
    /// Where the months of everybody add up to what is paid; false, and nothing added, where not.
    fn quick(&mut self, amounts: &Amounts, block: &Block<'_>, claims: &[i64], calendar: &[i64]) -> bool {
        let (mut total, mut recipients, mut months) = (0, 0, [0; YEAR_END + 1]);
        let (mut rest, mut places) = (amounts.by_month.as_slice(), calendar);
        for ((amount, claims), count) in amounts.payable.iter().zip(claims).zip(&block.months_of) {
            let paid = amount & claims;
            total += paid;
            recipients += usize::from(paid != 0);
            if paid > LARGE {
                return false;
            }
            if !amounts.is_monthly() {
                continue;
            }
            let (own, more) = rest.split_at_checked(*count as usize).unwrap_or_default();
            let (place, later) = places.split_at_checked(*count as usize).unwrap_or_default();
            (rest, places) = (more, later);
            let mut sum = 0;
            if place == WHOLE_YEAR {
                for (month, amount) in months.iter_mut().zip(own) {
                    *month += amount & claims;
                    sum += amount & claims;
                }
            } else {
                for (place, amount) in place.iter().zip(own) {
                    let place = usize::try_from(place - 1).unwrap_or(YEAR_END).min(YEAR_END);
                    months.get_mut(place).into_iter().for_each(|month| *month += amount & claims);
                    sum += amount & claims;
                }
            }
            if sum != paid {
                return false;
            }
        }
        if !amounts.is_monthly() {
            months = [0; YEAR_END + 1];
            months.last_mut().into_iter().for_each(|last| *last = total);
        }
        let like = |amount| match amounts.nature {
            Kind::Determined => Sums { determined: amount, open: 0 },
            _ => Sums { determined: 0, open: amount },
        };
        self.recipients += recipients;
        self.paid.add(like(total));
        self.months.iter_mut().zip(months).for_each(|(sum, month)| sum.add(like(month)));
        true
    }

    fn one_by_one(&mut self, amounts: &Amounts, block: &Block<'_>, claims: &[i64], calendar: &[i64]) {
        amounts.each(block, calendar, |at, paid, months| {
            if claims.get(at).is_some_and(|claims| *claims != 0) {
                self.add(paid, months);
            }
        });
    }
}

impl Amounts {
    /// What each person of a block is paid, and in which months of `calendar`.
    pub(super) fn each(
        &self,
        block: &Block<'_>,
        calendar: &[i64],
        mut tell: impl FnMut(usize, Sums, &mut dyn Iterator<Item = (i64, i64)>),
    ) {
        let mut month = 0;
        for (at, months) in block.months_of.iter().enumerate() {
            let own = month..month + *months as usize;
            month = own.end;
            let (determined, open) = self.split(at);
            let by_month = self.by_month.get(own.clone()).unwrap_or_default();
            let of_year = calendar.get(own).unwrap_or_default();
            tell(at, Sums { determined, open }, &mut of_year.iter().copied().zip(by_month.iter().copied()));
        }
    }
}

/// The months of somebody active all year.
const WHOLE_YEAR: [i64; YEAR_END] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
