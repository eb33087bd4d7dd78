//! The document on the desk, and the drafts.

use super::{Work, text_of};
use crate::app::desk::Act;
use crate::app::view::Choice;
use crate::app::view::desk::{DeskView, DraftView};
use crate::i18n::page::DeskWord;
use yew::prelude::*;

/// Where the focus stays when a draft goes.
const DRAFTS: &str = "drafts";
/// The one in hand, where the focus goes when another is.
const IN_HAND: &str = "#drafts [aria-pressed=true]";

/// `file`: what can be done with files.
pub fn drafts(view: &DeskView, file: Html, work: &Work) -> Html {
    let lang = view.lang;
    let document =
        |each: &Choice<String>| html! { <option value={each.value.clone()} selected={each.on}>{ &each.name }</option> };
    let laid = work.on(|event: Event| Act::Document(text_of(&event)));
    let tab = |on: bool, hand: Option<usize>, inside: Html| {
        let take = work.on(move |_: MouseEvent| Act::Take(hand));
        html! { <li><button type="button" aria-pressed={on.to_string()} onclick={take}>{ inside }</button></li> }
    };
    let draft = |(at, each): (usize, &DraftView)| {
        tab(each.on, Some(at), html! { <>{ &each.name }{ " " }<small>{ &each.count }</small></> })
    };
    html! {
        <div class="desk-bar">
            <div class="desk-document">
                <label for="document">{ DeskWord::Document.to(lang) }</label>
                <select id="document" onchange={laid}>{ for view.documents.iter().map(document) }</select>
            </div>
            <ul class="desk-drafts" id={DRAFTS} tabindex="-1" aria-label={DeskWord::Drafts.to(lang)}>
                { tab(view.plain, None, html! { { DeskWord::CurrentLaw.to(lang) } }) }
                { for view.drafts.iter().enumerate().map(draft) }
                if !view.full { <li class="new">{ work.leading(DeskWord::NewDraft.to(lang), Act::New, DRAFTS, IN_HAND) }</li> }
            </ul>
            { hand(view, file, work) }
        </div>
    }
}

/// The draft in hand: its name, and what can be done with it.
fn hand(view: &DeskView, file: Html, work: &Work) -> Html {
    let lang = view.lang;
    let undo = |words: DeskWord, what: Act, can: bool| {
        let onclick = work.on(move |_: MouseEvent| what.clone());
        html! { <button type="button" disabled={!can} {onclick}>{ words.to(lang) }</button> }
    };
    let found = view.drafts.iter().enumerate().find(|(_, draft)| draft.on);
    html! {
        <div class="desk-hand">
            if let Some((at, draft)) = found {
                <label for="draft-name" class="hidden">{ DeskWord::DraftName.to(lang) }</label>
                <input type="text" id="draft-name" value={draft.name.clone()} autocomplete="off"
                    oninput={work.on(move |event: InputEvent| Act::Name(at, text_of(&event)))} />
                if !view.full { { work.leading(DeskWord::CopyDraft.to(lang), Act::Copy(at), DRAFTS, IN_HAND) } }
                { work.leading(DeskWord::DeleteDraft.to(lang), Act::Delete(at), DRAFTS, IN_HAND) }
            }
            { undo(DeskWord::Undo, Act::Undo, view.can_undo) }
            { undo(DeskWord::Redo, Act::Redo, view.can_redo) }
            { file }
        </div>
    }
}
