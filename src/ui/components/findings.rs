//! Findings: what is the matter, where it stands, examples that prove it, and a button that opens one in the calculator.

use super::collect;
use super::entries::anchor;
use crate::analysis::findings::Severity;
use crate::app::Action;
use crate::app::stage::Act;
use crate::app::stage::gathered::{Gathered, gather};
use crate::app::view::{FindingView, Person, WitnessView};
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::page::sources::{Word, more_witnesses, word};
use crate::i18n::page::{self, Say};
use crate::ui::fold;
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// Witnesses shown at once; the others are alike.
const FIRST: usize = 3;

/// `gathered`: which of them are collected. `repair`: what to do with the edits that would put one right, where something can
/// be done with them.
pub fn findings(
    views: &[FindingView],
    repair: Option<&Callback<Vec<Edit>>>,
    (lang, gathered): (Lang, &Gathered),
    dispatch: &Dispatch,
) -> Html {
    if views.is_empty() {
        return html! { <p>{ word(Word::NoFindings, lang) }</p> };
    }
    html! { <ol class="findings">{ for views.iter().map(|each| finding(each, repair, (lang, gathered), dispatch)) }</ol> }
}

fn finding(
    view: &FindingView,
    repair: Option<&Callback<Vec<Edit>>>,
    (lang, gathered): (Lang, &Gathered),
    dispatch: &Dispatch,
) -> Html {
    let grave = match view.severity {
        Severity::Fault => "grave",
        Severity::Caution => "caution",
        Severity::Note => "remark",
    };
    html! {
        <li key={view.id.clone()} id={view.id.clone()} class={grave}>
            <p class="what"><b class="severity">{ view.severity_word }</b><span>{ view.kind }</span>{ place(view) }</p>
            <p class="sentence">{ &view.sentence }</p>
            if !view.sums.is_empty() {
                <dl>{ for view.sums.iter().map(|(term, sum)| html! { <><dt>{ *term }</dt><dd>{ sum }</dd></> }) }</dl>
            }
            if !view.witnesses.is_empty() { { witnesses(view, lang, dispatch) } }
            // Several examples open each in its row.
            { for view.person.iter().filter(|_| view.witnesses.len() < 2).map(|person| html! {
                <button type="button" class="link open" onclick={meet(person, dispatch)}>
                    { word(Word::OpenPerson, lang) }
                </button>
            }) }
            { for repair.zip(view.repair.as_ref()).map(|(repair, edits)| {
                let (repair, edits) = (repair.clone(), edits.clone());
                html! {
                    <button type="button" class="link open" onclick={move |_: MouseEvent| repair.emit(edits.clone())}>
                        { word(Word::Repair, lang) }
                    </button>
                }
            }) }
            { gathering(view, gathered.place(view), lang, dispatch) }
        </li>
    }
}

fn gathering(view: &FindingView, place: Option<usize>, lang: Lang, dispatch: &Dispatch) -> Html {
    let (key, drafted) = (view.key.clone(), view.drafted);
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Present(Act::Gather(key.clone(), drafted), gather));
    collect::button(place, &[view.articles.as_str(), " ", view.kind].concat(), lang, onclick)
}

/// The article, which leads to the clause where it stands on the same page.
fn place(view: &FindingView) -> Html {
    let clause = view.source.as_ref().and_then(|source| source.clause.clone());
    match clause {
        Some(clause) => {
            let go = move |_: MouseEvent| fold::go_to(&anchor(&clause));
            html! { <button type="button" class="link" onclick={go}>{ &view.articles }</button> }
        }
        None => html! { <span>{ &view.articles }</span> },
    }
}

fn witnesses(view: &FindingView, lang: Lang, dispatch: &Dispatch) -> Html {
    let say = |text: Word| word(text, lang);
    let several = view.witnesses.len() > 1;
    let row = |each: &WitnessView| {
        let open = each.person.as_ref().filter(|_| several).map(|person| {
            let label = page::about(say(Word::OpenPerson), &each.value, lang);
            html! { <button type="button" class="link" onclick={meet(person, dispatch)} aria-label={label}>{ say(Word::Open) }</button> }
        });
        html! {
            <tr><th scope="row">{ &each.value }</th><td>{ &each.granted }</td><td>{ &each.paid }</td>
                if several { <td>{ for open }</td> }
            </tr>
        }
    };
    let table = |rows: &[WitnessView]| {
        html! {
            <div class="scroll" tabindex="0" role="group" aria-label={view.measured}>
                <table>
                    <thead><tr>
                        <th scope="col">{ view.measured }</th>
                        <th scope="col">{ say(Word::Granted) }</th>
                        <th scope="col">{ say(Word::Paid) }</th>
                        if several { <th scope="col"><span class="hidden">{ Say::Calculator.to(lang) }</span></th> }
                    </tr></thead>
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
            </div>
        }
    };
    match view.witnesses.split_at_checked(FIRST).filter(|(_, rest)| !rest.is_empty()) {
        Some((first, rest)) => html! {
            <>
                { table(first) }
                <details><summary>{ more_witnesses(rest.len(), lang) }</summary>{ table(rest) }</details>
            </>
        },
        None => table(&view.witnesses),
    }
}

pub fn meet(person: &Person, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (person, dispatch) = (person.clone(), dispatch.clone());
    Callback::from(move |_| {
        let state = person.state();
        state
            .into_iter()
            .for_each(|state| dispatch.emit(Action::Meet { person: state, scheme: person.scheme.clone() }));
    })
}
