//! From plotters' SVG to the page's: real pixels for quarter pixels, class names for colours.
//!
//! No `style=` (the content security policy forbids it) and no literal colour is left: `chart.css` decides how things look.

use std::fmt::Write as _;

use super::canvas::Px;
use super::ink::{Inkwell, Role};
use super::spec::{Aspect, Hue};
use super::tag::{Part, Tag, escape, parts};

/// Rewrites a drawn picture and gives it a name for those who can't see it.
pub(super) fn finish(
    (drawn, inks): &(String, Inkwell),
    id: &str,
    title: &str,
    aspect: Aspect,
    (width, height): Px,
) -> String {
    let id = safe_id(id);
    let mut out = format!(
        "<svg class=\"chart {}\" viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \
         aria-label=\"{}\">",
        aspect.class(),
        escape(title)
    );
    out.push_str(&patterns(inks, &id));
    for part in parts(drawn) {
        match part {
            Part::Tag(inside) if inside.starts_with("svg") => {}
            Part::Tag(inside) if inside.starts_with('/') => {
                let _ = write!(out, "<{inside}>");
            }
            Part::Tag(inside) => element(&mut out, &Tag::read(inside), inks, &id),
            Part::Text(text) => out.push_str(text),
        }
    }
    out
}

fn element(out: &mut String, tag: &Tag, inks: &Inkwell, id: &str) {
    let ink = ["fill", "stroke"].iter().find_map(|key| inks.look_up(tag.get(key)?));
    let _ = write!(out, "<{}", tag.name);
    if let Some(ink) = ink {
        let _ = write!(out, " class=\"{}\"", ink.class());
        if let (Role::Hatched, Some(hue)) = (ink.role, ink.hue) {
            let _ = write!(out, " fill=\"url(#{})\"", pattern_id(id, hue));
        }
    }
    for (key, value) in &tag.attributes {
        match *key {
            "x" | "y" | "x1" | "y1" | "x2" | "y2" | "cx" | "cy" | "r" | "width" | "height" | "points" => {
                let _ = write!(out, " {key}=\"{}\"", pixels(value));
            }
            "text-anchor" if *value != "start" => {
                let _ = write!(out, " {key}=\"{value}\"");
            }
            // plotters centres on the height of an x; ideographs and figures are taller.
            "dy" => out.push_str(" dy=\".36em\""),
            // Colours, widths and fonts belong to the style sheet.
            _ => {}
        }
    }
    match ink.and_then(|ink| ink.title.as_deref()) {
        Some(title) => {
            let _ = write!(out, "><title>{}</title></{}>", escape(title), tag.name);
        }
        None => out.push_str(if tag.alone { "/>" } else { ">" }),
    }
}

/// Every number in an attribute, brought back from plotters' units to pixels.
fn pixels(value: &str) -> String {
    let scaled = |n: &str| n.parse().map_or_else(|_| n.to_owned(), quarters);
    let point = |p: &str| p.split(',').map(scaled).collect::<Vec<_>>().join(",");
    value.split_whitespace().map(point).collect::<Vec<_>>().join(" ")
}

/// So many of plotters' units in pixels. All of its numbers are whole: to read and write floats would weigh more than the
/// whole drawing of charts.
fn quarters(units: i32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let (whole, rest) = (units.unsigned_abs() / 4, units.unsigned_abs() % 4);
    let rest = ["", ".25", ".5", ".75"].into_iter().nth(rest as usize).unwrap_or_default();
    format!("{sign}{whole}{rest}")
}

/// The hatchings that are used. Their ids carry the chart's id: two charts in one page must not share one.
fn patterns(inks: &Inkwell, id: &str) -> String {
    let all: String = Hue::ALL
        .into_iter()
        .filter(|hue| inks.iter().any(|ink| ink.role == Role::Hatched && ink.hue == Some(*hue)))
        .map(|hue| pattern(id, hue))
        .collect();
    if all.is_empty() { all } else { format!("<defs>{all}</defs>") }
}

pub(super) fn pattern(id: &str, hue: Hue) -> String {
    format!(
        "<pattern id=\"{}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect class=\"{} hatch\" width=\"1.5\" height=\"5\"/></pattern>",
        pattern_id(id, hue),
        hue.class()
    )
}

pub(super) fn pattern_id(id: &str, hue: Hue) -> String {
    format!("{id}-hatch-{}", hue.class())
}

/// An id that can stand in `url(#…)`.
pub(super) fn safe_id(id: &str) -> String {
    let kept: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) { kept } else { format!("chart-{kept}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_become_pixels() {
        assert_eq!(pixels("10"), "2.5");
        assert_eq!(pixels("4,8 6,-2 "), "1,2 1.5,-0.5");
    }

    #[test]
    fn ids_are_safe() {
        assert_eq!(safe_id("scheme/10.rate"), "scheme-10-rate");
        assert_eq!(safe_id("1\"x"), "chart-1-x");
    }
}
