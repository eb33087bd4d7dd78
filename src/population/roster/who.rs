//! Who a row is about.

use super::{Date, Row};
use crate::engine::fact::Fact;
use crate::engine::profile::{Record, Value};
use std::borrow::Cow;

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
    /// What was said otherwise before, in order of time.
    pub changes: Vec<Change>,
}

/// From this month on a fact of the person is another than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Place in the person's months.
    pub month: u32,
    pub fact: Fact,
    pub before: Option<Value>,
}

impl Who {
    /// The facts of the person as they stood in the month at this place; `last` are those of the latest row.
    pub fn facts_in(&self, month: usize, last: &Record) -> Record {
        let mut facts = last.clone();
        for change in self.changes.iter().rev().filter(|change| change.month as usize > month) {
            match change.before {
                Some(value) => facts.set(change.fact, value),
                None => facts.clear(change.fact),
            }
        }
        facts
    }
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
        Who { name, id, group, regiment, line: self.line, ..Who::default() }
    }
}
