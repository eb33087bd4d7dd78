//! Readings, next steps and charts. They follow the state a moment behind, so that they never hold up a key.

use super::card::Card;
use super::collect::collect;
use super::colophon::colophon;
use super::map::Map;
use super::{curve, figure, measures, next, readings};
use crate::app::stage::Kind;
use crate::app::view::{Credit, OutlookView};
use crate::i18n::page::ChartWord;
use crate::ui::hooks::use_trailing;
use crate::ui::later::Props;
use crate::ui::model::Same;
use std::rc::Rc;
use yew::prelude::*;

/// It comes after the first load: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Outlook ..props.clone() /> }
}

#[component]
fn Outlook(props: &Props) -> Html {
    let shown = use_trailing(&props.model);
    let view =
        use_memo((shown.0.clone(), Same(Rc::clone(&props.rules))), |(state, _)| OutlookView::of(state, &props.rules));
    let (lang, credit) = (view.lang, Credit::of(&shown.0, None));
    let add = |kind: Kind, what: ChartWord| collect(&props.model.0, kind, "", what.to(lang), &props.dispatch);
    html! {
        <>
            { readings::readings(&view.readings, lang, &props.dispatch) }
            { next::next(&view.next, lang) }
            <h2 class="section">{ ChartWord::CompareTitle.to(lang) }</h2>
            { figure::figure(&view.bars, "compare", lang, &credit) }
            { measures::measures(&view.measures, lang) }
            { add(Kind::Comparison, ChartWord::CompareTitle) }
            { view.curve.iter().map(|each| curve::curve(each, lang, &credit, &props.dispatch)).collect::<Html>() }
            if view.curve.is_some() { { add(Kind::Curve, ChartWord::CurveTitle) } }
            <Map model={props.model.clone()} rules={props.rules.clone()} dispatch={props.dispatch.clone()} />
            { add(Kind::Map, ChartWord::MapTitle) }
            <Card model={shown.clone()} rules={props.rules.clone()} />
            { colophon(&credit, lang) }
        </>
    }
}
