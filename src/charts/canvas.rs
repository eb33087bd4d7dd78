//! The sheet that `curve.rs` and `bars.rs` draw on, in pixels; below it lies plotters.

use std::fmt::Display;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::{Shift, types::RangedCoordf64};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{Color, DrawingArea, IntoDrawingArea, IntoFont};
use plotters::style::FontFamily;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ChartError;
use super::axis::drawable;
use super::backend::NoDom;
use super::ink::{Ink, Inkwell};
use super::spec::Axis;

/// plotters counts in whole units, which makes slopes jagged; four units to the pixel make them smooth.
pub(super) const UNITS: f64 = 4.0;

/// A point on the sheet in pixels, y downwards.
pub(super) type Px = (f64, f64);

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

pub(super) struct Canvas<'a> {
    area: DrawingArea<NoDom<'a>, Shift>,
    inks: Inkwell,
}

/// Draws one picture and returns plotters' text for it, with the inks that are disguised in it.
pub(super) fn draw(
    (width, height): Px,
    paint: impl FnOnce(&mut Canvas) -> Result<(), ChartError>,
) -> Result<(String, Inkwell), ChartError> {
    let mut text = String::new();
    let size = ((width * UNITS) as u32, (height * UNITS) as u32);
    let inks = {
        let area = NoDom::new(&mut text, size).into_drawing_area();
        let mut canvas = Canvas { area, inks: Inkwell::default() };
        paint(&mut canvas)?;
        canvas.area.present().map_err(refused)?;
        canvas.inks
    };
    Ok((text, inks))
}

impl Canvas<'_> {
    pub fn line(&mut self, points: &[Px], ink: &Ink) -> Result<(), ChartError> {
        let style = self.inks.colour(ink).stroke_width(1);
        let path: Vec<_> = points.iter().map(units).collect();
        self.area.draw(&PathElement::new(path, style)).map_err(refused)
    }

    pub fn dot(&mut self, at: Px, radius: f64, ink: &Ink) -> Result<(), ChartError> {
        let style = self.inks.colour(ink).filled();
        self.area.draw(&Circle::new(units(&at), (radius * UNITS).round() as i32, style)).map_err(refused)
    }

    pub fn rect(&mut self, from: Px, to: Px, ink: &Ink) -> Result<(), ChartError> {
        let style = self.inks.colour(ink).filled();
        self.area.draw(&Rectangle::new([units(&from), units(&to)], style)).map_err(refused)
    }

    pub fn shape(&mut self, points: &[Px], ink: &Ink) -> Result<(), ChartError> {
        let style = self.inks.colour(ink).filled();
        let path: Vec<_> = points.iter().map(units).collect();
        self.area.draw(&Polygon::new(path, style)).map_err(refused)
    }

    /// One line of text, its middle height at `at`.
    pub fn text(&mut self, text: &str, at: Px, anchor: Anchor, ink: &Ink) -> Result<(), ChartError> {
        // A control character would make the whole SVG unreadable.
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        if text.is_empty() {
            return Ok(());
        }
        let h = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        // The style sheet decides family and size; these two only have to be something.
        let style =
            (FontFamily::SansSerif, 12).into_font().color(&self.inks.colour(ink)).pos(Pos::new(h, VPos::Center));
        self.area.draw(&Text::new(text, units(&at), style)).map_err(refused)
    }
}

/// From numbers on two axes to pixels in a rectangle.
pub(super) struct Plot {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    x: RangedCoordf64,
    y: RangedCoordf64,
}

impl Plot {
    pub fn new(left: f64, top: f64, right: f64, bottom: f64, x: &Axis, y: &Axis) -> Plot {
        let (x, y) = (drawable(x.low, x.high), drawable(y.low, y.high));
        Plot { left, top, right, bottom, x: (x.0..x.1).into(), y: (y.0..y.1).into() }
    }

    pub fn x(&self, value: f64) -> f64 {
        map(&self.x, value, (self.left, self.right))
    }

    pub fn y(&self, value: f64) -> f64 {
        map(&self.y, value, (self.bottom, self.top))
    }

    pub fn at(&self, (x, y): (f64, f64)) -> Px {
        (self.x(x), self.y(y))
    }

    /// The numbers on the x axis between which a curve can be seen.
    pub fn domain(&self) -> (f64, f64) {
        let range = self.x.range();
        (range.start, range.end)
    }
}

/// Numbers off the axis stand at its end: plotters' own arithmetic overflows on them.
fn map(axis: &RangedCoordf64, value: f64, limits: Px) -> f64 {
    let range = axis.range();
    f64::from(axis.map(&value.max(range.start).min(range.end), units(&limits))) / UNITS
}

fn units(&(x, y): &Px) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

fn refused(error: impl Display) -> ChartError {
    ChartError(error.to_string())
}
