//! Findings about caps, floors of units and steps: what nothing holds down, and caps that are just reached.

use crate::found::{found, granted, hongsibu, yuan};
use crate::{made, number, scheme, set};
use sandtable::analysis::findings::Kind;
use sandtable::engine::mechanism::{Counting, Floor, Mechanism};
use sandtable::engine::scheme::{Caps, Edit, Op};
use sandtable::engine::{Provision, Scheme, Yuan};

/// The law with one provision as it is made here.
fn remade(id: &str, rule: &str, make: impl FnOnce(&mut Provision)) -> Scheme {
    let mut law = scheme(id).clone();
    make(law.provision.iter_mut().find(|each| each.id == rule).unwrap());
    law
}

#[test]
fn amounts_that_nothing_holds_down() {
    let open = |id: &str, rule: &str| {
        let law = remade(id, rule, |rule| rule.cap = Caps::default());
        let found = found(&law, Kind::UncappedExposure, rule).unwrap();
        (granted(Some(&found)), found.at.iter().map(|at| at.times).collect::<Vec<_>>())
    };
    // 100,000 above 100,000 parcels and 3,000 for each 10,000 more: ten times as many parcels are 90 times more.
    let steps = "100001 → 100000 | 1000010 → 370000".to_owned();
    assert_eq!(open("pinggu", "PG-7.1b"), (steps, vec![1, 1]));
    // A session is held down at 500, the number of sessions is not.
    assert_eq!(open("tongjiang", "TJ-02"), ("10000 → 500 | 10000 → 5000".to_owned(), vec![1, 10]));
    // With nothing added the steps end, and so the amount does.
    let ends = remade("pinggu", "PG-7.1b", |rule| {
        rule.cap = Caps::default();
        let Mechanism::Steps(steps) = &mut rule.pays else { panic!("no steps") };
        steps.add = Yuan::ZERO;
    });
    assert_eq!(found(&ends, Kind::UncappedExposure, "PG-7.1b"), None);
}

#[test]
fn a_cap_of_just_what_can_be_paid_is_reached() {
    // The highest band pays 25 where nothing is added to it.
    let held = |cap: &str| {
        let law = hongsibu(&[("HSB-13a/then/add", "0"), ("HSB-13a/cap/item", cap)]);
        found(&law, Kind::CapNeverReached, "HSB-13a").is_some()
    };
    assert_eq!([held("24.99"), held("25"), held("25.01")], [false, false, true]);
    // Where 5 more are added for each step, any cap is reached.
    assert_eq!(found(scheme("hongsibu"), Kind::CapNeverReached, "HSB-13a"), None);
    // A cap of a month holds what is paid by the month: 70 at most for hours.
    let month = |amount: &str| {
        let cap = Edit::Add { address: "hongsibu/HSB-11/cap/month".to_owned(), amount: yuan(amount) };
        found(&made(scheme("hongsibu"), &[cap]), Kind::CapNeverReached, "HSB-11").is_some()
    };
    assert_eq!([month("70"), month("70.01")], [false, true]);
}

#[test]
fn a_number_of_units_that_is_granted_and_denied() {
    let floor = |of: Counting| {
        granted(
            found(
                &remade("tongjiang", "TJ-04", |rule| {
                    let Mechanism::PerUnit(each) = &mut rule.pays else { panic!("no units") };
                    each.of = of;
                    let denied = Some(Op::AtMost);
                    each.floor =
                        Some(Floor { op: Op::AtLeast, value: number("10"), denied, measured: None, relief: None });
                }),
                Kind::Contradiction,
                "TJ-04",
            )
            .as_ref(),
        )
    };
    // 3,000 for each student, from ten on; or for those beyond ten.
    assert_eq!(floor(Counting::Whole), "9 → 0 | 10 → 30000, 0 | 11 → 33000");
    assert_eq!(floor(Counting::Excess), "9 → 0 | 10 → 0, 0 | 11 → 3000");
}

#[test]
fn a_cap_within_a_step_is_raised_to_its_end_where_steps_are_whole() {
    // 100,000 and 66 steps of 3,000 are 298,000, 67 are 301,000.
    let law = scheme("pinggu");
    let uneven = found(law, Kind::UnevenCap, "PG-7.1b").unwrap();
    assert_eq!(uneven.repair.unwrap(), [set("pinggu/PG-7.1b/cap/year", "301000")]);
    let parts = made(law, &[set("pinggu/PG-7.1b/counting", "prorata")]);
    assert_eq!(found(&parts, Kind::UnevenCap, "PG-7.1b"), None);
}

#[test]
fn an_event_under_a_cap_is_better_held_twice() {
    // 30 % of 1,000,000 are the 300,000 that one event is paid at most.
    let split = found(scheme("conghua"), Kind::SplittingPaysMore, "CH-5").unwrap();
    assert_eq!(granted(Some(&split)), "2000000 → 300000 | 1000000 → 600000");
    let open = remade("conghua", "CH-5", |rule| rule.cap.item = None);
    assert_eq!(found(&open, Kind::SplittingPaysMore, "CH-5"), None);
}
