//! What must hold for every applicant, under every reading of the texts.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

#[path = "properties/applicants.rs"]
mod applicants;
#[path = "toolbox/often.rs"]
mod often;

use applicants::{applicant, copied, json_like, readings, with_options};
use often::often;
use proptest::prelude::*;
use sandtable::engine::mechanism::Mechanism;
use sandtable::engine::param::Setting;
use sandtable::engine::scheme::{Edit, Sharing, check_profile};
use sandtable::engine::{Assessment, Profile, Scheme, State, Yuan, assess, profile};
use sandtable::reform::{apply, parameters};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value as Json, json};

fn read(json: &Json) -> Profile {
    profile::read(json, &vocabulary(shipped())).unwrap_or_else(|faults| panic!("{json}: {faults:?}"))
}

/// What an applicant would notice of an assessment.
fn noticed(of: &Assessment) -> impl PartialEq + std::fmt::Debug + use<> {
    let outcomes: Vec<_> = of
        .outcomes
        .iter()
        .map(|each| (each.state, each.rule.clone(), each.entitled, each.payable, each.by_month.clone()))
        .collect();
    (outcomes, of.totals, of.warnings.clone())
}

fn sum(amounts: &[Yuan]) -> Yuan {
    Yuan::sum(amounts.iter().copied())
}

/// Amount of a month among several provisions.
fn in_month(scheme: &Scheme, result: &Assessment, ids: &[String], month: usize) -> Yuan {
    let amounts: Vec<Yuan> = ids
        .iter()
        .filter_map(|id| result.outcomes[scheme.position(id).unwrap()].by_month.get(month).copied())
        .collect();
    sum(&amounts)
}

proptest! {
    #![proptest_config(often(192))]

    #[test]
    fn amounts_agree_with_each_other(json in applicant(), options in readings()) {
        let profile = read(&json);
        for scheme in with_options(&options) {
            let result = assess(&scheme, &profile);
            prop_assert!(result.totals.determined <= result.totals.at_most);
            for (rule, outcome) in scheme.provision.iter().zip(&result.outcomes) {
                prop_assert!(outcome.payable <= outcome.entitled, "{}", rule.id);
                for amount in outcome.by_month.iter().chain([&outcome.payable, &outcome.entitled]) {
                    prop_assert_eq!(*amount, amount.round(), "{} is not in whole fen", &rule.id);
                }
                if !outcome.by_month.is_empty() {
                    prop_assert_eq!(sum(&outcome.by_month), outcome.payable, "{} by month", &rule.id);
                    prop_assert_eq!(outcome.by_month.len(), profile.month_count() as usize, "{} months", &rule.id);
                }
                let gives = matches!(outcome.state, State::Paid | State::Loan);
                prop_assert!(gives || outcome.payable.is_zero(), "{} pays though {:?}", rule.id, outcome.state);
            }
        }
    }

    #[test]
    fn no_cap_is_exceeded(json in applicant(), options in readings()) {
        let profile = read(&json);
        for scheme in with_options(&options) {
            let result = assess(&scheme, &profile);
            for (rule, outcome) in scheme.provision.iter().zip(&result.outcomes) {
                let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant];
                // A cap that can be lifted for some is held against the rest.
                let amounts = caps.map(|cap| cap.as_ref().filter(|cap| !cap.lift).map(|cap| cap.amount));
                let [item, month, year, applicant] = amounts;
                let at_most = |amount: Yuan, cap: Option<Yuan>| cap.is_none_or(|cap| amount <= cap);
                prop_assert!(outcome.units.iter().all(|unit| at_most(unit.amount, item)), "{} by item", rule.id);
                prop_assert!(outcome.by_month.iter().all(|amount| at_most(*amount, month)), "{} by month", rule.id);
                prop_assert!(at_most(outcome.entitled, year), "{} in a year", rule.id);
                prop_assert!(at_most(outcome.entitled, applicant), "{} for good", rule.id);
            }
            for month in 0..profile.month_count() as usize {
                for cap in scheme.shared_cap.iter().filter(|cap| cap.sharing == Sharing::Together) {
                    prop_assert!(in_month(&scheme, &result, &cap.over, month) <= cap.amount, "{}", cap.id);
                }
                for id in scheme.shared_cap.iter().flat_map(|cap| &cap.over) {
                    let own = in_month(&scheme, &result, std::slice::from_ref(id), month);
                    let cap = scheme.shared_cap.iter().find(|cap| cap.over.contains(id)).unwrap();
                    prop_assert!(own <= cap.amount, "{id} alone above {}", cap.id);
                }
            }
        }
    }

    #[test]
    fn of_two_that_exclude_each_other_a_month_pays_one(json in applicant(), options in readings()) {
        let profile = read(&json);
        for scheme in with_options(&options) {
            let result = assess(&scheme, &profile);
            for rule in &scheme.best_of {
                let first: Vec<String> =
                    rule.first.iter().filter(|id| rule.spares.as_ref() != Some(*id)).cloned().collect();
                for month in 0..profile.month_count() as usize {
                    let sides = [&first, &rule.second].map(|side| in_month(&scheme, &result, side, month));
                    prop_assert!(sides.iter().any(|side| side.is_zero()), "{} pays both: {sides:?}", rule.id);
                }
            }
        }
    }

    #[test]
    fn times_is_so_many_copies(json in applicant(), options in readings()) {
        let (short, long) = (read(&json), read(&copied(&json)));
        for scheme in with_options(&options) {
            prop_assert_eq!(noticed(&assess(&scheme, &short)), noticed(&assess(&scheme, &long)));
        }
    }

    #[test]
    fn without_the_role_there_is_no_provision(json in applicant(), options in readings()) {
        let profile = read(&json);
        for scheme in with_options(&options) {
            let result = assess(&scheme, &profile);
            for (rule, outcome) in scheme.provision.iter().zip(&result.outcomes) {
                let held = rule.roles.iter().any(|role| profile.holds(*role));
                prop_assert_eq!(outcome.state == State::NotForRole, !held, "{}", &rule.id);
            }
        }
    }

    #[test]
    fn reading_a_profile_never_panics(json in json_like()) {
        if let Ok(profile) = profile::read(&json, &vocabulary(shipped())) {
            for scheme in shipped() {
                if check_profile(scheme, &profile).is_empty() {
                    assess(scheme, &profile);
                }
            }
        }
    }

    #[test]
    fn an_edit_taken_back_leaves_no_trace(json in applicant(), which in any::<prop::sample::Index>(), value in 0_u32..900) {
        let profile = read(&json);
        for scheme in shipped() {
            let all = parameters(scheme);
            let parameter = which.get(&all);
            let address = parameter.address.to_string();
            let to = match &parameter.setting {
                Setting::Yuan(_) | Setting::Number(..) => value.to_string(),
                Setting::Rate(_) => format!("{value}%"),
                Setting::Flag(flag) => (!flag).to_string(),
                Setting::Fact(_) => "views".to_owned(),
                Setting::Choice { options, .. } => options[value as usize % options.len()].to_owned(),
                Setting::Provision(_) => "none".to_owned(),
            };
            let (changed, _) = apply(scheme, &[Edit::Set { address: address.clone(), to: to.clone() }]);
            let back = Edit::Set { address, to: parameter.setting.to_string() };
            let (restored, faults) = apply(&changed, std::slice::from_ref(&back));
            prop_assert!(faults.is_empty(), "{back:?} after {to}: {faults:?}");
            prop_assert_eq!(parameters(&restored), all);
            prop_assert_eq!(assess(&restored, &profile), assess(scheme, &profile));
        }
    }

    #[test]
    fn more_of_it_never_pays_less(low in 0_u64..200_000_000, more in 0_u64..200_000_000, options in readings()) {
        for (scheme, id, pointer, json, scale) in monotone() {
            let law = with_options(&options).into_iter().find(|each| each.id == scheme).unwrap();
            let at = law.position(id).unwrap();
            // Where an edge between two bands pays nothing (H10=strict), a view more can pay less: by that reading's words.
            let skips_edges = matches!(&law.provision[at].pays,
                Mechanism::Bands(bands) if bands.uncovered == sandtable::engine::mechanism::Uncovered::None);
            if skips_edges {
                continue;
            }
            let pays = |value: u64| {
                let mut json = json.clone();
                let (record, fact) = pointer.rsplit_once('/').unwrap();
                let value = if scale == 0 { (value / 100).to_string() } else { format!("{}.{:02}", value / 100, value % 100) };
                json.pointer_mut(record).unwrap()[fact] = value.into();
                assess(&law, &read(&json)).outcomes[at].entitled
            };
            prop_assert!(pays(low) <= pays(low + more), "{id} at {low} and {more} more");
        }
    }
}

