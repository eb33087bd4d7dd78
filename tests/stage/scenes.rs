//! Each kind of scene: what it says and shows, by itself and after the rules have changed.

use crate::{after, person, said, seen};
use sandtable::app::budget;
use sandtable::app::desk;
use sandtable::app::stage::{Act, Kind, Scene};
use sandtable::app::view::stage::{Cost, SceneView, asked, counted, label};
use sandtable::app::view::{CalculatorView, Rules, findings};
use sandtable::app::{Action, Page, State, reduce};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::schemes::shipped;

const FLOOR: &str = "hongsibu/HSB-10a/floor";

fn drafted() -> State {
    let edit = Edit::Set { address: FLOOR.into(), to: "3000".into() };
    let state = reduce(&person("newcomer"), Action::Work(desk::Act::Edit(edit), desk::act));
    reduce(&State { page: Page::Workbench, ..state }, Action::Work(desk::Act::Document("hongsibu".into()), desk::act))
}

fn of(state: &State, kind: Kind, about: &str) -> SceneView {
    seen(&Scene::of(state, kind, about), state)
}

#[test]
fn a_person_says_what_the_calculator_says() {
    let state = person("middle");
    let view = of(&state, Kind::Person, "");
    let calculator = CalculatorView::of(&state, &Rules::under(&vec![]));
    assert_eq!(view.sentence, calculator.answer.sentence);
    assert_eq!(view.rows.len(), shipped().len());
    assert_eq!(view.heading, "腰部主播 · 各地能领多少");
    assert_eq!(view.inputs.len(), 3);
    assert!(view.rows[0].amount.contains(calculator.rows[0].amount.as_deref().unwrap()));
}

#[test]
fn a_scheme_shows_what_is_paid_first_and_then_what_is_missed() {
    let view = of(&person("middle"), Kind::Scheme, "hongsibu");
    assert!(said(&view).contains("红寺堡"), "{}", said(&view));
    assert!(view.rows[0].amount.contains("元") || !view.rows[0].amount.is_empty());
    let paid = view.rows.iter().take_while(|row| !row.amount.is_empty()).count();
    assert!(paid > 0 && view.rows[paid..].iter().all(|row| row.amount.is_empty() && !row.small.is_empty()));
}

#[test]
fn comparison_curve_and_map_are_one_picture_each() {
    let state = person("middle");
    let compared = of(&state, Kind::Comparison, "");
    assert_eq!(compared.table.head.len(), shipped().len() + 1);
    // Only what somebody pays for, and the sums.
    let paid = |row: &Vec<String>| row.iter().any(|cell| cell.ends_with(|sign: char| sign.is_ascii_digit()));
    assert!((2..=6).contains(&compared.table.rows.len()) && compared.table.rows.iter().all(paid), "{compared:?}");
    for kind in [Kind::Curve, Kind::Map] {
        let view = of(&state, kind, "");
        assert!(view.picture.starts_with("<svg"), "{kind:?}");
        assert!(view.table.rows.is_empty());
    }
}

#[test]
fn a_draft_and_its_clause_keep_the_change_wherever_they_are_shown() {
    let state = drafted();
    // By the time it is shown the workbench holds something else.
    let later = State { lang: Lang::Zh, ..State::default() };
    let clause = seen(&Scene::of(&state, Kind::Clause, "hongsibu/HSB-10a"), &later);
    assert!(said(&clause).contains("5,000 元 → 3,000 元"), "{}", said(&clause));
    assert_eq!(clause.clauses.len(), 2);
    assert!(clause.clauses[1].parts.iter().any(|(text, marked)| *marked && text.contains("3,000")));
    let draft = seen(&Scene::of(&state, Kind::Draft, ""), &later);
    assert!(draft.picture.starts_with("<svg") && !draft.table.rows.is_empty());
    assert_eq!(draft.heading, "草案 1 · 草案对照");
    // What the calculator shows is the law as it stands, whatever is in hand.
    assert!(!Scene::of(&state, Kind::Person, "").lines.contains("draft"));
}

#[test]
fn a_finding_shows_its_witnesses_and_says_when_it_is_gone() {
    let state = State { page: Page::Sources, ..State::default() };
    for law in shipped() {
        for found in findings(law, Lang::Zh) {
            let view = of(&state, Kind::Finding, &found.key);
            assert_eq!(said(&view), found.sentence);
            assert_eq!(view.table.rows.len(), found.witnesses.len().min(7));
        }
    }
    let gone = of(&state, Kind::Finding, "hongsibu/gap/HSB-99/live_hours/1");
    assert!(said(&gone).contains("不成立"));
    let nowhere = of(&state, Kind::Clause, "atlantis/A-1");
    assert!(said(&nowhere).contains("没有"), "{}", said(&nowhere));
}

#[test]
fn findings_have_each_a_key_of_its_own() {
    for law in shipped() {
        let mut keys: Vec<String> = findings(law, Lang::Zh).into_iter().map(|found| found.key).collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "{}", law.id);
    }
}

