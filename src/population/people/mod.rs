//! Applicants in columns: one number a fact, in whole smallest units (分, hundredths of an hour, views …).

mod column;
mod person;
mod profile;

pub use column::{ABSENT, Column, Values};
pub use person::{MOST, MOST_TIMES, Person, Records, most, number, scaled};
pub use profile::{profile, profile_of_row, profiles};

use crate::engine::fact::{Fact, Unit};
use crate::engine::profile::List;

/// Digits after the point that a column keeps of a fact; what is finer stands aside.
pub fn places(fact: Fact) -> u32 {
    match fact.unit() {
        // Growth and interest rates are given to hundredths of a per cent and finer.
        Unit::Share => 8,
        unit => unit.places(),
    }
}

/// Lists that belong to the year of an applicant.
pub const YEARLY: [List; 4] = [List::Sessions, List::Events, List::Products, List::ShopMonths];

/// Rows of one kind, each belonging to a row above.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// How many each row above has.
    pub counts: Column,
    /// How many distinct ones each stands for.
    pub times: Column,
    pub facts: Vec<(Fact, Column)>,
    pub len: usize,
}

/// A contest result claimed.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    pub counts: Column,
    pub times: Column,
    /// Place in [`People::contests`].
    pub contest: Column,
    /// Place in the list of prizes.
    pub prize: Column,
    /// 分, where told.
    pub amount: Column,
    pub len: usize,
}

#[derive(Clone, Debug, Default)]
pub struct People {
    pub len: usize,
    /// One bit a role; the public is among them where it is held.
    pub roles: Column,
    /// One bit a title.
    pub titles: Column,
    pub facts: Vec<(Fact, Column)>,
    /// Schemes that have barred somebody.
    pub barred: Vec<(String, Column)>,
    /// What the city's like policy would pay, by provision.
    pub city_amounts: Vec<(String, Column)>,
    pub months: Rows,
    /// The month of the year of each month row, from 1.
    pub calendar: Column,
    /// Videos belong to month rows.
    pub videos: Rows,
    /// In the order of [`YEARLY`].
    pub lists: [Rows; 4],
    pub claims: Claims,
    /// Names of contests that were claimed.
    pub contests: Vec<String>,
}

/// The column of a fact, if anybody has it.
pub fn find(columns: &[(Fact, Column)], fact: Fact) -> Option<&Column> {
    columns.iter().find(|(each, _)| *each == fact).map(|(_, column)| column)
}

impl People {
    pub fn fact(&self, fact: Fact) -> Option<&Column> {
        find(&self.facts, fact)
    }

    pub fn list(&self, list: List) -> &Rows {
        match (list, &self.lists) {
            (List::Videos, _) => &self.videos,
            (List::Sessions, [rows, ..]) => rows,
            (List::Events, [_, rows, ..]) => rows,
            (List::Products, [_, _, rows, _]) => rows,
            (List::ShopMonths, [.., rows]) => rows,
        }
    }

    /// Adds one applicant.
    pub fn push(&mut self, person: &Person) {
        let before = self.len;
        self.len += 1;
        self.roles.push(person.roles.into());
        self.titles.push(person.titles.into());
        put(&mut self.facts, &person.facts, before);
        put(&mut self.barred, &person.barred, before);
        put(&mut self.city_amounts, &person.city_amounts, before);
        self.months.append(&person.months, 0..person.months.len());
        person.calendar.iter().for_each(|month| self.calendar.push((*month).into()));
        let mut from = 0;
        for count in &person.videos_of {
            self.videos.append(&person.videos, from..from + count);
            from += count;
        }
        for (rows, records) in self.lists.iter_mut().zip(&person.lists) {
            rows.append(records, 0..records.len());
        }
        self.claims.counts.push(person.claims.len() as i64);
        for claim in &person.claims {
            let known = self.contests.iter().position(|name| *name == claim.contest);
            let contest = known.unwrap_or_else(|| {
                self.contests.push(claim.contest.clone());
                self.contests.len() - 1
            });
            self.claims.len += 1;
            self.claims.contest.push(contest as i64);
            self.claims.prize.push(claim.prize.into());
            self.claims.amount.push(claim.amount);
            self.claims.times.push(claim.times);
        }
    }

    /// Gives back what was reserved for more people.
    pub fn shrink(&mut self) {
        let rows = [&mut self.months, &mut self.videos].into_iter().chain(&mut self.lists);
        for rows in rows {
            rows.facts.iter_mut().for_each(|(_, column)| column.shrink());
            rows.counts.shrink();
            rows.times.shrink();
        }
        self.facts.iter_mut().for_each(|(_, column)| column.shrink());
        self.calendar.shrink();
    }

    /// Bytes that the columns hold.
    pub fn bytes(&self) -> usize {
        let named = self.barred.iter().chain(&self.city_amounts).map(|(_, column)| column);
        let own = self.facts.iter().map(|(_, column)| column).chain(named);
        let claims = [&self.claims.counts, &self.claims.times, &self.claims.contest, &self.claims.prize];
        let own = own.chain([&self.roles, &self.titles, &self.calendar, &self.claims.amount]).chain(claims);
        let rows = [&self.months, &self.videos].into_iter().chain(&self.lists);
        own.map(Column::bytes).sum::<usize>() + rows.map(Rows::bytes).sum::<usize>()
    }
}

impl Rows {
    /// Adds the rows of one above.
    fn append(&mut self, records: &Records, range: std::ops::Range<usize>) {
        self.counts.push(range.len() as i64);
        for at in range {
            self.times.push(records.times(at));
            put(&mut self.facts, records.facts(at), self.len);
            self.len += 1;
        }
    }

    fn bytes(&self) -> usize {
        let facts = self.facts.iter().map(|(_, column)| column.bytes()).sum::<usize>();
        facts + self.counts.bytes() + self.times.bytes()
    }
}

/// Adds a row: the values given, and nothing in every other column.
fn put<K: PartialEq + Clone>(columns: &mut Vec<(K, Column)>, values: &[(K, i64)], before: usize) {
    for (key, column) in columns.iter_mut() {
        let value = values.iter().find(|(each, _)| each == key);
        column.push(value.map_or(ABSENT, |(_, value)| *value));
    }
    for (key, value) in values {
        if !columns.iter().any(|(each, _)| each == key) {
            let mut column = Column::of(ABSENT, before);
            column.push(*value);
            columns.push((key.clone(), column));
        }
    }
}
