//! Typing never loses a letter, and never blanks a result that was good.

use crate::{after, amount, typed, view};
use sandtable::app::Action;
use sandtable::app::state::{MOST_ITEMS, Slot};
use sandtable::engine::Fact;
use sandtable::engine::profile::List;

#[test]
fn amounts_are_read_as_people_type_them() {
    for text in ["38000", "3.8万", "38,000", "３８０００", "38k"] {
        let state = after([typed(Fact::GrossSales, text)]);
        assert_eq!(amount(&view(&state), "hongsibu").as_deref(), Some("9,120"), "{text}");
    }
}

#[test]
fn what_makes_no_sense_keeps_the_last_good_result_and_says_what_would_be_right() {
    for wrong in ["abc", "-5", "1000000000000000000000000000000", "1.234", "3万5"] {
        let state = after([typed(Fact::GrossSales, "38000"), typed(Fact::GrossSales, wrong)]);
        let view = view(&state);
        let field = &view.inputs.first[0];
        assert_eq!(field.text, wrong);
        assert!(field.fault.as_ref().is_some_and(|told| told.contains("仍按 38,000 元计算")), "{:?}", field.fault);
        assert_eq!(amount(&view, "hongsibu").as_deref(), Some("9,120"), "{wrong}");
    }
}

#[test]
fn clearing_a_field_is_no_fault() {
    let state = after([typed(Fact::GrossSales, "38000"), typed(Fact::GrossSales, "")]);
    let view = view(&state);
    assert_eq!(view.inputs.first[0].fault, None);
    assert_eq!(amount(&view, "hongsibu"), None);
}

#[test]
fn a_month_has_no_more_hours_than_it_has() {
    let state = after([typed(Fact::LiveHours, "800")]);
    let view = view(&state);
    let hours = view.inputs.first.iter().find(|field| field.slot == Slot::Fact(Fact::LiveHours)).unwrap();
    assert!(hours.fault.as_ref().unwrap().contains("744"), "{:?}", hours.fault);
}

#[test]
fn one_line_of_views_is_a_list_of_videos() {
    let state = after([Action::Type(Slot::Views, "1.2万 · 6千 · 15万".to_owned())]);
    assert_eq!(state.items(List::Videos).len(), 3);
    let state = sandtable::app::reduce(&state, Action::ItemFlag(List::Videos, 1, Fact::Featured, true));
    let state = sandtable::app::reduce(&state, Action::Type(Slot::Views, "1.2万 · 7千 · 15万 · 4万".to_owned()));
    assert_eq!(state.items(List::Videos)[1].flags.get(&Fact::Featured), Some(&true), "marks stay");
    assert_eq!(state.items(List::Videos).len(), 4);
}

#[test]
fn a_bad_entry_in_the_line_is_named_and_the_videos_stay() {
    let state = after([
        Action::Type(Slot::Views, "12000 · 6000".to_owned()),
        Action::Type(Slot::Views, "12000 · 60x0".to_owned()),
    ]);
    assert_eq!(state.items(List::Videos).len(), 2);
    let view = view(&state);
    let field = view.inputs.first.iter().find(|field| field.slot == Slot::Views).unwrap();
    assert!(field.fault.as_ref().unwrap().starts_with("第 2 个"), "{:?}", field.fault);
    assert_eq!(field.text, "12000 · 60x0");
}

#[test]
fn too_many_videos_are_refused_in_words() {
    let many = vec!["5001"; MOST_ITEMS + 1].join(" ");
    let state = after([Action::Type(Slot::Views, "6000".to_owned()), Action::Type(Slot::Views, many)]);
    assert_eq!(state.items(List::Videos).len(), 1);
    assert!(state.views.fault.is_some());
}

#[test]
fn a_typical_month_counts_twelve_times_and_twelve_months_start_from_it() {
    let typical = after([typed(Fact::GrossSales, "1万")]);
    assert_eq!(amount(&view(&typical), "hongsibu").as_deref(), Some("2,400"));
    let apart = sandtable::app::reduce(&typical, Action::Months(true));
    assert_eq!(amount(&view(&apart), "hongsibu").as_deref(), Some("2,400"));
    let changed = sandtable::app::reduce(&apart, Action::Type(Slot::Month(Fact::GrossSales, 0), "0".to_owned()));
    assert_eq!(amount(&view(&changed), "hongsibu").as_deref(), Some("2,200"));
}

#[test]
fn a_pasted_column_fills_down_and_stops_at_december() {
    let cells = (1..=14).map(|at| format!("{}\r\n", at * 1000)).collect::<String>();
    let state = after([Action::Months(true), Action::Paste(Fact::GrossSales, 2, cells)]);
    let column = state.months.as_ref().unwrap().get(&Fact::GrossSales).unwrap();
    assert_eq!(column.len(), 12);
    assert_eq!(column[1].text, "");
    assert_eq!(column[2].text, "1000");
    assert_eq!(column[11].text, "10000");
}

#[test]
fn a_video_of_one_month_counts_once() {
    let base = [
        Action::Type(Slot::Views, "1,200,000".to_owned()),
        Action::ItemFlag(List::Videos, 0, Fact::PositiveContent, true),
    ];
    let monthly = after(base.clone());
    assert_eq!(amount(&view(&monthly), "tongjiang").as_deref(), Some("20,000"), "capped in a year");
    let once = sandtable::app::reduce(&monthly, Action::ItemMonth(List::Videos, 0, Some(4)));
    assert_eq!(amount(&view(&once), "tongjiang").as_deref(), Some("2,000"));
}
