//! What stands on screen: sentences, the ledger, readings, next steps, charts.

use crate::{after, outlook, person, typed, view};
use sandtable::app::view::{MapView, Rules};
use sandtable::app::{Action, reduce, saved};
use sandtable::engine::Fact;
use sandtable::i18n::{Lang, Tone, plain};

#[test]
fn the_answer_is_one_sentence_in_either_language() {
    let state = person("middle");
    assert_eq!(plain(&view(&state).answer.sentence), "按这些情况，红寺堡一年可确定领取 9,192 元，同江 7,720 元。");
    let english = plain(&view(&reduce(&state, Action::Speak(Lang::En))).answer.sentence);
    assert!(english.contains("¥9,192") && english.contains("¥7,720"), "{english}");
}

#[test]
fn a_missed_condition_says_how_far() {
    let view = view(&after([typed(Fact::GrossSales, "3840")]));
    let row = &view.rows[0];
    let sales = row.provisions.iter().find(|line| line.id == "HSB-10a").unwrap();
    assert_eq!(sales.tone, Tone::Missed);
    assert_eq!(sales.told.headline, "还差 1,160 元");
    assert_eq!(row.words.as_deref(), Some("暂无可领：还差 1,160 元"));
}

#[test]
fn a_scheme_that_pays_somebody_else_says_so() {
    let view = view(&person("training"));
    let row = view.rows.iter().find(|row| row.id == "hongsibu").unwrap();
    assert!(row.words.as_ref().unwrap().contains("不直接付给您"), "{:?}", row.words);
    assert!(row.provisions.is_empty());
}

#[test]
fn one_off_and_monthly_amounts_are_told_apart() {
    let view = view(&person("middle"));
    assert_eq!(view.rows[0].parts, ["每月 766"]);
    assert_eq!(view.rows[1].parts, ["每月 310", "其中一次性 4,000"]);
}

#[test]
fn readings_stand_only_where_they_change_this_persons_money() {
    let exact = outlook(&after([typed(Fact::GrossSales, "5000")]));
    let edge = exact.readings.iter().find(|reading| reading.id == "H1").unwrap();
    assert_eq!(edge.options.len(), 2);
    assert!(edge.options[0].on && edge.options[0].name.contains("1,200"), "{:?}", edge.options);
    let above = outlook(&after([typed(Fact::GrossSales, "6000")]));
    assert!(above.readings.iter().all(|reading| reading.id != "H1"));
}

#[test]
fn choosing_a_reading_changes_the_money_and_can_be_taken_back() {
    let read = |option: &str| Action::Read { reading: "H1".to_owned(), option: option.to_owned() };
    let zero = after([typed(Fact::GrossSales, "5000"), read("zero")]);
    assert_eq!(crate::amount(&view(&zero), "hongsibu"), None);
    assert!(outlook(&zero).readings.iter().any(|reading| reading.id == "H1" && reading.options[1].on));
    assert_eq!(crate::amount(&view(&reduce(&zero, read("pay"))), "hongsibu").as_deref(), Some("1,200"));
}

#[test]
fn next_steps_name_amount_place_and_gain() {
    let view = outlook(&after([typed(Fact::GrossSales, "3840")]));
    let step = view.next.iter().find(|step| step.under.contains("第十条")).unwrap();
    assert_eq!(step.what, "月净销售额再增加 1,160 元，到 5,000 元");
    assert_eq!(step.gain, "一年 +1,200 元");
}

#[test]
fn charts_have_a_sentence_and_a_table_behind_them() {
    let view = outlook(&person("middle"));
    assert!(view.bars.wide.starts_with("<svg") && view.bars.narrow.starts_with("<svg"));
    assert!(!view.bars.table.rows.is_empty() && !view.bars.title.is_empty());
    let curve = view.curve.unwrap();
    assert!(curve.figure.wide.contains("here"), "you are here");
    assert!(curve.figure.table.rows.len() > 3);
    assert!(curve.inputs.iter().any(|each| each.on && each.value == Fact::GrossSales));
}

#[test]
fn the_followers_cliff_is_a_sentence() {
    let state = reduce(&person("middle"), Action::Vary(Fact::Followers));
    let title = outlook(&state).curve.unwrap().figure.title;
    assert!(title.contains("50万") && title.contains("少 9,192 元"), "{title}");
}

#[test]
fn nothing_of_the_other_language_is_left_on_an_english_page() {
    for each in sandtable::app::people::people() {
        let english = view(&reduce(&person(&each.id), Action::Speak(Lang::En)));
        let later = outlook(&reduce(&person(&each.id), Action::Speak(Lang::En)));
        let shown = format!("{:?}{:?}{later:?}", english.inputs, english.rows);
        let typed_units = ['万', '亿', '千', '团', '组'];
        let left = shown.chars().find(|sign| ('\u{4e00}'..='\u{9fff}').contains(sign) && !typed_units.contains(sign));
        assert_eq!(left, None, "{}: {shown}", each.id);
    }
}

/// A person at whom a monkey found that the map was never done: sales less returns, measured against those of a group.
#[test]
fn the_map_of_a_person_with_a_group_is_done() {
    let (state, whole) = saved::read(
        "role=streamer,village_group_leader\nfacts/followers=23,000\nfacts/gross_sales=20,000\nfacts/returns_exchanges=800\n\
         facts/live_hours=72\nfacts/group_net_sales=160,000\nvideos/1/views=20,000\nvideos/1/featured=true\n\
         readings/H3=excess\nreadings/T1=highest\nmap/x=gross_sales\n",
    );
    assert!(whole);
    let rules = Rules::of(state.laws(), &state.readings, Some(sandtable::i18n::how));
    let map = MapView::of(&state, &rules).unwrap();
    assert!(map.figure.wide.contains("<svg") && !map.figure.table.rows.is_empty(), "{}", map.figure.title);
}
