//! UTF-8, UTF-16 and what Chinese spreadsheets save (GBK, GB 18030), as a stream of UTF-8.

use encoding_rs::{Decoder, Encoding, GB18030, UTF_8};
use std::io::{self, Read};

const CHUNK: usize = 64 * 1024;

/// Decodes while reading. A mark at the start decides; otherwise the first bytes beyond ASCII do.
pub struct Decoded<R> {
    input: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    text: Vec<u8>,
    /// How much of `text` was handed out.
    taken: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub fn new(input: R) -> Self {
        Self { input, decoder: None, raw: Vec::new(), text: Vec::new(), taken: 0, ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        let start = self.raw.len();
        self.raw.resize(start + CHUNK, 0);
        let read = self.input.read(self.raw.get_mut(start..).unwrap_or_default())?;
        self.raw.truncate(start + read);
        self.ended = read == 0;
        if self.decoder.is_none() && !self.ended && self.raw.len() < 4 {
            return Ok(());
        }
        self.text.clear();
        self.taken = 0;
        if self.decoder.is_none() {
            let Some(encoding) = encoding(&self.raw) else {
                self.text.append(&mut self.raw);
                return Ok(());
            };
            self.decoder = Some(encoding.new_decoder_with_bom_removal());
        }
        if let Some(decoder) = &mut self.decoder {
            self.text.resize(decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(CHUNK), 0);
            let (_, _, written, _) = decoder.decode_to_utf8(&self.raw, &mut self.text, self.ended);
            self.text.truncate(written);
            self.raw.clear();
        }
        Ok(())
    }
}

/// Nothing as long as all is ASCII, which every candidate reads alike.
fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let beyond = bytes.iter().position(|byte| !byte.is_ascii())?;
    let valid = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        // A character cut in two by the end of the chunk is no fault.
        Err(fault) => fault.error_len().is_none() && fault.valid_up_to() > beyond,
    };
    Some(if valid { UTF_8 } else { GB18030 })
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.text.len() && !self.ended {
            self.fill()?;
        }
        let rest = self.text.get(self.taken..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(into), Some(rest)) = (into.get_mut(..count), rest.get(..count)) {
            into.copy_from_slice(rest);
        }
        self.taken += count;
        Ok(count)
    }
}
