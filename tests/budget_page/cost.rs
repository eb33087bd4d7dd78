//! What it costs, and what follows from an assumption.

use super::{after, answers, on, typed, view};
use sandtable::app::State;
use sandtable::app::budget::Act;
use sandtable::app::budget::sure::{Move, Sure};
use sandtable::app::view::budget::{BudgetView, is_figure, table_csv};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::population::budget::Band;
use sandtable::reform::Reform;
use sandtable::schemes::shipped;

fn section<'a>(view: &'a BudgetView, id: &str) -> &'a [Vec<String>] {
    let result = view.result.as_ref().unwrap();
    result.sections.iter().find(|section| section.id == id).map_or(&[], |section| &section.table.rows)
}

/// 1,500 shops served at 20,000 each are 3,000 万; with nobody else, everybody accepted and everybody claiming.
fn heilongjiang() -> State {
    let mut state = on("heilongjiang");
    for (key, text) in [("0/accepted_objects/share", "100%"), ("1/count", "0"), ("2/count", "0"), ("3/count", "0")] {
        state = typed(&state, &format!("heilongjiang/{key}"), text);
    }
    state
}

#[test]
fn all_five_stand_beside_each_other() {
    let view = view(&State::default());
    assert_eq!(view.compared.table.rows.len(), 5);
    assert_eq!(view.schemes.iter().filter(|each| each.on).count(), 1);
    // Determined and at-most are columns of their own, and no row adds the five up.
    assert_eq!(view.compared.table.head.len(), 6);
    assert!(view.compared.wide.contains("<svg"));
}

#[test]
fn the_number_of_people_is_what_the_text_aims_at() {
    let state = on("heilongjiang");
    let before = view(&state);
    assert_eq!(before.groups[0].count.text, "1,500");
    assert!(before.groups[0].target.is_some());
    let after = view(&typed(&state, "heilongjiang/0/count", "1.2万"));
    assert_eq!((after.groups[0].count.text.as_str(), after.groups[0].target), ("1.2万", None));
    assert_eq!(after.groups[0].count.was.as_deref(), Some("原为 1,500"));
    assert_eq!(section(&after, "kinds")[0][1], "12,000");
}

#[test]
fn each_number_typed_moves_the_cost() {
    let one = view(&heilongjiang());
    let half = view(&typed(&heilongjiang(), "heilongjiang/0/count", "750"));
    let sum = |view: &BudgetView| {
        let row = &section(view, "kinds")[0];
        let amount = |at: usize| row[at].replace(',', "").parse::<i64>().unwrap();
        amount(3) + amount(4)
    };
    assert!(sum(&one) > 0);
    assert_eq!(sum(&one), 2 * sum(&half));
    // What the row of this group gets is all there is.
    assert_eq!(one.compared.table.rows.len(), 5);
}

#[test]
fn a_fund_is_weighed_under_three_rules() {
    // Ten times as many beginners as the text aims at exceed its 200 万 a year.
    let view = view(&typed(&on("tongjiang"), "tongjiang/2/count", "10000"));
    let rows = section(&view, "funds");
    let rows = &rows[rows.len() - 3..];
    let rules: Vec<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(rules, ["先到先得，发完为止", "人人按同一比例", "不够的那个月起停发"]);
    assert!(rows[0][3].ends_with(" 月") && rows[1][3] == "—", "{rows:?}");
    assert_eq!((rows[0][4].as_str(), rows[1][4].as_str()), ("2,000,000", "2,000,000"));
    assert!(view.result.unwrap().lasts[0].contains("200 万元"));
}

#[test]
fn nonsense_keeps_the_number_before_and_says_why() {
    let state = typed(&on("hongsibu"), "hongsibu/0/count", "300");
    let wrong = typed(&state, "hongsibu/0/count", "3o0");
    let (before, after) = (view(&state), view(&wrong));
    assert_eq!(after.groups[0].count.text, "3o0");
    assert!(after.groups[0].count.fault.as_ref().unwrap().contains('o'));
    assert_eq!(before.result, after.result);
    let over = view(&typed(&state, "hongsibu/0/count", "1000001"));
    assert!(over.groups[0].count.fault.as_ref().unwrap().contains("1,000,000"));
}

#[test]
fn nobody_claims_at_a_take_up_of_nothing() {
    let view = view(&typed(&on("hongsibu"), "hongsibu/take_up", "0%"));
    assert_eq!(view.knobs[0].slides, Some(0));
    let result = view.result.unwrap();
    assert!(result.headline.contains("不用付钱"), "{}", result.headline);
    assert!(result.facts[0].1.starts_with("0 / "));
}

#[test]
fn resetting_one_scheme_leaves_the_others() {
    let state = typed(&on("hongsibu"), "hongsibu/seed", "7");
    let state = typed(&after(&state, Act::Scheme("tongjiang".into())), "tongjiang/seed", "8");
    let state = after(&state, Act::Reset("hongsibu".into()));
    assert_eq!(view(&state).knobs[1].of.text, "8");
    assert_eq!(view(&after(&state, Act::Scheme("hongsibu".into()))).knobs[1].of.text, "1");
}

