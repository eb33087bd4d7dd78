//! The browser's own tables of characters.

use crate::population::roster::{Decode, Encoding};
use web_sys::{TextDecodeOptions, TextDecoder};

/// Nothing where the browser does not know the encoding.
pub fn decoder(encoding: Encoding) -> Option<Box<dyn Decode>> {
    TextDecoder::new_with_label(encoding.name()).ok().map(|decoder| Box::new(Platform(decoder)) as Box<dyn Decode>)
}

struct Platform(TextDecoder);

impl Decode for Platform {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        // It replaces what is no character, so that nothing fails.
        let decoded = self.0.decode_with_u8_array_and_options(bytes, &options).unwrap_or_default();
        text.extend_from_slice(decoded.as_bytes());
    }
}
