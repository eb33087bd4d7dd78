//! Drafts kept by the browser, and drafts in files.

use super::Work;
use crate::app::desk::kept::{DAMAGED_KEY, KEY, read, write};
use crate::app::desk::{Act, Desk};
use crate::app::{State, link};
use crate::i18n::Lang;
use crate::i18n::page::desk::{Word, word};
use crate::reform::{read_file, write_file};
use crate::ui::{browser, files};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Brings back the drafts of an earlier visit, once; keeps every change afterwards.
#[hook]
pub fn use_kept(desk: &Desk, lang: Lang, work: &Work) {
    let refused = use_mut_ref(|| false);
    let (work, now) = (work.clone(), (desk.drafts.clone(), desk.met));
    use_effect_with(now, move |(drafts, met)| {
        if *met {
            let refuses = !browser::keep(KEY, &write(drafts));
            // Said when it begins, not at every key.
            if refuses && !refused.replace(refuses) && !drafts.is_empty() {
                work.emit(Act::Tell(word(Word::StorageFull, lang).to_owned()));
            }
            refused.replace(refuses && !drafts.is_empty());
            return;
        }
        let text = browser::kept(KEY).unwrap_or_default();
        let (kept, whole) = read(&text);
        if !whole {
            browser::keep(DAMAGED_KEY, &text);
        }
        work.emit(Act::Kept(kept, (!whole).then(|| word(Word::Damaged, lang))));
    });
}

/// A draft out as a file, and in again.
pub fn file(state: &Rc<State>, work: &Work) -> Html {
    let (desk, lang) = (&state.desk, state.lang);
    let export = desk.draft().map(|draft| {
        let draft = draft.clone();
        let save = move |_: MouseEvent| {
            files::save(&format!("{}.json", draft.name), "application/json", &write_file(&draft));
        };
        html! { <button type="button" onclick={save}>{ word(Word::Export, lang) }</button> }
    });
    let share = {
        let (work, state) = (work.clone(), Rc::clone(state));
        Callback::from(move |_: MouseEvent| {
            let (work, address) = (work.clone(), link::write_policy(&state).map(|link| browser::address(&link)));
            spawn_local(async move {
                let words = match address {
                    Some(address) if browser::copy(&address).await => word(Word::Linked, lang).to_owned(),
                    Some(address) => [word(Word::LinkByHand, lang), address.as_str()].concat(),
                    None => word(Word::LinkTooLong, lang).to_owned(),
                };
                work.emit(Act::Tell(words));
            });
        })
    };
    let work = work.clone();
    let onchange = Callback::from(move |event: Event| {
        let (input, work) = (event.target_unchecked_into::<web_sys::HtmlInputElement>(), work.clone());
        spawn_local(async move {
            let Some(text) = files::chosen(input).await else { return };
            work.emit(match read_file(word(Word::File, lang), &text) {
                Ok(draft) => Act::Import(vec![draft]),
                Err(fault) => Act::Tell([word(Word::NoDraft, lang), lang.of("：", ": "), &fault.to_string()].concat()),
            });
        });
    });
    html! {
        <>
            { for export }
            <button type="button" title={word(Word::LinkAloneHint, lang)} onclick={share}>{ word(Word::LinkAlone, lang) }</button>
            <label class="file">{ word(Word::Import, lang) }<input type="file" class="hidden" accept=".json,application/json" {onchange} /></label>
        </>
    }
}
