//! Ctrl+Z and Ctrl+Y, or Shift+Ctrl+Z, wherever the browser has no undo of its own: in a text box it has.

use crate::app::desk::{Act, act};
use crate::app::{Action, Page};
use crate::ui::model::Dispatch;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

const TYPED_IN: &str =
    "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, dialog, [contenteditable]";

#[hook]
pub fn use_keys(page: Page, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with(page, move |page| {
        let page = *page;
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
            let Some(back) = event.dyn_ref::<KeyboardEvent>().and_then(direction) else { return };
            let action = match page {
                Page::Calculator if back => Action::Undo,
                Page::Calculator => Action::Redo,
                Page::Workbench => Action::Work(if back { Act::Undo } else { Act::Redo }, act),
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(action);
        });
        move || drop(listener)
    });
}

/// Back, forward, or neither.
fn direction(event: &KeyboardEvent) -> Option<bool> {
    let typing = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if typing.is_some_and(|place| place.closest(TYPED_IN).ok().flatten().is_some()) {
        return None;
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match event.key().to_ascii_lowercase().as_str() {
        "z" => Some(!event.shift_key()),
        "y" => Some(false),
        _ => None,
    }
}
