//! Sums that the text holds all applicants together to.

use super::Settling;
use crate::engine::Yuan;
use crate::engine::mechanism::{Mechanism, PoolShare};
use crate::engine::profile::Role;
use crate::engine::scheme::{Nature, Provision, Scheme};
use crate::population::roster::{Date, Register};

/// A list that pays more than all together may have. The text doesn't say who goes short, so that the lines stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over<'s> {
    pub rule: &'s Provision,
    pub cap: Yuan,
    pub sum: Yuan,
}

impl Over<'_> {
    pub fn excess(&self) -> Yuan {
        self.sum.less(self.cap)
    }
    /// The same where it stands: among what is certain, and what is paid at most besides.
    pub fn sums(&self) -> [Yuan; 2] {
        if self.rule.nature == Nature::Fixed { [self.excess(), Yuan::ZERO] } else { [Yuan::ZERO, self.excess()] }
    }
}

impl<'s> Settling<'s> {
    /// The provisions of which the list pays more than the text has for all.
    pub fn over(&self) -> Vec<Over<'s>> {
        let rules = self.scheme.provision.iter().zip(&self.sums);
        let over = rules.filter_map(|(rule, sum)| Some(Over { rule, cap: of_all(rule)?, sum: *sum }));
        over.filter(|over| over.sum > over.cap).collect()
    }
}

/// What all applicants together may have.
fn of_all(rule: &Provision) -> Option<Yuan> {
    rule.cap.of_all().map(|cap| cap.amount).or_else(|| pool(rule).map(|pool| pool.pool))
}

pub fn pool(rule: &Provision) -> Option<&PoolShare> {
    if let Mechanism::PoolShare(pool) = &rule.pays { Some(pool) } else { None }
}

/// The provisions whose pool goes whole to somebody on this list, so that a member's share is a part of that.
pub fn held(scheme: &Scheme, date: Date, register: &Register) -> Vec<bool> {
    let listed = |place: u32| {
        let months = register.whos.get(place as usize).map(|who| who.months).unwrap_or_default();
        months.is_empty() || months.iter().any(|each| each.year == date.year && *each <= date)
    };
    let has = |role: Role| {
        let bit = 1_i64 << role as u32;
        let roles = |row: usize| register.people.roles.get(row).unwrap_or_default();
        let rows = register.of.iter().enumerate().filter(|(row, _)| roles(*row) & bit != 0).map(|(_, place)| *place);
        let aside = register.aside.iter().filter(|(_, profile)| profile.holds(role)).map(|(place, _)| *place);
        rows.chain(aside).any(listed)
    };
    scheme.provision.iter().map(|rule| pool(rule).is_some_and(|pool| has(pool.holder))).collect()
}
