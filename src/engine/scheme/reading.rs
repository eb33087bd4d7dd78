//! Readings of an ambiguous clause: named edits shipped with the scheme.

use super::document::Text;
use crate::engine::named::written;
use serde::{Deserialize, Serialize};

/// A question the text leaves open. The first option is the one in force unless another is chosen.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub id: String,
    pub about: Vec<String>,
    pub question: Text,
    pub option: Vec<ReadingOption>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOption {
    pub id: String,
    pub text: Text,
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// One change of a rule. In a scheme file addresses start at the provision, in a reform file at the scheme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(remote = "Self")]
pub enum Edit {
    Set { address: String, to: String },
    Off { address: String },
    On { address: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    set: Option<String>,
    to: Option<Scalar>,
    off: Option<String>,
    on: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "`to` is a string, an integer, true or false")]
enum Scalar {
    Text(String),
    Whole(u64),
    Flag(bool),
}

written!(Edit as Written);

impl TryFrom<Written> for Edit {
    type Error = String;

    fn try_from(from: Written) -> Result<Self, String> {
        match (from.set, from.to, from.off, from.on) {
            (Some(address), Some(to), None, None) => {
                let to = match to {
                    Scalar::Text(text) => text,
                    Scalar::Whole(number) => number.to_string(),
                    Scalar::Flag(flag) => flag.to_string(),
                };
                Ok(Self::Set { address, to })
            }
            (None, None, Some(address), None) => Ok(Self::Off { address }),
            (None, None, None, Some(address)) => Ok(Self::On { address }),
            (Some(_), None, ..) => Err("`set` needs `to`, a string".to_owned()),
            _ => Err("an edit is { set, to }, { off } or { on }".to_owned()),
        }
    }
}

impl Edit {
    /// The same edit of a scheme's own, seen from outside it.
    pub fn within(&self, scheme: &str) -> Self {
        let full = |address: &str| format!("{scheme}/{address}");
        match self {
            Self::Set { address, to } => Self::Set { address: full(address), to: to.clone() },
            Self::Off { address } => Self::Off { address: full(address) },
            Self::On { address } => Self::On { address: full(address) },
        }
    }

    pub fn address(&self) -> &str {
        match self {
            Self::Set { address, .. } | Self::Off { address } | Self::On { address } => address,
        }
    }
}
