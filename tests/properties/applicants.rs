//! Random applicants, readings and JSON. Values crowd around the numbers the texts name.

use proptest::collection::vec;
use proptest::prelude::*;
use sandtable::engine::Scheme;
use sandtable::engine::fact::Fact;
use sandtable::engine::named::Named;
use sandtable::reform::with_readings;
use sandtable::schemes::shipped;
use serde_json::{Map, Value as Json, json};

/// Yuan: anything, or a threshold of the texts give or take a fen.
fn yuan() -> impl Strategy<Value = Json> {
    let edges = vec![
        0_u64, 2_500, 3_000, 3_500, 5_000, 10_000, 50_000, 100_000, 150_000, 300_000, 500_000, 600_000, 1_000_000,
        3_000_000, 5_000_000,
    ];
    let near = (prop::sample::select(edges), 0_u64..3).prop_map(|(edge, by)| (edge * 100 + by).saturating_sub(1));
    prop_oneof![near, 0_u64..1_000_000_000].prop_map(|fen| json!(format!("{}.{:02}", fen / 100, fen % 100)))
}

/// Counts: views, parcels, followers.
fn count() -> impl Strategy<Value = Json> {
    let edges = vec![0_u64, 500, 5_000, 6_000, 10_000, 50_000, 100_000, 400_000, 500_000, 900_000, 1_000_000];
    let near = (prop::sample::select(edges), 0_u64..3).prop_map(|(edge, by)| (edge + by).saturating_sub(1));
    prop_oneof![near, 0_u64..3_000_000].prop_map(|count| json!(count))
}

fn hours() -> impl Strategy<Value = Json> {
    prop_oneof![(0_u64..12_000), prop::sample::select(vec![4_499_u64, 4_500, 6_999, 7_000, 8_999, 9_000])]
        .prop_map(|cents| json!(format!("{}.{:02}", cents / 100, cents % 100)))
}

fn video() -> impl Strategy<Value = Json> {
    (0_u32..30, count(), count(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(times, views, likes, featured, positive, geotag)| {
            json!({ "times": times, "views": views, "likes": likes, "featured": featured,
                    "positive_content": positive, "geotag_tongjiang": geotag })
        },
    )
}

fn month() -> impl Strategy<Value = Json> {
    (0_u32..4, yuan(), yuan(), hours(), count(), yuan(), vec(video(), 0..3)).prop_map(
        |(times, gross, returns, hours, parcels, group, videos)| {
            json!({ "times": times, "gross_sales": gross, "returns_exchanges": returns, "live_hours": hours,
                    "agri_parcels": parcels, "group_net_sales": group, "videos": videos })
        },
    )
}

fn roles() -> impl Strategy<Value = Json> {
    let names = vec![
        "streamer",
        "village_group_leader",
        "regiment",
        "group",
        "public",
        "training_institution",
        "village_committee",
    ];
    // A streamer is in most, so that most provisions have something to say.
    (prop::sample::subsequence(names, 0..4), prop::bool::weighted(0.7)).prop_map(|(mut roles, streams)| {
        if streams && !roles.contains(&"streamer") {
            roles.push("streamer");
        }
        json!(roles)
    })
}

fn conditions() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    let names = vec![
        "is_local_resident",
        "is_matrix_member",
        "in_six_industry_field",
        "account_name_and_logo_ok",
        "is_disabled_streamer",
        "account_legally_registered",
        "has_content_violation",
        "households_on_file",
        "tri_party_agreement",
        "cross_border_main",
        "regiment_rated_excellent",
        "group_rated_excellent",
        "wage_dispute",
        "has_bad_credit",
        "values_ok",
    ];
    // Seldom several at once: a profile refused everything shows little.
    (prop::sample::subsequence(names, 0..3), any::<bool>())
        .prop_map(|(names, value)| names.into_iter().map(|name| (name, value)).collect())
}

