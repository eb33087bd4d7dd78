//! The pieces of the presenter.

pub mod device;
pub mod editor;
pub mod files;
pub mod keys;
pub mod scene;
pub mod scenes;
pub mod show;
pub mod speaker;

use crate::app::Action;
use crate::app::stage::{Act, act};
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// What the presenter may do: the page's own way, and the code that comes with this part of it.
#[derive(Clone, PartialEq)]
pub struct Stage(pub Dispatch);

impl Stage {
    pub fn emit(&self, what: Act) {
        self.0.emit(Action::Present(what, act));
    }

    pub fn on<E: 'static>(&self, what: impl Fn(E) -> Act + 'static) -> Callback<E> {
        let stage = self.clone();
        Callback::from(move |event| stage.emit(what(event)))
    }

    /// A button that does one thing.
    pub fn button(&self, words: &str, what: Act) -> Html {
        let onclick = self.on(move |_: MouseEvent| what.clone());
        html! { <button type="button" {onclick}>{ words }</button> }
    }
}
