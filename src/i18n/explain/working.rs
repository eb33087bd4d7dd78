//! How one unit's amount came about: one sentence per mechanism.

use super::Case;
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Absent, Fact, Unit as Kind};
use crate::engine::mechanism::{BandPay, Mechanism, Settled, Working};
use crate::engine::number::{Number, Rate, Yuan};
use crate::engine::outcome::Unit;
use crate::engine::profile::Title;
use crate::i18n::Lang;
use crate::i18n::clause::ladder::span;
use crate::i18n::labels::{fact, prize, title};
use crate::i18n::numbers::{bare, grouped, measure, percent, yuan_bare};
use crate::i18n::typography::set;

pub fn working(case: &Case<'_>, unit: &Unit) -> Option<String> {
    let lang = case.lang;
    let result = yuan_bare(unit.before_cap);
    Some(match unit.working.as_ref()? {
        Working::Lump { amount } => {
            let amount = case.yuan(*amount);
            lang.of(format!("定额 {amount}"), format!("A fixed {amount}"))
        }
        Working::Rate { base, value, counted, rate } => rate_of(case, unit, *base, (*value, *counted), *rate, &result),
        Working::Band { base, value, band, from, to, amount, settled } => {
            let (value, within) = (measure(*value, *base, lang), span(*base, *from, *to, lang));
            let amount = case.yuan(*amount);
            let added = matches!(&case.rule.pays, Mechanism::Bands(bands) if bands.pay == BandPay::Cumulative);
            let line = match (added, lang) {
                (false, _) => {
                    lang.of(format!("{value}，在“{within}”一档 → {amount}"), format!("{value} is {within} → {amount}"))
                }
                (true, _) => lang.of(
                    format!("{value}，到第 {band} 档，各档累加 → {amount}"),
                    format!("{value} reaches band {band}; added up → {amount}"),
                ),
            };
            format!("{line}{}", settled.map_or("", |settled| on_edge(settled, lang)))
        }
        Working::Milestones { base, value, reached, already } => {
            let (value, total) = (measure(*value, *base, lang), case.yuan(unit.before_cap));
            let line = lang.of(
                format!("{} {value}，已到第 {reached} 级 → {total}", fact(*base, lang)),
                format!("{value} reach level {reached} → {total}"),
            );
            let again = (case.yuan(*already), case.yuan(unit.amount.less(*already)));
            match already.is_zero() {
                true => line,
                false => lang.of(
                    format!("{line}；已领 {}，再领 {}", again.0, again.1),
                    format!("{line}; {} already paid, {} more", again.0, again.1),
                ),
            }
        }
        Working::Titles { held } => {
            let one = |(level, amount): &(Title, Yuan)| format!("{} {}", title(*level, lang), case.yuan(*amount));
            held.iter().map(one).collect::<Vec<_>>().join(lang.of("，", ", "))
        }
        Working::Share { pool, own, total } => {
            let (pool, own, total) = (case.yuan(*pool), bare(*own, Kind::Items, lang), bare(*total, Kind::Items, lang));
            format!("{pool} × {own} ÷ {total} = {result}")
        }
        Working::Interest { principal, rate, share, term } => {
            let principal = bare(*principal, Kind::Yuan, lang);
            let (rate, share) = (bare(*rate, Kind::Share, lang), percent(share.decimal()));
            let term = measure(*term, Fact::BusinessYears, lang);
            format!("{principal} × {rate} × {share} × {term} = {result}")
        }
        Working::PerUnit { base, value, counted, each } => {
            let (all, counts) = (bare(*value, base.unit(), lang), measure(*counted, *base, lang));
            let (each, result) = (case.yuan(*each), case.yuan(unit.before_cap));
            let rest = match counted == value {
                true => String::new(),
                false => lang.of(format!("（共 {all}，其余不计）"), format!(" (of {all}; the rest do not count)")),
            };
            set(&format!("{counts}{rest} × {each} = {result}"), lang)
        }
        Working::Steps { base, value, first, steps, add } => {
            let value = measure(*value, *base, lang);
            let exact = steps.decimal().round_dp(2);
            let sign = if exact == steps.decimal() { "" } else { "≈" };
            let sum = format!("{} + {sign}{} × {}", yuan_bare(*first), grouped(exact), yuan_bare(*add));
            let sum = if first.plus(add.times(*steps)).round() > unit.before_cap.round() {
                lang.of(format!("{sum}，按上限计 {result}"), format!("{sum}, held to {result}"))
            } else {
                format!("{sum} = {result}")
            };
            lang.of(format!("{} {value}：{sum}", fact(*base, lang)), format!("{}: {value}; {sum}", fact(*base, lang)))
        }
        Working::Prize { prize: won, amount, .. } => {
            format!("{} → {}", prize(*won, lang), case.yuan(*amount))
        }
        Working::Range { low, high, decided } => range(case, *low, *high, *decided),
        Working::Loan { asked, limit } => {
            let limit = case.yuan(*limit);
            match asked.is_zero() {
                true => lang.of(format!("上限 {limit}"), format!("Limit {limit}")),
                false => {
                    let asked = case.yuan(Yuan::from(*asked));
                    lang.of(format!("申请 {asked}，上限 {limit}"), format!("{asked} asked for, limit {limit}"))
                }
            }
        }
        Working::Benefit => return None,
    })
}

