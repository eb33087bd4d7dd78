//! A payable list in words: its headings, and the reason of each zero and each cap.

use super::explain::{Tone, explain};
use super::numbers::yuan_bare;
use super::{Lang, numbers};
use crate::engine::outcome::State;
use crate::engine::scheme::{Nature, Period, Provision, Scheme};
use crate::population::settle::{Line, is_due};

/// A column for each provision that can be paid in the month.
pub fn provision(rule: &Provision, lang: Lang) -> String {
    let (article, title) = (lang.pick(&rule.article), lang.pick(&rule.title));
    let most = matches!(rule.nature, Nature::Ceiling | Nature::Contest | Nature::Range);
    let most = if most { lang.of("（至多）", " (at most)") } else { "" };
    lang.of(format!("{article} {title}{most}（元）"), format!("{article} {title}{most} (yuan)"))
}

/// The headings around those columns.
pub fn before(lang: Lang) -> [&'static str; 7] {
    lang.of(
        ["序号", "姓名", "编号", "团", "组", "身份", "月份"],
        ["No.", "Name", "ID", "Team", "Group", "Role", "Month"],
    )
}

pub fn after(lang: Lang) -> [&'static str; 3] {
    lang.of(["应发合计（元）", "另有至多（元）", "说明"], ["Payable (yuan)", "At most, besides (yuan)", "Reasons"])
}

pub fn notice(lang: Lang) -> [&'static str; 7] {
    lang.of(
        ["序号", "姓名", "编号", "团", "组", "应发合计（元）", "另有至多（元）"],
        ["No.", "Name", "ID", "Team", "Group", "Payable (yuan)", "At most, besides (yuan)"],
    )
}

pub fn totals(lang: Lang) -> [&'static str; 6] {
    lang.of(
        ["团", "组", "人数", "领取人数", "应发合计（元）", "另有至多（元）"],
        ["Team", "Group", "People", "Paid", "Payable (yuan)", "At most, besides (yuan)"],
    )
}

pub fn all(lang: Lang) -> &'static str {
    lang.of("合计", "Total")
}

/// Why a line pays what it pays: each zero, each cap.
pub fn reasons(scheme: &Scheme, line: &Line<'_>, lang: Lang) -> String {
    let mut told = Vec::new();
    let outcomes = scheme.provision.iter().zip(&line.month.outcomes).zip(&line.year.outcomes).zip(&line.amounts);
    for (((rule, month), year), amount) in outcomes {
        let kind = matches!(month.state, State::NotForRole | State::InKind | State::Honour | State::Loan);
        if kind || rule.off || !is_due(rule.period, line.date) {
            continue;
        }
        let why = explain(scheme, rule, month, line.profile, lang);
        let article = lang.pick(&rule.article);
        let mark = lang.of("：", ": ");
        let monthly = matches!(rule.period, Period::Month | Period::Video);
        // The months before have used up the cap of the year.
        let earlier = monthly && month.payable > *amount;
        if earlier {
            let cap = explain(scheme, rule, year, line.profile, lang).cap.unwrap_or_default();
            told.push(format!("{article}{mark}{cap}"));
        } else if amount.is_zero() {
            let reason = match (&why.instead, why.tone) {
                (Some(instead), _) => instead.clone(),
                (None, Tone::Missed) => why.missed.first().cloned().unwrap_or(why.headline),
                (None, _) => why.headline,
            };
            told.push(format!("{article}{mark}{reason}"));
        } else if let Some(cap) = why.cap {
            told.push(format!("{article}{mark}{cap}"));
        }
    }
    told.join(lang.of("；", "; "))
}

/// An amount for a table: digits and two places, without separators.
pub fn cell(amount: crate::engine::Yuan) -> String {
    amount.to_string()
}

/// How many were settled and what they get, for whoever saved the list to a file.
pub fn done(totals: crate::population::settle::Total, faults: usize, lang: Lang) -> String {
    let (people, paid, sum) = (totals.people, totals.paid, yuan_bare(totals.determined));
    let open = if totals.open.is_zero() {
        String::new()
    } else {
        let open = numbers::yuan(totals.open, lang);
        lang.of(format!("，另有至多 {open}"), format!(", and at most {open} besides"))
    };
    lang.of(
        format!("{people} 人，其中 {paid} 人领取，应发 {sum} 元{open}；{faults} 处有误。"),
        format!("{people} people, {paid} of them paid, {sum} yuan in all{open}; {faults} faults."),
    )
}
