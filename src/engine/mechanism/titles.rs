//! A sum for each title held, by its level.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::named::{Named, named};
use crate::engine::number::Yuan;
use crate::engine::outcome::{Check, Subject};
use crate::engine::param::{Slot, Visit};
use crate::engine::profile::Title;
use serde::{Deserialize, Serialize};

named! {
    /// Each title, or the highest alone.
    TitlePay { Each = "each", Highest = "highest" }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    pub title: Vec<TitleAmount>,
    pub pay: TitlePay,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TitleAmount {
    pub level: Title,
    pub amount: Yuan,
}

impl Titles {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let held = self.title.iter().filter(|title| scope.profile.titles.contains(&title.level));
        let held: Vec<(Title, Yuan)> = held.map(|title| (title.level, title.amount)).collect();
        let Some(highest) = held.iter().map(|(_, amount)| *amount).max() else {
            asked.push(scope.nothing(Subject::Title));
            return None;
        };
        let paid: Vec<_> =
            held.into_iter().filter(|(_, each)| self.pay == TitlePay::Each || *each == highest).collect();
        let amount = Yuan::sum(paid.iter().map(|(_, amount)| *amount));
        Some((Working::Titles { held: paid }, amount))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        for title in &mut self.title {
            visit(&format!("title/{}", title.level.name()), Slot::Yuan(&mut title.amount));
        }
        visit("pay", Slot::Choice(&mut self.pay));
    }
}
