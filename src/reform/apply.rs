//! Applying edits. An edit whose address no longer exists is reported and kept aside; the rest applies.

use super::address::{Address, parameters};
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::engine::named::nearest;
use crate::engine::scheme::{Edit, check};
use serde::Deserialize;

/// A named list of edits, as a reform file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reform {
    #[serde(default)]
    pub name: String,
    pub edits: Vec<Edit>,
}

/// The scheme with the edits that concern it; faults for those that do not fit.
pub fn apply(scheme: &Scheme, edits: &[Edit]) -> (Scheme, Vec<Fault>) {
    let mut changed = scheme.clone();
    let mut faults = Vec::new();
    for edit in edits {
        let address = Address::read(edit.address()).filter(|address| address.scheme == scheme.id);
        let Some(address) = address else { continue };
        match set(&mut changed, &address, edit) {
            Some(Ok(())) => {}
            Some(Err(problem)) => faults.push(Fault::new(address.to_string(), problem, "")),
            None => faults.push(unknown(&changed, &address)),
        }
    }
    faults.extend(check(&changed).into_iter().filter(|_| !edits.is_empty()));
    (changed, faults)
}

/// Makes one edit, whatever the scheme is called. `None`: there is no such address.
pub fn set(scheme: &mut Scheme, address: &Address, edit: &Edit) -> Option<Result<(), String>> {
    let (wanted, value) = match edit {
        Edit::Set { to, .. } => (address.path.as_str(), to.as_str()),
        Edit::Off { .. } => ("off", "true"),
        Edit::On { .. } => ("off", "false"),
    };
    let mut outcome = None;
    scheme.params(&mut |owner, path, slot| {
        if outcome.is_none() && owner == address.owner && path == wanted {
            outcome = Some(slot.set(value));
        }
    });
    outcome
}

fn unknown(scheme: &Scheme, address: &Address) -> Fault {
    let known: Vec<String> = parameters(scheme).iter().map(|each| each.address.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Fault::new(address.to_string(), "no such address", nearest(&address.to_string(), &known))
}
