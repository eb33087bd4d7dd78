//! The assumptions in boxes: the seed, and for each kind of people their number and main figures. Take-up, which slides, stands
//! with the answer that it moves.

use super::Purse;
use crate::app::budget::Act;
use crate::app::view::budget::{AssumptionView, BudgetView, GroupView, KnobView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::budget::{Word, word};
use crate::ui::components::desk::text_of;
use crate::ui::components::picture::Picture;
use yew::prelude::*;

pub fn assumptions(view: &BudgetView, purse: &Purse) -> Html {
    let lang = view.lang;
    let say = |text: Word| word(text, lang);
    let (scheme, changed) = (view.scheme.clone(), view.changed);
    let reset = purse.on(move |_: MouseEvent| Act::Reset(scheme.clone()));
    html! {
        <section class="assume" aria-labelledby="assume">
            <h2 id="assume">{ say(Word::Assumptions) }</h2>
            <p class="hint">{ say(Word::AssumptionsHint) }</p>
            { notes(view, purse) }
            { for view.knobs.iter().filter(|each| each.slides.is_none()).map(|each| knob(each, purse)) }
            <ol class="kinds">{ for view.groups.iter().enumerate().map(|(at, each)| group(at, each, &view.scheme, lang, purse)) }</ol>
            <button type="button" class="link" disabled={!changed} onclick={reset}>{ say(Word::ResetAssumptions) }</button>
        </section>
    }
}

/// What slides, to stand where its result is seen.
pub fn slides(view: &BudgetView, purse: &Purse) -> Html {
    view.knobs.iter().filter(|each| each.slides.is_some()).map(|each| knob(each, purse)).collect()
}

fn notes(view: &BudgetView, purse: &Purse) -> Html {
    if view.notes.is_empty() {
        return html! {};
    }
    html! {
        <div class="notice" role="alert">
            <div>{ for view.notes.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            if view.trouble { <button type="button" onclick={purse.on(|_: MouseEvent| Act::Heard)}>{ Say::Close.to(view.lang) }</button> }
        </div>
    }
}

fn id(view: &AssumptionView) -> String {
    format!("a-{}", view.key.replace('/', "-"))
}

fn input(view: &AssumptionView, purse: &Purse, label: Option<String>) -> Html {
    let (key, kind) = (view.key.clone(), view.kind);
    let oninput = purse.on(move |event: InputEvent| Act::Type { key: key.clone(), kind, text: text_of(&event) });
    let described = view.fault.as_ref().map(|_| format!("{}-fault", id(view)));
    html! {
        <input type="text" id={id(view)} value={view.text.clone()} aria-label={label} autocomplete="off" spellcheck="false"
            inputmode="decimal" aria-invalid={view.fault.as_ref().map(|_| "true")} aria-describedby={described} {oninput} />
    }
}

fn after(view: &AssumptionView) -> Html {
    html! {
        <>
            { for view.was.iter().map(|was| html! { <small class="was">{ was }</small> }) }
            { for view.fault.iter().map(|fault| html! { <p class="fault" id={format!("{}-fault", id(view))} role="status">{ fault }</p> }) }
        </>
    }
}

fn knob(view: &KnobView, purse: &Purse) -> Html {
    let slider = |share: u32| {
        let (key, kind) = (view.of.key.clone(), view.of.kind);
        let oninput = purse.on(move |event: InputEvent| Act::Type {
            key: key.clone(),
            kind,
            text: format!("{}%", text_of(&event)),
        });
        html! { <input type="range" min="0" max="100" value={share.to_string()} aria-label={view.of.label.clone()} {oninput} /> }
    };
    html! {
        <div class="knob" key={view.of.key.clone()}>
            <label for={id(&view.of)}>{ &view.of.label }</label>
            { input(&view.of, purse, None) }
            { for view.slides.map(slider) }
            <small class="hint">{ view.hint }</small>
            { after(&view.of) }
        </div>
    }
}

fn group(at: usize, view: &GroupView, scheme: &str, lang: Lang, purse: &Purse) -> Html {
    let figure = |each: &AssumptionView| {
        html! {
            <div class="figure-row" key={each.key.clone()}>
                <label for={id(each)}>{ &each.label }</label>
                <span class="boxed">{ input(each, purse, None) }<span class="unit">{ each.unit }</span></span>
                { after(each) }
                { for each.shape.iter().map(|shape| html! { <div class="shaped"><Picture class="shape-of" svg={shape.picture.clone()} /><small>{ &shape.said }</small></div> }) }
            </div>
        }
    };
    let name = format!("{}{}{}", view.name, if lang == Lang::Zh { "：" } else { ": " }, view.count.label);
    html! {
        <li key={format!("{scheme}-{at}")}>
            <div class="kind">
                <span class="who">{ &view.name }{ for view.target.map(|target| html! { <>{ " " }<small>{ target }</small></> }) }</span>
                <span class="boxed">{ input(&view.count, purse, Some(name)) }<span class="unit">{ view.count.unit }</span></span>
            </div>
            { after(&view.count) }
            if !view.figures.is_empty() {
                <details>
                    <summary>{ word(Word::More, lang) }<small>{ view.figures.len() }</small></summary>
                    { for view.figures.iter().map(figure) }
                </details>
            }
        </li>
    }
}
