//! What a chart shows: plain data, filled in by a view model. Every string is already in the reader's language.

pub use super::axis::{Axis, Tick};

/// A scheme's place in the palette, `s1` to `s8`. The hue goes with a dash pattern, so colour never speaks alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hue {
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
}

impl Hue {
    pub const ALL: [Hue; 8] = [Hue::S1, Hue::S2, Hue::S3, Hue::S4, Hue::S5, Hue::S6, Hue::S7, Hue::S8];

    /// The hue of the nth scheme, counted from 0; a ninth scheme shares the first one's.
    pub fn nth(index: usize) -> Hue {
        Self::ALL.get(index % Self::ALL.len()).copied().unwrap_or(Hue::S1)
    }

    pub fn class(self) -> &'static str {
        match self {
            Hue::S1 => "s1",
            Hue::S2 => "s2",
            Hue::S3 => "s3",
            Hue::S4 => "s4",
            Hue::S5 => "s5",
            Hue::S6 => "s6",
            Hue::S7 => "s7",
            Hue::S8 => "s8",
        }
    }
}

/// The shape of the picture. A phone gets its own drawing: a shrunken desktop chart could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aspect {
    /// 860 pixels wide.
    #[default]
    Wide,
    /// 360 pixels wide.
    Narrow,
}

impl Aspect {
    pub fn width(self) -> f64 {
        match self {
            Aspect::Wide => 860.0,
            Aspect::Narrow => 360.0,
        }
    }

    /// Type size in the chart's own pixels. Larger on the phone, where the picture is shown slightly reduced.
    /// `chart.css` states the same sizes.
    pub fn type_size(self) -> f64 {
        match self {
            Aspect::Wide => 12.0,
            Aspect::Narrow => 13.0,
        }
    }

    pub fn class(self) -> &'static str {
        match self {
            Aspect::Wide => "wide",
            Aspect::Narrow => "narrow",
        }
    }
}

/// Amount (y) against one input (x), exact to every step.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Unique in the page; prefixes every id inside the SVG.
    pub id: String,
    /// The accessible name: the sentence that stands above the chart.
    pub title: String,
    pub aspect: Aspect,
    pub x: Axis,
    pub y: Axis,
    pub series: Vec<Series>,
    pub marks: Vec<Mark>,
    pub here: Option<Here>,
    /// Stretches of x to draw attention to, such as where two laws differ.
    pub shaded: Vec<(f64, f64)>,
}

/// One scheme's curve. Pieces in order of x.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub hue: Hue,
    /// Written at the line's right end.
    pub name: String,
    pub pieces: Vec<Piece>,
}

/// A straight stretch of a curve. Where the next piece starts at the same x and another y, the curve jumps there;
/// where it starts further right, the curve is undefined between the two and nothing is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    pub from: (f64, f64),
    pub to: (f64, f64),
    pub start: End,
    pub end: End,
}

impl Piece {
    /// The usual piece of a rule that says 以上 / 达到: it includes its start, and not its end.
    pub fn from_included(from: (f64, f64), to: (f64, f64)) -> Piece {
        Piece { from, to, start: End::Included, end: End::Excluded }
    }

    /// The usual piece of a rule that says 超过 / 以下 (含): it includes its end, and not its start.
    pub fn to_included(from: (f64, f64), to: (f64, f64)) -> Piece {
        Piece { from, to, start: End::Excluded, end: End::Included }
    }
}

/// Whether the rule gives this value at the very number where a piece ends: a closed dot, or an open one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Included,
    Excluded,
}

/// Something worth a label on a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub kind: MarkKind,
    pub hue: Hue,
    /// The point on the curve: for a cliff its upper edge, for a cap the first point that is held down.
    pub at: (f64, f64),
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A downward jump (notch): one unit more of the input, and the amount falls.
    Cliff,
    /// Where a cap starts to bind.
    Cap,
}

/// The reader's own position.
#[derive(Debug, Clone, PartialEq)]
pub struct Here {
    pub x: f64,
    /// Written on the x axis, as in `3.8万`.
    pub text: String,
    pub dots: Vec<HereDot>,
}

/// The reader's amount under one scheme, as in `您在这里 736`.
#[derive(Debug, Clone, PartialEq)]
pub struct HereDot {
    pub hue: Hue,
    pub y: f64,
    pub text: String,
}

/// Shades of a map, from nothing to the most.
pub const SHADES: u8 = 8;

/// Amount by two inputs, exact in every tile.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub id: String,
    pub title: String,
    pub aspect: Aspect,
    pub hue: Hue,
    pub x: Axis,
    pub y: Axis,
    pub tiles: Vec<Tile>,
    /// Where the reader stands, and what they get there.
    pub here: ((f64, f64), String),
}

/// A rectangle of one shade. Where an amount slopes, several tiles make up one cell, and the first carries its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    pub from: (f64, f64),
    pub to: (f64, f64),
    /// 0 for nothing, up to [`SHADES`].
    pub shade: u8,
    pub edge: bool,
    pub label: String,
    pub label_from: (f64, f64),
    pub label_to: (f64, f64),
}

/// Jurisdictions side by side, each a bar of provisions. They are compared, never summed.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Unique in the page; prefixes every id inside the SVG.
    pub id: String,
    /// The accessible name.
    pub title: String,
    pub aspect: Aspect,
    /// `None` lets the longest row fill the width and draws no axis.
    pub axis: Option<Axis>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Empty labels in every row: the bars start at the left edge (the ledger writes the names in HTML).
    pub label: String,
    /// Stands at the bar's end; in the bar's place where there are no segments ("paid to the service provider").
    pub total: String,
    pub segments: Vec<Segment>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub hue: Hue,
    /// For the length in pixels only; people read the exact amount in `name`, `total` and the table.
    pub amount: f64,
    /// `true`: the text says 至多, drawn hatched. `false`: determined, drawn solid.
    pub at_most: bool,
    /// Shown on hover, as in `第十条 月净销售额补助 736 元`.
    pub name: String,
}
