//! Totals as pairs — determined, and at most — and what they give reason to warn of.

use crate::engine::number::Yuan;
use crate::engine::outcome::{Outcome, State, Totals, Warning};
use crate::engine::scheme::{Nature, Scheme};

pub fn totals(outcomes: &[Outcome]) -> Totals {
    let paid = || outcomes.iter().filter(|outcome| outcome.state == State::Paid);
    let sure =
        |outcome: &&Outcome| outcome.nature == Nature::Fixed || (outcome.nature == Nature::Range && outcome.decided);
    let determined = Yuan::sum(paid().filter(sure).map(|outcome| outcome.payable));
    let open = Yuan::sum(paid().filter(|outcome| !sure(outcome)).map(|outcome| outcome.payable));
    Totals { determined, at_most: determined.plus(open) }
}

/// Funds are compared with, never cut by: only a text that cuts has a programme cap.
pub fn warnings(scheme: &Scheme, outcomes: &[Outcome]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for fund in &scheme.fund {
        let covered = scheme.provision.iter().zip(outcomes);
        let covered = covered.filter(|(rule, _)| fund.covers.is_empty() || fund.covers.contains(&rule.id));
        let paid = covered.filter(|(rule, outcome)| {
            outcome.state == State::Paid && !matches!(rule.nature, Nature::Loan | Nature::InKind | Nature::Honour)
        });
        let total = Yuan::sum(paid.map(|(_, outcome)| outcome.payable));
        if total > fund.amount {
            warnings.push(Warning::FundExceeded { fund: fund.id.clone(), amount: fund.amount, total });
        }
    }
    warnings
}
