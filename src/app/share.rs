//! A link as a picture that a phone's camera reads.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Denser ones are not read from a projector any more.
const DENSEST: u8 = 25;
/// White modules around it, as the standard asks.
const QUIET: i32 = 4;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Modules along a side, with the white around.
    pub side: i32,
    /// The dark modules as an SVG path, a module being one unit.
    pub path: String,
}

/// The picture, with as much redundancy as costs no larger one; none where the text is too long for one that can be read.
pub fn picture(text: &str) -> Option<Picture> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let code =
        |least| QrCode::encode_segments_advanced(&segments, least, Version::MIN, Version::new(DENSEST), None, true);
    let code = code(QrCodeEcc::Medium).or_else(|_| code(QrCodeEcc::Low)).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    Some(Picture { side: code.size() + 2 * QUIET, path })
}
