//! What the workbench shows: the sentence with its boxes, who gains, what a text is found to lack, the answer to 反推.

use crate::{FLOOR, RATE, address, after, person, type_in};
use sandtable::app::State;
use sandtable::app::desk::Act;
use sandtable::app::view::desk::{BandAct, BoxView, ClauseView, DeskView, EffectsView, Laws, PartView, SolveView};
use sandtable::app::view::kept::drafted;
use sandtable::app::view::{FindingView, Rules};
use sandtable::app::{Action, reduce};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::i18n::clause::Source;
use sandtable::reform::Reform;
use sandtable::schemes::shipped;

fn desk(state: &State) -> DeskView {
    DeskView::of(state, &Laws::of(state).unwrap())
}

fn clause(state: &State, at: &str) -> ClauseView {
    ClauseView::clone(desk(state).clauses.iter().find(|clause| clause.address == at).unwrap())
}

fn boxed(part: &PartView) -> Option<&BoxView> {
    match part {
        PartView::Box(view) => Some(view),
        PartView::Words(_) => None,
    }
}

fn boxes(clause: &ClauseView) -> Vec<&BoxView> {
    clause.parts.iter().filter_map(boxed).chain(&clause.more).collect()
}

fn effects(state: &State) -> EffectsView {
    EffectsView::of(state, &Rules::under(&state.readings)).unwrap()
}

/// A row of the table of people.
fn row<'a>(view: &'a EffectsView, name: &str) -> &'a [String] {
    view.people.rows.iter().find(|row| row[0] == name).unwrap()
}

#[test]
fn a_changed_number_is_marked_and_says_what_it_was() {
    let state = after(&State::default(), [type_in(FLOOR, "3000"), Act::Leave(address(FLOOR))]);
    let clause = clause(&state, "hongsibu/HSB-10a");
    let floor = boxes(&clause).into_iter().find(|view| view.address == address(FLOOR)).unwrap();
    assert_eq!((floor.text.as_str(), floor.source), ("3,000 元", Source::Draft));
    assert_eq!(floor.was.as_deref(), Some("原为 5,000 元"));
    assert!(clause.changed && clause.reason.is_some());
    assert_eq!(desk(&state).edits[0].text, "起付线改为 3,000 元");
}

#[test]
fn every_clause_of_every_document_can_be_edited_in_both_languages() {
    for law in shipped() {
        for lang in Lang::ALL {
            let state = State { lang, ..after(&State::default(), [Act::Document(law.id.clone())]) };
            let view = desk(&state);
            let mut ids: Vec<String> = Vec::new();
            for clause in &view.clauses {
                assert!(!clause.parts.is_empty() && !clause.article.is_empty(), "{}", clause.address);
                assert!(!clause.changed, "{}", clause.address);
                ids.extend(boxes(clause).iter().map(|each| each.id.clone()));
            }
            let all = ids.len();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), all, "{}: every box has an id of its own", law.id);
        }
    }
}

#[test]
fn a_band_is_added_split_and_removed() {
    let owner = "hongsibu/HSB-11";
    let of = |state: &State, act: BandAct| {
        clause(state, owner).bands.into_iter().find(|tool| tool.does == act).map(|tool| Act::Edit(tool.edit))
    };
    let state = State::default();
    let added = after(&state, of(&state, BandAct::Below));
    assert_eq!(desk(&added).told, Vec::<String>::new());
    assert_eq!(added.desk.draft().unwrap().edits.len(), 1);
    let split = after(&added, of(&added, BandAct::Split));
    assert_eq!((desk(&split).told.len(), split.desk.draft().unwrap().edits.len()), (0, 2));
    // Taking out the row that was put in leaves nothing of it.
    let removed = after(&added, of(&added, BandAct::Remove));
    assert_eq!(removed.desk.draft().unwrap().edits, []);
}

#[test]
fn every_tool_of_every_clause_can_be_used_or_says_why_not() {
    for law in shipped() {
        let state = after(&State::default(), [Act::Document(law.id.clone())]);
        for clause in desk(&state).clauses {
            let tools = clause.bands.iter().map(|tool| &tool.edit).chain(clause.caps.iter().map(|(_, edit)| edit));
            for edit in tools {
                let used = after(&state, [Act::Edit(edit.clone())]);
                let done = used.desk.draft().is_some_and(|draft| draft.edits == [edit.clone()]);
                assert!(done == used.desk.told.is_empty(), "{edit:?}: {:?}", used.desk.told);
            }
        }
    }
}

