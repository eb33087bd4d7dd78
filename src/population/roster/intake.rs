//! Rows of a large roster kept in columns until the last has come, then put together person by person.

use super::members::Members;
use super::register::{Register, Whos};
use super::{Change, Date, Problem, Reading, Row, RowFault, Who, doubtful};
use crate::engine::Profile;
use crate::engine::named::Named;
use crate::engine::profile::{Month, Record, Role};
use crate::population::people::{People, Person, profile_of_row};
use std::collections::{BTreeMap, HashMap};

/// People between two calls of whoever shows how far it is.
const STRIDE: usize = 4096;

/// Takes rows as they come.
#[derive(Default)]
pub struct Intake {
    /// Each row as an applicant of one month.
    rows: People,
    /// Where the videos of each row begin.
    videos: Vec<usize>,
    /// Whose each row is, when, in which line, and which roles it names.
    person: Vec<u32>,
    date: Vec<Option<Date>>,
    line: Vec<u64>,
    roles: Vec<u32>,
    /// Rows that do not fit columns.
    odd: BTreeMap<usize, Profile>,
    places: HashMap<Box<str>, u32>,
    whos: Whos,
}

impl Intake {
    /// Adds a row. Whether the same person and month came before is told at the end.
    pub fn add(&mut self, row: Row) -> Result<(), RowFault> {
        if let Some(problem) = row.impossible() {
            return Err(RowFault { line: row.line, column: None, problem });
        }
        let person = self.person_of(&row);
        let at = self.person.len();
        self.person.push(person);
        self.date.push(row.month);
        self.line.push(row.line);
        self.roles.push(row.roles.iter().fold(0, |bits, role| bits | 1 << *role as u32));
        self.videos.push(self.rows.videos.len);
        let month = Month { times: 1, facts: row.of_month, videos: row.videos };
        let profile = Profile { facts: row.facts, months: vec![month], ..Profile::default() };
        match Person::of(&profile) {
            Ok(person) => self.rows.push(&person),
            Err(_) => {
                self.odd.insert(at, profile);
                let month = Month { times: 1, facts: Record::NONE, videos: Vec::new() };
                let nothing = Profile { months: vec![month], ..Profile::default() };
                self.rows.push(&Person::of(&nothing).unwrap_or_default());
            }
        }
        Ok(())
    }

    fn person_of(&mut self, row: &Row) -> u32 {
        let key = row.key();
        if let Some(known) = self.places.get(key.as_ref()) {
            return *known;
        }
        let place = u32::try_from(self.whos.len()).unwrap_or(u32::MAX);
        self.places.insert(key.into_owned().into(), place);
        self.whos.push(&row.who());
        place
    }

    pub fn rows(&self) -> usize {
        self.person.len()
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        const ROW: usize = size_of::<(usize, u32, Option<Date>, u64, u32)>();
        let keys = self.places.capacity() * size_of::<(Box<str>, u32)>();
        self.rows.bytes() + self.person.capacity() * ROW + keys + self.whos.bytes()
    }

    /// Puts everybody together. `impossible` says what nobody can have; `far` is told how many people are done, and of
    /// how many.
    pub fn finish(
        mut self,
        reading: Reading,
        most_faults: usize,
        mut impossible: impl FnMut(&Profile) -> Option<Problem>,
        mut far: impl FnMut(usize, usize),
    ) -> Register {
        self.places = HashMap::new();
        self.rows.shrink();
        let mut told = reading;
        let mut order: Vec<usize> = (0..self.person.len()).collect();
        // Rows without a month come after those with one.
        let when = |date: &Option<Date>| (date.is_none(), *date);
        order.sort_by_key(|row| (self.person.get(*row).copied(), self.date.get(*row).map(when)));
        let same = |one: &usize, other: &usize| self.person.get(*one) == self.person.get(*other);
        let of: Vec<&[usize]> = order.chunk_by(same).collect();
        let mut members = Members::default();
        let mut good = Vec::with_capacity(of.len());
        for (at, rows) in of.iter().enumerate() {
            if at % STRIDE == 0 {
                far(at, of.len() * 2);
            }
            let (rows, twice) = self.once(rows);
            twice.into_iter().for_each(|fault| told.fault(fault, most_faults));
            let (who, profile) = self.together(at, &rows);
            let problem = impossible(&profile);
            good.push(problem.is_none());
            match problem {
                None => members.add(&who, &profile),
                Some(problem) => {
                    told.fault(RowFault { line: who.line, column: None, problem }, most_faults);
                }
            }
        }
        let mut register = Register::default();
        for (at, rows) in of.iter().enumerate().filter(|(at, _)| good.get(*at) == Some(&true)) {
            if at % STRIDE == 0 {
                far(of.len() + at, of.len() * 2);
            }
            let rows = self.once(rows).0;
            let (who, mut profile) = self.together(at, &rows);
            let doubts = rows.iter().zip(&profile.months).filter_map(|(row, month)| {
                Some(RowFault { line: self.line_of(*row), column: None, problem: doubtful(month)? })
            });
            doubts.for_each(|doubt| told.doubt(doubt, most_faults));
            members.give(&who, &mut profile);
            register.take(&who, profile);
        }
        register.people.shrink();
        told.faults.sort_by_key(|fault| fault.line);
        told.doubts.sort_by_key(|doubt| doubt.line);
        register.reading = told;
        register
    }

