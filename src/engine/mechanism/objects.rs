//! A sum for each accepted object. The number is told, or one object is put to the acceptance test.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::scheme::{Condition, condition_params};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Objects {
    /// How many were accepted, where that is known.
    pub count: Fact,
    pub each: Yuan,
    /// What one object must meet.
    pub test: Vec<Condition>,
}

impl Objects {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let told = scope.number(self.count);
        let met = match told {
            Some(_) => {
                let check = scope.some(self.count);
                asked.push(check);
                check.met
            }
            None => scope.ask_all(&self.test, asked),
        };
        if !met {
            return None;
        }
        let counted = told.unwrap_or(Number::ONE);
        let working = Working::PerUnit { base: self.count, value: counted, counted, each: self.each };
        Some((working, self.each.times(counted)))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        visit("each", Slot::Yuan(&mut self.each));
        condition_params(&mut self.test, visit);
    }
}
