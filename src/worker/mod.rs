//! The web worker: a program of its own that does long work for the page. What it does stands in [`crate::app::office`].

use crate::app::office::{Clerk, Tell};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens, and says that it does.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let clerk = RefCell::new(Clerk::default());
    let mouth = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(text) = event.data().as_string() else { return };
        // What is not a letter comes from a page of another version, which this worker can't help.
        let Ok(letter) = serde_json::from_str(&text) else { return say(&mouth, None) };
        clerk.borrow_mut().open(letter, &mut |tell| say(&mouth, Some(&tell)));
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    say(&scope, Some(&Tell::Ready));
}

/// Nothing is said as `null`, which the page takes for a failure.
fn say(scope: &DedicatedWorkerGlobalScope, tell: Option<&Tell>) {
    let text = tell.and_then(|tell| serde_json::to_string(tell).ok());
    let message = text.map_or(JsValue::NULL, |text| JsValue::from_str(&text));
    // A page that is gone hears nothing.
    let _ = scope.post_message(&message);
}
