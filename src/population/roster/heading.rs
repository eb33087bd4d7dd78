//! Which column is what. The words come from outside, so that every label a person knows is one.

use super::FileFault;
use crate::engine::fact::{Account, Fact};
use crate::engine::profile::Role;
use serde::{Deserialize, Serialize};

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Heading {
    Name,
    Id,
    Role,
    Group,
    Regiment,
    Month,
    /// The views of each video of the month: of those on a named topic, or of the others.
    Videos(bool),
    Fact(Fact),
}

/// What people write, in any language, and what it means.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub headings: Vec<(String, Heading)>,
    pub roles: Vec<(String, Role)>,
    pub accounts: Vec<(String, Account)>,
    pub yes: Vec<String>,
    pub no: Vec<String>,
}

pub struct Columns {
    /// In the order of the file, with the heading as written.
    pub known: Vec<Option<(Heading, String)>>,
    pub ignored: Vec<String>,
}

/// A heading without its unit, spaces and letter case: `月销售额（元）` is 月销售额.
fn plain(heading: &str) -> String {
    let end = heading.find(['(', '（', '/', '[', '【']).filter(|at| *at > 0).unwrap_or(heading.len());
    let kept = heading.get(..end).unwrap_or(heading).chars().filter(|sign| !sign.is_whitespace() && *sign != '*');
    kept.flat_map(char::to_lowercase).collect()
}

/// What each heading is taken for.
pub fn guess(heading: &[String], words: &Words) -> Vec<Option<Heading>> {
    let words: Vec<(String, Heading)> = words.headings.iter().map(|(word, means)| (plain(word), *means)).collect();
    let one = |written: &String| words.iter().find(|(word, _)| *word == plain(written)).map(|(_, means)| *means);
    heading.iter().map(one).collect()
}

/// `told`: what each column is, where somebody said so.
pub fn columns(heading: &[String], words: &Words, told: Option<&[Option<Heading>]>) -> Result<Columns, FileFault> {
    if heading.iter().all(String::is_empty) {
        return Err(FileFault::Empty);
    }
    let guessed = told.map_or_else(|| guess(heading, words), <[_]>::to_vec);
    let meanings = guessed.into_iter().chain(std::iter::repeat(None));
    let mut columns = Columns { known: Vec::new(), ignored: Vec::new() };
    for ((at, written), found) in heading.iter().enumerate().zip(meanings) {
        if let Some(means) = found
            && columns.known.iter().flatten().any(|(known, _)| *known == means)
        {
            return Err(FileFault::TwiceHeading(at + 1, written.clone()));
        }
        if found.is_none() && !written.is_empty() {
            columns.ignored.push(written.clone());
        }
        columns.known.push(found.map(|means| (means, written.clone())));
    }
    let has = |wanted: fn(Heading) -> bool| columns.known.iter().flatten().any(|(means, _)| wanted(*means));
    let written = || heading.to_vec();
    if !has(|means| matches!(means, Heading::Name | Heading::Id)) {
        return Err(FileFault::NoPerson(written()));
    }
    if !has(|means| matches!(means, Heading::Fact(_) | Heading::Videos(_))) {
        return Err(FileFault::NoFact(written()));
    }
    Ok(columns)
}
