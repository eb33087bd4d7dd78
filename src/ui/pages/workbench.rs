//! The workbench: the document as text on the left, what follows from a change on the right.

use crate::analysis::findings;
use crate::app::State;
use crate::app::desk::Act;
use crate::app::view::Credit;
use crate::app::view::desk::{DeskView, EffectsView, Laws, SolveView};
use crate::i18n::page::{DeskWord, Say};
use crate::i18n::{self, Lang};
use crate::reform::Reform;
use crate::ui::components::colophon::Colophon;
use crate::ui::components::desk::own::Own;
use crate::ui::components::desk::{Work, changes, clause, drafts, effects, kept, paper, solve};
use crate::ui::later::Props;
use crate::ui::model::Same;
use std::rc::Rc;
use yew::prelude::*;

/// What follows stands in the margin; on a narrow screen below the text.
const MARGIN: &str = "margin";

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Workbench ..props.clone() /> }
}

#[component]
fn Workbench(props: &Props) -> Html {
    let state = &props.model.0;
    let (lang, work) = (state.lang, Work(props.dispatch.clone()));
    kept::use_kept(&state.desk, lang, &work);
    let Some(laws) = Laws::of(state) else { return html! {} };
    let view = DeskView::of(state, &laws);
    html! {
        <>
            <div class="desk-head">
                <h1>{ DeskWord::WorkbenchTitle.to(lang) }</h1>
                { drafts::drafts(&view, kept::file(&state.desk, lang, &work), &work) }
                <Own view={view.own.clone()} state={Same(Rc::new(state.clone()))} {lang} work={work.clone()} />
                { for view.own.missing.iter().map(|words| html! { <p class="notice">{ words }</p> }) }
                { told(&view, &work) }
            </div>
            <article class="desk-text" aria-label={view.title.clone()}>
                <h2>{ &view.title }</h2>
                <p class="hint">{ DeskWord::WorkbenchHint.to(lang) }</p>
                { legend(lang) }
                { for view.clauses.iter().map(|each| clause::clause(each, lang, &work)) }
            </article>
            <div class="desk-margin" id={MARGIN} tabindex="-1">
                { changes::changes(&view, &work) }
                <Margin ..props.clone() />
            </div>
            { comparison(state, &laws, &view.title) }
            <Colophon model={props.model.clone()} only={laws.text.id.clone()} />
            { changes::foot(&view, MARGIN) }
        </>
    }
}

/// Everything that follows from the draft, with the key that changes it.
#[component]
fn Margin(props: &Props) -> Html {
    let shown = &props.model;
    let work = Work(props.dispatch.clone());
    let rules = props.rules.clone();
    let law = (shown.0.desk.document.clone(), shown.0.readings.clone(), shown.0.desk.own.clone());
    let before = use_memo(law, |_| Laws::of(&shown.0).map(|laws| findings(&laws.read)).unwrap_or_default());
    let effects = use_memo((shown.0.clone(), Same(Rc::clone(&props.rules))), |(state, _)| {
        Some(EffectsView::beside(state, &rules, &Laws::of(state)?, &before))
    });
    let credit = Credit::of(&shown.0, shown.0.desk.document.as_deref());
    let solved = use_memo(shown.0.clone(), SolveView::of);
    html! {
        <>
            { for effects.iter().map(|view| effects::effects(view, &credit, &work)) }
            { for solved.iter().map(|view| solve::solve(view, &work)) }
        </>
    }
}

fn comparison(state: &State, laws: &Laws<'_>, title: &str) -> Html {
    let none = Reform::default();
    let draft = state.desk.draft().unwrap_or(&none);
    let rows = i18n::comparison::comparison(&laws.read, &laws.draft, draft, state.lang);
    let of = [draft.name.clone(), title.to_owned()];
    paper::paper(&rows, &of, state.lang)
}

fn legend(lang: Lang) -> Html {
    let entry = |class: &'static str, say: DeskWord| html! { <li><span class={classes!("value", class)}>{ say.to(lang) }</span></li> };
    html! {
        <ul class="legend" aria-label={DeskWord::Legend.to(lang)}>
            { entry("text", DeskWord::LegendText) }{ entry("draft", DeskWord::LegendDraft) }{ entry("reading", DeskWord::LegendReading) }
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
