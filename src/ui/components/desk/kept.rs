//! Drafts kept by the browser, and drafts in files.

use super::Work;
use crate::app::desk::kept::{DAMAGED_KEY, FORM, KEY, read, write};
use crate::app::desk::{Act, Desk};
use crate::app::{State, link};
use crate::i18n::Lang;
use crate::i18n::page::desk::{Word, word};
use crate::i18n::page::files::no_draft;
use crate::reform::{Reform, read_file, write_file};
use crate::ui::hooks::use_changes_elsewhere;
use crate::ui::{browser, files};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

thread_local! {
    /// The drafts as this tab last read or kept them: it lasts while other pages are open.
    static AGREED: RefCell<Vec<Reform>> = const { RefCell::new(Vec::new()) };
}

/// Brings back the drafts of an earlier visit, once; keeps every change afterwards, beside what other tabs keep.
#[hook]
pub fn use_kept(desk: &Desk, lang: Lang, work: &Work) {
    let refused = use_mut_ref(|| false);
    let elsewhere = use_changes_elsewhere();
    let (work, now) = (work.clone(), (desk.drafts.clone(), desk.met, elsewhere));
    use_effect_with(now, move |(drafts, met, _)| {
        let text = browser::kept(KEY).unwrap_or_default();
        let (kept, whole) = read(&text);
        if *met {
            let base = AGREED.take();
            let joined = if kept == base { drafts.clone() } else { FORM.join(&base, drafts, &kept) };
            let refuses = joined != kept && !browser::keep(KEY, &write(&joined));
            AGREED.set(if refuses { kept } else { joined.clone() });
            if joined != *drafts {
                work.emit(Act::Joined(joined));
            }
            // Said when it begins, not at every key.
            if refuses && !refused.replace(refuses) && !drafts.is_empty() {
                work.emit(Act::Tell(word(Word::StorageFull, lang).to_owned()));
            }
            refused.replace(refuses && !drafts.is_empty());
            return;
        }
        if !whole {
            browser::keep(DAMAGED_KEY, &text);
        }
        AGREED.set(kept.clone());
        work.emit(Act::Kept(kept, (!whole).then(|| word(Word::Damaged, lang))));
    });
}

/// A draft out as a file, and in again.
pub fn file(state: &State, work: &Work) -> Html {
    let (desk, lang) = (&state.desk, state.lang);
    let export = desk.draft().map(|draft| {
        let draft = draft.clone();
        let save = move |_: MouseEvent| {
            files::save(&format!("{}.json", draft.name), "application/json", &write_file(&draft));
        };
        html! { <button type="button" onclick={save}>{ word(Word::Export, lang) }</button> }
    });
    let share = {
        let (work, state) = (work.clone(), state.clone());
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
            let Some(chosen) = files::chosen(input, lang).await else { return };
            work.emit(match chosen.map(|file| (read_file(&file.name, &file.text), file.text)) {
                Ok((Ok(draft), _)) => Act::Import(vec![draft]),
                Ok((Err(fault), text)) => Act::Tell(no_draft(&fault, &text, lang)),
                Err(unread) => Act::Tell(unread),
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
