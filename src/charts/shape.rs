//! How an assumption is spread, as small as a word: bars, the middle of them darker, and a line at the median.

use std::fmt::Write as _;

const WIDTH: f64 = 120.0;
const HEIGHT: f64 = 28.0;
/// Between two bars.
const GAP: f64 = 0.75;

/// All of it in parts of the picture's width, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Shares of equally broad stretches; the largest is as high as the picture.
    pub bars: Vec<f64>,
    pub middle: (f64, f64),
    pub median: f64,
}

/// Draws it, 120 × 28 pixels, hidden from screen readers: the same stands beside it in words.
pub fn shape(of: &Shape) -> String {
    let most = of.bars.iter().copied().filter(|bar| bar.is_finite()).fold(f64::MIN_POSITIVE, f64::max);
    let width = WIDTH / of.bars.len().max(1) as f64;
    let mut inside = String::new();
    for (at, bar) in of.bars.iter().enumerate().filter(|(_, bar)| bar.is_finite() && **bar > 0.0) {
        let (left, height) = (at as f64 * width, (bar / most * (HEIGHT - 2.0)).max(0.5));
        let centre = (left + width / 2.0) / WIDTH;
        let role = if (of.middle.0..=of.middle.1).contains(&centre) { "middle" } else { "outer" };
        let (broad, top) = ((width - GAP).max(0.5), HEIGHT - height);
        let _ = write!(
            inside,
            "<rect class=\"{role}\" x=\"{left:.2}\" y=\"{top:.2}\" width=\"{broad:.2}\" height=\"{height:.2}\"/>"
        );
    }
    if of.median.is_finite() {
        let x = of.median.clamp(0.0, 1.0) * WIDTH;
        let _ = write!(inside, "<line class=\"median\" x1=\"{x:.2}\" x2=\"{x:.2}\" y1=\"0\" y2=\"{HEIGHT}\"/>");
    }
    framed(&inside)
}

/// A part of all, as a bar.
pub fn part(of: f64) -> String {
    let (here, top) = (of.clamp(0.0, 1.0) * WIDTH, HEIGHT / 2.0);
    let bar = |role: &str, from: f64, to: f64| {
        let broad = to - from;
        format!("<rect class=\"{role}\" x=\"{from:.2}\" y=\"{top:.2}\" width=\"{broad:.2}\" height=\"{top:.2}\"/>")
    };
    framed(&[bar("middle", 0.0, here), bar("outer", here, WIDTH)].concat())
}

fn framed(inside: &str) -> String {
    format!(
        "<svg class=\"shape\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\">{inside}\
         <line class=\"foot\" x1=\"0\" x2=\"{WIDTH}\" y1=\"{HEIGHT}\" y2=\"{HEIGHT}\"/></svg>"
    )
}
