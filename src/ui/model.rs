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

/// Known by which one it is, not by what is in it. As it holds what it knows, no other can come to lie in its place.
#[derive(Clone)]
pub struct Same<T>(pub Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
