//! The page: state, effects, and the calculator below the header.

use super::browser;
use super::components::header::Header;
use super::hooks::{
    opened, use_decks, use_language, use_law, use_link, use_own, use_paper, use_second_step, use_turned_page,
    with_decks,
};
use super::later::{self, Later, Part};
use super::model::{Dispatch, Model};
use super::pages::MAIN;
use super::pages::calculator::calculator;
use crate::app::Page;
use crate::app::desk::own::KEY;
use crate::app::view::CalculatorView;
use crate::engine::named::Named;
use yew::prelude::*;

pub fn first() -> Model {
    let lang = browser::remembered_language().unwrap_or_default();
    let mut state = with_decks(opened(&browser::hash()).speaking(lang));
    state.desk.own_met = !browser::keeps(KEY);
    Model(state)
}

/// What the calculator is going to show.
pub fn rehearse(Model(state): &Model) {
    if state.page == Page::Calculator {
        drop(CalculatorView::of(state, &later::rules(state)));
    }
}

/// The part of the program that is this page; the calculator is there from the start.
fn part(page: Page) -> Option<Part> {
    match page {
        Page::Calculator => None,
        Page::Workbench => Some(Part::Workbench),
        Page::Budget => Some(Part::Budget),
        Page::Sources => Some(Part::Sources),
        Page::Presenter => Some(Part::Presenter),
    }
}

#[component]
pub fn App() -> Html {
    let model = use_reducer_eq(first);
    let dispatcher = model.dispatcher();
    let dispatch: Dispatch = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let state = &model.0;
    use_own(state, &dispatch);
    use_language(state);
    use_turned_page(state.page);
    use_decks(state, &dispatch);
    let on_stage = state.page == Page::Presenter && state.hall.show.is_some();
    let shown = (use_paper(), use_second_step());
    let law = use_law(state);
    let rules = use_memo((state.readings.clone(), state.desk.own.clone(), law), |_| later::rules(state));
    use_link(&model, &rules, &dispatch);
    html! {
        <>
            // On stage nothing else is there, to be seen or to be reached.
            if !on_stage {
            <Header lang={state.lang} page={state.page} dispatch={dispatch.clone()} />
            <Later part={Part::Device} model={(*model).clone()} rules={rules.clone()} dispatch={dispatch.clone()} />
            }
            {
                match part(state.page) {
                    None => calculator(state, shown, &rules, &dispatch),
                    // The main part stands before its content has come: that is where a turned page begins.
                    Some(part) => html! {
                        <main class={state.page.name()} id={MAIN} tabindex="-1">
                            <Later {part} model={(*model).clone()} rules={rules.clone()} {dispatch} />
                        </main>
                    },
                }
            }
        </>
    }
}
