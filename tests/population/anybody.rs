//! Applicants of every role with any facts at all, and random changes of the law. Values crowd around its numbers.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use rust_decimal::Decimal;
use sandtable::engine::fact::{Account, Fact, Place, Unit};
use sandtable::engine::named::Named;
use sandtable::engine::param::Setting;
use sandtable::engine::profile::{Prize, Role, Title};
use sandtable::engine::scheme::{Edit, Op, Required};
use sandtable::engine::{Number, Scheme, Yuan};
use sandtable::reform::{apply, parameters, with_readings};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Map, Value as Json, json};

/// Every number of every rule, in hundredths.
fn edges() -> Vec<u64> {
    let parameters = shipped().iter().flat_map(parameters);
    let mut edges: Vec<u64> = parameters
        .filter_map(|each| match each.setting {
            Setting::Yuan(yuan) => Some(yuan.decimal()),
            Setting::Number(number, _) => Some(number.decimal()),
            _ => None,
        })
        .filter_map(|number| u64::try_from(number * rust_decimal::Decimal::ONE_HUNDRED).ok())
        .collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// A value of the fact: near a number of the law, or any.
fn value(fact: Fact) -> BoxedStrategy<Json> {
    let hundredths = |value: u64| json!(format!("{}.{:02}", value / 100, value % 100));
    let near = (select(edges()), 0_u64..3).prop_map(|(edge, by)| (edge + by).saturating_sub(1));
    match fact.unit() {
        Unit::Flag => any::<bool>().prop_map(Json::from).boxed(),
        Unit::Account => select(Account::ALL).prop_map(|each| json!(each.name())).boxed(),
        Unit::Ordinal => (1_u32..14).prop_map(Json::from).boxed(),
        Unit::Months => (0_u32..14).prop_map(Json::from).boxed(),
        Unit::Share => (0_i64..100).prop_map(|share| json!(format!("{share}%"))).boxed(),
        Unit::Years => (0_u64..400).prop_map(hundredths).boxed(),
        unit if unit.places() == 2 => prop_oneof![near, 0_u64..2_000_000_000].prop_map(hundredths).boxed(),
        _ => prop_oneof![near.prop_map(|edge| edge / 100), 0_u64..3_000_000].prop_map(Json::from).boxed(),
    }
}

fn record(places: &'static [Place], most: usize) -> BoxedStrategy<Map<String, Json>> {
    let facts: Vec<Fact> = Fact::ALL.iter().copied().filter(|fact| places.contains(&fact.place())).collect();
    let most = most.min(facts.len());
    subsequence(facts, 0..=most)
        .prop_flat_map(|facts| {
            let values: Vec<_> = facts.iter().map(|fact| value(*fact)).collect();
            let keys: Vec<String> = facts.iter().map(|fact| fact.key().to_owned()).collect();
            values.prop_map(move |values| keys.iter().cloned().zip(values).collect())
        })
        .boxed()
}

fn items(place: &'static [Place], times: u32) -> impl Strategy<Value = Json> {
    vec((record(place, 9), 0..times), 0..4).prop_map(|items| {
        let one = |(mut record, times): (Map<String, Json>, u32)| {
            record.insert("times".into(), times.into());
            Json::Object(record)
        };
        Json::Array(items.into_iter().map(one).collect())
    })
}

fn months() -> impl Strategy<Value = Json> {
    vec((record(&[Place::Month], 9), items(&[Place::Video], 4), 0_u32..4), 0..4).prop_map(|months| {
        let one = |(mut month, videos, times): (Map<String, Json>, Json, u32)| {
            month.insert("videos".into(), videos);
            month.insert("times".into(), times.into());
            Json::Object(month)
        };
        Json::Array(months.into_iter().map(one).collect())
    })
}

fn claims() -> impl Strategy<Value = Json> {
    let one =
        (select(vocabulary(shipped()).contests), select(Prize::ALL), value(Fact::ActualCost), any::<bool>(), 0_u32..3);
    vec(one, 0..4).prop_map(|claims| {
        let one = |(contest, prize, amount, told, times): (String, Prize, Json, bool, u32)| {
            let mut claim = json!({ "contest": contest, "prize": prize.name(), "times": times });
            if told {
                claim["amount"] = amount;
            }
            claim
        };
        Json::Array(claims.into_iter().map(one).collect())
    })
}

fn names<T: Named + std::fmt::Debug>(most: usize) -> impl Strategy<Value = Json> {
    subsequence(T::ALL.to_vec(), 0..=most).prop_map(|all| json!(all.iter().map(|each| each.name()).collect::<Vec<_>>()))
}

/// Anybody at all. Not everything drawn can be; what the reader refuses is passed over by the caller.
pub fn anybody() -> impl Strategy<Value = Json> {
    const OWN: &[Place] = &[Place::Applicant];
    let lists = (
        items(&[Place::Session], 50),
        items(&[Place::Event], 3),
        items(&[Place::Product], 3),
        items(&[Place::ShopMonth], 4),
        claims(),
    );
    let loans = (record(&[Place::StartupLoan], 2), record(&[Place::BusinessLoan], 5), record(&[Place::Year], 4));
    let ids: Vec<String> = shipped().iter().map(|scheme| scheme.id.clone()).collect();
    let apart = (names::<Title>(3), subsequence(ids, 0..2), vec(value(Fact::ActualCost), 0..2));
    (names::<Role>(8), record(OWN, 40), months(), lists, loans, apart).prop_map(
        |(roles, mut json, months, (sessions, events, products, shop, claims), (startup, business, year), apart)| {
            let (titles, barred, elsewhere) = apart;
            json.insert("role".into(), roles);
            for (key, list) in [
                ("months", months),
                ("sessions", sessions),
                ("events", events),
                ("new_products", products),
                ("shop_months", shop),
                ("contest_results", claims),
                ("startup_loan", Json::Object(startup)),
                ("business_loan", Json::Object(business)),
                ("year", Json::Object(year)),
                ("demo_enterprise_titles", titles),
                ("barred", json!(barred)),
            ] {
                json.insert(key.into(), list);
            }
            if let Some(amount) = elsewhere.first() {
                json.insert("city_policy_amounts".into(), json!({ "CH-1b": amount }));
            }
            Json::Object(json)
        },
    )
}

/// A few parameters of each scheme set to something else.
pub fn reform() -> impl Strategy<Value = Vec<(Index, u64)>> {
    vec((any::<Index>(), prop_oneof![0_u64..40, 0_u64..90_000]), 0..4)
}

pub fn reformed(scheme: &Scheme, reform: &[(Index, u64)]) -> Scheme {
    let all = parameters(scheme);
    let edits = reform.iter().map(|(which, value)| {
        let parameter = which.get(&all);
        let value = *value;
        let to = match &parameter.setting {
            Setting::Yuan(_) => format!("{}.{}", value, value % 4 * 25),
            Setting::Number(_, unit) if unit.places() == 2 => format!("{}.{:02}", value, value % 100),
            Setting::Number(..) => value.to_string(),
            Setting::Rate(_) => format!("{}.{}%", value % 120, value % 10),
            Setting::Flag(flag) => (!flag).to_string(),
            Setting::Fact(_) => Fact::ALL[value as usize % Fact::ALL.len()].name().to_owned(),
            Setting::Choice { options, .. } => options[value as usize % options.len()].to_owned(),
            Setting::Provision(_) => scheme.provision[value as usize % scheme.provision.len()].id.clone(),
        };
        Edit::Set { address: parameter.address.to_string(), to }
    });
    // Every other one also puts a condition in, or takes one out.
    let conditions = reform.iter().filter(|(_, value)| value % 2 == 0).map(|(which, value)| {
        let rule = which.get(&scheme.provision);
        let fact = Fact::ALL[*value as usize % Fact::ALL.len()];
        let at = |name: &str| format!("{}/{}/when/{name}", scheme.id, rule.id);
        match rule.when.get(*value as usize % 5) {
            Some(condition) => Edit::Remove { address: at(&condition.name) },
            None if fact.unit() == Unit::Flag => {
                Edit::Require { address: at(fact.name()), test: Required::Is(value % 4 == 0) }
            }
            None => {
                let op = Op::ALL[*value as usize % Op::ALL.len()];
                let number = Number::of((*value % 50).try_into().unwrap());
                Edit::Require { address: at(fact.name()), test: Required::Compare(op, number) }
            }
        }
    });
    // Every third puts a cap on, or takes one off.
    let caps = reform.iter().filter(|(_, value)| value % 3 == 0).map(|(which, value)| {
        let rule = which.get(&scheme.provision);
        let spans = ["item", "month", "year", "applicant", "programme"];
        let span = spans[*value as usize % spans.len()];
        let cap = &rule.cap;
        let there = [&cap.item, &cap.month, &cap.year, &cap.applicant, &cap.programme].map(Option::is_some);
        let address = format!("{}/{}/cap/{span}", scheme.id, rule.id);
        if there[*value as usize % spans.len()] {
            Edit::Remove { address }
        } else {
            Edit::Add {
                address,
                amount: Yuan::new(Decimal::new((*value).try_into().unwrap(), 2 * u32::from(value % 2 == 0))).unwrap(),
            }
        }
    });
    // A change that leaves a broken rule is no law.
    edits.chain(conditions).chain(caps).fold(scheme.clone(), |law, edit| {
        let (changed, faults) = apply(&law, &[edit]);
        if faults.is_empty() { changed } else { law }
    })
}

/// Each scheme under some reading, as numbers taken modulo the options there are.
pub fn read_so(options: &[usize]) -> Vec<Scheme> {
    let readings = shipped().iter().flat_map(|scheme| &scheme.reading).zip(options);
    let choice = |(reading, at): (&sandtable::engine::scheme::Reading, &usize)| {
        (reading.id.clone(), reading.option[at % reading.option.len()].id.clone())
    };
    let choices: Vec<_> = readings.map(choice).collect();
    shipped().iter().map(|scheme| with_readings(scheme, &choices)).collect()
}
