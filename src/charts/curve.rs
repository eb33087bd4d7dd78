//! The exact curve: amount against one input, every step where the rule puts it.

use super::backend::text_width;
use super::canvas::{Anchor, Canvas, Plot, Px, draw};
use super::ink::{Ink, Role};
use super::labels::{Area, Labels};
use super::spec::{Curve, Here, MarkKind, Series};
use super::steps::Path;
use super::{ChartError, svg};
use crate::engine::order;

const HEIGHT: f64 = 260.0;
const TOP: f64 = 30.0;
const FOOT: f64 = 42.0;
/// Half the height of a line of labels, and the distance between a label and what it labels.
const LINE: f64 = 15.0;
const PAD: f64 = 8.0;

/// Draws the curve. Nothing to draw is not an error: the axes stand alone.
pub fn curve(spec: &Curve) -> Result<String, ChartError> {
    let size = (spec.aspect.width(), HEIGHT);
    let picture = draw(size, |canvas| {
        let plot = layout(spec);
        let paths: Vec<(&Series, Path)> = spec.series.iter().map(|s| (s, Path::new(s, &plot))).collect();
        for (from, to) in &spec.shaded {
            // A single number still shows.
            let (left, right) = (plot.x(*from), plot.x(*to).max(plot.x(*from) + 2.0));
            canvas.rect((left, plot.top), (right, plot.bottom), &Ink::plain(Role::Stretch))?;
        }
        axes(canvas, spec, &plot)?;
        if let Some(here) = &spec.here {
            here_rule(canvas, here, &plot)?;
        }
        for (series, path) in &paths {
            path.draw(canvas, series)?;
        }
        names(canvas, spec, &plot, &paths)?;
        labels(canvas, spec, &plot, &paths)
    })?;
    Ok(svg::finish(&picture, &spec.id, &spec.title, spec.aspect, size))
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64) -> f64 {
    texts.map(|t| text_width(t, size)).fold(0.0, f64::max)
}

/// Margins as wide as the longest label needs, and never so wide that no plot is left. A third of an em of grace on the left:
/// measuring is an estimate, and digits are broad in some fonts.
fn layout(spec: &Curve) -> Plot {
    let (width, size) = (spec.aspect.width(), spec.aspect.type_size());
    let left = widest(spec.y.ticks.iter().map(|t| t.text.as_str()), size) + PAD + size / 3.0;
    let right = widest(spec.series.iter().map(|s| s.name.as_str()), size) + PAD;
    let most = width * 0.25;
    Plot::new(left.min(most), TOP, width - right.clamp(PAD * 2.0, most), HEIGHT - FOOT, &spec.x, &spec.y)
}

fn axes(canvas: &mut Canvas, spec: &Curve, plot: &Plot) -> Result<(), ChartError> {
    let (tick, caption) = (Ink::plain(Role::Tick), Ink::plain(Role::Caption));
    for t in spec.y.ticks.iter().filter(|t| t.at.is_finite()) {
        let y = plot.y(t.at);
        let role = if t.at == 0.0 { Role::Base } else { Role::Grid };
        canvas.line(&[(plot.left, y), (plot.right, y)], &Ink::plain(role))?;
        canvas.text(&t.text, (plot.left - PAD, y), Anchor::End, &tick)?;
    }
    let size = spec.aspect.type_size();
    let foot = plot.bottom + LINE;
    // The reader's own number takes precedence over the round ones.
    let mut taken = spec.here.iter().map(|h| span(plot.x(h.x), &h.text, size)).collect::<Vec<_>>();
    for t in spec.x.ticks.iter().filter(|t| t.at.is_finite()) {
        let x = plot.x(t.at);
        canvas.line(&[(x, plot.bottom), (x, plot.bottom + 4.0)], &Ink::plain(Role::Base))?;
        let (from, to) = span(x, &t.text, size);
        if taken.iter().all(|(a, b)| to < *a || from > *b) {
            canvas.text(&t.text, (x, foot), Anchor::Middle, &tick)?;
            taken.push((from, to));
        }
    }
    canvas.text(&spec.y.title, (0.0, 9.0), Anchor::Start, &caption)?;
    canvas.text(&spec.x.title, (plot.right, foot + LINE + 3.0), Anchor::End, &caption)
}

/// From where to where a centred text reaches, with a little air.
fn span(x: f64, text: &str, size: f64) -> (f64, f64) {
    let half = text_width(text, size) / 2.0 + 3.0;
    (x - half, x + half)
}

