//! The state in Yew's hands.

use crate::app::{Action, State, reduce};
use std::cell::RefCell;
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

/// The state as it is whenever somebody asks: whoever holds this isn't drawn anew because the state has changed.
#[derive(Clone, Default)]
pub struct Latest(Rc<RefCell<Rc<State>>>);

impl Latest {
    pub fn now(&self) -> Rc<State> {
        Rc::clone(&self.0.borrow())
    }
}

impl PartialEq for Latest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[hook]
pub fn use_latest(state: &State) -> Latest {
    let latest = use_memo((), |()| Latest::default());
    latest.0.replace(Rc::new(state.clone()));
    (*latest).clone()
}
