//! The foot of a printed sheet: date, draft, texts, readings, link. On screen it is not there.

use crate::app::State;
use crate::app::view::Credit;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::browser;
use crate::ui::hooks::use_paper;
use crate::ui::model::Model;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub model: Model,
    /// The one scheme the sheet is about; none means all.
    #[prop_or_default]
    pub only: Option<String>,
}

#[component]
pub fn Colophon(props: &Props) -> Html {
    if use_paper() {
        foot(&props.model.0, props.only.as_deref())
    } else {
        html! {}
    }
}

fn foot(state: &State, only: Option<&str>) -> Html {
    let lang: Lang = state.lang;
    let credit = Credit::of(state, only);
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
