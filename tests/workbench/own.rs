//! Schemes of somebody's own: begun, changed, kept, taken in from files, and standing beside the shipped ones everywhere.

use super::{RATE, after, person, type_in};
use sandtable::app::budget::answer::people;
use sandtable::app::budget::{Act as Cost, Answer, Question, answer, questions};
use sandtable::app::desk::own::{MOST_OWN, Meets, beside_all, chosen, copy, empty, join, meets, read, write};
use sandtable::app::desk::{Act, Desk};
use sandtable::app::laws::Own;
use sandtable::app::view::budget::BudgetView;
use sandtable::app::view::desk::{DeskView, Laws};
use sandtable::app::view::{CalculatorView, MapView, OutlookView, Rules, SourcesView};
use sandtable::app::{Action, State, budget, link, reduce};
use sandtable::charts::Hue;
use sandtable::i18n::Lang;
use sandtable::i18n::page::own::replaces;
use sandtable::i18n::scheme_fault::told;
use sandtable::schemes::{read_file, shipped, write_file};

fn desk(state: &State) -> DeskView {
    DeskView::of(state, &Laws::of(state).unwrap())
}

fn rules(state: &State) -> Rules {
    Rules::of(state.laws(), &state.readings, Some(sandtable::i18n::how))
}

/// A copy of this scheme, laid on the desk.
fn with_copy(state: &State, of: &str) -> State {
    after(state, [Act::Shelve(copy(state, of).unwrap())])
}

fn last(state: &State) -> &Own {
    state.desk.own.last().unwrap()
}

fn cost(state: &State, question: &Question) -> Answer {
    let law = state.laws().find(|law| law.id == question.scheme).unwrap();
    answer(question, law, &people(question, law, None, &mut |_| ()).unwrap())
}

#[test]
fn a_copy_stands_beside_the_five_everywhere() {
    let before = person("middle");
    let state = with_copy(&before, "hongsibu");
    let id = last(&state).law.id.clone();
    assert_eq!((id.as_str(), last(&state).law.name.zh.as_str()), ("hongsibu-2", "红寺堡（副本）"));

    let rules = rules(&state);
    let ledger = CalculatorView::of(&state, &rules).rows;
    assert_eq!(ledger.len(), 6);
    assert_eq!(ledger[5].id, id);
    assert_eq!(ledger[5].hue, 5);
    let outlook = OutlookView::of(&state, &rules);
    assert!(outlook.bars.table.rows.iter().any(|row| row[0] == "红寺堡（副本）"), "{:?}", outlook.bars.table);
    assert!(outlook.curve.unwrap().figure.table.rows.iter().any(|row| row[0].contains("副本")));
    let mapped = reduce(&state, Action::MapOf(id.clone()));
    assert!(MapView::of(&mapped, &rules).unwrap().schemes.iter().any(|each| each.on && each.value == id));
    assert!(desk(&state).documents.iter().any(|each| each.value == id && each.on));
    let sources = SourcesView::of(&state, &rules);
    assert_eq!(sources.documents.len(), 6);

    let asked = questions(&state);
    let question = asked.iter().find(|question| question.scheme == id).unwrap();
    let original = asked.iter().find(|question| question.scheme == "hongsibu").unwrap();
    let costs = [original, question].map(|question| cost(&state, question).budget.total);
    assert_eq!(costs[0], costs[1], "the same law over the same people");
    let state = reduce(&state, Action::Cost(Cost::Scheme(id.clone()), budget::act));
    let view = BudgetView::of(&state, &Vec::new(), None);
    assert!(view.schemes.iter().any(|each| each.value == id && each.on) && !view.groups.is_empty());
}

#[test]
fn a_draft_on_a_copy_leaves_its_model_alone() {
    let state = with_copy(&person("middle"), "hongsibu");
    let rate = RATE.replace("hongsibu", "hongsibu-2");
    let state = after(&state, [type_in(&rate, "3%")]);
    assert!(desk(&state).own.lines[0].drafted);
    let state = after(&state, [Act::Adopt("hongsibu-2".to_owned())]);
    assert!(state.desk.draft().unwrap().edits.is_empty());
    let money = |state: &State, id: &str| {
        let rows = CalculatorView::of(state, &rules(state)).rows;
        rows.into_iter().find(|row| row.id == id).unwrap().amount
    };
    assert_ne!(money(&state, "hongsibu"), money(&state, "hongsibu-2"));
    // One step back, and the draft has it again.
    let back = after(&state, [Act::Undo]);
    assert_eq!(back.desk.draft().unwrap().edits.len(), 1);
    assert_eq!(money(&back, "hongsibu"), money(&back, "hongsibu-2"));
}

