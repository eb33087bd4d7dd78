//! What each kind of edit does to the rule, and to what is paid.

use crate::{add, edge, insert, ladder, made, remove, scheme, set, split};
use sandtable::engine::scheme::{Edit, Nature};
use sandtable::engine::{Scheme, assess, profile};
use sandtable::reform::open_caps;
use sandtable::schemes::{shipped, vocabulary};

const HOURS: &str = "hongsibu/HSB-11";

fn paid(scheme: &Scheme, id: &str, json: &str) -> String {
    let json = serde_json::from_str(json).unwrap();
    let profile = profile::read(&json, &vocabulary(shipped())).unwrap();
    assess(scheme, &profile).outcomes[scheme.position(id).unwrap()].payable.to_string()
}

#[test]
fn bands_are_put_in_taken_out_and_split() {
    let law = scheme("hongsibu");
    let at = |rest: &str| format!("{HOURS}/{rest}");
    assert_eq!(ladder(law, "HSB-11"), "[45,70)50 [70,90)60 [90,)70");
    let first = insert(&at("bands/1"), edge("30", true), Some(edge("45", false)), 40);
    let cases = [
        (first.clone(), "[30,45)40 [45,70)50 [70,90)60 [90,)70"),
        (remove(&at("bands/2")), "[45,70)50 [90,)70"),
        (split(&at("bands/3"), "120"), "[45,70)50 [70,90)60 [90,120)70 [120,)70"),
        (split(&at("bands/1"), "60"), "[45,60)50 [60,70)50 [70,90)60 [90,)70"),
    ];
    for (edit, expected) in cases {
        assert_eq!(ladder(&made(law, std::slice::from_ref(&edit)), "HSB-11"), expected, "{edit:?}");
    }
    // Edges that both leave the number out: the new one lies in one band all the same.
    let views = made(law, &[split("hongsibu/HSB-13b/bands/1", "50000")]);
    assert!(ladder(&views, "HSB-13b").starts_with("(10000,50000]5 (50000,100000)5"));
    // 40 hours pay 40 once there is a band for them; 120 hours pay what the upper half is set to.
    let person = |hours: u32| format!("{{\"months\":[{{\"live_hours\":{hours}}}]}}");
    let changed = made(law, &[first, split(&at("bands/4"), "120"), set(&at("bands/5/amount"), "80")]);
    let amounts = [40, 45, 119, 120].map(|hours| paid(&changed, "HSB-11", &person(hours)));
    assert_eq!(amounts, ["40.00", "50.00", "70.00", "80.00"]);
}

#[test]
fn a_band_that_ends_before_it_begins_pays_nobody_below() {
    let law = made(scheme("hongsibu"), &[set("hongsibu/HSB-11/bands/1/to", "10")]);
    let person = |hours: u32| format!("{{\"months\":[{{\"live_hours\":{hours}}}]}}");
    // From 45 to 70 nothing is said; it goes to the band below, as between any two.
    let amounts = [5, 10, 20, 44, 45, 69, 70].map(|hours| paid(&law, "HSB-11", &person(hours)));
    assert_eq!(amounts, ["0.00", "0.00", "0.00", "0.00", "50.00", "50.00", "60.00"]);
}

#[test]
fn levels_are_put_in_and_taken_out() {
    let law = scheme("tongjiang");
    let person = |fans: u32| format!("{{\"followers\":{fans}}}");
    assert_eq!(paid(law, "TJ-01", &person(30_000)), "1000.00");
    let more = made(law, &[insert("tongjiang/TJ-01/level/2", edge("30000", true), None, 500)]);
    assert_eq!(paid(&more, "TJ-01", &person(30_000)), "1500.00");
    let less = made(law, &[remove("tongjiang/TJ-01/level/1")]);
    assert_eq!(paid(&less, "TJ-01", &person(30_000)), "0.00");
}

#[test]
fn caps_come_and_go() {
    let law = scheme("hongsibu");
    let rich = r#"{"months":[{"times":12,"gross_sales":200000}]}"#;
    assert_eq!(paid(law, "HSB-10a", rich), "36000.00");
    let year = made(law, &[add("hongsibu/HSB-10a/cap/year", 10_000)]);
    assert_eq!(paid(&year, "HSB-10a", rich), "10000.00");
    let none = made(law, &[remove("hongsibu/HSB-10a/cap/month")]);
    assert_eq!(paid(&none, "HSB-10a", rich), "48000.00");
    let open = |id: &str| open_caps(law.provision(id).unwrap());
    assert_eq!(open("HSB-10a"), ["cap/year", "cap/applicant", "cap/programme"]);
    assert_eq!(open("HSB-13a"), ["cap/month", "cap/year", "cap/applicant", "cap/programme"]);
    assert_eq!(open("HSB-12"), [""; 0], "an honour has no cap");
}