/// A clause switched off pays nobody: nobody gains by it, and what is lost is the difference.
#[test]
fn drafts_are_set_against_the_law() {
    let mut state = on("hongsibu");
    assert!(view(&state).result.unwrap().no_drafts.is_some());
    let off = Edit::Off { address: "hongsibu/HSB-13a".into() };
    state.desk.drafts.push(Reform { name: "草案一".into(), edits: vec![off], ..Reform::default() });
    let view = view(&state);
    let row = &section(&view, "drafts")[1];
    assert_eq!(row[0], "草案一");
    assert_eq!((row[5].as_str(), row[8].as_str()), ("0", "0"));
    assert_eq!(row[4].trim_start_matches('−'), row[9]);
    assert!(row[4].starts_with('−'));
    // Both totals stand in the table, and are bars above it.
    let sum = |text: &str| text.replace(',', "").parse::<rust_decimal::Decimal>().unwrap();
    assert_eq!(sum(&row[2]) - sum(&row[3]), sum(&row[9]));
    let result = view.result.as_ref().unwrap();
    let costs = result.drafts.as_ref().unwrap();
    assert!(costs.title.contains("“草案一”") && costs.wide.contains("<svg"), "{}", costs.title);
    let names: Vec<&str> = costs.table.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!((names, costs.table.head.len()), (vec!["现行规则", "草案一"], 3));
    assert!(result.drafts_last.is_empty(), "this text names no fund");
}

/// A draft that doubles what a shop costs empties the fund; the law leaves enough in it.
#[test]
fn under_each_draft_it_is_told_how_long_the_fund_lasts() {
    let mut state = on("heilongjiang");
    let to = "1000".to_owned();
    let less = Edit::Set { address: "heilongjiang/HLJ-B/amount".into(), to };
    state.desk.drafts.push(Reform { name: "减资金".into(), edits: vec![less], ..Reform::default() });
    let result = view(&state).result.unwrap();
    let rows = result.drafts.unwrap().table.rows;
    assert_eq!(rows[0].last().unwrap(), "够用");
    assert!(rows[1].last().unwrap().ends_with('月'), "{rows:?}");
    let [line] = result.drafts_last.as_slice() else { panic!("{:?}", result.drafts_last) };
    assert!(line.starts_with("“减资金”：文本列支 1,000 元") && line.contains("就会用完"), "{line}");
}

#[test]
fn what_has_nothing_to_tell_is_left_out() {
    let head = |id: &str| {
        let sections = view(&on(id)).result.unwrap().sections;
        sections.into_iter().find(|section| section.id == "kinds").unwrap().table.head.len()
    };
    assert_eq!((head("heilongjiang"), head("hongsibu")), (6, 5));
    // Where nothing is paid by month there is the one bar of the whole year.
    let months = view(&on("pinggu")).result.unwrap().months;
    assert_eq!(months.title, "没有按月付的部分，全部在年底结算");
    assert!(!months.wide.contains("1 月") && months.table.rows.len() == 13);
}

#[test]
fn a_share_is_answered_in_per_cent() {
    let state = typed(&on("hongsibu"), "hongsibu/take_up", "150");
    assert_eq!(view(&state).knobs[0].of.fault.as_deref(), Some("最多填 100%。"));
    let state = typed(&state, "hongsibu/take_up", "abc");
    assert_eq!(view(&state).knobs[0].of.fault.as_deref(), Some("从“a”起读不成百分数。可以写 3 或 2.5%。"));
}

#[test]
fn english_says_the_same() {
    let state = State { lang: Lang::En, ..on("heilongjiang") };
    let result = view(&state).result.unwrap();
    assert!(result.headline.starts_with("For 1,5"), "{}", result.headline);
    assert!(result.lasts[0].contains("¥70m"), "{}", result.lasts[0]);
}

#[test]
fn a_file_has_figures_without_separators() {
    assert!(
        is_figure("1,234.50") && is_figure("−12") && !is_figure("2026-03") && !is_figure("12 月") && !is_figure("—")
    );
    let view = view(&heilongjiang());
    let csv = table_csv(&view.compared.table);
    assert!(csv.contains(",70000000") && !csv.contains("70,000,000"));
}

/// Labels of bars, and names in tables, tell apart what they stand for.
#[test]
fn clauses_and_funds_of_one_article_are_told_apart() {
    let funds = section(&view(&on("heilongjiang")), "funds").to_vec();
    let mut names: Vec<&str> = funds.iter().map(|row| row[0].as_str()).collect();
    names.dedup();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
    let unknown = funds.iter().find(|row| row[0].contains("3,000 万元")).unwrap();
    assert_eq!((unknown[1].as_str(), unknown[4].as_str()), ("条文未写明算法", "—"));
    for id in ["pinggu", "hongsibu"] {
        let svg = view(&on(id)).result.unwrap().provisions.wide;
        let texts: Vec<&str> =
            svg.split("<text").skip(1).filter_map(|text| text.split_once('>')?.1.split('<').next()).collect();
        let labels: Vec<&str> = texts.into_iter().map(str::trim).filter(|text| text.starts_with('第')).collect();
        assert!(labels.len() > 3, "{svg}");
        let mut once = labels.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), labels.len(), "{id}: {labels:?}");
    }
}

/// The numbers that matter most bear their article, and the clause where that has two of them; none of it is only at most.
#[test]
fn moves_say_which_clause() {
    let state = on("hongsibu");
    let addresses = ["hongsibu/HSB-10a/rate", "hongsibu/HSB-10b/rate", "hongsibu/HSB-10a/floor"];
    let moves = addresses.map(|address| Move { address: address.to_owned(), less: -100, more: 100 });
    let sure = Sure { band: Band::default(), moves: moves.to_vec() };
    let result = BudgetView::of(&state, &answers(&state, shipped()), Some(&sure)).result.unwrap();
    let moves = result.sure.unwrap().moves;
    let names: Vec<&str> = moves.table.rows.iter().map(|row| row[0].as_str()).collect();
    assert!(names.iter().all(|name| name.starts_with("第十条 ")), "{names:?}");
    assert!(names[0] != names[1] && !names[2].contains(" · "), "{names:?}");
    assert!(moves.title.starts_with("影响最大的是第十条"), "{}", moves.title);
    assert!(moves.wide.contains("<svg") && !moves.wide.contains("url(#"), "{}", moves.wide);
}
