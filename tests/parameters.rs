//! No parameter is dead: for each there is an applicant, and a reading of the text, for whom a changed value changes the
//! answer. And the register: each number the five texts name has an address, and stands there; and no other does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use sandtable::engine::param::Setting;
use sandtable::engine::scheme::{Edit, check_profile};
use sandtable::engine::{Assessment, Profile, Scheme, assess, profile};
use sandtable::reform::{Parameter, apply, parameters, with_readings};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value as Json, json};

/// Parameters that change no answer, and why that is right.
const SILENT: [(&str, &str); 7] = [
    ("/floor/denied", "what a second sentence denies: it is set against the first, which is the one computed"),
    ("/figure/", "a number of the text that moves no money: a weight, a number of places, a term"),
    ("heilongjiang/HLJ-D2/nature", "not computable, whatever its nature"),
    ("heilongjiang/HLJ-B2/amount", "a fund for what cannot be computed"),
    ("/within", "a goal entitles nobody"),
    ("tongjiang/TJ-12/years", "the longest term of the loan; its limit is a sum"),
    ("tongjiang/TJ-04/except_paid_by", "no provision before it pays by the unit"),
];

/// Switches that say something only after another edit: what settles a gap needs a gap, an overlap an overlap.
const COMPANIONS: [(&str, &str); 14] = [
    ("hongsibu/HSB-11/bands/1/to", "60"),
    ("hongsibu/HSB-11/bands/1/to", "80"),
    ("hongsibu/HSB-11/uncovered", "upper"),
    ("hongsibu/HSB-11/overlapping", "lower"),
    ("hongsibu/HSB-13a/bands/1/to", "20000"),
    ("hongsibu/HSB-13a/overlapping", "lower"),
    ("hongsibu/HSB-13b/bands/1/to", "150001"),
    ("hongsibu/HSB-13b/overlapping", "lower"),
    ("hongsibu/HSB-14/bands/1/to", "800000"),
    ("hongsibu/HSB-14/uncovered", "upper"),
    ("hongsibu/HSB-15a/bands/1/to", "2000000"),
    ("hongsibu/HSB-15a/uncovered", "upper"),
    ("hongsibu/HSB-13a/cap/item", "100"),
    ("hongsibu/HSB-13b/cap/item", "100"),
];

#[test]
fn no_parameter_is_dead() {
    let mut dead = Vec::new();
    for scheme in shipped() {
        let mut open: Vec<Parameter> = parameters(scheme);
        open.retain(|parameter| !silent(parameter));
        let witnesses = witnesses(scheme);
        for law in laws(scheme) {
            let before: Vec<_> = witnesses.iter().map(|profile| noticed(&law, profile)).collect();
            open.retain(|parameter| {
                let live = nudged(scheme, parameter).into_iter().any(|to| {
                    let edit = Edit::Set { address: parameter.address.to_string(), to };
                    let (changed, faults) = apply(&law, &[edit]);
                    faults.is_empty()
                        && witnesses.iter().zip(&before).any(|(profile, was)| noticed(&changed, profile) != *was)
                });
                !live
            });
        }
        dead.extend(open.into_iter().map(|parameter| parameter.address.to_string()));
    }
    assert_eq!(dead, Vec::<String>::new(), "nothing changes for anybody when these are changed");
}

fn silent(parameter: &Parameter) -> bool {
    let address = parameter.address.to_string();
    SILENT.iter().any(|(part, _)| address.contains(part))
}

/// The scheme as it stands, under each option of each reading, and after each companion edit.
fn laws(scheme: &Scheme) -> Vec<Scheme> {
    let options = scheme.reading.iter().flat_map(|reading| {
        reading.option.iter().skip(1).map(|option| with_readings(scheme, &[(reading.id.clone(), option.id.clone())]))
    });
    let edit = |(address, to): &(&str, &str)| Edit::Set { address: (*address).to_owned(), to: (*to).to_owned() };
    let own = COMPANIONS.iter().filter(|(address, _)| address.starts_with(&scheme.id));
    let edited = own.map(|companion| {
        let (changed, faults) = apply(scheme, &[edit(companion)]);
        assert_eq!(faults, [], "{companion:?}");
        changed
    });
    let pairs = [("H10", "upper", 4_usize), ("H10", "upper", 6)];
    let both = pairs.iter().filter(|_| scheme.id == "hongsibu").map(|(id, option, companion)| {
        let read = with_readings(scheme, &[((*id).to_owned(), (*option).to_owned())]);
        apply(&read, &[edit(&COMPANIONS[*companion])]).0
    });
    std::iter::once(scheme.clone()).chain(options).chain(edited).chain(both).collect()
}

