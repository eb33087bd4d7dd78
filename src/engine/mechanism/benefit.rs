//! What has no yuan: benefits in kind, honours, and what the text leaves too open to compute.

use crate::engine::scheme::Text;
use serde::{Deserialize, Serialize};

/// A benefit in kind or an honour.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    pub what: Vec<Text>,
}

/// Paid, but by rules the text does not give.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Uncomputable {
    pub why: Text,
}
