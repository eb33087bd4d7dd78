//! What the members of a group or team come to: net sales of a group by month, sales of a regiment in the year.

use super::{Date, Who};
use crate::engine::Profile;
use crate::engine::fact::Fact;
use crate::engine::number::Number;
use crate::engine::profile::{Record, Role, Value};
use std::collections::BTreeMap;

/// Who says no to one of these is no member: sums of a group or team are those “in the matrix” (第四条, 第十条).
const BELONGS: [Fact; 1] = [Fact::IsMatrixMember];

/// Sold and returned. What one sent back beyond what he or she sold lowers the sum of all.
#[derive(Clone, Copy, Default)]
struct Sales {
    gross: Number,
    returned: Number,
}

#[derive(Default)]
pub struct Members {
    /// By regiment, group and month.
    groups: BTreeMap<(String, String, Option<Date>), Sales>,
    regiments: BTreeMap<String, Number>,
}

impl Members {
    /// Counts somebody in.
    pub fn add(&mut self, who: &Who, profile: &Profile) {
        if !profile.roles.contains(&Role::Streamer) && !profile.roles.contains(&Role::VillageGroupLeader) {
            return;
        }
        let outside = |said: &Record| BELONGS.iter().any(|fact| said.get(*fact) == Some(Value::Flag(false)));
        let always = outside(&profile.facts);
        for (at, month) in profile.months.iter().enumerate() {
            let then = if who.changes.is_empty() { always } else { outside(&who.facts_in(at, &profile.facts)) };
            if then {
                continue;
            }
            let gross = month.facts.number(Fact::GrossSales).unwrap_or_default();
            let returned = month.facts.number(Fact::ReturnsExchanges).unwrap_or_default();
            let date = who.months.get(at).copied();
            if !who.group.is_empty() {
                let sum = self.groups.entry((who.regiment.clone(), who.group.clone(), date)).or_default();
                (sum.gross, sum.returned) = (sum.gross.plus(gross), sum.returned.plus(returned));
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
                    month.facts.set(Fact::GroupNetSales, Value::Number(sum.gross.less(sum.returned)));
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
