//! Edges that mend a gap or an overlap: which are moved, and which can't be without touching others.

use crate::found::{bands, found, granted, hongsibu};
use crate::{made, scheme, set};
use sandtable::analysis::findings::Kind;
use sandtable::engine::Scheme;
use sandtable::engine::mechanism::{Band, Edge, Overlapping};
use sandtable::engine::scheme::Edit;
use sandtable::reform::with_readings;

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
