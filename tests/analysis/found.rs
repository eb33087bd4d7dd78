//! Findings at the very edges of bands, floors, caps and funds: present, absent and mended exactly where the numbers say.

use crate::{made, number, scheme, set};
use sandtable::analysis::findings::{Finding, Kind, findings};
use sandtable::engine::mechanism::{Band, Bands, Counting, Edge, Mechanism, Overlapping, PerUnit};
use sandtable::engine::profile::Role;
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Fact, Scheme, Yuan};
use sandtable::reform::with_readings;

pub fn found(law: &Scheme, kind: Kind, id: &str) -> Option<Finding> {
    findings(law).into_iter().find(|each| each.kind == kind && each.about[0] == id)
}

/// `70 → 50 | 70.01 → 40`: what the words grant at each value.
pub fn granted(finding: Option<&Finding>) -> String {
    let finding = finding.unwrap();
    let sums = |list: &[Yuan]| list.iter().map(|each| each.decimal().normalize().to_string()).collect::<Vec<_>>();
    let told = finding.at.iter().map(|at| format!("{} → {}", at.value, sums(&at.granted).join(", ")));
    told.collect::<Vec<_>>().join(" | ")
}

pub fn hongsibu(edits: &[(&str, &str)]) -> Scheme {
    let edits: Vec<Edit> = edits.iter().map(|(at, to)| set(&format!("hongsibu/{at}"), to)).collect();
    made(scheme("hongsibu"), &edits)
}

pub fn yuan(text: &str) -> Yuan {
    Yuan::from(number(text))
}

/// The law with the bands of one provision as they are made here.
fn bands(id: &str, make: impl FnOnce(&mut Bands)) -> Scheme {
    let mut law = scheme("hongsibu").clone();
    let rule = law.provision.iter_mut().find(|rule| rule.id == id).unwrap();
    let Mechanism::Bands(bands) = &mut rule.pays else { panic!("{id} has no bands") };
    make(bands);
    law
}

fn edge(at: &str, included: bool) -> Edge {
    Edge { at: number(at), included }
}

/// The repair, without what all its addresses begin with.
fn repair(law: &Scheme, kind: Kind, id: &str) -> Vec<String> {
    let told = |edit: &Edit| match edit {
        Edit::Set { address, to } => format!("{} {to}", address.trim_start_matches(&format!("hongsibu/{id}/bands/"))),
        other => panic!("{other:?}"),
    };
    found(law, kind, id).unwrap().repair.unwrap().iter().map(told).collect()
}

#[test]
fn a_number_without_a_band_is_given_to_the_band_that_has_it_anyway() {
    // Views: no band holds 10,000, 100,000, 200,000, 300,000, 400,000 and so on.
    let lower = scheme("hongsibu");
    let wanted = ["1/to", "2/to", "3/to", "4/to", "5/to"].map(|edge| format!("{edge}/included true"));
    assert_eq!(repair(lower, Kind::Gap, "HSB-13a"), wanted);
    // The last band's own start stands for all that follow it.
    let upper = with_readings(lower, &[("H10".to_owned(), "upper".to_owned())]);
    let wanted = ["2/from", "3/from", "4/from", "5/from"].map(|edge| format!("{edge}/included true"));
    assert_eq!(repair(&upper, Kind::Gap, "HSB-13a"), wanted);
}

#[test]
fn a_number_in_two_bands_is_taken_from_the_one_that_does_not_get_it() {
    let higher = scheme("hongsibu");
    let wanted = ["1/to", "2/to", "3/to"].map(|edge| format!("{edge}/included false"));
    assert_eq!(repair(higher, Kind::Overlap, "HSB-14"), wanted);
    let lower = hongsibu(&[("HSB-14/overlapping", "lower")]);
    let wanted = ["2/from", "3/from", "4/from"].map(|edge| format!("{edge}/included false"));
    assert_eq!(repair(&lower, Kind::Overlap, "HSB-14"), wanted);
    // With all edges of the views included, what goes on after the fifth band overlaps, too.
    let all = |overlapping: &str| {
        let mut law = bands("HSB-13a", |bands| {
            for band in &mut bands.band {
                band.from.included = true;
                band.to = band.to.map(|to| Edge { included: true, ..to });
            }
        });
        law = made(&law, &[set("hongsibu/HSB-13a/overlapping", overlapping)]);
        repair(&law, Kind::Overlap, "HSB-13a")
    };
    assert_eq!(all("higher"), ["1/to", "2/to", "3/to", "4/to", "5/to"].map(|edge| format!("{edge}/included false")));
    assert_eq!(all("lower"), ["2/from", "3/from", "4/from", "5/from"].map(|edge| format!("{edge}/included false")));
    // More than one number in both: no switch mends that.
    let wide = hongsibu(&[("HSB-14/bands/1/to", "1000000.01")]);
    let wide = found(&wide, Kind::Overlap, "HSB-14").unwrap();
    let told = granted(Some(&wide));
    assert!(
        told.starts_with("999999.99 → 3000 | 1000000 → 3000, 5000 | 1000000.01 → 3000, 5000 | 1000000.02 → 5000 |")
    );
    assert_eq!(wide.repair, None);
}

