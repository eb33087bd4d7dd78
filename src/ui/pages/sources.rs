//! The sources page: each document, what it pays and does not, and what this program makes of it.

use super::MAIN;
use crate::app::State;
use crate::i18n::page::Say;
use crate::schemes::shipped;
use crate::ui::later::Props;
use yew::prelude::*;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    sources(&props.model.0)
}

fn sources(state: &State) -> Html {
    let lang = state.lang;
    html! {
        <main class="sources" id={MAIN} tabindex="-1">
            <h1>{ Say::SourcesTitle.to(lang) }</h1>
            <ul>{ shipped().iter().map(|scheme| html! { <li>{ lang.pick(&scheme.document) }</li> }).collect::<Html>() }</ul>
        </main>
    }
}
