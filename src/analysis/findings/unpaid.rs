//! Somebody the text names and no clause pays.

use super::{Finding, Kind, Severity, anybody};
use crate::engine::Scheme;
use crate::engine::scheme::Addressee;

/// Whether a clause in force is for one of these.
pub fn is_paid(scheme: &Scheme, named: &Addressee) -> bool {
    let rules = scheme.provision.iter().filter(|rule| !rule.off);
    rules.flat_map(|rule| &rule.roles).any(|role| named.roles.contains(role))
}

pub fn unpaid(scheme: &Scheme, found: &mut Vec<Finding>) {
    for gate in scheme.gate.iter().filter(|gate| !gate.off) {
        if let Some(named) = gate.names.iter().find(|named| !is_paid(scheme, named)) {
            let mut person = anybody();
            if !named.roles.is_empty() {
                person.roles = named.roles.clone();
            }
            found.push(Finding::new(Kind::UnpaidPayee, Severity::Caution, &[&gate.id], None, person));
        }
    }
}
