//! What holds between provisions: "not both", and caps they share.

use super::detail;
use super::document::Text;
use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::Yuan;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

named! {
    /// Which side of a "not both" is paid.
    Prefer { Higher = "higher", First = "first" }
}

named! {
    /// Whether a cap is one for all its provisions or one for each.
    Sharing { Together = "together", Separate = "separate" }
}

/// Two sides of which a month pays one. Rounded amounts are compared; a tie pays the first side.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BestOf {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    pub first: Vec<String>,
    pub second: Vec<String>,
    pub prefer: Prefer,
    /// A provision left out of the comparison and paid in any case.
    pub spares: Option<String>,
    #[serde(default)]
    pub off: bool,
}

/// A monthly cap over several provisions. What stands later in the document is cut first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SharedCap {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    pub over: Vec<String>,
    /// 元 a month.
    pub amount: Yuan,
    pub sharing: Sharing,
    #[serde(default)]
    pub off: bool,
}

/// One is paid only if the other is not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusive {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    pub winner: String,
    pub loser: String,
    #[serde(default)]
    pub off: bool,
}

/// A provision paid inside the cap of another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Nested {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    pub inner: String,
    pub outer: String,
    #[serde(default)]
    pub off: bool,
}

/// The higher of this scheme's amount and that of a like policy elsewhere: where the other pays more, this gives way.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct YieldTo {
    pub id: String,
    pub article: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    pub over: Vec<String>,
    #[serde(default)]
    pub off: bool,
}

/// Worth a warning: a yes/no fact holds, or several of these are paid at once. It changes no amount.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    pub id: String,
    pub article: Text,
    pub clause: Text,
    pub fact: Option<Fact>,
    #[serde(default)]
    pub together: Vec<String>,
}

impl BestOf {
    pub fn params(&mut self, visit: Visit<'_>) {
        visit("prefer", Slot::Choice(&mut self.prefer));
        visit("spares", Slot::Provision(&mut self.spares));
        visit("off", Slot::Flag(&mut self.off));
    }
}

impl SharedCap {
    pub fn params(&mut self, visit: Visit<'_>) {
        visit("amount", Slot::Yuan(&mut self.amount));
        visit("sharing", Slot::Choice(&mut self.sharing));
        visit("off", Slot::Flag(&mut self.off));
    }
}
