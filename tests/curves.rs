//! Exact curves at known places, and what the next step is worth. `exact` holds them against brute force.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use sandtable::analysis::{Step, breaks, curve, imagined, is_linear, next, with};
use sandtable::engine::fact::Fact;
use sandtable::engine::mechanism::{Mechanism, StepCounting, Steps};
use sandtable::engine::scheme::{Condition, Nature, Op, Test};
use sandtable::engine::{Number, Profile, Rate, Scheme, Yuan, assess, profile};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::json;

fn read(json: &serde_json::Value) -> Profile {
    profile::read(json, &vocabulary(shipped())).unwrap()
}

fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

#[test]
fn followers_fall_off_a_cliff_where_the_policy_ends() {
    let profile = read(&json!({ "months": [{ "times": 12, "gross_sales": 100_000 }] }));
    let curve = curve(&shipped()[0], &profile, Fact::Followers, Number::ZERO, number("600000"));
    let [cliff] = curve.cliffs.as_slice() else { panic!("{:?}", curve.cliffs) };
    assert_eq!(cliff.at, number("500000"));
    // 2 % of 100,000 in each month, and 5,000 for 1,200,000 in the year.
    assert_eq!(
        (cliff.before.determined.to_string(), cliff.after.determined.to_string()),
        ("29000.00".into(), "0.00".into())
    );
}

#[test]
fn what_may_be_promised_falls_off_the_same_cliff() {
    // The same 29,000 "at most": nothing is determined on either side, and more followers still lose all of it.
    let mut law = shipped()[0].clone();
    law.provision.iter_mut().for_each(|rule| rule.nature = Nature::Ceiling);
    let profile = read(&json!({ "months": [{ "times": 12, "gross_sales": 100_000 }] }));
    let curve = curve(&law, &profile, Fact::Followers, Number::ZERO, number("600000"));
    let [cliff] = curve.cliffs.as_slice() else { panic!("{:?}", curve.cliffs) };
    let told = [cliff.before, cliff.after].map(|totals| (totals.determined.to_string(), totals.at_most.to_string()));
    assert_eq!(told, [("0.00", "29000.00"), ("0.00", "0.00")].map(|(sure, most)| (sure.to_owned(), most.to_owned())));
    assert_eq!(cliff.at, number("500000"));
}

#[test]
fn a_slope_of_a_millionth_is_a_slope() {
    // 0.0001 % of sales, at most 1 a month: it rises to 1,000,000 and is level from there.
    let mut law = shipped()[0].clone();
    law.provision.retain(|rule| rule.id == "HSB-10a");
    let rule = law.provision.iter_mut().next().unwrap();
    rule.cap.month.as_mut().unwrap().amount = Yuan::from(Number::ONE);
    let Mechanism::Rate(rate) = &mut rule.pays else { panic!("no rate") };
    (rate.rate, rate.floor) = (Rate::read("0.000001").unwrap(), None);
    let profile = read(&json!({ "months": [{}] }));
    let curve = curve(&law, &profile, Fact::GrossSales, Number::ZERO, number("3000000"));
    let told: Vec<String> = curve.pieces.iter().map(|piece| format!("{} {}", piece.x0, piece.y0.at_most)).collect();
    assert_eq!(told, ["0 0.00", "1000000.01 1.00"]);
}

#[test]
fn the_steps_of_a_year_are_reached_within_a_month() {
    // 1 for each 1,000 a year; twelve months alike reach 12,000 with 1,000 each.
    let mut law = shipped()[0].clone();
    law.provision.retain(|rule| rule.id == "HSB-14");
    let [first, add] = [Yuan::ZERO, Yuan::from(Number::ONE)];
    let [over, step] = [number("0"), number("1000")];
    let base = Fact::GrossOnlineSales;
    let steps = Steps { base, op: Op::Above, over, first, step, add, counting: StepCounting::Whole };
    law.provision.iter_mut().for_each(|rule| rule.pays = Mechanism::Steps(steps.clone()));
    let profile = read(&json!({ "months": [{ "times": 12, "gross_sales": 1 }] }));
    let found = breaks(&law, &profile, Fact::GrossSales, Number::ZERO, number("1000"));
    for wanted in ["250", "500", "750", "1000"] {
        assert!(found.contains(&number(wanted)), "{wanted}: {found:?}");
    }
    assert_eq!(found.len(), 13, "{found:?}");
}

