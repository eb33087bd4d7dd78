//! Everything off the device: asked for twice, and said what it takes.

use crate::i18n::Lang;
use crate::i18n::page::KeptWord;
use crate::ui::{browser, device};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lang: Lang,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Offered,
    Asked,
    Done,
}

#[component]
pub fn Forget(props: &Props) -> Html {
    let lang = props.lang;
    let stage = use_state_eq(|| Stage::Offered);
    let to = |next: Stage| {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| {
            if next == Stage::Done {
                device::forget();
            }
            stage.set(next);
        })
    };
    let button =
        |word: KeptWord, onclick| html! { <button type="button" class="action" {onclick}>{ word.to(lang) }</button> };
    let inside = match *stage {
        Stage::Offered => button(KeptWord::Forget, to(Stage::Asked)),
        Stage::Asked => html! {
            <>
                <p>{ KeptWord::ForgetHint.to(lang) }</p>
                <div class="actions">{ button(KeptWord::ForgetYes, to(Stage::Done)) }{ button(KeptWord::Cancel, to(Stage::Offered)) }</div>
            </>
        },
        Stage::Done => html! {
            <>
                <p class="told" role="status">{ KeptWord::Forgotten.to(lang) }</p>
                { button(KeptWord::Reopen, Callback::from(|_: MouseEvent| browser::begin_again())) }
            </>
        },
    };
    html! { <section class="forget" aria-labelledby="forget"><h3 id="forget">{ KeptWord::ForgetTitle.to(lang) }</h3>{ inside }</section> }
}
