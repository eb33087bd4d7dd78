//! Totals as pairs — determined, and at most — and what they give reason to warn of.

use super::scope::Scope;
use crate::engine::number::Yuan;
use crate::engine::outcome::{Outcome, State, Totals, Warning};
use crate::engine::profile::Profile;
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
pub fn warnings(scheme: &Scheme, profile: &Profile, outcomes: &[Outcome]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for fund in &scheme.fund {
        let covered = scheme.provision.iter().zip(outcomes);
        let covered = covered.filter(|(rule, _)| fund.covers.is_empty() || fund.covers.contains(&rule.id));
        let paid = covered.filter(|(_, outcome)| outcome.state == State::Paid);
        let total = Yuan::sum(paid.map(|(_, outcome)| outcome.payable));
        if total > fund.amount {
            warnings.push(Warning::FundExceeded { fund: fund.id.clone(), amount: fund.amount, total });
        }
    }
    let paid =
        |id: &String| scheme.position(id).and_then(|at| outcomes.get(at)).is_some_and(|one| one.state == State::Paid);
    for caution in &scheme.caution {
        let told = caution.fact.is_some_and(|fact| Scope::of(profile).flag(fact))
            && outcomes.iter().any(|one| one.state == State::Paid);
        if told || caution.together.iter().filter(|id| paid(id)).count() > 1 {
            warnings.push(Warning::Caution { rule: caution.id.clone() });
        }
    }
    warnings
}