#[test]
fn the_sales_curve_bends_at_floor_bands_and_cap() {
    let profile = read(&json!({ "months": [{ "gross_sales": 0 }] }));
    let curve = curve(&shipped()[0], &profile, Fact::GrossSales, Number::ZERO, number("200000"));
    let joints: Vec<String> = curve.pieces.iter().map(|piece| piece.x0.to_string()).collect();
    assert_eq!(joints, ["0", "5000", "150000.01"]);
    // Held level by the cap it bends, and falls nowhere.
    assert_eq!(curve.cliffs, []);
}

#[test]
fn the_higher_of_two_bends_a_curve_where_no_rule_has_a_number() {
    // Disabled streamers have no floor: 70 for 90 hours are 2 % of 3,500.
    let profile = read(&json!({ "is_disabled_streamer": true, "months": [{ "gross_sales": 0, "live_hours": 90 }] }));
    let joints = |from: &str, to: &str| {
        let curve = curve(&shipped()[0], &profile, Fact::GrossSales, number(from), number(to));
        let told = |piece: &sandtable::analysis::Piece| {
            format!("{}–{}: {}–{}", piece.x0, piece.x1, piece.y0.determined, piece.y1.determined)
        };
        curve.pieces.iter().map(told).collect::<Vec<_>>()
    };
    let [flat, rising, level] =
        ["0–3499.99: 70.00–70.00", "3500–150000: 70.00–3000.00", "150000.01–200000: 3000.00–3000.00"];
    assert_eq!(joints("0", "200000"), [flat, rising, level]);
    // Wherever it is looked at from, and however little of it.
    assert_eq!(joints("0", "3500"), ["0–3500: 70.00–70.00"]);
    assert_eq!(joints("3499", "3501"), ["3499–3499.99: 70.00–70.00", "3500–3501: 70.00–70.02"]);
    assert_eq!(joints("3000", "3000.01"), ["3000–3000.01: 70.00–70.00"]);
    assert_eq!(joints("4000", "4000"), ["4000–4000: 80.00–80.00"]);
}

#[test]
fn views_break_where_a_band_ends_and_no_further_than_the_cap() {
    // Both kinds of videos end at 50: from 800,001 views of the one kind, from 900,001 of the other.
    let profile = read(&json!({ "months": [{ "videos": [{ "featured": true, "views": 1 }] }] }));
    let found = |to: &str| -> Vec<String> {
        let found = breaks(&shipped()[0], &profile, Fact::Views, Number::ZERO, number(to));
        found.iter().map(ToString::to_string).collect()
    };
    let listed = ["5000", "10000", "100000", "200000", "300000", "400000"];
    let further = ["500000", "600000", "700000", "800000", "900000"];
    assert_eq!(found("2000000"), [&listed[..], &further].concat());
    assert_eq!(found("500000"), [&listed[..], &further[..1]].concat());
    assert_eq!(found("499999"), listed);
    let curve = curve(&shipped()[0], &profile, Fact::Views, Number::ZERO, number("2000000"));
    let pays: Vec<String> = curve.pieces.iter().map(|piece| format!("{} {}", piece.x0, piece.y0.determined)).collect();
    let steps = ["0 0.00", "5001 5.00", "10001 10.00", "100001 15.00", "200001 20.00", "300001 25.00", "400001 30.00"];
    let more = ["500001 35.00", "600001 40.00", "700001 45.00", "800001 50.00"];
    assert_eq!(pays, [&steps[..], &more].concat());
}

#[test]
fn yes_or_no_and_what_divides_a_pool_make_no_line() {
    let law = |id: &str| shipped().iter().find(|law| law.id == id).unwrap();
    for fact in [Fact::AllianceShipmentsTotal, Fact::IsDisabledStreamer, Fact::AccountKind] {
        assert!(!is_linear(law("conghua"), fact), "{fact:?}");
    }
    assert!(is_linear(law("conghua"), Fact::OwnShipments));
    // Where no pool is divided by it, it is a number like others.
    assert!(is_linear(law("hongsibu"), Fact::AllianceShipmentsTotal));
}

