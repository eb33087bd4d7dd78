//! What is paid instead, who is, or what shuts out.

use super::Case;
use super::units::by_month;
use super::working::base;
use crate::engine::assess;
use crate::engine::fact::Unit;
use crate::engine::mechanism::Mechanism;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::{Outcome, State};
use crate::engine::scheme::Prefer;
use crate::i18n::labels::payee;
use crate::i18n::numbers::quantity;
use crate::i18n::typography::{capital, set};

/// What is paid instead, who is, or what shuts out.
pub fn instead(case: &Case<'_>) -> Option<String> {
    let (lang, outcome) = (case.lang, case.outcome);
    match outcome.state {
        State::NotForRole => {
            let to = payee(outcome.payee, lang);
            Some(lang.of(format!("{to}，不付给您"), format!("{}, not to you", capital(to))))
        }
        State::NotComputable => match &case.rule.pays {
            Mechanism::NotComputable(open) => Some(set(lang.pick(&open.why), lang)),
            _ => None,
        },
        State::Excluded if !outcome.instead.is_empty() => Some(not_both(case)),
        State::Excluded => shut_out(case),
        State::Paid if !outcome.instead.is_empty() => Some(some_months(case)),
        State::Loan => Some(lang.of("这是贷款，需要归还，不是补贴", "A loan to be repaid, not a subsidy").to_owned()),
        _ => None,
    }
}

/// `62 小时本可得 50 元；与第十条择一，已取较高的 736 元`
fn not_both(case: &Case<'_>) -> String {
    let (lang, outcome) = (case.lang, case.outcome);
    let others = others(case);
    let worked = || outcome.units.iter().filter(|unit| unit.working.is_some());
    let first = worked().next();
    let alike = worked().all(|unit| first.map(|first| first.amount) == Some(unit.amount));
    let Some(unit) = first.filter(|_| alike) else {
        let would = case.yuan(outcome.entitled);
        return lang.of(
            format!("全年本可得 {would}；与{others}择一，已取{others}"),
            format!("It would give {would} a year; not both with {others}, which is paid"),
        );
    };
    let would = case.yuan(unit.amount);
    let would = match base(case, unit) {
        Some(value) => lang.of(format!("{value}本可得 {would}"), format!("{value} would give {would}")),
        None => lang.of(format!("本可得 {would}"), format!("It would give {would}")),
    };
    let paid = case.yuan(paid_instead(case));
    let rule = case.scheme.best_of.iter().find(|rule| Some(&rule.id) == outcome.rule.as_ref());
    let higher = rule.is_some_and(|rule| rule.prefer == Prefer::Higher);
    lang.of(
        format!("{would}；与{others}择一，已取{} {paid}", if higher { "较高的" } else { "" }),
        format!("{would}; not both with {others}, {} {paid} is paid", if higher { "whose higher" } else { "whose" }),
    )
}

/// What the provisions paid instead give, in the first month in which they do.
fn paid_instead(case: &Case<'_>) -> Yuan {
    let all = assess(case.scheme, case.profile).outcomes;
    let others = case.outcome.instead.iter().filter_map(|id| all.get(case.scheme.position(id)?));
    let first = |outcome: &Outcome| outcome.by_month.iter().copied().find(|amount| !amount.is_zero());
    Yuan::sum(others.filter_map(first))
}

fn others(case: &Case<'_>) -> String {
    let mut articles: Vec<&str> = Vec::new();
    for rule in case.outcome.instead.iter().filter_map(|id| case.scheme.provision(id)) {
        let article = case.lang.pick(&rule.article);
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    case.lang.join(&articles)
}

/// Of several months, those in which something else was paid.
fn some_months(case: &Case<'_>) -> String {
    let lang = case.lang;
    let others = others(case);
    let cut =
        by_month(case).into_iter().zip(&case.outcome.by_month).filter(|(due, paid)| !due.is_zero() && paid.is_zero());
    let months = quantity(Number::of(u32::try_from(cut.count()).unwrap_or(u32::MAX)), Unit::Months, lang);
    lang.of(format!("其中 {months}与{others}择一，已取{others}"), format!("{months} paid under {others} instead"))
}

fn shut_out(case: &Case<'_>) -> Option<String> {
    let lang = case.lang;
    let gate = case.scheme.gate.iter().find(|gate| Some(&gate.id) == case.outcome.rule.as_ref())?;
    let (article, title) = (lang.pick(&gate.article), lang.pick(&gate.title));
    Some(lang.of(format!("按{article}（{title}），不适用"), format!("Excluded by {article} ({title})")))
}
