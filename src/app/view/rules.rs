//! The schemes under the chosen readings. Made once per choice of readings, not once per key.

use crate::engine::Scheme;
use crate::reform::{Choices, with_readings};
use crate::schemes::shipped;

pub struct Rules {
    pub schemes: Vec<Scheme>,
    pub choices: Choices,
}

impl Rules {
    pub fn under(choices: &Choices) -> Self {
        let schemes = shipped().iter().map(|scheme| with_readings(scheme, choices)).collect();
        Self { schemes, choices: choices.clone() }
    }
}
