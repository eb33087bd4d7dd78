//! JSON → [`Profile`]: strict, every fault with its path, amounts as strings or integers only.

use super::{Claim, Item, Month, Prize, Profile, Record, Role, Title, Value};
use crate::engine::fact::{Account, Fact, Place, Unit};
use crate::engine::fault::Fault;
use crate::engine::named::{Named, nearest};
use crate::engine::number::{Number, Rate, Yuan};
use serde_json::{Map, Value as Json};

/// How often one record may be repeated.
const MOST_TIMES: u64 = 1_000_000;

/// The names that depend on which schemes are loaded.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub contests: Vec<String>,
    pub provisions: Vec<String>,
    pub schemes: Vec<String>,
}

/// Reads one profile; on failure, every fault that was found.
pub fn read(json: &Json, names: &Vocabulary) -> Result<Profile, Vec<Fault>> {
    let mut reader = Reader { names, faults: Vec::new() };
    let profile = reader.profile(json);
    reader.faults.extend(super::impossible(&profile).into_iter().map(Fault::from));
    if reader.faults.is_empty() { Ok(profile) } else { Err(reader.faults) }
}

/// One number as a profile would have it for this fact: growth below zero, a rate in per cent, a count whole.
pub fn read_number(fact: Fact, text: &str, place: &str) -> Result<Number, Vec<Fault>> {
    let names = Vocabulary::default();
    let mut reader = Reader { names: &names, faults: Vec::new() };
    reader.quantity(fact, &Json::from(text), place).ok_or(reader.faults)
}

