//! The analysis against brute force, under random reforms and readings of all five schemes, for random applicants: the
//! exact curve at every number of the rules and three units around it, and what a next step is said to bring.
//!
//! `cargo xtask soak` looks longer.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

mod draft;
#[path = "../toolbox/often.rs"]
mod often;
#[path = "../reform/random.rs"]
mod random;
mod steps;

use draft::{Draft, draft};
use often::often;
use proptest::prelude::*;
use rust_decimal::Decimal;
use sandtable::analysis::{Curve, Route, breaks, curve, grid, imagined, is_linear, moves, next, with};
use sandtable::engine::fact::Fact;
use sandtable::engine::named::Named;
use sandtable::engine::outcome::Totals;
use sandtable::engine::{Number, Profile, Scheme, assess, assess_unrounded};

/// Units to either side of a number.
const AROUND: i64 = 3;

/// Both totals, not rounded.
fn exact(scheme: &Scheme, profile: &Profile, vary: Fact, x: Decimal) -> [Decimal; 2] {
    let totals = assess_unrounded(scheme, &with(profile, vary, Number::new(x).unwrap())).totals;
    [totals.determined.decimal(), totals.at_most.decimal()]
}

fn paid(scheme: &Scheme, profile: &Profile) -> Totals {
    assess(scheme, profile).totals
}

/// The pieces tile the range, and their ends are what is paid there.
fn tiles(curve: &Curve, draft: &Draft) -> Result<(), TestCaseError> {
    let step = grid(draft.vary.unit());
    prop_assert_eq!(curve.pieces.first().unwrap().x0, Number::ZERO);
    prop_assert_eq!(curve.pieces.last().unwrap().x1, draft.to);
    for pair in curve.pieces.windows(2) {
        prop_assert_eq!(pair[0].x1.plus(step), pair[1].x0);
    }
    for piece in &curve.pieces {
        for (x, y) in [(piece.x0, piece.y0), (piece.x1, piece.y1)] {
            prop_assert_eq!(paid(&draft.scheme, &with(&draft.person, draft.vary, x)), y, "at {}", x);
        }
    }
    Ok(())
}

/// What is paid at `x` lies on the line of its piece.
fn on_line(curve: &Curve, draft: &Draft, x: Decimal) -> Result<(), TestCaseError> {
    let of = |x: Decimal| exact(&draft.scheme, &draft.person, draft.vary, x);
    let piece = curve.pieces.iter().find(|piece| piece.x1.decimal() >= x).unwrap();
    let (x0, x1) = (piece.x0.decimal(), piece.x1.decimal());
    let (start, end, has) = (of(x0), of(x1), of(x));
    for at in 0..2 {
        let rise = if x1 == x0 { Decimal::ZERO } else { (end[at] - start[at]) * (x - x0) / (x1 - x0) };
        let off = (start[at] + rise - has[at]).abs();
        prop_assert!(off < Decimal::new(1, 5), "{:?} at {x}: {} is {off} off the line {x0}–{x1}", draft.vary, has[at]);
    }
    Ok(())
}

proptest! {
    #![proptest_config(often(96))]

    #[test]
    fn a_curve_is_what_brute_force_finds_around_every_number(draft in draft()) {
        let curve = curve(&draft.scheme, &draft.person, draft.vary, Number::ZERO, draft.to);
        tiles(&curve, &draft)?;
        let step = grid(draft.vary.unit()).decimal();
        let ends = curve.pieces.iter().flat_map(|piece| [piece.x0, piece.x1]);
        let found = breaks(&draft.scheme, &draft.person, draft.vary, Number::ZERO, draft.to);
        let mut all: Vec<Decimal> = draft.numbers().into_iter().chain(ends).chain(found)
            .map(|x| (x.decimal() / step).floor())
            .flat_map(|x| (-AROUND..=AROUND).map(move |by| (x + Decimal::from(by)) * step))
            .filter(|x| (Decimal::ZERO..=draft.to.decimal()).contains(x))
            .collect();
        all.sort_unstable();
        all.dedup();
        for x in all {
            on_line(&curve, &draft, x)?;
        }
    }

    #[test]
    fn a_next_step_brings_what_it_says(draft in draft()) {
        let before = paid(&draft.scheme, &draft.person);
        for route in next(std::slice::from_ref(&draft.scheme), &draft.person) {
            let after = paid(&draft.scheme, &steps::follow(&draft, &route));
            prop_assert_eq!(after.determined.less(before.determined), route.gain, "{:?}", route);
            prop_assert_eq!(after.at_most.less(before.at_most), route.gain_at_most, "{:?}", route);
            // A difference may lie below the nothing that it has.
            prop_assert!(route.by == route.to.less(route.has) || route.has.is_zero() && route.by > route.to);
        }
    }

    #[test]
    fn a_next_step_names_what_pays_more_and_is_told_once(draft in draft()) {
        let law = std::slice::from_ref(&draft.scheme);
        let routes = next(law, &draft.person);
        let before = assess(&draft.scheme, &draft.person);
        for (at, route) in routes.iter().enumerate() {
            let after = assess(&draft.scheme, &steps::follow(&draft, route));
            let [old, new] = [&before, &after].map(|result| result.outcomes[route.provision].payable);
            prop_assert!(new > old, "{:?}: {} to {}", route, old, new);
            let told = moves(&draft.scheme, &draft.person, route);
            prop_assert_eq!(told[0].1, new.decimal() - old.decimal(), "{:?}", route);
            let sum = told.iter().map(|(_, by)| *by).sum::<Decimal>();
            prop_assert_eq!(sum, after.totals.at_most.decimal() - before.totals.at_most.decimal());
            prop_assert!(after.totals.determined >= before.totals.determined);
            let same = |other: &&Route| (other.fact, other.step, other.to) == (route.fact, route.step, route.to);
            prop_assert_eq!(routes[..at].iter().find(same), None);
        }
    }

    #[test]
    fn a_curve_at_what_somebody_gives_is_what_is_paid(draft in draft()) {
        let numbers = Fact::ALL.iter().copied().filter(|fact| is_linear(&draft.scheme, *fact));
        for fact in numbers {
            let Some((value, same)) = steps::own(&draft.person, fact) else { continue };
            let curve = curve(&draft.scheme, &draft.person, fact, value, value);
            prop_assert_eq!(curve.pieces[0].y0, paid(&draft.scheme, &same), "{:?} {}", fact, value);
            prop_assert_eq!(imagined(&draft.person, fact), None);
        }
    }
}
