//! Rows of one person put together: the months of a year in order, under one name.

use super::members::Members;
use super::{Date, Problem, Row, RowFault};
use crate::engine::Profile;
use crate::engine::profile::{Month, Role};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Who somebody is, and where he or she belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    pub name: String,
    pub id: String,
    pub group: String,
    pub regiment: String,
    /// The line first read.
    pub line: u64,
    /// The months given, in order.
    pub months: Vec<Date>,
}

/// People of a roster, in the order of their first rows.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    pub who: Vec<Who>,
    pub profiles: Vec<Profile>,
    places: BTreeMap<String, usize>,
    lines: BTreeMap<(usize, Option<Date>), u64>,
}

/// Adds a row. The same person and month a second time is a fault.
pub fn gather(all: &mut Gathered, row: Row) -> Result<(), RowFault> {
    let key = row.key().into_owned();
    let fault = |problem| RowFault { line: row.line, column: None, problem };
    let known = all.places.get(&key).copied();
    if let Some(first) = known.and_then(|at| all.lines.get(&(at, row.month))) {
        return Err(fault(Problem::Twice(*first)));
    }
    let at = known.unwrap_or_else(|| {
        all.places.insert(key, all.who.len());
        all.who.push(row.who());
        all.profiles.push(Profile::default());
        all.who.len() - 1
    });
    all.lines.insert((at, row.month), row.line);
    if let (Some(who), Some(profile)) = (all.who.get_mut(at), all.profiles.get_mut(at)) {
        for role in row.roles {
            if !profile.roles.contains(&role) {
                profile.roles.push(role);
            }
        }
        if profile.roles.is_empty() {
            profile.roles.push(Role::Streamer);
        }
        row.facts.iter().for_each(|(fact, value)| profile.facts.set(fact, value));
        if let Some(date) = row.month {
            let place = who.months.partition_point(|each| *each < date);
            who.months.insert(place, date);
            profile.months.insert(place, Month { times: 1, facts: row.of_month, videos: row.videos });
        } else {
            profile.months.push(Month { times: 1, facts: row.of_month, videos: row.videos });
        }
    }
    Ok(())
}

impl Row {
    /// By what its person is known: the id, or else name and place.
    pub fn key(&self) -> Cow<'_, str> {
        if self.id.is_empty() {
            Cow::Owned(format!("{}\n{}\n{}", self.name, self.group, self.regiment))
        } else {
            Cow::Borrowed(&self.id)
        }
    }

    pub fn who(&self) -> Who {
        let (name, id) = (self.name.clone(), self.id.clone());
        let (group, regiment) = (self.group.clone(), self.regiment.clone());
        Who { name, id, group, regiment, line: self.line, months: Vec::new() }
    }
}

impl Gathered {
    /// Keeps only those who pass.
    pub fn keep(&mut self, mut passes: impl FnMut(&Who, &Profile) -> bool) {
        let all = std::mem::take(&mut self.who).into_iter().zip(std::mem::take(&mut self.profiles));
        for (who, profile) in all.filter(|(who, profile)| passes(who, profile)) {
            self.who.push(who);
            self.profiles.push(profile);
        }
        self.places.clear();
        self.lines.clear();
    }

    /// Gives leaders and teams what their members come to.
    pub fn add_up_members(&mut self) {
        let mut members = Members::default();
        self.who.iter().zip(&self.profiles).for_each(|(who, profile)| members.add(who, profile));
        self.who.iter().zip(&mut self.profiles).for_each(|(who, profile)| members.give(who, profile));
    }
}
