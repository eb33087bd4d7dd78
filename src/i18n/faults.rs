//! What is wrong with an input, beside the field; and what is worth a warning.

use super::Lang;
use super::labels::fact;
use super::numbers::yuan;
use super::typography::{inside, set, tidy};
use crate::engine::number::NumberFault;
use crate::engine::outcome::Warning;
use crate::engine::profile::Impossible;
use crate::engine::scheme::Scheme;

pub fn number_fault(fault: NumberFault, lang: Lang) -> &'static str {
    match fault {
        NumberFault::NotANumber => {
            lang.of("这里要填数字，最多一个小数点", "A number is needed here: digits and at most one point")
        }
        NumberFault::Negative => lang.of("不能小于零", "It cannot be below zero"),
        NumberFault::TooLarge => lang.of("数字太大，超出可填的范围", "Too large for this field"),
        NumberFault::TooFine => lang.of("小数位太多", "Too many digits after the point"),
    }
}

/// What nobody can have, and what would be right.
pub fn impossible(found: Impossible, lang: Lang) -> String {
    match found {
        Impossible::Months(_) => lang.of("一年只有 12 个月。", "A year has 12 months.").to_owned(),
        Impossible::NoPosition(_) => lang.of("从 1 数起。", "Positions count from 1.").to_owned(),
        Impossible::AboveAll(_) => lang.of("不会超过 100%。", "This can't be more than 100%.").to_owned(),
        Impossible::Above { part, whole } => {
            let (part, whole) = (fact(part, lang), fact(whole, lang));
            lang.of(format!("{part}不会超过{whole}。"), format!("{part} can't exceed {}.", inside(whole)))
        }
        Impossible::Outside { low, high, .. } => {
            let (low, high) = (yuan(low, lang), yuan(high, lang));
            lang.of(
                tidy(&format!("核定的数额在 {low} 到 {high} 之间；还没有核定就不填。")),
                format!("The sum decided lies between {low} and {high}; leave it empty if none is decided yet."),
            )
        }
    }
}

pub fn warning(warning: &Warning, scheme: &Scheme, lang: Lang) -> String {
    match warning {
        Warning::Caution { rule } => {
            let caution = scheme.caution.iter().find(|each| each.id == *rule);
            caution.map_or(String::new(), |caution| {
                let (article, text) = (lang.pick(&caution.article), set(lang.pick(&caution.clause), lang));
                lang.of(format!("{article}：{text}"), format!("{article}: {text}"))
            })
        }
        Warning::FundExceeded { fund, amount, total } => {
            let article = scheme.fund.iter().find(|each| each.id == *fund).map_or("", |each| lang.pick(&each.article));
            let (total, amount) = (yuan(*total, lang), yuan(*amount, lang));
            lang.of(
                format!("仅这一位申请人就需 {total}，超过{article}写明的资金 {amount}；实际发放可能减少。"),
                format!("This applicant alone would need {total}, more than the fund of {amount} in {article}; less may be paid."),
            )
        }
    }
}
