//! Keys for an HTML legend: the line or filling of one scheme, as small as a word.

use super::spec::Hue;
use super::svg::{pattern, pattern_id, safe_id};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// A stretch of the scheme's line, in its dash pattern.
    Line,
    /// A filled box: determined.
    Solid,
    /// A hatched box: at most.
    Hatched,
}

impl Swatch {
    pub const ALL: [Swatch; 3] = [Swatch::Line, Swatch::Solid, Swatch::Hatched];
}

/// Draws a key, 28 × 12 pixels, hidden from screen readers: the name stands beside it. `id` is unique in the page.
pub fn swatch(id: &str, hue: Hue, kind: Swatch) -> String {
    let (id, hue_class) = (safe_id(id), hue.class());
    let inside = match kind {
        Swatch::Line => format!("<polyline class=\"{hue_class} line\" points=\"0,6 28,6\"/>"),
        Swatch::Solid => format!("<rect class=\"{hue_class} solid\" width=\"28\" height=\"12\"/>"),
        Swatch::Hatched => format!(
            "<defs>{}</defs><rect class=\"{hue_class} hatched\" fill=\"url(#{})\" x=\".5\" y=\".5\" width=\"27\" height=\"11\"/>",
            pattern(&id, hue),
            pattern_id(&id, hue)
        ),
    };
    format!(
        "<svg class=\"chart-key\" viewBox=\"0 0 28 12\" width=\"28\" height=\"12\" xmlns=\"http://www.w3.org/2000/svg\" \
         aria-hidden=\"true\">{inside}</svg>"
    )
}
