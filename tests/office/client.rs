//! The page's side: one ask at a time, none for nothing, and what follows a failure.

use super::{answered, sent, wants};
use sandtable::app::State;
use sandtable::app::budget::aim::{Aim, Goal};
use sandtable::app::budget::answer::question;
use sandtable::app::budget::settle::Sheet;
use sandtable::app::office::letter::Settlement;
use sandtable::app::office::{Ask, Clerk, Client, Effect, Health, Program, Reply, Tell};
use sandtable::engine::Number;
use sandtable::schemes::shipped;

/// Started, and the first ask on its way.
fn under_way() -> (Client, sandtable::app::office::Letter) {
    let mut client = Client::default();
    assert_eq!(client.want(wants(1), shipped()), [Effect::Start(Program::People)]);
    let letter = sent(client.heard(Tell::Ready));
    (client, letter)
}

#[test]
fn nothing_is_started_for_nothing() {
    let mut client = Client::default();
    assert_eq!(client.want(Vec::new(), shipped()), []);
    assert_eq!(client.health(), Health::Absent);
    assert_eq!(client.failed(), []);
}

#[test]
fn what_is_wanted_is_answered_in_its_order() {
    let (mut client, mut letter) = under_way();
    let (mut clerk, all) = (Clerk::default(), wants(1));
    for (at, ask) in all.iter().enumerate() {
        assert_eq!(letter.ask, *ask);
        // The law goes along once, and only the one that is asked about.
        assert_eq!(letter.laws.iter().map(|law| law.id.as_str()).collect::<Vec<_>>(), [ask.scheme()]);
        assert!(!client.is_done());
        let next = answered(&mut client, &mut clerk, letter.clone());
        assert!(client.is_answered(ask));
        if at + 1 == all.len() {
            assert_eq!(next, []);
        } else {
            letter = sent(next);
        }
    }
    assert!(client.is_done());
    // The same again costs nothing; another seed is asked without the law.
    assert_eq!(client.want(all, shipped()), []);
    assert_eq!(sent(client.want(wants(2), shipped())).laws, []);
}

#[test]
fn what_nobody_wants_any_more_is_never_asked() {
    let (mut client, letter) = under_way();
    let mut clerk = Clerk::default();
    for seed in 2..9 {
        assert_eq!(client.want(wants(seed), shipped()), [], "one is out");
    }
    let next = sent(answered(&mut client, &mut clerk, letter));
    assert_eq!(next.ask, wants(8)[0]);
}

#[test]
fn an_answer_to_an_old_ticket_is_dropped() {
    let (mut client, letter) = under_way();
    let stale = Tell::Answer { ticket: letter.ticket.wrapping_sub(1), reply: Reply::Nothing };
    assert_eq!(client.heard(stale), []);
    assert_eq!(client.heard(Tell::Progress { ticket: letter.ticket.wrapping_sub(1), done: 1, of: 2 }), []);
    assert!(client.is_out() && client.progress().is_none());
}

#[test]
fn another_law_makes_the_answers_old() {
    let (mut client, letter) = under_way();
    let ask = letter.ask.clone();
    let next = sent(answered(&mut client, &mut Clerk::default(), letter));
    let mut laws = shipped().to_vec();
    laws.iter_mut().find(|law| law.id == ask.scheme()).unwrap().provision.pop();
    assert_eq!(client.want(wants(1), &laws), []);
    assert!(!client.is_answered(&ask));
    // It is asked again, with the law as it is now.
    let again = sent(client.heard(Tell::Answer { ticket: next.ticket, reply: Reply::Nothing }));
    assert_eq!(again.ask, ask);
    assert!(again.laws.contains(laws.iter().find(|law| law.id == ask.scheme()).unwrap()));
}

#[test]
fn what_is_out_under_another_law_is_asked_anew() {
    let (mut client, letter) = under_way();
    let mut laws = shipped().to_vec();
    laws.iter_mut().find(|law| law.id == letter.ask.scheme()).unwrap().provision.pop();
    assert_eq!(client.want(wants(1), &laws), [Effect::End, Effect::Start(Program::People)]);
    let late = Tell::Answer { ticket: letter.ticket, reply: Reply::Nothing };
    assert_eq!(client.heard(late), []);
    assert!(!client.is_answered(&letter.ask), "it was told under the old law");
    let again = sent(client.heard(Tell::Ready));
    assert_eq!(again.ask, letter.ask);
    assert!(again.laws.contains(laws.iter().find(|law| law.id == letter.ask.scheme()).unwrap()));
}

