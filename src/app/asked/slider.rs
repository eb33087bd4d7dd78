//! How far a slider goes: half as far again as the last number at which any rule changes. The way is quadratic, so that
//! small amounts, where most people are, can be set as finely as large ones.

use crate::engine::fact::{Absent, Fact};
use crate::engine::number::Number;
use crate::engine::scheme::{Condition, Test};
use crate::engine::{Scheme, Yuan};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Steps from one end to the other.
pub const STEPS: u32 = 1000;
const MONTHS: u32 = 12;
/// A slider's end is one of these times a power of ten.
const ENDS: [u32; 7] = [100, 150, 200, 300, 400, 600, 800];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slider {
    pub max: Number,
}

/// The slider of a fact; none where no rule has a number for it.
pub fn slider<'a>(schemes: impl IntoIterator<Item = &'a Scheme>, fact: Fact) -> Option<Slider> {
    let last = breaks(schemes, fact).into_iter().max().filter(|last| !last.is_zero())?;
    Some(Slider { max: end(last.decimal().saturating_mul(Decimal::new(15, 1)))? })
}

/// The next round number.
fn end(least: Decimal) -> Option<Number> {
    let mut scale = Decimal::new(1, 2);
    loop {
        for round in ENDS {
            let value = scale.checked_mul(round.into())?;
            if value >= least {
                return Number::new(value);
            }
        }
        scale = scale.checked_mul(Decimal::TEN)?;
    }
}

impl Slider {
    /// The value at a place: two digits that count, the others zero.
    pub fn value(self, place: u32) -> Number {
        let share = Decimal::from(place.min(STEPS));
        let steps = Decimal::from(STEPS);
        let exact = self.max.decimal().saturating_mul(share).saturating_mul(share);
        let exact = exact.checked_div(steps.saturating_mul(steps)).unwrap_or_default();
        let rounded = exact.round_sf(2).unwrap_or(exact).trunc();
        Number::new(rounded).unwrap_or_default()
    }

    pub fn place(self, value: Number) -> u32 {
        let share = value.decimal().checked_div(self.max.decimal()).unwrap_or_default();
        let way = share.to_f64().unwrap_or(0.0).clamp(0.0, 1.0).sqrt() * f64::from(STEPS);
        way.round().to_u32().unwrap_or(0)
    }
}

/// Every number at which some rule changes with this fact, a year's figure counted by the month.
fn breaks<'a>(schemes: impl IntoIterator<Item = &'a Scheme>, fact: Fact) -> Vec<Number> {
    let mut found = Vec::new();
    for scheme in schemes {
        for rule in &scheme.provision {
            let cap = rule.cap.item.as_ref().or(rule.cap.month.as_ref()).or(rule.cap.year.as_ref());
            if let Some(base) = rule.pays.base() {
                let mut own = Vec::new();
                rule.pays.breaks(cap.map(|cap| cap.amount), Number::ZERO, &mut own);
                found.extend(own.into_iter().filter_map(|at| felt(fact, base, at)));
                if let (Some(cap), true) = (cap, own_unit(fact, base)) {
                    found.extend(reach(&rule.pays, cap.amount));
                }
            }
            compared(&rule.when, fact, &mut found);
        }
        scheme.gate.iter().for_each(|gate| compared(&gate.when, fact, &mut found));
    }
    found
}

fn own_unit(fact: Fact, base: Fact) -> bool {
    felt(fact, base, Number::ONE) == Some(Number::ONE)
}

/// Where a sum for each unit meets its cap.
fn reach(pays: &crate::engine::mechanism::Mechanism, cap: Yuan) -> Option<Number> {
    let crate::engine::mechanism::Mechanism::PerUnit(per_unit) = pays else { return None };
    cap.decimal().checked_div(per_unit.each.decimal()).and_then(Number::new)
}

/// The value of `fact` at which `base` is `at`.
fn felt(fact: Fact, base: Fact, at: Number) -> Option<Number> {
    if fact == base {
        return Some(at);
    }
    match base.absent() {
        Absent::Difference(whole, _) => felt(fact, whole, at),
        Absent::SumOfMonths(month) if month == fact => {
            at.decimal().checked_div(MONTHS.into()).map(|month| month.round_dp(0)).and_then(Number::new)
        }
        _ => None,
    }
}

fn compared(conditions: &[Condition], fact: Fact, into: &mut Vec<Number>) {
    for condition in conditions {
        match &condition.test {
            Test::Compare(base, _, value) => into.extend(felt(fact, *base, *value)),
            Test::Any(any) => compared(any, fact, into),
            Test::Some { each, .. } => compared(each, fact, into),
            _ => {}
        }
    }
}
