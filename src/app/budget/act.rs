//! What can be done on the budget page, and its state afterwards.

use super::Treasury;
use super::assume::{Kind, read};
use crate::app::State;
use crate::app::field::Field;

#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Scheme(String),
    /// The payable list, or the budget.
    Settle(bool),
    /// A box of the assumptions now reads so.
    Type {
        key: String,
        kind: Kind,
        text: String,
    },
    /// The assumptions of a scheme as they are shipped.
    Reset(String),
    Month(String),
}

pub fn act(state: &State, act: &Act) -> Treasury {
    let mut next = state.treasury.clone();
    match act {
        Act::Scheme(id) => next.scheme = Some(id.clone()),
        Act::Settle(on) => next.settling = *on,
        Act::Type { key, kind, text } => {
            let before = next.typed.get(key).and_then(|field| field.good);
            let field = match read(*kind, text) {
                Ok(good) => Field { text: text.clone(), good, fault: None },
                // What can't be read leaves the last good number in force.
                Err(fault) => Field { text: text.clone(), good: before, fault: Some(fault) },
            };
            next.typed.insert(key.clone(), field);
        }
        Act::Reset(scheme) => {
            let mut kept = Treasury { typed: Default::default(), ..next.clone() };
            for (key, field) in next.typed.iter().filter(|(key, _)| !key.starts_with(&format!("{scheme}/"))) {
                kept.typed.insert(key.clone(), field.clone());
            }
            next = kept;
        }
        Act::Month(month) => next.month = Some(month.clone()),
    }
    next
}
