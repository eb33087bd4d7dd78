//! What of somebody's rows a month's list is about: each month under what its own row says.

use super::LAST_MONTH;
use crate::engine::profile::{Month, Value};
use crate::engine::scheme::{Period, Provision, Scheme};
use crate::engine::{Profile, Yuan, assess};
use crate::population::roster::{Date, Who};

pub struct Part {
    /// The month alone; no month where somebody has no row for it.
    pub alone: Profile,
    /// The year up to it.
    pub until: Profile,
    /// Its place in that year.
    pub place: Option<usize>,
    /// The months before it in that year, each under the facts of its own row, where those were others.
    before: Vec<Profile>,
}

/// Whether a provision is assessed within months.
pub fn is_monthly(rule: &Provision) -> bool {
    matches!(rule.period, Period::Month | Period::Video)
}

impl Part {
    /// Nothing for whom the list is not about. `yearly`: whether anything is settled for the year, which is owed to whoever has
    /// a row in it.
    pub fn of(who: &Who, profile: &Profile, date: Date, yearly: bool) -> Option<Self> {
        let with = |facts, months| Profile { facts, months, ..profile.clone() };
        if who.months.is_empty() {
            let last = profile.months.last().cloned();
            let alone = with(profile.facts.clone(), last.into_iter().collect());
            let place = Some(profile.months.len().saturating_sub(1));
            return Some(Self { alone, until: profile.clone(), place, before: Vec::new() });
        }
        let of_year = |each: &Date| each.year == date.year && *each <= date;
        let months = || (0..).zip(&who.months).filter(|(_, each)| of_year(each)).map(|(at, _): (usize, _)| at);
        let (first, last) = (months().next()?, months().last()?);
        let here = who.months.get(last) == Some(&date);
        if !(here || yearly && date.month == LAST_MONTH) {
            return None;
        }
        let month = |at: usize| profile.months.get(at).cloned();
        let facts = who.facts_in(last, &profile.facts);
        let alone = with(facts.clone(), month(last).filter(|_| here).into_iter().collect());
        let until = with(facts, months().filter_map(month).collect::<Vec<Month>>());
        let changed = who.changes.iter().any(|change| (first + 1..=last).contains(&(change.month as usize)));
        let earlier = months().filter(|at| changed && here && *at < last);
        let before =
            earlier.map(|at| with(who.facts_in(at, &profile.facts), month(at).into_iter().collect())).collect();
        Some(Self { alone, place: here.then(|| until.months.len() - 1), until, before })
    }

    /// What caps over more than a month leave each provision after the months before; nothing where no cap does, or where
    /// those months were under the same facts, so that the year as a whole knows.
    pub fn left(&self, scheme: &Scheme) -> Vec<Option<Yuan>> {
        let caps = scheme.provision.iter().map(|rule| longer(rule, &self.alone));
        let mut left: Vec<Option<Yuan>> = caps.map(|cap| cap.filter(|_| !self.before.is_empty())).collect();
        if left.iter().all(Option::is_none) {
            return left;
        }
        for month in &self.before {
            for (left, outcome) in left.iter_mut().zip(assess(scheme, month).outcomes) {
                let paid = outcome.by_month.first().copied().unwrap_or_default();
                *left = left.map(|left| left.less(paid));
            }
        }
        left
    }
}

/// The narrowest cap over more than a month.
fn longer(rule: &Provision, profile: &Profile) -> Option<Yuan> {
    let spans = rule.cap.longer().into_iter().flatten();
    let lifted = |fact| profile.facts.get(fact) == Some(Value::Flag(true));
    let held = spans.filter(|cap| !(cap.lift && cap.lifted_for.is_some_and(lifted)));
    held.map(|cap| cap.amount).min().filter(|_| is_monthly(rule))
}
