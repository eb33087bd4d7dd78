//! 反推: a number, a sum, and the value that gives it; for one person, or for everybody.

use super::{Work, text_of};
use crate::app::desk::Act;
use crate::app::view::Choice;
use crate::app::view::desk::SolveView;
use crate::i18n::page::aim;
use crate::i18n::page::desk::{Word, word};
use yew::prelude::*;

/// `people`: where the question is what everybody costs, whose cost that is; `more`: what follows the answer.
pub fn solve(view: &SolveView, (people, more): (Html, Html), work: &Work) -> Html {
    let lang = view.lang;
    let say = |of: Word| word(of, lang);
    let (hint, target) = match &view.all {
        Some(all) if all.real => (aim::word(aim::Word::HintReal, lang), aim::word(aim::Word::CostReal, lang)),
        Some(_) => (aim::word(aim::Word::Hint, lang), aim::word(aim::Word::Cost, lang)),
        None => (say(Word::SolveHint), say(Word::Target)),
    };
    html! {
        <section class="solve" aria-labelledby="solve">
            <h2 id="solve" class="section">{ say(Word::Solve) }</h2>
            { of_whom(view, work) }
            <p class="hint">{ hint }</p>
            { people }
            <div class="solve-row">
                <label for="solve-for">{ say(Word::Parameter) }</label>
                { choice("solve-for", &view.parameters, say(Word::Choose), work.on(|event: Event| Act::SolveFor(text_of(&event)))) }
            </div>
            <div class="solve-row">
                <label for="solve-target">{ target }</label>
                <input type="text" id="solve-target" class="figure" value={view.target.clone()} autocomplete="off" inputmode="decimal"
                    aria-invalid={view.fault.as_ref().map(|_| "true")} aria-describedby="solve-answer"
                    oninput={work.on(|event: InputEvent| Act::Target(text_of(&event)))} />
                { view.now.as_ref().map(|now| html! { <span class="hint">{ say(Word::Now) }{ " " }{ now }</span> }).unwrap_or_default() }
            </div>
            // One node always, here and beside the box: with another number of them what is under the hands would be made anew.
            { view.all.as_ref().map(|all| proposals(&all.proposals, work)).unwrap_or_default() }
            <div id="solve-answer" role="status">
                { for view.fault.iter().map(|fault| html! { <p class="fault">{ fault }</p> }) }
                { for view.answer.iter().map(|line| html! { <p>{ line }</p> }) }
            </div>
            <div class="tools-row uses">
                { for view.uses.iter().map(|(words, edit)| work.button(words, Act::Edit(edit.clone()))) }
            </div>
            { more }
        </section>
    }
}

/// A list of numbers of the text, and none of them first.
pub fn choice(id: &'static str, choices: &[Choice<String>], none: &'static str, onchange: Callback<Event>) -> Html {
    let option =
        |each: &Choice<String>| html! { <option value={each.value.clone()} selected={each.on}>{ &each.name }</option> };
    let blank = choices.iter().all(|each| !each.on);
    html! {
        <select {id} {onchange}>
            <option value="" selected={blank}>{ none }</option>
            { for choices.iter().map(option) }
        </select>
    }
}

/// Whose sum is meant.
fn of_whom(view: &SolveView, work: &Work) -> Html {
    let radio = |all: bool, id: &'static str, words: aim::Word| {
        let onchange = work.on(move |_: Event| Act::SolveForAll(all));
        html! {
            <label class="flag" for={id}>
                <input type="radio" {id} name="solve-of" checked={view.all.is_some() == all} {onchange} />
                <span>{ aim::word(words, view.lang) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="reading">
            <legend>{ aim::word(aim::Word::Question, view.lang) }</legend>
            { radio(false, "solve-of-one", aim::Word::OnePerson) }
            { radio(true, "solve-of-all", aim::Word::Everybody) }
        </fieldset>
    }
}

/// Sums that can be put into the box.
fn proposals(sums: &[(String, String)], work: &Work) -> Html {
    html! {
        <div class="tools-row">{ for sums.iter().map(|(words, sum)| work.button(words, Act::Target(sum.clone()))) }</div>
    }
}
