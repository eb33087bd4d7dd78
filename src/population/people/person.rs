//! One applicant in whole numbers, on the way into or out of the columns. Made to be used again for the next one.

use super::{ABSENT, YEARLY, places};
use crate::engine::Profile;
use crate::engine::fact::{Fact, Unit};
use crate::engine::named::Named;
use crate::engine::number::Number;
use crate::engine::profile::{Item, List, Record, Role, Value};
use crate::population::compiled::Unfit;
use rust_decimal::Decimal;

/// A value may be as large as this in its smallest unit: a hundred million million yuan.
pub const MOST: i64 = 10_000_000_000_000_000;

/// The largest value of a fact: ten thousand million where it is counted one by one.
pub fn most(fact: Fact) -> i64 {
    if places(fact) == 0 { 10_000_000_000 } else { MOST }
}

/// Records of one kind, one after the other, without a list for each.
#[derive(Clone, Debug, Default)]
pub struct Records {
    times: Vec<i64>,
    /// Where the facts of each end.
    ends: Vec<usize>,
    facts: Vec<(Fact, i64)>,
}

#[derive(Clone, Debug)]
pub struct ClaimOf {
    pub contest: String,
    pub prize: u8,
    pub amount: i64,
    pub times: i64,
}

#[derive(Clone, Debug, Default)]
pub struct Person {
    pub roles: u32,
    pub titles: u8,
    pub facts: Vec<(Fact, i64)>,
    pub barred: Vec<(String, i64)>,
    pub city_amounts: Vec<(String, i64)>,
    pub months: Records,
    /// Which month of the year each is, from 1.
    pub calendar: Vec<u8>,
    pub videos: Records,
    /// How many videos each month has.
    pub videos_of: Vec<usize>,
    /// In the order of [`YEARLY`].
    pub lists: [Records; 4],
    pub claims: Vec<ClaimOf>,
}

impl Records {
    pub fn clear(&mut self) {
        self.times.clear();
        self.ends.clear();
        self.facts.clear();
    }
    pub fn len(&self) -> usize {
        self.times.len()
    }
    pub fn is_empty(&self) -> bool {
        self.times.is_empty()
    }
    /// Begins a record that stands for so many.
    pub fn begin(&mut self, times: i64) {
        self.times.push(times);
        self.ends.push(self.facts.len());
    }
    /// Sets a fact of the record begun last.
    pub fn set(&mut self, fact: Fact, value: i64) {
        self.facts.push((fact, value));
        if let Some(end) = self.ends.last_mut() {
            *end = self.facts.len();
        }
    }
    pub fn times(&self, at: usize) -> i64 {
        self.times.get(at).copied().unwrap_or(1)
    }
    pub fn facts(&self, at: usize) -> &[(Fact, i64)] {
        let end = |at: usize| self.ends.get(at).copied();
        let start = at.checked_sub(1).map_or(Some(0), end);
        start.zip(end(at)).and_then(|(start, end)| self.facts.get(start..end)).unwrap_or_default()
    }
}

impl Person {
    pub fn clear(&mut self) {
        (self.roles, self.titles) = (0, 0);
        self.facts.clear();
        self.barred.clear();
        self.city_amounts.clear();
        self.months.clear();
        self.calendar.clear();
        self.videos.clear();
        self.videos_of.clear();
        self.lists.iter_mut().for_each(Records::clear);
        self.claims.clear();
    }

    pub fn hold(&mut self, role: Role) {
        self.roles |= bit(role);
    }

    pub fn holds(&self, role: Role) -> bool {
        self.roles & bit(role) != 0
    }

