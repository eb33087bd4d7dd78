//! Values that no band holds, and values that two hold.

use super::{Finding, Kind, Severity, person, set};
use crate::analysis::vary::grid;
use crate::engine::mechanism::{BandPay, Bands, Edge, Mechanism, Overlapping, Uncovered};
use crate::engine::scheme::Edit;
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

/// The first and the last value between two bands.
fn between(bands: &Bands, joint: &Joint) -> Option<(Number, Number)> {
    let (end, start, step) = (joint.end, joint.start, grid(bands.base.unit()));
    let first = if end.included { end.at.plus(step) } else { end.at };
    let last = if start.included { start.at.less(step) } else { start.at };
    (first <= last && !held(bands, first)).then_some((first, last))
}

/// The first and the last value in both.
fn within_both(bands: &Bands, joint: &Joint) -> Option<(Number, Number)> {
    let (end, start, step) = (joint.end, joint.start, grid(bands.base.unit()));
    let first = if start.included { start.at } else { start.at.plus(step) };
    let last = if end.included { end.at } else { end.at.less(step) };
    (first <= last).then_some((first, last))
}

/// Whether the start of the last band may be moved: it stands for those of all that follow, so the same must be wrong at each.
fn movable(bands: &Bands, joints: &[Joint], wrong: impl Fn(&Joint) -> bool) -> bool {
    let last = bands.band.len();
    last > 1 && joints.iter().filter(|joint| joint.place + 1 >= last).all(wrong)
}

fn end(joint: &Joint) -> Option<String> {
    Some(format!("bands/{}/to/included", joint.place))
}

fn start_above(bands: &Bands, joint: &Joint, movable: bool) -> Option<String> {
    let above = (joint.place + 1).min(bands.band.len());
    (movable || above < bands.band.len()).then(|| format!("bands/{above}/from/included"))
}

/// One edit more, once; nothing where there is none.
fn with(edits: Option<Vec<Edit>>, edit: Option<Edit>) -> Option<Vec<Edit>> {
    let (mut edits, edit) = edits.zip(edit)?;
    if !edits.contains(&edit) {
        edits.push(edit);
    }
    Some(edits)
}

pub fn gap(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Bands(bands) = &rule.pays else { return None };
    let step = grid(bands.base.unit());
    let mut found = Finding::new(Kind::Gap, Severity::Fault, &[&rule.id], Some(bands.base), person::meets(rule));
    let mut repair = Some(Vec::new());
    let joints = joints(bands, person::cap(rule));
    let movable = movable(bands, &joints, |joint| between(bands, joint).is_some());
    for joint in &joints {
        let Some((first, last)) = between(bands, joint) else { continue };
        found.at(scheme, first.less(step), Some(vec![joint.below]));
        found.at(scheme, first, Some(Vec::new()));
        if first < last {
            found.at(scheme, last, Some(Vec::new()));
            repair = None;
        }
        found.at(scheme, last.plus(step), Some(vec![joint.above]));
        let end = if bands.uncovered == Uncovered::Upper { start_above(bands, joint, movable) } else { end(joint) };
        repair = with(repair, end.map(|edge| set(scheme, rule, &edge, "true")));
    }
    found.repair = repair;
    (!found.at.is_empty()).then(|| found.opened(1))
}

pub fn overlap(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let Mechanism::Bands(bands) = &rule.pays else { return None };
    let step = grid(bands.base.unit());
    let mut found = Finding::new(Kind::Overlap, Severity::Fault, &[&rule.id], Some(bands.base), person::meets(rule));
    let mut repair = Some(Vec::new());
    let joints = joints(bands, person::cap(rule));
    let movable = movable(bands, &joints, |joint| within_both(bands, joint).is_some());
    for joint in &joints {
        let Some((first, last)) = within_both(bands, joint) else { continue };
        found.at(scheme, first.less(step), Some(vec![joint.below]));
        found.at(scheme, first, Some(vec![joint.below, joint.above]));
        if first < last {
            found.at(scheme, last, Some(vec![joint.below, joint.above]));
            repair = None;
        }
        if last < Number::MOST {
            found.at(scheme, last.plus(step), Some(vec![joint.above]));
        }
        let end = if bands.overlapping == Overlapping::Lower { start_above(bands, joint, movable) } else { end(joint) };
        repair = with(repair, end.map(|edge| set(scheme, rule, &edge, "false")));
    }
    found.repair = repair;
    (!found.at.is_empty()).then(|| found.opened(1))
}
