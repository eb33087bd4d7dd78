//! The page: state, effects, and the calculator below the header.

use super::browser;
use super::calculator::calculator;
use super::components::header::Header;
use super::hooks::{opened, use_english, use_language, use_link};
use super::model::{Dispatch, Model};
use crate::app::view::Rules;
use crate::app::{State, link};
use yew::prelude::*;

fn first() -> Model {
    let lang = browser::remembered_language().unwrap_or_default();
    Model(State { lang, ..opened(&browser::hash()) })
}

#[component]
pub fn App() -> Html {
    let model = use_reducer_eq(first);
    let dispatcher = model.dispatcher();
    let dispatch: Dispatch = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let state = &model.0;
    use_link(state, &dispatch);
    use_language(state.lang);
    let english = use_english(state.lang);
    let rules = use_memo((state.readings.clone(), english), |(readings, _)| Rules::under(readings));
    html! {
        <>
            <Header lang={state.lang} link={link::write(state).unwrap_or_default()} dispatch={dispatch.clone()} />
            { calculator(state, &rules, &dispatch) }
        </>
    }
}
