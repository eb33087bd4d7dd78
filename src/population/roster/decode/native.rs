//! The tables of a crate.

use super::{Decode, Encoding};
use encoding_rs::Decoder;

pub fn decoder(encoding: Encoding) -> Option<Box<dyn Decode>> {
    let encoding = encoding_rs::Encoding::for_label(encoding.name().as_bytes())?;
    Some(Box::new(encoding.new_decoder_with_bom_removal()))
}

impl Decode for Decoder {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        let start = text.len();
        let room = self.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len());
        text.resize(start + room, 0);
        let (_, _, written, _) = self.decode_to_utf8(bytes, text.get_mut(start..).unwrap_or_default(), last);
        text.truncate(start + written);
    }
}
