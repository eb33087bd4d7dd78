//! The left column: who asks, and what they bring.

use super::field::{field, row};
use super::flags::flags;
use super::list::list;
use super::months::months;
use crate::app::Action;
use crate::app::state::Slot;
use crate::app::view::{CalculatorView, Choice, FieldView, InputsView};
use crate::engine::Fact;
use crate::engine::named::Named;
use crate::engine::profile::{List, Role};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// Further figures that stand in the open; the others are behind "more".
const IN_THE_OPEN: usize = 3;
/// Example people that stand in the open.
const FAMILIAR: usize = 6;
/// Identities that stand in the open.
const COMMON: usize = 3;

pub fn inputs(view: &CalculatorView, dispatch: &Dispatch) -> Html {
    let (inputs, lang) = (&view.inputs, view.lang);
    let (near, far) = inputs.more.split_at(inputs.more.len().min(IN_THE_OPEN));
    // Each list is one child: were they spread out, whatever stands before a longer one would be built anew and lose the focus.
    html! {
        <section class="inputs" aria-labelledby="situation">
            <div class="inputs-head">
                <h2 id="situation">{ Say::Situation.to(lang) }</h2>
                { steps(view, dispatch) }
            </div>
            { people(inputs, lang, dispatch) }
            { identity(&inputs.roles, lang, dispatch) }
            { inputs.first.iter().map(|each| first(inputs, each, lang, dispatch)).collect::<Html>() }
            { inputs.months.iter().map(|each| months(each, lang, dispatch)).collect::<Html>() }
            { near.iter().map(|each| row(each, dispatch)).collect::<Html>() }
            { lists(inputs, lang, dispatch) }
            { group(Say::MoreFacts, far.is_empty(), lang, html! { { for far.iter().map(|each| row(each, dispatch)) } }) }
            { group(Say::DeclaredGroup, inputs.declared.is_empty(), lang, flags(&inputs.declared, dispatch)) }
            { group(Say::AssumedGroup, inputs.assumed.is_empty() && inputs.accounts.is_empty(), lang, assumed(inputs, lang, dispatch)) }
            { group(Say::Elsewhere, inputs.elsewhere.is_empty(), lang, html! { { for inputs.elsewhere.iter().map(|each| row(each, dispatch)) } }) }
            { group(Say::Prizes, inputs.prizes.is_empty(), lang, html! { { for inputs.prizes.iter().map(|each| row(each, dispatch)) } }) }
        </section>
    }
}

/// Back and forward in what was entered; there from the first entry on.
fn steps(view: &CalculatorView, dispatch: &Dispatch) -> Html {
    let (back, forward) = view.steps;
    if !back && !forward {
        return html! {};
    }
    let step = |words: Say, can: bool, action: fn(MouseEvent) -> Action| {
        html! { <button type="button" disabled={!can} onclick={dispatch.reform(action)}>{ words.to(view.lang) }</button> }
    };
    html! { <>{ step(Say::Undo, back, |_| Action::Undo) }{ step(Say::Redo, forward, |_| Action::Redo) }</> }
}

fn group(title: Say, empty: bool, lang: Lang, inside: Html) -> Html {
    if empty {
        return html! {};
    }
    html! { <details class="group"><summary>{ title.to(lang) }</summary>{ inside }</details> }
}

fn people(inputs: &InputsView, lang: Lang, dispatch: &Dispatch) -> Html {
    let one = |person: &Choice<usize>| {
        let at = person.value;
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Person(at));
        html! { <button type="button" {onclick} aria-pressed={person.on.to_string()}>{ &person.name }</button> }
    };
    // Whoever is chosen stays in place, or the focus would be lost.
    let (near, far) = inputs.people.split_at(inputs.people.len().min(FAMILIAR));
    html! {
        <div class="chips" role="group" aria-label={Say::Examples.to(lang)}>
            <span class="chips-label" aria-hidden="true">{ Say::Examples.to(lang) }</span>
            { for near.iter().map(one) }
            if !far.is_empty() {
                <details open={far.iter().any(|person| person.on)}><summary>{ Say::MoreExamples.to(lang) }</summary>
                    <div class="chips">{ for far.iter().map(one) }</div>
                </details>
            }
        </div>
    }
}

fn identity(roles: &[Choice<Role>], lang: Lang, dispatch: &Dispatch) -> Html {
    let one = |role: &Choice<Role>| {
        let of = role.value;
        let onchange = dispatch.reform(move |event: Event| {
            Action::Role(of, event.target_unchecked_into::<web_sys::HtmlInputElement>().checked())
        });
        let id = format!("r-{}", of.name());
        html! {
            <label class="chip" for={id.clone()} key={id.clone()}>
                <input type="checkbox" {id} checked={role.on} {onchange} /><span>{ &role.name }</span>
            </label>
        }
    };
    let (near, far) = roles.split_at(roles.len().min(COMMON));
    html! {
        <fieldset class="identity">
            <legend>{ Say::Identity.to(lang) }</legend>
            <div class="chips">{ for near.iter().map(one) }</div>
            if !far.is_empty() {
                <details open={far.iter().any(|role| role.on)}><summary>{ Say::MoreIdentities.to(lang) }</summary>
                    <div class="chips">{ for far.iter().map(one) }</div>
                </details>
            }
        </fieldset>
    }
}

fn first(inputs: &InputsView, view: &FieldView, lang: Lang, dispatch: &Dispatch) -> Html {
    let below = match &view.slot {
        Slot::Fact(Fact::GrossSales) => inputs
            .returns
            .iter()
            .map(|returns| html! { <div class="beneath">{ row(returns, dispatch) }</div> })
            .collect(),
        Slot::Views => {
            let videos = inputs.lists.iter().filter(|each| each.list == List::Videos);
            let editor = videos.map(|videos| {
                html! {
                    <details class="editor"><summary>{ Say::EditVideos.to(lang) }</summary>{ list(videos, lang, dispatch) }</details>
                }
            });
            editor.collect()
        }
        _ => html! {},
    };
    html! { <>{ field(view, lang, html! {}, dispatch) }{ below }</> }
}

/// Lists other than the videos, each behind its name.
fn lists(inputs: &InputsView, lang: Lang, dispatch: &Dispatch) -> Html {
    let shown = |list: List| list != List::Videos || !inputs.first.iter().any(|each| each.slot == Slot::Views);
    let one = |view: &crate::app::view::ListView| {
        html! {
            <details class="group" key={view.list.name()} open={!view.items.is_empty()}>
                <summary>{ &view.name }<span class="count">{ view.items.len() }</span></summary>
                { list(view, lang, dispatch) }
            </details>
        }
    };
    html! { { for inputs.lists.iter().filter(|view| shown(view.list)).map(one) } }
}

fn assumed(inputs: &InputsView, lang: Lang, dispatch: &Dispatch) -> Html {
    let onchange = dispatch.reform(|event: Event| {
        let name = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        Action::Account(Named::from_name(&name).unwrap_or(crate::engine::fact::Account::NaturalPerson))
    });
    let option = |each: &Choice<crate::engine::fact::Account>| {
        html! { <option value={each.value.name()} selected={each.on}>{ &each.name }</option> }
    };
    html! {
        <>
            <p class="hint">{ Say::AssumedHint.to(lang) }</p>
            if !inputs.accounts.is_empty() {
                <label class="pick">{ Say::AccountKind.to(lang) }<select {onchange}>{ for inputs.accounts.iter().map(option) }</select></label>
            }
            { flags(&inputs.assumed, dispatch) }
        </>
    }
}
