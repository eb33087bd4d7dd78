//! What stands where the amount would, and why it is not an amount.

use super::{Case, Tone, checks};
use crate::engine::assess;
use crate::engine::mechanism::{Contest, Mechanism, Working};
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::{Check, Outcome, State, Subject};
use crate::engine::scheme::{Period, Prefer};
use crate::i18n::clause::clause;
use crate::i18n::labels::{payee, prize, state};
use crate::i18n::numbers::difference;

pub fn headline(case: &Case<'_>) -> (String, Tone) {
    let lang = case.lang;
    let words = |tone| (checks::capital(state(case.outcome.state, lang)), tone);
    match case.outcome.state {
        State::NotForRole => words(Tone::NotForYou),
        State::NotComputable => words(Tone::Unknown),
        State::InKind | State::Honour => words(Tone::InKind),
        State::Excluded => (excluded(case).to_owned(), Tone::Excluded),
        State::Missed => shortfall(case),
        State::Loan => {
            let most = case.yuan(loan_limit(case).unwrap_or(case.outcome.entitled));
            (lang.of(format!("可贷至多 {most}"), format!("Loan of up to {most}")), Tone::InKind)
        }
        State::Paid if case.open() => {
            let amount = rate(case);
            (lang.of(format!("至多 {amount}"), format!("Up to {amount}")), Tone::AtMost)
        }
        State::Paid => (rate(case), Tone::Paid),
    }
}

/// `736 元/月` where every month is alike, otherwise by the year.
fn rate(case: &Case<'_>) -> String {
    let (lang, outcome) = (case.lang, case.outcome);
    if let Some((first, rest)) = outcome.by_month.split_first()
        && !rest.is_empty()
        && rest.iter().all(|amount| amount == first)
    {
        return format!("{}{}", case.yuan(*first), lang.of("/月", " a month"));
    }
    let amount = case.yuan(outcome.payable);
    match outcome.period {
        Period::Once => lang.of(format!("一次性 {amount}"), format!("{amount} once")),
        _ => lang.of(format!("{amount}/年"), format!("{amount} a year")),
    }
}

fn shortfall(case: &Case<'_>) -> (String, Tone) {
    let lang = case.lang;
    let missed = case.outcome.missed();
    if missed.iter().any(|check| check.subject == Subject::Claim) {
        return (lang.of("由评选决定", "Decided by a contest").to_owned(), Tone::Unknown);
    }
    let far = missed.iter().find_map(|check| match (check.subject, check.distance) {
        (Subject::Fact(of), Some(distance)) if !distance.is_zero() => Some((check, difference(distance, of, lang))),
        _ => None,
    });
    match far {
        Some((check, far)) if over(check) => (lang.of(format!("多出 {far}"), format!("{far} over")), Tone::Missed),
        Some((_, far)) => (lang.of(format!("还差 {far}"), format!("{far} short")), Tone::Missed),
        None if missed.iter().any(|check| check.has.is_none() && check.distance.is_none()) => {
            (lang.of("有情况未填写", "Something is not given").to_owned(), Tone::Missed)
        }
        None => (checks::capital(state(State::Missed, lang)), Tone::Missed),
    }
}

/// Too much rather than too little.
fn over(check: &Check) -> bool {
    use crate::engine::fact::Unit;
    use crate::engine::outcome::Needs;
    use crate::engine::scheme::Op;
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

/// Sentences on what is missing; several of which one would do are one sentence.
pub fn missed(case: &Case<'_>) -> Vec<String> {
    let lang = case.lang;
    let failed: Vec<Check> = match case.outcome.state {
        State::Missed => case.outcome.missed(),
        State::Excluded => case.outcome.checks.iter().copied().filter(|check| !check.met).collect(),
        _ => Vec::new(),
    };
    let (either, all): (Vec<&Check>, Vec<&Check>) = failed.iter().partition(|check| check.either);
    let mut sentences: Vec<String> = Vec::new();
    for check in all {
        sentences.push(match (&case.rule.pays, check.subject) {
            (Mechanism::Contest(contest), Subject::Claim) => prizes(case, contest),
            _ => checks::missed(check, lang),
        });
    }
    if !either.is_empty() {
        let either: Vec<String> = either.iter().map(|check| checks::missed(check, lang)).collect();
        sentences.push(either.join(lang.of("；或", "; or ")));
    }
    sentences
}

/// How a contest pays, for those who have won none.
fn prizes(case: &Case<'_>, contest: &Contest) -> String {
    let lang = case.lang;
    let mut shown: Vec<String> = Vec::new();
    for place in &contest.place {
        let amount = match place.from {
            Some(from) => format!("{}–{}", case.yuan(from), case.yuan(place.amount)),
            None => case.yuan(place.amount),
        };
        let line = format!("{} {amount}", prize(place.prize, lang));
        if !shown.contains(&line) {
            shown.push(line);
        }
    }
    let shown = lang.join(&shown);
    lang.of(format!("评选获奖后领取：{shown}"), format!("Paid to those who win: {shown}"))
}

/// What is paid instead, who is, or what shuts out.
pub fn instead(case: &Case<'_>) -> Option<String> {
    let (lang, outcome) = (case.lang, case.outcome);
    match outcome.state {
        State::NotForRole => {
            let to = payee(outcome.payee, lang);
            Some(lang.of(format!("{to}，不付给您"), format!("{}, not to you", checks::capital(to))))
        }
        State::NotComputable => match &case.rule.pays {
            Mechanism::NotComputable(open) => Some(clause(case.scheme, &case.rule.id, &open.why, lang)),
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
    let would = match super::working::base(case, unit) {
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

fn some_months(case: &Case<'_>) -> String {
    let (lang, outcome) = (case.lang, case.outcome);
    let others = others(case);
    let months =
        Number::of(u32::try_from(outcome.by_month.iter().filter(|amount| amount.is_zero()).count()).unwrap_or(0));
    lang.of(
        format!("其中 {months} 个月与{others}择一，已取{others}"),
        format!("{months} months are paid under {others} instead"),
    )
}

fn shut_out(case: &Case<'_>) -> Option<String> {
    let lang = case.lang;
    let gate = case.scheme.gate.iter().find(|gate| Some(&gate.id) == case.outcome.rule.as_ref())?;
    let (article, title) = (lang.pick(&gate.article), lang.pick(&gate.title));
    Some(lang.of(format!("按{article}“{title}”，不在此列"), format!("Shut out by {article} ({title})")))
}

fn loan_limit(case: &Case<'_>) -> Option<Yuan> {
    case.outcome.units.iter().find_map(|unit| match unit.working {
        Some(Working::Loan { asked, limit }) => {
            Some(if asked.is_zero() { limit } else { Yuan::from(asked).min(limit) })
        }
        _ => None,
    })
}