fn noticed(scheme: &Scheme, profile: &Profile) -> impl PartialEq + use<> {
    let Assessment { outcomes, totals, warnings, .. } = assess(scheme, profile);
    let outcomes: Vec<_> =
        outcomes.into_iter().map(|each| (each.state, each.rule, each.entitled, each.payable, each.by_month)).collect();
    // A bound on what may be told is noticed by being refused.
    (outcomes, totals, warnings, check_profile(scheme, profile))
}

/// Other values a parameter could have.
fn nudged(scheme: &Scheme, parameter: &Parameter) -> Vec<String> {
    match &parameter.setting {
        Setting::Yuan(_) | Setting::Number(..) => {
            let value: u64 = parameter.setting.to_string().split('.').next().unwrap().parse().unwrap();
            [value + 1, value.saturating_sub(1), value * 2, value / 2].map(|value| value.to_string()).into()
        }
        Setting::Rate(_) => vec!["1%".to_owned(), "3%".to_owned()],
        Setting::Flag(flag) => vec![(!flag).to_string()],
        Setting::Fact(_) => ["gross_sales", "regiment_year_sales", "views"].map(str::to_owned).into(),
        Setting::Choice { chosen, options } => {
            options.iter().filter(|option| *option != chosen).map(|option| (*option).to_owned()).collect()
        }
        Setting::Provision(_) => scheme.provision.iter().map(|rule| rule.id.clone()).collect(),
    }
}

fn witnesses(scheme: &Scheme) -> Vec<Profile> {
    let all = match scheme.id.as_str() {
        "hongsibu" => hongsibu(),
        "tongjiang" => tongjiang(),
        other => of_cases(other),
    };
    all.iter()
        .map(|json| profile::read(json, &vocabulary(shipped())).unwrap_or_else(|faults| panic!("{json}: {faults:?}")))
        .collect()
}

/// The people of the worked examples, who stand at, under and over every edge.
fn of_cases(scheme: &str) -> Vec<Json> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir("tests/cases").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let file: toml::Table = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let own = file.get("case").filter(|_| file["scheme"].as_str() == Some(scheme));
            let cases = own.and_then(toml::Value::as_array).into_iter().flatten();
            let answered = cases.filter(|case| case.get("refused").is_none());
            all.extend(answered.map(|case| serde_json::to_value(&case["profile"]).unwrap()));
        }
    }
    all
}

/// `base` with each of `values` at `pointer`.
fn each(into: &mut Vec<Json>, base: Json, pointer: &str, values: &[u64]) {
    let (record, fact) = pointer.rsplit_once('/').unwrap();
    for value in values {
        let mut json = base.clone();
        json.pointer_mut(record).unwrap()[fact] = json!(value);
        into.push(json);
    }
}

