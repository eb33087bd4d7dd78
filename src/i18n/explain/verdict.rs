//! What stands where the amount would, and why it is not an amount.

use super::working::bounds;
use super::{Case, Tone, reasons};
use crate::engine::fact::Unit;
use crate::engine::mechanism::Working;
use crate::engine::number::Yuan;
use crate::engine::outcome::{Check, Needs, State, Subject};
use crate::engine::scheme::{Nature, Op, Period};
use crate::i18n::Lang;
use crate::i18n::labels::state;
use crate::i18n::numbers::{difference, quantity};
use crate::i18n::typography::{capital, set};

pub fn headline(case: &Case<'_>) -> (String, Tone) {
    let lang = case.lang;
    let words = |tone| (capital(state(case.outcome.state, lang)), tone);
    match case.outcome.state {
        State::NotForRole => words(Tone::NotForYou),
        State::NotComputable => words(Tone::Unknown),
        State::InKind | State::Honour => words(Tone::InKind),
        State::Excluded => (excluded(case).to_owned(), Tone::Excluded),
        State::Missed => shortfall(case),
        State::Loan => {
            let most = quantity(loan(case).into(), Unit::Yuan, lang);
            (lang.of(format!("可贷至多 {most}"), format!("Loan of up to {most}")), Tone::InKind)
        }
        State::Paid if case.outcome.payable.is_zero() && !case.outcome.entitled.is_zero() => {
            (spent(case), Tone::Excluded)
        }
        State::Paid if case.open() => (at_most(case), Tone::AtMost),
        State::Paid => (rate(case, false), Tone::Paid),
    }
}

/// Entitled, and yet nothing is left to pay.
fn spent(case: &Case<'_>) -> String {
    let paid_before = |working: &Working| matches!(working, Working::Milestones { .. });
    if case.outcome.units.iter().filter_map(|unit| unit.working.as_ref()).any(paid_before) {
        return case.lang.of("此前已领足", "Already paid in full").to_owned();
    }
    case.lang.of("已到封顶", "Cap already reached").to_owned()
}

/// What depends on a decision or a contest.
fn at_most(case: &Case<'_>) -> String {
    let lang = case.lang;
    let bounds = case.outcome.units.iter().find_map(|unit| match unit.working {
        Some(Working::Range { low, high, .. }) => Some(bounds(low, high, lang)),
        _ => None,
    });
    if let Some(bounds) = bounds {
        return bounds;
    }
    if case.outcome.nature == Nature::Contest {
        let amount = case.yuan(case.outcome.payable);
        return lang.of(format!("奖金 {amount}"), format!("Prize of {amount}"));
    }
    rate(case, true)
}

/// `736 元/月` where every month is alike, otherwise by the year.
fn rate(case: &Case<'_>, at_most: bool) -> String {
    let (lang, outcome) = (case.lang, case.outcome);
    let most = if at_most { lang.of("至多 ", "Up to ") } else { "" };
    if let Some((first, rest)) = outcome.by_month.split_first()
        && !rest.is_empty()
        && rest.iter().all(|amount| amount == first)
    {
        return format!("{most}{}{}", case.yuan(*first), lang.of("/月", " a month"));
    }
    let amount = case.yuan(outcome.payable);
    match (outcome.period, lang) {
        (Period::Once, Lang::Zh) => set(&format!("一次性{most} {amount}"), lang),
        (Period::Once, Lang::En) => format!("{most}{amount} once"),
        (_, Lang::Zh) => format!("{most}{amount}/年"),
        (_, Lang::En) => format!("{most}{amount} a year"),
    }
}

fn shortfall(case: &Case<'_>) -> (String, Tone) {
    let lang = case.lang;
    let missed = case.outcome.missed();
    if missed.iter().any(|check| check.subject == Subject::Claim) {
        return (lang.of("由评选决定", "Decided by a contest").to_owned(), Tone::Unknown);
    }
    if let Some(list) = reasons::empty(case) {
        return (reasons::none_given(list, lang), Tone::Unknown);
    }
    if reasons::other_kind(case) {
        return (lang.of("没有这一类", "None of this kind").to_owned(), Tone::Unknown);
    }
    let far = missed.iter().find_map(|check| match (check.subject, check.distance) {
        (Subject::Fact(of), Some(distance)) if !distance.is_zero() => Some((check, difference(distance, of, lang))),
        _ => None,
    });
    match far {
        Some((check, far)) if over(check) => (lang.of(format!("多出 {far}"), format!("{far} over")), Tone::Missed),
        Some((_, far)) => (lang.of(format!("还差 {far}"), format!("{far} short")), Tone::Missed),
        None if missed.iter().any(|check| check.has.is_none()) => {
            (lang.of("有情况未填写", "Something is not given").to_owned(), Tone::Missed)
        }
        None => (capital(state(State::Missed, lang)), Tone::Missed),
    }
}

/// Too much rather than too little.
fn over(check: &Check) -> bool {
    let ranked = matches!(check.subject, Subject::Fact(of) if of.unit() == Unit::Ordinal);
    !ranked && matches!(check.needs, Needs::Compare(Op::Below | Op::AtMost, _))
}

fn excluded(case: &Case<'_>) -> &'static str {
    let stacked = case.outcome.rule.as_ref().is_some_and(|id| case.scheme.best_of.iter().any(|rule| rule.id == *id));
    match (stacked, case.rule.off) {
        (true, _) => case.lang.of("不重复享受", "Not both"),
        (_, true) => case.lang.of("已停用", "Switched off"),
        _ => case.lang.of("不适用", "Excluded"),
    }
}

fn loan(case: &Case<'_>) -> Yuan {
    let limit = case.outcome.units.iter().find_map(|unit| match unit.working {
        Some(Working::Loan { asked, limit }) if asked.is_zero() => Some(limit),
        _ => None,
    });
    limit.unwrap_or(case.outcome.entitled)
}
