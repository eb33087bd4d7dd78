//! A row of the columns as an applicant again, for whoever wants to know why.

use super::person::number;
use super::{ABSENT, Column, People, Rows, YEARLY};
use crate::engine::Profile;
use crate::engine::fact::{Account, Fact, Unit};
use crate::engine::named::Named;
use crate::engine::number::Yuan;
use crate::engine::profile::{Claim, Item, Month, Prize, Record, Role, Title, Value};
use rust_decimal::Decimal;

/// The applicant of a row. Walks the columns from their start: meant for a few people, not for all.
pub fn profile(people: &People, at: usize) -> Profile {
    let bits = |column: &Column| column.get(at).unwrap_or_default();
    let (roles, titles) = (bits(&people.roles), bits(&people.titles));
    let mut profile = Profile {
        roles: Role::ALL.iter().copied().filter(|role| roles & (1 << *role as i64) != 0).collect(),
        titles: Title::ALL.iter().copied().filter(|title| titles & (1 << *title as i64) != 0).collect(),
        facts: record(&people.facts, at),
        ..Profile::default()
    };
    let given = |column: &Column| column.get(at).filter(|value| *value != ABSENT);
    profile.barred =
        people.barred.iter().filter(|(_, column)| given(column).is_some()).map(|(id, _)| id.clone()).collect();
    let amounts = people.city_amounts.iter().filter_map(|(id, column)| Some((id.clone(), fen(given(column)?))));
    profile.city_amounts = amounts.collect();
    let start = |counts: &Column, at: usize| (0..at).filter_map(|row| counts.get(row)).sum::<i64>() as usize;
    let range = |counts: &Column, at: usize| {
        let start = start(counts, at);
        start..start + counts.get(at).unwrap_or_default() as usize
    };
    let months = range(&people.months.counts, at);
    let mut video = start(&people.videos.counts, months.start);
    for row in months {
        let videos = people.videos.counts.get(row).unwrap_or_default() as usize;
        let facts = record(&people.months.facts, row);
        profile.months.push(Month { times: 1, facts, videos: items(&people.videos, video..video + videos) });
        video += videos;
    }
    for (list, rows) in YEARLY.into_iter().zip(&people.lists) {
        let own = items(rows, range(&rows.counts, at));
        match list {
            crate::engine::profile::List::Sessions => profile.sessions = own,
            crate::engine::profile::List::Events => profile.events = own,
            crate::engine::profile::List::Products => profile.products = own,
            _ => profile.shop_months = own,
        }
    }
    let claims = &people.claims;
    profile.claims = range(&claims.counts, at).filter_map(|row| claim(people, row)).collect();
    profile
}

fn claim(people: &People, row: usize) -> Option<Claim> {
    let claims = &people.claims;
    let contest = people.contests.get(claims.contest.get(row)? as usize)?.clone();
    let prize = *Prize::ALL.get(claims.prize.get(row)? as usize)?;
    let amount = claims.amount.get(row).filter(|amount| *amount != ABSENT).map(fen);
    Some(Claim { contest, prize, amount, times: claims.times.get(row)? as u32 })
}

fn items(rows: &Rows, range: std::ops::Range<usize>) -> Vec<Item> {
    let one = |at| Item { times: rows.times.get(at).unwrap_or(1) as u32, facts: record(&rows.facts, at) };
    range.map(one).collect()
}

fn record(columns: &[(Fact, Column)], at: usize) -> Record {
    let mut record = Record::default();
    for (fact, column) in columns {
        if let Some(value) = column.get(at).filter(|value| *value != ABSENT) {
            let value = match fact.unit() {
                Unit::Flag => Value::Flag(value != 0),
                Unit::Account => Value::Account(*Account::ALL.get(value as usize).unwrap_or(&Account::NaturalPerson)),
                _ => Value::Number(number(value, *fact)),
            };
            record.set(*fact, value);
        }
    }
    record
}

fn fen(value: i64) -> Yuan {
    Yuan::new(Decimal::new(value, 2)).unwrap_or_default()
}
