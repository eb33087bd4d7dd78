//! The form asks what the rules read for this identity, and nothing else.

use crate::{after, person};
use sandtable::app::Action;
use sandtable::app::asked::{HEADLINE, asked, slider};
use sandtable::app::profile::profile;
use sandtable::engine::Fact;
use sandtable::engine::profile::{List, Role};
use sandtable::schemes::shipped;

#[test]
fn a_streamer_is_asked_the_four_figures_first() {
    let asked = asked(shipped(), &profile(&after([])));
    assert_eq!(asked.first, HEADLINE);
    assert!(asked.more.contains(&Fact::AgriParcels));
    assert!(asked.more.contains(&Fact::ReturnsExchanges), "net sales are entered as gross and returns");
    assert!(!asked.more.contains(&Fact::NetSales));
    assert!(asked.assumed.contains(&Fact::IsMatrixMember));
    assert!(asked.declared.contains(&Fact::IsDisabledStreamer));
    assert!(asked.lists.iter().any(|list| list.list == List::Sessions));
    assert!(!asked.more.contains(&Fact::CertifiedStudents), "that is for training institutions");
}

#[test]
fn a_training_institution_is_not_asked_for_followers() {
    let asked = asked(shipped(), &profile(&person("training")));
    assert!(asked.first.contains(&Fact::CertifiedStudents));
    assert!(!asked.first.contains(&Fact::Followers) && !asked.more.contains(&Fact::Followers));
    assert!(asked.lists.is_empty());
}

#[test]
fn an_enterprise_account_may_still_be_switched_back() {
    use sandtable::engine::fact::Account;
    let state = after([Action::Account(Account::Enterprise)]);
    let view = crate::view(&state);
    assert!(view.inputs.accounts.iter().any(|each| each.on && each.value == Account::Enterprise));
}

#[test]
fn every_served_role_is_asked_something_or_gets_it_anyway() {
    for role in sandtable::app::asked::roles(shipped()) {
        let state = after([Action::Role(Role::Streamer, false), Action::Role(role, true)]);
        assert!(!crate::view(&state).rows.iter().all(|row| row.provisions.is_empty()), "{role:?}");
    }
}

#[test]
fn sliders_reach_beyond_the_last_threshold_and_come_back_to_their_place() {
    for fact in [Fact::GrossSales, Fact::LiveHours, Fact::Followers, Fact::AgriParcels] {
        let slider = slider(shipped(), fact).unwrap();
        for place in (100..=1000).step_by(50) {
            let value = slider.value(place);
            assert!(slider.place(value).abs_diff(place) <= 30, "{fact:?} {place} {value}");
        }
        assert_eq!(slider.value(1000), slider.max);
    }
}
