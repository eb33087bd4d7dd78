//! One provision: article, title, amount or words, how it came about, and how it is paid.

use crate::app::view::ProvisionView;
use crate::app::{Action, Source, link};
use crate::i18n::page::Say;
use crate::i18n::{Lang, Tone};
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn provision(view: &ProvisionView, scheme: &str, lang: Lang, dispatch: &Dispatch) -> Html {
    let told = &view.told;
    let lines = |class: &'static str, lines: &[String]| -> Html {
        lines.iter().map(|line| html! { <p {class}>{ line }</p> }).collect()
    };
    html! {
        <article class="provision" key={view.id.clone()} data-provision={view.id.clone()}>
            <span class="article">{ &told.article }</span>
            <h4>{ &told.title }
                { for view.tag.iter().map(|tag| html! { <span class="tag">{ tag }</span> }) }
            </h4>
            <span class={classes!("amount", tone(view.tone))}>{ &told.headline }</span>
            <div class="why">
                { lines("formula", &told.formula) }
                { lines("missed", &told.missed) }
                { for told.cap.iter().map(|cap| html! { <p class="cap">{ cap }</p> }) }
                { for told.instead.iter().map(|instead| html! { <p class="instead">{ instead }</p> }) }
                { for (!told.in_kind.is_empty()).then(|| html! { <p class="in-kind">{ join(&told.in_kind, lang) }</p> }) }
                { how(view, lang, consult(&Source::at(scheme, &view.id), lang, dispatch)) }
            </div>
        </article>
    }
}

fn how(view: &ProvisionView, lang: Lang, consult: Html) -> Html {
    let line = |name: Say, text: String| {
        html! { if !text.is_empty() { <dt>{ name.to(lang) }</dt><dd>{ text }</dd> } }
    };
    html! {
        <details class="how">
            <summary>{ Say::HowPaid.to(lang) }</summary>
            if let Some(how) = &view.how {
                <dl>
                    { line(Say::Clause, how.clause.clone()) }
                    { line(Say::Office, how.office.clone()) }
                    { line(Say::Evidence, join(&how.evidence, lang)) }
                    { line(Say::Rhythm, how.rhythm.clone().unwrap_or_default()) }
                    { line(Say::Met, join(&how.met, lang)) }
                    { line(Say::AssumedMet, join(&how.assumed, lang)) }
                </dl>
            } else {
                <p role="status">{ Say::Opens.to(lang) }</p>
            }
            { consult }
        </details>
    }
}

/// Leads to the clause among the sources.
fn consult(source: &Source, lang: Lang, dispatch: &Dispatch) -> Html {
    let (href, source) = (link::to_source(source.clone()), source.clone());
    let open = dispatch.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::Consult(source.clone())
    });
    html! { <a class="link consult" href={format!("#{href}")} onclick={open}>{ Say::Consult.to(lang) }</a> }
}

fn join(parts: &[String], lang: Lang) -> String {
    parts.join(if lang == Lang::Zh { "；" } else { "; " })
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Paid => "paid",
        Tone::AtMost => "at-most",
        Tone::Missed => "missed",
        Tone::Excluded => "excluded",
        Tone::NotForYou => "not-for-you",
        Tone::Unknown => "unknown",
        Tone::InKind => "in-kind",
    }
}