#[test]
fn a_budget_brings_its_own_assumptions() {
    let typed = |key: &str, kind, text: &str, state: &State| {
        let act = budget::Act::Type { key: key.into(), kind, text: text.into() };
        reduce(state, Action::Cost(act, budget::act))
    };
    let plain = of(&State::default(), Kind::Budget, "tongjiang");
    let few = typed("tongjiang/0/count", budget::assume::Kind::People, "7", &State::default());
    let few = typed("tongjiang/seed", budget::assume::Kind::Seed, "5", &few);
    let scene = Scene::of(&few, Kind::Budget, "tongjiang");
    let view = seen(&scene, &State::default());
    assert_ne!(said(&view), said(&plain));
    assert!(view.picture.starts_with("<svg") && !view.rows.is_empty());
    assert_eq!(view, seen(&scene, &few), "what is typed on the budget page since is not in it");
}

#[test]
fn a_budget_says_what_it_waits_for() {
    let state = State { lang: Lang::Zh, ..State::default() };
    let scene = Scene::of(&state, Kind::Budget, "tongjiang");
    let shown = sandtable::app::stage::restore::restore(&scene, &state).state;
    assert_eq!(asked(&scene, &shown).unwrap().scheme, "tongjiang");
    assert_eq!(asked(&Scene::of(&state, Kind::Person, ""), &state), None, "no other scene needs the worker");
    let rules = Rules::under(&vec![]);
    let under = |cost: &Cost| said(&SceneView::of(&scene, &shown, &rules, cost));
    let texts = [under(&Cost::Due), under(&Cost::Gone), under(&crate::cost(&scene, &shown))];
    assert!(texts[0].contains("正在") && texts[1].contains("启动不了") && texts[2].contains("1,133"), "{texts:?}");
    let nowhere = Scene::of(&state, Kind::Budget, "atlantis");
    assert!(said(&SceneView::of(&nowhere, &shown, &rules, &Cost::Due)).contains("没有"), "gone, not due");
}

#[test]
fn figures_are_changed_on_stage_and_not_in_the_deck() {
    let state = after(&crate::collected(&person("newcomer"), [Kind::Person]), [Act::Start(0)]);
    let change = Action::Type(sandtable::app::state::Slot::Fact(sandtable::engine::Fact::GrossSales), "40,000".into());
    let live = after(&state, [Act::Live(Box::new(change))]);
    let changed = live.hall.show.as_ref().unwrap().changed().unwrap();
    let scene = &live.hall.deck().unwrap().scenes[0];
    let view = SceneView::of(scene, changed, &Rules::under(&vec![]), &Cost::Due);
    assert_ne!(said(&view), said(&seen(scene, &live)));
    assert_eq!(live.hall.decks, state.hall.decks);
    let restored = after(&live, [Act::Key(sandtable::app::stage::show::Key::Restore)]);
    assert!(restored.hall.show.as_ref().unwrap().changed().is_none());
}

#[test]
fn an_own_heading_stands_over_the_sentence() {
    let state = State { lang: Lang::En, ..person("middle") };
    let mut scene = Scene::of(&state, Kind::Person, "");
    assert_eq!(label(&scene, &state), "Mid-tier streamer · what each place pays");
    scene.title = "Ms Wang".into();
    assert_eq!(seen(&scene, &state).heading, "Ms Wang");
    assert_eq!(said(&seen(&Scene::sentence("Why?"), &state)), "Why?");
}

#[test]
fn an_amount_counts_up_to_exactly_itself() {
    assert_eq!(counted("9,192", 0, 12), "0");
    assert_eq!(counted("9,192", 6, 12), "4,596");
    assert_eq!(counted("约 1,000.50 元", 3, 10), "约 300.15 元");
    assert_eq!(counted("9,192", 12, 12), "9,192");
    assert_eq!(counted("暂无", 3, 12), "暂无");
}

/// A box that can't be read counts as on the budget page: by the number behind it, or as it is shipped.
#[test]
fn a_budget_of_unreadable_boxes_shows_what_was_counted() {
    use budget::assume::Kind as Of;
    let typed = |state: &State, key: &str, kind, text: &str| {
        let act = budget::Act::Type { key: key.into(), kind, text: text.into() };
        reduce(state, Action::Cost(act, budget::act))
    };
    let few = typed(&State::default(), "tongjiang/0/count", Of::People, "500");
    let odd = typed(&typed(&few, "tongjiang/0/count", Of::People, "5x"), "tongjiang/seed", Of::Seed, "abc");
    let view = of(&odd, Kind::Budget, "tongjiang");
    assert_eq!(view, of(&few, Kind::Budget, "tongjiang"));
    assert_ne!(said(&view), said(&of(&State::default(), Kind::Budget, "tongjiang")));
    let mut strange = Scene::of(&few, Kind::Budget, "tongjiang");
    strange.lines.push_str("assume/tongjiang/99/count=7\n");
    assert!(!sandtable::app::stage::restore::restore(&strange, &few).whole, "there is no such box");
}
