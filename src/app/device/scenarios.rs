//! Named scenarios and what was entered last: changes of a shelf. Each is made to what the device holds at that moment, so that
//! two tabs never write over each other.

use super::shelf::{Entry, Shelf, one_line};
use super::{LONGEST_NAME, MOST_RECENT, MOST_SCENARIOS};
use crate::app::desk::own::free;

/// Why a shelf stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    NoName,
    /// Another one is called so.
    Taken,
    Full,
    /// Another tab has deleted it.
    Gone,
}

/// A name as it is kept: in one line, and not too long.
pub fn name_of(typed: &str) -> Option<String> {
    let name: String = one_line(typed).chars().take(LONGEST_NAME).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Keeps a text under a name; one that is there already is replaced only where that is wanted.
pub fn save(mut shelf: Shelf, typed: &str, text: String, replace: bool) -> Result<Shelf, Refused> {
    let name = name_of(typed).ok_or(Refused::NoName)?;
    if let Some(entry) = shelf.iter_mut().find(|entry| entry.name == name) {
        if !replace && entry.text != text {
            return Err(Refused::Taken);
        }
        entry.text = text;
        return Ok(shelf);
    }
    if shelf.len() >= MOST_SCENARIOS {
        return Err(Refused::Full);
    }
    shelf.push(Entry { name, text });
    Ok(shelf)
}

/// Keeps a text that would be lost otherwise, however many there are: under the name, or the first number behind it that is
/// free.
pub fn set_aside(mut shelf: Shelf, wanted: &str, text: String) -> Shelf {
    if shelf.iter().all(|entry| entry.text != text) {
        let name = free(wanted, " ", |name| shelf.iter().any(|entry| entry.name == name));
        shelf.push(Entry { name, text });
    }
    shelf
}

pub fn rename(mut shelf: Shelf, from: &str, typed: &str) -> Result<Shelf, Refused> {
    let name = name_of(typed).ok_or(Refused::NoName)?;
    if name != from && shelf.iter().any(|entry| entry.name == name) {
        return Err(Refused::Taken);
    }
    shelf.iter_mut().find(|entry| entry.name == from).ok_or(Refused::Gone)?.name = name;
    Ok(shelf)
}

/// Without one, which is handed out for the way back, with its place.
pub fn delete(mut shelf: Shelf, name: &str) -> Result<(Shelf, (usize, Entry)), Refused> {
    let at = shelf.iter().position(|entry| entry.name == name).ok_or(Refused::Gone)?;
    let entry = shelf.remove(at);
    Ok((shelf, (at, entry)))
}

/// What was deleted stands where it stood.
pub fn put_back(mut shelf: Shelf, at: usize, entry: Entry) -> Result<Shelf, Refused> {
    if shelf.iter().any(|each| each.name == entry.name) {
        return Err(Refused::Taken);
    }
    shelf.insert(at.min(shelf.len()), entry);
    Ok(shelf)
}

/// What this tab holds now comes last; of older tabs only a few are kept.
pub fn note(mut shelf: Shelf, tab: &str, text: String) -> Shelf {
    shelf.retain(|entry| entry.name != tab && entry.text != text);
    shelf.push(Entry { name: tab.to_owned(), text });
    let over = shelf.len().saturating_sub(MOST_RECENT);
    shelf.drain(..over);
    shelf
}
