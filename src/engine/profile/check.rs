//! Values that no applicant can have. They are refused rather than computed with; whoever asks says so in their own words.

use super::{MONTHS, Profile, Value};
use crate::engine::fact::{Absent, Fact, Unit};
use crate::engine::fault::Fault;
use crate::engine::named::Named;
use crate::engine::number::{Number, Yuan};

/// What cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// So many months in one year.
    Months(u64),
    /// A position of 0.
    NoPosition(Fact),
    /// A share of more than everything.
    AboveAll(Fact),
    /// A part that is more than its whole.
    Above { part: Fact, whole: Fact },
    /// A sum that cannot have been decided, because the text sets bounds to it.
    Outside { what: Decided, told: Yuan, low: Yuan, high: Yuan },
}

/// A sum that an authority has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    Fact(Fact),
    /// The prize with this place among the contests won.
    Prize(usize),
}

/// What cannot be whatever the rules say.
pub fn impossible(profile: &Profile) -> Vec<Impossible> {
    let mut found = Vec::new();
    let months: u64 = profile.months.iter().map(|month| u64::from(month.times)).sum();
    if months > u64::from(MONTHS) {
        found.push(Impossible::Months(months));
    }
    for (fact, value) in profile.facts.iter() {
        let Value::Number(number) = value else { continue };
        // Which year of support it is may be any; the clause says which it pays.
        let counted = fact.unit() == Unit::Ordinal && fact.absent() != Absent::AssumedFirst;
        if counted && number.is_zero() {
            found.push(Impossible::NoPosition(fact));
        }
        if fact == Fact::EmployedRatio && number > Number::ONE {
            found.push(Impossible::AboveAll(fact));
        }
    }
    let (part, whole) = (Fact::OwnShipments, Fact::AllianceShipmentsTotal);
    let own = profile.facts.number(part).unwrap_or_default();
    if profile.facts.number(whole).is_some_and(|total| own > total) {
        found.push(Impossible::Above { part, whole });
    }
    found
}

impl From<Impossible> for Fault {
    /// As the command line says it.
    fn from(found: Impossible) -> Self {
        match found {
            Impossible::Months(months) => Self::new(
                "months",
                format!("{months} months in one year"),
                format!("`times` may add up to {MONTHS} at most"),
            ),
            Impossible::NoPosition(fact) => Self::new(fact.name(), "0 is no position", "positions are counted from 1"),
            Impossible::AboveAll(fact) => Self::new(fact.name(), "a share above 100%", "write at most \"100%\""),
            Impossible::Above { part, whole } => Self::new(
                part.name(),
                "more than all members ship together",
                format!("{} may not exceed {}", part.name(), whole.name()),
            ),
            Impossible::Outside { what, told, low, high } => {
                let place = match what {
                    Decided::Fact(fact) => fact.name().to_owned(),
                    Decided::Prize(at) => format!("contest_results[{at}].amount"),
                };
                let remedy = "write the sum that was decided, or leave it out";
                Self::new(place, format!("{told} is outside {low}–{high}"), remedy)
            }
        }
    }
}
