//! A fund of the text against what is due, month by month.

use super::Item;
use super::tally::{Sums, YEAR_END};
use crate::engine::Scheme;
use serde::{Deserialize, Serialize};

/// How a fund that is too small could be handed out; the texts do not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Rule {
    /// Whoever comes first is paid in full, until nothing is left.
    FirstCome,
    /// Everybody is paid the same share of what is due.
    ProRata,
    /// The month that would exceed the fund, and all after it, go unpaid.
    CutOff,
}

/// What one rule does; 分.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Use {
    pub rule: Rule,
    pub paid: i64,
    pub unpaid: i64,
    /// The month, from 1, in which the fund no longer suffices.
    pub month: Option<usize>,
    /// Of what is due, in tenths of a per cent.
    pub share: i64,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fund {
    pub id: String,
    pub amount: i64,
    pub due: Sums,
    /// With what is determined, and with what is paid at most.
    pub determined: [Use; 3],
    pub at_most: [Use; 3],
}

pub fn funds(scheme: &Scheme, provisions: &[Item]) -> Vec<Fund> {
    let one = |fund: &crate::engine::scheme::Fund| {
        let mut months = [Sums::default(); YEAR_END + 1];
        let covered = |id: &String| fund.covers.is_empty() || fund.covers.contains(id);
        let items = scheme.provision.iter().zip(provisions).filter(|(rule, _)| covered(&rule.id));
        for (_, item) in items {
            months.iter_mut().zip(&item.months).for_each(|(sum, more)| sum.add(*more));
        }
        let mut due = Sums::default();
        months.iter().for_each(|month| due.add(*month));
        let amount = super::cost::fen(fund.amount);
        let uses = |of: fn(Sums) -> i64| {
            // What is settled for the whole year falls due in its last month.
            let mut due: Vec<i64> = months.iter().map(|month| of(*month)).collect();
            let rest = due.pop().unwrap_or_default();
            due.iter_mut().rev().take(1).for_each(|last| *last = last.saturating_add(rest));
            [Rule::FirstCome, Rule::ProRata, Rule::CutOff].map(|rule| used(rule, amount, &due))
        };
        Fund {
            id: fund.id.clone(),
            amount,
            due,
            determined: uses(|sums| sums.determined),
            at_most: uses(Sums::at_most),
        }
    };
    scheme.fund.iter().map(one).collect()
}

fn used(rule: Rule, fund: i64, due: &[i64]) -> Use {
    let total: i64 = due.iter().fold(0, |sum, amount| sum.saturating_add(*amount));
    let mut sums = due.iter().scan(0_i64, |sum, amount| {
        *sum = sum.saturating_add(*amount);
        Some(*sum)
    });
    let short = sums.position(|sum| sum > fund);
    let paid = match rule {
        Rule::FirstCome | Rule::ProRata => total.min(fund),
        Rule::CutOff => due.iter().take(short.unwrap_or(due.len())).sum(),
    };
    let month = short.map(|at| at + 1).filter(|_| rule != Rule::ProRata);
    let share = if total == 0 { 1000 } else { i128::from(paid) * 1000 / i128::from(total) };
    Use { rule, paid, unpaid: total - paid, month, share: i64::try_from(share).unwrap_or(1000) }
}