#[test]
fn an_empty_scheme_is_a_whole_one() {
    let state = State::default();
    let own = empty(&state).unwrap();
    let state = after(&state, [Act::Shelve(own)]);
    let own = empty(&state).unwrap();
    assert_eq!((own.law.id.as_str(), own.law.name.zh.as_str()), ("own-2", "新方案 2"));
    assert!(desk(&state).clauses[0].parts.len() > 5);
    let question = questions(&state).into_iter().find(|question| question.scheme == "own").unwrap();
    assert!(cost(&state, &question).budget.people > 0);
}

#[test]
fn every_scheme_can_be_copied_kept_and_counted() {
    let mut state = State::default();
    for law in shipped() {
        state = with_copy(&state, &law.id);
        let copied = last(&state).clone();
        let caseload = budget::assume::assumed(&state, &copied.law.id).unwrap();
        let grown = sandtable::population::caseload::grow(&caseload, std::slice::from_ref(&copied.law));
        let own = budget::assume::assumed(&state, &law.id).unwrap();
        assert_eq!(
            grown.unwrap().sizes,
            sandtable::population::caseload::grow(&own, shipped()).unwrap().sizes,
            "{}",
            law.id
        );
    }
    let (kept, bad) = read(&write(&state.desk.own));
    assert_eq!(bad, "");
    let same = |one: &Own, other: &Own| one.law == other.law && one.like == other.like;
    assert!(kept.len() == 5 && kept.iter().zip(&state.desk.own).all(|(one, other)| same(one, other)));
}

#[test]
fn what_cannot_be_read_any_more_is_put_aside_and_the_rest_restored() {
    let state = with_copy(&with_copy(&State::default(), "hongsibu"), "pinggu");
    let text = write(&state.desk.own);
    let damaged = text.replacen("period = ", "perod = ", 1);
    let (kept, bad) = read(&damaged);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].law.id, "pinggu-2");
    assert!(bad.contains("perod") && bad.contains("hongsibu-2"));
    assert_eq!(read("nonsense\n"), (Vec::new(), "nonsense\n".to_owned()));
    // One that would stand in a shipped one's place is not taken either.
    let (kept, bad) = read(&text.replace("id = \"hongsibu-2\"", "id = \"hongsibu\""));
    assert!(kept.len() == 1 && !bad.is_empty());
}

#[test]
fn those_of_an_earlier_visit_join_what_was_begun_meanwhile() {
    let kept = vec![last(&with_copy(&State::default(), "pinggu")).clone()];
    let state = with_copy(&State::default(), "conghua");
    let joined = reduce(&state, Action::Work(Act::OwnKept(kept, Some("某句")), join));
    let ids: Vec<&str> = joined.desk.own.iter().map(|own| own.law.id.as_str()).collect();
    assert_eq!(ids, ["pinggu-2", "conghua-2"]);
    assert!(joined.desk.own_met && joined.desk.told == ["某句"]);
    // Pages that are turned, people that are tried and links that are followed take nothing away.
    for action in [Action::Reset, Action::Person(0), Action::Follow(Box::default())] {
        let next = reduce(&joined, action);
        assert!(next.desk.own == joined.desk.own && next.desk.own_met);
    }
}

#[test]
fn removing_renaming_and_replacing_can_be_taken_back() {
    let state = with_copy(&State::default(), "hongsibu");
    let id = "hongsibu-2".to_owned();
    let named = after(&state, [Act::Rename(id.clone(), " 我的方案 ".to_owned())]);
    assert_eq!(last(&named).law.name.zh, "我的方案");
    assert_eq!(last(&after(&named, [Act::Rename(id.clone(), "  ".to_owned())])).law.name.zh, "我的方案");
    assert_eq!(last(&after(&named, [Act::Undo])).law.name.zh, "红寺堡（副本）");
    let gone = after(&named, [Act::Unshelve(id.clone())]);
    assert!(gone.desk.own.is_empty() && gone.desk.document.is_none());
    assert_eq!(last(&after(&gone, [Act::Undo])).law.name.zh, "我的方案");
    let file = write_file(&last(&named).law).replace("我的方案", "别的名字");
    let taken = after(&named, [Act::Shelve(Own::new(chosen("x.toml", &file).unwrap(), None))]);
    assert_eq!((taken.desk.own.len(), last(&taken).law.name.zh.as_str()), (1, "别的名字"));
    assert_eq!(last(&after(&taken, [Act::Undo])).law.name.zh, "我的方案");
}

