//! The schemes under the chosen readings, and beside them under every other. Made once per choice, not once per key.

use crate::analysis::Variants;
use crate::engine::Scheme;
use crate::reform::Choices;
use crate::schemes::shipped;

pub struct Rules {
    pub schemes: Vec<Scheme>,
    pub variants: Vec<Variants>,
}

impl Rules {
    pub fn under(choices: &Choices) -> Self {
        let variants: Vec<Variants> = shipped().iter().map(|scheme| Variants::new(scheme, choices)).collect();
        Self { schemes: variants.iter().map(|variants| variants.current.clone()).collect(), variants }
    }
}