    /// The same applicant in whole numbers; says so where that would lose a digit.
    pub fn of(profile: &Profile) -> Result<Self, Unfit> {
        let mut person = Self::default();
        let held = Role::ALL.iter().filter(|role| profile.holds(**role));
        held.for_each(|role| person.hold(*role));
        person.titles = profile.titles.iter().fold(0, |bits, title| bits | 1 << *title as u8);
        for (fact, value) in profile.facts.iter() {
            person.facts.push((fact, whole(fact, value)?));
        }
        person.barred = profile.barred.iter().map(|scheme| (scheme.clone(), 1)).collect();
        for (id, amount) in &profile.city_amounts {
            // The first of two counts for both.
            person.city_amounts.push((id.clone(), scaled(amount.decimal(), 2)?));
        }
        for month in &profile.months {
            for _ in 0..month.times {
                person.month(month.facts.iter(), person.calendar.len())?;
                for video in &month.videos {
                    item(&mut person.videos, video, profile, List::Videos)?;
                }
                person.videos_of.push(month.videos.len());
            }
        }
        for (list, records) in YEARLY.into_iter().zip(&mut person.lists) {
            for one in profile.items(list) {
                item(records, one, profile, list)?;
            }
        }
        for claim in &profile.claims {
            let amount = claim.amount.map_or(Ok(ABSENT), |amount| scaled(amount.decimal(), 2))?;
            let prize = claim.prize as u8;
            person.claims.push(ClaimOf { contest: claim.contest.clone(), prize, amount, times: claim.times.into() });
        }
        person.small_enough().then_some(person).ok_or(Unfit::TooLarge)
    }

    fn month(&mut self, facts: impl Iterator<Item = (Fact, Value)>, before: usize) -> Result<(), Unfit> {
        self.months.begin(1);
        self.calendar.push(u8::try_from(before + 1).unwrap_or(u8::MAX));
        for (fact, value) in facts {
            self.months.set(fact, whole(fact, value)?);
        }
        Ok(())
    }

    /// So that no sum over the records of somebody overflows.
    pub fn small_enough(&self) -> bool {
        let of = |records: &Records| {
            let mut sum: i128 = 0;
            for at in 0..records.len() {
                let share = |(fact, value): &(Fact, i64)| value.unsigned_abs() * (MOST / most(*fact)) as u64;
                let largest = records.facts(at).iter().map(share).max().unwrap_or(0);
                sum += i128::from(largest) * i128::from(records.times(at));
            }
            let times: i128 = records.times.iter().map(|times| i128::from(*times)).sum();
            sum <= i128::from(MOST) && times <= i128::from(MOST_TIMES)
        };
        let own = self.facts.iter().chain(&self.months.facts).all(|(fact, value)| value.abs() <= most(*fact));
        let claims = self.claims.iter().map(|claim| claim.times).sum::<i64>() <= MOST_TIMES;
        own && claims && of(&self.videos) && of(&self.months) && self.lists.iter().all(of)
    }
}

/// So many distinct videos, sessions … of one applicant.
pub const MOST_TIMES: i64 = 1_000_000;

fn bit(role: Role) -> u32 {
    1 << role as u32
}

/// A record with its own facts, and the yes/no ones told once for all.
fn item(into: &mut Records, item: &Item, profile: &Profile, list: List) -> Result<(), Unfit> {
    into.begin(item.times.into());
    let told = |from: &Record, fact: Fact| from.get(fact);
    for fact in Fact::ALL.iter().copied().filter(|fact| fact.place() == list.place()) {
        if let Some(value) = told(&item.facts, fact).or_else(|| told(&profile.facts, fact)) {
            into.set(fact, whole(fact, value)?);
        }
    }
    Ok(())
}

fn whole(fact: Fact, value: Value) -> Result<i64, Unfit> {
    match value {
        Value::Number(number) => {
            let value = scaled(number.decimal(), places(fact))?;
            if value.abs() <= most(fact) { Ok(value) } else { Err(Unfit::TooLarge) }
        }
        Value::Flag(flag) => Ok(flag.into()),
        Value::Account(account) => Ok(account as i64),
    }
}

/// A decimal as whole units of so many places.
pub fn scaled(value: Decimal, places: u32) -> Result<i64, Unfit> {
    let value = value.normalize();
    let up = places.checked_sub(value.scale()).ok_or(Unfit::TooFine)?;
    let whole = value.mantissa().checked_mul(10_i128.pow(up)).ok_or(Unfit::TooLarge)?;
    i64::try_from(whole).ok().filter(|whole| whole.abs() <= MOST).ok_or(Unfit::TooLarge)
}

/// And back.
pub fn number(value: i64, fact: Fact) -> Number {
    if value < 0 && fact.unit() == Unit::Share {
        return Number::new(Decimal::new(-value, places(fact))).map(Number::negated).unwrap_or_default();
    }
    Number::new(Decimal::new(value, places(fact))).unwrap_or_default()
}
