//! Which column is what. The words come from outside, so that every label a person knows is one.

use super::FileFault;
use super::unit::{self, Scale};
use crate::engine::fact::{Account, Fact, Unit};
use crate::engine::named::Named;
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
    /// Words for units, small and without spaces, what they count, and how that becomes the unit of a fact.
    pub units: Vec<(String, Unit, Scale)>,
}

impl Heading {
    /// The fact that stands below, where it is a number.
    pub fn counted(self) -> Option<Fact> {
        match self {
            Self::Fact(of) => (!matches!(of.unit(), Unit::Flag | Unit::Account)).then_some(of),
            Self::Videos(_) => Some(Fact::Views),
            _ => None,
        }
    }
}

pub struct Column {
    pub means: Heading,
    /// The heading as written.
    pub written: String,
    pub scale: Scale,
}

pub struct Columns {
    /// In the order of the file.
    pub known: Vec<Option<Column>>,
    pub ignored: Vec<String>,
}

/// What each heading is taken for.
pub fn guess(heading: &[String], words: &Words) -> Vec<Option<Heading>> {
    let names: Vec<(String, Heading)> = words.headings.iter().map(|(word, means)| (unit::name(word), *means)).collect();
    let one = |written: &String| {
        let (name, whole) = (unit::apart(written, words).0, unit::name(written));
        let known = |name: &String| names.iter().find(|(word, _)| word == name).map(|(_, means)| *means);
        known(&whole).or_else(|| known(&name))
    };
    heading.iter().map(one).collect()
}

/// In what the numbers below a heading are written, where it says so. Nobody needs to know yet what they count.
pub fn said_unit(written: &str, means: Option<Heading>, words: &Words) -> Option<String> {
    let units = unit::apart(written, words).1;
    let said = |of: Unit| unit::scale(&units, of, words).map(|(_, unit)| unit.to_owned());
    match means {
        Some(means) => said(means.counted()?.unit()),
        None => Unit::ALL.iter().find_map(|of| said(*of)),
    }
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
            && columns.known.iter().flatten().any(|known| known.means == means)
        {
            return Err(FileFault::TwiceHeading(at + 1, written.clone()));
        }
        if found.is_none() && !written.is_empty() {
            columns.ignored.push(written.clone());
        }
        let mut scale = Scale::Own;
        if let Some(of) = found.and_then(Heading::counted) {
            let units = unit::apart(written, words).1;
            let said = unit::scale(&units, of.unit(), words).map(|(scale, _)| scale);
            // What is said and not understood would be ignored, and may be worth ten thousand times as much.
            let fault = || FileFault::Unit { at: at + 1, name: written.clone(), of };
            scale = if units.is_empty() { Scale::Own } else { said.ok_or_else(fault)? };
        }
        columns.known.push(found.map(|means| Column { means, written: written.clone(), scale }));
    }
    let has = |wanted: fn(Heading) -> bool| columns.known.iter().flatten().any(|known| wanted(known.means));
    let written = || heading.to_vec();
    if !has(|means| matches!(means, Heading::Name | Heading::Id)) {
        return Err(FileFault::NoPerson(written()));
    }
    if !has(|means| matches!(means, Heading::Fact(_) | Heading::Videos(_))) {
        return Err(FileFault::NoFact(written()));
    }
    Ok(columns)
}
