//! What a provision paid before anything stood against it, kept in narrow columns for the next time.

use super::answers::{Amounts, Kind};
use super::block::Block;
use crate::population::people::Column;

/// How a provision comes to its amounts.
#[derive(Clone, Copy)]
pub enum Way<'k> {
    /// By its rule.
    Work,
    /// As they were kept.
    Known(&'k Before),
    /// Not at all.
    Leave,
}

/// The amounts of a provision for everybody; 分.
#[derive(Clone, Debug, Default)]
pub struct Before {
    payable: Column,
    by_month: Column,
    monthly: bool,
}

impl Before {
    /// Keeps the next block.
    pub fn add(&mut self, amounts: &Amounts) {
        amounts.payable.iter().for_each(|amount| self.payable.push(*amount));
        amounts.by_month.iter().for_each(|amount| self.by_month.push(*amount));
        self.monthly |= amounts.is_monthly();
    }

    pub fn bytes(&self) -> usize {
        self.payable.bytes() + self.by_month.bytes()
    }

    /// Nobody is paid anything.
    pub fn is_nothing(&self) -> bool {
        self.payable.same() == Some(0) && self.by_month.same() == Some(0)
    }

    /// Appends the months of a block, where it is assessed within months.
    pub fn months(&self, block: &Block<'_>, out: &mut Vec<i64>) -> bool {
        if self.monthly {
            self.by_month.load(block.months.clone(), out);
        }
        self.monthly
    }

    pub(super) fn load(&self, block: &Block<'_>, kind: Kind, out: &mut Amounts) {
        out.entitled.clear();
        out.payable.clear();
        out.by_month.clear();
        out.nature = kind;
        self.payable.load(block.people.clone(), &mut out.payable);
        out.nothing = self.is_nothing();
        // Months of nothing need not be told.
        if self.monthly && !out.nothing {
            self.by_month.load(block.months.clone(), &mut out.by_month);
        }
    }
}
