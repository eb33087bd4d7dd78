//! The workbench: the document as text on the left, what follows from a change on the right.

use crate::app::State;
use crate::app::desk::Act;
use crate::app::stage::Kind;
use crate::app::view::Credit;
use crate::app::view::desk::{ClauseView, DeskView, FootView, Kept, Laws, compared, effects_of, with_effects};
use crate::i18n::Lang;
use crate::i18n::page::panel::Panel;
use crate::i18n::page::{DeskWord, Say};
use crate::ui::components::collect::collect;
use crate::ui::components::colophon::colophon;
use crate::ui::components::desk::own::Own;
use crate::ui::components::desk::panels::use_panels;
use crate::ui::components::desk::sheets::Sheets;
use crate::ui::components::desk::{Draw, Drawn, Work, changes, clause, drafts, kept, paper, use_wish};
use crate::ui::hooks::use_rested;
use crate::ui::later::Props;
use crate::ui::media::{self, use_media};
use crate::ui::model::{Model, use_latest};
use std::rc::Rc;
use yew::prelude::*;

/// What follows stands in the margin; on a narrow screen below the text, on a phone in sheets.
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
    use_wish();
    let clauses = use_mut_ref(Kept::default);
    let latest = use_latest(state);
    let sheet = use_state_eq(|| None::<Panel>);
    let phone = use_media(media::PHONE);
    let laws = Laws::of(state);
    let panels = use_panels(props, laws.as_ref(), phone.then_some(*sheet));
    let Some((laws, effects)) = laws.as_ref().zip((*panels.effects).as_ref()) else { return html! {} };
    let view = DeskView::keeping(state, laws, &mut clauses.borrow_mut());
    let clause = |each: &Rc<ClauseView>| {
        let (key, view) = (each.address.clone(), (Rc::clone(each), lang));
        html! { <Drawn<(Rc<ClauseView>, Lang)> {key} {view} draw={clause::clause as Draw<_>} work={work.clone()} /> }
    };
    html! {
        <>
            <div class="desk-head">
                <h1>{ DeskWord::WorkbenchTitle.to(lang) }</h1>
                { drafts::drafts(&view, kept::file(state, &work), &work) }
                <Own view={view.own.clone()} met={state.desk.own_met} state={latest} {lang} work={work.clone()} />
                { for view.own.missing.iter().map(|words| html! { <p class="notice">{ words }</p> }) }
                { told(&view, &work) }
                { collecting(state, &view, &work) }
            </div>
            <div class="desk-body">
                <article class="desk-text" aria-label={view.title.clone()}>
                    <h2>{ &view.title }</h2>
                    <p class="hint">{ DeskWord::WorkbenchHint.to(lang) }</p>
                    { legend(lang) }
                    { for view.clauses.iter().map(clause) }
                </article>
                if phone {
                    <Sheets view={FootView::of(view.edits.len(), effects)} open={*sheet} turn={turn(&sheet)}>
                        { for sheet.iter().map(|panel| panels.draw(*panel, &view, &work)) }
                    </Sheets>
                } else {
                    <div class="desk-margin" id={MARGIN} tabindex="-1">
                        { for Panel::ALL.iter().map(|panel| panels.draw(*panel, &view, &work)) }
                    </div>
                }
            </div>
            <Paper model={props.model.clone()} title={view.title.clone()} />
            { colophon(&Credit::of(state, Some(&laws.text.id)), lang) }
            if !phone { { changes::foot(&view, MARGIN) } }
        </>
    }
}

fn turn(sheet: &UseStateHandle<Option<Panel>>) -> Callback<Option<Panel>> {
    let setter = sheet.setter();
    Callback::from(move |panel| setter.set(panel))
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
    let rows = Rc::new(with_effects(compared(state, &laws), &shown));
    paper::paper(&rows, &Rc::new([name, props.title.clone()]), state.lang)
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

/// The draft, and each clause that it changes, for a talk.
fn collecting(state: &State, view: &DeskView, work: &Work) -> Html {
    let Some(draft) = state.desk.draft().filter(|draft| !draft.edits.is_empty()) else { return html! {} };
    let add = |kind: Kind, of: &str, what: &str| html! { <li>{ what }{ collect(state, kind, of, what, &work.0) }</li> };
    let changed = view.clauses.iter().filter(|clause| clause.changed);
    html! {
        <ul class="collecting">
            { add(Kind::Draft, "", &draft.name) }
            { for changed.map(|clause| add(Kind::Clause, &clause.address, &clause.article)) }
        </ul>
    }
}
