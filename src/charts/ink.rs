//! Inks: what an element *is*, carried through plotters disguised as a colour.
//!
//! plotters knows nothing of CSS classes. So every distinct ink is given a number, the number is drawn as an RGB colour, and
//! `svg.rs` looks the colour up again and writes the class.

use plotters::style::RGBColor;

use super::spec::Hue;

/// The part an element plays. `chart.css` (on the page) and `theme.rs` (in exported files) say how each looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Behind everything.
    Stretch,
    Grid,
    Base,
    Tick,
    Caption,
    Line,
    Riser,
    Drop,
    Arrow,
    Closed,
    Open,
    CapTick,
    Leader,
    HereRule,
    HereFoot,
    HereDot,
    HereText,
    MarkText,
    Name,
    Solid,
    Hatched,
    RowLabel,
    Total,
    Note,
    /// A tile of a map, darker for more.
    Shade(u8),
}

impl Role {
    pub fn class(self) -> &'static str {
        match self {
            Role::Stretch => "stretch",
            Role::Grid => "grid",
            Role::Base => "base",
            Role::Tick => "tick",
            Role::Caption => "caption",
            Role::Line => "line",
            Role::Riser => "riser",
            Role::Drop => "drop",
            Role::Arrow => "arrow",
            Role::Closed => "closed",
            Role::Open => "open",
            Role::CapTick => "cap",
            Role::Leader => "leader",
            Role::HereRule => "here-rule",
            Role::HereFoot => "here-foot",
            Role::HereDot => "here-dot",
            Role::HereText => "here-text",
            Role::MarkText => "mark-text",
            Role::Name => "name",
            Role::Solid => "solid",
            Role::Hatched => "hatched",
            Role::RowLabel => "row-label",
            Role::Total => "total",
            Role::Note => "note",
            Role::Shade(shade) => {
                ["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8"].get(usize::from(shade)).copied().unwrap_or("v8")
            }
        }
    }
}

/// A role, in a scheme's hue or in none, with the text shown on hover.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ink {
    pub role: Role,
    pub hue: Option<Hue>,
    pub title: Option<String>,
}

impl Ink {
    pub fn plain(role: Role) -> Ink {
        Ink { role, hue: None, title: None }
    }

    pub fn of(role: Role, hue: Hue) -> Ink {
        Ink { role, hue: Some(hue), title: None }
    }

    pub fn class(&self) -> String {
        match self.hue {
            Some(hue) => format!("{} {}", hue.class(), self.role.class()),
            None => self.role.class().to_owned(),
        }
    }
}

/// The inks of one picture, in order of first use.
#[derive(Debug, Default)]
pub(super) struct Inkwell(Vec<Ink>);

impl Inkwell {
    /// The disguise of an ink. A picture holds far fewer inks than there are colours (2^24).
    pub fn colour(&mut self, ink: &Ink) -> RGBColor {
        let index = self.0.iter().position(|i| i == ink).unwrap_or_else(|| {
            self.0.push(ink.clone());
            self.0.len() - 1
        });
        let [_, r, g, b] = u32::try_from(index).unwrap_or(0).to_be_bytes();
        RGBColor(r, g, b)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Ink> {
        self.0.iter()
    }

    /// The ink behind an SVG colour, as in `#00002A`; `None` for `none`.
    pub fn look_up(&self, colour: &str) -> Option<&Ink> {
        let index = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
        self.0.get(usize::try_from(index).ok()?)
    }
}
