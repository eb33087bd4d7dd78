//! Conditions met and missed, with the distance.

use crate::engine::fact::{Fact, Unit};
use crate::engine::number::Number;
use crate::engine::outcome::{Check, Needs, Subject};
use crate::engine::profile::{List, Value};
use crate::engine::scheme::Op;
use crate::i18n::Lang;
use crate::i18n::clause::words::{op, position};
use crate::i18n::labels::{absence, account, fact, list, list_unit};
use crate::i18n::numbers::{bare, difference, measure};
use crate::i18n::typography::{capital, set};

/// `月净销售额还差 1,160 元（现 3,840，需达到 5,000）`
pub fn missed(check: &Check, lang: Lang) -> String {
    set(&lacks(check, lang), lang)
}

/// `月净销售额 36,800 元，达到 5,000 元`
pub fn met(check: &Check, lang: Lang) -> String {
    set(&fulfils(check, lang), lang)
}

/// Of somebody shut out: `粉丝量现为 62万人，只面向低于 50万人的申请人`
pub fn outside(check: &Check, lang: Lang) -> String {
    let (Subject::Fact(of), needs @ Needs::Compare(..), Some(has)) = (check.subject, check.needs, number(check.has))
    else {
        return missed(check, lang);
    };
    let ranked = of.unit() == Unit::Ordinal;
    let label = fact(of, lang);
    let sentence = match lang {
        Lang::Zh => {
            let wanted = wants(needs, |needs| measure(needs, of, lang), ranked, lang);
            format!("{label}现为 {}，只面向{wanted}的申请人", measure(has, of, lang))
        }
        Lang::En => {
            let wanted = wants(needs, |needs| amount(needs, of), ranked, lang);
            format!("{label}: now {}; it must be {wanted}", amount(has, of))
        }
    };
    set(&sentence, lang)
}

fn lacks(check: &Check, lang: Lang) -> String {
    match (check.subject, check.needs) {
        (Subject::Title, _) => lang.of("需获得示范企业称号", "A demonstration title is needed").to_owned(),
        (Subject::Claim, _) | (_, Needs::Prize) => lang.of("需在评选中获奖", "A prize must be won").to_owned(),
        (Subject::Count(of), needs) => count_missed(of, check, needs, lang),
        (Subject::Fact(of), Needs::Value(wanted)) => wanted_value(of, wanted, check.has, lang),
        (Subject::Fact(of), Needs::Listed | Needs::Given) => {
            let label = fact(of, lang);
            match number(check.has) {
                Some(has) => {
                    let has = measure(has, of, lang);
                    lang.of(
                        format!("{label}为{}，条文没有列出", has),
                        format!("{label}: {has} is not listed in the text"),
                    )
                }
                None => not_given(label, lang),
            }
        }
        (Subject::Fact(of), Needs::Compare(by, needs)) => compare_missed(of, by, needs, check, lang),
    }
}

fn fulfils(check: &Check, lang: Lang) -> String {
    match (check.subject, check.needs) {
        (Subject::Title, _) => lang.of("已获得称号", "The title is held").to_owned(),
        (Subject::Claim, _) | (_, Needs::Prize) => lang.of("已获奖", "A prize was won").to_owned(),
        (Subject::Fact(of), Needs::Value(wanted)) => holds(of, wanted, lang),
        (Subject::Fact(of), Needs::Listed | Needs::Given) => fact(of, lang).to_owned(),
        (Subject::Count(of), needs) => {
            let has = number(check.has).unwrap_or_default();
            let label = list(of, lang);
            let wanted = wants(needs, |needs| needs.to_string(), false, lang);
            lang.of(
                format!("符合条件的{label} {has} {}，{wanted}", list_unit(of, lang)),
                format!("{has} {label} that qualify, {wanted} needed"),
            )
        }
        (Subject::Fact(of), needs) => {
            let label = fact(of, lang);
            let wanted = wants(needs, |needs| measure(needs, of, lang), of.unit() == Unit::Ordinal, lang);
            match number(check.has) {
                Some(has) => {
                    let has = measure(has, of, lang);
                    lang.of(format!("{label} {has}，{wanted}"), format!("{label}: {has}, {wanted}"))
                }
                None => format!("{label} {wanted}"),
            }
        }
    }
}

