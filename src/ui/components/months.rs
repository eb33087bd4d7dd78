//! Twelve months apart, as a table into which a spreadsheet column can be pasted.

use super::field::cell;
use crate::app::Action;
use crate::app::state::Slot;
use crate::app::view::{FieldView, MonthsView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::model::Dispatch;
use wasm_bindgen::JsCast;
use yew::prelude::*;

pub fn months(view: &MonthsView, lang: Lang, dispatch: &Dispatch) -> Html {
    let onchange = dispatch
        .reform(|event: Event| Action::Months(event.target_unchecked_into::<web_sys::HtmlInputElement>().checked()));
    html! {
        <div class="months">
            <label class="flag" for="months-apart">
                <input type="checkbox" id="months-apart" checked={view.apart} {onchange} />
                <span>{ Say::TwelveApart.to(lang) }<small>{ hint(view).to(lang) }</small></span>
            </label>
            if view.apart { { table(view, lang, dispatch) } }
        </div>
    }
}

fn hint(view: &MonthsView) -> Say {
    if view.apart { Say::TwelveHint } else { Say::TypicalHint }
}

fn table(view: &MonthsView, lang: Lang, dispatch: &Dispatch) -> Html {
    let row = |(at, name): (usize, &String)| {
        let cells = view.columns.iter().filter_map(|(_, column)| column.get(at));
        html! {
            <tr key={at}>
                <th scope="row">{ name }</th>
                { for cells.map(|view| pasted(view, dispatch)) }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={Say::TwelveApart.to(lang)}>
            <table>
                <thead><tr>
                    <th scope="col">{ Say::Month.to(lang) }</th>
                    { for view.columns.iter().map(|(label, _)| html! { <th scope="col">{ label }</th> }) }
                </tr></thead>
                <tbody>{ for view.names.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

/// A cell; several lines pasted into it fill the column.
fn pasted(view: &FieldView, dispatch: &Dispatch) -> Html {
    let (slot, send) = (view.slot.clone(), dispatch.clone());
    let onpaste = Callback::from(move |event: Event| {
        let cells = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        let cells = cells.and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if let (Slot::Month(fact, month), true) = (&slot, cells.trim_end().contains(['\n', '\t'])) {
            event.prevent_default();
            send.emit(Action::Paste(*fact, *month, cells));
        }
    });
    html! { <td {onpaste}>{ cell(view, dispatch) }</td> }
}
