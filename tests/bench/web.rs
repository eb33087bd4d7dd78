//! The engine in a browser: leaves its rows as `benchRows`, one of JSON a line, or why there are none
//! as `benchFailed`, where tests/bench/page.rs finds them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod crowd;
mod import;
mod measure;
mod people;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;
mod rules;

use js_sys::{Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        let _ = Reflect::set(&global(), &"benchFailed".into(), &panic.to_string().into());
    }));
    // On the page the law comes in stages; an edit needs all of it.
    sandtable::schemes::whole();
    let performance = Reflect::get(&global(), &"performance".into()).unwrap();
    let now: Function = Reflect::get(&performance, &"now".into()).unwrap().unchecked_into();
    let bars = measure::Bars { assess: 300.0, findings: None };
    let now = || now.call0(&performance).unwrap().as_f64().unwrap();
    // What a module has taken once it never gives back.
    let memory = || Reflect::get(&wasm_bindgen::memory().unchecked_into(), &"buffer".into()).unwrap();
    let peak = || Reflect::get(&memory(), &"byteLength".into()).ok()?.as_f64();
    let mut rows = crowd::rows("Chromium", &crowd::Meter { now: &now, peak: &peak }, 0);
    rows.extend(measure::rows("Chromium", &bars, &now));
    let lines: Vec<String> = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    Reflect::set(&global(), &"benchRows".into(), &JsValue::from(lines.join("\n"))).unwrap();
}
