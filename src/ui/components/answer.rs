//! The answer as a sentence, above everything.

use crate::app::view::AnswerView;
use crate::i18n::Part;
use yew::prelude::*;

pub fn answer(view: &AnswerView) -> Html {
    let part = |part: &Part| match part {
        Part::Text(text) => html! { text },
        Part::Amount(amount) => html! { <b>{ amount }</b> },
    };
    html! {
        <div class="answer">
            <h1 id="answer" aria-live="polite" aria-atomic="true">{ for view.sentence.iter().map(part) }</h1>
            { for view.notes.iter().map(|note| html! { <p class="note">{ note }</p> }) }
        </div>
    }
}