#[test]
fn a_failure_starts_it_once_more_and_nothing_is_lost() {
    let (mut client, letter) = under_way();
    assert_eq!(client.failed(), [Effect::End, Effect::Start(Program::People)]);
    assert!(client.restarted());
    let again = sent(client.heard(Tell::Ready));
    assert_eq!((&again.ask, &again.laws), (&letter.ask, &letter.laws));
    assert_ne!(again.ticket, letter.ticket);
    // What the dead one said last comes too late.
    client.heard(Tell::Answer { ticket: letter.ticket, reply: Reply::Nothing });
    assert!(!client.is_answered(&letter.ask));
    let next = answered(&mut client, &mut Clerk::default(), again);
    assert!(client.restarted(), "the sentence stays until something else is wanted");
    answered(&mut client, &mut Clerk::default(), sent(next));
    client.want(wants(2), shipped());
    assert!(!client.restarted());
    // After an answer it may fail once more.
    assert_eq!(client.failed(), [Effect::End, Effect::Start(Program::People)]);
}

#[test]
fn two_failures_in_a_row_are_said_and_waited_with() {
    let (mut client, letter) = under_way();
    client.failed();
    assert_eq!(client.failed(), [Effect::End]);
    assert_eq!(client.health(), Health::Gone);
    assert!(!client.restarted());
    assert_eq!(client.want(wants(2), shipped()), []);
    assert_eq!(client.failed(), []);
    assert_eq!(client.retry(), [Effect::Start(Program::People)]);
    assert_eq!(sent(client.heard(Tell::Ready)).ask.scheme(), letter.ask.scheme());
}

#[test]
fn what_is_called_off_ends_at_once_and_the_rest_goes_on() {
    let (mut client, letter) = under_way();
    client.heard(Tell::Progress { ticket: letter.ticket, done: 20_000, of: 1_000_000 });
    assert_eq!(client.progress(), Some((20_000, 1_000_000)));
    assert_eq!(client.cancel(), [Effect::End, Effect::Start(Program::People)]);
    assert_eq!(client.progress(), None);
    let next = sent(client.heard(Tell::Ready));
    assert_ne!(next.ask.scheme(), letter.ask.scheme());
    assert!(client.is_called_off() && !client.restarted());
    // Asked for again, it comes in its turn.
    assert_eq!(client.retry(), []);
    let again = sent(answered(&mut client, &mut Clerk::default(), next));
    assert_eq!(again.ask, letter.ask);
}

#[test]
fn nothing_can_be_called_off_when_nothing_is_out() {
    assert_eq!(Client::default().cancel(), []);
}

#[test]
fn files_are_read_by_the_larger_program_which_then_does_all() {
    let (mut client, letter) = under_way();
    let mut clerk = Clerk::default();
    let settlement = Settlement {
        sheets: vec![Sheet { file: 0, name: "a.csv".into(), columns: None }],
        scheme: letter.ask.scheme().to_owned(),
        readings: Vec::new(),
        month: None,
        english: false,
    };
    assert_eq!(client.want(vec![Ask::Settle(settlement.clone())], shipped()), []);
    assert_eq!(answered(&mut client, &mut clerk, letter), [Effect::End, Effect::Start(Program::Files)]);
    let next = sent(client.heard(Tell::Ready));
    assert_eq!(next.ask, Ask::Settle(settlement));
    // Every law tells what nobody can have.
    assert_eq!(next.laws.len(), shipped().len());
    client.heard(Tell::Answer { ticket: next.ticket, reply: Reply::Nothing });
    assert!(matches!(client.want(wants(2), shipped()).as_slice(), [Effect::Send(_)]));
}

/// Pairs take long: other ones are begun at once, and with them another worker.
#[test]
fn pairs_that_nobody_wants_any_more_are_ended() {
    let pairs = |cost: u32| {
        let people = question(&State::default(), "hongsibu").unwrap();
        let addresses = ["hongsibu/HSB-10a/rate", "hongsibu/HSB-10a/cap/month"].map(str::to_owned);
        let goal = Goal::Pairs { addresses, cost: Some(Number::of(cost).into()) };
        Ask::Aim(Aim { people, edits: Vec::new(), goal })
    };
    let mut client = Client::default();
    client.want(vec![pairs(1)], shipped());
    let letter = sent(client.heard(Tell::Ready));
    assert_eq!(client.want(vec![pairs(1)], shipped()), [], "still wanted");
    assert_eq!(client.want(vec![pairs(2)], shipped()), [Effect::End, Effect::Start(Program::People)]);
    assert!(!client.is_called_off() && !client.is_done());
    // What the ended one says last comes too late.
    client.heard(Tell::Answer { ticket: letter.ticket, reply: Reply::Nothing });
    let next = sent(client.heard(Tell::Ready));
    assert_eq!(next.ask, pairs(2));
    assert!(!next.laws.is_empty(), "the new worker is told the law");
    assert_eq!(client.want(Vec::new(), shipped()), [Effect::End], "and nothing is begun for nothing");
}
