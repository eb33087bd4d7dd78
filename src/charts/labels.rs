//! Places labels beside points so that they cover neither each other nor the curves.
//!
//! Greedy: labels are placed in order of importance, each at the cheapest of a few dozen places around its point.

use super::canvas::{Anchor, Px};

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    pub fn around((x, y): Px, radius: f64) -> Area {
        Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    fn shared(&self, other: &Area) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    /// How many pixels stick out of `frame`.
    fn outside(&self, frame: &Area) -> f64 {
        [frame.left - self.left, frame.top - self.top, self.right - frame.right, self.bottom - frame.bottom]
            .into_iter()
            .map(|d| d.max(0.0))
            .sum()
    }

    /// Whether the straight line from `a` to `b` passes through.
    fn crossed(&self, a: Px, b: Px) -> bool {
        // Liang–Barsky: shrink the visible part of the line at each of the four edges.
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let edges = [(-dx, a.0 - self.left), (dx, self.right - a.0), (-dy, a.1 - self.top), (dy, self.bottom - a.1)];
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (p, q) in edges {
            if p == 0.0 && q < 0.0 {
                return false;
            } else if p < 0.0 {
                from = from.max(q / p);
            } else if p > 0.0 {
                to = to.min(q / p);
            }
        }
        from <= to
    }
}

/// What is already on the sheet.
pub(super) struct Labels {
    frame: Area,
    taken: Vec<Area>,
    strokes: Vec<(Px, Px)>,
}

/// A place found: where the text stands, and whether it is so far off that a leader line should tie it to its point.
pub(super) struct Place {
    pub at: Px,
    pub anchor: Anchor,
    pub far: bool,
}

impl Labels {
    pub fn new(frame: Area) -> Labels {
        Labels { frame, taken: Vec::new(), strokes: Vec::new() }
    }

    pub fn keep_clear(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// A line that labels would rather not lie on.
    pub fn avoid(&mut self, path: &[Px]) {
        self.strokes.extend(path.iter().copied().zip(path.iter().copied().skip(1)));
    }

    /// Finds and takes the best place for a text of this size beside `point`.
    pub fn place(&mut self, point: Px, width: f64, height: f64) -> Place {
        let mut best: Option<(f64, Place, Area)> = None;
        for (rank, (dx, dy, anchor)) in candidates(height).into_iter().enumerate() {
            let at = (point.0 + dx, point.1 + dy);
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - width / 2.0,
                Anchor::End => at.0 - width,
            };
            let area = Area { left, top: at.1 - height / 2.0, right: left + width, bottom: at.1 + height / 2.0 };
            // Preference order breaks ties only; sticking out of the sheet is worst, then covering text, then a curve.
            let cost = self.cost(&area) + rank as f64;
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, Place { at, anchor, far: dy.abs() > height * 1.6 }, area));
            }
        }
        match best {
            Some((_, place, area)) => {
                self.taken.push(area);
                place
            }
            None => Place { at: point, anchor: Anchor::Start, far: false },
        }
    }

    fn cost(&self, area: &Area) -> f64 {
        let covered: f64 = self.taken.iter().map(|t| t.shared(area)).sum();
        let crossed = self.strokes.iter().filter(|(a, b)| area.crossed(*a, *b)).count();
        area.outside(&self.frame) * 1000.0 + covered * 10.0 + crossed as f64 * 30.0
    }
}

/// Offsets from the point, most pleasing first: above before below, close before far.
fn candidates(height: f64) -> Vec<(f64, f64, Anchor)> {
    let side = 8.0;
    let mut all = Vec::new();
    for lift in [0.9, 1.9, 3.0, 4.2, 5.6] {
        for dy in [-height * lift, height * lift] {
            all.extend([(side, dy, Anchor::Start), (-side, dy, Anchor::End), (0.0, dy, Anchor::Middle)]);
        }
        if all.len() == 6 {
            all.extend([(side + 2.0, 0.0, Anchor::Start), (-side - 2.0, 0.0, Anchor::End)]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_labels_at_one_point_do_not_overlap() {
        let mut labels = Labels::new(Area { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 });
        let (a, b) = (labels.place((100.0, 100.0), 60.0, 14.0), labels.place((100.0, 100.0), 60.0, 14.0));
        assert_ne!((a.at, a.anchor), (b.at, b.anchor));
        let [first, second] = labels.taken[..] else { panic!() };
        assert_eq!(first.shared(&second), 0.0);
    }

    #[test]
    fn a_label_stays_on_the_sheet_and_off_the_line() {
        let mut labels = Labels::new(Area { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 });
        labels.avoid(&[(0.0, 88.0), (300.0, 88.0)]);
        let place = labels.place((295.0, 100.0), 80.0, 14.0);
        assert!(place.anchor == Anchor::End && place.at.1 > 100.0);
    }
}
