//! One series of a curve: its straight stretches, and what happens at its jumps.

use super::ChartError;
use super::canvas::{Canvas, Plot, Px};
use super::ink::{Ink, Role};
use super::spec::{End, Piece, Series};
use crate::engine::order;

const DOT: f64 = 2.75;

/// Jumps closer together than this, in pixels, carry no dots: a staircase of dots would hide the stairs.
const ROOM_FOR_DOTS: f64 = 9.0;

/// A jump in pixels: the last point before it and the first after it.
struct Jump {
    from: (Px, End),
    to: (Px, End),
}

/// A series in pixels.
pub(super) struct Path {
    /// Unbroken stretches, so that the dash pattern runs on through their corners.
    pub runs: Vec<Vec<Px>>,
    jumps: Vec<Jump>,
    /// Values at a single number, as between "below 10" and "above 10".
    points: Vec<Px>,
}

impl Path {
    pub fn new(series: &Series, plot: &Plot) -> Path {
        let pieces: Vec<Piece> = series.pieces.iter().filter_map(|p| visible(p, plot.domain())).collect();
        let crowded = crowded(&pieces, plot);
        let mut path = Path { runs: Vec::new(), jumps: Vec::new(), points: Vec::new() };
        let mut before: Option<Piece> = None;
        for piece in pieces {
            let (from, to) = (plot.at(piece.from), plot.at(piece.to));
            match before {
                Some(last) if last.to == piece.from => path.extend(&[to]),
                Some(last) if jumps(&last, &piece) => {
                    let foot = plot.at(last.to);
                    if from.1 <= foot.1 && crowded(from.0) {
                        path.extend(&[from, to]);
                    } else {
                        path.jumps.push(Jump { from: (foot, last.end), to: (from, piece.start) });
                        path.runs.push(vec![from, to]);
                    }
                }
                _ => path.runs.push(vec![from, to]),
            }
            if piece.from == piece.to {
                path.points.push(from);
            }
            before = Some(piece);
        }
        path
    }

    fn extend(&mut self, points: &[Px]) {
        match self.runs.last_mut() {
            Some(run) => run.extend(points),
            None => self.runs.push(points.to_vec()),
        }
    }

    /// Where the curve leaves the picture on the right.
    pub fn last(&self) -> Option<Px> {
        self.runs.last().and_then(|run| run.last()).copied()
    }

    /// Risers first, then lines, then dots: dots must lie on top.
    pub fn draw(&self, canvas: &mut Canvas, series: &Series) -> Result<(), ChartError> {
        let ink = |role| Ink::of(role, series.hue);
        for jump in &self.jumps {
            let (top, foot) = (jump.from.0, jump.to.0);
            if foot.1 > top.1 {
                canvas.line(&[top, foot], &ink(Role::Drop))?;
                let (x, y) = (foot.0, foot.1 - DOT);
                canvas.shape(&[(x, y), (x - 3.25, y - 7.0), (x + 3.25, y - 7.0)], &ink(Role::Arrow))?;
            } else {
                canvas.line(&[top, foot], &ink(Role::Riser))?;
            }
        }
        for run in self.runs.iter().filter(|run| run.first() != run.last() || run.len() > 2) {
            canvas.line(run, &ink(Role::Line))?;
        }
        for (at, end) in self.dots() {
            canvas.dot(at, DOT, &ink(if end == End::Included { Role::Closed } else { Role::Open }))?;
        }
        for at in &self.points {
            canvas.dot(*at, DOT, &ink(Role::Closed))?;
        }
        Ok(())
    }

    /// Both ends of every jump that has room for them.
    fn dots(&self) -> Vec<(Px, End)> {
        let xs: Vec<f64> = self.jumps.iter().map(|j| j.from.0.0).collect();
        let roomy = |jump: &&Jump| !near(&xs, jump.from.0.0);
        let mut dots: Vec<_> = self.jumps.iter().filter(roomy).flat_map(|j| [j.from, j.to]).collect();
        // A closed dot over an open one: where both are so near that they touch, what is paid stays visible.
        order::by_key(&mut dots, |(_, end)| *end == End::Included);
        dots
    }
}

fn jumps(before: &Piece, after: &Piece) -> bool {
    before.to.0 == after.from.0 && before.to.1 != after.from.1
}

/// Tells where steps follow so closely that they are drawn as one stroke: cut into risers and treads of a few pixels, a line
/// would lose its dash pattern, by which it is told from the others.
fn crowded(pieces: &[Piece], plot: &Plot) -> impl Fn(f64) -> bool + use<> {
    let pairs = pieces.iter().zip(pieces.iter().skip(1));
    let xs: Vec<f64> = pairs.filter(|(a, b)| jumps(a, b)).map(|(_, b)| plot.x(b.from.0)).collect();
    move |x| near(&xs, x)
}

/// Whether another of these (ascending) numbers lies within [`ROOM_FOR_DOTS`].
fn near(xs: &[f64], x: f64) -> bool {
    let from = xs.partition_point(|other| *other <= x - ROOM_FOR_DOTS);
    xs.iter().skip(from).take_while(|other| **other < x + ROOM_FOR_DOTS).any(|other| *other != x)
}

/// The part of a piece that lies on the x axis, or `None` where no part does or a number is not finite.
fn visible(piece: &Piece, (low, high): (f64, f64)) -> Option<Piece> {
    let ((x0, y0), (x1, y1)) = (piece.from, piece.to);
    let finite = [x0, y0, x1, y1].iter().all(|v| v.is_finite());
    if !finite || x1 < x0 || x1 < low || x0 > high {
        return None;
    }
    let y = |x: f64| if x1 > x0 { y0 + (y1 - y0) * ((x - x0) / (x1 - x0)) } else { y0 };
    let from = if x0 < low { (low, y(low)) } else { piece.from };
    let to = if x1 > high { (high, y(high)) } else { piece.to };
    Some(Piece { from, to, ..*piece })
}