#[test]
fn people_are_shown_under_the_law_and_the_draft() {
    // 腰部主播 sells 36,800 net a month: 2 % is 736, 3 % is 1,104; twelve months of 368 more are 4,416.
    let state = after(&person("middle"), [type_in(RATE, "3%")]);
    let view = effects(&state);
    assert_eq!(row(&view, "测算页上的人")[1..], ["9,192".to_owned(), "13,608 (+4,416)".to_owned()]);
    // A second draft that pays nothing stands beside it.
    let two = after(&state, [Act::New, Act::Edit(Edit::Off { address: "hongsibu/HSB-10a".to_owned() })]);
    assert_eq!(row(&effects(&two), "测算页上的人").len(), 4);
}

#[test]
fn a_draft_that_changes_nothing_says_why() {
    let same = effects(&after(&State::default(), [Act::New]));
    assert_eq!(same.sentences, ["与现行规则相同，没有改动。"]);
    let clause = "hongsibu/HSB-10a".to_owned();
    let off = after(&State::default(), [Act::Edit(Edit::Off { address: clause }), type_in(RATE, "3%")]);
    let told = effects(&off);
    assert!(told.cases.iter().any(|(sentence, _)| sentence.starts_with("有人少得")), "{:?}", told.cases);
}

#[test]
fn whoever_gains_opens_in_the_calculator_with_that_sum() {
    let view = effects(&after(&State::default(), [type_in(FLOOR, "3000")]));
    let (sentence, person) = &view.cases[0];
    assert!(sentence.starts_with("有人多得：月净销售额") || sentence.starts_with("有人多得：月销售额"), "{sentence}");
    let person = person.as_ref().unwrap();
    assert_eq!(person.scheme, "hongsibu");
    // There the law is in force, which is said beside what the draft would give.
    let state = after(&State::default(), [type_in(FLOOR, "3000")]);
    let met = Action::Meet { person: person.state().unwrap(), scheme: person.scheme.clone() };
    let opened = reduce(&state, met);
    let told = drafted(&opened, &Rules::under(&opened.readings).schemes);
    assert_eq!(told[0], "本页按现行规则计算，没有用上草案“草案 1”。");
    assert_eq!(told[1], "红寺堡：现行规则一年 0 元，照草案一年 1,200 元。", "{sentence}");
    let law = after(&opened, [Act::Take(None)]);
    assert!(drafted(&law, &Rules::under(&law.readings).schemes).is_empty(), "no draft in hand, nothing to tell apart");
    let alike = after(&opened, [type_in(FLOOR, "5000"), type_in("hongsibu/HSB-11/bands/1/amount", "51")]);
    let told = drafted(&alike, &Rules::under(&alike.readings).schemes);
    assert_eq!(told[1], "照草案，这个人得的一样多。");
}

#[test]
fn a_stretch_tells_its_least_and_its_most() {
    // From 5,000 on 0.5 % less: 300 at the old floor; up to 9,000 a year where 2 % reaches the cap.
    let rate = [type_in(FLOOR, "3000"), type_in(RATE, "1.5%")];
    let view = effects(&after(&person("middle"), rate));
    let most = view.stretches.iter().find(|line| line.contains("一年少")).unwrap();
    assert!(most.ends_with("到 9,000 元"), "{:?}", view.stretches);
}

#[test]
fn an_open_last_band_ends_where_one_more_begins() {
    let owner = "hongsibu/HSB-11";
    let tools = clause(&State::default(), owner).bands;
    let above = tools.into_iter().find(|tool| tool.does == BandAct::Above).unwrap();
    let state = after(&State::default(), [Act::Edit(above.edit)]);
    assert_eq!(desk(&state).told, Vec::<String>::new());
    let rows = |state: &State| {
        let clause = clause(state, owner);
        boxes(&clause).iter().filter(|each| each.address.path.ends_with("/amount")).count()
    };
    assert_eq!(rows(&state), rows(&State::default()) + 1);
    assert!(desk(&state).edits[0].text.ends_with("小时 处拆开"), "{}", desk(&state).edits[0].text);
}

#[test]
fn a_draft_left_out_of_the_table_is_named() {
    let four = after(&State::default(), std::iter::repeat_n(Act::New, 4));
    assert_eq!(effects(&four).left_out, None);
    let five = after(&four, [Act::New]);
    let told = effects(&five).left_out.unwrap();
    assert!(told.contains("草案 4") && !told.contains("草案 5"), "{told}");
    let chosen = after(&five, [Act::Take(Some(3))]);
    assert!(effects(&chosen).people.head.contains(&"草案 4".to_owned()));
}

#[test]
fn clauses_of_one_article_are_told_apart() {
    for law in shipped() {
        let view = SolveView::of(&after(&State::default(), [Act::Document(law.id.clone())])).unwrap();
        let mut named: Vec<(&str, &str)> = Vec::new();
        for each in &view.parameters {
            let owner = each.value.split('/').nth(1).unwrap();
            let other = named.iter().find(|(name, other)| *name == each.name && *other != owner);
            assert_eq!(other, None, "{}", each.value);
            named.push((&each.name, owner));
        }
    }
}