#[test]
fn a_file_with_the_id_of_another_scheme_replaces_it_only_when_told_to() {
    let state = with_copy(&State::default(), "hongsibu");
    let mine = last(&state).law.clone();
    assert_eq!(meets(&state, &mine), Meets::Itself, "the same file again changes nothing");
    let file = write_file(&mine).replace(&mine.name.zh, "同事的方案");
    let read = chosen("x.toml", &file).unwrap();
    assert_eq!(meets(&state, &read), Meets::Another(last(&state)));
    // Another tab has removed it while it was asked about.
    let alone = after(&state, [Act::OwnJoined(Vec::new())]);
    assert_eq!(meets(&alone, &read), Meets::Nothing);
    let both = after(&state, [Act::Shelve(beside_all(&state, read))]);
    let shelf: Vec<(&str, &str)> =
        both.desk.own.iter().map(|own| (own.law.id.as_str(), own.law.name.zh.as_str())).collect();
    assert_eq!(shelf, [("hongsibu-2", "红寺堡（副本）"), ("hongsibu-2-2", "同事的方案")]);
    assert_eq!(meets(&both, &last(&both).law), Meets::Itself);
    let asked = replaces(&mine.id, &mine.name.zh, "同事的方案", Lang::Zh);
    assert!(asked.contains("“红寺堡（副本）”") && asked.contains("“同事的方案”"), "{asked}");
}

#[test]
fn there_is_room_for_so_many_and_no_more() {
    let mut state = State::default();
    for _ in 0..=MOST_OWN {
        state = with_copy(&state, "hongsibu");
    }
    assert_eq!(state.desk.own.len(), MOST_OWN);
    assert_eq!(state.desk.told.len(), 1);
    assert!(desk(&state).own.full);
}

#[test]
fn a_faulty_file_tells_line_field_and_remedy_in_both_languages() {
    let text = write_file(&shipped()[0]).replacen("period = ", "perod = ", 1);
    let faults = chosen("a.toml", &text).unwrap_err();
    let zh = told(&faults[0], &text, Lang::Zh);
    assert!(zh.place.starts_with('第') && zh.line.starts_with("perod"), "{zh:?}");
    assert!(zh.problem.starts_with("不认识的键 `perod`"), "{zh:?}");
    assert_eq!(zh.remedy, "是不是 `period`？");
    assert_eq!(told(&faults[0], &text, Lang::En).remedy, "did you mean `period`?");
}

#[test]
fn a_shipped_id_is_refused_with_a_remedy() {
    let text = write_file(&shipped()[0]);
    let faults = chosen("a.toml", &text).unwrap_err();
    let zh = told(&faults[0], &text, Lang::Zh);
    assert_eq!((zh.place.as_str(), zh.line.as_str()), ("第 1 行", "id = \"hongsibu\""));
    assert_eq!(zh.remedy, "换一个 id，如 \"hongsibu-2\"");
    let mut desk = Desk::default();
    let own = Own::new(read_file("a.toml", &text).unwrap(), None);
    assert!(!sandtable::app::desk::own::shelve(&mut desk, &own));
}

#[test]
fn a_link_carries_no_scheme_and_says_what_is_missing() {
    let state = with_copy(&State::default(), "hongsibu");
    let mut state = after(&state, [type_in(&RATE.replace("hongsibu", "hongsibu-2"), "3%")]);
    state.desk.own_met = true;
    assert!(desk(&state).own.missing.is_empty() && desk(&state).own.not_in_links.is_some());
    let mut met = link::read(&link::write(&state).unwrap()).unwrap().unwrap();
    met.desk.own_met = true;
    let missing = desk(&met).own.missing;
    assert!(missing.len() == 1 && missing[0].contains("hongsibu-2"), "{missing:?}");
}

#[test]
fn a_sixth_scheme_has_a_hue_and_a_dash_of_its_own() {
    let first = Hue::nth(0);
    assert!((1..8).all(|at| Hue::nth(at) != first) && Hue::nth(8) == first);
}
