//! The link to the draft alone.

use super::{RATE, after, person, type_in};
use sandtable::app::desk::Act;
use sandtable::app::{Action, Page, State, link, reduce};

#[test]
fn it_carries_the_draft_and_the_readings_and_nothing_of_the_person() {
    let read = Action::Read { reading: "H1".to_owned(), option: "zero".to_owned() };
    let state = reduce(&person("middle"), read);
    let state = after(&state, [type_in(RATE, "3%"), Act::Explain("hongsibu/HSB-10a".to_owned(), "鼓励".to_owned())]);
    let state = after(&state, [Act::Document("hongsibu".to_owned()), Act::Target("9000".to_owned())]);
    let met = link::read(&link::write_policy(&state).unwrap()).unwrap().unwrap();
    assert_eq!(met.desk.draft(), state.desk.draft());
    assert_eq!((met.page, &met.readings, &met.desk.document), (Page::Workbench, &state.readings, &state.desk.document));
    let bare = |state: &State| State { desk: Default::default(), readings: Vec::new(), ..state.clone() };
    assert_eq!(bare(&met), State { page: Page::Workbench, ..State::default() });
}

#[test]
fn whoever_follows_it_keeps_no_other_draft_in_hand() {
    let state = after(&State::default(), [type_in(RATE, "3%"), Act::New, type_in(RATE, "4%")]);
    let met = link::read(&link::write_policy(&state).unwrap()).unwrap().unwrap();
    assert_eq!(met.desk.drafts, [state.desk.drafts[1].clone()]);
}
