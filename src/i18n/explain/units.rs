//! Equal months as one line, different months each with its own, videos in a row.

use super::Case;
use super::caps::beside;
use super::checks::missed;
use super::reasons::within_reach;
use super::working::working;
use crate::engine::mechanism::Working;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::{State, Subject, Unit};
use crate::engine::scheme::Period;
use crate::i18n::numbers::bare;

pub fn formula(case: &Case<'_>) -> Vec<String> {
    let worked = case.outcome.units.iter().any(|unit| unit.working.is_some());
    match case.outcome.state {
        State::Missed if worked => {
            let would = others(case);
            would.iter().map(|line| case.lang.of(format!("符合后：{line}"), format!("Once met: {line}"))).collect()
        }
        State::Missed => within_reach(case).into_iter().collect(),
        State::Paid | State::Loan | State::InKind | State::Honour if worked => match case.outcome.period {
            Period::Month => months(case),
            Period::Video => videos(case),
            _ => others(case),
        },
        _ => Vec::new(),
    }
}

/// What each month would give by itself, under the clause's own monthly cap.
pub fn by_month(case: &Case<'_>) -> Vec<Yuan> {
    let mut due = Vec::new();
    for (at, month) in case.profile.months.iter().enumerate() {
        let own = case.outcome.units.iter().filter(|unit| unit.month == Some(at));
        let times = |unit: &Unit| if case.outcome.period == Period::Month { 1 } else { unit.times };
        let sum = Yuan::sum(own.map(|unit| unit.amount.times(Number::of(times(unit)))));
        due.extend((0..month.times).map(|_| beside::after_month_cap(case, sum)));
    }
    due
}

/// What the months of a run pay in the end, where they pay alike; what they would have paid where another provision
/// is paid in their stead.
fn paid(case: &Case<'_>, from: u32, count: u32, due: Yuan) -> Option<Yuan> {
    let due = beside::after_month_cap(case, due);
    if !case.outcome.instead.is_empty() {
        return Some(due);
    }
    let from = usize::try_from(from.saturating_sub(1)).ok()?;
    let run = case.outcome.by_month.get(from..)?.get(..usize::try_from(count).ok()?)?;
    let first = run.first().copied()?;
    run.iter().all(|amount| *amount == first).then_some(first)
}

/// A run of months alike: the first of them, how many, and the unit that stands for all.
struct Run<'a> {
    from: u32,
    count: u32,
    unit: &'a Unit,
}

fn months(case: &Case<'_>) -> Vec<String> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut month: u32 = 1;
    for unit in case.outcome.units.iter().filter(|unit| unit.times > 0) {
        match runs.last_mut() {
            Some(last) if last.unit.working == unit.working && last.unit.checks == unit.checks => {
                last.count += unit.times
            }
            _ => runs.push(Run { from: month, count: unit.times, unit }),
        }
        month = month.saturating_add(unit.times);
    }
    let one = runs.len() == 1;
    runs.iter().flat_map(|run| lines(case, run, one)).collect()
}

fn lines(case: &Case<'_>, run: &Run<'_>, one: bool) -> Vec<String> {
    let lang = case.lang;
    let Some(line) = line(case, run.unit) else { return Vec::new() };
    let worked = run.unit.working.is_some();
    let amount = paid(case, run.from, run.count, run.unit.amount).filter(|_| worked && run.count > 1);
    let times = amount.map(|amount| product(case, amount, run.count));
    if one {
        return [Some(line), times].into_iter().flatten().collect();
    }
    let label = span(run.from, run.count, lang);
    let times = times.map_or(String::new(), |times| lang.of(format!("；{times}"), format!("; {times}")));
    vec![lang.of(format!("{label}：{line}{times}"), format!("{label}: {line}{times}"))]
}

/// `每月 736 元 × 12 = 8,832 元`
fn product(case: &Case<'_>, amount: Yuan, count: u32) -> String {
    let (one, all) = (case.yuan(amount), case.yuan(amount.times(Number::of(count))));
    case.lang.of(format!("每月 {one} × {count} = {all}"), format!("{one} a month × {count} = {all}"))
}

