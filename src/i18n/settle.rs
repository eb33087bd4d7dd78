//! A payable list in words: its headings, and the reason of each zero and each cap.

use super::explain::{Explained, Tone, explain};
use super::labels::role;
use super::numbers::yuan_bare;
use super::typography::{inside, set};
use super::{Lang, numbers};
use crate::engine::fact::Absent;
use crate::engine::outcome::{Check, Outcome, State, Subject};
use crate::engine::profile::{Profile, Role};
use crate::engine::scheme::{Nature, Provision, Scheme};
use crate::population::roster::Date;
use crate::population::settle::{LAST_MONTH, Line, Over, is_due, is_money, is_monthly, pool};

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

/// The row of a regiment below its groups.
pub fn subtotal(lang: Lang) -> &'static str {
    lang.of("小计", "Subtotal")
}

/// What somebody applies as. Everybody is one of the public; only who is nothing else is called so.
pub fn roles(profile: &Profile, lang: Lang) -> String {
    let named = profile.roles.iter().filter(|each| **each != Role::Public || profile.roles.len() == 1);
    lang.join(&named.map(|each| role(*each, lang)).collect::<Vec<_>>())
}

/// Why a line pays what it pays: each zero, each cap. What is paid by month is explained by the month, the rest by the year.
pub fn reasons(scheme: &Scheme, line: &Line<'_>, lang: Lang) -> String {
    let (mut told, mut others, mut later, mut away) = (Vec::new(), Others::default(), Vec::new(), Vec::new());
    let mut any_due = false;
    let outcomes = scheme.provision.iter().zip(&line.month.outcomes).zip(&line.year.outcomes).zip(&line.amounts);
    for ((((rule, month), year), amount), through) in outcomes.zip(&line.through) {
        let monthly = is_monthly(rule);
        let (outcome, profile) = if monthly { (month, line.profile) } else { (year, line.until) };
        if rule.off || matches!(outcome.state, State::InKind | State::Honour | State::Loan) {
            continue;
        }
        let (article, due) = (lang.pick(&rule.article), is_due(rule, line.date));
        match outcome.state {
            State::NotForRole if due && is_money(rule) => others.add(rule, article, lang),
            State::NotForRole => {}
            _ if !due && is_money(rule) => later.push(article),
            _ if !due => {}
            _ if monthly && !line.here => away.push(article),
            State::Paid if *through => told.push(of_article(article, &through_pool(rule, outcome, lang), lang)),
            _ => {
                any_due |= is_money(rule);
                let why = explain(scheme, rule, outcome, profile, lang);
                // The months before have used up the cap of the year.
                let earlier = monthly && month.payable > *amount;
                let reason = if earlier {
                    explain(scheme, rule, year, line.until, lang).cap
                } else if amount.is_zero() {
                    Some(zero(why, outcome, line, lang))
                } else {
                    why.cap
                };
                told.extend(reason.map(|reason| of_article(article, &reason, lang)));
            }
        }
    }
    if !any_due && !later.is_empty() {
        later.dedup();
        let month = super::page::budget::month(LAST_MONTH.into(), lang);
        let year_end = lang.of(format!("年度项目，{month}结算"), format!("settled for the year, in {month}"));
        told.push(of_article(&lang.join(&later), &set(&year_end, lang), lang));
    }
    if !away.is_empty() {
        away.dedup();
        told.push(of_article(&lang.join(&away), lang.of("名单里没有这个月的一行", "no row for this month"), lang));
    }
    told.extend(others.0.iter().map(|(roles, articles)| {
        of_article(&lang.join(articles), &lang.of(format!("只付给{roles}"), format!("paid to {roles} only")), lang)
    }));
    lang.chain(&told)
}

fn of_article(article: &str, reason: &str, lang: Lang) -> String {
    format!("{article}{}{reason}", lang.of("：", ": "))
}

