//! The next steps, best first.

use crate::app::view::NextView;
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use yew::prelude::*;

pub fn next(views: &[NextView], lang: Lang) -> Html {
    let step = |step: &NextView| {
        html! {
            <li><span class="what">{ &step.what }</span>{ " " }<span class="under">{ &step.under }</span>{ " " }<b>{ &step.gain }</b></li>
        }
    };
    html! {
        <section class="next" aria-labelledby="next">
            <h2 id="next">{ ChartWord::NextTitle.to(lang) }</h2>
            if views.is_empty() {
                <p class="hint">{ ChartWord::NextNone.to(lang) }</p>
            } else {
                <ol>{ for views.iter().map(step) }</ol>
            }
        </section>
    }
}
