//! A month's payable list: everybody of a roster under one scheme, with the explanation that led there.

mod export;
mod mask;
mod order;

pub use export::neutral;
pub use mask::{masked, masked_id};

use super::roster::{Date, Who};
use crate::engine::mechanism::Mechanism;
use crate::engine::profile::Month;
use crate::engine::scheme::{Period, Provision};
use crate::engine::{Assessment, Outcome, Profile, Scheme, Yuan, assess};
use std::collections::BTreeMap;

/// The month in which what is assessed for a whole year is settled.
pub const LAST_MONTH: u8 = 12;

/// What one person gets.
pub struct Line<'a> {
    pub who: &'a Who,
    pub profile: &'a Profile,
    /// With all months of the year up to this one.
    pub until: &'a Profile,
    pub date: Date,
    /// Of that month alone: where reasons of what is paid by month come from.
    pub month: &'a Assessment,
    /// Of `until`: what is paid for the year, and caps that months before may have used up.
    pub year: &'a Assessment,
    /// In the order of the scheme's provisions.
    pub amounts: Vec<Yuan>,
    pub determined: Yuan,
    /// On top of that, at most.
    pub open: Yuan,
}

/// Sums of a group or regiment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub people: usize,
    pub paid: usize,
    pub determined: Yuan,
    pub open: Yuan,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub all: Total,
    /// By regiment and group; either may be empty.
    pub groups: BTreeMap<(String, String), Total>,
    pub regiments: BTreeMap<String, Total>,
}

/// A month being settled, one person at a time.
pub struct Settling<'s> {
    scheme: &'s Scheme,
    date: Date,
    /// Of all so far.
    pub totals: Totals,
}

impl<'s> Settling<'s> {
    pub fn new(scheme: &'s Scheme, date: Date) -> Self {
        Self { scheme, date, totals: Totals::default() }
    }

    /// Settles one person, if he or she has a row for the month.
    pub fn one<E>(
        &mut self,
        who: &Who,
        profile: &Profile,
        each: impl FnOnce(Line<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (scheme, date) = (self.scheme, self.date);
        let Some((alone, until, place)) = months(who, profile, date) else { return Ok(()) };
        let (month, year) = (assess(scheme, &alone), assess(scheme, &until));
        let rules = scheme.provision.iter().zip(&year.outcomes);
        let amounts: Vec<Yuan> = rules.map(|(rule, outcome)| due(rule.period, outcome, place, date)).collect();
        let (mut determined, mut open) = (Yuan::ZERO, Yuan::ZERO);
        for (outcome, amount) in year.outcomes.iter().zip(&amounts) {
            match counts(outcome) {
                Some(true) => determined = determined.plus(*amount),
                Some(false) => open = open.plus(*amount),
                None => {}
            }
        }
        self.totals.add(who, determined, open);
        each(Line { who, profile: &alone, until: &until, date, month: &month, year: &year, amounts, determined, open })
    }
}

/// The month alone, the year up to it, and the month's place in that year.
fn months(who: &Who, profile: &Profile, date: Date) -> Option<(Profile, Profile, usize)> {
    let mut until = profile.clone();
    if !who.months.is_empty() {
        let dated = who.months.iter().zip(&profile.months);
        let own = dated.filter(|(each, _)| each.year == date.year && **each <= date);
        until.months = own.map(|(_, month)| month.clone()).collect();
        who.months.contains(&date).then_some(())?;
    }
    let last: Option<Month> = until.months.last().cloned();
    let place = until.months.len().saturating_sub(1);
    let alone = Profile { months: last.into_iter().collect(), ..until.clone() };
    Some((alone, until, place))
}

/// What of an outcome falls due in the month.
fn due(period: Period, outcome: &Outcome, place: usize, date: Date) -> Yuan {
    match period {
        Period::Month | Period::Video => outcome.by_month.get(place).copied().unwrap_or_default(),
        _ if date.month == LAST_MONTH => outcome.payable,
        _ => Yuan::ZERO,
    }
}

/// Whether an outcome's sum is certain; nothing for what is no sum.
fn counts(outcome: &Outcome) -> Option<bool> {
    use crate::engine::outcome::State;
    use crate::engine::scheme::Nature;
    (outcome.state == State::Paid).then_some(())?;
    Some(outcome.nature == Nature::Fixed || (outcome.nature == Nature::Range && outcome.decided))
}

/// Whether a provision can bring money at all.
pub fn is_money(rule: &Provision) -> bool {
    let money = !matches!(rule.pays, Mechanism::Benefit(_) | Mechanism::NotComputable(_) | Mechanism::Loan(_));
    money && !rule.off
}

/// Whether a provision is settled in this month at all.
pub fn is_due(period: Period, date: Date) -> bool {
    matches!(period, Period::Month | Period::Video) || date.month == LAST_MONTH
}

impl Totals {
    fn add(&mut self, who: &Who, determined: Yuan, open: Yuan) {
        self.all.add(determined, open);
        if !who.group.is_empty() {
            self.groups.entry((who.regiment.clone(), who.group.clone())).or_default().add(determined, open);
        }
        if !who.regiment.is_empty() {
            self.regiments.entry(who.regiment.clone()).or_default().add(determined, open);
        }
    }
}

impl Total {
    fn add(&mut self, determined: Yuan, open: Yuan) {
        self.people += 1;
        self.paid += usize::from(!determined.is_zero() || !open.is_zero());
        self.determined = self.determined.plus(determined);
        self.open = self.open.plus(open);
    }
}
