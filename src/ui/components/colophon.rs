//! The foot of a printed sheet: date, draft, texts, readings, link. On screen it is hidden: what a browser prints must stand
//! there before it is asked to.

use crate::app::share::{Picture, picture};
use crate::app::view::Credit;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::browser;
use crate::ui::hooks::use_rested;
use yew::prelude::*;

pub fn colophon(credit: &Credit, lang: Lang) -> Html {
    let lines = credit.sheet(&browser::today(), &browser::address(&credit.link), lang);
    let line = |(term, texts): &(&'static str, Vec<String>)| {
        html! { <><dt>{ *term }</dt><dd>{ for texts.iter().map(|text| html! { <p>{ text }</p> }) }</dd></> }
    };
    html! {
        <aside class="colophon">
            <div>
                <dl>{ for lines.iter().map(line) }</dl>
                <p>{ Say::Estimate.to(lang) }</p>
            </div>
            <Code address={browser::address(&credit.link)} />
        </aside>
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    address: String,
}

/// The link for a camera; worked out once the hands rest.
#[component]
fn Code(props: &Props) -> Html {
    let rested = use_rested(&props.address);
    let code = use_memo(rested, |address| picture(address.as_deref()?));
    let draw = |code: &Picture| {
        let side = code.side.to_string();
        html! {
            <svg class="code" viewBox={format!("0 0 {side} {side}")} aria-hidden="true"><path d={code.path.clone()} /></svg>
        }
    };
    html! { { for code.iter().map(draw) } }
}
