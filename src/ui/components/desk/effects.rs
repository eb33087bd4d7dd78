//! What follows from the draft.

use super::{Draw, Drawn, Work, hold};
use crate::app::Action;
use crate::app::desk::Act;
use crate::app::stage::gathered::Gathered;
use crate::app::view::desk::EffectsView;
use crate::app::view::{Choice, Credit, FindingView, Person};
use crate::engine::Fact;
use crate::engine::named::Named;
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use crate::i18n::page::desk::{Word, word};
use crate::ui::components::figure::{figure, narrow_figure, table};
use crate::ui::components::findings::{findings, meet};
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// Where the focus stays when a finding goes.
const CHECKED: &str = "checked";

pub fn gains(view: &EffectsView, work: &Work) -> Html {
    let lang = view.lang;
    let say = |of: Word| word(of, lang);
    html! {
        <section aria-labelledby="effects">
            <h2 id="effects" class="section">{ say(Word::Effects) }</h2>
            <div role="status">{ for view.sentences.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            { for view.cases.iter().map(|(sentence, person)| case(sentence, person.as_ref(), say(Word::Open), &work.0)) }
            <h3 class="sub" id="known-people">{ say(Word::People) }</h3>
            { table(&view.people, "known-people") }
            { for view.left_out.iter().map(|words| html! { <p class="hint">{ words }</p> }) }
        </section>
    }
}

fn case(sentence: &str, person: Option<&Person>, open: &'static str, dispatch: &Dispatch) -> Html {
    let button = person.map(|person| {
        html! { <button type="button" class="link" onclick={meet(person, dispatch)}>{ open }</button> }
    });
    html! { <p class="case">{ sentence }{ " " }{ for button }</p> }
}

pub fn along(view: &EffectsView, credit: &Credit, work: &Work) -> Html {
    let lang = view.lang;
    let Some(picture) = &view.figure else { return html! {} };
    let draw = if picture.narrow.is_empty() { figure } else { narrow_figure };
    let vary = work.0.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(fact) = Fact::from_name(&super::text_of(&event)) {
            vary.emit(Action::Vary(fact));
        }
    });
    let option = |each: &Choice<Fact>| {
        html! { <option value={each.value.name()} selected={each.on}>{ &each.name }</option> }
    };
    html! {
        <section class="curve" aria-label={ChartWord::CurveTitle.to(lang)}>
            <div class="section">
                <h2>{ ChartWord::CurveTitle.to(lang) }</h2>
                <label for="desk-vary">{ ChartWord::CurveInput.to(lang) }</label>
                <select id="desk-vary" {onchange}>{ for view.inputs.iter().map(option) }</select>
            </div>
            { draw(picture, "desk-curve", lang, credit) }
            if !view.stretches.is_empty() {
                <h3 class="sub">{ word(Word::Where, lang) }</h3>
                <ul class="stretches">{ for view.stretches.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
        </section>
    }
}

pub fn checked(view: &EffectsView, gathered: &Gathered, work: &Work) -> Html {
    let lang = view.lang;
    let list = |title: Word, found: &[FindingView]| {
        html! {
            if !found.is_empty() {
                <details open={title != Word::Kept}>
                    <summary>{ word(title, lang) }{ " " }<small>{ found.len() }</small></summary>
                    <Drawn<Listed> view={(found.to_vec(), gathered.clone(), lang)} draw={listed as Draw<_>} work={work.clone()} />
                </details>
            }
        }
    };
    html! {
        <section aria-labelledby={CHECKED}>
            <h2 id={CHECKED} class="section" tabindex="-1">{ word(Word::Findings, lang) }</h2>
            { list(Word::Added, &view.added) }
            if !view.gone.is_empty() {
                <h3 class="sub">{ word(Word::Gone, lang) }</h3>
                <ul class="stretches">{ for view.gone.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
            { list(Word::Moved, &view.moved) }
            { list(Word::Kept, &view.findings) }
        </section>
    }
}

/// What a list of them shows; drawn again only when that has changed.
type Listed = (Vec<FindingView>, Gathered, Lang);

fn listed((found, gathered, lang): &Listed, work: &Work) -> Html {
    let repairing = work.clone();
    let repair = Callback::from(move |edits: Vec<Edit>| {
        repairing.emit(Act::Edits(edits));
        hold(CHECKED);
    });
    findings(found, Some(&repair), (*lang, gathered), &work.0)
}
