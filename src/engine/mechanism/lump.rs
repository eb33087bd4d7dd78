//! A fixed sum.

use super::{Pay, Working};
use crate::engine::number::Yuan;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lump {
    pub amount: Yuan,
}

impl Lump {
    pub fn pay(&self) -> Pay {
        Some((Working::Lump { amount: self.amount }, self.amount))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("amount", Slot::Yuan(&mut self.amount));
    }
}
