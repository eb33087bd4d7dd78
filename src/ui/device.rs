//! The browser's side of [`crate::app::device`]. Only parts that come after the first load use it.

use super::browser;
use crate::app::device::{PREFIX, Refused, Shelf, Sound, aside, read, write};
use gloo::utils::window;
use std::cell::RefCell;

thread_local! {
    /// What the browser refused to keep, by key: it is here as long as the page is.
    static REFUSED: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// A shelf as it is now. What can't be read is set aside before anybody writes over it.
pub fn shelf(key: &str) -> (Shelf, Sound) {
    let refused = REFUSED.with_borrow(|kept| kept.iter().find(|(of, _)| of == key).map(|(_, text)| text.clone()));
    let text = refused.or_else(|| browser::kept(key)).unwrap_or_default();
    let (shelf, sound) = read(&text);
    if sound != Sound::Whole {
        browser::keep(&aside(key), &text);
    }
    (shelf, sound)
}

/// Keeps a shelf; `false` where the browser refuses, and then only this page has it.
pub fn put(key: &str, shelf: &Shelf) -> bool {
    let text = write(shelf);
    let kept = browser::keep(key, &text);
    REFUSED.with_borrow_mut(|refused| {
        refused.retain(|(of, _)| of != key);
        if !kept {
            refused.push((key.to_owned(), text));
        }
    });
    kept
}

/// Changes what the device holds at this moment, whoever wrote it last. The shelf afterwards, and whether it is kept.
pub fn change(key: &str, by: impl FnOnce(Shelf) -> Result<Shelf, Refused>) -> Result<(Shelf, bool), Refused> {
    let changed = by(shelf(key).0)?;
    let kept = put(key, &changed);
    Ok((changed, kept))
}

const TAB: &str = "sandtable.tab";

/// The name of this tab: it lasts through reloads. A tab that begins anew takes another.
pub fn tab(anew: bool) -> String {
    let storage = window().session_storage().ok().flatten();
    let known = storage.as_ref().and_then(|storage| storage.get_item(TAB).ok().flatten()).filter(|_| !anew);
    known.unwrap_or_else(|| {
        let name = js_sys::Math::random().to_string();
        if let Some(storage) = storage {
            let _ = storage.set_item(TAB, &name);
        }
        name
    })
}

/// Deletes everything of ours; nothing is kept any more until the page is opened again.
pub fn forget() {
    for storage in [window().local_storage(), window().session_storage()] {
        let Ok(Some(storage)) = storage else { continue };
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
        let ours: Vec<String> = keys.filter(|key| key.starts_with(PREFIX)).collect();
        for key in ours {
            let _ = storage.remove_item(&key);
        }
    }
    browser::keep_nothing();
    // The copy of the page is `offline.js`'s business.
    tell("forget");
}

/// Tells the page's scripts.
pub fn tell(what: &str) {
    if let Ok(event) = web_sys::Event::new(what) {
        let _ = window().dispatch_event(&event);
    }
}

/// Whether a newer build of the page is ready.
pub fn is_newer_here() -> bool {
    let root = gloo::utils::document().document_element();
    root.is_some_and(|root| root.has_attribute("data-newer"))
}

/// Leaves a note for this tab's next page.
pub fn note(what: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(&[PREFIX, what].concat(), "");
    }
}

/// Whether the page before left this note; it is taken away.
pub fn take_note(what: &str) -> bool {
    let key = [PREFIX, what].concat();
    let Ok(Some(storage)) = window().session_storage() else { return false };
    let found = storage.get_item(&key).is_ok_and(|note| note.is_some());
    let _ = storage.remove_item(&key);
    found
}