/// What follows the last band starts as that one does: its start is moved only where that mends all of them.
#[test]
fn a_start_that_stands_for_others_is_moved_only_with_them() {
    let mended = |kind: Kind, switch: (&str, &str), change: &dyn Fn(usize, &mut Band)| {
        let law = bands("HSB-13a", |bands| bands.band.iter_mut().enumerate().for_each(|(at, band)| change(at, band)));
        let law = made(&law, &[set(&format!("hongsibu/HSB-13a/{}", switch.0), switch.1)]);
        found(&law, kind, "HSB-13a").unwrap().repair.is_some()
    };
    let to = |band: &mut Band| band.to = band.to.map(|to| Edge { included: true, ..to });
    // Twice held are 400,000 and what follows; 300,000, where the last band starts, is not.
    let follow = |at: usize, band: &mut Band| {
        if at == 4 {
            band.from.included = true;
            to(band);
        }
    };
    assert_eq!(["higher", "lower"].map(|band| mended(Kind::Overlap, ("overlapping", band), &follow)), [true, false]);
    // Or 300,000 is, and what follows is not.
    let start = |at: usize, band: &mut Band| match at {
        3 => to(band),
        4 => band.from.included = true,
        _ => (),
    };
    assert_eq!(["higher", "lower"].map(|band| mended(Kind::Overlap, ("overlapping", band), &start)), [true, false]);
    // No band has 10,000 to 300,000, but one has 400,000 and what follows.
    let closed = |at: usize, band: &mut Band| {
        if at == 4 {
            to(band);
        }
    };
    assert_eq!(["lower", "upper"].map(|band| mended(Kind::Gap, ("uncovered", band), &closed)), [true, false]);
    // The second band's start stands for itself alone.
    let second = |at: usize, band: &mut Band| match at {
        0 => to(band),
        1 => band.from.included = true,
        _ => (),
    };
    assert!(mended(Kind::Overlap, ("overlapping", "lower"), &second));
    // A single band starts where none is below.
    let single = bands("HSB-13a", |bands| {
        bands.band.truncate(1);
        follow(4, &mut bands.band[0]);
        bands.overlapping = Overlapping::Lower;
    });
    assert_eq!(found(&single, Kind::Overlap, "HSB-13a").unwrap().repair, None);
}

#[test]
fn a_band_without_an_end_holds_whatever_follows() {
    let law = bands("HSB-11", |bands| bands.band[0].to = None);
    let endless = found(&law, Kind::Overlap, "HSB-11").unwrap();
    let told = granted(Some(&endless));
    assert!(told.starts_with("69.99 → 50 | 70 → 50, 60 | ") && endless.at.len() == 3, "{told}");
    assert_eq!(endless.repair, None);
}

#[test]
fn bands_that_add_up_are_told_with_what_they_come_to() {
    // 10,000 from 1,000,000; with 30,000 from 3,000,000 that is 40,000; with 50,000 from 5,000,000 it is 90,000.
    let sums = |finding: Option<Finding>| {
        let both = finding.unwrap().at.into_iter().filter(|at| at.granted.len() == 2);
        both.map(|at| format!("{}: {}, {}", at.value, at.granted[0], at.granted[1])).collect::<Vec<_>>()
    };
    let adding = hongsibu(&[("HSB-15a/pay", "cumulative")]);
    let wanted = ["3000000: 10000.00, 40000.00", "5000000: 40000.00, 90000.00"];
    assert_eq!(sums(found(&adding, Kind::Overlap, "HSB-15a")), wanted);
    let one = found(scheme("hongsibu"), Kind::Overlap, "HSB-15a");
    assert_eq!(sums(one), ["3000000: 10000.00, 30000.00", "5000000: 30000.00, 50000.00"]);
}

