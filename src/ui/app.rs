//! The page: state, effects, and the calculator below the header.

use super::browser;
use super::components::header::Header;
use super::hooks::{opened, use_language, use_link, use_turned_page};
use super::model::{Dispatch, Model};
use super::pages::calculator::calculator;
use super::pages::sources::sources;
use crate::app::view::Rules;
use crate::app::{Page, link};
use yew::prelude::*;

fn first() -> Model {
    let lang = browser::remembered_language().unwrap_or_default();
    Model(opened(&browser::hash()).speaking(lang))
}

#[component]
pub fn App() -> Html {
    let model = use_reducer_eq(first);
    let dispatcher = model.dispatcher();
    let dispatch: Dispatch = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let state = &model.0;
    use_link(state, &dispatch);
    use_language(state);
    use_turned_page(state.page);
    let rules = use_memo(state.readings.clone(), Rules::under);
    html! {
        <>
            <Header lang={state.lang} page={state.page} link={link::write(state).unwrap_or_default()} dispatch={dispatch.clone()} />
            {
                match state.page {
                    Page::Calculator => calculator(state, &rules, &dispatch),
                    Page::Sources => sources(state),
                }
            }
        </>
    }
}
