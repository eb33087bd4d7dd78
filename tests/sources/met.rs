//! From a profile to the form and back: nothing that is computed changes on the way.

#[path = "../properties/applicants.rs"]
#[allow(dead_code, reason = "only the applicants are needed here")]
mod applicants;

use crate::often::often;
use applicants::applicant;
use proptest::prelude::*;
use sandtable::analysis::findings::findings;
use sandtable::app::met::met;
use sandtable::app::profile::profile;
use sandtable::app::{State, saved};
use sandtable::engine::{Assessment, Profile, assess, profile as json};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::json;

/// What an applicant would notice: months in which nothing happened do not count.
fn noticed(of: &Assessment) -> impl PartialEq + std::fmt::Debug + use<> {
    let outcomes: Vec<_> =
        of.outcomes.iter().map(|each| (each.state, each.rule.clone(), each.entitled, each.payable)).collect();
    (outcomes, of.totals, of.warnings.clone())
}

/// Whatever can be entered is paid alike. Whether it could be.
fn same(person: &Profile) -> bool {
    let Some(state) = met(person) else { return false };
    for scheme in shipped() {
        let (before, after) = (assess(scheme, person), assess(scheme, &profile(&state)));
        assert_eq!(noticed(&before), noticed(&after), "{} {person:?}", scheme.id);
    }
    true
}

/// The form as a link would hold it.
fn kept(state: &State) -> bool {
    saved::read(&saved::write(state)) == (state.clone(), true)
}

#[test]
fn every_person_of_a_finding_can_be_entered_and_is_paid_alike() {
    for scheme in shipped() {
        for finding in findings(scheme) {
            let people = finding.at.iter().map(|witness| finding.person_at(witness));
            for person in people.chain([finding.person.clone()]) {
                assert!(same(&person), "{}: {:?} can't be entered", scheme.id, finding.about);
                assert!(kept(&met(&person).unwrap()), "{}: {:?} is lost in a link", scheme.id, finding.about);
            }
        }
    }
}

proptest! {
    #![proptest_config(often(96))]

    #[test]
    fn anybody_who_can_be_entered_is_paid_alike(json in applicant()) {
        let person = json::read(&json, &vocabulary(shipped())).unwrap();
        same(&person);
    }
}

#[test]
fn what_the_form_has_no_place_for_is_not_entered_in_part() {
    let read = |json| json::read(&json, &vocabulary(shipped())).unwrap();
    let thirteen: Vec<_> = (0..41).map(|views| json!({ "views": views })).collect();
    let crowded = read(json!({ "months": [{ "times": 12, "videos": thirteen }] }));
    assert_eq!(met(&crowded), None, "more videos than the form holds");
}
