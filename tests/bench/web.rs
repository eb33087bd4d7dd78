//! The engine in a browser: leaves its rows as `benchRows`, one of JSON a line, where tests/bench/page.rs finds them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod measure;
mod people;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;
mod rules;

use js_sys::{Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

fn main() {
    let performance = Reflect::get(&global(), &"performance".into()).unwrap();
    let now: Function = Reflect::get(&performance, &"now".into()).unwrap().unchecked_into();
    let bars = measure::Bars { assess: 300.0, findings: None };
    let rows = measure::rows("Chromium", &bars, &|| now.call0(&performance).unwrap().as_f64().unwrap());
    let lines: Vec<String> = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    Reflect::set(&global(), &"benchRows".into(), &JsValue::from(lines.join("\n"))).unwrap();
}
