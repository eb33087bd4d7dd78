//! Statistical graphics: a spec goes in, an SVG string comes out.
//!
//! Where to start: [`spec`] is what a caller fills in (plain data, no language, no colours), [`curve`] and [`bars`] draw it,
//! [`standalone`] turns a drawn chart into a file that looks right outside the page.
//!
//! One picture goes through three hands:
//! 1. `curve.rs` / `bars.rs` decide what stands where, in pixels;
//! 2. `canvas.rs` hands that to plotters at four times the size, because plotters' coordinates are whole numbers;
//! 3. `svg.rs` scales plotters' text back and trades its colours for class names, so that the page's style sheet
//!    (`styles/components/chart.css`) decides every colour, in light and dark, without one inline style.
//!
//! What is absent: any human language (strings come with the spec), any DOM (text is measured by `backend.rs`), any literal
//! colour except in `theme.rs`, and any number that people are paid by: the floats here are pixels.

mod axis;
mod backend;
mod bars;
mod canvas;
mod card;
mod curve;
mod ink;
mod labels;
mod map;
mod shape;
pub mod spec;
mod standalone;
mod steps;
mod svg;
mod swatch;
mod tag;
mod theme;
mod tree;

pub use axis::ticks;
pub use bars::bars;
pub use card::{CARD_HEIGHT, CARD_WIDTH, Card, CardRow, Stretch, card};
pub use curve::curve;
pub use map::map;
pub use shape::{Shape, part, shape};
pub use spec::{
    Aspect, Axis, Bars, Curve, End, Here, HereDot, Hue, Map, Mark, MarkKind, Piece, Row, SHADES, Segment, Series, Tick,
    Tile,
};
pub use standalone::standalone;
pub use swatch::{Swatch, swatch};
pub use theme::Theme;
pub use tree::{Element, Node, tree};

/// The drawing backend refused. With an SVG string as the target this has no known cause; callers show the table instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartError(pub String);

impl std::fmt::Display for ChartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the chart could not be drawn: {}", self.0)
    }
}

impl std::error::Error for ChartError {}
