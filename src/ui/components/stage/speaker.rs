//! For the speaker: the note, what comes next, and the time.

use super::device::now;
use crate::i18n::Lang;
use crate::i18n::page::stage::{Word, word};
use gloo::timers::callback::Interval;
use yew::prelude::*;

const SECOND_MS: u32 = 1_000;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub note: String,
    /// What the next scene is called; nothing after the last.
    pub next: Option<String>,
    pub lang: Lang,
    /// When the talk began, in seconds.
    pub begun: u64,
}

#[component]
pub fn Speaker(props: &Props) -> Html {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let timer = Interval::new(SECOND_MS, move || update.force_update());
        move || drop(timer)
    });
    let say = |of: Word| word(of, props.lang);
    let (time, seconds) = now();
    let running = seconds.saturating_sub(props.begun);
    html! {
        <aside class="speaker" aria-label={say(Word::Notes)}>
            <p class="note">{ if props.note.trim().is_empty() { say(Word::NoNote) } else { &props.note } }</p>
            <p class="then">
                { match &props.next {
                    Some(next) => html! { <>{ say(Word::ThenComes) }<b>{ next }</b></> },
                    None => html! { say(Word::ThenEnds) },
                } }
            </p>
            <p class="clock">
                { say(Word::Clock) }{ " " }<time>{ time }</time>{ " · " }{ say(Word::Running) }{ " " }
                <time>{ format!("{}:{:02}", running / 60, running % 60) }</time>
            </p>
        </aside>
    }
}
