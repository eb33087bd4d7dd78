//! Next steps and charts. They follow the state a moment behind, so that they never hold up a key.

use super::map::Map;
use super::{curve, figure, measures, next};
use crate::app::view::{OutlookView, Rules};
use crate::i18n::page::Say;
use crate::ui::hooks::use_trailing;
use crate::ui::model::{Dispatch, Model};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub model: Model,
    pub rules: Rc<Rules>,
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rules, &other.rules) && self.model == other.model
    }
}

#[component]
pub fn Outlook(props: &Props) -> Html {
    let shown = use_trailing(&props.model);
    let view = use_memo((shown.0.clone(), Rc::as_ptr(&props.rules)), |(state, _)| OutlookView::of(state, &props.rules));
    let lang = view.lang;
    html! {
        <>
            { next::next(&view.next, lang) }
            <h2 class="section">{ Say::CompareTitle.to(lang) }</h2>
            { figure::figure(&view.bars, "compare", Say::Table.to(lang)) }
            { measures::measures(&view.measures, lang) }
            { view.curve.iter().map(|each| curve::curve(each, lang, &props.dispatch)).collect::<Html>() }
            <Map model={props.model.clone()} rules={props.rules.clone()} dispatch={props.dispatch.clone()} />
        </>
    }
}