fn span(from: u32, count: u32, lang: crate::i18n::Lang) -> String {
    let to = from.saturating_add(count).saturating_sub(1);
    match count {
        1 => lang.of(format!("第 {from} 个月"), format!("Month {from}")),
        _ => lang.of(format!("第 {from}–{to} 个月"), format!("Months {from}–{to}")),
    }
}

/// One unit: how it was worked out, or what it lacks.
fn line(case: &Case<'_>, unit: &Unit) -> Option<String> {
    match working(case, unit) {
        Some(worked) => Some(format!("{worked}{}", beside::beside(case, unit))),
        None => unit.checks.iter().find(|check| !check.met).map(|check| missed(check, case.lang)),
    }
}

/// `1.2万 → 10 元　0.6万 → 5 元`, a line for each month record.
fn videos(case: &Case<'_>) -> Vec<String> {
    let lang = case.lang;
    let mut found = Vec::new();
    let mut month: u32 = 1;
    let one = case.profile.months.len() == 1;
    for (at, record) in case.profile.months.iter().enumerate() {
        let own: Vec<&Unit> =
            case.outcome.units.iter().filter(|unit| unit.month == Some(at) && unit.times > 0).collect();
        let shown: Vec<String> = own.iter().filter_map(|unit| video(case, unit)).collect();
        if !shown.is_empty() && record.times > 0 {
            let row = shown.join(lang.of("　", "; "));
            let sum = Yuan::sum(own.iter().map(|unit| unit.amount.times(Number::of(unit.times))));
            let sum = paid(case, month, record.times, sum).filter(|sum| record.times > 1 && !sum.is_zero());
            let times = sum.map(|sum| product(case, sum, record.times));
            if one {
                found.push(row);
                found.extend(times);
            } else {
                let label = span(month, record.times, lang);
                let times = times.map_or(String::new(), |times| lang.of(format!("；{times}"), format!("; {times}")));
                found.push(lang.of(format!("{label}：{row}{times}"), format!("{label}: {row}{times}")));
            }
        }
        month = month.saturating_add(record.times);
    }
    found
}

fn video(case: &Case<'_>, unit: &Unit) -> Option<String> {
    let lang = case.lang;
    let base = case.rule.pays.base()?;
    let value = match &unit.working {
        Some(
            Working::Band { value, .. }
            | Working::PerUnit { value, .. }
            | Working::Rate { value, .. }
            | Working::Steps { value, .. },
        ) => *value,
        Some(_) => return working(case, unit),
        None => {
            // A video of another kind is another provision's; one that is only too small is worth a word.
            let failed: Vec<_> = unit.checks.iter().filter(|check| !check.met).collect();
            let small = failed.iter().all(|check| check.subject == Subject::Fact(base));
            super::checks::number(failed.first().filter(|_| small)?.has)?
        }
    };
    let times = if unit.times > 1 { format!(" × {}", unit.times) } else { String::new() };
    Some(format!("{} → {}{times}", bare(value, base.unit(), lang), case.yuan(unit.amount)))
}

/// Sessions, events, products, prizes and years: a line for each that differs.
fn others(case: &Case<'_>) -> Vec<String> {
    let lang = case.lang;
    let mut seen: Vec<(String, u32, Yuan)> = Vec::new();
    for unit in case.outcome.units.iter().filter(|unit| unit.times > 0) {
        let Some(line) = line(case, unit) else { continue };
        match seen.iter_mut().find(|(known, ..)| *known == line) {
            Some((_, count, _)) => *count = count.saturating_add(unit.times),
            None => seen.push((line, unit.times, unit.amount)),
        }
    }
    let show = |(line, count, amount): &(String, u32, Yuan)| match count {
        1 => line.clone(),
        _ if amount.is_zero() => lang.of(format!("{line}；× {count}"), format!("{line}; × {count}")),
        _ => {
            let all = case.yuan(amount.times(Number::of(*count)));
            lang.of(format!("{line}；× {count} = {all}"), format!("{line}; × {count} = {all}"))
        }
    };
    seen.iter().map(show).collect()
}
