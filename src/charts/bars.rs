//! Stacked bars, one row for each jurisdiction: solid is determined, hatched is "at most".

use super::backend::text_width;
use super::canvas::{Anchor, Canvas, Plot, draw};
use super::ink::{Ink, Role};
use super::spec::{Aspect, Axis, Bars, Row};
use super::{ChartError, svg};

/// Between two segments, and the least that a non-zero segment shows of itself.
const HAIR: f64 = 1.0;
const PAD: f64 = 8.0;
const FOOT: f64 = 24.0;

/// Heights of a row: name and total above the bar on a phone, beside it elsewhere.
struct Heights {
    row: f64,
    /// From the row's top to the bar's.
    above: f64,
    bar: f64,
}

/// Draws the bars. No rows give an empty picture, not an error.
pub fn bars(spec: &Bars) -> Result<String, ChartError> {
    let named = spec.rows.iter().any(|r| !r.label.is_empty());
    let heights = match (spec.aspect, named) {
        (Aspect::Narrow, true) => Heights { row: 46.0, above: 20.0, bar: 12.0 },
        _ => Heights { row: 32.0, above: 9.0, bar: 14.0 },
    };
    let bottom = heights.row * spec.rows.len() as f64;
    let height = if spec.axis.is_some() { bottom + FOOT } else { bottom.max(1.0) };
    let size = (spec.aspect.width(), height);
    let picture = draw(size, |canvas| {
        let longest = spec.rows.iter().map(sum).fold(0.0, f64::max);
        let fallback = Axis { title: String::new(), low: 0.0, high: longest, ticks: Vec::new() };
        let plot = layout(spec, spec.axis.as_ref().unwrap_or(&fallback), bottom);
        if let Some(axis) = &spec.axis {
            grid(canvas, axis, &plot, size.0)?;
        }
        let mut top = 0.0;
        for row in &spec.rows {
            draw_row(canvas, spec, row, &plot, top, &heights)?;
            top += heights.row;
        }
        Ok(())
    })?;
    Ok(svg::finish(&picture, &spec.id, &spec.title, spec.aspect, size))
}

fn sum(row: &Row) -> f64 {
    row.segments.iter().map(|s| length(s.amount)).sum()
}

fn length(amount: f64) -> f64 {
    if amount.is_finite() { amount.max(0.0) } else { 0.0 }
}

fn layout(spec: &Bars, x: &Axis, bottom: f64) -> Plot {
    let (width, size) = (spec.aspect.width(), spec.aspect.type_size());
    let widest = |text: fn(&Row) -> &str| spec.rows.iter().map(|r| text_width(text(r), size)).fold(0.0, f64::max);
    let label = widest(|r| &r.label);
    let left = if spec.aspect == Aspect::Narrow || label == 0.0 { 0.0 } else { label + PAD * 2.0 };
    // Only totals that stand behind a bar take room from the bars; on a phone they stand above it.
    let beside = spec.aspect == Aspect::Wide || label == 0.0;
    let total = if !beside { 0.0 } else { widest(|r| if r.segments.is_empty() { "" } else { &r.total }) };
    let right = if total == 0.0 { HAIR } else { total + PAD * 1.5 };
    let most = width * 0.4;
    Plot::new(left.min(most), 0.0, width - right.min(most), bottom, x, x)
}

fn grid(canvas: &mut Canvas, axis: &Axis, plot: &Plot, width: f64) -> Result<(), ChartError> {
    for tick in axis.ticks.iter().filter(|t| t.at.is_finite()) {
        let x = plot.x(tick.at);
        let role = if tick.at == 0.0 { Role::Base } else { Role::Grid };
        // At the very edge the line would run through the names that start there, and the bars' own edge says the same.
        if x >= 1.0 {
            canvas.line(&[(x, plot.top), (x, plot.bottom + 4.0)], &Ink::plain(role))?;
        }
        // Centred, a label at the edge of the sheet would be cut.
        let anchor = match x {
            x if x < 1.0 => Anchor::Start,
            x if x > width - 12.0 => Anchor::End,
            _ => Anchor::Middle,
        };
        canvas.text(&tick.text, (x, plot.bottom + 14.0), anchor, &Ink::plain(Role::Tick))?;
    }
    Ok(())
}

fn draw_row(
    canvas: &mut Canvas,
    spec: &Bars,
    row: &Row,
    plot: &Plot,
    top: f64,
    heights: &Heights,
) -> Result<(), ChartError> {
    let (from, to) = (top + heights.above, top + heights.above + heights.bar);
    let middle = (from + to) / 2.0;
    match spec.aspect {
        Aspect::Narrow => canvas.text(&row.label, (0.0, from - 9.0), Anchor::Start, &Ink::plain(Role::RowLabel))?,
        Aspect::Wide => {
            canvas.text(&row.label, (plot.left - PAD * 2.0, middle), Anchor::End, &Ink::plain(Role::RowLabel))?
        }
    }
    let mut amount = 0.0;
    let mut end = plot.left;
    let last = row.segments.len().saturating_sub(1);
    for (i, segment) in row.segments.iter().enumerate().filter(|(_, s)| length(s.amount) > 0.0) {
        amount += segment.amount;
        // The gap is taken from the segment's own right end, so that the bar's length stays true.
        let gap = if i == last { 0.0 } else { HAIR };
        let right = (plot.x(amount) - gap).max(end + HAIR);
        let role = if segment.at_most { Role::Hatched } else { Role::Solid };
        let title = Some(segment.name.clone()).filter(|n| !n.is_empty());
        canvas.rect((end, from), (right, to), &Ink { role, hue: Some(segment.hue), title })?;
        end = right + gap;
    }
    if row.segments.is_empty() {
        let inset = if plot.left < 1.0 { plot.left } else { plot.left + PAD };
        return canvas.text(&row.total, (inset, middle), Anchor::Start, &Ink::plain(Role::Note));
    }
    if heights.above > PAD * 2.0 {
        return canvas.text(&row.total, (plot.right, from - 9.0), Anchor::End, &Ink::plain(Role::Total));
    }
    canvas.text(&row.total, (end + PAD, middle), Anchor::Start, &Ink::plain(Role::Total))
}
