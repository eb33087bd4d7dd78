//! The link to the page as it is: to copy, to hand to another app, to photograph.

use super::sheet::Sheet;
use crate::app::share::picture;
use crate::app::{link, since};
use crate::i18n::Lang;
use crate::i18n::page::{KeptWord, link_length, own};
use crate::ui::browser;
use crate::ui::later::Props;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[component]
pub fn Share(props: &Props) -> Html {
    let state = &props.model.0;
    let lang = state.lang;
    let rules_only = use_state_eq(|| false);
    let hash = match *rules_only {
        true => link::write_policy(state),
        false => link::with(state, &since::line(state, &props.rules.schemes)),
    };
    let choice = |word: KeptWord, value: bool| {
        let rules_only = rules_only.clone();
        let checked = *rules_only == value;
        let onchange = Callback::from(move |_: Event| rules_only.set(value));
        html! { <label><input type="radio" name="carries" {checked} {onchange} /><span>{ word.to(lang) }</span></label> }
    };
    html! {
        <Sheet title={KeptWord::ShareTitle.to(lang)} {lang} dispatch={props.dispatch.clone()}>
            <fieldset class="carries">
                <legend>{ KeptWord::ShareWhat.to(lang) }</legend>
                { choice(KeptWord::WithFigures, false) }
                { choice(KeptWord::RulesOnly, true) }
            </fieldset>
            {
                match hash {
                    Some(hash) => html! { <Address address={browser::address(&hash)} {lang} /> },
                    None => html! { <p role="alert">{ KeptWord::LinkTooLong.to(lang) }</p> },
                }
            }
            if !state.desk.own.is_empty() { <p class="hint">{ own::word(own::Word::NotInLinks, lang) }</p> }
            <p class="hint">{ KeptWord::ShareHint.to(lang) }</p>
        </Sheet>
    }
}

#[derive(PartialEq, Properties)]
struct AddressProps {
    address: String,
    lang: Lang,
}

#[component]
fn Address(props: &AddressProps) -> Html {
    let (lang, address) = (props.lang, props.address.clone());
    let told = use_state_eq(|| None::<KeptWord>);
    let place = use_node_ref();
    {
        // What was said of another link is taken back.
        let told = told.setter();
        use_effect_with(address.clone(), move |_| told.set(None));
    }
    let copy = {
        let (address, told, place) = (address.clone(), told.setter(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let (address, told, place) = (address.clone(), told.clone(), place.clone());
            spawn_local(async move {
                let copied = browser::copy(&address).await;
                if let Some(input) = place.cast::<HtmlInputElement>().filter(|_| !copied) {
                    let _ = input.focus();
                    input.select();
                }
                told.set(Some(if copied { KeptWord::Copied } else { KeptWord::ByHand }));
            });
        })
    };
    let hand_on = browser::sharing().map(|share| {
        let address = address.clone();
        let onclick = Callback::from(move |_: MouseEvent| share(&address));
        html! { <button type="button" class="action" {onclick}>{ KeptWord::ShareSystem.to(lang) }</button> }
    });
    let qr = use_memo(address.clone(), |address| picture(address));
    html! {
        <>
            <label class="address">
                <span>{ KeptWord::Address.to(lang) }</span>
                <input type="text" readonly=true ref={place} value={address.clone()} />
            </label>
            <p class="hint">{ link_length(address.chars().count(), lang) }</p>
            <div class="actions">
                <button type="button" class="action" onclick={copy}>{ KeptWord::Copy.to(lang) }</button>
                { for hand_on }
            </div>
            <p class="told" role="status">{ told.map(|word| word.to(lang)) }</p>
            {
                match &*qr {
                    Some(qr) => html! {
                        <svg class="qr" viewBox={format!("0 0 {0} {0}", qr.side)} role="img" aria-label={KeptWord::Qr.to(lang)}>
                            <rect width="100%" height="100%" fill="#fff" />
                            <path d={qr.path.clone()} fill="#000" shape-rendering="crispEdges" />
                        </svg>
                    },
                    None => html! { <p>{ KeptWord::QrTooLong.to(lang) }</p> },
                }
            }
        </>
    }
}
