//! The form of the letters: what goes out arrives as it was.

use super::wants;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell};
use sandtable::schemes::shipped;

#[test]
fn a_letter_arrives_as_it_was_sent() {
    for ask in wants(3) {
        let letter = Letter { ticket: 7, laws: shipped().to_vec(), ask };
        let text = serde_json::to_string(&letter).unwrap();
        assert_eq!(serde_json::from_str::<Letter>(&text).unwrap(), letter);
    }
}

#[test]
fn a_law_that_never_came_is_no_answer_and_no_panic() {
    let letter = Letter { ticket: 7, laws: Vec::new(), ask: wants(1).remove(0) };
    let mut told = Vec::new();
    Clerk::default().open(letter, Vec::new(), &mut |tell| told.push(tell), &mut |_, _| {});
    assert!(matches!(told.as_slice(), [Tell::Answer { ticket: 7, reply: Reply::Nothing }]));
}

#[test]
fn long_work_tells_how_far_it_has_come() {
    let mut ask = wants(1).remove(0);
    let Ask::Cost(question) = &mut ask else { panic!("a cost") };
    question.caseload.group.truncate(1);
    question
        .caseload
        .group
        .iter_mut()
        .for_each(|group| group.count = sandtable::population::caseload::Count::Exactly(50_000));
    let letter = Letter { ticket: 7, laws: shipped().to_vec(), ask };
    let (mut clerk, mut told) = (Clerk::default(), Vec::new());
    clerk.open(letter.clone(), Vec::new(), &mut |tell| told.push(tell), &mut |_, _| {});
    let steps: Vec<(u64, u64)> = told
        .iter()
        .filter_map(|tell| match tell {
            Tell::Progress { ticket: 7, done, of } => Some((*done, *of)),
            _ => None,
        })
        .collect();
    assert!(steps.is_sorted() && steps.iter().all(|(done, of)| done <= of && *of == 50_000), "{steps:?}");
    assert_eq!(steps.len(), 2);
    // The same people again are at hand.
    told.clear();
    clerk.open(Letter { laws: Vec::new(), ..letter }, Vec::new(), &mut |tell| told.push(tell), &mut |_, _| {});
    assert_eq!(told.len(), 1);
}