/// An applicant that can be: at most twelve months, a rank from one, a village grant within its bounds.
pub fn applicant() -> impl Strategy<Value = Json> {
    let months = vec(month(), 0..4);
    let sessions = vec((0_u32..50, yuan()), 0..3);
    let year = (yuan(), yuan(), yuan(), 0_u32..20_000);
    let person = (roles(), count(), yuan(), 1_u32..14, 0_u32..14, conditions());
    let other = (2_000_000_u64..=10_000_000, 0_u32..900, yuan(), any::<bool>(), any::<bool>());
    (months, sessions, year, person, other).prop_map(|(months, sessions, year, person, other)| {
        let (gross, overseas, promoted, orders) = year;
        let (roles, followers, paid, rank, operated, conditions) = person;
        let (grant, students, principal, year_given, won) = other;
        let mut json = json!({
            "role": roles, "followers": followers, "milestones_already_paid": paid, "group_year_sales_rank": rank,
            "months_operated": operated, "months": months, "regiment_year_sales": gross,
            "sessions": sessions.iter().map(|(times, sales)| json!({ "times": times, "poverty_household_sales": sales })).collect::<Vec<_>>(),
            "year": { "overseas_sales_usd": overseas, "promoted_sales": promoted, "incubated_orders": orders },
            "approved_village_build_grant": format!("{}.{:02}", grant / 100, grant % 100),
            "village_weekly_lives_promised": operated % 5, "weekly_room_uses": operated % 5,
            "certified_students_1y": students, "startup_loan": { "principal": principal },
        });
        if year_given {
            json["year"]["gross_online_sales"] = gross;
        }
        if won {
            json["contest_results"] = json!([
                { "contest": "TJ-09", "prize": "winner", "times": operated }, { "contest": "TJ-10-month", "prize": "champion" },
                { "contest": "TJ-10-year", "prize": "newcomer" }, { "contest": "TJ-11", "prize": "winner" } ]);
        }
        for (name, value) in conditions {
            json[name] = json!(value);
        }
        json
    })
}

/// One option for each reading of every scheme, as numbers to be taken modulo the options there are.
pub fn readings() -> impl Strategy<Value = Vec<usize>> {
    let count = shipped().iter().map(|scheme| scheme.reading.len()).sum::<usize>();
    vec(0_usize..6, count)
}

/// The schemes read so.
pub fn with_options(options: &[usize]) -> Vec<Scheme> {
    let all = shipped().iter().flat_map(|scheme| &scheme.reading);
    let choices: Vec<(String, String)> = all
        .zip(options)
        .map(|(reading, at)| (reading.id.clone(), reading.option[at % reading.option.len()].id.clone()))
        .collect();
    shipped().iter().map(|scheme| with_readings(scheme, &choices)).collect()
}

/// Every record that stands for several written out.
pub fn copied(json: &Json) -> Json {
    match json {
        Json::Object(object) => Json::Object(object.iter().map(|(key, value)| (key.clone(), copied(value))).collect()),
        Json::Array(list) => {
            let copies = list.iter().flat_map(|each| {
                let mut one = copied(each);
                let times = one.as_object_mut().and_then(|record| record.remove("times"));
                std::iter::repeat_n(one, times.and_then(|times| times.as_u64()).unwrap_or(1) as usize)
            });
            Json::Array(copies.collect())
        }
        other => other.clone(),
    }
}

/// Any JSON, with keys and words that a profile may hold more often than not.
pub fn json_like() -> impl Strategy<Value = Json> {
    let containers = ["role", "months", "videos", "sessions", "events", "year", "times", "contest_results", "barred"];
    let more = ["startup_loan", "contest", "prize", "amount", "city_policy_amounts", "demo_enterprise_titles"];
    let keys: Vec<&str> =
        Fact::ALL.iter().map(|fact| fact.key()).chain(containers.into_iter().cycle().take(60)).chain(more).collect();
    let words =
        vec!["streamer", "hongsibu", "TJ-09", "winner", "natural_person", "5000.01", "-1", "50%", "１", "1e9", ""];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (0_u64..20).prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        prop::sample::select(words).prop_map(Json::from),
        ".{0,12}".prop_map(Json::from),
    ];
    let inner = leaf.prop_recursive(5, 48, 6, move |inner| {
        let key = prop_oneof![9 => prop::sample::select(keys.clone()).prop_map(str::to_owned), 1 => ".{0,8}"];
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::from),
            vec((key, inner), 0..6).prop_map(|pairs| Json::Object(pairs.into_iter().collect::<Map<_, _>>())),
        ]
    });
    // A record of the right shape with arbitrary values reaches further than arbitrary JSON does.
    let plausible = (inner.clone(), inner.clone(), inner.clone()).prop_map(
        |(one, two, three)| json!({ "months": [{ "videos": [one], "gross_sales": two }], "sessions": three }),
    );
    prop_oneof![inner, plausible]
}
