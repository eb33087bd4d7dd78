//! The state in the part of the address after `#`, which never leaves the device: `#c=2.` and base64url of the lines of
//! [`saved`], packed and sealed. The same state always has the same link.

mod first;
mod pack;
mod seal;
mod words;

use super::route::{Page, Source};
use super::saved;
use super::stage::{self, Hall};
use super::state::State;
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use std::sync::Arc;

/// What stands before the number of the form.
const MARK: &str = "c=";
/// The same before a deck.
const DECK: &str = "d=";
/// The form in which this program writes. It reads the first as well.
pub const VERSION: u32 = 2;
/// Longer addresses are cut by chat programs.
pub const LONGEST: usize = 16_000;
/// A link may have been cut anywhere.
const BASE64: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// Why a link can't be followed, or not wholly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Cut off, mistyped or not ours.
    Broken,
    /// The same, but what stands before the damage was restored.
    Damaged,
    TooLong,
    /// Written by a newer program.
    Newer,
    /// Some of it isn't known here; the rest was restored.
    Partly,
}

/// The part after `#`; empty for a page nobody has touched. `None` where it would be too long for an address.
pub fn write(state: &State) -> Option<String> {
    with(state, "")
}

/// The same with further lines: what followed from the state when the link was made.
pub fn with(state: &State, further: &str) -> Option<String> {
    let text = saved::write(state);
    if text.is_empty() {
        return Some(text);
    }
    let link = of_lines(&(text + further));
    (link.len() <= LONGEST).then_some(link)
}

/// The link to a page and nothing else.
pub fn to_page(page: Page) -> String {
    write(&State { page, ..State::default() }).unwrap_or_default()
}

/// The link to the budget page with its assumptions, and nothing of the person.
pub fn to_budget(state: &State) -> String {
    let treasury = super::budget::Treasury {
        scheme: state.treasury.scheme.clone(),
        typed: state.treasury.typed.clone(),
        ..Default::default()
    };
    let (readings, page) = (state.readings.clone(), Page::Budget);
    write(&State { page, readings, treasury, ..State::default() }).unwrap_or_else(|| to_page(page))
}

/// The link to a document or to a clause in it.
pub fn to_source(source: Source) -> String {
    write(&State { page: Page::Sources, source: Some(source), ..State::default() }).unwrap_or_default()
}

/// The link that holds these lines.
pub fn of_lines(text: &str) -> String {
    packed(MARK, text)
}

/// The link that holds a deck; nothing where it would be too long for an address.
pub fn of_deck(text: &str) -> Option<String> {
    Some(packed(DECK, text)).filter(|link| link.len() <= LONGEST)
}

fn packed(mark: &str, text: &str) -> String {
    format!("{mark}{VERSION}.{}", BASE64.encode(seal::seal(pack::pack(text).as_bytes())))
}

/// Reads what stands after `#`, with or without the sign. `None`: there is nothing of ours in it.
pub fn read(hash: &str) -> Option<Result<State, LinkFault>> {
    let hash = hash.trim_start_matches('#');
    if hash.is_empty() {
        return None;
    }
    Some(follow(hash))
}

fn follow(hash: &str) -> Result<State, LinkFault> {
    let deck = hash.strip_prefix(DECK);
    let rest = deck.or_else(|| hash.strip_prefix(MARK));
    let (version, packed) = rest.and_then(|rest| rest.split_once('.')).ok_or(LinkFault::Broken)?;
    let version = version.parse::<u32>().map_err(|_| LinkFault::Broken)?;
    let (packed, long) = match packed.get(..LONGEST) {
        Some(start) => (start, hash.len() > LONGEST),
        None => (packed, false),
    };
    // Whatever is written behind a link in a chat is no part of it.
    let end = packed.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_'));
    let packed = packed.get(..end.unwrap_or(packed.len())).unwrap_or_default();
    let (lines, whole) = match version {
        0 => return Err(LinkFault::Broken),
        1 if long => return Err(LinkFault::TooLong),
        1 => (first::lines(packed).ok_or(LinkFault::Broken)?, true),
        _ => lines(packed),
    };
    let fault = match version {
        _ if long => Some(LinkFault::TooLong),
        version if version > VERSION => Some(LinkFault::Newer),
        _ if !whole => Some(LinkFault::Damaged),
        _ => None,
    };
    if let Some(fault) = fault.filter(|_| lines.is_empty()) {
        return Err(if fault == LinkFault::Damaged { LinkFault::Broken } else { fault });
    }
    let (state, known) = match deck {
        Some(_) => {
            let (decks, known) = stage::kept::read(&lines);
            (State { page: Page::Presenter, hall: Arc::new(Hall::of(decks)), ..State::default() }, known)
        }
        None => saved::read(&lines),
    };
    Ok(State { link_fault: fault.or((!known).then_some(LinkFault::Partly)), ..state })
}

/// The lines that are sound, and whether that is all of them.
fn lines(packed: &str) -> (String, bool) {
    // One sign left over holds no byte.
    let sound = packed.len() - usize::from(packed.len() % 4 == 1);
    let bytes = BASE64.decode(packed.get(..sound).unwrap_or_default()).unwrap_or_default();
    let (bytes, whole) = seal::open(&bytes);
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let text = bytes.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
    match text.and_then(|text| pack::unpack(text, false)) {
        Some(lines) => (lines, whole && sound == packed.len()),
        None => (String::new(), false),
    }
}

/// The link to the draft alone: with the document and the readings, and nothing of the person.
pub fn write_policy(state: &State) -> Option<String> {
    let mut policy = State { page: Page::Workbench, readings: state.readings.clone(), ..State::default() };
    policy.desk.document.clone_from(&state.desk.document);
    policy.desk.drafts.extend(state.desk.draft().cloned());
    policy.desk.hand = policy.desk.drafts.len().checked_sub(1);
    write(&policy)
}
