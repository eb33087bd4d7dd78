//! Caps: beside a formula, and as a sentence of their own where one cut.

use super::Case;
use crate::engine::outcome::Span;

/// The cap that bound, as a sentence.
pub fn cap(case: &Case<'_>) -> Option<String> {
    let lang = case.lang;
    let bound = case.outcome.cap_bound.as_ref()?;
    let (most, before) = (case.yuan(bound.cap), case.yuan(bound.before));
    let whose = match bound.span {
        Span::Item => lang.of("单项最多", "Each"),
        Span::Month => lang.of("每月最多", "A month"),
        Span::Year => lang.of("每年最多", "A year"),
        Span::Applicant => lang.of("每个申请人累计最多", "An applicant in all"),
        Span::Programme => lang.of("全部申请人合计最多", "All applicants together"),
        Span::Shared => lang.of("几项合计每月最多", "These together in a month"),
        Span::Nested => lang.of("与所附的一项合计最多", "Together with the support it adds to"),
    };
    Some(lang.of(
        format!("{whose} {most}，原可得 {before}"),
        format!("{whose}: {most} at most; it would have been {before}"),
    ))
}

/// Words beside a formula.
pub mod beside {
    use crate::engine::evaluate::Scope;
    use crate::engine::number::Yuan;
    use crate::engine::outcome::Unit;
    use crate::engine::scheme::{Cap, Period};
    use crate::i18n::explain::Case;
    use crate::i18n::numbers::yuan_bare;

    fn limit(case: &Case<'_>, cap: Option<&Cap>) -> Option<Yuan> {
        let cap = cap?;
        let lifted = cap.lift && cap.lifted_for.is_some_and(|fact| Scope::of(case.profile).flag(fact));
        (!lifted).then_some(cap.amount)
    }

    /// `，未到 3,000 封顶`
    pub fn beside(case: &Case<'_>, unit: &Unit) -> String {
        let caps = &case.rule.cap;
        let narrow = match case.rule.period {
            Period::Month => caps.month.as_ref().or(caps.item.as_ref()),
            Period::Year | Period::Once => caps.year.as_ref().or(caps.applicant.as_ref()).or(caps.item.as_ref()),
            _ => caps.item.as_ref(),
        };
        let Some(limit) = limit(case, narrow) else { return String::new() };
        let (most, amount) = (yuan_bare(limit), unit.before_cap.round());
        match amount.cmp(&limit) {
            std::cmp::Ordering::Less => {
                case.lang.of(format!("，未到 {most} 封顶"), format!(", below the cap of {most}"))
            }
            std::cmp::Ordering::Equal => {
                case.lang.of(format!("，恰到 {most} 封顶"), format!(", exactly the cap of {most}"))
            }
            std::cmp::Ordering::Greater => case.lang.of(format!("，按 {most} 封顶"), format!(", capped at {most}")),
        }
    }

    /// What a month's sum comes to under the clause's own monthly cap.
    pub fn after_month_cap(case: &Case<'_>, amount: Yuan) -> Yuan {
        limit(case, case.rule.cap.month.as_ref()).map_or(amount, |limit| amount.min(limit))
    }
}
