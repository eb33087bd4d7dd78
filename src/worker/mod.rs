//! The web worker: a program of its own that does long work for the page. What it does stands in [`crate::app::office`].

mod decode;
mod slices;

use crate::app::budget::settle::Contents;
use crate::app::office::clerk::Files;
use crate::app::office::{Clerk, Letter, Tell};
use crate::schemes::{sealed, unsealed};
use js_sys::{Array, Object, Reflect, Uint8Array};
use slices::Slices;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, MessageEvent};

/// Of the tables that go back as files.
const CSV: &str = "text/csv;charset=utf-8";

/// Reads files in any encoding that the browser knows.
pub fn start_with_files() {
    crate::population::roster::decode_with(decode::decoder);
    start(Some(crate::app::office::with_files));
}

/// Listens, and says that it does. `files` answers about files, in the program that can.
pub fn start(files: Option<Files>) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let clerk = RefCell::new(Clerk::new(files));
    let mouth = scope.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let parts: Array = event.data().unchecked_into();
        let letter = parts.get(0).dyn_into::<Uint8Array>().ok().and_then(|bytes| unsealed::<Letter>(&bytes.to_vec()));
        match letter {
            Some(letter) => open(&clerk, letter, &parts, &mouth),
            // What is not a letter comes from a page of another version, which this worker can't help.
            None => post(&mouth, &JsValue::NULL),
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    say(&scope, &Tell::Ready, &JsValue::NULL);
}

/// `parts` are the letter and its files.
fn open(clerk: &RefCell<Clerk>, letter: Letter, parts: &Array, mouth: &DedicatedWorkerGlobalScope) {
    let files = parts.iter().skip(1).map(|file| {
        let file: Blob = file.unchecked_into();
        Contents { size: file.size() as u64, input: Box::new(Slices::of(file)) }
    });
    // The browser holds what is finished, so that this program's memory never holds a table whole.
    let tables = RefCell::new(Vec::<(&'static str, Array)>::new());
    let last = RefCell::new(None);
    clerk.borrow_mut().open(
        letter,
        files.collect(),
        &mut |tell| match tell {
            Tell::Answer { .. } => *last.borrow_mut() = Some(tell),
            tell => say(mouth, &tell, &JsValue::NULL),
        },
        &mut |table, text| {
            let mut tables = tables.borrow_mut();
            let pieces = match tables.iter().find(|(name, _)| *name == table) {
                Some((_, pieces)) => pieces.clone(),
                None => {
                    let pieces = Array::new();
                    tables.push((table, pieces.clone()));
                    pieces
                }
            };
            if let Ok(piece) = blob(&Array::of1(&text.into())) {
                pieces.push(&piece);
            }
        },
    );
    let blobs = Object::new();
    for (name, pieces) in tables.borrow().iter() {
        if let Ok(whole) = blob(pieces) {
            let _ = Reflect::set(&blobs, &(*name).into(), &whole);
        }
    }
    last.take().iter().for_each(|tell| say(mouth, tell, &blobs));
}

fn blob(pieces: &Array) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(CSV);
    Blob::new_with_blob_sequence_and_options(pieces, &options)
}

/// Tells something, with tables by name.
fn say(scope: &DedicatedWorkerGlobalScope, tell: &Tell, tables: &JsValue) {
    // Nothing is what the page takes for a failure.
    let bytes = sealed(tell).map_or(JsValue::NULL, |bytes| Uint8Array::from(bytes.as_slice()).into());
    post(scope, &Array::of2(&bytes, tables));
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    // A page that is gone hears nothing.
    let _ = scope.post_message(message);
}