fn hongsibu() -> Vec<Json> {
    let mut all = vec![json!({})];
    let sales = [1, 1000, 2499, 2500, 3500, 4999, 5000, 5001, 8000, 149_999, 150_000, 150_050, 200_000, 400_000];
    each(&mut all, json!({ "months": [{ "live_hours": 90 }] }), "/months/0/gross_sales", &sales);
    let disabled = json!({ "is_disabled_streamer": true, "months": [{ "live_hours": 90 }] });
    each(&mut all, disabled, "/months/0/gross_sales", &sales);
    let group = [0, 1, 20_000, 49_999, 50_000, 50_001, 80_000, 600_000, 600_200, 900_000];
    for disabled in [false, true] {
        let leader = json!({ "role": ["streamer", "village_group_leader"], "is_disabled_streamer": disabled,
                             "months": [{ "live_hours": 60, "gross_sales": 1000 }] });
        each(&mut all, leader, "/months/0/group_net_sales", &group);
    }
    let hours = [30, 44, 45, 46, 60, 65, 69, 70, 71, 75, 80, 89, 90, 91, 150];
    each(&mut all, json!({ "months": [{}] }), "/months/0/live_hours", &hours);
    let mut views: Vec<u64> = vec![2500, 4999, 5000, 5001, 9999, 10_000, 10_001, 15_000, 50_000];
    views.extend(
        (1..=11).flat_map(|step| [step * 100_000 - 1, step * 100_000, step * 100_000 + 1, step * 100_000 + 50_000]),
    );
    for featured in [false, true] {
        let video = json!({ "months": [{ "videos": [{ "featured": featured }] }] });
        each(&mut all, video, "/months/0/videos/0/views", &views);
    }
    let videos =
        json!({ "months": [{ "videos": [{ "views": 850000, "featured": true }, { "times": 10, "views": 950000 }] }] });
    each(&mut all, videos, "/months/0/videos/0/times", &[9, 10, 11, 15, 21]);
    let mut sales: Vec<u64> = vec![250_000, 400_000, 499_999, 500_000, 500_001, 700_000, 850_000];
    sales.extend([1_000_000, 2_000_000, 3_000_000, 5_000_000, 10_000_000].iter().flat_map(|at| [at - 1, *at, at + 1]));
    sales.extend([1_500_000, 2_500_000, 4_000_000, 6_000_000]);
    each(
        &mut all,
        json!({ "months": [{ "returns_exchanges": 200_000 }], "year": {} }),
        "/year/gross_online_sales",
        &sales,
    );
    each(&mut all, json!({ "role": ["regiment"] }), "/regiment_year_sales", &sales);
    each(&mut all, json!({ "role": ["group"] }), "/group_year_sales_rank", &[1, 5, 9, 10, 11, 20]);
    let followers = [250_000, 499_999, 500_000, 500_001, 999_999];
    each(&mut all, json!({ "months": [{ "gross_sales": 5000 }] }), "/followers", &followers);
    for refused in ["is_local_resident", "account_name_and_logo_ok"] {
        all.push(json!({ refused: false, "months": [{ "gross_sales": 5000 }] }));
    }
    all.push(json!({ "barred": ["hongsibu"], "months": [{ "gross_sales": 5000 }] }));
    all
}

