//! What only the stage asks of the browser: the whole screen, whether things may move, where the focus is, the time.

use crate::app::stage::show::Focus;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Takes the whole screen where the browser allows it; the stage fills the window anyway.
pub fn fill_screen() {
    let root = gloo::utils::document().document_element();
    let asked = root.and_then(|root| call(&root, "requestFullscreen", None));
    // A refusal is nobody's concern, and must not stand in the console either.
    if let Some(promise) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}

pub fn fills_screen() -> bool {
    gloo::utils::document().fullscreen_element().is_some()
}

pub fn leave_screen() {
    if fills_screen() {
        gloo::utils::document().exit_fullscreen();
    }
}

/// Whether the visitor lets things move.
pub fn moves() -> bool {
    let asked = call(&gloo::utils::window(), "matchMedia", Some("(prefers-reduced-motion: no-preference)"));
    asked.and_then(|media| Reflect::get(&media, &"matches".into()).ok()?.as_bool()).unwrap_or(false)
}

fn call(of: &JsValue, name: &str, with: Option<&str>) -> Option<JsValue> {
    let function = Reflect::get(of, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    match with {
        Some(with) => function.call1(of, &with.into()).ok(),
        None => function.call0(of).ok(),
    }
}

/// What has the focus, as far as keys are concerned.
pub fn focus(event: &web_sys::Event) -> Focus {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focus::Stage;
    };
    match element.tag_name().as_str() {
        "INPUT" if element.get_attribute("type").as_deref() == Some("range") => Focus::Slider,
        "INPUT" | "TEXTAREA" | "SELECT" => Focus::Text,
        "BUTTON" | "A" | "SUMMARY" => Focus::Button,
        _ => Focus::Stage,
    }
}

/// Whether a finger came down on something that has its own use for it.
pub fn on_control(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element
        .is_some_and(|element| element.closest("button, input, a, label, .scroll").is_ok_and(|found| found.is_some()))
}

pub fn width() -> i32 {
    gloo::utils::document().document_element().map_or(0, |root| root.client_width())
}

/// Hours and minutes now, and seconds since 1970.
pub fn now() -> (String, u64) {
    let date = js_sys::Date::new_0();
    (format!("{:02}:{:02}", date.get_hours(), date.get_minutes()), seconds(date.get_time()))
}

fn seconds(milliseconds: f64) -> u64 {
    // Pixels and clocks may be floats.
    (milliseconds / 1000.0) as u64
}
