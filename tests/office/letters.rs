//! The form of the letters: what goes out arrives as it was.

use super::wants;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell};
use sandtable::schemes::{sealed, shipped, unsealed};

#[test]
fn a_letter_arrives_as_it_was_sent() {
    for ask in wants(3) {
        let letter = Letter { ticket: 7, laws: shipped().to_vec(), ask };
        assert_eq!(unsealed::<Letter>(&sealed(&letter).unwrap()).unwrap(), letter);
    }
}

#[test]
fn the_months_of_a_roster_arrive_as_they_were_sent() {
    let month = sandtable::population::roster::Date { year: 2026, month: 3 };
    let sent = sealed(&vec![month]).unwrap();
    assert_eq!(unsealed::<Vec<sandtable::population::roster::Date>>(&sent).unwrap(), [month]);
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

/// Other dice, other sums; and a number that pays nobody moves nothing.
#[test]
fn how_sure_a_cost_is_can_be_asked() {
    let Ask::Cost(mut question) = wants(1).remove(0) else { panic!("a cost") };
    question.caseload.group.truncate(1);
    question.caseload.group[0].count = sandtable::population::caseload::Count::Exactly(50);
    let mut told = Vec::new();
    let ask = Ask::Sure(question.clone());
    let letter = Letter { ticket: 7, laws: shipped().to_vec(), ask: ask.clone() };
    Clerk::default().open(letter, Vec::new(), &mut |tell| told.push(tell), &mut |_, _| {});
    let Some(Tell::Answer { reply: Reply::Sure(sure), .. }) = told.pop() else { panic!("no answer") };
    let band = sure.band;
    assert!(
        band.low <= band.tenth && band.tenth <= band.median && band.median <= band.ninetieth && band.low < band.high
    );
    let sizes: Vec<u64> =
        sure.moves.iter().map(|each| each.less.unsigned_abs().max(each.more.unsigned_abs())).collect();
    assert!(!sizes.is_empty() && sizes.iter().rev().is_sorted() && sizes.iter().all(|size| *size > 0), "{sizes:?}");
    assert!(told.iter().all(|tell| matches!(tell, Tell::Progress { done, of, .. } if done <= of)));
    // Everything is on screen, in both languages, with a table behind each picture.
    let state = sandtable::app::State::default();
    let mut found = Vec::new();
    let letter = Letter { ticket: 8, laws: shipped().to_vec(), ask: Ask::Cost(question.clone()) };
    let mut keep = |tell: Tell| {
        if let Tell::Answer { reply: Reply::Cost(answer), .. } = tell {
            found.push((question.scheme.clone(), answer));
        }
    };
    Clerk::default().open(letter, Vec::new(), &mut keep, &mut |_, _| {});
    let view = sandtable::app::view::budget::BudgetView::of(&state, &found, Some(&sure)).result.unwrap().sure.unwrap();
    assert_eq!((view.band.table.rows.len(), view.moves.table.rows.len()), (5, sure.moves.len()));
    assert!(view.band.wide.contains("<svg") && view.moves.narrow.contains("<svg"));
    assert!(
        view.moves.table.rows.iter().all(|row| !row[0].is_empty() && !row[0].contains('/')),
        "{:?}",
        view.moves.table.rows
    );
}
