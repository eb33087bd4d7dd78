//! Where a fact comes from, seen from an applicant, a month, a video, a session … as in the explaining evaluator.

use super::block::{Block, Pool};
use crate::engine::fact::{Absent, Account, Fact, Place, Unit};
use crate::engine::profile::List;
use crate::population::people::{ABSENT, Column, People, Rows, YEARLY, find};

/// What is being assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Person,
    Month,
    Video,
    /// Of the lists that belong to the year, by place.
    List(usize),
    Claim,
}

impl Level {
    pub fn of(list: List) -> Self {
        YEARLY.iter().position(|each| *each == list).map_or(Self::Video, Self::List)
    }
}

pub enum Source<'t> {
    Same(i64),
    /// A column of one level, and what stands for nothing given.
    Column(&'t Column, Level, i64),
    /// What a person gave, otherwise the other.
    Given(&'t Column, Box<Source<'t>>),
    /// A monthly column over the year.
    YearSum(&'t Column),
    /// A difference, at least zero.
    Less(Box<Source<'t>>, Box<Source<'t>>),
    /// All records of a list together.
    Total(&'t Column, &'t Rows, usize),
}

/// The columns there are.
pub struct Columns<'t> {
    pub people: &'t People,
}

impl<'t> Columns<'t> {
    /// A fact as a number; yes or no is none.
    pub fn number(&self, fact: Fact, level: Level) -> Source<'t> {
        match fact.unit() {
            Unit::Flag | Unit::Account => Source::Same(ABSENT),
            _ => self.source(fact, level),
        }
    }

    pub fn source(&self, fact: Fact, level: Level) -> Source<'t> {
        let person = || self.people.fact(fact);
        match fact.place() {
            Place::Derived => self.absent(fact, level),
            Place::Month => {
                let Some(column) = find(&self.people.months.facts, fact) else { return Source::Same(0) };
                match level {
                    Level::Month | Level::Video => Source::Column(column, Level::Month, 0),
                    _ => Source::YearSum(column),
                }
            }
            Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan => {
                self.given(person(), Level::Person, self.absent(fact, level))
            }
            _ => {
                let list = List::of(fact).filter(|list| Level::of(*list) == level);
                match list.and_then(|list| find(&self.people.list(list).facts, fact)) {
                    Some(column) => self.given(Some(column), level, self.absent(fact, level)),
                    None if list.is_some() => self.absent(fact, level),
                    None => self.given(person(), Level::Person, self.absent(fact, level)),
                }
            }
        }
    }

    fn given(&self, column: Option<&'t Column>, level: Level, absent: Source<'t>) -> Source<'t> {
        match (column, absent) {
            (None, absent) => absent,
            (Some(column), Source::Same(value)) => Source::Column(column, level, value),
            (Some(column), absent) => Source::Given(column, Box::new(absent)),
        }
    }

    fn absent(&self, fact: Fact, level: Level) -> Source<'t> {
        match fact.absent() {
            Absent::Zero | Absent::False => Source::Same(0),
            Absent::AssumedTrue | Absent::AssumedFirst => Source::Same(1),
            Absent::AssumedNaturalPerson => Source::Same(Account::NaturalPerson as i64),
            Absent::AssumedEnough | Absent::Unknown => Source::Same(ABSENT),
            Absent::Same(other) => self.source(other, level),
            Absent::SumOfMonths(month) => {
                find(&self.people.months.facts, month).map_or(Source::Same(0), Source::YearSum)
            }
            Absent::Difference(whole, part) => {
                Source::Less(Box::new(self.source(whole, level)), Box::new(self.source(part, level)))
            }
        }
    }

    /// The fact of all records of its list together.
    pub fn total(&self, fact: Fact) -> Source<'t> {
        let place = List::of(fact).and_then(|list| YEARLY.iter().position(|each| *each == list));
        let rows = place.and_then(|place| Some((place, self.people.lists.get(place)?)));
        let column = rows.and_then(|(place, rows)| Some((find(&rows.facts, fact)?, rows, place)));
        column.map_or(Source::Same(0), |(column, rows, place)| Source::Total(column, rows, place))
    }

    /// A mark that every person has or has not.
    pub fn mark(&self, column: Option<&'t Column>) -> Source<'t> {
        column.map_or(Source::Same(0), |column| Source::Column(column, Level::Person, 0))
    }
}

impl Source<'_> {
    /// The one value for everybody, if it is one.
    pub fn same(&self) -> Option<i64> {
        match self {
            Self::Same(value) => Some(*value),
            Self::Column(column, _, absent) => column.same().map(|value| if value == ABSENT { *absent } else { value }),
            _ => None,
        }
    }

    /// Appends the values of a block as seen from `level`.
    pub fn load(&self, block: &Block<'_>, level: Level, pool: &mut Pool, out: &mut Vec<i64>) {
        match self {
            Self::Same(value) => out.extend(std::iter::repeat_n(*value, block.rows(level).len())),
            Self::Column(column, own, absent) => {
                self.at(block, *own, level, pool, out, |_, values| {
                    column.load(block.rows(*own), values);
                    if column.gaps && *absent != ABSENT {
                        values.iter_mut().filter(|value| **value == ABSENT).for_each(|value| *value = *absent);
                    }
                });
            }
            Self::Given(column, other) => {
                self.at(block, Level::Person, level, pool, out, |pool, values| {
                    column.load(block.people.clone(), values);
                    let mut others = pool.take();
                    other.load(block, Level::Person, pool, &mut others);
                    for (value, other) in values.iter_mut().zip(&others) {
                        *value = if *value == ABSENT { *other } else { *value };
                    }
                    pool.give(others);
                });
            }
            Self::YearSum(column) => {
                self.at(block, Level::Person, level, pool, out, |pool, values| {
                    let mut months = pool.take();
                    column.load(block.months.clone(), &mut months);
                    if column.gaps {
                        months.iter_mut().for_each(|value| *value = (*value).max(0));
                    }
                    block.gather(Level::Month, &months, values);
                    pool.give(months);
                });
            }
            Self::Less(whole, part) => {
                let start = out.len();
                whole.load(block, level, pool, out);
                let mut parts = pool.take();
                part.load(block, level, pool, &mut parts);
                for (value, part) in out.iter_mut().skip(start).zip(&parts) {
                    *value = ((*value).max(0) - (*part).max(0)).max(0);
                }
                pool.give(parts);
            }
            Self::Total(column, rows, place) => {
                self.at(block, Level::Person, level, pool, out, |pool, values| {
                    let (range, mut items, mut times) = (block.rows(Level::List(*place)), pool.take(), pool.take());
                    column.load(range.clone(), &mut items);
                    rows.times.load(range, &mut times);
                    items.iter_mut().zip(&times).for_each(|(value, times)| *value = (*value).max(0) * times);
                    block.gather(Level::List(*place), &items, values);
                    pool.give(items);
                    pool.give(times);
                });
            }
        }
    }

    /// Loads at the level a value has, and repeats it for the rows below.
    fn at(
        &self,
        block: &Block<'_>,
        own: Level,
        wanted: Level,
        pool: &mut Pool,
        out: &mut Vec<i64>,
        load: impl FnOnce(&mut Pool, &mut Vec<i64>),
    ) {
        if own == wanted {
            return load(pool, out);
        }
        let mut values = pool.take();
        load(pool, &mut values);
        block.spread(own, wanted, &values, out);
        pool.give(values);
    }
}