#[test]
fn what_goes_on_is_followed_as_far_as_the_cap() {
    let gaps = |law: &Scheme| {
        let gap = found(law, Kind::Gap, "HSB-13a").unwrap();
        let open: Vec<String> =
            gap.at.iter().filter(|at| at.granted.is_empty()).map(|at| at.value.to_string()).collect();
        (open.len(), open.last().unwrap().clone())
    };
    // 25 for 300,001 and 5 more for each 100,000: a cap of 35 is reached at 500,001, of 36 with the next step.
    let held = |cap: &str| gaps(&hongsibu(&[("HSB-13a/cap/item", cap)]));
    assert_eq!([held("35"), held("36")], [(6, "500000".to_owned()), (7, "600000".to_owned())]);
    // Nothing more is added, or nothing ends it: the first step stands for all.
    assert_eq!(gaps(&hongsibu(&[("HSB-13a/then/add", "0")])), (5, "400000".to_owned()));
    let mut endless = scheme("hongsibu").clone();
    endless.provision.iter_mut().find(|rule| rule.id == "HSB-13a").unwrap().cap.item = None;
    assert_eq!(gaps(&endless), (5, "400000".to_owned()));
}

#[test]
fn a_number_that_a_third_band_holds_is_no_gap() {
    // 50 from 45 on, 60 from 70 to 80, 70 from 90: whether 80 lies in a gap is up to where the first band ends.
    let first_to = |to: Edge| {
        let law = bands("HSB-11", |bands| {
            bands.band[0].to = Some(to);
            bands.band[1].to = Some(edge("80", false));
        });
        found(&law, Kind::Gap, "HSB-11").is_some()
    };
    assert_eq!([edge("95", false), edge("80", true), edge("80", false)].map(first_to), [false, false, true]);
    // And to where another one starts.
    let fourth_from = |from: Edge| {
        let law = bands("HSB-11", |bands| {
            bands.band[1].to = Some(edge("80", false));
            bands.band.push(Band { from, to: Some(edge("85", false)), amount: yuan("65") });
        });
        found(&law, Kind::Gap, "HSB-11").is_some()
    };
    assert_eq!([edge("79", false), edge("80", true), edge("80", false)].map(fourth_from), [false, false, true]);
}

#[test]
fn a_band_that_pays_less_than_the_one_below() {
    let falls = |amounts: [&str; 2], more: &[(&str, &str)]| {
        let mut edits = vec![("HSB-11/bands/2/amount", amounts[0]), ("HSB-11/bands/3/amount", amounts[1])];
        edits.extend(more);
        found(&hongsibu(&edits), Kind::Cliff, "HSB-11").map(|found| {
            let even = found.even_at.map_or("never".to_owned(), |at| at.to_string());
            format!("{}; {}, even at {even}", granted(Some(&found)), found.loss.unwrap())
        })
    };
    let told = |text: &str| Some(text.to_owned());
    assert_eq!(falls(["40", "50"], &[]), told("69.99 → 50 | 70 → 40; 10.00, even at 90"));
    assert_eq!(falls(["40", "49.99"], &[]), told("69.99 → 50 | 70 → 40; 10.00, even at never"));
    // As much as below is no less.
    assert_eq!(falls(["50", "50"], &[]), None);
    assert_eq!(falls(["40", "50"], &[("HSB-11/pay", "cumulative")]), None);
    let above = [
        ("HSB-11/bands/1/to/included", "true"),
        ("HSB-11/bands/2/from/included", "false"),
        ("HSB-11/bands/2/to/included", "true"),
        ("HSB-11/bands/3/from/included", "false"),
    ];
    assert_eq!(falls(["40", "50"], &above), told("70 → 50 | 70.01 → 40; 10.00, even at 90.01"));
}

#[test]
fn a_gate_shuts_at_its_number_or_just_above() {
    let at_least = scheme("hongsibu");
    let over = with_readings(at_least, &[("H24".to_owned(), "over".to_owned())]);
    assert_eq!(granted(found(at_least, Kind::Cliff, "HSB-22").as_ref()), "499999 → 46600 | 500000 → 0");
    assert_eq!(granted(found(&over, Kind::Cliff, "HSB-22").as_ref()), "500000 → 46600 | 500001 → 0");
    // Of the two kinds of videos, 50 for one in twelve months, the other is there where the first is paid no longer.
    let dark = made(at_least, &[crate::off("hongsibu/HSB-13a")]);
    assert_eq!(granted(found(&dark, Kind::Cliff, "HSB-22").as_ref()), "499999 → 46600 | 500000 → 0");
}

#[test]
fn a_floor_that_is_granted_and_denied() {
    let floor = |law: &Scheme| granted(found(law, Kind::Contradiction, "HSB-10a").as_ref());
    // 2 % of 200,000 are 4,000, of which the cap leaves 3,000.
    let high = hongsibu(&[("HSB-10a/floor", "200000")]);
    assert_eq!(floor(&high), "199999.99 → 0 | 200000 → 3000, 0 | 200000.01 → 3000");
    // Of what is beyond the floor nothing is granted at the floor itself.
    let beyond = with_readings(scheme("hongsibu"), &[("H3".to_owned(), "excess".to_owned())]);
    assert_eq!(floor(&beyond), "4999.99 → 0 | 5000 → 0, 0 | 5000.01 → 0");
    let said_once = hongsibu(&[("HSB-10a/floor/denied", "<")]);
    assert_eq!(found(&said_once, Kind::Contradiction, "HSB-10a"), None);
}

