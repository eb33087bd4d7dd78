//! State ↔ text: what a link and an example person hold. A line for each thing entered, `facts/gross_sales=38000`, with
//! defaults left out; the same state always gives the same text. What can't be understood is left out and said.

use super::budget::{Treasury, Typed};
use super::field::{Field, FieldFault, Kind};
use super::possible::settle_all;
use super::reduce::{brief_views, with_views};
use super::route::{Page, Source};
use super::stage::ASSUME;
use super::state::{Item, ListText, MONTHS, MOST_ITEMS, State};
use super::table::Table;
use crate::engine::fact::Account;
use crate::engine::named::Named;
use crate::engine::order;
use crate::engine::profile::{List, Prize, Role, Title};
use crate::engine::{Fact, Number};
use crate::reform;

/// Before each line of the draft in hand.
const DRAFT: &str = "draft";
/// Between a text that makes no sense and the value still in force behind it.
const BEHIND: char = '\t';

pub fn write(state: &State) -> String {
    let mut out = Writer(String::new());
    if state.page != Page::Calculator {
        out.put(&["page"], state.page.name());
    }
    if state.roles != State::default().roles {
        let names: Vec<&str> = state.roles.iter().map(|role| role.name()).collect();
        out.put(&["role"], &names.join(","));
    }
    out.fields(&["facts"], &state.fields);
    out.flags(&["flags"], &state.flags);
    if let Some(account) = state.account {
        out.put(&["account"], account.name());
    }
    out.names("titles", state.titles.iter().map(|title| title.name()));
    out.names("barred", state.barred.iter().map(String::as_str));
    for (rule, field) in state.elsewhere.iter().filter(|(_, field)| !field.is_untouched()) {
        out.field(&["elsewhere", rule], field);
    }
    if let Some(table) = &state.months {
        out.put(&["apart"], "");
        for (fact, row) in table.iter() {
            for (at, field) in row.iter().enumerate().filter(|(_, field)| !field.is_untouched()) {
                out.field(&["months", fact.name(), &(at + 1).to_string()], field);
            }
        }
    }
    for (list, items) in state.lists.iter() {
        for (at, item) in items.iter().enumerate() {
            let at = (at + 1).to_string();
            let before = out.0.len();
            out.fields(&[list.name(), &at], &item.fields);
            out.flags(&[list.name(), &at], &item.flags);
            if let Some(month) = item.month {
                out.put(&[list.name(), &at, "month"], &(month + 1).to_string());
            }
            // Once goes without saying, unless nothing else says that there is one.
            if item.times != Item::one().times || out.0.len() == before {
                out.field(&[list.name(), &at, "times"], &item.times);
            }
        }
    }
    if state.views.text != brief_views(state) {
        out.put(&["views"], &state.views.text);
    }
    for ((contest, prize), times) in state.claims.iter().filter(|(_, times)| !times.is_blank()) {
        out.field(&["prizes", contest, prize.name()], times);
    }
    for ((contest, prize), sum) in state.sums.iter().filter(|(_, sum)| !sum.is_untouched()) {
        out.field(&["sums", contest, prize.name()], sum);
    }
    for (reading, option) in &state.readings {
        out.put(&["readings", reading], option);
    }
    if let Some(fact) = state.vary {
        out.put(&["vary"], fact.name());
    }
    if let Some(scheme) = &state.map.scheme {
        out.put(&["map", "of"], scheme);
    }
    for (way, fact) in [("x", state.map.across), ("y", state.map.up)] {
        if let Some(fact) = fact {
            out.put(&["map", way], fact.name());
        }
    }
    for (scheme, open) in state.open.iter() {
        out.put(&["open", scheme], flag(*open));
    }
    if let Some(source) = &state.source {
        out.put(&["source"], &source.text());
    }
    // Where people are counted; a person's link is no place for them.
    if matches!(state.page, Page::Budget | Page::Workbench) {
        if let Some(scheme) = &state.treasury.scheme {
            out.put(&["budget"], scheme);
        }
        out.0.push_str(&assumed(&state.treasury, ""));
    }
    if let Some(document) = &state.desk.document {
        out.put(&["document"], document);
    }
    for line in state.desk.draft().map(reform::link::write).unwrap_or_default().lines() {
        out.0.push_str(DRAFT);
        out.0.push_str(line);
        out.0.push('\n');
    }
    out.0
}