/// Provisions that pay more, or as much, for more of one fact: scheme, provision, the fact, who, digits after the point.
fn monotone() -> Vec<(&'static str, &'static str, &'static str, Json, u32)> {
    let month = || json!({ "months": [{}] });
    let video = |flag: &str| json!({ "months": [{ "videos": [{ flag: true }] }] });
    vec![
        ("hongsibu", "HSB-10a", "/months/0/gross_sales", month(), 2),
        ("hongsibu", "HSB-10a", "/months/0/gross_sales", json!({ "is_disabled_streamer": true, "months": [{}] }), 2),
        (
            "hongsibu",
            "HSB-10b",
            "/months/0/group_net_sales",
            json!({ "role": ["village_group_leader"], "months": [{}] }),
            2,
        ),
        ("hongsibu", "HSB-11", "/months/0/live_hours", month(), 2),
        ("hongsibu", "HSB-13a", "/months/0/videos/0/views", video("featured"), 0),
        ("hongsibu", "HSB-13b", "/months/0/videos/0/views", video("values_ok"), 0),
        ("hongsibu", "HSB-14", "/year/gross_online_sales", json!({ "year": {} }), 2),
        ("hongsibu", "HSB-15a", "/regiment_year_sales", json!({ "role": ["regiment"] }), 2),
        ("tongjiang", "TJ-01", "/followers", json!({}), 0),
        ("tongjiang", "TJ-02", "/sessions/0/poverty_household_sales", json!({ "sessions": [{}] }), 2),
        ("tongjiang", "TJ-04", "/certified_students_1y", json!({ "role": ["training_institution"] }), 0),
        ("tongjiang", "TJ-07", "/year/promoted_sales", json!({ "year": { "incubated_orders": 9 } }), 2),
        ("tongjiang", "TJ-07", "/year/incubated_orders", json!({ "year": { "promoted_sales": 1000000 } }), 0),
        ("tongjiang", "TJ-08", "/months/0/agri_parcels", month(), 0),
        ("tongjiang", "TJ-12", "/startup_loan/principal", json!({ "startup_loan": {} }), 2),
        ("tongjiang", "TJ-13", "/months/0/videos/0/views", video("positive_content"), 0),
        ("tongjiang", "TJ-14", "/year/overseas_sales_usd", json!({ "year": {} }), 2),
    ]
}
