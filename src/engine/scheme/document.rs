//! What a document says besides paying: status, funds, targets, procedures, notes.

use super::Condition;
use crate::engine::named::named;
use crate::engine::number::{Number, Yuan};
use serde::Deserialize;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    pub id: String,
    pub article: Text,
    pub clause: Text,
    /// 元 a year.
    pub amount: Yuan,
    /// The provisions paid from it; none named means all.
    #[serde(default)]
    pub covers: Vec<String>,
}

/// A goal the text sets itself. It entitles nobody.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: String,
    pub article: Text,
    pub clause: Text,
    #[serde(default)]
    pub figure: Vec<TargetFigure>,
}

/// So many of whom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetFigure {
    pub name: Text,
    pub count: Number,
    pub when: Option<Condition>,
}

/// A clause without a benefit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    pub id: String,
    pub kind: ClauseKind,
    pub article: Text,
    pub text: Text,
}

/// An open question of the text that moves no money here, and how it is answered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    pub about: Vec<String>,
    pub text: Text,
}
