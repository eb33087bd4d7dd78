//! The workbench: the document as text on the left, what follows from a change on the right.

use crate::app::desk::Act;
use crate::app::view::desk::{DeskView, Laws};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::components::desk::{Work, changes, clause, drafts};
use crate::ui::later::Props;
use yew::prelude::*;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Workbench ..props.clone() /> }
}

#[component]
fn Workbench(props: &Props) -> Html {
    let state = &props.model.0;
    let Some(laws) = Laws::of(state) else { return html! {} };
    let view = DeskView::of(state, &laws);
    let (lang, work) = (view.lang, Work(props.dispatch.clone()));
    html! {
        <>
            <div class="desk-head">
                <h1>{ Say::WorkbenchTitle.to(lang) }</h1>
                { drafts::drafts(&view, &work) }
                { told(&view, &work) }
            </div>
            <article class="desk-text" aria-label={view.title.clone()}>
                <h2>{ &view.title }</h2>
                <p class="hint">{ Say::WorkbenchHint.to(lang) }</p>
                { legend(lang) }
                { for view.clauses.iter().map(|each| clause::clause(each, lang, &work)) }
            </article>
            <div class="desk-margin">
                { changes::changes(&view, &work) }
            </div>
        </>
    }
}

fn legend(lang: Lang) -> Html {
    let entry = |class: &'static str, say: Say| html! { <li><span class={classes!("value", class)}>{ say.to(lang) }</span></li> };
    html! {
        <ul class="legend" aria-label={Say::Legend.to(lang)}>
            { entry("text", Say::LegendText) }{ entry("draft", Say::LegendDraft) }{ entry("reading", Say::LegendReading) }
        </ul>
    }
}

fn told(view: &DeskView, work: &Work) -> Html {
    if view.told.is_empty() {
        return html! {};
    }
    html! {
        <div class="notice" role="alert">
            <div>{ for view.told.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            { work.button(Say::Close.to(view.lang), Act::Heard) }
        </div>
    }
}
