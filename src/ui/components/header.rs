//! Name, pages, and the tools of the page.

use crate::app::Action;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::browser;
use crate::ui::calculator::RESULT;
use crate::ui::model::Dispatch;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long "copied" stays.
const TOLD_MS: u32 = 4_000;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lang: Lang,
    /// What stands after `#` for the page as it is now.
    pub link: String,
    pub dispatch: Dispatch,
}

#[component]
pub fn Header(props: &Props) -> Html {
    let (lang, told) = (props.lang, use_state_eq(|| None::<Say>));
    let share = {
        let (link, told) = (props.link.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            let (address, told) = (browser::address(&link), told.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let done = browser::copy(&address).await;
                told.set(Some(if done { Say::Shared } else { Say::ShareByHand }));
                Timeout::new(TOLD_MS, move || told.set(None)).forget();
            });
        })
    };
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let speak = props.dispatch.reform(move |_: MouseEvent| Action::Speak(other));
    let reset = props.dispatch.reform(|_: MouseEvent| Action::Reset);
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={|_| browser::go_to(RESULT)}>{ Say::SkipToResult.to(lang) }</button>
            <p class="brand"><span class="mark" aria-hidden="true"></span>{ Say::Brand.to(lang) }</p>
            <nav aria-label={Say::Pages.to(lang)}>
                <span class="page" aria-current="page">{ Say::Calculator.to(lang) }</span>
            </nav>
            <div class="tools">
                <span class="told" role="status">{ told.map(|say| say.to(lang)) }</span>
                <button type="button" onclick={reset}>{ Say::Reset.to(lang) }</button>
                <button type="button" onclick={share}>{ Say::Share.to(lang) }</button>
                <button type="button" class="print" onclick={|_| browser::print()}>{ Say::Print.to(lang) }</button>
                <button type="button" onclick={speak} lang={other.tag()}>{ Say::OtherLanguage.to(lang) }</button>
            </div>
        </header>
    }
}
