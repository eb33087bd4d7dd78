//! The list of changes, each with its way back; at a phone's foot how many they are, and the way to what follows.

use super::Work;
use crate::app::desk::Act;
use crate::app::view::desk::{DeskView, EditView};
use crate::i18n::page;
use crate::i18n::page::DeskWord;
use crate::ui::browser;
use yew::prelude::*;

pub fn changes(view: &DeskView, work: &Work) -> Html {
    let lang = view.lang;
    let line = |edit: &EditView| {
        let at = edit.at;
        let name = format!("{} {} {}", DeskWord::TakeBack.to(lang), edit.article, edit.text);
        html! {
            <li key={at}>
                <span><span class="article">{ &edit.article }</span>{ " " }{ &edit.text }
                    { for edit.aside.iter().map(|why| html! { <>{ " " }<small class="fault">{ DeskWord::Aside.to(lang) }{ lang.of("：", ": ") }{ *why }</small></> }) }
                </span>
                <button type="button" aria-label={name} onclick={work.on(move |_: MouseEvent| Act::Drop(at))}>{ DeskWord::Undo.to(lang) }</button>
            </li>
        }
    };
    html! {
        <section class="changes" aria-labelledby="changes">
            <div class="section">
                <h2 id="changes">{ DeskWord::ChangesTitle.to(lang) }</h2>
                if view.edits.len() > 1 { { work.button(DeskWord::UndoAll.to(lang), Act::Clear) } }
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
