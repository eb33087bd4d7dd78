//! The ledger: one ruled list, a row for each scheme, numbers to the right; a row opens in place.

use super::collect::collect;
use super::provision::provision;
use crate::app::stage::Kind;
use crate::app::view::{BarPart, CalculatorView, RowView};
use crate::app::{Action, State};
use crate::charts::Hue;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn ledger(view: &CalculatorView, state: &State, dispatch: &Dispatch) -> Html {
    html! {
        <>
            <h2 class="hidden">{ Say::LedgerTitle.to(view.lang) }</h2>
            <ol class="ledger">{ for view.rows.iter().map(|each| row(each, state, dispatch)) }</ol>
            <p class="key">
                <span><span class="swatch solid" aria-hidden="true"></span>{ Say::Solid.to(view.lang) }</span>
                <span><span class="swatch hatched" aria-hidden="true"></span>{ Say::Hatched.to(view.lang) }</span>
            </p>
        </>
    }
}

fn row(view: &RowView, state: &State, dispatch: &Dispatch) -> Html {
    let lang = state.lang;
    let (id, open) = (view.id.clone(), view.open);
    let toggle = dispatch.reform(move |_: MouseEvent| Action::Open(id.clone(), !open));
    let body = format!("row-{}", view.id);
    html! {
        <li key={view.id.clone()} class={Hue::nth(view.hue).class()}>
            <h3><button type="button" class="row" onclick={toggle} aria-expanded={open.to_string()} aria-controls={body.clone()}>
                <span class="who">{ &view.name }<small>{ &view.about }</small></span>
                { bar(view) }
                { sum(view, lang) }
                <span class="chevron" aria-hidden="true"></span>
            </button></h3>
            <div class="opened" id={body} hidden={!open}>
                if open {
                    { for view.provisions.iter().map(|each| provision(each, &view.id, lang, dispatch)) }
                    { for view.others.iter().map(|line| html! { <p class="others">{ line }</p> }) }
                    { collect(state, Kind::Scheme, &view.id, &view.name, dispatch) }
                }
            </div>
        </li>
    }
}

fn sum(view: &RowView, lang: Lang) -> Html {
    html! {
        <span class="sum">
            if let Some(amount) = &view.amount {
                <span class="amount"><b>{ amount }</b>{ " " }{ Say::PerYear.to(lang) }</span>
            }
            if let Some(words) = &view.words { <span class="words">{ words }</span> }
            { for view.parts.iter().map(|part| html! { <small>{ part }</small> }) }
        </span>
    }
}

/// Lengths are SVG attributes: the security policy allows no inline style.
fn bar(view: &RowView) -> Html {
    if view.bar.is_empty() {
        return html! { <span class="bar none"></span> };
    }
    let percent = |parts: u32| format!("{}.{:02}%", parts / 100, parts % 100);
    let part = |part: &BarPart| {
        let class = if part.at_most { "hatched" } else { "solid" };
        html! { <rect {class} x={percent(part.from)} width={percent(part.length)} y="0" height="100%" /> }
    };
    let pattern = format!("hatch-{}", view.id);
    html! {
        <svg class="bar" width="100%" height="14" aria-hidden="true">
            <defs><pattern id={pattern.clone()} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="stripe" width="1.6" height="5" />
            </pattern></defs>
            <g fill={format!("url(#{pattern})")}>{ for view.bar.iter().map(part) }</g>
        </svg>
    }
}
