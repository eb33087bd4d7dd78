//! 反推 for everybody: a cost wished for, the value that brings it about, and pairs of two numbers that cost the same.

use crate::{FLOOR, RATE, address, after};
use sandtable::app::budget::aim::{Goal, aims};
use sandtable::app::budget::settle::Contents;
use sandtable::app::budget::{Act as Cost, act as cost};
use sandtable::app::desk::Act;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell, with_files};
use sandtable::app::view::desk::{Heard, Laws, SolveView};
use sandtable::app::{Action, State, reduce};
use sandtable::i18n::Lang;
use sandtable::schemes::{sealed, unsealed};

/// A month of one person: 2 % of 36,800 are 736.
const ROSTER: &str = "姓名,编号,月份,月销售额\n王小明,A1,2026-03,36800\n";

/// As it stands after a while on screen.
fn view(state: &State) -> SolveView {
    SolveView::beside(state, &Laws::of(state).unwrap(), &heard(state)).unwrap()
}

/// Everything is asked, by post, and answered.
fn heard(state: &State) -> Heard {
    let laws = Laws::of(state).unwrap();
    let (mut clerk, mut heard) = (Clerk::new(Some(with_files)), Heard::default());
    for (ticket, aim) in aims(state, &laws.text.id).into_iter().enumerate() {
        let letter =
            Letter { ticket: ticket as u32, laws: state.laws().cloned().collect(), ask: Ask::Aim(aim.clone()) };
        let letter: Letter = unsealed(&sealed(&letter).unwrap()).unwrap();
        let mut tell = |tell: Tell| match unsealed(&sealed(&tell).unwrap()).unwrap() {
            Tell::Answer { reply: Reply::Aim(found), .. } => heard.take(&aim, &found),
            Tell::Progress { done, of, .. } => assert!(done <= of),
            other => panic!("{other:?}"),
        };
        let file = || Contents { size: ROSTER.len() as u64, input: Box::new(ROSTER.as_bytes()) };
        let files = letter.ask.sheets().iter().map(|_| file()).collect();
        clerk.open(letter, files, &mut tell, &mut |_, _| {});
    }
    heard
}

fn for_all(acts: impl IntoIterator<Item = Act>) -> State {
    after(&State::default(), [Act::SolveForAll(true)].into_iter().chain(acts))
}

/// The sum in a text such as `1,234.5 元`.
fn sum(text: &str) -> f64 {
    text.replace([',', '元', ' '], "").parse().unwrap()
}

#[test]
fn nothing_is_asked_about_everybody_until_somebody_wants_it() {
    assert!(aims(&State::default(), "hongsibu").is_empty());
    let state = for_all([]);
    assert_eq!(aims(&state, "hongsibu").iter().map(|aim| &aim.goal).collect::<Vec<_>>(), [&Goal::Now]);
    let view = view(&state);
    let all = view.all.as_ref().unwrap();
    assert!(all.whose.contains("合成人群") && all.whose.contains('%'), "{}", all.whose);
    assert!(sum(view.now.as_ref().unwrap()) > 0.0);
    assert!(view.answer.is_empty() && view.uses.is_empty() && all.pairs.is_none());
}

#[test]
fn a_cost_is_brought_about_by_the_value_found() {
    let state = for_all([Act::SolveFor(RATE.to_owned())]);
    let now = sum(&view(&state).now.unwrap());
    let wanted = (now * 1.1).round();
    let state = after(&state, [Act::Target(wanted.to_string())]);
    let found = view(&state);
    assert!(found.answer[0].starts_with("没有一个值正好花这么多；最接近的是"), "{:?}", found.answer);
    assert!(found.answer[1].contains("越大花得越多"), "{:?}", found.answer);
    // What comes nearest from below, then from above: the draft then costs no more, and no less.
    for (at, below) in [(0, true), (1, false)] {
        let used = after(&state, [Act::Edit(found.uses[at].1.clone())]);
        let then = sum(&view(&used).now.unwrap());
        assert_eq!(then < wanted, below, "{then} for {wanted}");
        assert!((then - wanted).abs() < wanted / 20.0, "{then} for {wanted}");
    }
}

#[test]
fn a_cost_out_of_reach_says_what_comes_nearest() {
    let state = for_all([Act::SolveFor(FLOOR.to_owned()), Act::Target("100亿".to_owned())]);
    let found = view(&state);
    assert!(found.answer[0].starts_with("到不了这么多；最接近的是"), "{:?}", found.answer);
    assert_eq!(found.uses.len(), 1);
    let wrong = view(&after(&state, [Act::Target("x".to_owned())]));
    assert!(wrong.fault.is_some());
    // What one person gets is a question of its own.
    let one = after(&state, [Act::SolveForAll(false)]);
    assert_eq!(view(&one).target, "");
}

#[test]
fn the_fund_of_the_text_is_proposed() {
    let view = view(&for_all([Act::Document("tongjiang".to_owned())]));
    let all = view.all.unwrap();
    assert_eq!(all.proposals[0], ("文本资金 2,000,000 元".to_owned(), "2000000".to_owned()));
    assert_eq!(all.proposals.len(), 2);
}

