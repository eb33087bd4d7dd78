//! A synthetic population: every assumption written down, and the same people from the same seed on every machine.

mod dice;
mod draw;
mod grow;
mod read;
mod shape;

pub use dice::mix;
pub use draw::{Draw, Monthly};
pub use grow::{Grown, count, grow, grow_telling};
pub use read::read;
pub use shape::{Shape, Spread};

use crate::engine::Fact;
use crate::engine::number::{Number, Rate};
use crate::engine::profile::Role;
use crate::engine::scheme::Text;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The assumptions.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Caseload {
    pub name: Text,
    pub seed: u64,
    /// Of those who could claim, how many do.
    pub take_up: Rate,
    /// How the months compare with the average one, January first; twelve of them, or none for months all alike.
    #[serde(default)]
    pub season: Vec<Number>,
    pub group: Vec<Group>,
}

/// People of one kind.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: Text,
    pub role: Vec<Role>,
    pub count: Count,
    /// What a month brings over the one before.
    #[serde(default)]
    pub growth: Rate,
    /// Months of the year in which they are active; all where nothing is said.
    pub active_months: Option<Draw>,
    /// Facts of the applicant and of the year.
    #[serde(default)]
    pub facts: BTreeMap<Fact, Draw>,
    #[serde(default)]
    pub months: BTreeMap<Fact, Monthly>,
    /// Videos of a month.
    pub videos: Option<Items>,
    /// Records of the year.
    pub sessions: Option<Items>,
    pub events: Option<Items>,
    pub new_products: Option<Items>,
    pub shop_months: Option<Items>,
}

/// How many people: a number, or what a text aims at.
#[derive(Clone, Debug, PartialEq)]
pub enum Count {
    Exactly(u32),
    /// The address of a parameter, such as a target of a scheme.
    As(String),
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exactly(count) if to.is_human_readable() => to.serialize_u32(*count),
            Self::Exactly(count) => to.collect_str(count),
            Self::As(address) => to.serialize_str(address),
        }
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Counted)
    }
}

struct Counted;

impl Visitor<'_> for Counted {
    type Value = Count;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a whole number of people, or the address of a target")
    }
    fn visit_u64<E: serde::de::Error>(self, count: u64) -> Result<Count, E> {
        u32::try_from(count).map(Count::Exactly).map_err(|_| E::custom("too many people"))
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Count, E> {
        Ok(text.parse().map_or_else(|_| Count::As(text.to_owned()), Count::Exactly))
    }
}

/// A list of records.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Items {
    pub number: Draw,
    #[serde(default)]
    pub facts: BTreeMap<Fact, Draw>,
}
