//! The one quiet button that puts what is on screen into the deck in hand, and takes it out again.

use crate::app::stage::{Kind, Scene};
use crate::app::{Action, State};
use crate::i18n::Lang;
use crate::i18n::page::stage as say;
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// `what`: what it puts there, for whoever hears the page.
pub fn collect(state: &State, kind: Kind, of: &str, what: &str, dispatch: &Dispatch) -> Html {
    let about = of.to_owned();
    let place = state.hall.place(&Scene::of(state, kind, of));
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Collect(kind, about.clone()));
    button(place, what, state.lang, onclick)
}

/// `place`: where in the deck it is.
pub fn button(place: Option<usize>, what: &str, lang: Lang, onclick: Callback<MouseEvent>) -> Html {
    let name = [say::collect(lang), lang.of("：", ": "), what].concat();
    html! {
        <p class="collect">
            <button type="button" aria-label={name} aria-pressed={place.is_some().to_string()} {onclick}>
                { say::collect(lang) }
            </button>
            <small role="status">{ place.map(|at| say::collected(at + 1, lang)) }</small>
        </p>
    }
}