/// `36,800（38,000 − 1,200）× 2% = 736`
fn rate_of(case: &Case<'_>, unit: &Unit, base: Fact, numbers: (Number, Number), rate: Rate, result: &str) -> String {
    let (value, counted) = numbers;
    let lang = case.lang;
    let show = |number: Number| yuan_bare(number.into());
    let inside = match base.absent() {
        Absent::Difference(whole, part) => {
            let month = unit.month.and_then(|at| case.profile.months.get(at));
            let scope = Scope { month, ..Scope::of(case.profile) };
            let (whole, part) = (scope.number(whole).unwrap_or_default(), scope.number(part).unwrap_or_default());
            (!part.is_zero()).then(|| format!("{} − {}", show(whole), show(part)))
        }
        _ => None,
    };
    let inside = match (inside, counted == value) {
        (Some(inside), true) => Some(inside),
        (Some(inside), false) => Some(format!("{inside} − {}", show(value.less(counted)))),
        (None, false) => Some(format!("{} − {}", show(value), show(value.less(counted)))),
        (None, true) => None,
    };
    let counted = show(counted);
    let base = match inside {
        Some(inside) => lang.of(format!("{counted}（{inside}）"), format!("{counted} ({inside}) ")),
        None => format!("{counted} "),
    };
    let exact = unit.before_cap == unit.before_cap.round();
    format!("{base}× {} {} {result}", percent(rate.decimal()), if exact { "=" } else { "≈" })
}

fn on_edge(settled: Settled, lang: Lang) -> &'static str {
    match settled {
        Settled::Gap => lang.of(
            "（恰在两档之间，条文两边都不含，按所选读法）",
            " (between two bands that both leave it out; as the chosen reading has it)",
        ),
        Settled::Overlap => lang.of(
            "（恰在两档交界，条文两边都含，按所选读法）",
            " (on an edge that two bands share; as the chosen reading has it)",
        ),
    }
}

/// `2万–10万元`
pub fn bounds(low: Yuan, high: Yuan, lang: Lang) -> String {
    let bounds = format!("{}–{}", bare(low.into(), Kind::Yuan, lang), bare(high.into(), Kind::Yuan, lang));
    set(&lang.of(format!("{bounds} 元"), format!("¥{bounds}")), lang)
}

fn range(case: &Case<'_>, low: Yuan, high: Yuan, decided: Option<Yuan>) -> String {
    let lang = case.lang;
    let bounds = bounds(low, high, lang);
    match decided {
        Some(decided) => {
            let decided = case.yuan(decided);
            lang.of(format!("主管部门已核定 {decided}（{bounds}之间）"), format!("{decided} decided, within {bounds}"))
        }
        None => lang.of(format!("{bounds}，由主管部门核定"), format!("{bounds}, as the authority decides")),
    }
}

/// The value a unit's amount was worked out from, with its unit.
pub fn base(case: &Case<'_>, unit: &Unit) -> Option<String> {
    match unit.working.as_ref()? {
        Working::Rate { base, value, .. }
        | Working::Band { base, value, .. }
        | Working::Milestones { base, value, .. }
        | Working::PerUnit { base, value, .. }
        | Working::Steps { base, value, .. } => Some(measure(*value, *base, case.lang)),
        Working::Share { own, .. } => Some(bare(*own, Kind::Items, case.lang)),
        Working::Interest { principal, .. } => Some(measure(*principal, Fact::BusinessPrincipal, case.lang)),
        Working::Lump { .. }
        | Working::Titles { .. }
        | Working::Prize { .. }
        | Working::Range { .. }
        | Working::Loan { .. }
        | Working::Benefit => None,
    }
}