/// What was typed over the assumptions whose keys begin so.
pub fn assumed(treasury: &Treasury, begin: &str) -> String {
    let mut out = Writer(String::new());
    for (key, Typed { text, behind }) in treasury.typed.iter().filter(|(key, _)| key.starts_with(begin)) {
        let behind = behind.map(|number| format!("{BEHIND}{number}")).unwrap_or_default();
        out.put(&[ASSUME.trim_end_matches('/'), key], &[text.as_str(), &behind].concat());
    }
    out.0
}

struct Writer(String);

impl Writer {
    fn put(&mut self, key: &[&str], value: &str) {
        self.0.push_str(&key.join("/"));
        self.0.push('=');
        // No text box holds a line break, but an address can.
        self.0.extend(value.chars().map(|sign| if sign == '\n' { ' ' } else { sign }));
        self.0.push('\n');
    }

    fn names<'a>(&mut self, key: &str, names: impl Iterator<Item = &'a str>) {
        let names: Vec<&str> = names.collect();
        if !names.is_empty() {
            self.put(&[key], &names.join(","));
        }
    }

    fn field(&mut self, key: &[&str], field: &Field) {
        match (field.fault, field.good) {
            // Without a mark it would be taken as good.
            (Some(FieldFault::Impossible(_)), None) => self.put(key, &format!("{}{BEHIND}", field.text)),
            (Some(_), Some(good)) => self.put(key, &[field.text.as_str(), &good.to_string()].join(&BEHIND.to_string())),
            _ => self.put(key, &field.text),
        }
    }

    fn fields(&mut self, key: &[&str], fields: &Table<Fact, Field>) {
        for (fact, field) in fields.iter().filter(|(_, field)| !field.is_untouched()) {
            self.field(&[&key.join("/"), fact.name()], field);
        }
    }

    fn flags(&mut self, key: &[&str], flags: &Table<Fact, bool>) {
        for (fact, on) in flags.iter() {
            self.put(&[&key.join("/"), fact.name()], flag(*on));
        }
    }
}

