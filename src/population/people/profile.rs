//! A row of the columns as an applicant again, for whoever wants to know why.

use super::person::number;
use super::{ABSENT, Column, People, Rows, YEARLY};
use crate::engine::Profile;
use crate::engine::fact::{Account, Fact, Unit};
use crate::engine::named::Named;
use crate::engine::number::Yuan;
use crate::engine::profile::{Claim, Item, List, Month, Prize, Record, Role, Title, Value};
use rust_decimal::Decimal;

/// The applicant of a row.
pub fn profile(people: &People, at: usize) -> Profile {
    let mut rows = Profiles { people, at: 0, months: 0, videos: 0, lists: [0; 4], claims: 0 };
    (0..at).for_each(|_| rows.step());
    rows.next().unwrap_or_default()
}

/// The applicant of a row where each has one month and no list, and its videos begin where told.
pub fn profile_of_row(people: &People, at: usize, videos: usize) -> Profile {
    Profiles { people, at, months: at, videos, lists: [0; 4], claims: 0 }.next().unwrap_or_default()
}

/// All of them in order.
pub fn profiles(people: &People) -> Profiles<'_> {
    Profiles { people, at: 0, months: 0, videos: 0, lists: [0; 4], claims: 0 }
}

/// Walks the rows, and knows where the records of the next one begin.
pub struct Profiles<'t> {
    people: &'t People,
    at: usize,
    months: usize,
    videos: usize,
    lists: [usize; 4],
    claims: usize,
}

fn of(counts: &Column, at: usize) -> usize {
    usize::try_from(counts.get(at).unwrap_or_default()).unwrap_or_default()
}

impl Profiles<'_> {
    fn step(&mut self) {
        let months = of(&self.people.months.counts, self.at);
        self.videos +=
            (self.months..self.months + months).map(|row| of(&self.people.videos.counts, row)).sum::<usize>();
        self.months += months;
        for (start, rows) in self.lists.iter_mut().zip(&self.people.lists) {
            *start += of(&rows.counts, self.at);
        }
        self.claims += of(&self.people.claims.counts, self.at);
        self.at += 1;
    }
}

impl Iterator for Profiles<'_> {
    type Item = Profile;

    fn next(&mut self) -> Option<Profile> {
        let (people, at) = (self.people, self.at);
        if at >= people.len {
            return None;
        }
        let bits = |column: &Column| column.get(at).unwrap_or_default();
        let (roles, titles) = (bits(&people.roles), bits(&people.titles));
        let mut profile = Profile {
            roles: Role::ALL.iter().copied().filter(|role| roles & (1 << *role as i64) != 0).collect(),
            titles: Title::ALL.iter().copied().filter(|title| titles & (1 << *title as i64) != 0).collect(),
            facts: record(&people.facts, at),
            ..Profile::default()
        };
        let given = |column: &Column| column.get(at).filter(|value| *value != ABSENT);
        let barred = people.barred.iter().filter(|(_, column)| given(column).is_some());
        profile.barred = barred.map(|(id, _)| id.clone()).collect();
        let amounts = people.city_amounts.iter().filter_map(|(id, column)| Some((id.clone(), fen(given(column)?))));
        profile.city_amounts = amounts.collect();
        let mut video = self.videos;
        for row in self.months..self.months + of(&people.months.counts, at) {
            let videos = of(&people.videos.counts, row);
            let facts = record(&people.months.facts, row);
            profile.months.push(Month { times: 1, facts, videos: items(&people.videos, video..video + videos) });
            video += videos;
        }
        for ((list, rows), start) in YEARLY.into_iter().zip(&people.lists).zip(self.lists) {
            let own = items(rows, start..start + of(&rows.counts, at));
            match list {
                List::Sessions => profile.sessions = own,
                List::Events => profile.events = own,
                List::Products => profile.products = own,
                List::ShopMonths | List::Videos => profile.shop_months = own,
            }
        }
        let claims = self.claims..self.claims + of(&people.claims.counts, at);
        profile.claims = claims.filter_map(|row| claim(people, row)).collect();
        self.step();
        Some(profile)
    }
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
