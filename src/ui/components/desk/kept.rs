//! Drafts kept by the browser, and drafts in files.

use super::Work;
use crate::app::desk::kept::{DAMAGED_KEY, KEY, read, write};
use crate::app::desk::{Act, Desk};
use crate::i18n::Lang;
use crate::i18n::page::desk::{Word, word};
use crate::reform::{read_file, write_file};
use crate::ui::{browser, files};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Brings back the drafts of an earlier visit, once; keeps every change afterwards.
#[hook]
pub fn use_kept(desk: &Desk, lang: Lang, work: &Work) {
    let back = use_mut_ref(|| false);
    let (work, drafts) = (work.clone(), desk.drafts.clone());
    use_effect_with(drafts, move |drafts| {
        if back.replace(true) {
            if !browser::keep(KEY, &write(drafts)) {
                work.emit(Act::Tell(word(Word::StorageFull, lang).to_owned()));
            }
        } else if let Some(text) = browser::kept(KEY) {
            let (kept, whole) = read(&text);
            if !whole {
                browser::keep(DAMAGED_KEY, &text);
            }
            work.emit(Act::Kept(kept, (!whole).then(|| word(Word::Damaged, lang))));
        }
    });
}

/// A draft out as a file, and in again.
pub fn file(desk: &Desk, lang: Lang, work: &Work) -> Html {
    let export = desk.draft().map(|draft| {
        let draft = draft.clone();
        let save = move |_: MouseEvent| {
            files::save(&format!("{}.json", draft.name), "application/json", &write_file(&draft));
        };
        html! { <button type="button" onclick={save}>{ word(Word::Export, lang) }</button> }
    });
    let work = work.clone();
    let onchange = Callback::from(move |event: Event| {
        let (input, work) = (event.target_unchecked_into::<web_sys::HtmlInputElement>(), work.clone());
        spawn_local(async move {
            let Some(text) = files::chosen(input).await else { return };
            work.emit(match read_file(word(Word::File, lang), &text) {
                Ok(draft) => Act::Import(vec![draft]),
                Err(fault) => Act::Tell(format!("{}（{fault}）", word(Word::NoDraft, lang))),
            });
        });
    });
    html! {
        <>
            { for export }
            <label class="file">{ word(Word::Import, lang) }<input type="file" class="hidden" accept=".json,application/json" {onchange} /></label>
        </>
    }
}
