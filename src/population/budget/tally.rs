//! Running sums.

use super::Item;
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
        // A cap for good may leave less than the months add up to: the last ones go without.
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
