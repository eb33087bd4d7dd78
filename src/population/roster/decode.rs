//! UTF-8, UTF-16 and what Chinese spreadsheets save (GBK, GB 18030), as a stream of UTF-8.

use encoding_rs::{Decoder, Encoding, GB18030, UTF_8};

/// So many bytes are looked at before an encoding is settled, so that a word or two cannot mislead.
const LOOK: usize = 4096;

/// Decodes slice after slice. A mark at the start decides; otherwise the first bytes beyond ASCII do.
#[derive(Default)]
pub struct Decoding {
    decoder: Option<Decoder>,
    /// Not looked at yet.
    raw: Vec<u8>,
    begun: bool,
}

impl Decoding {
    /// Appends the text of the next bytes, as far as it is settled; all of it where they are the last.
    pub fn push(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        if let Some(decoder) = &mut self.decoder {
            return decode(decoder, bytes, last, text);
        }
        self.raw.extend_from_slice(bytes);
        let marked = !self.begun && Encoding::for_bom(&self.raw).is_some();
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
        match encoding(&self.raw) {
            None => text.append(&mut self.raw),
            Some(encoding) => {
                let mut decoder = encoding.new_decoder_with_bom_removal();
                decode(&mut decoder, &std::mem::take(&mut self.raw), last, text);
                self.decoder = Some(decoder);
            }
        }
    }
}

fn decode(decoder: &mut Decoder, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
    let start = text.len();
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len());
    text.resize(start + room, 0);
    let (_, _, written, _) = decoder.decode_to_utf8(bytes, text.get_mut(start..).unwrap_or_default(), last);
    text.truncate(start + written);
}

/// Nothing as long as all is ASCII, which every candidate reads alike.
fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let beyond = bytes.iter().position(|byte| !byte.is_ascii())?;
    let valid = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        // A character cut in two by the end of the slice is no fault.
        Err(fault) => fault.error_len().is_none() && fault.valid_up_to() > beyond,
    };
    Some(if valid { UTF_8 } else { GB18030 })
}
