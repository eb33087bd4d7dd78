//! What is wrong with an input, where, and what would be right. Faults are collected, never thrown.

use std::fmt::{self, Write};

/// One fault of a profile, a scheme file or a reform file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A JSON path (`months[2].gross_sales`), or `file.toml:12:5`.
    pub place: String,
    pub problem: String,
    pub remedy: String,
}

impl Fault {
    pub fn new(place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { place: place.into(), problem: problem.into(), remedy: remedy.into() }
    }
    /// The same fault, seen from further out.
    pub fn within(mut self, outer: &str) -> Self {
        self.place = if self.place.is_empty() { outer.to_owned() } else { format!("{outer}: {}", self.place) };
        self
    }
}

impl fmt::Display for Fault {
    /// On one line, whatever is quoted in it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut put = |text: &str| {
            text.chars().try_for_each(|each| {
                if each.is_control() { write!(out, "{}", each.escape_default()) } else { out.write_char(each) }
            })
        };
        if !self.place.is_empty() {
            put(&self.place)?;
            put(": ")?;
        }
        put(&self.problem)?;
        if !self.remedy.is_empty() {
            put("; ")?;
            put(&self.remedy)?;
        }
        Ok(())
    }
}
