//! Who a row is about.

use super::{Date, Row};
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
