//! One sale cut in two that is paid more than whole.

use super::person::{cap, least, meets, up};
use super::{Finding, Kind, Severity};
use crate::engine::fact::Unit;
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::{Period, Test};
use crate::engine::{Number, Provision, Scheme};

/// Asked of what an applicant can cut: money turned over in sessions, events and products; nobody cuts a video's views.
pub fn splitting(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    if !matches!(rule.period, Period::Session | Period::Event | Period::Product) {
        return None;
    }
    let (fact, part) = match &rule.pays {
        // The same sum for reaching a line, however far beyond.
        Mechanism::Lump(_) => rule.when.iter().find_map(|condition| match &condition.test {
            Test::Compare(fact, op, value) if fact.unit() == Unit::Yuan => {
                Some((*fact, least(*op, *value, Unit::Yuan)?))
            }
            _ => None,
        })?,
        // A cap on each.
        Mechanism::Rate(rate) => {
            rule.cap.item.as_ref()?;
            (rate.base, up(cap(rule)?.decimal().checked_div(rate.rate.decimal())?, rate.base.unit())?)
        }
        _ => return None,
    };
    let mut found = Finding::new(Kind::SplittingPaysMore, Severity::Caution, &[&rule.id], Some(fact), meets(rule));
    found.times(scheme, part.times(Number::of(2)), 1, None);
    found.times(scheme, part, 2, None);
    let more = matches!(found.at.as_slice(), [whole, parts] if parts.paid > whole.paid);
    more.then(|| found.opened(1))
}
