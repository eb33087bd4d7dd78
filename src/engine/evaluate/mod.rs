//! The explaining evaluator. Order: role → exclusions → gates and conditions → mechanism → item cap and rounding →
//! month and year caps → "not both" → shared caps → totals. Non-duplication and caps that hold between provisions never
//! touch `entitled`, only `payable`.

mod provision;
mod scope;
mod stacking;
mod totals;

pub use scope::{Look, Scope};

use super::fact::Fact;
use super::outcome::{Assessment, Check, Subject};
use super::profile::Profile;
use super::scheme::Scheme;

/// What `scheme` gives to `profile`, and why.
pub fn assess(scheme: &Scheme, profile: &Profile) -> Assessment {
    run(scheme, profile, Rounding::Fen)
}

/// The same without rounding: piecewise linear in every input, which is what exact analysis needs.
pub fn assess_unrounded(scheme: &Scheme, profile: &Profile) -> Assessment {
    run(scheme, profile, Rounding::None)
}

/// What is done to the amount of one assessed unit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rounding {
    Fen,
    None,
}

fn run(scheme: &Scheme, profile: &Profile, rounding: Rounding) -> Assessment {
    let gates = provision::gates(scheme, profile);
    let mut outcomes = Vec::with_capacity(scheme.provision.len());
    for rule in &scheme.provision {
        let outcome = provision::assess(scheme, rule, profile, &gates, &outcomes, rounding);
        outcomes.push(outcome);
    }
    stacking::apply(scheme, profile, &mut outcomes);
    let totals = totals::totals(&outcomes);
    let warnings = totals::warnings(scheme, profile, &outcomes);
    let assumed = assumed(&outcomes);
    Assessment { outcomes, totals, assumed, warnings }
}

/// Facts taken as met, in the order in which the rules read them.
fn assumed(outcomes: &[super::outcome::Outcome]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut note = |checks: &[Check]| {
        for check in checks.iter().filter(|check| check.assumed) {
            if let Subject::Fact(fact) = check.subject
                && !facts.contains(&fact)
            {
                facts.push(fact);
            }
        }
    };
    for outcome in outcomes {
        note(&outcome.checks);
        outcome.units.iter().for_each(|unit| note(&unit.checks));
    }
    facts
}
