//! Readings of an ambiguous clause: named edits shipped with the scheme.

use super::Edit;
use super::document::Text;
use serde::{Deserialize, Serialize};

/// A question the text leaves open. The first option is the one in force unless another is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub id: String,
    pub about: Vec<String>,
    pub question: Text,
    pub option: Vec<ReadingOption>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOption {
    pub id: String,
    pub text: Text,
    #[serde(default)]
    pub edits: Vec<Edit>,
}
