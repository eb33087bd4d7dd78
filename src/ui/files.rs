//! Files to and from the device. Only parts that come after the first load use them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file, where the browser lets us.
pub fn save(name: &str, kind: &str, text: &str) {
    let _ = offer(name, kind, text);
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    give(name, &Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

/// Offers what the browser holds as a file.
pub fn give(name: &str, contents: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(contents)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// The text of the file that was chosen; nothing where none was, or it can't be read. The choice is forgotten, so that the
/// same file can be chosen again.
pub async fn chosen(input: HtmlInputElement) -> Option<String> {
    let file = input.files()?.get(0)?;
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await.ok()?.as_string();
    input.set_value("");
    text
}
