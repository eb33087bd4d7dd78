//! Files to and from the device. Only parts that come after the first load use them.

use crate::app::files::{MOST, Unread, encoding, fits};
use crate::i18n::Lang;
use crate::i18n::page::files as say;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, Url};

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

/// A file that was read whole: its name and text.
pub struct Chosen {
    pub name: String,
    pub text: String,
}

/// The file that was chosen, or why it was not read; nothing where none was. The choice is forgotten, so that the same file
/// can be chosen again.
pub async fn chosen(input: HtmlInputElement, lang: Lang) -> Option<Result<Chosen, String>> {
    let file = input.files()?.get(0)?;
    let name = file.name();
    let text = read(&file).await;
    input.set_value("");
    Some(match text {
        Ok(text) => Ok(Chosen { name, text }),
        Err(Unread::TooLarge(bytes)) => Err(say::too_large(&name, bytes, MOST, lang)),
        Err(Unread::Empty) => Err(say::empty(&name, lang)),
        Err(Unread::NoText) => Err(say::no_text(&name, lang)),
        Err(Unread::Gone) => Err(say::gone(&name, lang)),
    })
}

async fn read(file: &File) -> Result<String, Unread> {
    fits(file.size() as u64)?;
    let read = JsFuture::from(file.array_buffer()).await.map_err(|_| Unread::Gone)?;
    let bytes = Uint8Array::new(&read);
    let encoding = encoding(&bytes.to_vec())?;
    let decoder = TextDecoder::new_with_label(encoding.name()).map_err(|_| Unread::NoText)?;
    decoder.decode_with_buffer_source(&bytes).map_err(|_| Unread::NoText)
}
