//! The pieces of the workbench.

pub mod aim;
pub mod boxes;
pub mod changes;
pub mod clause;
pub mod drafts;
pub mod effects;
pub mod kept;
pub mod own;
pub mod panels;
pub mod paper;
pub mod sheets;
pub mod solve;

use crate::app::Action;
use crate::app::desk::{Act, act};
use crate::ui::browser;
pub use crate::ui::browser::hold;
use crate::ui::model::Dispatch;
use std::cell::RefCell;
use yew::prelude::*;

/// What the workbench may do: the page's own way, and the code that comes with this part of it.
#[derive(Clone, PartialEq)]
pub struct Work(pub Dispatch);

impl Work {
    pub fn emit(&self, what: Act) {
        // Nothing came of what was wished before.
        wish("");
        self.0.emit(Action::Work(what, act));
    }

    pub fn on<E: 'static>(&self, what: impl Fn(E) -> Act + 'static) -> Callback<E> {
        let work = self.clone();
        Callback::from(move |event| work.emit(what(event)))
    }

    /// A button that may go with what it does; the focus is then here.
    pub fn parting(&self, words: &str, what: Act, here: &str) -> Html {
        self.leading(words, what, here, "")
    }

    /// The same, and then on the first that is `onto`, once that is shown.
    pub fn leading(&self, words: &str, what: Act, here: &str, onto: &str) -> Html {
        let (work, here, onto) = (self.clone(), here.to_owned(), onto.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            work.emit(what.clone());
            wish(&onto);
            hold(&here);
        });
        html! { <button type="button" {onclick}>{ words }</button> }
    }

    /// A button that does one thing.
    pub fn button(&self, words: &str, what: Act) -> Html {
        let onclick = self.on(move |_: MouseEvent| what.clone());
        html! { <button type="button" {onclick}>{ words }</button> }
    }
}

thread_local! {
    /// Where the focus goes when what was just done is shown.
    static WISH: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Gives the focus to the first element that this selects, once what was just done is shown; where none is, it stays.
pub fn wish(css: &str) {
    WISH.set(css.to_owned());
}

/// Fulfils what was wished before this drawing.
#[hook]
pub fn use_wish() {
    use_effect(|| {
        let css = WISH.take();
        if !css.is_empty() {
            browser::focus(gloo::utils::document().query_selector(&css).ok().flatten());
        }
    });
}

/// What draws a piece.
pub type Draw<T> = fn(&T, &Work) -> Html;

/// A piece of the page that is drawn again only when what it shows has changed.
#[derive(Properties)]
pub struct Piece<T: PartialEq + 'static> {
    pub view: T,
    pub draw: Draw<T>,
    pub work: Work,
}

impl<T: PartialEq> PartialEq for Piece<T> {
    fn eq(&self, other: &Self) -> bool {
        // What draws it is the same wherever it stands.
        self.view == other.view && self.work == other.work
    }
}

#[component]
pub fn Drawn<T: PartialEq + 'static>(props: &Piece<T>) -> Html {
    (props.draw)(&props.view, &props.work)
}

/// What is in a text box or a selection now.
pub fn text_of(event: &Event) -> String {
    use wasm_bindgen::JsCast;
    let target = event.target();
    let input = target.clone().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let select = || target.and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    input.map(|input| input.value()).or_else(|| select().map(|select| select.value())).unwrap_or_default()
}