#[test]
fn places_goals_and_funds_against_each_other() {
    let law = scheme("heilongjiang");
    let with = |change: &dyn Fn(&mut Scheme)| {
        let mut law = law.clone();
        change(&mut law);
        law
    };
    // 1,500 shops at 22,700 are 34,050,000; the cap or the fund that is lower decides.
    let money = |cap: &str, fund: &str| {
        let law = with(&|law| {
            let rule = law.provision.iter_mut().find(|rule| rule.id == "HLJ-D1").unwrap();
            rule.cap.programme.as_mut().unwrap().amount = yuan(cap);
            law.fund.iter_mut().find(|fund| fund.id == "HLJ-B1").unwrap().amount = yuan(fund);
        });
        found(&law, Kind::Arithmetic, "HLJ-D1").is_some()
    };
    let (enough, short) = ("34050000", "34049999.99");
    assert_eq!([money(enough, enough), money(short, enough), money(enough, short)], [false, true, true]);
    // The same where each is a unit.
    let units = with(&|law| {
        let rule = law.provision.iter_mut().find(|rule| rule.id == "HLJ-D1").unwrap();
        let (base, each) = (Fact::AcceptedObjects, yuan("22700"));
        rule.pays = Mechanism::PerUnit(PerUnit { base, each, of: Counting::Whole, floor: None, except_paid_by: None });
    });
    let told = granted(found(&units, Kind::Arithmetic, "HLJ-D1").as_ref());
    assert_eq!(told, granted(found(law, Kind::Arithmetic, "HLJ-D1").as_ref()));
    // 34, 30 and 6 million are 70: the parts are the whole. One part alone says nothing about it.
    assert_eq!(found(law, Kind::Arithmetic, "HLJ-B"), None);
    let two = with(&|law| law.fund.retain(|fund| fund.id != "HLJ-B3"));
    assert!(found(&two, Kind::Arithmetic, "HLJ-B").is_some());
    let one = with(&|law| law.fund.retain(|fund| fund.id == "HLJ-B" || fund.id == "HLJ-B1"));
    assert_eq!(found(&one, Kind::Arithmetic, "HLJ-B"), None);
    // One thing counted twice, 10 and 5; counted alike it is no contradiction.
    let goal = found(law, Kind::Contradiction, "HLJ-T2").unwrap();
    assert_eq!(goal.at.iter().map(|at| at.value.to_string()).collect::<Vec<_>>(), ["10", "5"]);
    let alike = with(&|law| {
        let figures = &mut law.target.iter_mut().find(|target| target.id == "HLJ-T2").unwrap().figure;
        figures.iter_mut().filter(|figure| figure.thing.is_some()).for_each(|figure| figure.count = number("10"));
    });
    assert_eq!(found(&alike, Kind::Contradiction, "HLJ-T2"), None);
}

#[test]
fn whom_the_text_names_and_nobody_pays_is_opened() {
    // "Outstanding talent" is no role; of roles, those named are opened, and whoever is paid is no finding.
    let named = |roles: &[Role]| {
        let mut law = scheme("pinggu").clone();
        let gate = law.gate.iter_mut().find(|gate| gate.id == "PG-2").unwrap();
        gate.names.retain(|named| named.roles.is_empty());
        gate.names[0].roles = roles.to_vec();
        found(&law, Kind::UnpaidPayee, "PG-2").map(|found| found.person.roles)
    };
    assert_eq!(named(&[]), Some(vec![Role::Streamer]));
    assert_eq!(named(&[Role::Regiment]), Some(vec![Role::Regiment]));
    assert_eq!(named(&[Role::Regiment, Role::Enterprise]), None);
}

#[test]
fn whoever_is_at_the_top_has_the_least_that_is_paid_most() {
    // 25 from 300,001 views on, 5 more for each 100,000, 50 at most: five steps further, from 800,001 on.
    let cliff = found(scheme("hongsibu"), Kind::Cliff, "HSB-22").unwrap();
    let views: Vec<_> = cliff
        .person
        .months
        .iter()
        .flat_map(|month| &month.videos)
        .map(|video| video.facts.number(Fact::Views))
        .collect();
    assert_eq!(views, [Some(number("800001"))]);
}
