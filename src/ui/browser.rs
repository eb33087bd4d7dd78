//! The little that is asked of the browser. Whatever it refuses is done without.

use crate::app::{LANGUAGE_KEY, Page};
use crate::engine::named::Named;
use crate::i18n::Lang;
use std::cell::Cell;
use wasm_bindgen::JsValue;

thread_local! {
    static FORGETTING: Cell<bool> = const { Cell::new(false) };
}

fn storage() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

pub fn remembered_language() -> Option<Lang> {
    Lang::from_code(&storage()?.get_item(LANGUAGE_KEY).ok()??)
}

pub fn remember_language(lang: Lang) {
    keep(LANGUAGE_KEY, lang.code());
}

/// Tells the browser, and with it screen readers, in which language the page now is.
pub fn speak(lang: Lang, title: &str) {
    let document = gloo::utils::document();
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

pub fn hash() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// What stands after `#` in a link that was followed. The address itself may read differently by now.
pub fn followed(event: &web_sys::Event) -> String {
    let link = js_sys::Reflect::get(event, &"newURL".into()).ok().and_then(|link| link.as_string());
    link.and_then(|link| Some(link.split_once('#')?.1.to_owned())).unwrap_or_default()
}

/// The address of the page with this after the `#`.
pub fn address(hash: &str) -> String {
    let here = gloo::utils::window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    if hash.is_empty() { page.to_owned() } else { format!("{page}#{hash}") }
}

/// Puts the link into the address bar. Another page is another entry in the history, so that "back" leads to the one before.
pub fn set_hash(hash: &str, page: Page) {
    if let Ok(history) = gloo::utils::window().history() {
        let (state, link) = (JsValue::from_str(page.name()), address(hash));
        let _ = match page_of_entry() {
            Some(before) if before != page => history.push_state_with_url(&state, "", Some(&link)),
            _ => history.replace_state_with_url(&state, "", Some(&link)),
        };
    }
}

/// The page that the present entry of the history was written for; none for a link from elsewhere.
pub fn page_of_entry() -> Option<Page> {
    Page::from_name(&gloo::utils::window().history().ok()?.state().ok()?.as_string()?)
}

/// The page from its beginning, with nothing in its address.
pub fn begin_again() {
    let _ = gloo::utils::window()
        .history()
        .map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address(""))));
    let _ = gloo::utils::window().location().reload();
}

/// The address of the page itself, without what was entered.
pub fn page_address() -> String {
    address("")
}

/// The day on this device's clock, as in `2026-11-25`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Prints, once the page is laid out for paper: told of it only by the browser it would be too late.
pub fn print() {
    const LAID_OUT_MS: u32 = 250;
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = gloo::utils::window().dispatch_event(&event);
    }
    let print = || {
        let _ = gloo::utils::window().print();
    };
    gloo::timers::callback::Timeout::new(LAID_OUT_MS, print).forget();
}

/// Copies a text; `false` where the browser has no clipboard for us.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Hands an address to another app, where the platform has a way.
pub fn sharing() -> Option<impl Fn(&str) + 'static> {
    use wasm_bindgen::JsCast;
    let navigator = gloo::utils::window().navigator();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    Some(move |address: &str| {
        let what = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&what, &"url".into(), &address.into());
        // A person who changes their mind is no failure.
        if let Ok(promise) = share.call1(&navigator, &what) {
            let done = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(promise));
            wasm_bindgen_futures::spawn_local(async move { drop(done.await) });
        }
    })
}

/// Brings an element into view and gives it the focus.
pub fn go_to(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        element.scroll_into_view();
    }
    hold(id);
}

/// Gives an element the focus.
pub fn hold(id: &str) {
    focus(gloo::utils::document().get_element_by_id(id));
}

/// Gives the focus to what was found; where nothing was, it stays.
pub fn focus(element: Option<web_sys::Element>) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// What is kept under a key; nothing where nothing is, or the browser keeps nothing.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Whether anything is kept under a key.
pub fn keeps(key: &str) -> bool {
    kept(key).is_some_and(|text| !text.is_empty())
}

/// Keeps a text; `false` where the browser refuses.
pub fn keep(key: &str, text: &str) -> bool {
    FORGETTING.get() || storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// From now on nothing is kept: everything has just been deleted.
pub fn keep_nothing() {
    FORGETTING.set(true);
}

/// A step of the start has ended, and whoever waited was answered.
pub const BREATHED: &str = "breathe";
/// What a first answer does without is wanted.
pub const WANTED: &str = "wanted";

/// Waits for one of these, of which `boot.js` tells.
pub async fn told(of: &str) {
    use wasm_bindgen::JsCast;
    let window = gloo::utils::window();
    let ask = js_sys::Reflect::get(&window, &of.into()).ok().and_then(|ask| ask.dyn_into::<js_sys::Function>().ok());
    if let Some(Ok(promise)) = ask.map(|ask| ask.call0(&window)) {
        let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(promise)).await;
    }
}

/// Fetches the looks of the later parts and waits for them, so that nothing is seen without.
pub async fn dress() {
    let Some(sheet) = gloo::utils::document().get_element_by_id("later") else { return };
    let arrived = js_sys::Promise::new(&mut |done, _| {
        for event in ["load", "error"] {
            let _ = sheet.add_event_listener_with_callback(event, &done);
        }
    });
    let _ = sheet.remove_attribute("disabled");
    let _ = wasm_bindgen_futures::JsFuture::from(arrived).await;
    // Nobody waits again for what has come, or has failed to.
    let _ = sheet.remove_attribute("id");
}