#[test]
fn a_change_without_its_place_names_the_clause_and_says_so_once() {
    let gone = |address: &str| Reform {
        name: "旧稿".to_owned(),
        edits: vec![Edit::Set { address: address.to_owned(), to: "80".to_owned() }],
        ..Reform::default()
    };
    let line = |address: &str| {
        let state = after(&State::default(), [Act::Import(vec![gone(address)])]);
        let edit = desk(&state).edits[0].clone();
        (edit.article, edit.aside)
    };
    let why = Some("现在的规则里已没有这一处");
    assert_eq!(line("hongsibu/HSB-99/bands/1/amount"), ("HSB-99".to_owned(), why));
    assert_eq!(line("mars/M-1/rate"), ("mars M-1".to_owned(), why));
    let other = line("tongjiang/TJ-99/rate");
    assert_eq!(other, ("同江 TJ-99".to_owned(), why), "of another document too");
    let off = after(&State::default(), [Act::Edit(Edit::Off { address: "hongsibu/HSB-11n".to_owned() })]);
    assert_eq!(desk(&off).edits[0].text, "停用这一条");
}

#[test]
fn a_number_that_does_not_matter_to_somebody_is_said_to() {
    let state = after(&State::default(), [Act::SolveFor(RATE.to_owned()), Act::Target("5000".to_owned())]);
    let view = SolveView::of(&state).unwrap();
    assert_eq!(view.answer, ["0% 到 100% 之间都是 0 元：这个数字不影响测算页上的人。"]);
    assert!(view.uses.is_empty());
}

#[test]
fn a_repair_takes_its_finding_away() {
    let view = effects(&State::default());
    let (at, repair) =
        view.findings.iter().enumerate().find_map(|(at, each)| Some((at, each.repair.clone()?))).unwrap();
    let state = after(&State::default(), [Act::Edits(repair)]);
    let repaired = effects(&state);
    let sentence = format!("{} {}", view.findings[at].articles, view.findings[at].sentence);
    assert!(repaired.gone.contains(&sentence), "{sentence}\n{:?}", repaired.gone);
    assert!(repaired.added.is_empty(), "{:?}", repaired.added);
}

#[test]
fn solving_finds_the_rate_that_gives_a_sum() {
    // 36,800 a month at r, and 38 a month besides (9,192 = 12 × 736 + 360): 13,608 needs 12 × 1,104, which is 3 %.
    let state = after(&person("middle"), [Act::SolveFor(RATE.to_owned()), Act::Target("13608".to_owned())]);
    let view = SolveView::of(&state).unwrap();
    assert_eq!(view.answer[0], "改成 3% 正好，只有这一个值。");
    assert!(view.uses[0].0.starts_with("第十条") && view.uses[0].0.ends_with("补助比例用 3%"), "{}", view.uses[0].0);
    let used = after(&state, [Act::Edit(view.uses[0].1.clone())]);
    assert_eq!(SolveView::of(&used).unwrap().now.as_deref(), Some("13,608 元"));
    let wrong = SolveView::of(&after(&state, [Act::Target("x".to_owned())])).unwrap();
    assert!(wrong.fault.is_some());
}

/// Whoever hears a box hears which number it is.
#[test]
fn no_two_boxes_of_a_clause_are_called_the_same() {
    let mut twice = Vec::new();
    for law in shipped() {
        for lang in Lang::ALL {
            let state = State { lang, ..after(&State::default(), [Act::Document(law.id.clone())]) };
            for clause in &desk(&state).clauses {
                let all = boxes(clause);
                for (at, view) in all.iter().enumerate() {
                    // The same number may stand twice in a sentence.
                    let same = |other: &&&BoxView| other.label == view.label && other.address != view.address;
                    if let Some(other) = all[..at].iter().find(same) {
                        twice.push(format!("{}: {} and {}", view.label, other.address, view.address));
                    }
                }
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// A finding that a draft leaves as it is but for its place is neither new nor solved.
#[test]
fn a_finding_that_moves_is_told_with_where_it_was() {
    let view = |at: &str, text: &str| effects(&after(&State::default(), [type_in(at, text)]));
    let told = |found: &[FindingView]| {
        found.iter().map(|each| format!("{} {} {:?}", each.articles, each.kind, each.sums.first())).collect::<Vec<_>>()
    };
    let cliff = view("hongsibu/HSB-22/followers", "300000");
    assert_eq!(told(&cliff.moved), ["第二十二条 断崖 Some((\"原在\", \"499,999 人\"))"]);
    assert!(cliff.moved[0].drafted && cliff.added.is_empty() && cliff.gone.is_empty());
    let floor = view(FLOOR, "3000");
    assert_eq!(told(&floor.moved), ["第十条 自相矛盾 Some((\"原在\", \"5,000 元\"))"]);
    assert!(floor.added.is_empty(), "{:?}", told(&floor.added));
}
