//! A value that one sentence grants and another denies; one thing counted in two ways.

use super::{Finding, Kind, Severity, Witness, anybody, person, set};
use crate::analysis::vary::grid;
use crate::engine::mechanism::{Counting, Mechanism};
use crate::engine::scheme::{Target, TargetFigure};
use crate::engine::{Provision, Scheme, Yuan};

/// 以上 and 以下 both hold the number itself.
pub fn floor(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let (base, floor, granted) = match &rule.pays {
        Mechanism::Rate(rate) => {
            let floor = rate.floor.as_ref()?;
            (rate.base, floor, if rate.of == Counting::Whole { rate.rate.of(floor.value) } else { Yuan::ZERO })
        }
        Mechanism::PerUnit(each) => {
            let floor = each.floor.as_ref()?;
            (each.base, floor, if each.of == Counting::Whole { each.each.times(floor.value) } else { Yuan::ZERO })
        }
        _ => return None,
    };
    let denied = floor.denied?;
    if !(floor.op.holds(floor.value, floor.value) && denied.holds(floor.value, floor.value)) {
        return None;
    }
    let granted = person::cap(rule).map_or(granted, |cap| granted.min(cap)).round();
    let mut found = Finding::new(Kind::Contradiction, Severity::Fault, &[&rule.id], Some(base), person::meets(rule));
    found.at(scheme, floor.value.less(grid(base.unit())), None);
    found.at(scheme, floor.value, Some(vec![granted, Yuan::ZERO]));
    found.at(scheme, floor.value.plus(grid(base.unit())), None);
    found.repair = Some(vec![set(scheme, rule, "floor/denied", "<")]);
    Some(found.opened(1))
}

/// The figures of a goal that are about one thing and differ.
pub fn one_thing(target: &Target) -> Vec<&TargetFigure> {
    let differs = |one: &&TargetFigure| {
        one.thing.is_some() && target.figure.iter().any(|other| other.thing == one.thing && other.count != one.count)
    };
    target.figure.iter().filter(differs).collect()
}

pub fn targets(scheme: &Scheme, found: &mut Vec<Finding>) {
    for target in &scheme.target {
        let figures = one_thing(target);
        if !figures.is_empty() {
            let (kind, severity) = (Kind::Contradiction, Severity::Caution);
            let mut finding = Finding::new(kind, severity, &[&target.id], None, anybody());
            let stated = |figure: &&TargetFigure| Witness {
                value: figure.count,
                times: 1,
                granted: Vec::new(),
                paid: Yuan::ZERO,
            };
            finding.at = figures.iter().map(stated).collect();
            found.push(finding);
        }
    }
}
