//! A sheet over the page: the browser keeps the focus in it, closes it with Esc, and gives the focus back.

use crate::app::Action;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::model::Dispatch;
use gloo::events::EventListener;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub title: &'static str,
    pub lang: Lang,
    pub dispatch: Dispatch,
    pub children: Html,
}

const TITLE: &str = "sheet-title";

#[component]
pub fn Sheet(props: &Props) -> Html {
    let place = use_node_ref();
    {
        let (place, dispatch) = (place.clone(), props.dispatch.clone());
        use_effect_with((), move |()| {
            let sheet = place.cast::<HtmlDialogElement>();
            let closed = sheet
                .as_ref()
                .map(|sheet| EventListener::new(sheet, "close", move |_| dispatch.emit(Action::Show(None))));
            if let Some(sheet) = sheet {
                let _ = sheet.show_modal();
            }
            move || drop(closed)
        });
    }
    let close = {
        let place = place.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(sheet) = place.cast::<HtmlDialogElement>() {
                sheet.close();
            }
        })
    };
    html! {
        <dialog class="sheet" ref={place} aria-labelledby={TITLE}>
            <div class="sheet-head">
                <h2 id={TITLE}>{ props.title }</h2>
                <button type="button" onclick={close}>{ Say::Close.to(props.lang) }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
