//! A stretch of people small enough to stay in the processor's cache, with the rows that belong to them.

use super::source::Level;
use crate::population::people::{People, Rows};
use std::ops::Range;

/// So many people at a time.
const SIZE: usize = 128;

/// Lists of numbers to work in, used again and again.
#[derive(Default)]
pub struct Pool(Vec<Vec<i64>>);

impl Pool {
    pub fn take(&mut self) -> Vec<i64> {
        let mut list = self.0.pop().unwrap_or_default();
        list.clear();
        list
    }
    pub fn give(&mut self, list: Vec<i64>) {
        self.0.push(list);
    }
}

/// Makes a list of one value.
pub fn fill(list: &mut Vec<i64>, len: usize, value: i64) {
    list.clear();
    list.resize(len, value);
}

pub struct Block<'t> {
    pub table: &'t People,
    /// Rows of the people, of their months, of the videos of those.
    pub people: Range<usize>,
    pub months: Range<usize>,
    pub videos: Range<usize>,
    pub lists: [Range<usize>; 4],
    pub claims: Range<usize>,
    /// How many months each person has, how many videos each month …
    pub months_of: Vec<i64>,
    pub videos_of: Vec<i64>,
    pub lists_of: [Vec<i64>; 4],
    pub claims_of: Vec<i64>,
}

impl<'t> Block<'t> {
    pub fn start(table: &'t People) -> Self {
        Self {
            table,
            people: 0..0,
            months: 0..0,
            videos: 0..0,
            lists: [const { 0..0 }; 4],
            claims: 0..0,
            months_of: Vec::new(),
            videos_of: Vec::new(),
            lists_of: Default::default(),
            claims_of: Vec::new(),
        }
    }

    /// Moves on to the next people; false at the end.
    pub fn advance(&mut self) -> bool {
        let start = self.people.end;
        self.people = start..(start + SIZE).min(self.table.len);
        let people = || self.people.clone();
        below(&self.table.months, people(), &mut self.months_of, &mut self.months);
        below(&self.table.videos, self.months.clone(), &mut self.videos_of, &mut self.videos);
        for ((rows, counts), range) in self.table.lists.iter().zip(&mut self.lists_of).zip(&mut self.lists) {
            below(rows, people(), counts, range);
        }
        let claims = &self.table.claims;
        self.claims_of.clear();
        claims.counts.load(people(), &mut self.claims_of);
        self.claims = self.claims.end..self.claims.end + self.claims_of.iter().sum::<i64>() as usize;
        !self.people.is_empty()
    }

    pub fn rows(&self, level: Level) -> Range<usize> {
        match level {
            Level::Person => self.people.clone(),
            Level::Month => self.months.clone(),
            Level::Video => self.videos.clone(),
            Level::List(place) => self.lists.get(place).cloned().unwrap_or_default(),
            Level::Claim => self.claims.clone(),
        }
    }

    fn list_of(&self, place: usize) -> &[i64] {
        self.lists_of.get(place).map_or(&[], Vec::as_slice)
    }

    /// Repeats what is known of each person, or of each month, for the rows below.
    pub fn spread(&self, from: Level, to: Level, own: &[i64], out: &mut Vec<i64>) {
        let mut repeat = |counts: &[i64]| {
            for (value, count) in own.iter().zip(counts) {
                out.extend(std::iter::repeat_n(*value, *count as usize));
            }
        };
        match (from, to) {
            (Level::Month, Level::Video) => repeat(&self.videos_of),
            (Level::Person, Level::Month) => repeat(&self.months_of),
            (Level::Person, Level::List(place)) => repeat(self.list_of(place)),
            (Level::Person, Level::Claim) => repeat(&self.claims_of),
            (Level::Person, Level::Video) => {
                let mut months = self.videos_of.iter();
                for (value, count) in own.iter().zip(&self.months_of) {
                    let videos: i64 = months.by_ref().take(*count as usize).sum();
                    out.extend(std::iter::repeat_n(*value, videos as usize));
                }
            }
            _ => out.extend_from_slice(own),
        }
    }

    /// Adds up the rows of each person.
    pub fn gather(&self, from: Level, rows: &[i64], out: &mut Vec<i64>) {
        match from {
            Level::Person => out.extend_from_slice(rows),
            Level::Month => sums(rows, &self.months_of, out),
            Level::List(place) => sums(rows, self.list_of(place), out),
            Level::Claim => sums(rows, &self.claims_of, out),
            Level::Video => {
                let mut rest = rows;
                let mut months = self.videos_of.iter();
                for count in &self.months_of {
                    let videos: i64 = months.by_ref().take(*count as usize).sum();
                    let (own, more) = rest.split_at_checked(videos as usize).unwrap_or((rest, &[]));
                    out.push(own.iter().sum());
                    rest = more;
                }
            }
        }
    }
}

/// The rows that belong to those above.
fn below(rows: &Rows, above: Range<usize>, counts: &mut Vec<i64>, range: &mut Range<usize>) {
    counts.clear();
    rows.counts.load(above, counts);
    *range = range.end..range.end + counts.iter().sum::<i64>() as usize;
}

/// The same where the numbers vary so much that a processor cannot guess them: by differences of running sums.
pub fn sums_of_few(rows: &mut [i64], counts: &[i64], out: &mut Vec<i64>) {
    let mut sum = 0;
    for row in rows.iter_mut() {
        sum += *row;
        *row = sum;
    }
    let (mut end, mut before) = (0, 0);
    out.extend(counts.iter().map(|count| {
        end += *count as usize;
        let until = rows.get(end.wrapping_sub(1)).copied().unwrap_or_default();
        let sum = until - before;
        before = until;
        sum
    }));
}

/// Adds up so many at a time.
pub fn sums(rows: &[i64], counts: &[i64], out: &mut Vec<i64>) {
    let mut rest = rows;
    for count in counts {
        let (own, more) = rest.split_at_checked(*count as usize).unwrap_or((rest, &[]));
        out.push(own.iter().sum());
        rest = more;
    }
}
