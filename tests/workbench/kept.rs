//! What the browser keeps between visits.

use crate::{FLOOR, after, type_in};
use sandtable::app::State;
use sandtable::app::desk::Act;
use sandtable::app::desk::kept::{read, write};

#[test]
fn drafts_come_back_as_they_were() {
    let reason = Act::Explain("hongsibu/HSB-10a".to_owned(), "@1\n=x".to_owned());
    let state = after(&State::default(), [type_in(FLOOR, "3000"), reason, Act::New, Act::Name(1, "@1".to_owned())]);
    assert_eq!(read(&write(&state.desk.drafts)), (state.desk.drafts.clone(), true));
    assert_eq!(read(""), (Vec::new(), true));
}

#[test]
fn what_is_damaged_is_said_and_the_rest_restored() {
    let state = after(&State::default(), [type_in(FLOOR, "3000")]);
    let text = write(&state.desk.drafts);
    let (drafts, whole) = read(&format!("{text}rubbish\n"));
    assert!(!whole);
    assert_eq!(drafts[0].edits, state.desk.drafts[0].edits);
    assert_eq!(read("[{\"from\":\"elsewhere\"}]"), (Vec::new(), false));
}
