//! What a document says besides paying: status, funds, targets, procedures, notes.

use super::Condition;
use super::condition::params as condition_params;
use super::detail;
use crate::engine::fact::Unit;
use crate::engine::named::{named, written};
use crate::engine::number::{Number, Rate, Yuan};
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub zh: String,
    pub en: String,
}

named! {
    /// What the document calls itself.
    Status { Trial = "trial", InForce = "in_force", Draft = "draft", Consultation = "consultation" }
}

named! {
    /// What a clause that pays nothing is for.
    ClauseKind {
        Purpose = "purpose",
        Structure = "structure",
        Duty = "duty",
        Procedure = "procedure",
        Exclusion = "exclusion",
        Validity = "validity",
        Service = "service",
        Stacking = "stacking",
    }
}

/// Money set aside for the scheme, or for some of its provisions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    /// 元 a year.
    pub amount: Yuan,
    /// The provisions paid from it; none named means all.
    #[serde(default)]
    pub covers: Vec<String>,
}

/// A goal the text sets itself. It entitles nobody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: String,
    pub article: Text,
    pub clause: Text,
    /// Years in which the figures are to be reached.
    pub within: Option<Number>,
    #[serde(default)]
    pub figure: Vec<TargetFigure>,
}

/// So many of whom, or of what.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TargetFigure {
    pub name: Text,
    pub count: Number,
    /// People, where none is written.
    pub unit: Option<Unit>,
    pub when: Option<Condition>,
    /// Figures of a goal with the same name here are about one thing, wherever the text states them.
    pub thing: Option<String>,
}

/// A number the text states that moves no money here: a weight in a jury, a number of places, a term.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(remote = "Self")]
pub struct Figure {
    /// Its place in the address: `figure/vote_share`.
    pub name: String,
    pub value: Number,
    pub unit: Unit,
    /// What it is a number of.
    pub text: Text,
    /// Whether it is how many the clause means to pay.
    pub counts: bool,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WrittenFigure {
    name: String,
    /// Written like a share, so that `30%` is one.
    #[serde(serialize_with = "bare")]
    value: Rate,
    unit: Unit,
    text: Text,
    #[serde(default)]
    counts: bool,
}

written!(Figure as WrittenFigure);

impl TryFrom<WrittenFigure> for Figure {
    type Error = String;

    fn try_from(from: WrittenFigure) -> Result<Self, String> {
        let value = Number::from(from.value);
        if from.unit.places() == 0 && !value.is_whole() {
            return Err(format!("the figure `{}` is counted in whole units", from.name));
        }
        Ok(Self { name: from.name, value, unit: from.unit, text: from.text, counts: from.counts })
    }
}

/// Not all figures are shares.
fn bare<S: serde::Serializer>(value: &Rate, to: S) -> Result<S::Ok, S::Error> {
    Number::from(*value).serialize(to)
}

impl From<&Figure> for WrittenFigure {
    fn from(figure: &Figure) -> Self {
        let Figure { name, value, unit, text, counts } = figure.clone();
        Self { name, value: Rate::from(value), unit, text, counts }
    }
}

pub fn figures(figures: &mut [Figure], visit: Visit<'_>) {
    for figure in figures {
        visit(&format!("figure/{}", figure.name), Slot::Number(&mut figure.value, figure.unit));
    }
}

impl Target {
    pub fn params(&mut self, visit: Visit<'_>) {
        for (at, figure) in self.figure.iter_mut().enumerate() {
            let path = |part: &str| format!("figure/{}/{part}", at + 1);
            visit(&path("count"), Slot::Number(&mut figure.count, figure.unit.unwrap_or(Unit::People)));
            condition_params(figure.when.as_mut_slice(), &mut |part, slot| visit(&path(part), slot));
        }
        if let Some(years) = &mut self.within {
            visit("within", Slot::Number(years, Unit::Years));
        }
    }
}

/// A clause without a benefit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    pub id: String,
    pub kind: ClauseKind,
    pub article: Text,
    pub text: Text,
    #[serde(default)]
    pub figure: Vec<Figure>,
}

/// An open question of the text that moves no money here, and how it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    pub about: Vec<String>,
    pub text: Text,
}
