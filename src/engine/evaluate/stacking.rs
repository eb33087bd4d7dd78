//! What holds between provisions: "not both", shared caps.

use crate::engine::number::Yuan;
use crate::engine::order;
use crate::engine::outcome::{CapBound, Outcome, Span, State};
use crate::engine::profile::Profile;
use crate::engine::scheme::{BestOf, Exclusive, Nested, Prefer, Scheme, SharedCap, Sharing, YieldTo};

pub fn apply(scheme: &Scheme, profile: &Profile, outcomes: &mut [Outcome]) {
    for rule in scheme.exclusive.iter().filter(|rule| !rule.off) {
        exclusive(scheme, rule, outcomes);
    }
    for rule in scheme.best_of.iter().filter(|rule| !rule.off) {
        best_of(scheme, rule, outcomes);
    }
    for cap in scheme.shared_cap.iter().filter(|cap| !cap.off) {
        shared_cap(scheme, cap, outcomes);
    }
    for rule in scheme.nested.iter().filter(|rule| !rule.off) {
        nested(scheme, rule, outcomes);
    }
    for rule in scheme.yield_to.iter().filter(|rule| !rule.off) {
        yield_to(scheme, rule, profile, outcomes);
    }
    // Last: the budget of a programme is no rule about who may have what.
    programme_caps(scheme, outcomes);
}

fn exclusive(scheme: &Scheme, rule: &Exclusive, outcomes: &mut [Outcome]) {
    let of = |id: &str| scheme.position(id);
    let wins = of(&rule.winner).and_then(|at| outcomes.get(at)).is_some_and(|winner| !winner.payable.is_zero());
    if let Some(loser) =
        of(&rule.loser).and_then(|at| outcomes.get_mut(at)).filter(|loser| wins && !loser.payable.is_zero())
    {
        loser.instead.push(rule.winner.clone());
        exclude(loser, &rule.id);
    }
}

fn exclude(outcome: &mut Outcome, rule: &str) {
    (outcome.state, outcome.rule) = (State::Excluded, Some(rule.to_owned()));
    outcome.payable = Yuan::ZERO;
    outcome.by_month.iter_mut().for_each(|amount| *amount = Yuan::ZERO);
}

fn nested(scheme: &Scheme, rule: &Nested, outcomes: &mut [Outcome]) {
    let outer = scheme.position(&rule.outer);
    let cap = outer.and_then(|at| scheme.provision.get(at)).and_then(|outer| outer.cap.applicant.as_ref());
    let used = outer.and_then(|at| outcomes.get(at)).map_or(Yuan::ZERO, |outer| outer.payable);
    let inner = scheme.position(&rule.inner).and_then(|at| outcomes.get_mut(at));
    if let (Some(cap), Some(inner)) = (cap, inner) {
        limit(inner, Span::Nested, cap.amount, used);
    }
}

/// Cuts what is payable to what a cap leaves, used up in order of time.
fn limit(outcome: &mut Outcome, span: Span, cap: Yuan, used: Yuan) {
    if outcome.payable > cap.less(used) {
        outcome.cap_bound = Some(CapBound { span, cap, before: used.plus(outcome.payable) });
        outcome.payable = cap.less(used);
        let mut left = outcome.payable;
        for amount in &mut outcome.by_month {
            *amount = left.min(*amount);
            left = left.less(*amount);
        }
    }
}

fn yield_to(scheme: &Scheme, rule: &YieldTo, profile: &Profile, outcomes: &mut [Outcome]) {
    for (id, elsewhere) in profile.city_amounts.iter().filter(|(id, _)| rule.over.contains(id)) {
        let Some(outcome) = scheme.position(id).and_then(|at| outcomes.get_mut(at)) else { continue };
        if outcome.state == State::Paid && *elsewhere > outcome.payable {
            exclude(outcome, &rule.id);
        }
    }
}

/// A programme's cap cuts somebody alone in it too.
fn programme_caps(scheme: &Scheme, outcomes: &mut [Outcome]) {
    for (rule, outcome) in scheme.provision.iter().zip(outcomes) {
        if let Some(cap) = rule.cap.of_all() {
            limit(outcome, Span::Programme, cap.amount, Yuan::ZERO);
        }
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
    order::by_key(&mut over, |at| *at);
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
