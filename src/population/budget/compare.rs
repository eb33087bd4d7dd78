//! A draft against the law in force, person by person.

use super::{Budget, Sums};
use serde::{Deserialize, Serialize};

/// Who gains and who loses; 分.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Change {
    pub winners: usize,
    pub losers: usize,
    pub unchanged: usize,
    /// What the winners gain together, and the losers lose.
    pub gained: i64,
    pub lost: i64,
}

/// On what is determined, and on what is paid at most.
pub fn compare(before: &Budget, after: &Budget) -> (Change, Change) {
    Change::each(&before.each, &after.each)
}

impl Change {
    /// The same of what each person gets.
    pub fn each(before: &[Sums], after: &[Sums]) -> (Self, Self) {
        let of = |of: fn(Sums) -> i64| {
            let mut change = Self::default();
            for (before, after) in before.iter().zip(after) {
                let by = of(*after) - of(*before);
                match by {
                    1.. => {
                        change.winners += 1;
                        change.gained += by;
                    }
                    0 => change.unchanged += 1,
                    _ => {
                        change.losers += 1;
                        change.lost -= by;
                    }
                }
            }
            change
        };
        (of(|sums| sums.determined), of(Sums::at_most))
    }
}