/// A hairline from the reader's number on the axis up to the highest of their amounts.
fn here_rule(canvas: &mut Canvas, here: &Here, plot: &Plot) -> Result<(), ChartError> {
    let x = plot.x(here.x);
    let top = here.dots.iter().map(|d| plot.y(d.y)).fold(plot.bottom, f64::min);
    canvas.line(&[(x, plot.bottom + 4.0), (x, top)], &Ink::plain(Role::HereRule))?;
    canvas.text(&here.text, (x, plot.bottom + LINE), Anchor::Middle, &Ink::plain(Role::HereFoot))
}

/// Series names at the right ends of their lines, pushed apart where lines end close together.
fn names(canvas: &mut Canvas, spec: &Curve, plot: &Plot, paths: &[(&Series, Path)]) -> Result<(), ChartError> {
    let mut ends: Vec<_> = paths.iter().filter_map(|(s, p)| p.last().map(|end| (end.1, *s))).collect();
    order::by(&mut ends, |a, b| a.0 <= b.0);
    // Downwards first, each below the last; then upwards again from the baseline, where the lowest was pushed off.
    let mut floor = f64::NEG_INFINITY;
    for (y, _) in &mut ends {
        *y = y.max(floor);
        floor = *y + LINE;
    }
    let mut roof = plot.bottom;
    for (y, _) in ends.iter_mut().rev() {
        *y = y.min(roof);
        roof = *y - LINE;
    }
    let most = spec.aspect.width() - plot.right - PAD;
    for (y, series) in ends {
        let name = fit(&series.name, most, spec.aspect.type_size());
        canvas.text(&name, (plot.right + PAD, y), Anchor::Start, &Ink::of(Role::Name, series.hue))?;
    }
    Ok(())
}

/// A name cut to its margin. Half an em of grace: measuring is an estimate.
fn fit(name: &str, most: f64, size: f64) -> String {
    let mut name = name.to_owned();
    if text_width(&name, size) <= most + size / 2.0 {
        return name;
    }
    while !name.is_empty() && text_width(&name, size) + size > most {
        name.pop();
    }
    name + "…"
}

/// The reader's dots, then caps and cliffs: the order in which they get the best places.
fn labels(canvas: &mut Canvas, spec: &Curve, plot: &Plot, paths: &[(&Series, Path)]) -> Result<(), ChartError> {
    let size = spec.aspect.type_size();
    let mut labels = Labels::new(Area { left: plot.left, top: 0.0, right: plot.right, bottom: plot.bottom });
    let caption = text_width(&spec.y.title, size);
    labels.keep_clear(Area { left: 0.0, top: 0.0, right: caption + PAD, bottom: LINE + 3.0 });
    for (_, path) in paths {
        path.runs.iter().for_each(|run| labels.avoid(run));
    }
    let mut dots = Vec::new();
    let mut texts = Vec::new();
    for here in spec.here.iter().filter(|h| h.x.is_finite()) {
        for dot in here.dots.iter().filter(|d| d.y.is_finite()) {
            let at = plot.at((here.x, dot.y));
            dots.push((at, Ink::of(Role::HereDot, dot.hue)));
            texts.push((at, &dot.text, Ink::of(Role::HereText, dot.hue)));
        }
    }
    for mark in spec.marks.iter().filter(|m| m.at.0.is_finite() && m.at.1.is_finite()) {
        let at = plot.at(mark.at);
        if mark.kind == MarkKind::Cap {
            canvas.line(&[(at.0, at.1 - 5.0), (at.0, at.1 + 5.0)], &Ink::of(Role::CapTick, mark.hue))?;
        }
        texts.push((at, &mark.text, Ink::of(Role::MarkText, mark.hue)));
    }
    for (at, ..) in &texts {
        labels.keep_clear(Area::around(*at, 6.0));
    }
    let said = |each: &&(Px, &String, Ink)| !each.1.is_empty();
    let own = texts.iter().take(dots.len()).filter(said).count();
    let mut texts: Vec<_> = texts.iter().filter(said).collect();
    let mut places: Vec<_> =
        texts.iter().map(|(at, text, _)| labels.place(*at, text_width(text, size), LINE)).collect();
    // The labels of the dots stand above each other as the dots do.
    if let (Some(texts), Some(places)) = (texts.get_mut(..own), places.get_mut(..own)) {
        order::by(texts, |a, b| a.0.1 <= b.0.1);
        order::by(places, |a, b| a.at.1 <= b.at.1);
    }
    for ((at, text, ink), place) in texts.into_iter().zip(places) {
        if place.far {
            let towards = if place.at.1 < at.1 { place.at.1 + LINE / 2.0 } else { place.at.1 - LINE / 2.0 };
            canvas.line(&[*at, (at.0, towards)], &Ink::plain(Role::Leader))?;
        }
        canvas.text(text, place.at, place.anchor, ink)?;
    }
    for (at, ink) in dots {
        canvas.dot(at, 5.5, &ink)?;
    }
    Ok(())
}
