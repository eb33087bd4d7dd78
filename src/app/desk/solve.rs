//! 反推: the question as it stands on screen. The answer is worked out from it, never kept.

use crate::app::field::{Field, Kind};
use crate::reform::Address;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Solve {
    /// The number that may change.
    pub parameter: Option<Address>,
    /// What the person of the calculator is to get. 元 a year
    pub target: Field,
}

impl Solve {
    pub fn typed(&self, text: &str) -> Self {
        Self { target: self.target.typed(Kind::Money, text), ..self.clone() }
    }
}
