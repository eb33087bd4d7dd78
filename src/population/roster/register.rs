//! Everybody of a large roster in columns, and who they are.

use super::{Change, Date, Reading, Who};
use crate::engine::Profile;
use crate::population::people::{People, profiles};
use std::collections::{BTreeMap, HashMap};

/// A roster read: about a hundred bytes a row, where a profile takes a thousand.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub people: People,
    /// Who each row of `people` is, as a place in `whos`.
    pub of: Vec<u32>,
    pub whos: Whos,
    /// Those whose numbers do not fit columns, by place in `whos`.
    pub aside: BTreeMap<u32, Profile>,
    /// What its files said: faults and doubts in order of their lines.
    pub reading: Reading,
}

impl Register {
    /// Everybody in the order of their first rows, one at a time.
    pub fn each(&self) -> impl Iterator<Item = (Who, Profile)> + '_ {
        let mut columns = self.of.iter().zip(profiles(&self.people));
        (0..self.whos.len()).filter_map(move |at| {
            let place = u32::try_from(at).ok()?;
            let profile = match self.aside.get(&place) {
                Some(profile) => profile.clone(),
                None => columns.next()?.1,
            };
            Some((self.whos.get(at)?, profile))
        })
    }

    /// The months that rows are about, in order.
    pub fn months(&self) -> Vec<Date> {
        let mut months = self.whos.months.clone();
        months.sort_unstable();
        months.dedup();
        months
    }
}

/// Who everybody is, without strings of their own.
#[derive(Clone, Debug, Default)]
pub struct Whos {
    /// Names and ids, one after the other.
    text: String,
    /// Where the name and the id of each end.
    ends: Vec<[usize; 2]>,
    /// Group and regiment of each, by place in `places`.
    belongs: Vec<[u32; 2]>,
    places: Vec<String>,
    known: HashMap<String, u32>,
    lines: Vec<u64>,
    months: Vec<Date>,
    months_end: Vec<usize>,
    changes: Vec<Change>,
    changes_end: Vec<usize>,
}

impl Whos {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn get(&self, at: usize) -> Option<Who> {
        let before = at.checked_sub(1);
        let [name, id] = *self.ends.get(at)?;
        let start = before.and_then(|at| self.ends.get(at)).map_or(0, |[_, end]| *end);
        let place = |at: u32| self.places.get(at as usize).cloned().unwrap_or_default();
        let [group, regiment] = (*self.belongs.get(at)?).map(place);
        let from = |ends: &[usize]| before.and_then(|at| ends.get(at)).copied().unwrap_or(0);
        let (months, changes) = (from(&self.months_end), from(&self.changes_end));
        Some(Who {
            name: self.text.get(start..name)?.to_owned(),
            id: self.text.get(name..id)?.to_owned(),
            group,
            regiment,
            line: *self.lines.get(at)?,
            months: self.months.get(months..*self.months_end.get(at)?)?.to_vec(),
            changes: self.changes.get(changes..*self.changes_end.get(at)?)?.to_vec(),
        })
    }

    pub fn push(&mut self, who: &Who) {
        self.text.push_str(&who.name);
        let name = self.text.len();
        self.text.push_str(&who.id);
        self.ends.push([name, self.text.len()]);
        let places = [self.place(&who.group), self.place(&who.regiment)];
        self.belongs.push(places);
        self.lines.push(who.line);
        self.months.extend_from_slice(&who.months);
        self.months_end.push(self.months.len());
        self.changes.extend_from_slice(&who.changes);
        self.changes_end.push(self.changes.len());
    }

    fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.known.get(name) {
            return *place;
        }
        let place = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        self.known.insert(name.to_owned(), place);
        self.places.push(name.to_owned());
        place
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let ends = (self.months_end.capacity() + self.changes_end.capacity()) * size_of::<usize>();
        let changes = self.changes.capacity() * size_of::<Change>();
        let months = self.months.capacity() * size_of::<Date>() + changes + ends;
        let each = self.ends.capacity() * size_of::<[usize; 2]>() + self.belongs.capacity() * size_of::<[u32; 2]>();
        self.text.capacity() + months + each + self.lines.capacity() * size_of::<u64>()
    }
}
