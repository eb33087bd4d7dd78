//! State ↔ JSON: what a link and an example person hold. Short, with defaults left out, and the same state always gives the
//! same text. What can't be understood is left out and said.

use super::field::{Field, Kind};
use super::reduce::{brief_views, with_views};
use super::state::{Item, ListText, MONTHS, MOST_ITEMS, State};
use crate::engine::Fact;
use crate::engine::fact::Account;
use crate::engine::named::Named;
use crate::engine::profile::{List, Prize, Role};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

pub fn write(state: &State) -> Json {
    let mut out = Map::new();
    let mut put = |key: &str, value: Json| {
        let empty = value.as_object().is_some_and(Map::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        if !empty && !value.is_null() {
            out.insert(key.to_owned(), value);
        }
    };
    if state.roles != State::default().roles {
        put("role", state.roles.iter().map(|role| role.name()).collect());
    }
    put("facts", Json::Object(fields(&state.fields)));
    put("flags", Json::Object(flags(&state.flags)));
    put("account", state.account.map_or(Json::Null, |account| account.name().into()));
    if let Some(table) = &state.months {
        let row = |row: &Vec<Field>| Json::Array(row.iter().map(field).collect());
        let rows: Map<String, Json> = table.iter().map(|(fact, each)| (fact.name().to_owned(), row(each))).collect();
        put("months", Json::Object(rows));
        put("apart", Json::Bool(true));
    }
    for (list, items) in &state.lists {
        put(list.name(), items.iter().map(item).collect());
    }
    if state.views.text != brief_views(state) {
        put("views", state.views.text.as_str().into());
    }
    let claims = state.claims.iter().filter(|(_, times)| !times.is_blank());
    let claims = claims.map(|((contest, prize), times)| (format!("{contest}/{}", prize.name()), field(times)));
    put("prizes", Json::Object(claims.collect()));
    let readings = state.readings.iter().map(|(reading, option)| (reading.clone(), option.as_str().into()));
    put("readings", Json::Object(readings.collect()));
    put("vary", state.vary.map_or(Json::Null, |fact| fact.name().into()));
    put("open", state.open.iter().map(|(scheme, open)| (scheme.clone(), Json::Bool(*open))).collect());
    Json::Object(out)
}

fn fields(fields: &BTreeMap<Fact, Field>) -> Map<String, Json> {
    let given = fields.iter().filter(|(_, field)| !field.is_blank() || field.fault.is_some());
    given.map(|(fact, each)| (fact.name().to_owned(), field(each))).collect()
}

fn flags(flags: &BTreeMap<Fact, bool>) -> Map<String, Json> {
    flags.iter().map(|(fact, on)| (fact.name().to_owned(), Json::Bool(*on))).collect()
}

/// The text; where it makes no sense, with the value still in force behind it.
fn field(field: &Field) -> Json {
    match (field.fault, field.good) {
        (Some(_), Some(good)) => vec![field.text.clone(), good.to_string()].into(),
        _ => field.text.as_str().into(),
    }
}

fn item(item: &Item) -> Json {
    let mut out = fields(&item.fields);
    out.extend(flags(&item.flags));
    if item.times != Field::of(Kind::Times, "1") {
        out.insert("times".to_owned(), field(&item.times));
    }
    if let Some(month) = item.month {
        out.insert("month".to_owned(), (month + 1).into());
    }
    Json::Object(out)
}

/// The state, and whether all of it was understood. `None` for what is no saved state at all.
pub fn read(json: &Json) -> Option<(State, bool)> {
    let mut reader = Reader { state: State::default(), whole: true };
    for (key, value) in json.as_object()? {
        if reader.part(key, value).is_none() {
            reader.whole = false;
        }
    }
    let views = reader.state.views.text.clone();
    if views.is_empty() {
        reader.state.views = ListText { text: brief_views(&reader.state), fault: None };
    } else {
        reader.state = with_views(reader.state, &views);
    }
    Some((reader.state, reader.whole))
}

struct Reader {
    state: State,
    whole: bool,
}

impl Reader {
    fn part(&mut self, key: &str, value: &Json) -> Option<()> {
        match key {
            "role" => {
                let names = value.as_array()?.iter().map(|name| Role::from_name(name.as_str()?));
                let named = names.collect::<Option<Vec<Role>>>()?;
                self.state.roles = Role::ALL.iter().copied().filter(|role| named.contains(role)).collect();
            }
            "facts" => self.state.fields = self.read_fields(value.as_object()?),
            "flags" => self.state.flags = self.read_flags(value.as_object()?),
            "account" => self.state.account = Some(Account::from_name(value.as_str()?)?),
            "apart" => {
                self.state.months.get_or_insert_default();
            }
            "months" => self.months(value.as_object()?)?,
            "views" => self.state.views.text = value.as_str()?.to_owned(),
            "prizes" => self.prizes(value.as_object()?)?,
            "readings" => {
                for (reading, option) in value.as_object()? {
                    self.state.readings.push((reading.clone(), option.as_str()?.to_owned()));
                }
            }
            "vary" => self.state.vary = Some(Fact::from_name(value.as_str()?)?),
            "open" => {
                let rows = value.as_object()?.iter();
                self.state.open = rows.map(|(id, open)| Some((id.clone(), open.as_bool()?))).collect::<Option<_>>()?;
            }
            _ => {
                let list = List::from_name(key)?;
                let items = value.as_array()?.get(..value.as_array()?.len().min(MOST_ITEMS))?;
                let items = items.iter().filter_map(|json| Some(self.item(json.as_object()?))).collect();
                self.state.lists.insert(list, items);
            }
        }
        Some(())
    }

    fn read_fields(&mut self, from: &Map<String, Json>) -> BTreeMap<Fact, Field> {
        let read = from.iter().map(|(name, json)| {
            let fact = Fact::from_name(name)?;
            Some((fact, read_field(Kind::Of(fact), json)?))
        });
        let read: Vec<Option<(Fact, Field)>> = read.collect();
        self.whole &= read.iter().all(Option::is_some);
        read.into_iter().flatten().collect()
    }

    fn read_flags(&mut self, from: &Map<String, Json>) -> BTreeMap<Fact, bool> {
        let read = from.iter().map(|(name, json)| Some((Fact::from_name(name)?, json.as_bool()?)));
        let read: Vec<Option<(Fact, bool)>> = read.collect();
        self.whole &= read.iter().all(Option::is_some);
        read.into_iter().flatten().collect()
    }

    fn item(&mut self, from: &Map<String, Json>) -> Item {
        let (mut amounts, mut marks) = (Map::new(), Map::new());
        let mut item = Item { times: Field::of(Kind::Times, "1"), ..Item::default() };
        for (key, json) in from {
            match key.as_str() {
                "times" => item.times = read_field(Kind::Times, json).unwrap_or(item.times),
                "month" => {
                    let month = json.as_u64().and_then(|month| usize::try_from(month).ok());
                    item.month = month.and_then(|month| month.checked_sub(1)).filter(|month| *month < MONTHS);
                }
                _ if json.is_boolean() => drop(marks.insert(key.clone(), json.clone())),
                _ => drop(amounts.insert(key.clone(), json.clone())),
            }
        }
        item.fields = self.read_fields(&amounts);
        item.flags = self.read_flags(&marks);
        item
    }

    fn months(&mut self, from: &Map<String, Json>) -> Option<()> {
        for (name, cells) in from {
            let fact = Fact::from_name(name)?;
            let cells = cells.as_array()?.iter().take(MONTHS);
            let mut row: Vec<Field> = cells.filter_map(|cell| read_field(Kind::Of(fact), cell)).collect();
            row.resize(MONTHS, Field::default());
            self.state.months.get_or_insert_default().insert(fact, row);
        }
        Some(())
    }

    fn prizes(&mut self, from: &Map<String, Json>) -> Option<()> {
        for (name, times) in from {
            let (contest, prize) = name.rsplit_once('/')?;
            let key = (contest.to_owned(), Prize::from_name(prize)?);
            self.state.claims.insert(key, read_field(Kind::Times, times)?);
        }
        Some(())
    }
}

fn read_field(kind: Kind, json: &Json) -> Option<Field> {
    match json.as_array().map(Vec::as_slice) {
        Some([text, good]) => Some(Field::of(kind, good.as_str()?).typed(kind, text.as_str()?)),
        _ => Some(Field::of(kind, json.as_str()?)),
    }
}
