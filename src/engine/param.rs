//! Parameters: every number and switch of a rule, each at an address, open to edits.

use super::fact::{Fact, Unit};
use super::named::{Named, nearest};
use super::number::{Number, NumberFault, Rate, Yuan};

/// One editable place in a rule.
pub enum Slot<'a> {
    Yuan(&'a mut Yuan),
    Rate(&'a mut Rate),
    Number(&'a mut Number, Unit),
    Flag(&'a mut bool),
    Fact(&'a mut Fact),
    Choice(&'a mut dyn Choice),
    /// Another provision of the same scheme, or none.
    Provision(&'a mut Option<String>),
}

/// A switch between named options.
pub trait Choice {
    fn options(&self) -> Vec<&'static str>;
    fn chosen(&self) -> &'static str;
    fn choose(&mut self, name: &str) -> bool;
}

impl<T: Named> Choice for T {
    fn options(&self) -> Vec<&'static str> {
        T::ALL.iter().map(|each| each.name()).collect()
    }
    fn chosen(&self) -> &'static str {
        self.name()
    }
    fn choose(&mut self, name: &str) -> bool {
        T::from_name(name).map(|found| *self = found).is_some()
    }
}

/// The value of a parameter, apart from the rule it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    Yuan(Yuan),
    Rate(Rate),
    Number(Number, Unit),
    Flag(bool),
    Fact(Fact),
    Choice { chosen: &'static str, options: Vec<&'static str> },
    Provision(Option<String>),
}

/// Called with the path below the provision and the slot there.
pub type Visit<'v> = &'v mut dyn FnMut(&str, Slot<'_>);

impl Slot<'_> {
    pub fn setting(&self) -> Setting {
        match self {
            Self::Yuan(yuan) => Setting::Yuan(**yuan),
            Self::Rate(rate) => Setting::Rate(**rate),
            Self::Number(number, unit) => Setting::Number(**number, *unit),
            Self::Flag(flag) => Setting::Flag(**flag),
            Self::Fact(fact) => Setting::Fact(**fact),
            Self::Choice(choice) => Setting::Choice { chosen: choice.chosen(), options: choice.options() },
            Self::Provision(id) => Setting::Provision((*id).clone()),
        }
    }

    /// Writes a value given as text.
    pub fn set(self, text: &str) -> Result<(), Misfit> {
        match self {
            Self::Yuan(yuan) => *yuan = Number::read(text)?.into(),
            Self::Rate(rate) => *rate = Rate::read(text)?,
            Self::Number(slot, Unit::Share) => *slot = Rate::read(text)?.into(),
            Self::Number(slot, unit) => {
                let value = Number::read(text)?;
                if unit.places() == 0 && !value.is_whole() {
                    return Err(Misfit::NotWhole);
                }
                *slot = value;
            }
            Self::Flag(flag) => *flag = text.parse().map_err(|_| Misfit::NeitherYesNorNo)?,
            Self::Fact(fact) => *fact = Fact::from_name(text).ok_or(Misfit::NoFact)?,
            Self::Choice(choice) => {
                if !choice.choose(text) {
                    return Err(Misfit::NoOption(choice.options()));
                }
            }
            Self::Provision(id) => *id = (text != "none").then(|| text.to_owned()),
        }
        Ok(())
    }
}

/// Why a value can't stand where an edit puts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    Number(NumberFault),
    NotWhole,
    NeitherYesNorNo,
    NoFact,
    NoOption(Vec<&'static str>),
}

impl From<NumberFault> for Misfit {
    fn from(fault: NumberFault) -> Self {
        Self::Number(fault)
    }
}

impl Misfit {
    /// About the text that was given; with what would be right.
    pub fn told(&self, text: &str) -> String {
        match self {
            Self::Number(fault) => format!("`{text}`: {fault}"),
            Self::NotWhole => format!("`{text}` is not a whole number"),
            Self::NeitherYesNorNo => format!("`{text}` is neither true nor false"),
            Self::NoFact => {
                let names: Vec<&str> = Fact::ALL.iter().map(|fact| fact.name()).collect();
                format!("`{text}` is no fact; {}", nearest(text, &names))
            }
            Self::NoOption(options) => format!("`{text}` is no option; {}", nearest(text, options)),
        }
    }
}

impl std::fmt::Display for Setting {
    /// As an edit would write it.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Yuan(yuan) => write!(out, "{}", Number::from(*yuan)),
            Self::Rate(rate) => write!(out, "{rate}"),
            Self::Number(number, _) => write!(out, "{number}"),
            Self::Flag(flag) => write!(out, "{flag}"),
            Self::Fact(fact) => out.write_str(fact.name()),
            Self::Choice { chosen, .. } => out.write_str(chosen),
            Self::Provision(id) => out.write_str(id.as_deref().unwrap_or("none")),
        }
    }
}
