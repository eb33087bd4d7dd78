//! The pieces of the budget page.

pub mod assumptions;
pub mod columns;
pub mod kept;
pub mod result;
pub mod settle;
pub mod table;
pub mod work;

use crate::app::Action;
use crate::app::budget::{Act, act};
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// What the budget page may do: the page's own way, and the code that comes with this part of it.
#[derive(Clone, PartialEq)]
pub struct Purse(pub Dispatch);

impl Purse {
    pub fn emit(&self, what: Act) {
        self.0.emit(Action::Cost(what, act));
    }

    pub fn on<E: 'static>(&self, what: impl Fn(E) -> Act + 'static) -> Callback<E> {
        let purse = self.clone();
        Callback::from(move |event| purse.emit(what(event)))
    }
}
