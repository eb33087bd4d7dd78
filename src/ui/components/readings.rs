//! Switches between readings of the text: one radio group for each question.

use crate::app::Action;
use crate::app::view::{Choice, ReadingView};
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn readings(views: &[ReadingView], lang: Lang, dispatch: &Dispatch) -> Html {
    if views.is_empty() {
        return html! {};
    }
    html! {
        <section class="readings" aria-labelledby="readings">
            <h2 class="section" id="readings">{ ChartWord::ReadingsTitle.to(lang) }</h2>
            <p class="hint">{ ChartWord::ReadingsHint.to(lang) }</p>
            { views.iter().map(|view| reading(view, dispatch)).collect::<Html>() }
        </section>
    }
}

pub fn reading(view: &ReadingView, dispatch: &Dispatch) -> Html {
    let option = |option: &Choice<String>| {
        let (reading, chosen) = (view.id.clone(), option.value.clone());
        let id = format!("reading-{reading}-{chosen}");
        let onchange =
            dispatch.reform(move |_: Event| Action::Read { reading: reading.clone(), option: chosen.clone() });
        html! {
            <label class="flag" for={id.clone()} key={id.clone()}>
                <input type="radio" {id} name={format!("reading-{}", view.id)} checked={option.on} {onchange} />
                <span>{ &option.name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="reading" key={view.id.clone()}>
            <legend><span class="where">{ &view.scheme }{ " " }{ &view.articles }</span>{ &view.question }</legend>
            { for view.options.iter().map(option) }
        </fieldset>
    }
}