fn flag(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

/// The state, and whether all of it was understood.
pub fn read(text: &str) -> (State, bool) {
    let mut state = State::default();
    let mut whole = true;
    let mut draft = String::new();
    for line in text.lines() {
        if let Some(line) = line.strip_prefix(DRAFT).filter(|line| line.starts_with(['=', '/'])) {
            draft.push_str(line);
            draft.push('\n');
            continue;
        }
        let known = line.split_once('=').and_then(|(key, value)| {
            let (part, name) = key.split_once('/').unwrap_or((key, ""));
            read_part(&mut state, part, name, value)
        });
        whole &= known.is_some();
    }
    if !draft.is_empty() {
        let (draft, all) = reform::link::read(&draft);
        whole &= all;
        state.desk.drafts.push(draft);
        state.desk.hand = Some(0);
    }
    let views = std::mem::take(&mut state.views.text);
    if views.is_empty() {
        state.views = ListText { text: brief_views(&state), fault: None };
    } else {
        state = with_views(state, &views);
    }
    settle_all(&mut state);
    (state, whole)
}

fn read_part(state: &mut State, part: &str, name: &str, value: &str) -> Option<()> {
    match part {
        "page" => state.page = Page::from_name(value)?,
        "role" => {
            let names = value.split(',').filter(|name| !name.is_empty());
            state.roles = names.map(Role::from_name).collect::<Option<_>>()?;
            order::by_key(&mut state.roles, |role| *role);
            state.roles.dedup();
        }
        "facts" => {
            let fact = Fact::from_name(name)?;
            state.fields.insert(fact, read_waiting(Kind::Of(fact), value));
        }
        "flags" => state.flags.insert(Fact::from_name(name)?, value.parse().ok()?),
        "account" => state.account = Some(Account::from_name(value)?),
        "titles" => {
            state.titles = value.split(',').map(Title::from_name).collect::<Option<_>>()?;
            order::by_key(&mut state.titles, |title| *title);
            state.titles.dedup();
        }
        "barred" => {
            state.barred = value.split(',').map(str::to_owned).collect();
            order::by(&mut state.barred, |one, other| one <= other);
            state.barred.dedup();
        }
        "elsewhere" => state.elsewhere.insert(name.to_owned(), read_field(Kind::Money, value)),
        "apart" => drop(state.months.get_or_insert_default()),
        "months" => {
            let (fact, month) = name.split_once('/')?;
            let (fact, month) = (Fact::from_name(fact)?, place(month, MONTHS)?);
            let row = state.months.get_or_insert_default().made(&fact)?;
            row.resize(MONTHS, Field::default());
            *row.get_mut(month)? = read_field(Kind::Of(fact), value);
        }
        "views" => value.clone_into(&mut state.views.text),
        "prizes" => {
            let (contest, prize) = name.rsplit_once('/')?;
            let key = (contest.to_owned(), Prize::from_name(prize)?);
            state.claims.insert(key, read_waiting(Kind::Times, value));
        }
        "sums" => {
            let (contest, prize) = name.rsplit_once('/')?;
            let key = (contest.to_owned(), Prize::from_name(prize)?);
            state.sums.insert(key, read_waiting(Kind::Money, value));
        }
        "readings" => state.readings.push((name.to_owned(), value.to_owned())),
        "vary" => state.vary = Some(Fact::from_name(value)?),
        "was" => state.was = Some(value.to_owned()),
        "source" => state.source = Some(Source::read(value)),
        "document" => state.desk.document = Some(value.to_owned()),
        "budget" => state.treasury.scheme = Some(value.to_owned()),
        "assume" => {
            let (text, behind) = value.split_once(BEHIND).unwrap_or((value, ""));
            let behind = if behind.is_empty() { None } else { Some(Number::read(behind).ok()?) };
            state.treasury.typed.insert(name.to_owned(), Typed { text: text.to_owned(), behind });
            state.treasury.lent = true;
        }
        "map" => match name {
            "of" => state.map.scheme = Some(value.to_owned()),
            "x" => state.map.across = Some(Fact::from_name(value)?),
            "y" => state.map.up = Some(Fact::from_name(value)?),
            _ => return None,
        },
        "open" => state.open.insert(name.to_owned(), value.parse().ok()?),
        _ => {
            let (at, name) = name.split_once('/')?;
            let at = place(at, MOST_ITEMS)?;
            let items = state.lists.made(&List::from_name(part)?)?;
            items.resize_with(items.len().max(at + 1), Item::one);
            read_item(items.get_mut(at)?, name, value)?;
        }
    }
    Some(())
}

fn read_item(item: &mut Item, name: &str, value: &str) -> Option<()> {
    match name {
        "times" => item.times = read_field(Kind::Times, value),
        "month" => item.month = Some(place(value, MONTHS)?),
        _ => match value.parse() {
            Ok(on) => item.flags.insert(Fact::from_name(name)?, on),
            Err(_) => read_amount(&mut item.fields, name, value)?,
        },
    }
    Some(())
}

fn read_amount(fields: &mut Table<Fact, Field>, name: &str, value: &str) -> Option<()> {
    let fact = Fact::from_name(name)?;
    fields.insert(fact, read_field(Kind::Of(fact), value));
    Some(())
}

fn read_field(kind: Kind, value: &str) -> Field {
    match value.split_once(BEHIND) {
        Some((text, good)) => Field::of(kind, good).typed(kind, text),
        None => Field::of(kind, value),
    }
}

/// A text that reads well beside another value in force: the two are weighed once all is read.
fn read_waiting(kind: Kind, value: &str) -> Field {
    match value.split_once(BEHIND) {
        Some((text, good)) if kind.read(text).is_ok() => Field { text: text.to_owned(), ..Field::of(kind, good) },
        _ => read_field(kind, value),
    }
}

/// A place written from one, as it counts here, from zero.
fn place(text: &str, most: usize) -> Option<usize> {
    text.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < most)
}