#[test]
fn what_does_not_move_is_in_the_curve() {
    // 2 % of 100,000 whatever is seen.
    let profile = read(&json!({ "months": [{ "gross_sales": 100_000, "videos": [{ "featured": true }] }] }));
    let curve = curve(&shipped()[0], &profile, Fact::Views, Number::ZERO, number("10000"));
    let pays: Vec<String> = curve.pieces.iter().map(|piece| format!("{} {}", piece.x0, piece.y0.at_most)).collect();
    assert_eq!(pays, ["0 2000.00", "5001 2005.00"]);
}

#[test]
fn what_is_entered_by_the_record_breaks_at_the_numbers_for_one_record() {
    let found = |law: &Scheme, person: serde_json::Value, vary: Fact, to: &str| -> Vec<String> {
        let found = breaks(law, &read(&person), vary, Number::ZERO, number(to));
        found.iter().map(ToString::to_string).collect()
    };
    let law = |id: &str| shipped().iter().find(|law| law.id == id).unwrap();
    // 30 % up to 300,000 for an event; 1 % from 1,000,000 up to 50,000 for a session; a product over 10,000,000.
    let event = json!({ "role": "event_organizer", "events": [{ "actual_cost": 1 }, { "actual_cost": 2 }] });
    assert_eq!(found(law("conghua"), event, Fact::ActualCost, "2000000"), ["1000000"]);
    let session = json!({ "role": "enterprise", "sessions": [{ "pinggu_turnover": 1 }] });
    assert_eq!(found(law("pinggu"), session, Fact::LocalGoodsTurnover, "9000000"), ["1000000", "5000000"]);
    let product = json!({ "role": "enterprise", "new_products": [{ "turnover": 1 }] });
    assert_eq!(found(law("pinggu"), product, Fact::ProductTurnover, "20000000"), ["10000000"]);
    let mut shops = law("hongsibu").clone();
    let test = Test::Compare(Fact::ShopSales, Op::AtLeast, Number::of(1_000));
    shops.provision[0].when.push(Condition { name: "sales".to_owned(), test });
    let shop = json!({ "shop_months": [{ "sales": 1 }] });
    assert_eq!(found(&shops, shop, Fact::ShopSales, "2000"), ["1000"]);
}

#[test]
fn next_steps_say_how_far_and_what_for() {
    let profile = read(&json!({
        "followers": 62_000,
        "months": [{ "times": 12, "gross_sales": 38_000, "returns_exchanges": 1_200, "live_hours": 62 }],
    }));
    let routes = next(shipped(), &profile);
    let told: Vec<_> = routes
        .iter()
        .map(|route| {
            let rule = &shipped()[route.scheme].provision[route.provision];
            (rule.id.as_str(), route.by.to_string(), route.gain.to_string())
        })
        .collect();
    // 38,000 × 12 = 456,000: 44,000 short of 500,000. Followers: 38,000 short of 100,000.
    assert!(told.contains(&("HSB-14", "44000".into(), "3000.00".into())), "{told:?}");
    assert!(told.contains(&("TJ-01", "38000".into(), "5000.00".into())), "{told:?}");
    assert!(told.contains(&("TJ-02", "10000".into(), "500.00".into())), "{told:?}");
    assert!(told.contains(&("TJ-08", "500".into(), "3000.00".into())), "{told:?}");
}

#[test]
fn reaching_a_route_pays_what_it_promises() {
    let profile = read(&json!({ "followers": 9_000, "months": [{ "times": 12, "gross_sales": 4_000 }] }));
    for route in next(shipped(), &profile).iter().filter(|route| route.step == Step::Figure) {
        let scheme = &shipped()[route.scheme];
        let before = assess(scheme, &profile).totals.determined;
        let after = assess(scheme, &with(&profile, route.fact, route.to)).totals.determined;
        assert_eq!(after.less(before), route.gain);
    }
}

/// What the curve over the single value `at` says is determined, and of which list a record was imagined.
fn at(law: &str, person: &serde_json::Value, vary: Fact, at: &str) -> (String, Option<&'static str>) {
    let (law, profile) = (shipped().iter().find(|each| each.id == law).unwrap(), read(person));
    let curve = curve(law, &profile, vary, number(at), number(at));
    (curve.pieces[0].y0.determined.to_string(), imagined(&profile, vary))
}

