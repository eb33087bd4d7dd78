//! The sums of a scheme alone, without what each person gets.

use super::fund::{Fund, funds};
use super::tally::{Sums, YEAR_END};
use super::{Crowd, Item, cost};
use crate::engine::Scheme;
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::SharedBy;

/// What [`super::Budget`] says of the scheme, and nothing about persons.
#[derive(Clone, Debug)]
pub struct Cost {
    pub total: Sums,
    /// In the order of the scheme's provisions.
    pub provisions: Vec<Item>,
    /// January to December, and what is settled for the whole year.
    pub months: [Sums; YEAR_END + 1],
    pub funds: Vec<Fund>,
    /// How many provisions were worked out for it.
    pub worked: usize,
}

impl Cost {
    /// From sums over `people`, without caps on whole programmes; those who stand aside are added.
    pub(in crate::population) fn of(law: &Scheme, mut items: Vec<Item>, crowd: &Crowd<'_>, worked: usize) -> Self {
        if !crowd.aside.is_empty() {
            cost::add_aside(law, crowd, &mut items);
        }
        for (item, rule) in items.iter_mut().zip(&law.provision) {
            let cap = rule.cap.programme.as_ref().filter(|cap| cap.shared_by != Some(SharedBy::Applicant));
            cap.into_iter().for_each(|cap| item.hold(cost::fen(cap.amount)));
            // A pool is paid once: what its holder receives is what its members share. That cuts nobody.
            if let Mechanism::PoolShare(pool) = &rule.pays {
                item.hold(cost::fen(pool.pool));
                item.cut = 0;
            }
        }
        let (mut total, mut months) = (Sums::default(), [Sums::default(); YEAR_END + 1]);
        for item in &items {
            total.add(item.paid);
            months.iter_mut().zip(&item.months).for_each(|(sum, more)| sum.add(*more));
        }
        Self { total, funds: funds(law, &items), provisions: items, months, worked }
    }
}
