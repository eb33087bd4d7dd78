//! One typed amount: the text as it stands, the last value that made sense, and what is wrong with the text now.

use super::amount;
use super::state::Slot;
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::LIMIT;
use crate::engine::profile::Impossible;
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
    /// It is an amount, but nobody can have it.
    Impossible(Impossible),
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Of(Fact),
    /// How many records alike.
    Times,
    /// Money that is no fact of its own.
    Money,
}

impl Kind {
    pub fn of(slot: &Slot) -> Self {
        match slot {
            Slot::Fact(fact) | Slot::Month(fact, _) | Slot::Item(_, _, fact) => Self::Of(*fact),
            Slot::Times(..) | Slot::Claim(..) => Self::Times,
            Slot::Sum(..) | Slot::Elsewhere(_) => Self::Money,
            Slot::Views => Self::Of(Fact::Views),
        }
    }

    pub fn places(self) -> u32 {
        match self {
            Self::Of(fact) => fact.unit().places(),
            Self::Times => 0,
            Self::Money => Unit::Yuan.places(),
        }
    }

    pub fn max(self) -> Decimal {
        match self {
            Self::Of(Fact::LiveHours) => HOURS_IN_A_MONTH.into(),
            Self::Of(fact) if fact.unit() == Unit::Months => MONTHS.into(),
            Self::Of(_) | Self::Money => LIMIT,
            Self::Times => MOST_TIMES.into(),
        }
    }

    pub fn read(self, text: &str) -> Result<Option<Number>, FieldFault> {
        let Self::Of(fact) = self else { return self.amount(text) };
        match text.trim().strip_prefix(['-', '−', '－']).filter(|_| fact.may_fall()) {
            Some(fall) => Ok(self.figure(fact, fall)?.map(Number::negated)),
            None => self.figure(fact, text),
        }
    }

    fn figure(self, fact: Fact, text: &str) -> Result<Option<Number>, FieldFault> {
        match text.trim().strip_suffix(['%', '％']).filter(|_| fact.unit() == Unit::Share) {
            Some(percent) => share(percent),
            None => self.amount(text),
        }
    }

    fn amount(self, text: &str) -> Result<Option<Number>, FieldFault> {
        let value = amount::read(text, self.places(), self.max()).map_err(FieldFault::Amount)?;
        Ok(value.and_then(Number::new))
    }
}

fn share(percent: &str) -> Result<Option<Number>, FieldFault> {
    let written = amount::read(percent, 2, LIMIT).map_err(FieldFault::Amount)?;
    Ok(written.and_then(|value| Rate::read(&format!("{value}%")).ok()).map(Number::from))
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
