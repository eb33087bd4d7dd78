//! On a phone the panels are sheets: a bar at the foot says what the draft comes to and opens one at a time.

use crate::app::view::desk::{EntryView, FootView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::panel::{Panel, panels, title};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub view: FootView,
    pub open: Option<Panel>,
    pub turn: Callback<Option<Panel>>,
    /// The panel that is open.
    pub children: Html,
}

const TITLE: &str = "sheet-title";

#[component]
pub fn Sheets(props: &Props) -> Html {
    let lang = props.view.lang;
    let sheet = use_node_ref();
    {
        let sheet = sheet.clone();
        use_effect_with(props.open.is_some(), move |open| {
            let Some(sheet) = sheet.cast::<HtmlDialogElement>() else { return };
            match open {
                // Modal: the rest of the page waits, Esc closes, and the focus goes back to where it came from.
                true if !sheet.open() && sheet.show_modal().is_err() => sheet.set_open(true),
                false if sheet.open() => sheet.close(),
                _ => {}
            }
        });
    }
    let onclose = props.turn.reform(|_: Event| None);
    html! {
        <>
            <div class="foot-bar">
                <p role="status">{ &props.view.headline }</p>
                <div role="group" aria-label={panels(lang)}>{ for props.view.entries.iter().map(|each| entry(each, props)) }</div>
            </div>
            <dialog class="desk-sheet" ref={sheet} closedby="any" aria-labelledby={TITLE} {onclose}>
                if let Some(panel) = props.open {
                    <div class="desk-sheet-head">
                        <h2 id={TITLE}>{ title(panel, lang) }</h2>
                        { close(lang, &props.turn) }
                    </div>
                    <div class="desk-sheet-body">{ props.children.clone() }</div>
                }
            </dialog>
        </>
    }
}

fn entry(view: &EntryView, props: &Props) -> Html {
    let panel = view.panel;
    let onclick = props.turn.reform(move |_: MouseEvent| Some(panel));
    html! {
        <button type="button" aria-haspopup="dialog" aria-expanded={(props.open == Some(panel)).to_string()} {onclick}>
            { view.word }{ for view.count.iter().map(|count| html! { <>{ " " }<b>{ count }</b></> }) }
        </button>
    }
}

fn close(lang: Lang, turn: &Callback<Option<Panel>>) -> Html {
    let onclick = turn.reform(|_: MouseEvent| None);
    html! { <button type="button" {onclick}>{ Say::Close.to(lang) }</button> }
}
