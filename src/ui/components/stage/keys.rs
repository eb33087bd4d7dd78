//! The list of keys.

use crate::i18n::Lang;
use crate::i18n::page::stage::{Word, word};
use yew::prelude::*;

const KEYS: [(&[&str], Word); 10] = [
    (&["→", "←", "PgDn", "PgUp", "Space"], Word::KeyTurn),
    (&["Home", "End"], Word::KeyEnds),
    (&["1–9", "Enter"], Word::KeyJump),
    (&["B", "."], Word::KeyBlack),
    (&["↑", "↓"], Word::KeyPoint),
    (&["H"], Word::KeyInputs),
    (&["R"], Word::KeyRestore),
    (&["N"], Word::KeyNotes),
    (&["?"], Word::KeyKeys),
    (&["Esc"], Word::KeyLeave),
];

pub fn keys(lang: Lang) -> Html {
    let line = |(keys, does): &(&[&str], Word)| {
        html! {
            <div><dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt><dd>{ word(*does, lang) }</dd></div>
        }
    };
    html! {
        <div class="all-keys" role="group" tabindex="0" aria-label={word(Word::Keys, lang)}>
            <dl class="key-list">{ for KEYS.iter().map(line) }</dl>
        </div>
    }
}
