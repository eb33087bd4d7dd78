//! A roster put together row by row and person by person, as plainly as can be: what the columns must agree with.

use sandtable::engine::fact::Fact;
use sandtable::engine::profile::{Month, Record, Role, Value};
use sandtable::engine::{Number, Profile};
use sandtable::population::roster::{Date, Problem, Row, RowFault, Who};
use std::collections::BTreeMap;

/// People in the order of their first rows.
#[derive(Default)]
pub struct Gathered {
    pub who: Vec<Who>,
    pub profiles: Vec<Profile>,
    places: BTreeMap<String, usize>,
    /// What each row says of its person, with its month.
    said: Vec<Vec<(Option<Date>, Record)>>,
    lines: BTreeMap<(usize, Option<Date>), u64>,
}

impl Gathered {
    /// Adds a row. The same person and month a second time is a fault.
    pub fn add(&mut self, row: Row) -> Result<(), RowFault> {
        let at = *self.places.entry(row.key().into_owned()).or_insert_with(|| {
            self.who.push(row.who());
            self.profiles.push(Profile::default());
            self.said.push(Vec::new());
            self.who.len() - 1
        });
        if let Some(first) = self.lines.get(&(at, row.month)) {
            return Err(RowFault { line: row.line, column: None, problem: Problem::Twice(*first) });
        }
        self.lines.insert((at, row.month), row.line);
        let (who, profile) = (&mut self.who[at], &mut self.profiles[at]);
        for role in row.roles {
            if !profile.roles.contains(&role) {
                profile.roles.push(role);
            }
        }
        if profile.roles.is_empty() {
            profile.roles.push(Role::Streamer);
        }
        // The latest month has the last word; what bears no month was said before all.
        let said = &mut self.said[at];
        said.push((row.month, row.facts));
        said.sort_by_key(|(date, _)| *date);
        said.iter().flat_map(|(_, facts)| facts.iter()).for_each(|(fact, value)| profile.facts.set(fact, value));
        let place = row.month.map_or(profile.months.len(), |date| who.months.partition_point(|each| *each < date));
        who.months.splice(place..place, row.month);
        profile.months.insert(place, Month { times: 1, facts: row.of_month, videos: row.videos });
        Ok(())
    }

    /// Keeps only those who pass.
    pub fn keep(&mut self, mut passes: impl FnMut(&Who, &Profile) -> bool) {
        let all = std::mem::take(&mut self.who).into_iter().zip(std::mem::take(&mut self.profiles));
        let all = all.zip(std::mem::take(&mut self.said)).filter(|((who, profile), _)| passes(who, profile));
        ((self.who, self.profiles), self.said) = all.unzip();
    }

    /// Whether a row of this month, or the latest before it that says so, puts somebody outside the matrix.
    fn is_outside(&self, at: usize, month: Option<Date>) -> bool {
        let until = self.said[at].iter().filter(|(date, _)| month.is_none() || *date <= month);
        let said = until.filter_map(|(_, facts)| facts.get(Fact::IsMatrixMember)).next_back();
        said == Some(Value::Flag(false))
    }

    /// Gives leaders the net sales of their groups' months, and teams the sales of their regiments. What a row says itself
    /// stands; a group without a name is none.
    pub fn add_up_members(&mut self) {
        let before = self.profiles.clone();
        let sells = |role: &Role| matches!(role, Role::Streamer | Role::VillageGroupLeader);
        // Each member's month: whose, when, sold, returned.
        let mut sold = Vec::new();
        for (at, member) in before.iter().enumerate().filter(|(_, member)| member.roles.iter().any(sells)) {
            for (place, month) in member.months.iter().enumerate() {
                let date = self.who[at].months.get(place).copied();
                let value = |fact| month.facts.number(fact).unwrap_or_default();
                if !self.is_outside(at, date) {
                    sold.push((&self.who[at], date, value(Fact::GrossSales), value(Fact::ReturnsExchanges)));
                }
            }
        }
        let sum = |numbers: &mut dyn Iterator<Item = Number>| numbers.fold(Number::ZERO, Number::plus);
        for (leader, profile) in self.who.iter().zip(&mut self.profiles) {
            if profile.roles.contains(&Role::VillageGroupLeader) && !leader.group.is_empty() {
                for (at, month) in profile.months.iter_mut().enumerate() {
                    if month.facts.number(Fact::GroupNetSales).is_some() {
                        continue;
                    }
                    let here = (&leader.regiment, &leader.group, leader.months.get(at).copied());
                    let own = || sold.iter().filter(|(who, date, ..)| (&who.regiment, &who.group, *date) == here);
                    let net = sum(&mut own().map(|each| each.2)).less(sum(&mut own().map(|each| each.3)));
                    month.facts.set(Fact::GroupNetSales, Value::Number(net));
                }
            }
            let team = if leader.regiment.is_empty() { &leader.name } else { &leader.regiment };
            if profile.roles.contains(&Role::Regiment) && profile.facts.number(Fact::RegimentYearSales).is_none() {
                let own = sold.iter().filter(|(who, ..)| !who.regiment.is_empty() && who.regiment == *team);
                let gross = sum(&mut own.map(|each| each.2));
                profile.facts.set(Fact::RegimentYearSales, Value::Number(gross));
            }
        }
    }
}
