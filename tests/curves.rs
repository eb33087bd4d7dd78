//! Exact curves against brute force, and what the next step is worth.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use proptest::prelude::*;
use rust_decimal::Decimal;
use sandtable::analysis::{Step, curve, grid, next, with};
use sandtable::engine::fact::Fact;
use sandtable::engine::{Number, Profile, Scheme, assess, assess_unrounded, profile};
use sandtable::reform::{choose, with_readings};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::json;

fn read(json: &serde_json::Value) -> Profile {
    profile::read(json, &vocabulary(shipped())).unwrap()
}

fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

fn exact(scheme: &Scheme, profile: &Profile, vary: Fact, x: Decimal) -> Decimal {
    assess_unrounded(scheme, &with(profile, vary, Number::new(x).unwrap())).totals.determined.decimal()
}

/// Every grid point near every joint lies on the line of its piece, and the pieces tile the range.
fn holds(scheme: &Scheme, profile: &Profile, vary: Fact, to: &str) -> Result<(), TestCaseError> {
    let (from, to) = (Number::ZERO, number(to));
    let step = grid(vary.unit()).decimal();
    let curve = curve(scheme, profile, vary, from, to);
    prop_assert_eq!(curve.pieces.first().unwrap().x0, from);
    prop_assert_eq!(curve.pieces.last().unwrap().x1, to);
    for pair in curve.pieces.windows(2) {
        prop_assert_eq!(pair[0].x1.decimal() + step, pair[1].x0.decimal());
    }
    for piece in &curve.pieces {
        let (x0, x1) = (piece.x0.decimal(), piece.x1.decimal());
        let (y0, y1) = (exact(scheme, profile, vary, x0), exact(scheme, profile, vary, x1));
        let middle = ((x0 + x1) / Decimal::TWO / step).floor() * step;
        let near = (0..4).flat_map(|k| [x0 + step * Decimal::from(k), x1 - step * Decimal::from(k)]);
        for x in near.chain([middle]).filter(|x| (x0..=x1).contains(x)) {
            let line = if x1 == x0 { y0 } else { y0 + (y1 - y0) * (x - x0) / (x1 - x0) };
            let has = exact(scheme, profile, vary, x);
            prop_assert!((line - has).abs() < Decimal::new(1, 5), "{vary:?} at {x}: {has} off the line {line}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn a_curve_is_what_brute_force_finds(
        sales in 0u32..250_000, returns in 0u32..5_000, hours in 0u32..120, group in 0u32..900_000, disabled: bool,
        views in prop::collection::vec(0u32..1_300_000, 0..6), parcels in 0u32..8_000, orders in 0u32..9_000,
        months in 1u32..=12, reading in prop::sample::select(vec![
            "H1=zero", "H3=excess", "H4=uncapped", "H7=art10_first", "H8=capacity", "H10=upper", "H10=strict",
            "H12=separate", "H16=lower", "H17=net", "H18=cumulative", "T13=one", "T14=excess", "T1=highest",
        ]),
    ) {
        let videos: Vec<_> = views.iter().map(|views| json!({ "views": views, "featured": views % 2 == 0, "positive_content": true })).collect();
        let profile = read(&json!({
            "role": ["streamer", "village_group_leader"], "is_disabled_streamer": disabled, "followers": 62_000,
            "year": { "incubated_orders": orders, "promoted_sales": 1_200_000 },
            "months": [
                { "times": months, "gross_sales": sales, "returns_exchanges": returns, "live_hours": hours,
                  "group_net_sales": group, "agri_parcels": parcels, "videos": videos },
            ],
        }));
        let choice = [choose(reading, shipped()).unwrap()];
        for scheme in shipped().iter().take(2).map(|scheme| with_readings(scheme, &choice)) {
            for (vary, to) in [
                (Fact::GrossSales, "400000"), (Fact::LiveHours, "120"), (Fact::Views, "1400000"),
                (Fact::Followers, "600000"), (Fact::AgriParcels, "9000"), (Fact::GroupNetSales, "800000"),
            ] {
                holds(&scheme, &profile, vary, to)?;
            }
        }
    }
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
fn the_sales_curve_bends_at_floor_bands_and_cap() {
    let profile = read(&json!({ "months": [{ "gross_sales": 0 }] }));
    let curve = curve(&shipped()[0], &profile, Fact::GrossSales, Number::ZERO, number("200000"));
    let joints: Vec<String> = curve.pieces.iter().map(|piece| piece.x0.to_string()).collect();
    assert_eq!(joints, ["0", "5000", "150000.01"]);
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
