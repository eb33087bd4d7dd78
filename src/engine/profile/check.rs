//! Values that no applicant can have. They are refused rather than computed with.

use super::{MONTHS, Profile, Value};
use crate::engine::fact::{Fact, Unit};
use crate::engine::fault::Fault;
use crate::engine::named::Named;
use crate::engine::number::Number;

pub fn check(profile: &Profile, faults: &mut Vec<Fault>) {
    let months: u64 = profile.months.iter().map(|month| u64::from(month.times)).sum();
    if months > u64::from(MONTHS) {
        faults.push(Fault::new(
            "months",
            format!("{months} months in one year"),
            format!("`times` may add up to {MONTHS} at most"),
        ));
    }
    for (fact, value) in profile.facts.iter() {
        let Value::Number(number) = value else { continue };
        if fact.unit() == Unit::Ordinal && number.is_zero() {
            faults.push(Fault::new(fact.name(), "0 is no position", "positions are counted from 1"));
        }
        if fact == Fact::EmployedRatio && number > Number::ONE {
            faults.push(Fault::new(fact.name(), "a share above 100%", "write at most \"100%\""));
        }
    }
    let own = profile.facts.number(Fact::OwnShipments).unwrap_or_default();
    if profile.facts.number(Fact::AllianceShipmentsTotal).is_some_and(|total| own > total) {
        faults.push(Fault::new(
            "own_shipments",
            "more than all members ship together",
            "own_shipments may not exceed alliance_shipments_total",
        ));
    }
}
