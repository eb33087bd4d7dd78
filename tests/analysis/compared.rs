//! Which findings of a draft are new, gone, or only moved; and what is kept of them from one draft to the next.

use crate::found::found;
use crate::{made, number, scheme, set};
use sandtable::analysis::findings::{Finding, Kept, Kind, Severity, compare, findings};

#[derive(Debug, PartialEq)]
enum Told {
    Kept,
    Moved,
    Another,
}

#[test]
fn findings_are_one_where_everything_they_are_about_is_the_same() {
    let one = found(scheme("hongsibu"), Kind::Dominated, "HSB-11").unwrap();
    let told = |change: &dyn Fn(&mut Finding)| {
        let mut other = one.clone();
        change(&mut other);
        let compared = compare(std::slice::from_ref(&one), &[other]);
        assert_eq!(compared.added.len(), compared.gone.len());
        assert_eq!(compared.kept.len() + compared.moved.len() + compared.gone.len(), 1);
        if compared.moved == [(0, 0)] {
            Told::Moved
        } else if compared.kept == [(0, 0)] {
            Told::Kept
        } else {
            Told::Another
        }
    };
    assert_eq!(told(&|other| other.severity = Severity::Note), Told::Kept, "how bad it is");
    assert_eq!(told(&|other| other.at.truncate(1)), Told::Kept, "one witness in common");
    assert_eq!(told(&|other| other.kind = Kind::Cliff), Told::Another);
    assert_eq!(told(&|other| other.about.truncate(1)), Told::Another);
    assert_eq!(told(&|other| other.fact = None), Told::Another);
    assert_eq!(told(&|other| other.at.clear()), Told::Moved);
    assert_eq!(told(&|other| other.at.iter_mut().for_each(|at| at.times += 1)), Told::Moved);
    let further = |other: &mut Finding| other.at.iter_mut().for_each(|at| at.value = at.value.plus(number("1")));
    assert_eq!(told(&further), Told::Moved);
    // One that stays is the same before one that is merely alike.
    let mut moved = one.clone();
    further(&mut moved);
    let compared = compare(std::slice::from_ref(&one), &[moved, one.clone()]);
    assert_eq!((compared.kept, compared.moved, compared.added), (vec![(0, 1)], vec![], vec![0]));
}

#[test]
fn what_is_kept_from_the_last_time_is_found_again() {
    let law = scheme("hongsibu");
    let mut kept = Kept::default();
    let edits = [
        set("hongsibu/HSB-11/bands/1/to", "60"),
        set("hongsibu/HSB-22/followers", "300000"),
        set("hongsibu/HSB-14/overlapping", "lower"),
    ];
    let drafts = [&edits[..1], &edits[..2], &edits[1..], &edits[2..], &[]];
    assert_eq!(kept.findings(law), findings(law));
    for draft in drafts.map(|edits| made(law, edits)) {
        assert_eq!(kept.findings(&draft), findings(&draft));
    }
}
