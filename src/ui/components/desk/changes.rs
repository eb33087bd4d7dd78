//! The list of changes, each with its way back; at a phone's foot how many they are, and the way to what follows.

use super::{Work, hold};
use crate::app::desk::Act;
use crate::app::view::desk::{DeskView, EditView};
use crate::i18n::page;
use crate::i18n::page::DeskWord;
use crate::ui::browser;
use yew::prelude::*;

/// Where the focus stays when a change goes.
const CHANGES: &str = "changes";

pub fn changes(view: &DeskView, work: &Work) -> Html {
    let lang = view.lang;
    let line = |edit: &EditView| {
        let at = edit.at;
        let taking = work.clone();
        let drop = Callback::from(move |_: MouseEvent| {
            taking.emit(Act::Drop(at));
            hold(CHANGES);
        });
        let name = format!("{} {} {}", DeskWord::TakeBack.to(lang), edit.article, edit.text);
        html! {
            <li key={at}>
                <span><span class="article">{ &edit.article }</span>{ " " }{ &edit.text }
                    { for edit.aside.iter().map(|why| html! { <>{ " " }<small class="fault">{ DeskWord::Aside.to(lang) }{ lang.of("：", ": ") }{ *why }</small></> }) }
                </span>
                <button type="button" aria-label={name} onclick={drop}>{ DeskWord::Undo.to(lang) }</button>
            </li>
        }
    };
    html! {
        <section class="changes" aria-labelledby={CHANGES}>
            <div class="section">
                <h2 id={CHANGES} tabindex="-1">{ DeskWord::ChangesTitle.to(lang) }</h2>
                if view.edits.len() > 1 { { work.parting(DeskWord::UndoAll.to(lang), Act::Clear, CHANGES) } }
            </div>
            if view.edits.is_empty() { <p class="hint">{ DeskWord::ChangesNone.to(lang) }</p> }
            else { <ol>{ for view.edits.iter().map(line) }</ol> }
        </section>
    }
}

/// Where the margin does not stand beside the text.
pub fn foot(view: &DeskView, margin: &'static str) -> Html {
    let (count, onwards) = page::foot(view.edits.len(), view.lang);
    html! {
        <button type="button" class="bottom-bar" onclick={move |_: MouseEvent| browser::go_to(margin)}>
            <b>{ count }</b><span>{ onwards }</span>
            <span class="arrow" aria-hidden="true">{ "↓" }</span>
        </button>
    }
}
