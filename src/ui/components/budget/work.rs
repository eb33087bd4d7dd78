//! How the long work stands.

use crate::app::view::budget::WorkView;
use crate::ui::office;
use yew::prelude::*;

pub fn work(view: &WorkView) -> Html {
    let button = |words: &'static str, does: fn()| {
        html! { <button type="button" class="link" onclick={move |_: MouseEvent| does()}>{ words }</button> }
    };
    html! {
        <div class="work">
            <p role="status">
                { for view.line.iter() }
            </p>
            { for view.progress.map(|(done, of)| html! { <progress value={done.to_string()} max={of.to_string()} aria-label={view.line.clone()}></progress> }) }
            { for view.trouble.map(|trouble| html! { <p class="fault" role="alert">{ trouble }</p> }) }
            { for view.cancel.map(|words| button(words, office::cancel)) }
            { for view.retry.map(|words| button(words, office::retry)) }
        </div>
    }
}
