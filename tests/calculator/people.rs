//! Example people: each is known, concerns somebody's rules, and shows the page something.

use crate::{person, view};
use sandtable::app::people::{people, served};
use sandtable::schemes::shipped;

#[test]
fn every_person_of_the_file_is_understood() {
    let json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string("src/schemes/people.json").unwrap()).unwrap();
    assert_eq!(people().len(), json.as_array().unwrap().len(), "a person whose state has an unknown part is left out");
}

#[test]
fn every_served_person_is_promised_something_somewhere() {
    for (_, each) in served(shipped()) {
        let view = view(&person(&each.id));
        let promised = view.rows.iter().any(|row| row.amount.is_some() || !row.parts.is_empty());
        assert!(promised, "{}", each.id);
        assert!(view.inputs.people.iter().any(|chip| chip.on), "{}: its chip is pressed", each.id);
    }
}

#[test]
fn the_middle_streamer_gets_what_the_visual_direction_shows() {
    let view = view(&person("middle"));
    assert_eq!(crate::amount(&view, "hongsibu").as_deref(), Some("9,192"));
    assert_eq!(crate::amount(&view, "tongjiang").as_deref(), Some("7,720"));
}