/// Why nothing is paid; of a figure of the year, also how many months it was added up from.
fn zero(why: Explained, outcome: &Outcome, line: &Line<'_>, lang: Lang) -> String {
    let missed = why.missed.first().filter(|_| why.tone == Tone::Missed);
    let reason = why.instead.as_ref().or(missed).unwrap_or(&why.headline);
    let months = line.until.months.len();
    let summed = |check: &Check| {
        let Subject::Fact(of) = check.subject else { return false };
        matches!(of.absent(), Absent::SumOfMonths(_)) && line.until.facts.get(of).is_none()
    };
    if months < usize::from(LAST_MONTH) && outcome.missed().iter().any(summed) {
        return lang.of(
            format!("{reason}，按名单里的 {months} 个月合计"),
            format!("{reason}, added up over the {months} months of the roster"),
        );
    }
    reason.clone()
}

/// A share that is paid out with the whole, to whoever holds it.
fn through_pool(rule: &Provision, outcome: &Outcome, lang: Lang) -> String {
    let holder = pool(rule).map_or("", |pool| role(pool.holder, lang));
    let share = numbers::yuan(outcome.payable, lang);
    lang.of(
        format!("随{holder}一并支付，其中应得 {share}"),
        format!("paid with the sum of the {}; this share is {share}", inside(holder)),
    )
}

/// Said of a list that pays more than the text has for all applicants together.
pub fn over(over: &Over<'_>, lang: Lang) -> String {
    let (article, title) = (lang.pick(&over.rule.article), lang.pick(&over.rule.title));
    let [sum, cap, excess] = [over.sum, over.cap, over.excess()].map(|amount| numbers::yuan(amount, lang));
    lang.of(
        set(
            &format!(
                "{article} {title}：本表合计 {sum}，超过全部申请人合计的上限 {cap}，多出 {excess}。条文没有写先减谁，各行未减。"
            ),
            lang,
        ),
        format!(
            "{article} {title}: this list comes to {sum}, {excess} more than the {cap} for all applicants together. The text does \
             not say who goes short; the lines are not cut."
        ),
    )
}

/// The row of it below the totals.
pub fn over_row(over: &Over<'_>, lang: Lang) -> String {
    let (article, title) = (lang.pick(&over.rule.article), lang.pick(&over.rule.title));
    lang.of(format!("超出上限：{article} {title}"), format!("Above the cap: {article} {title}"))
}

/// Provisions that pay somebody else, by whom they pay.
#[derive(Default)]
struct Others<'a>(Vec<(String, Vec<&'a str>)>);

impl<'a> Others<'a> {
    fn add(&mut self, rule: &Provision, article: &'a str, lang: Lang) {
        let roles: Vec<&str> = rule.roles.iter().map(|each| role(*each, lang)).collect();
        let roles = lang.join(&roles);
        match self.0.iter_mut().find(|(known, _)| *known == roles) {
            Some((_, articles)) if articles.contains(&article) => {}
            Some((_, articles)) => articles.push(article),
            None => self.0.push((roles, vec![article])),
        }
    }
}

/// Said of a list settled for the year from a roster without all its months; nothing where it has them all, or where
/// nothing depends on it.
pub fn part_of_year(scheme: &Scheme, date: Date, months: usize, lang: Lang) -> Option<String> {
    let year = |rule: &Provision| is_money(rule) && !is_monthly(rule);
    if date.month != LAST_MONTH || months >= usize::from(LAST_MONTH) || !scheme.provision.iter().any(|rule| year(rule))
    {
        return None;
    }
    let (year, months) = (date.year, months.max(1));
    Some(lang.of(
        format!(
            "{year} 年的名单只有 {months} 个月：年度项目和各团的全年数按这 {months} 个月合计，可能偏低。请加上其余月份的名单，或填写全年数的列。"
        ),
        format!(
            "Of {year} the roster has {months} of {LAST_MONTH} months: what is settled for the year, and the year's figures of teams, \
             are added up over these and may be too low. Add the other months, or fill in the columns for the year."
        ),
    ))
}

/// An amount for a table: digits and two places, without separators.
pub fn cell(amount: crate::engine::Yuan) -> String {
    amount.to_string()
}

/// So many, in English.
pub(super) fn some_faults(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
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
        format!("{people} people, {paid} of them paid, {sum} yuan in all{open}; {}.", some_faults(faults)),
    )
}