#[test]
fn pairs_keep_the_cost_and_each_can_be_taken() {
    let cap = "hongsibu/HSB-10a/cap/month";
    let state = for_all([Act::SolveFor(RATE.to_owned()), Act::SolveBeside(cap.to_owned())]);
    let before = view(&state);
    let now = sum(before.now.as_ref().unwrap());
    let pairs = before.all.unwrap().pairs.unwrap();
    assert_eq!(pairs.figure.table.rows.len(), pairs.rows.len());
    assert!(pairs.figure.wide.contains("<svg") && pairs.figure.narrow.contains("<svg"), "{}", pairs.figure.title);
    let takes: Vec<_> = pairs.rows.iter().filter_map(|row| row.take.as_ref()).collect();
    assert!(takes.len() > 1, "{:?}", pairs.rows);
    for (words, edits) in takes {
        let used = after(&state, [Act::Edits(edits.clone())]);
        let then = sum(&view(&used).now.unwrap());
        assert!((then - now).abs() <= now / 100.0, "{words}: {then} for {now}");
    }
    // The same number twice is no pair.
    let twice = after(&state, [Act::SolveBeside(RATE.to_owned())]);
    assert!(view(&twice).all.unwrap().pairs.is_none());
    assert_eq!(twice.desk.solve.second, Some(address(RATE)));
}

#[test]
fn english_says_the_same() {
    let state = for_all([Act::SolveFor(RATE.to_owned()), Act::Target("1".to_owned())]);
    let found = view(&State { lang: Lang::En, ..state });
    assert!(found.answer[0].starts_with("It can't cost so little; nearest:"), "{:?}", found.answer);
    assert!(found.all.unwrap().whose.starts_with("Counted for the synthetic people"));
}

/// The people may be those of a roster: one of them, with 736 yuan a year.
#[test]
fn a_roster_can_be_what_is_solved_for() {
    let files = Cost::Files(vec![(0, "三月.csv".to_owned())], false);
    let real = [files, Cost::Real(true)]
        .into_iter()
        .fold(State::default(), |state, what| reduce(&state, Action::Cost(what, cost)));
    let acts = [Act::SolveForAll(true), Act::SolveFor(RATE.to_owned()), Act::Target("1104".to_owned())];
    let state = after(&real, acts);
    assert_eq!(aims(&state, "hongsibu")[1].people.sheets, real.treasury.sheets);
    let found = view(&state);
    assert_eq!(found.now.as_deref(), Some("736 元"));
    // 3 % of 36,800, and no other rate.
    assert!(found.answer[0].contains("3%"), "{:?}", found.answer);
    assert_eq!(found.uses.len(), 1);
    let all = found.all.unwrap();
    assert!(all.whose.contains("名单") && all.real);
}

/// What came of another question is no answer to this one, however short a while it is still at hand.
#[test]
fn an_answer_to_another_question_is_not_shown() {
    let cap = "hongsibu/HSB-10a/cap/month";
    let acts = [Act::SolveFor(RATE.to_owned()), Act::Target("1000".to_owned()), Act::SolveBeside(cap.to_owned())];
    let state = for_all(acts);
    let heard = heard(&state);
    let shown = |state: &State| SolveView::beside(state, &Laws::of(state).unwrap(), &heard).unwrap();
    let now = shown(&state);
    assert!(now.now.is_some() && !now.answer.is_empty() && now.all.unwrap().pairs.is_some());
    for act in [Act::SolveFor(FLOOR.to_owned()), Act::Target("1001".to_owned())] {
        let other = shown(&after(&state, [act]));
        assert!(other.now.is_some() && other.answer.is_empty() && other.uses.is_empty(), "{:?}", other.answer);
        assert!(other.all.unwrap().pairs.is_none());
    }
    let changed = shown(&after(&state, [crate::type_in(FLOOR, "4000")]));
    assert!(changed.now.is_none() && changed.answer.is_empty());
}

/// A copy has the same provisions under the same ids; a number of the text before it is none of its own.
#[test]
fn a_number_of_another_document_is_not_solved_for() {
    let acts = [Act::SolveFor(FLOOR.to_owned()), Act::SolveBeside(RATE.to_owned()), Act::Target("100".to_owned())];
    for all in [false, true] {
        let state = after(&after(&State::default(), [Act::SolveForAll(all)]), acts.clone());
        let copied = after(&state, [Act::Shelve(sandtable::app::desk::own::copy(&state, "hongsibu").unwrap())]);
        assert!(!view(&state).answer.is_empty());
        let other = view(&copied);
        assert!(other.answer.is_empty() && other.uses.is_empty(), "{:?}", other.answer);
        assert!(other.parameters.iter().all(|choice| !choice.on));
        assert!(other.all.is_none_or(|all| all.seconds.is_empty() && all.pairs.is_none()));
        let back = after(&copied, [Act::Document("hongsibu".to_owned())]);
        assert!(!view(&back).answer.is_empty(), "it is still asked of its own");
    }
}

/// Where no pair comes near enough, that is what is said.
#[test]
fn no_pair_is_told_as_none() {
    let cap = "hongsibu/HSB-10a/cap/month";
    let acts = [Act::SolveFor(RATE.to_owned()), Act::SolveBeside(cap.to_owned()), Act::Target("100亿".to_owned())];
    let pairs = view(&for_all(acts)).all.unwrap().pairs.unwrap();
    assert!(pairs.rows.iter().all(|row| row.take.is_none()) && pairs.figure.wide.is_empty());
    assert!(pairs.figure.title.contains("没有一对"), "{}", pairs.figure.title);
}
