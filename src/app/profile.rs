//! State → [`Profile`]: the last good value of every field. What was never given stays absent, so the engine can say so.

use super::field::Field;
use super::state::{Item, MONTHS, State};
use crate::engine::fact::{Fact, Place};
use crate::engine::named::Named;
use crate::engine::number::{Number, Yuan};
use crate::engine::profile::{self, Claim, List, Month, Prize, Profile, Record, Role, Value};

pub fn profile(state: &State) -> Profile {
    let mut facts = Record::default();
    for (fact, field) in state.fields.iter() {
        if let Some(number) = field.good.filter(|_| fact.place() != Place::Month) {
            facts.set(*fact, Value::Number(number));
        }
    }
    for (fact, on) in state.flags.iter() {
        facts.set(*fact, Value::Flag(*on));
    }
    if let Some(account) = state.account {
        facts.set(Fact::AccountKind, Value::Account(account));
    }
    let items = |list: List| state.items(list).iter().map(item).collect();
    Profile {
        roles: if state.roles.is_empty() { vec![Role::Streamer] } else { state.roles.clone() },
        facts,
        months: months(state),
        sessions: items(List::Sessions),
        events: items(List::Events),
        products: items(List::Products),
        shop_months: items(List::ShopMonths),
        claims: claims(state),
        titles: state.titles.clone(),
        city_amounts: elsewhere(state),
        barred: state.barred.clone(),
    }
}

/// Prizes won; a sum that was decided says that there was one.
fn claims(state: &State) -> Vec<Claim> {
    let sum = |won: &(String, Prize)| state.sums.get(won).and_then(|field: &Field| field.good).map(Yuan::from);
    let claim = |won: &(String, Prize), times: u32| {
        (times > 0).then(|| Claim { contest: won.0.clone(), prize: won.1, amount: sum(won), times })
    };
    let told = state.claims.iter().filter_map(|(won, field)| claim(won, count(field.good)?));
    let silent = |won: &(String, Prize)| state.claims.get(won).is_none_or(|field| field.good.is_none());
    let meant = state.sums.iter().filter(|(won, field)| field.good.is_some() && silent(won));
    told.chain(meant.filter_map(|(won, _)| claim(won, 1))).collect()
}

fn elsewhere(state: &State) -> Vec<(String, Yuan)> {
    let told = state.elsewhere.iter().filter_map(|(rule, field)| Some((rule.clone(), field.good?.into())));
    told.collect()
}

fn count(number: Option<Number>) -> Option<u32> {
    number.and_then(|number| u32::try_from(number.decimal()).ok())
}

fn item(item: &Item) -> profile::Item {
    let mut facts = Record::default();
    for (fact, field) in item.fields.iter() {
        if let Some(number) = field.good {
            facts.set(*fact, Value::Number(number));
        }
    }
    for (fact, on) in item.flags.iter() {
        facts.set(*fact, Value::Flag(*on));
    }
    profile::Item { times: count(item.times.good).unwrap_or(1), facts }
}

/// Twelve months in order; neighbours alike stand as one record.
fn months(state: &State) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for at in 0..MONTHS {
        let month = month(state, at);
        match months.last_mut().filter(|last| last.facts == month.facts && last.videos == month.videos) {
            Some(last) => last.times += 1,
            None => months.push(month),
        }
    }
    months
}

fn month(state: &State, at: usize) -> Month {
    let mut facts = Record::default();
    for fact in Fact::ALL.iter().filter(|fact| fact.place() == Place::Month) {
        let field = match &state.months {
            Some(table) => table.get(fact).and_then(|row| row.get(at)),
            None => state.fields.get(fact),
        };
        if let Some(number) = field.and_then(|field| field.good) {
            facts.set(*fact, Value::Number(number));
        }
    }
    let videos = state.items(List::Videos).iter().filter(|video| video.month.is_none_or(|month| month == at));
    Month { times: 1, facts, videos: videos.map(item).collect() }
}
