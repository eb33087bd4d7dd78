//! Clauses as a ruled list: article to the left, title and sentence in the middle, what kind it is to the right. A clause
//! with much to say is folded under its title.

use crate::app::view::EntryView;
use yew::prelude::*;

/// The id of a clause's place in the page.
pub fn anchor(clause: &str) -> String {
    format!("at-{clause}")
}

pub fn entries(views: &[EntryView]) -> Html {
    html! { <ol class="entries">{ for views.iter().map(entry) }</ol> }
}

fn entry(view: &EntryView) -> Html {
    let article = html! { <span class="article">{ &view.article }</span> };
    let title = (!view.title.is_empty()).then(|| html! { <h4>{ &view.title }</h4> });
    let kind = (!view.kind.is_empty()).then(|| html! { <span class="kind">{ &view.kind }</span> });
    let body = if view.folds() {
        html! {
            <details>
                <summary>{ article }{ for title }{ for kind }</summary>
                <div class="said">{ said(view) }</div>
            </details>
        }
    } else {
        html! { <div class="flat">{ article }<div class="said">{ for title }{ said(view) }</div>{ for kind }</div> }
    };
    html! { <li key={view.id.clone()} id={anchor(&view.id)} tabindex="-1" data-clause={view.id.clone()}>{ body }</li> }
}

fn said(view: &EntryView) -> Html {
    let fact = |(term, text): &(String, String)| html! { <><dt>{ term }</dt><dd>{ text }</dd></> };
    html! {
        <>
            <p>{ &view.text }</p>
            { for view.why.iter().map(|why| html! { <p class="open-point">{ why }</p> }) }
            if !view.benefits.is_empty() {
                <ul>{ for view.benefits.iter().map(|each| html! { <li>{ each }</li> }) }</ul>
            }
            if !view.facts.is_empty() { <dl>{ for view.facts.iter().map(fact) }</dl> }
            { for view.notes.iter().map(|note| html! { <p class="note">{ note }</p> }) }
        </>
    }
}
