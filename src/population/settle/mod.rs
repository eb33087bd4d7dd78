//! A month's payable list: everybody of a roster under one scheme, with the explanation that led there.

mod export;
mod mask;
mod order;
mod over;
mod part;

pub use export::neutral;
pub use mask::{masked, masked_id};
pub use over::{Over, pool};
pub use part::is_monthly;

use super::roster::{Date, Register, Who};
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::Provision;
use crate::engine::{Assessment, Outcome, Profile, Scheme, Yuan, assess};
use part::Part;
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
    /// Whether there is a row for the month; else only what is settled for the year is due.
    pub here: bool,
    /// The provisions of which this one's share is a part of what another on the list receives.
    pub through: Vec<bool>,
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
    /// The provisions whose pool somebody on the list receives whole.
    held: Vec<bool>,
    /// Whether anything is settled for the year.
    yearly: bool,
    /// By provision, of all so far.
    sums: Vec<Yuan>,
    /// Of all so far.
    pub totals: Totals,
}

impl<'s> Settling<'s> {
    /// `register`: everybody who will be settled.
    pub fn new(scheme: &'s Scheme, date: Date, register: &Register) -> Self {
        Self {
            scheme,
            date,
            held: over::held(scheme, date, register),
            yearly: scheme.provision.iter().any(|rule| is_money(rule) && !is_monthly(rule)),
            sums: vec![Yuan::ZERO; scheme.provision.len()],
            totals: Totals::default(),
        }
    }

    /// Settles one person, if he or she has a row for the month, or at the end of the year any row in it.
    pub fn one<E>(
        &mut self,
        who: &Who,
        profile: &Profile,
        each: impl FnOnce(Line<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (scheme, date) = (self.scheme, self.date);
        let Some(part) = Part::of(who, profile, date, self.yearly) else { return Ok(()) };
        let (month, year) = (assess(scheme, &part.alone), assess(scheme, &part.until));
        let holds = |rule: &Provision| pool(rule).is_some_and(|pool| profile.holds(pool.holder));
        let held = scheme.provision.iter().zip(&self.held);
        let through: Vec<bool> = held.map(|(rule, held)| *held && !holds(rule)).collect();
        let rules = scheme.provision.iter().zip(&year.outcomes).zip(&month.outcomes);
        let left = part.left(scheme);
        let amounts = rules.zip(left.iter().zip(&through)).map(|(((rule, year), month), (left, through))| {
            match (is_monthly(rule), left) {
                (_, _) if *through => Yuan::ZERO,
                (true, Some(left)) => month.by_month.first().copied().unwrap_or_default().min(*left),
                (true, None) => part.place.and_then(|at| year.by_month.get(at)).copied().unwrap_or_default(),
                (false, _) if date.month == LAST_MONTH => year.payable,
                (false, _) => Yuan::ZERO,
            }
        });
        let amounts: Vec<Yuan> = amounts.collect();
        let (mut determined, mut open) = (Yuan::ZERO, Yuan::ZERO);
        for ((outcome, amount), sum) in year.outcomes.iter().zip(&amounts).zip(&mut self.sums) {
            match counts(outcome) {
                Some(true) => determined = determined.plus(*amount),
                Some(false) => open = open.plus(*amount),
                None => continue,
            }
            *sum = sum.plus(*amount);
        }
        self.totals.add(who, determined, open);
        let (profile, until, here) = (&part.alone, &part.until, part.place.is_some());
        let (month, year) = (&month, &year);
        each(Line { who, profile, until, date, here, through, month, year, amounts, determined, open })
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
pub fn is_due(rule: &Provision, date: Date) -> bool {
    is_monthly(rule) || date.month == LAST_MONTH
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
