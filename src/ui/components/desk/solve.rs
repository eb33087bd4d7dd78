//! 反推: a number, a sum, and the value that gives it.

use super::{Work, text_of};
use crate::app::desk::Act;
use crate::app::view::Choice;
use crate::app::view::desk::SolveView;
use crate::i18n::page::desk::{Word, word};
use yew::prelude::*;

pub fn solve(view: &SolveView, work: &Work) -> Html {
    let lang = view.lang;
    let say = |of: Word| word(of, lang);
    let option =
        |each: &Choice<String>| html! { <option value={each.value.clone()} selected={each.on}>{ &each.name }</option> };
    let none = view.parameters.iter().all(|each| !each.on);
    html! {
        <section class="solve" aria-labelledby="solve">
            <h2 id="solve" class="section">{ say(Word::Solve) }</h2>
            <p class="hint">{ say(Word::SolveHint) }</p>
            <div class="solve-row">
                <label for="solve-for">{ say(Word::Parameter) }</label>
                <select id="solve-for" onchange={work.on(|event: Event| Act::SolveFor(text_of(&event)))}>
                    <option value="" selected={none}>{ say(Word::Choose) }</option>
                    { for view.parameters.iter().map(option) }
                </select>
            </div>
            <div class="solve-row">
                <label for="solve-target">{ say(Word::Target) }</label>
                <input type="text" id="solve-target" class="figure" value={view.target.clone()} autocomplete="off"
                    aria-invalid={view.fault.as_ref().map(|_| "true")} aria-describedby="solve-answer"
                    oninput={work.on(|event: InputEvent| Act::Target(text_of(&event)))} />
                <span class="hint">{ say(Word::Now) }{ " " }{ &view.now }</span>
            </div>
            <div id="solve-answer" role="status">
                { for view.fault.iter().map(|fault| html! { <p class="fault">{ fault }</p> }) }
                { for view.answer.iter().map(|line| html! { <p>{ line }</p> }) }
            </div>
            { for view.edit.iter().map(|edit| work.button(say(Word::Use), Act::Edit(edit.clone()))) }
        </section>
    }
}
