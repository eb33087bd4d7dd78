//! 反推: the question as it stands on screen. The answer is worked out from it, never kept.

use crate::app::field::{Field, Kind};
use crate::reform::Address;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Solve {
    /// The number that may change.
    pub parameter: Option<Address>,
    /// What the person of the calculator is to get. 元 a year
    pub target: Field,
    /// The question is what all people of the budget page cost, not what that one person gets.
    pub everybody: bool,
    /// What all are to cost. 元 a year
    pub cost: Field,
    /// A second number: which pairs of both cost the same?
    pub second: Option<Address>,
}

impl Solve {
    /// As it is asked of this document: numbers of another one are none here.
    pub fn within(&self, scheme: &str) -> Self {
        let here = |address: &Option<Address>| address.clone().filter(|address| address.scheme == scheme);
        Self { parameter: here(&self.parameter), second: here(&self.second), ..self.clone() }
    }

    pub fn typed(&self, text: &str) -> Self {
        match self.everybody {
            true => Self { cost: self.cost.typed(Kind::Money, text), ..self.clone() },
            false => Self { target: self.target.typed(Kind::Money, text), ..self.clone() },
        }
    }
}