    /// The rows of somebody without those that tell a month again.
    fn once(&self, rows: &[usize]) -> (Vec<usize>, Vec<RowFault>) {
        let (mut kept, mut twice): (Vec<usize>, Vec<RowFault>) = (Vec::new(), Vec::new());
        for row in rows {
            match kept.last().filter(|last| self.date.get(**last) == self.date.get(*row)) {
                Some(first) => {
                    let problem = Problem::Twice(self.line_of(*first));
                    twice.push(RowFault { line: self.line_of(*row), column: None, problem });
                }
                None => kept.push(*row),
            }
        }
        (kept, twice)
    }

    fn line_of(&self, row: usize) -> u64 {
        self.line.get(row).copied().unwrap_or_default()
    }

    /// One person of these rows, which stand in order of time, those without a month last.
    fn together(&self, at: usize, rows: &[usize]) -> (Who, Profile) {
        let mut who = self.whos.get(at).unwrap_or_default();
        who.months = rows.iter().filter_map(|row| *self.date.get(*row)?).collect();
        let mut profile = Profile::default();
        let parts: Vec<(Option<u32>, Profile)> = (0..)
            .zip(rows)
            .map(|(at, row)| {
                let dated = (at as usize) < who.months.len();
                (dated.then_some(at), self.row(*row))
            })
            .collect();
        let bits = |row: &usize| self.roles.get(*row).copied().unwrap_or_default();
        // Roles count in the order of the file.
        let mut named: Vec<usize> = rows.to_vec();
        named.sort_unstable();
        for row in named {
            let of_row = Role::ALL.iter().copied().filter(|role| bits(&row) & (1 << *role as u32) != 0);
            let new: Vec<Role> = of_row.filter(|role| !profile.roles.contains(role)).collect();
            profile.roles.extend(new);
            if profile.roles.is_empty() {
                profile.roles.push(Role::Streamer);
            }
        }
        // What is said without a month held before, and a month says what holds from then on.
        let undated = parts.iter().filter(|(month, _)| month.is_none());
        for (month, part) in undated.chain(parts.iter().filter(|(month, _)| month.is_some())) {
            for (fact, value) in part.facts.iter() {
                let before = profile.facts.get(fact);
                if let Some(month) = month.filter(|month| *month > 0 && before != Some(value)) {
                    who.changes.push(Change { month, fact, before });
                }
                profile.facts.set(fact, value);
            }
        }
        profile.months = parts.into_iter().flat_map(|(_, part)| part.months).collect();
        (who, profile)
    }

    fn row(&self, at: usize) -> Profile {
        let videos = || self.videos.get(at).copied().unwrap_or_default();
        self.odd.get(&at).cloned().unwrap_or_else(|| profile_of_row(&self.rows, at, videos()))
    }
}

impl Register {
    fn take(&mut self, who: &Who, profile: Profile) {
        let place = u32::try_from(self.whos.len()).unwrap_or(u32::MAX);
        self.whos.push(who);
        match Person::of(&profile) {
            Ok(mut person) => {
                // A month keeps its name, so that costs fall where they belong.
                person.calendar.iter_mut().zip(&who.months).for_each(|(place, date)| *place = date.month);
                self.people.push(&person);
                self.of.push(place);
            }
            Err(_) => {
                self.aside.insert(place, profile);
            }
        }
    }
}