fn compare_missed(of: Fact, by: Op, needs: Number, check: &Check, lang: Lang) -> String {
    let label = fact(of, lang);
    let ranked = of.unit() == Unit::Ordinal;
    let wanted = |number: String| wants(Needs::Compare(by, needs), |_| number.clone(), ranked, lang);
    let (has, distance) = match (number(check.has), check.distance) {
        (Some(has), Some(distance)) => (has, distance),
        (has, _) => {
            let wanted = wanted(measure(needs, of, lang));
            return match has.map(|has| measure(has, of, lang)) {
                Some(has) => {
                    lang.of(format!("{label}现为 {has}，需{wanted}"), format!("{label}: now {has}, {wanted} needed"))
                }
                None => lang.of(format!("未填写{label}（需{wanted}）"), format!("{label} not given ({wanted} needed)")),
            };
        }
    };
    let far = difference(distance, of, lang);
    // In Chinese the unit is said once; a currency sign is wanted on every amount.
    let show = |number| lang.of(bare(number, of.unit(), lang), amount(number, of));
    // What lies below nothing counts as nothing, and yet is what is short.
    let has = below_nothing(has, by, needs, distance, of).map_or(has, Number::negated);
    let (wanted, has) = (wanted(show(needs)), show(has));
    let short = ranked || matches!(by, Op::AtLeast | Op::Above);
    match (lang, short) {
        (Lang::Zh, true) => format!("{label}还差 {far}（现 {has}，需{wanted}）"),
        (Lang::Zh, false) => format!("{label}多出 {far}（现 {has}，需{wanted}）"),
        (Lang::En, true) => format!("{label}: {far} short (now {has}, {wanted} needed)"),
        (Lang::En, false) => format!("{label}: {far} over (now {has}, {wanted} needed)"),
    }
}

/// How far below nothing it lies, where more is short than what counts as nothing is short of.
fn below_nothing(has: Number, by: Op, needs: Number, distance: Number, of: Fact) -> Option<Number> {
    let step = if by == Op::Above { Number::step(of.unit().places()) } else { Number::ZERO };
    let below = distance.less(needs.plus(step));
    (has.is_zero() && matches!(by, Op::AtLeast | Op::Above) && !below.is_zero()).then_some(below)
}

fn count_missed(of: List, check: &Check, needs: Needs, lang: Lang) -> String {
    let label = list(of, lang);
    let (has, far) = (number(check.has).unwrap_or_default(), check.distance.unwrap_or_default());
    let wanted = wants(needs, |needs| needs.to_string(), false, lang);
    lang.of(
        format!("符合条件的{label}还差 {far} {}（现 {has}，需{wanted}）", list_unit(of, lang)),
        format!("{far} more of the {label} must qualify (now {has}, {wanted} needed)"),
    )
}

/// `达到 5,000` / `at least 5,000`
fn wants(needs: Needs, show: impl Fn(Number) -> String, ranked: bool, lang: Lang) -> String {
    match needs {
        Needs::Compare(by, needs) => {
            let word = if ranked { position(by, lang) } else { op(by, lang) };
            format!("{word} {}", show(needs))
        }
        Needs::Value(_) | Needs::Given | Needs::Listed | Needs::Prize => String::new(),
    }
}

fn wanted_value(of: Fact, wanted: Value, has: Option<Value>, lang: Lang) -> String {
    let label = fact(of, lang);
    match wanted {
        Value::Flag(true) => lang.of(format!("需符合：{label}"), format!("Needed: {label}")),
        Value::Flag(false) => match absence(of, lang) {
            Some(absence) => lang.of(format!("需符合：{absence}"), format!("Needed: {absence}")),
            None => lang.of(format!("不适用于：{label}"), format!("Not open to: {label}")),
        },
        Value::Account(wanted) => {
            let wanted = account(wanted, lang);
            match has {
                Some(Value::Account(has)) => {
                    let has = account(has, lang);
                    lang.of(format!("须为{wanted}（现为{has}）"), format!("It must be {wanted} (now {has})"))
                }
                _ => lang.of(format!("须为{wanted}"), format!("It must be {wanted}")),
            }
        }
        Value::Number(wanted) => {
            let wanted = measure(wanted, of, lang);
            lang.of(format!("{label}须为 {wanted}"), format!("{label} must be {wanted}"))
        }
    }
}

fn holds(of: Fact, wanted: Value, lang: Lang) -> String {
    match wanted {
        Value::Flag(true) | Value::Number(_) => fact(of, lang).to_owned(),
        Value::Flag(false) => absence(of, lang).map_or_else(
            || lang.of(format!("不属于：{}", fact(of, lang)), format!("Not: {}", fact(of, lang))),
            capital,
        ),
        Value::Account(wanted) => capital(account(wanted, lang)),
    }
}

fn not_given(label: &str, lang: Lang) -> String {
    lang.of(format!("未填写{label}"), format!("{label} not given"))
}

pub(crate) fn number(value: Option<Value>) -> Option<Number> {
    match value {
        Some(Value::Number(number)) => Some(number),
        _ => None,
    }
}

fn amount(number: Number, of: Fact) -> String {
    match of.unit() {
        Unit::Yuan | Unit::Usd => measure(number, of, Lang::En),
        unit => bare(number, unit, Lang::En),
    }
}
