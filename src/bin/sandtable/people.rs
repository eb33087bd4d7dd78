//! A profile written as the contract has it, so that what is shown can be fed back to `assess`.

use sandtable::engine::fact::{Fact, Place, Unit};
use sandtable::engine::named::Named;
use sandtable::engine::profile::{Item, Month, Profile, Record, Value};
use serde_json::{Map, Value as Json, json};

pub fn profile(person: &Profile) -> Json {
    let mut json = Map::new();
    json.insert("role".into(), names(&person.roles));
    // A yes/no fact of a record may stand at the top for all records.
    for (fact, value) in person.facts.iter() {
        match group(fact.place()).filter(|_| fact.unit() != Unit::Flag || fact.place() == Place::BusinessLoan) {
            None => drop(json.insert(fact.key().to_owned(), scalar(value))),
            Some(group) => {
                let record = json.entry(group).or_insert_with(|| json!({}));
                if let Some(record) = record.as_object_mut() {
                    record.insert(fact.key().to_owned(), scalar(value));
                }
            }
        }
    }
    let mut list = |name: &str, records: Vec<Json>| {
        if !records.is_empty() {
            json.insert(name.to_owned(), records.into());
        }
    };
    list("months", person.months.iter().map(month).collect());
    list("sessions", person.sessions.iter().map(item).collect());
    list("events", person.events.iter().map(item).collect());
    list("new_products", person.products.iter().map(item).collect());
    list("shop_months", person.shop_months.iter().map(item).collect());
    list("demo_enterprise_titles", person.titles.iter().map(|title| title.name().into()).collect());
    list("barred", person.barred.iter().map(|id| id.as_str().into()).collect());
    let claims = person.claims.iter().map(|claim| {
        let mut json = json!({ "contest": claim.contest, "prize": claim.prize.name(), "times": claim.times });
        if let (Some(amount), Some(record)) = (claim.amount, json.as_object_mut()) {
            record.insert("amount".to_owned(), amount.to_string().into());
        }
        json
    });
    list("contest_results", claims.collect());
    if !person.city_amounts.is_empty() {
        let amounts = person.city_amounts.iter().map(|(id, amount)| (id.clone(), amount.to_string().into()));
        json.insert("city_policy_amounts".to_owned(), Json::Object(amounts.collect()));
    }
    Json::Object(json)
}

fn group(place: Place) -> Option<&'static str> {
    match place {
        Place::Year => Some("year"),
        Place::StartupLoan => Some("startup_loan"),
        Place::BusinessLoan => Some("business_loan"),
        _ => None,
    }
}

fn names<T: Named>(list: &[T]) -> Json {
    list.iter().map(|each| Json::from(each.name())).collect()
}

fn scalar(value: Value) -> Json {
    match value {
        Value::Number(number) => number.to_string().into(),
        Value::Flag(flag) => flag.into(),
        Value::Account(account) => account.name().into(),
    }
}

fn record(times: u32, facts: &Record) -> Map<String, Json> {
    let entry = |(fact, value): (Fact, Value)| (fact.key().to_owned(), scalar(value));
    [("times".to_owned(), times.into())].into_iter().chain(facts.iter().map(entry)).collect()
}

fn item(item: &Item) -> Json {
    Json::Object(record(item.times, &item.facts))
}

fn month(month: &Month) -> Json {
    let mut json = record(month.times, &month.facts);
    if !month.videos.is_empty() {
        json.insert("videos".to_owned(), month.videos.iter().map(item).collect());
    }
    Json::Object(json)
}
