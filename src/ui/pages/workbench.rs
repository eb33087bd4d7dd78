//! The workbench: the document as text on the left, what follows from a change on the right.

use crate::analysis::findings;
use crate::app::desk::Act;
use crate::app::view::Credit;
use crate::app::view::desk::{DeskView, EffectsView, Laws, SolveView, compared, effects_of, with_effects};
use crate::i18n::Lang;
use crate::i18n::page::{DeskWord, Say};
use crate::ui::components::colophon::colophon;
use crate::ui::components::desk::own::Own;
use crate::ui::components::desk::{Work, changes, clause, drafts, effects, kept, paper, solve};
use crate::ui::hooks::use_rested;
use crate::ui::later::Props;
use crate::ui::model::{Model, Same};
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
    let held = Rc::new(state.clone());
    html! {
        <>
            <div class="desk-head">
                <h1>{ DeskWord::WorkbenchTitle.to(lang) }</h1>
                { drafts::drafts(&view, kept::file(&held, &work), &work) }
                <Own view={view.own.clone()} state={Same(Rc::clone(&held))} {lang} work={work.clone()} />
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
            <Paper model={props.model.clone()} title={view.title.clone()} />
            { colophon(&Credit::of(state, Some(&laws.text.id)), lang) }
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

#[derive(Clone, PartialEq, Properties)]
struct PaperProps {
    model: Model,
    title: String,
}

/// The comparison follows the key; what each of its changes does, once the hands rest.
#[component]
fn Paper(props: &PaperProps) -> Html {
    let state = &props.model.0;
    let desk = &state.desk;
    let about = (desk.document.clone(), desk.draft().cloned(), desk.own.clone(), state.readings.clone(), state.lang);
    let rested = use_rested(&about);
    let effects = use_memo(rested.clone(), |rested| {
        let laws = Laws::of(state).filter(|_| *rested == Some(about.clone()));
        laws.map(|laws| effects_of(state, &laws)).unwrap_or_default()
    });
    let Some(laws) = Laws::of(state) else { return html! {} };
    let name = desk.draft().map(|draft| draft.name.clone()).unwrap_or_default();
    let shown = if rested == Some(about) { effects } else { Rc::default() };
    paper::paper(&with_effects(compared(state, &laws), &shown), &[name, props.title.clone()], state.lang)
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
