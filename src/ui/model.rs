//! The state in Yew's hands.

use crate::app::{Action, State, reduce};
use std::rc::Rc;
use yew::prelude::*;

/// What every part of the page may do.
pub type Dispatch = Callback<Action>;

#[derive(Clone, Debug, PartialEq)]
pub struct Model(pub State);

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(reduce(&self.0, action)))
    }
}
