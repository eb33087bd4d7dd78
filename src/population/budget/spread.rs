//! How the money is spread over people; on what is paid at most.

use super::Sums;
use serde::{Deserialize, Serialize};

/// 分, over those who get anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Spread {
    pub recipients: usize,
    /// A recipient's average, half up.
    pub average: i64,
    pub median: i64,
    /// For everybody asked.
    pub per_head: i64,
    /// What the best paid tenth gets of all, in tenths of a per cent.
    pub top_tenth: i64,
}

impl Spread {
    pub fn of(each: &[Sums]) -> Self {
        let mut amounts: Vec<i64> = each.iter().map(|sums| sums.at_most()).filter(|amount| *amount > 0).collect();
        amounts.sort_unstable();
        Self::rising(&amounts, each.len())
    }

    /// From what those get who get anything, least first, among so many who were asked.
    pub(super) fn rising(amounts: &[i64], asked: usize) -> Self {
        let total: i128 = amounts.iter().map(|amount| i128::from(*amount)).sum();
        let top = amounts.len().div_ceil(10);
        let best: i128 = amounts.iter().rev().take(top).map(|amount| i128::from(*amount)).sum();
        let middle = |at: usize| amounts.get(at).copied().unwrap_or_default();
        let (low, high) = (middle(amounts.len().saturating_sub(1) / 2), middle(amounts.len() / 2));
        Self {
            recipients: amounts.len(),
            average: shared(total, amounts.len()),
            median: shared(i128::from(low) + i128::from(high), 2),
            per_head: shared(total, asked),
            top_tenth: if total == 0 { 0 } else { i64::try_from((best * 2000 / total + 1) / 2).unwrap_or_default() },
        }
    }
}

/// Half up; nothing among nobody.
fn shared(total: i128, among: usize) -> i64 {
    if among == 0 {
        return 0;
    }
    let among = among as i128;
    i64::try_from((total * 2 / among + 1) / 2).unwrap_or(i64::MAX)
}
