//! Prizes of a contest: paid where the applicant says one was won, and counted as at most.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::number::Yuan;
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::profile::Prize;
use crate::engine::scheme::Text;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    pub place: Vec<Place>,
}

/// One prize. Where the text grades it, `from` is the least and `amount` the most.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Name of the contest in a profile's `contest_results`.
    pub contest: String,
    /// What people call it, where the provision holds several.
    pub name: Option<Text>,
    pub prize: Prize,
    pub amount: Yuan,
    pub from: Option<Yuan>,
}

impl Contest {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let claim = scope.claim();
        let won = claim.and_then(|claim| {
            let won = |place: &Place| place.contest == claim.contest && place.prize == claim.prize;
            self.place.iter().enumerate().find(|(_, place)| won(place)).map(|(at, place)| (at, place, claim.amount))
        });
        match won {
            Some((contest, place, told)) => {
                let amount = told.filter(|_| place.from.is_some()).unwrap_or(place.amount);
                let working = Working::Prize { contest, prize: place.prize, amount };
                Some((working, amount))
            }
            None => {
                asked.push(scope.no_claim());
                None
            }
        }
    }

    pub fn has(&self, contest: &str) -> bool {
        self.place.iter().any(|place| place.contest == contest)
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        use crate::engine::named::Named;
        for place in &mut self.place {
            let path = format!("{}/{}", place.contest, place.prize.name());
            visit(&path, Slot::Yuan(&mut place.amount));
            if let Some(from) = &mut place.from {
                visit(&format!("{path}/from"), Slot::Yuan(from));
            }
        }
    }
}
