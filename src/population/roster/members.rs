//! What the members of a group or team come to: net sales of a group by month, sales of a regiment in the year.

use super::{Date, Who};
use crate::engine::Profile;
use crate::engine::fact::Fact;
use crate::engine::number::Number;
use crate::engine::profile::{Role, Value};
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Members {
    /// By regiment, group and month.
    groups: BTreeMap<(String, String, Option<Date>), Number>,
    regiments: BTreeMap<String, Number>,
}

impl Members {
    /// Counts somebody in.
    pub fn add(&mut self, who: &Who, profile: &Profile) {
        if !profile.roles.contains(&Role::Streamer) && !profile.roles.contains(&Role::VillageGroupLeader) {
            return;
        }
        for (at, month) in profile.months.iter().enumerate() {
            let gross = month.facts.number(Fact::GrossSales).unwrap_or_default();
            let net = gross.less(month.facts.number(Fact::ReturnsExchanges).unwrap_or_default());
            let date = who.months.get(at).copied();
            if !who.group.is_empty() {
                let sum = self.groups.entry((who.regiment.clone(), who.group.clone(), date)).or_default();
                *sum = sum.plus(net);
            }
            if !who.regiment.is_empty() {
                let sum = self.regiments.entry(who.regiment.clone()).or_default();
                *sum = sum.plus(gross);
            }
        }
    }

    /// Gives a leader or a team what was counted. What a row says itself stands.
    pub fn give(&self, who: &Who, profile: &mut Profile) {
        if profile.roles.contains(&Role::VillageGroupLeader) {
            for (at, month) in profile.months.iter_mut().enumerate() {
                let key = (who.regiment.clone(), who.group.clone(), who.months.get(at).copied());
                if let (None, Some(sum)) = (month.facts.number(Fact::GroupNetSales), self.groups.get(&key)) {
                    month.facts.set(Fact::GroupNetSales, Value::Number(*sum));
                }
            }
        }
        let regiment = if who.regiment.is_empty() { &who.name } else { &who.regiment };
        if profile.roles.contains(&Role::Regiment)
            && profile.facts.number(Fact::RegimentYearSales).is_none()
            && let Some(sum) = self.regiments.get(regiment)
        {
            profile.facts.set(Fact::RegimentYearSales, Value::Number(*sum));
        }
    }
}
