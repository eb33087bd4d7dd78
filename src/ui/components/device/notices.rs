//! Notices above the page: a newer build, other amounts than a link said, what the draft in hand gives, the offer to go on. None of them takes anything away.

use super::recent;
use crate::app::since::{Since, since};
use crate::app::view::kept;
use crate::app::{Action, Page, link, since as made};
use crate::i18n::page::{self, KeptWord, Say};
use crate::reform::Reform;
use crate::ui::{browser, device, later};
use gloo::events::EventListener;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub props: later::Props,
    pub tab: Rc<String>,
}

#[component]
pub fn Notices(Props { props, tab }: &Props) -> Html {
    let state = &props.model.0;
    let lang = state.lang;
    let newer = use_newer();
    let since = use_since(props);
    let offer = use_state_eq(|| (state.is_untouched() && state.link_fault.is_none()).then(|| recent::kept(state)));
    {
        // A reload whose address could not hold everything.
        let (dispatch, tab) = (props.dispatch.clone(), Rc::clone(tab));
        use_effect_with((), move |()| {
            if let Some(text) = recent::left(&tab) {
                dispatch.emit(Action::Follow(Box::new(kept::kept(&text, lang))));
            }
        });
    }
    let reload = {
        let (props, tab) = (props.clone(), Rc::clone(tab));
        Callback::from(move |_: MouseEvent| {
            let state = &props.model.0;
            match link::with(state, &made::line(state, &props.rules.schemes)) {
                Some(hash) => browser::set_hash(&hash, state.page),
                None => recent::leave(&tab, state, &props.rules),
            }
            device::tell("renew");
        })
    };
    let dismiss = |handle: &UseStateHandle<bool>| {
        let handle = handle.clone();
        Callback::from(move |_: MouseEvent| handle.set(false))
    };
    let seen = use_state_eq(|| None::<Reform>);
    let draft = state.desk.draft().filter(|draft| seen.as_ref() != Some(*draft));
    let last = offer.iter().flatten().next().filter(|_| state.is_untouched());
    html! {
        <>
            if *newer {
                { notice("newer", html! { <p>{ KeptWord::NewerHere.to(lang) }</p> }, &[
                    (KeptWord::Reload.to(lang), reload), (KeptWord::Later.to(lang), dismiss(&newer)),
                ]) }
            }
            if let Some(found) = &*since {
                { notice("since", kept::since_told(found, state).iter().map(|line| html! { <p>{ line }</p> }).collect(), &[
                    (Say::Close.to(lang), { let since = since.clone(); Callback::from(move |_: MouseEvent| since.set(None)) }),
                ]) }
            }
            { for draft.map(|draft| drafted(props, draft, &seen)) }
            if let Some(text) = last {
                { go_on(text, props, { let offer = offer.clone(); Callback::from(move |_: MouseEvent| offer.set(None)) }) }
            }
        </>
    }
}

/// Whoever comes from a draft is told that the calculator shows the law; until it was seen.
fn drafted(props: &later::Props, draft: &Reform, seen: &UseStateHandle<Option<Reform>>) -> Html {
    let lang = props.model.0.lang;
    let lines = kept::drafted(&props.model.0, &props.rules.schemes);
    if lines.is_empty() {
        return html! {};
    }
    let back = props.dispatch.reform(|_: MouseEvent| Action::Go(Page::Workbench));
    let (seen, draft) = (seen.clone(), draft.clone());
    let close = Callback::from(move |_: MouseEvent| seen.set(Some(draft.clone())));
    let told = lines.iter().map(|line| html! { <p>{ line }</p> }).collect();
    notice("draft", told, &[(page::to_the_draft(lang), back), (Say::Close.to(lang), close)])
}

fn go_on(text: &str, props: &later::Props, no: Callback<MouseEvent>) -> Html {
    let lang = props.model.0.lang;
    let held = kept::kept(text, lang);
    let told = page::go_on_with(&kept::brief(&held, &props.model.0), lang);
    let yes = props.dispatch.reform(move |_: MouseEvent| Action::Follow(Box::new(held.clone())));
    notice("recent", html! { <p>{ told }</p> }, &[(KeptWord::GoOn.to(lang), yes), (KeptWord::NotNow.to(lang), no)])
}

fn notice(kind: &'static str, text: Html, buttons: &[(&'static str, Callback<MouseEvent>)]) -> Html {
    html! {
        <div class="notice quiet" role="status" data-notice={kind}>
            <div>{ text }</div>
            { for buttons.iter().map(|(words, onclick)| html! { <button type="button" {onclick}>{ *words }</button> }) }
        </div>
    }
}

/// Whether a newer build is ready: the page's script says when.
#[hook]
fn use_newer() -> UseStateHandle<bool> {
    let newer = use_state_eq(device::is_newer_here);
    let told = newer.setter();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), "newer", move |_| told.set(true));
        move || drop(listener)
    });
    newer
}

/// What a link that was opened says otherwise; worked out once for each, before anything is entered.
#[hook]
fn use_since(props: &later::Props) -> UseStateHandle<Option<Since>> {
    let found = use_state_eq(|| None);
    let (setter, model, rules) = (found.setter(), props.model.clone(), Rc::clone(&props.rules));
    use_effect_with(props.model.0.was.clone(), move |was| {
        if was.is_some() {
            setter.set(since(&model.0, &rules.schemes));
        }
    });
    found
}
