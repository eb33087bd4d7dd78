//! A deck out as a file or a link, and in again.

use super::Stage;
use crate::app::stage::file::{FileFault, read, to_link, write};
use crate::app::stage::{Act, Deck};
use crate::i18n::Lang;
use crate::i18n::page::stage::{Trouble, Word, trouble, word};
use crate::ui::{browser, files};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub deck: Option<Deck>,
    /// What the file is called.
    pub name: String,
    pub lang: Lang,
    pub stage: Stage,
}

#[component]
pub fn Files(props: &Props) -> Html {
    let (lang, told) = (props.lang, use_state_eq(|| None::<&'static str>));
    let out = props.deck.as_ref().filter(|deck| !deck.scenes.is_empty()).map(|deck| {
        let (name, text) = (format!("{}.json", props.name), write(deck));
        let save = move |_: MouseEvent| files::save(&name, "application/json", &text);
        let (link, told, stage) = (to_link(deck), told.clone(), props.stage.clone());
        let copy = move |_: MouseEvent| {
            let Some(link) = &link else { return stage.emit(Act::Tell(word(Word::LinkTooLong, lang).to_owned())) };
            let (address, told, stage) = (browser::address(link), told.clone(), stage.clone());
            spawn_local(async move {
                if browser::copy(&address).await {
                    told.set(Some(word(Word::LinkCopied, lang)));
                } else {
                    stage.emit(Act::Tell([word(Word::LinkByHand, lang), &address].concat()));
                }
            });
        };
        html! {
            <>
                <button type="button" onclick={save}>{ word(Word::Export, lang) }</button>
                <button type="button" onclick={copy}>{ word(Word::Link, lang) }</button>
            </>
        }
    });
    let stage = props.stage.clone();
    let onchange = Callback::from(move |event: Event| {
        let (input, stage) = (event.target_unchecked_into::<web_sys::HtmlInputElement>(), stage.clone());
        spawn_local(async move {
            let Some(chosen) = files::chosen(input, lang).await else { return };
            stage.emit(chosen.map_or_else(Act::Tell, |file| opened(&file.text, lang)));
        });
    });
    html! {
        <>
            { for out }
            <label class="file">{ word(Word::Import, lang) }<input type="file" class="hidden" accept=".json,application/json" {onchange} /></label>
            <span class="told" role="status">{ *told }</span>
        </>
    }
}

fn opened(text: &str, lang: Lang) -> Act {
    let (deck, fault) = read(text);
    let told = fault.map(|fault| match fault {
        FileFault::Foreign => Trouble::Foreign,
        FileFault::Newer => Trouble::Newer,
        FileFault::Partly(_) => Trouble::Partly,
    });
    let told = told.map(|told| trouble(told, lang));
    match deck {
        Some(deck) => Act::Import(vec![deck], told),
        None => Act::Tell(told.unwrap_or_default().to_owned()),
    }
}
