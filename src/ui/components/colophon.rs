//! The foot of a printed sheet: date, draft, texts, readings, link. On screen it is hidden: what a browser prints must stand
//! there before it is asked to.

use crate::app::view::Credit;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::browser;
use yew::prelude::*;

pub fn colophon(credit: &Credit, lang: Lang) -> Html {
    let lines = credit.sheet(&browser::today(), &browser::address(&credit.link), lang);
    let line = |(term, texts): &(&'static str, Vec<String>)| {
        html! { <><dt>{ *term }</dt><dd>{ for texts.iter().map(|text| html! { <p>{ text }</p> }) }</dd></> }
    };
    html! {
        <aside class="colophon">
            <dl>{ for lines.iter().map(line) }</dl>
            <p>{ Say::Estimate.to(lang) }</p>
        </aside>
    }
}