/// 15,000 sold give 300 a month, 72 hours 60: with 900 for good the share lasts three months, the hours pay the other nine.
#[test]
fn a_cap_for_good_is_used_up_in_order_of_time_and_never_exceeded() {
    let law = scheme("hongsibu");
    let person = r#"{"months":[{"times":3,"gross_sales":15000,"live_hours":72},{"gross_sales":5000,"live_hours":0},
        {"times":8,"gross_sales":15000,"live_hours":72}]}"#;
    for (span, hours) in [("applicant", "480.00"), ("programme", "0.00")] {
        let held = made(law, &[add(&format!("hongsibu/HSB-10a/cap/{span}"), 900)]);
        assert_eq!(
            (paid(&held, "HSB-10a", person), paid(&held, "HSB-11", person)),
            ("900.00".into(), hours.into()),
            "{span}"
        );
    }
    // What the hours take from the share gives no room above the cap.
    let person = r#"{"months":[{"times":6,"gross_sales":5000,"live_hours":0},{"gross_sales":5000,"live_hours":200},
        {"times":5,"gross_sales":5000,"live_hours":0}]}"#;
    assert_eq!(paid(law, "HSB-10a", person), "1200.00");
    let held = made(law, &[add("hongsibu/HSB-10a/cap/applicant", 1050)]);
    assert_eq!((paid(&held, "HSB-10a", person), paid(&held, "HSB-11", person)), ("1050.00".into(), "0.00".into()));
}

#[test]
fn switches_and_options() {
    let law = scheme("hongsibu");
    let person = r#"{"months":[{"gross_sales":5000,"live_hours":90}]}"#;
    let off = |address: &str| Edit::Off { address: address.to_owned() };
    assert_eq!(paid(law, "HSB-11", person), "0.00");
    assert_eq!(paid(&made(law, &[off("hongsibu/HSB-11n")]), "HSB-11", person), "70.00", "both are paid");
    assert_eq!(paid(&made(law, &[off("hongsibu/HSB-10a")]), "HSB-10a", person), "0.00");
    let gate = made(law, &[off("hongsibu/HSB-22")]);
    assert_eq!(paid(&gate, "HSB-10a", r#"{"followers":600000,"months":[{"gross_sales":5000}]}"#), "100.00");
    let over = made(law, &[set("hongsibu/HSB-10a/floor/op", ">")]);
    assert_eq!(paid(&over, "HSB-10a", person), "0.00");
    let at_most = made(law, &[set("hongsibu/HSB-10a/nature", "ceiling")]);
    assert_eq!(at_most.provision("HSB-10a").unwrap().nature, Nature::Ceiling);
    let excluded = made(law, &[set("hongsibu/HSB-11/bands/1/from/included", "false")]);
    assert_eq!(paid(&excluded, "HSB-11", r#"{"months":[{"live_hours":45}]}"#), "0.00");
    let separate = made(law, &[set("hongsibu/HSB-13c/sharing", "separate"), off("hongsibu/HSB-13c")]);
    assert!(separate.shared_cap[0].off);
}

#[test]
fn what_does_not_fit_is_told_with_what_would() {
    let law = scheme("hongsibu");
    let told = |path: &str, to: &str| {
        let asides = sandtable::reform::apply(law, &[set(&format!("hongsibu/{path}"), to)]).1;
        asides[0].fault(law).problem
    };
    for (path, to, why) in [
        ("HSB-10a/rate", "viel", "`viel`: not a number"),
        ("HSB-22/followers", "0.5", "`0.5` is not a whole number"),
        ("HSB-11/bands/1/from/included", "ja", "`ja` is neither true nor false"),
        ("HSB-14/base", "sails", "`sails` is no fact"),
        ("HSB-10a/of", "hole", "`hole` is no option; did you mean `whole`?"),
    ] {
        assert!(told(path, to).starts_with(why), "{}", told(path, to));
    }
}

#[test]
fn edits_apply_in_order() {
    let law = scheme("hongsibu");
    let twice = made(law, &[remove("hongsibu/HSB-11/bands/1"), set("hongsibu/HSB-11/bands/1/amount", "65")]);
    assert_eq!(ladder(&twice, "HSB-11"), "[70,90)65 [90,)70");
    let other = made(law, &[set("hongsibu/HSB-11/bands/1/amount", "65"), remove("hongsibu/HSB-11/bands/1")]);
    assert_eq!(ladder(&other, "HSB-11"), "[70,90)60 [90,)70");
    // Two edges that only fit together.
    let both = [set("hongsibu/HSB-11/bands/2/from", "95"), set("hongsibu/HSB-11/bands/3/from", "100")];
    assert_eq!(ladder(&made(law, &both), "HSB-11"), "[45,70)50 [95,90)60 [100,)70");
}
