//! The map of two inputs. It takes longest to work out, so it waits until the hands rest.

use super::figure::figure;
use crate::app::Action;
use crate::app::view::{Choice, Credit, MapView, Rules};
use crate::engine::Fact;
use crate::engine::named::Named;
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use crate::ui::hooks::use_rested;
use crate::ui::model::{Dispatch, Model, Same};
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
pub fn Map(props: &Props) -> Html {
    let shown = use_rested(&props.model);
    let view = use_memo((shown.clone(), Same(Rc::clone(&props.rules))), |(shown, _)| {
        shown.as_ref().and_then(|Model(state)| MapView::of(state, &props.rules))
    });
    let state = &props.model.0;
    let of = |view: &MapView| {
        let shown = view.schemes.iter().find(|scheme| scheme.on).map(|scheme| scheme.value.as_str());
        Credit::of(state, shown)
    };
    view.iter().map(|view| map(view, state.lang, &of(view), &props.dispatch)).collect::<Html>()
}

fn map(view: &MapView, lang: Lang, credit: &Credit, dispatch: &Dispatch) -> Html {
    let schemes: Vec<_> = view.schemes.iter().map(|each| (each.value.clone(), each.name.clone(), each.on)).collect();
    let facts = |all: &[Choice<Fact>]| -> Vec<_> {
        all.iter().map(|each| (each.value.name().to_owned(), each.name.clone(), each.on)).collect()
    };
    let fact = |act: fn(Fact) -> Action| move |name: String| Fact::from_name(&name).map(act);
    html! {
        <section class="map" aria-labelledby="map-heading">
            <h2 class="section" id="map-heading">{ ChartWord::MapTitle.to(lang) }</h2>
            <div class="picks">
                { pick("map-of", ChartWord::MapOf.to(lang), schemes, dispatch, |id| Some(Action::MapOf(id))) }
                { pick("map-x", ChartWord::MapAcross.to(lang), facts(&view.across), dispatch, fact(Action::MapAcross)) }
                { pick("map-y", ChartWord::MapUp.to(lang), facts(&view.up), dispatch, fact(Action::MapUp)) }
            </div>
            { figure(&view.figure, "map", lang, credit) }
            <p class="hint">{ &view.key }</p>
        </section>
    }
}

fn pick(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String, bool)>,
    dispatch: &Dispatch,
    act: impl Fn(String) -> Option<Action> + 'static,
) -> Html {
    let send = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(action) = act(event.target_unchecked_into::<web_sys::HtmlSelectElement>().value()) {
            send.emit(action);
        }
    });
    let option = |(value, name, on): (String, String, bool)| html! { <option {value} selected={on}>{ name }</option> };
    html! {
        <span class="pick"><label for={id}>{ label }</label><select {id} {onchange}>{ for options.into_iter().map(option) }</select></span>
    }
}
