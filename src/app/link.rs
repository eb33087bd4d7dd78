//! The state in the part of the address after `#`, which never leaves the device: `#c=1.` and base64url of the
//! lines of [`saved`], each without the beginning it shares with the line before. That makes links nearly as short as a
//! compressor would, which weighs more than all the rest of them.

use super::route::{Page, Source};
use super::saved;
use super::state::State;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What stands before the number of the form.
const MARK: &str = "c=";
/// The form in which this program writes.
pub const VERSION: u32 = 1;
/// Longer addresses are cut by chat programs.
pub const LONGEST: usize = 16_000;
/// The shared beginning is told by one digit, to this base.
const DIGITS: u32 = 36;

/// Why a link can't be followed, or not wholly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Cut off, mistyped or not ours.
    Broken,
    TooLong,
    /// Written by a newer program.
    Newer,
    /// Some of it isn't known here; the rest was restored.
    Partly,
}

/// The part after `#`; empty for a page nobody has touched. `None` where it would be too long for an address.
pub fn write(state: &State) -> Option<String> {
    let text = saved::write(state);
    if text.is_empty() {
        return Some(text);
    }
    let link = of_lines(&text);
    (link.len() <= LONGEST).then_some(link)
}

/// The link to a page and nothing else.
pub fn to_page(page: Page) -> String {
    write(&State { page, ..State::default() }).unwrap_or_default()
}

/// The link to a document or to a clause in it.
pub fn to_source(source: Source) -> String {
    write(&State { page: Page::Sources, source: Some(source), ..State::default() }).unwrap_or_default()
}

/// The link that holds these lines.
pub fn of_lines(text: &str) -> String {
    let mut packed = String::new();
    let mut before = "";
    for line in text.lines() {
        let shared = shared(before, line);
        packed.extend(u32::try_from(shared).ok().and_then(|shared| char::from_digit(shared, DIGITS)));
        packed.push_str(line.get(shared..).unwrap_or_default());
        packed.push('\n');
        before = line;
    }
    let bytes = [&seal(packed.as_bytes()), packed.as_bytes()].concat();
    format!("{MARK}{VERSION}.{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// How many bytes two lines begin with alike, as far as one digit can tell.
fn shared(one: &str, other: &str) -> usize {
    let mut length = 0;
    for (a, b) in one.chars().zip(other.chars()) {
        if a != b || length + a.len_utf8() >= DIGITS as usize {
            break;
        }
        length += a.len_utf8();
    }
    length
}

/// Two bytes that tell a link which was cut off or mistyped.
fn seal(bytes: &[u8]) -> [u8; 2] {
    bytes.iter().fold(1_u16, |sum, byte| sum.wrapping_mul(31).wrapping_add(u16::from(*byte))).to_be_bytes()
}

fn lines(bytes: &[u8]) -> Option<String> {
    let (sealed, packed) = bytes.split_first_chunk::<2>()?;
    if *sealed != seal(packed) {
        return None;
    }
    let mut text = String::new();
    let mut before = String::new();
    for line in std::str::from_utf8(packed).ok()?.lines() {
        let mut rest = line.chars();
        let shared = usize::try_from(rest.next()?.to_digit(DIGITS)?).ok()?;
        before = [before.get(..shared)?, rest.as_str()].concat();
        text.push_str(&before);
        text.push('\n');
    }
    Some(text)
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
    let (version, packed) = hash.strip_prefix(MARK).and_then(|rest| rest.split_once('.')).ok_or(LinkFault::Broken)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(LinkFault::Newer),
        _ => return Err(LinkFault::Broken),
    }
    if hash.len() > LONGEST {
        return Err(LinkFault::TooLong);
    }
    let bytes = URL_SAFE_NO_PAD.decode(packed.trim_end_matches('=')).map_err(|_| LinkFault::Broken)?;
    let (state, whole) = saved::read(&lines(&bytes).ok_or(LinkFault::Broken)?);
    Ok(State { link_fault: (!whole).then_some(LinkFault::Partly), ..state })
}

/// The link to the draft alone: with the document and the readings, and nothing of the person.
pub fn write_policy(state: &State) -> Option<String> {
    let mut policy = State { page: Page::Workbench, readings: state.readings.clone(), ..State::default() };
    policy.desk.document.clone_from(&state.desk.document);
    policy.desk.drafts.extend(state.desk.draft().cloned());
    policy.desk.hand = policy.desk.drafts.len().checked_sub(1);
    write(&policy)
}
