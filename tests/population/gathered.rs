//! A roster put together row by row and person by person, as plainly as can be: what the columns must agree with.

use sandtable::engine::Profile;
use sandtable::engine::fact::Fact;
use sandtable::engine::profile::{Month, Role, Value};
use sandtable::population::roster::{Date, Problem, Row, RowFault, Who};
use std::collections::BTreeMap;

/// People in the order of their first rows.
#[derive(Default)]
pub struct Gathered {
    pub who: Vec<Who>,
    pub profiles: Vec<Profile>,
    places: BTreeMap<String, usize>,
    lines: BTreeMap<(usize, Option<Date>), u64>,
}

impl Gathered {
    /// Adds a row. The same person and month a second time is a fault.
    pub fn add(&mut self, row: Row) -> Result<(), RowFault> {
        let at = *self.places.entry(row.key().into_owned()).or_insert_with(|| {
            self.who.push(row.who());
            self.profiles.push(Profile::default());
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
        row.facts.iter().for_each(|(fact, value)| profile.facts.set(fact, value));
        let place = row.month.map_or(profile.months.len(), |date| who.months.partition_point(|each| *each < date));
        who.months.splice(place..place, row.month);
        profile.months.insert(place, Month { times: 1, facts: row.of_month, videos: row.videos });
        Ok(())
    }

    /// Keeps only those who pass.
    pub fn keep(&mut self, mut passes: impl FnMut(&Who, &Profile) -> bool) {
        let all = std::mem::take(&mut self.who).into_iter().zip(std::mem::take(&mut self.profiles));
        (self.who, self.profiles) = all.filter(|(who, profile)| passes(who, profile)).unzip();
    }

    /// Gives leaders the net sales of their groups' months, and teams the sales of their regiments.
    pub fn add_up_members(&mut self) {
        let before = self.profiles.clone();
        for (leader, profile) in self.who.iter().zip(&mut self.profiles) {
            let sells = |role: &Role| matches!(role, Role::Streamer | Role::VillageGroupLeader);
            let members = || self.who.iter().zip(&before).filter(|(_, member)| member.roles.iter().any(sells));
            if profile.roles.contains(&Role::VillageGroupLeader) {
                for (at, month) in profile.months.iter_mut().enumerate() {
                    let of_group =
                        members().filter(|(who, _)| (&who.regiment, &who.group) == (&leader.regiment, &leader.group));
                    let of_month = of_group.flat_map(|(who, member)| {
                        let same = move |at_of: &usize| who.months.get(*at_of) == leader.months.get(at);
                        (0..member.months.len()).filter(same).map(|at| &member.months[at].facts)
                    });
                    let net = of_month.map(|facts| {
                        let value = |fact| facts.number(fact).unwrap_or_default();
                        value(Fact::GrossSales).less(value(Fact::ReturnsExchanges))
                    });
                    month.facts.set(
                        Fact::GroupNetSales,
                        Value::Number(net.fold(Default::default(), |sum, each| sum.plus(each))),
                    );
                }
            }
            if profile.roles.contains(&Role::Regiment) {
                let of_regiment = members().filter(|(who, _)| who.regiment == leader.name);
                let sales = of_regiment
                    .flat_map(|(_, member)| &member.months)
                    .filter_map(|month| month.facts.number(Fact::GrossSales));
                profile.facts.set(
                    Fact::RegimentYearSales,
                    Value::Number(sales.fold(Default::default(), |sum, each| sum.plus(each))),
                );
            }
        }
    }
}