fn tongjiang() -> Vec<Json> {
    let mut all = vec![json!({})];
    let levels = [5000, 9999, 10_000, 10_001, 25_000, 49_999, 50_000, 50_001, 99_999, 100_000, 100_001, 200_000];
    each(&mut all, json!({}), "/followers", &levels);
    each(&mut all, json!({ "followers": 10000 }), "/months_operated", &[3, 5, 6, 7, 12]);
    let session = json!({ "sessions": [{}] });
    each(&mut all, session, "/sessions/0/poverty_household_sales", &[5000, 9999, 10_000, 10_001, 20_000]);
    let sessions = json!({ "sessions": [{ "poverty_household_sales": 10000 }] });
    each(&mut all, sessions, "/sessions/0/times", &[20, 40, 41, 100]);
    let school = json!({ "role": ["training_institution"], "certified_students_1y": 2 });
    each(&mut all, school, "/institution_months", &[6, 11, 12, 13, 24]);
    each(&mut all, json!({}), "/weekly_room_uses", &[1, 2, 3, 4, 6]);
    let village = json!({ "role": ["village_committee"] });
    each(&mut all, village, "/village_weekly_lives_promised", &[1, 2, 3, 4, 6]);
    each(&mut all, json!({}), "/approved_village_build_grant", &[20_000, 100_000]);
    let orders = json!({ "year": { "incubated_orders": 100 }, "months": [{ "agri_parcels": 1000 }] });
    each(&mut all, orders, "/year/promoted_sales", &[500_000, 999_999, 1_000_000, 1_000_001, 2_000_000]);
    each(
        &mut all,
        json!({ "months": [{}] }),
        "/months/0/agri_parcels",
        &[250, 499, 500, 501, 1000, 6000, 6001, 20_000],
    );
    // A school that also streams: the one case in which an earlier item pays by the unit before item 7 does.
    all.push(json!({ "role": ["streamer", "training_institution"], "certified_students_1y": 5,
                     "year": { "incubated_orders": 100, "promoted_sales": 1_000_000 } }));
    // 667 × 3,000 is above the fund, 1,000,000 is not, but would be above half of it.
    each(&mut all, json!({ "role": ["training_institution"] }), "/certified_students_1y", &[400, 667]);
    for contest in ["TJ-09", "TJ-10-month", "TJ-10-quarter", "TJ-10-year"] {
        for prize in ["champion", "runner_up", "newcomer", "winner"] {
            all.push(json!({ "contest_results": [{ "contest": contest, "prize": prize }] }));
        }
    }
    for fact in ["views", "likes", "shares"] {
        let entry = json!({ "contest_results": [{ "contest": "TJ-11", "prize": "winner" }],
                            "months": [{ "videos": [{ "geotag_tongjiang": true }] }] });
        let plays = [500_000, 999_999, 1_000_000, 1_000_001, 2_000_000];
        each(&mut all, entry, &format!("/months/0/videos/0/{fact}"), &plays);
    }
    each(&mut all, json!({ "startup_loan": {} }), "/startup_loan/principal", &[150_000, 300_000, 300_001, 600_000]);
    let video = json!({ "months": [{ "videos": [{ "positive_content": true }] }] });
    each(&mut all, video, "/months/0/videos/0/views", &[500_000, 999_999, 1_000_000, 1_000_001, 2_000_000]);
    let videos = json!({ "months": [{ "videos": [{ "positive_content": true, "views": 2_000_000 }] }] });
    each(&mut all, videos, "/months/0/videos/0/times", &[5, 10, 11, 30]);
    let overseas = [50_000, 99_999, 100_000, 100_001, 150_000, 199_999, 200_000, 200_001, 350_000];
    each(&mut all, json!({ "year": {} }), "/year/overseas_sales_usd", &overseas);
    all.push(json!({ "account_legally_registered": false, "months": [{ "agri_parcels": 600 }] }));
    all
}

/// The register of numbers: address, value.
const REGISTER: &str = include_str!("cases/register.txt");

/// Numbers of a scheme file that no text names, and what they say.
const OUR_OWN: [(&str, &str); 5] = [
    ("hongsibu/HSB-10b/floor/relief/value", "no floor, for the reading H6"),
    ("tongjiang/TJ-11/entries/at_least", "one entry is enough to win"),
    ("tongjiang/TJ-14/step", "the step of the reading T22"),
    ("tongjiang/TJ-14/add", "nothing for a further step, but in the reading T22"),
    ("heilongjiang/HLJ-D3/rate", "the cost itself, below the limit that alone the text states"),
];

fn register() -> Vec<(&'static str, &'static str)> {
    let lines = REGISTER.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(" = ").unwrap_or_else(|| panic!("`{line}` is not `address = value`"))).collect()
}

#[test]
fn every_number_of_the_texts_stands_at_its_address() {
    let all: Vec<Parameter> = shipped().iter().flat_map(parameters).collect();
    let mut wrong = Vec::new();
    for (address, value) in register() {
        let found = all.iter().find(|parameter| parameter.address.to_string() == address);
        let stands = found.map(|parameter| parameter.setting.to_string());
        if stands.as_deref() != Some(value) {
            wrong.push(format!("{address} is {stands:?}, the text says {value}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_number_of_the_schemes_stands_in_a_text() {
    let number =
        |parameter: &Parameter| matches!(parameter.setting, Setting::Yuan(_) | Setting::Number(..) | Setting::Rate(_));
    let all = shipped().iter().flat_map(parameters).filter(number).map(|parameter| parameter.address.to_string());
    let known: Vec<&str> =
        register().iter().map(|(address, _)| *address).chain(OUR_OWN.map(|(address, _)| address)).collect();
    let missing: Vec<String> = all.filter(|address| !known.contains(&address.as_str())).collect();
    assert!(missing.is_empty(), "not in tests/cases/register.txt:\n{}", missing.join("\n"));
}