#[test]
fn a_varied_fact_changes_what_is_there_and_one_record_is_imagined_where_there_is_none() {
    // One video of other content with over 10,000 views: 5, in the one month it was made.
    let one = json!({ "months": [{ "videos": [{ "views": 20_000 }] }, { "times": 11 }] });
    assert_eq!(at("hongsibu", &one, Fact::Views, "20000"), ("5.00".into(), None));
    // In each of twelve months: 60.
    let twelve = json!({ "months": [{ "times": 12, "videos": [{ "views": 1 }] }] });
    assert_eq!(at("hongsibu", &twelve, Fact::Views, "20000"), ("60.00".into(), None));
    // None at all: a featured one, 10, once, whether there are months or not.
    let videos = Some("videos");
    assert_eq!(at("hongsibu", &json!({ "months": [{ "times": 12 }] }), Fact::Views, "20000"), ("10.00".into(), videos));
    assert_eq!(at("hongsibu", &json!({}), Fact::Views, "20000"), ("10.00".into(), videos));
    // Nothing is annualised: 2 % of 5,000 in one month, of twelve months given in each.
    assert_eq!(at("hongsibu", &json!({}), Fact::GrossSales, "5000"), ("100.00".into(), Some("months")));
    assert_eq!(
        at("hongsibu", &json!({ "months": [{ "times": 12 }] }), Fact::NetSales, "5000"),
        ("1200.00".into(), None)
    );
    // 1 % of every session there is; of one where there is none.
    let sessions = json!({ "role": "enterprise", "sessions": [{ "times": 2 }, {}] });
    assert_eq!(at("pinggu", &sessions, Fact::LocalGoodsTurnover, "1000000"), ("30000.00".into(), None));
    let none = json!({ "role": "enterprise" });
    assert_eq!(at("pinggu", &none, Fact::LocalGoodsTurnover, "1000000"), ("10000.00".into(), Some("sessions")));
    // A figure of the applicant stands in no list.
    assert_eq!(imagined(&read(&json!({})), Fact::Followers), None);
}

#[test]
fn growth_may_be_varied_below_zero() {
    // Not behind the city, which falls by 5 %: the sum for 40,000,000 of online retail from −5 % on.
    let law = shipped().iter().find(|law| law.id == "pinggu").unwrap();
    let person = json!({ "role": "enterprise", "year_online_retail": 40_000_000, "city_avg_growth": "-5%" });
    let ends = [number("0.2").negated(), number("0.2")];
    let curve = curve(law, &read(&person), Fact::RetailGrowth, ends[0], ends[1]);
    let told = |piece: &sandtable::analysis::Piece| format!("{} to {}: {}", piece.x0, piece.x1, piece.y0.determined);
    let told: Vec<String> = curve.pieces.iter().map(told).collect();
    assert_eq!(told, ["-0.2 to -0.0501: 0.00", "-0.05 to 0.2: 400000.00"]);
}

#[test]
fn the_ends_of_a_piece_are_what_is_paid_there_whatever_rounding_does_between() {
    // 7 × 1 % reaches the 300,000 of a year at 4,285,714.29, unrounded 300,000.0003; each session's 42,857.1429 is rounded
    // to 42,857.14, and seven of them are 299,999.98. From 4,285,714.50 on each is rounded up, and the cap holds.
    let person = json!({ "role": "enterprise", "sessions": [{ "times": 7 }] });
    let law = shipped().iter().find(|law| law.id == "pinggu").unwrap();
    let curve = curve(law, &read(&person), Fact::LocalGoodsTurnover, number("4000000"), number("7000000"));
    let told = |piece: &sandtable::analysis::Piece| {
        format!("{} {} to {} {}", piece.x0, piece.y0.determined, piece.x1, piece.y1.determined)
    };
    let told: Vec<String> = curve.pieces.iter().map(told).collect();
    assert_eq!(told, ["4000000 280000.00 to 4285714.28 299999.98", "4285714.29 299999.98 to 7000000 300000.00"]);
    assert_eq!(at("pinggu", &person, Fact::LocalGoodsTurnover, "4285714.49").0, "299999.98");
    assert_eq!(at("pinggu", &person, Fact::LocalGoodsTurnover, "4285714.5").0, "300000.00");
}
