//! What holds between provisions: "not both", shared caps.

use crate::engine::number::Yuan;
use crate::engine::outcome::{CapBound, Outcome, Span, State};
use crate::engine::scheme::{BestOf, Prefer, Scheme, SharedCap, Sharing};

pub fn apply(scheme: &Scheme, outcomes: &mut [Outcome]) {
    for rule in scheme.best_of.iter().filter(|rule| !rule.off) {
        best_of(scheme, rule, outcomes);
    }
    for cap in scheme.shared_cap.iter().filter(|cap| !cap.off) {
        shared_cap(scheme, cap, outcomes);
    }
}

/// Positions of the provisions named, except the one spared.
fn positions(scheme: &Scheme, ids: &[String], spares: Option<&String>) -> Vec<usize> {
    ids.iter().filter(|id| Some(*id) != spares).filter_map(|id| scheme.position(id)).collect()
}

fn month_sum(outcomes: &[Outcome], side: &[usize], month: usize) -> Yuan {
    let of = |at: &usize| outcomes.get(*at).and_then(|outcome| outcome.by_month.get(month)).copied();
    Yuan::sum(side.iter().filter_map(of))
}

fn best_of(scheme: &Scheme, rule: &BestOf, outcomes: &mut [Outcome]) {
    let first = positions(scheme, &rule.first, rule.spares.as_ref());
    let second = positions(scheme, &rule.second, rule.spares.as_ref());
    let months = outcomes.iter().map(|outcome| outcome.by_month.len()).max().unwrap_or(0);
    for month in 0..months {
        let (one, other) = (month_sum(outcomes, &first, month), month_sum(outcomes, &second, month));
        let first_wins = match rule.prefer {
            Prefer::Higher => one >= other,
            Prefer::First => !one.is_zero(),
        };
        let (winners, losers) = if first_wins { (&rule.first, &second) } else { (&rule.second, &first) };
        let winners = winners.iter().filter(|id| Some(*id) != rule.spares.as_ref());
        for at in losers {
            let Some(outcome) = outcomes.get_mut(*at) else { continue };
            if let Some(amount) = outcome.by_month.get_mut(month).filter(|amount| !amount.is_zero()) {
                *amount = Yuan::ZERO;
                for id in winners.clone().filter(|id| !outcome.instead.contains(id)).cloned().collect::<Vec<_>>() {
                    outcome.instead.push(id);
                }
            }
        }
    }
    for at in first.iter().chain(&second) {
        let Some(outcome) = outcomes.get_mut(*at).filter(|outcome| !outcome.instead.is_empty()) else { continue };
        outcome.payable = Yuan::sum(outcome.by_month.iter().copied());
        if outcome.payable.is_zero() {
            (outcome.state, outcome.rule) = (State::Excluded, Some(rule.id.clone()));
        }
    }
    // Only those that really were paid stand "instead".
    let paid: Vec<bool> = outcomes.iter().map(|outcome| !outcome.payable.is_zero()).collect();
    for at in first.iter().chain(&second) {
        let Some(outcome) = outcomes.get_mut(*at) else { continue };
        outcome.instead.retain(|id| scheme.position(id).and_then(|at| paid.get(at)).copied().unwrap_or(false));
    }
}

fn shared_cap(scheme: &Scheme, cap: &SharedCap, outcomes: &mut [Outcome]) {
    let mut over = positions(scheme, &cap.over, None);
    over.sort_unstable();
    let months = outcomes.iter().map(|outcome| outcome.by_month.len()).max().unwrap_or(0);
    for month in 0..months {
        let before = month_sum(outcomes, &over, month);
        let mut room = cap.amount;
        // In document order, so that what stands later is cut first.
        for at in &over {
            let Some(outcome) = outcomes.get_mut(*at) else { continue };
            let Some(amount) = outcome.by_month.get_mut(month) else { continue };
            let limit = if cap.sharing == Sharing::Together { room } else { cap.amount };
            if *amount > limit {
                let before = if cap.sharing == Sharing::Together { before } else { *amount };
                outcome.cap_bound = Some(CapBound { span: Span::Shared, cap: cap.amount, before });
                *amount = limit;
            }
            room = room.less(*amount);
        }
    }
    for at in over {
        let Some(outcome) = outcomes.get_mut(at).filter(|outcome| !outcome.by_month.is_empty()) else { continue };
        outcome.payable = Yuan::sum(outcome.by_month.iter().copied());
    }
}
