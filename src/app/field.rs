//! One typed amount: the text as it stands, the last value that made sense, and what is wrong with the text now.

use super::amount;
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::LIMIT;
use crate::engine::{Number, Rate};
use rust_decimal::Decimal;

/// Hours in the longest month.
const HOURS_IN_A_MONTH: u32 = 31 * 24;
/// A century: nobody has operated longer.
const MONTHS: u32 = 1_200;
/// Records alike, in one line.
const MOST_TIMES: u32 = 100_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub text: String,
    /// What is computed with; nothing where the field is empty.
    pub good: Option<Number>,
    pub fault: Option<FieldFault>,
}

/// Why the text is no value of this field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    Amount(amount::Fault),
    /// Positions count from one.
    NoPosition,
    /// A share of more than everything.
    AboveAll,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Of(Fact),
    /// How many records alike.
    Times,
}

impl Kind {
    pub fn places(self) -> u32 {
        match self {
            Self::Of(fact) => fact.unit().places(),
            Self::Times => 0,
        }
    }

    pub fn max(self) -> Decimal {
        match self {
            Self::Of(Fact::LiveHours) => HOURS_IN_A_MONTH.into(),
            Self::Of(fact) if fact.unit() == Unit::Months => MONTHS.into(),
            Self::Of(_) => LIMIT,
            Self::Times => MOST_TIMES.into(),
        }
    }

    pub fn read(self, text: &str) -> Result<Option<Number>, FieldFault> {
        if let (Self::Of(fact), Some(percent)) = (self, text.trim().strip_suffix(['%', '％']))
            && fact.unit() == Unit::Share
        {
            return share(fact, percent);
        }
        let value = amount::read(text, self.places(), self.max()).map_err(FieldFault::Amount)?;
        let value = value.and_then(Number::new);
        match (self, value) {
            (Self::Of(fact), Some(number)) if fact.unit() == Unit::Ordinal && number.is_zero() => {
                Err(FieldFault::NoPosition)
            }
            (Self::Of(Fact::EmployedRatio), Some(number)) if number > Number::ONE => Err(FieldFault::AboveAll),
            _ => Ok(value),
        }
    }
}

fn share(fact: Fact, percent: &str) -> Result<Option<Number>, FieldFault> {
    let written = amount::read(percent, 2, LIMIT).map_err(FieldFault::Amount)?;
    let rate = written.and_then(|value| Rate::read(&format!("{value}%")).ok()).map(Number::from);
    match rate {
        Some(number) if fact == Fact::EmployedRatio && number > Number::ONE => Err(FieldFault::AboveAll),
        _ => Ok(rate),
    }
}

impl Field {
    /// A field in which this was typed.
    pub fn of(kind: Kind, text: &str) -> Self {
        Self::default().typed(kind, text)
    }

    /// The field after its text changed. What can't be read leaves the last good value in force.
    pub fn typed(&self, kind: Kind, text: &str) -> Self {
        let text = text.to_owned();
        match kind.read(&text) {
            Ok(good) => Self { text, good, fault: None },
            Err(fault) => Self { text, good: self.good, fault: Some(fault) },
        }
    }

    /// Nothing typed, and nothing wrong with that.
    pub fn is_untouched(&self) -> bool {
        self.is_blank() && self.fault.is_none()
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