struct Reader<'a> {
    names: &'a Vocabulary,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, place: &str, problem: impl Into<String>, remedy: impl Into<String>) {
        self.faults.push(Fault::new(place, problem, remedy));
    }

    fn object<'j>(&mut self, json: &'j Json, path: &str) -> Option<&'j Map<String, Json>> {
        let object = json.as_object();
        if object.is_none() {
            self.fault(path, format!("{} where an object belongs", kind(json)), "write { \"name\": value, … }");
        }
        object
    }

    fn list<'j>(&mut self, json: &'j Json, path: &str) -> &'j [Json] {
        match json.as_array() {
            Some(list) => list,
            None => {
                self.fault(path, format!("{} where a list belongs", kind(json)), "write [ … ]");
                &[]
            }
        }
    }

    fn profile(&mut self, json: &Json) -> Profile {
        let mut profile = Profile::default();
        let Some(object) = self.object(json, "") else { return profile };
        for (key, value) in object {
            match key.as_str() {
                "role" => profile.roles = self.named_list::<Role>(value, key, "role"),
                "demo_enterprise_titles" => profile.titles = self.named_list::<Title>(value, key, "title"),
                "months" => profile.months = self.each(value, key, |reader, json, path| reader.month(json, path)),
                "sessions" => profile.sessions = self.items(value, key, Place::Session),
                "events" => profile.events = self.items(value, key, Place::Event),
                "new_products" => profile.products = self.items(value, key, Place::Product),
                "shop_months" => profile.shop_months = self.items(value, key, Place::ShopMonth),
                "contest_results" => {
                    profile.claims = self.each(value, key, |reader, json, path| reader.claim(json, path))
                }
                "year" => self.record(value, key, Place::Year, &mut profile.facts),
                "startup_loan" => self.record(value, key, Place::StartupLoan, &mut profile.facts),
                "business_loan" => self.record(value, key, Place::BusinessLoan, &mut profile.facts),
                "city_policy_amounts" => profile.city_amounts = self.city_amounts(value, key),
                "barred" => profile.barred = self.barred(value, key),
                _ => self.fact(key, value, "", Place::Applicant, &mut profile.facts),
            }
        }
        if profile.roles.is_empty() {
            profile.roles.push(Role::Streamer);
        }
        profile
    }

    fn each<T>(&mut self, json: &Json, path: &str, one: impl Fn(&mut Self, &Json, &str) -> Option<T>) -> Vec<T> {
        let list = self.list(json, path);
        list.iter().enumerate().filter_map(|(at, json)| one(self, json, &format!("{path}[{at}]"))).collect()
    }

    fn items(&mut self, json: &Json, path: &str, place: Place) -> Vec<Item> {
        self.each(json, path, |reader, json, path| {
            let object = reader.object(json, path)?;
            let mut item = Item { times: 1, facts: Record::default() };
            for (key, value) in object {
                match key.as_str() {
                    "times" => item.times = reader.times(value, path),
                    _ => reader.fact(key, value, path, place, &mut item.facts),
                }
            }
            // A record that stands for none is as if not written.
            (item.times > 0).then_some(item)
        })
    }

    fn month(&mut self, json: &Json, path: &str) -> Option<Month> {
        let mut month = Month { times: 1, facts: Record::default(), videos: Vec::new() };
        for (key, value) in self.object(json, path)? {
            match key.as_str() {
                "times" => month.times = self.times(value, path),
                "videos" => month.videos = self.items(value, &format!("{path}.videos"), Place::Video),
                _ => self.fact(key, value, path, Place::Month, &mut month.facts),
            }
        }
        (month.times > 0).then_some(month)
    }

    fn record(&mut self, json: &Json, path: &str, place: Place, into: &mut Record) {
        for (key, value) in self.object(json, path).into_iter().flatten() {
            self.fact(key, value, path, place, into);
        }
    }

    fn claim(&mut self, json: &Json, path: &str) -> Option<Claim> {
        let (mut contest, mut prize, mut amount, mut times) = (None, None, None, 1);
        for (key, value) in self.object(json, path)? {
            let at = format!("{path}.{key}");
            match key.as_str() {
                "contest" => contest = self.known(value, &at, "contest", &self.names.contests.clone()),
                "prize" => prize = self.named::<Prize>(value, &at, "prize"),
                "amount" => amount = self.number(value, &at, Unit::Yuan).map(Yuan::from),
                "times" => times = self.times(value, path),
                _ => self.unknown_key(&at, key, &["contest", "prize", "amount", "times"]),
            }
        }
        match (contest, prize) {
            (Some(contest), Some(prize)) => (times > 0).then_some(Claim { contest, prize, amount, times }),
            _ => {
                self.fault(path, "a contest result needs both `contest` and `prize`", "add the missing one");
                None
            }
        }
    }

    fn city_amounts(&mut self, json: &Json, path: &str) -> Vec<(String, Yuan)> {
        let mut amounts = Vec::new();
        for (key, value) in self.object(json, path).into_iter().flatten() {
            let at = format!("{path}.{key}");
            if !self.names.provisions.iter().any(|id| id == key) {
                let ids: Vec<&str> = self.names.provisions.iter().map(String::as_str).collect();
                self.fault(&at, format!("no provision `{key}`"), nearest(key, &ids));
            } else if let Some(number) = self.number(value, &at, Unit::Yuan) {
                amounts.push((key.clone(), number.into()));
            }
        }
        amounts
    }

    fn barred(&mut self, json: &Json, path: &str) -> Vec<String> {
        let schemes = self.names.schemes.clone();
        self.each(json, path, |reader, json, at| reader.known(json, at, "scheme", &schemes))
    }

    fn fact(&mut self, key: &str, json: &Json, path: &str, place: Place, into: &mut Record) {
        let at = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        let Some(fact) = Fact::ALL.iter().copied().find(|fact| fact.key() == key && accepts(place, *fact)) else {
            let known: Vec<&str> =
                Fact::ALL.iter().filter(|fact| accepts(place, **fact)).map(|fact| fact.key()).collect();
            return self.unknown_key(&at, key, &known);
        };
        let value = match fact.unit() {
            Unit::Flag => match json.as_bool() {
                Some(flag) => Some(Value::Flag(flag)),
                None => {
                    self.fault(&at, format!("{} where yes or no belongs", kind(json)), "write true or false");
                    None
                }
            },
            Unit::Account => self.named::<Account>(json, &at, "kind of account").map(Value::Account),
            _ => self.quantity(fact, json, &at).map(Value::Number),
        };
        if let Some(value) = value {
            into.set(fact, value);
        }
    }

    fn quantity(&mut self, fact: Fact, json: &Json, at: &str) -> Option<Number> {
        match json.as_str().and_then(|text| text.strip_prefix('-')).filter(|_| fact.may_fall()) {
            Some(fall) => self.number(&Json::from(fall), at, fact.unit()).map(Number::negated),
            None => self.number(json, at, fact.unit()),
        }
    }

    fn unknown_key(&mut self, at: &str, key: &str, known: &[&str]) {
        const CONTAINERS: [&str; 13] = [
            "role",
            "months",
            "sessions",
            "events",
            "new_products",
            "shop_months",
            "contest_results",
            "year",
            "startup_loan",
            "business_loan",
            "city_policy_amounts",
            "barred",
            "demo_enterprise_titles",
        ];
        let mut names = known.to_vec();
        names.push("times");
        names.extend(known.contains(&Fact::GrossSales.key()).then_some("videos"));
        names.extend(CONTAINERS.iter().filter(|_| at == key));
        self.fault(at, format!("unknown key `{key}`"), nearest(key, &names));
    }

    fn number(&mut self, json: &Json, at: &str, unit: Unit) -> Option<Number> {
        let text = match json {
            Json::String(text) => text.clone(),
            Json::Number(number) if number.is_u64() || number.is_i64() => number.to_string(),
            Json::Number(_) => {
                self.fault(
                    at,
                    format!("`{json}` is a floating-point number, which loses digits"),
                    format!("write \"{json}\" in quotes"),
                );
                return None;
            }
            _ => {
                self.fault(
                    at,
                    format!("{} where a number belongs", kind(json)),
                    "write a string such as \"38000.50\", or an integer",
                );
                return None;
            }
        };
        let read = if unit == Unit::Share { Rate::read(&text).map(Number::from) } else { Number::read(&text) };
        match read {
            Ok(number) if unit.places() == 0 && !number.is_whole() => {
                self.fault(at, format!("`{text}` is not a whole number"), "this is counted in whole units");
                None
            }
            Ok(number) => Some(number),
            Err(fault) => {
                self.fault(at, format!("`{text}`: {fault}"), "");
                None
            }
        }
    }

    fn times(&mut self, json: &Json, path: &str) -> u32 {
        match json.as_u64() {
            Some(times) if times <= MOST_TIMES => u32::try_from(times).unwrap_or(1),
            _ => {
                self.fault(
                    &format!("{path}.times"),
                    format!("`{json}` is no number of times"),
                    format!("write an integer from 0 to {MOST_TIMES}"),
                );
                1
            }
        }
    }

    fn named<T: Named>(&mut self, json: &Json, at: &str, what: &str) -> Option<T> {
        let names: Vec<&str> = T::ALL.iter().map(|each| each.name()).collect();
        let found = json.as_str().and_then(T::from_name);
        if found.is_none() {
            let wrong = json.as_str().unwrap_or_default();
            self.fault(at, format!("`{}` is no {what}", json.as_str().unwrap_or(kind(json))), nearest(wrong, &names));
        }
        found
    }

    /// A single name may stand without its list.
    fn named_list<T: Named>(&mut self, json: &Json, path: &str, what: &str) -> Vec<T> {
        if json.is_string() {
            return self.named(json, path, what).into_iter().collect();
        }
        self.each(json, path, |reader, json, at| reader.named(json, at, what))
    }

    fn known(&mut self, json: &Json, at: &str, what: &str, names: &[String]) -> Option<String> {
        let text = json.as_str().unwrap_or_default();
        if names.iter().any(|name| name == text) {
            return Some(text.to_owned());
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.fault(at, format!("`{text}` is no {what}"), nearest(text, &names));
        None
    }
}

/// Where a fact may be written. A yes/no fact of a record may also stand once at the top, for all records.
fn accepts(place: Place, fact: Fact) -> bool {
    let yes_no_for_all = place == Place::Applicant && fact.unit() == Unit::Flag;
    fact.place() == place || yes_no_for_all
}

fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a yes/no value",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}
