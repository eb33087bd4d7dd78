//! UTF-8, UTF-16 and what Chinese spreadsheets save (GBK, GB 18030), as a stream of UTF-8.
//!
//! Which of them a file is written in is found out here; the tables of characters are the platform's: those of a crate
//! natively, those of the browser where there is one, which says so with [`decode_with`].

#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(not(target_arch = "wasm32"))]
use native::decoder;
#[cfg(target_arch = "wasm32")]
pub use told::decode_with;
#[cfg(target_arch = "wasm32")]
use told::decoder;

/// So many bytes are looked at before an encoding is settled, so that a word or two cannot mislead.
const LOOK: usize = 4096;

/// A zero byte among so many at the start: no text, whatever its name says.
const HEAD: usize = 512;

/// An encoding by its name in the Encoding Standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Gb18030,
}

/// Makes UTF-8 of one encoding, slice after slice; a mark at the start is left out, what is no character is replaced.
pub trait Decode {
    /// Appends the text of the next bytes, as far as it is settled; all of it where they are the last.
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>);
}

impl Encoding {
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }

    /// By the mark at the start of a file.
    fn marked(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some(Self::Utf8),
            [0xFF, 0xFE, ..] => Some(Self::Utf16Le),
            [0xFE, 0xFF, ..] => Some(Self::Utf16Be),
            _ => None,
        }
    }

    /// What a file is written in, from all of it; nothing where it is no text, such as a workbook or a picture.
    pub fn of_whole(bytes: &[u8]) -> Option<Self> {
        let text = Self::is_wide(bytes) || !bytes.contains(&0);
        text.then(|| Self::of(bytes).unwrap_or(Self::Utf8))
    }

    /// In which a zero byte is half a letter.
    fn is_wide(bytes: &[u8]) -> bool {
        matches!(Self::marked(bytes), Some(Self::Utf16Le | Self::Utf16Be))
    }

    /// Nothing as long as all is ASCII, which every candidate reads alike.
    fn of(bytes: &[u8]) -> Option<Self> {
        if let Some(encoding) = Self::marked(bytes) {
            return Some(encoding);
        }
        let beyond = bytes.iter().position(|byte| !byte.is_ascii())?;
        let valid = match std::str::from_utf8(bytes) {
            Ok(_) => true,
            // A character cut in two by the end of the slice is no fault.
            Err(fault) => fault.error_len().is_none() && fault.valid_up_to() > beyond,
        };
        Some(if valid { Self::Utf8 } else { Self::Gb18030 })
    }
}

/// The browser's own decoders, told by whoever knows the browser.
#[cfg(target_arch = "wasm32")]
mod told {
    use super::{Decode, Encoding};
    use std::sync::OnceLock;

    type Make = fn(Encoding) -> Option<Box<dyn Decode>>;
    static MAKE: OnceLock<Make> = OnceLock::new();

    /// Only the first one told is heard.
    pub fn decode_with(make: Make) {
        let _ = MAKE.set(make);
    }

    pub fn decoder(encoding: Encoding) -> Option<Box<dyn Decode>> {
        MAKE.get().and_then(|make| make(encoding))
    }
}

/// Decodes slice after slice. A mark at the start decides; otherwise the first bytes beyond ASCII do.
#[derive(Default)]
pub struct Decoding {
    decoder: Option<Box<dyn Decode>>,
    /// Not looked at yet.
    raw: Vec<u8>,
    begun: bool,
    seen: usize,
    /// What came is no text.
    pub binary: bool,
}

impl Decoding {
    /// Appends the text of the next bytes, as far as it is settled; all of it where they are the last.
    pub fn push(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        if let Some(decoder) = &mut self.decoder {
            return decoder.decode(bytes, last, text);
        }
        self.raw.extend_from_slice(bytes);
        let marked = !self.begun && Encoding::marked(&self.raw).is_some();
        let head = bytes.get(..HEAD.saturating_sub(self.seen)).unwrap_or(bytes);
        self.seen += bytes.len();
        self.binary |= head.contains(&0) && !(marked && Encoding::is_wide(&self.raw));
        let plain = self.raw.iter().position(|byte| !byte.is_ascii()).unwrap_or(self.raw.len());
        if !last && !marked && self.raw.len() < plain + LOOK && (self.begun || self.raw.len() < LOOK) {
            // What is ASCII so far reads alike in all of them, unless a mark may still begin the file.
            if plain >= 4 || self.begun {
                text.extend(self.raw.drain(..plain));
                self.begun = true;
            }
            return;
        }
        self.begun = true;
        match Encoding::of(&self.raw) {
            None => text.append(&mut self.raw),
            Some(encoding) => {
                self.decoder = decoder(encoding);
                match &mut self.decoder {
                    Some(decoder) => decoder.decode(&std::mem::take(&mut self.raw), last, text),
                    // Without its tables of characters it can't be told what is written.
                    None => self.binary = true,
                }
            }
        }
    }
}
