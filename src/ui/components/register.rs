//! The parameter register: a table of addresses that a text box narrows.

use crate::app::view::ParameterView;
use crate::i18n::Lang;
use crate::i18n::page::sources::{Word, rows, word};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub rows: Vec<ParameterView>,
    pub lang: Lang,
}

#[component]
pub fn Register(props: &Props) -> Html {
    let (lang, typed) = (props.lang, use_state_eq(String::new));
    let setter = typed.setter();
    let oninput = Callback::from(move |event: InputEvent| {
        setter.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
    });
    let shown: Vec<&ParameterView> = props.rows.iter().filter(|row| row.matches(&typed)).collect();
    let say = |text: Word| word(text, lang);
    let row = |row: &&ParameterView| {
        html! {
            <tr key={row.address.clone()}>
                <td><code>{ &row.address }</code></td><td>{ &row.label }</td><td>{ &row.value }</td><td>{ &row.article }</td>
            </tr>
        }
    };
    html! {
        <div class="register">
            <p class="narrow">
                <label for="narrow">{ say(Word::Filter) }</label>
                <input id="narrow" type="search" autocomplete="off" {oninput} value={(*typed).clone()} />
                <output for="narrow">{ rows(shown.len(), props.rows.len(), lang) }</output>
            </p>
            if shown.is_empty() {
                <p>{ say(Word::NoMatch) }</p>
            } else {
                <div class="scroll" tabindex="0" role="group" aria-labelledby="register">
                    <table>
                        <thead><tr>
                            { for [Word::Address, Word::Meaning, Word::Value, Word::Article].map(|head| html! { <th scope="col">{ say(head) }</th> }) }
                        </tr></thead>
                        <tbody>{ for shown.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </div>
    }
}
