//! The map: amount by two inputs, darker for more, with the amounts written in.

use super::backend::text_width;
use super::canvas::{Anchor, Canvas, Plot, draw};
use super::ink::{Ink, Role};
use super::spec::{Map, Tile};
use super::{ChartError, svg};

const HEIGHT: f64 = 320.0;
const TOP: f64 = 24.0;
const FOOT: f64 = 42.0;
const LINE: f64 = 15.0;
const PAD: f64 = 8.0;

pub fn map(spec: &Map) -> Result<String, ChartError> {
    let size = (spec.aspect.width(), HEIGHT);
    let picture = draw(size, |canvas| {
        let plot = layout(spec);
        for tile in &spec.tiles {
            canvas.rect(
                plot.at((tile.from.0, tile.to.1)),
                plot.at((tile.to.0, tile.from.1)),
                &Ink::of(Role::Shade(tile.shade), spec.hue),
            )?;
        }
        edges(canvas, spec, &plot)?;
        axes(canvas, spec, &plot)?;
        let here = here(canvas, spec, &plot)?;
        labels(canvas, spec, &plot, here)
    })?;
    Ok(svg::finish(&picture, &spec.id, &spec.title, spec.aspect, size))
}

fn layout(spec: &Map) -> Plot {
    let width = spec.aspect.width();
    let ticks = spec.y.ticks.iter().map(|tick| text_width(&tick.text, spec.aspect.type_size()));
    let left = ticks.fold(0.0, f64::max) + PAD * 1.5;
    Plot::new(left.min(width * 0.25), TOP, width - PAD * 2.0, HEIGHT - FOOT, &spec.x, &spec.y)
}

/// A hairline wherever the shade is not the whole story: around each tile that is large enough to be seen.
fn edges(canvas: &mut Canvas, spec: &Map, plot: &Plot) -> Result<(), ChartError> {
    for tile in spec.tiles.iter().filter(|tile| tile.edge) {
        let ((left, bottom), (right, top)) = (plot.at(tile.from), plot.at(tile.to));
        if right - left > 3.0 && bottom - top > 3.0 {
            let around = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)];
            canvas.line(&around, &Ink::plain(Role::Grid))?;
        }
    }
    Ok(())
}

fn axes(canvas: &mut Canvas, spec: &Map, plot: &Plot) -> Result<(), ChartError> {
    let (tick, caption, base) = (Ink::plain(Role::Tick), Ink::plain(Role::Caption), Ink::plain(Role::Base));
    canvas.line(&[(plot.left, plot.top), (plot.left, plot.bottom), (plot.right, plot.bottom)], &base)?;
    for each in &spec.y.ticks {
        canvas.text(&each.text, (plot.left - PAD, plot.y(each.at)), Anchor::End, &tick)?;
    }
    for each in &spec.x.ticks {
        let x = plot.x(each.at);
        canvas.line(&[(x, plot.bottom), (x, plot.bottom + 4.0)], &base)?;
        canvas.text(&each.text, (x, plot.bottom + LINE), Anchor::Middle, &tick)?;
    }
    canvas.text(&spec.y.title, (0.0, 9.0), Anchor::Start, &caption)?;
    canvas.text(&spec.x.title, (plot.right, plot.bottom + LINE * 2.0 + 3.0), Anchor::End, &caption)
}

/// The reader's dot with its words, and the room the two take.
fn here(canvas: &mut Canvas, spec: &Map, plot: &Plot) -> Result<[f64; 4], ChartError> {
    let (x, y) = plot.at(spec.here.0);
    canvas.dot((x, y), 5.5, &Ink::of(Role::HereDot, spec.hue))?;
    let width = text_width(&spec.here.1, spec.aspect.type_size());
    let after = x + PAD + width < plot.right;
    let up = (y - LINE).max(plot.top + LINE / 2.0);
    let (at, anchor) = if after { (x + PAD, Anchor::Start) } else { (x - PAD, Anchor::End) };
    canvas.text(&spec.here.1, (at, up), anchor, &Ink::plain(Role::RowLabel))?;
    let left = if after { x - PAD } else { at - width };
    Ok([left, up - LINE, left + width + PAD * 2.0, y + PAD])
}

/// Amounts in the tiles that have room for them.
fn labels(canvas: &mut Canvas, spec: &Map, plot: &Plot, taken: [f64; 4]) -> Result<(), ChartError> {
    let size = spec.aspect.type_size();
    let room = |tile: &&Tile| {
        let ((left, bottom), (right, top)) = (plot.at(tile.label_from), plot.at(tile.label_to));
        !tile.label.is_empty() && text_width(&tile.label, size) + 6.0 < right - left && LINE < bottom - top
    };
    for tile in spec.tiles.iter().filter(room) {
        let ((left, bottom), (right, top)) = (plot.at(tile.label_from), plot.at(tile.label_to));
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
        let half = text_width(&tile.label, size) / 2.0;
        let [from, over, to, under] = taken;
        if x + half < from || x - half > to || y + LINE < over || y - LINE > under {
            canvas.text(&tile.label, (x, y), Anchor::Middle, &Ink::plain(Role::RowLabel))?;
        }
    }
    Ok(())
}
