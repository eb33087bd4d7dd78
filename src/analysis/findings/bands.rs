//! Values that no band holds, and values that two hold.

use super::{Finding, Kind, Severity, person, set};
use crate::analysis::vary::grid;
use crate::engine::mechanism::{BandPay, Bands, Edge, Mechanism, Overlapping, Uncovered};
use crate::engine::{Number, Provision, Scheme, Yuan};

/// Without a cap "and so on" never ends; its first joint stands for all.
const MOST_JOINTS: u32 = 100;

/// Where one band ends and the next begins.
struct Joint {
    end: Edge,
    start: Edge,
    below: Yuan,
    above: Yuan,
    /// The band that ends, counted from one; the last one for all that follow it.
    place: usize,
}

fn joints(bands: &Bands, cap: Option<Yuan>) -> Vec<Joint> {
    let mut joints = Vec::new();
    let mut sum = Yuan::ZERO;
    let held = |amount: Yuan| cap.map_or(amount, |cap| amount.min(cap));
    let cumulative = bands.pay == BandPay::Cumulative;
    for (place, (one, next)) in (1..).zip(bands.band.iter().zip(bands.band.iter().skip(1))) {
        sum = if cumulative { sum.plus(one.amount) } else { one.amount };
        let above = if cumulative { sum.plus(next.amount) } else { next.amount };
        let end = one.to.unwrap_or(Edge { at: Number::MOST, included: true });
        joints.push(Joint { end, start: next.from, below: held(sum), above: held(above), place });
    }
    if let Some((last, then)) = bands.band.last().zip(bands.then.as_ref())
        && let Some(to) = last.to
    {
        for step in 0..if cap.is_some() && !then.add.is_zero() { MOST_JOINTS } else { 1 } {
            let at = to.at.plus(then.every.times(Number::of(step)));
            let below = last.amount.plus(then.add.times(Number::of(step)));
            if cap.is_some_and(|cap| below >= cap) {
                break;
            }
            let (end, start) = (Edge { at, ..to }, Edge { at, included: last.from.included });
            joints.push(Joint { end, start, below, above: held(below.plus(then.add)), place: bands.band.len() });
        }
    }
    joints
}

/// Whether a band of the list holds a value, wherever its neighbours end.
fn held(bands: &Bands, value: Number) -> bool {
    bands.band.iter().any(|band| {
        let starts = value > band.from.at || (band.from.included && value == band.from.at);
        starts && band.to.is_none_or(|to| value < to.at || (to.included && value == to.at))
    })
}

pub fn gap(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Bands(bands) = &rule.pays else { return None };
    let unit = bands.base.unit();
    let mut found = Finding::new(Kind::Gap, Severity::Fault, &[&rule.id], Some(bands.base), person::meets(rule));
    let mut repair = Some(Vec::new());
    for joint in joints(bands, person::cap(rule)) {
        let (end, start) = (joint.end, joint.start);
        let first = if end.included { end.at.plus(grid(unit)) } else { end.at };
        let last = if start.included { start.at.less(grid(unit)) } else { start.at };
        if first > last || held(bands, first) {
            continue;
        }
        found.at(scheme, first.less(grid(unit)), Some(vec![joint.below]));
        found.at(scheme, first, Some(Vec::new()));
        if first < last {
            found.at(scheme, last, Some(Vec::new()));
            repair = None;
        }
        found.at(scheme, last.plus(grid(unit)), Some(vec![joint.above]));
        let edge = match bands.uncovered {
            Uncovered::Lower | Uncovered::None => format!("bands/{}/to/included", joint.place),
            Uncovered::Upper if joint.place == bands.band.len() => format!("bands/{}/from/included", joint.place),
            Uncovered::Upper => format!("bands/{}/from/included", joint.place + 1),
        };
        let edit = set(scheme, rule, &edge, "true");
        if let Some(edits) = repair.as_mut().filter(|edits| !edits.contains(&edit)) {
            edits.push(edit);
        }
    }
    found.repair = repair;
    (!found.at.is_empty()).then(|| found.opened(1))
}

pub fn overlap(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Bands(bands) = &rule.pays else { return None };
    let unit = bands.base.unit();
    let mut found = Finding::new(Kind::Overlap, Severity::Fault, &[&rule.id], Some(bands.base), person::meets(rule));
    let mut repair = Some(Vec::new());
    for joint in joints(bands, person::cap(rule)) {
        let (end, start) = (joint.end, joint.start);
        let first = if start.included { start.at } else { start.at.plus(grid(unit)) };
        let last = if end.included { end.at } else { end.at.less(grid(unit)) };
        if first > last {
            continue;
        }
        found.at(scheme, first.less(grid(unit)), Some(vec![joint.below]));
        found.at(scheme, first, Some(vec![joint.below, joint.above]));
        if first < last {
            found.at(scheme, last, Some(vec![joint.below, joint.above]));
            repair = None;
        }
        if last < Number::MOST {
            found.at(scheme, last.plus(grid(unit)), Some(vec![joint.above]));
        }
        let edge = match bands.overlapping {
            Overlapping::Higher => format!("bands/{}/to/included", joint.place),
            Overlapping::Lower if joint.place == bands.band.len() => format!("bands/{}/from/included", joint.place),
            Overlapping::Lower => format!("bands/{}/from/included", joint.place + 1),
        };
        let edit = set(scheme, rule, &edge, "false");
        if let Some(edits) = repair.as_mut().filter(|edits| !edits.contains(&edit)) {
            edits.push(edit);
        }
    }
    found.repair = repair;
    (!found.at.is_empty()).then(|| found.opened(1))
}
