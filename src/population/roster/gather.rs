//! Rows of one person put together: the months of a year in order, under one name.

use super::{Date, Problem, Row, RowFault};
use crate::engine::Profile;
use crate::engine::fact::Fact;
use crate::engine::profile::{Month, Role};
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
    let key = if row.id.is_empty() { format!("{}\n{}\n{}", row.name, row.group, row.regiment) } else { row.id.clone() };
    let fault = |problem| RowFault { line: row.line, column: None, problem };
    let known = all.places.get(&key).copied();
    if let Some(first) = known.and_then(|at| all.lines.get(&(at, row.month))) {
        return Err(fault(Problem::Twice(*first)));
    }
    let at = known.unwrap_or_else(|| {
        all.places.insert(key, all.who.len());
        let (name, id) = (row.name.clone(), row.id.clone());
        let (group, regiment) = (row.group.clone(), row.regiment.clone());
        all.who.push(Who { name, id, group, regiment, line: row.line, months: Vec::new() });
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

    /// Gives leaders and teams what their members come to: net sales of a group by month, sales of a regiment in the year.
    /// What a row says itself stands.
    pub fn add_up_members(&mut self) {
        use crate::engine::number::Number;
        let mut groups: BTreeMap<(String, String, Option<Date>), Number> = BTreeMap::new();
        let mut regiments: BTreeMap<String, Number> = BTreeMap::new();
        for (who, profile) in self.who.iter().zip(&self.profiles) {
            if !profile.roles.contains(&Role::Streamer) && !profile.roles.contains(&Role::VillageGroupLeader) {
                continue;
            }
            for (at, month) in profile.months.iter().enumerate() {
                let gross = month.facts.number(Fact::GrossSales).unwrap_or_default();
                let net = gross.less(month.facts.number(Fact::ReturnsExchanges).unwrap_or_default());
                let date = who.months.get(at).copied();
                if !who.group.is_empty() {
                    let sum = groups.entry((who.regiment.clone(), who.group.clone(), date)).or_default();
                    *sum = sum.plus(net);
                }
                if !who.regiment.is_empty() {
                    let sum = regiments.entry(who.regiment.clone()).or_default();
                    *sum = sum.plus(gross);
                }
            }
        }
        for (who, profile) in self.who.iter().zip(&mut self.profiles) {
            if profile.roles.contains(&Role::VillageGroupLeader) {
                for (at, month) in profile.months.iter_mut().enumerate() {
                    let key = (who.regiment.clone(), who.group.clone(), who.months.get(at).copied());
                    if let (None, Some(sum)) = (month.facts.number(Fact::GroupNetSales), groups.get(&key)) {
                        month.facts.set(Fact::GroupNetSales, crate::engine::profile::Value::Number(*sum));
                    }
                }
            }
            let regiment = if who.regiment.is_empty() { &who.name } else { &who.regiment };
            if profile.roles.contains(&Role::Regiment)
                && profile.facts.number(Fact::RegimentYearSales).is_none()
                && let Some(sum) = regiments.get(regiment)
            {
                profile.facts.set(Fact::RegimentYearSales, crate::engine::profile::Value::Number(*sum));
            }
        }
    }
}
