//! One change of a rule, at an address. In a scheme file addresses start at the provision, in a reform file at the scheme.

use crate::engine::mechanism::{Band, Edge};
use crate::engine::named::written;
use crate::engine::number::{Number, Yuan};
use crate::engine::scheme::Op;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(remote = "Self")]
pub enum Edit {
    /// A number, rate, switch or option.
    Set {
        address: String,
        to: String,
    },
    /// A provision, gate or rule between provisions no longer holds.
    Off {
        address: String,
    },
    On {
        address: String,
    },
    /// A further band or level, as so-and-so many-th: `…/bands/2`. What stood there follows it.
    Insert {
        address: String,
        band: Band,
    },
    /// A band, a level, a cap or a condition goes.
    Remove {
        address: String,
    },
    /// A band becomes two that pay the same; `at` is the edge between them.
    Split {
        address: String,
        at: Number,
    },
    /// A cap where there was none: `…/cap/year`. 元
    Add {
        address: String,
        amount: Yuan,
    },
    /// A further condition: `…/when/followers`.
    Require {
        address: String,
        test: Required,
    },
}

/// What a further condition asks of its fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Required {
    Is(bool),
    Compare(Op, Number),
}

/// As a file has it; exactly one kind of edit.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    off: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insert: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remove: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    split: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    add: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Edge>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<To>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Yuan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    op: Option<Op>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
}

#[derive(Deserialize, Serialize)]
#[serde(untagged, expecting = "`to` is a string, an integer, true or false; of a band { at, included }")]
enum To {
    Text(String),
    Whole(u64),
    Flag(bool),
    Edge(Edge),
}

written!(Edit as Written);

impl TryFrom<Written> for Edit {
    type Error = String;

    fn try_from(from: Written) -> Result<Self, String> {
        let Written { set, off, on, insert, remove, split, add, from, to, at, amount, is, op, value } = from;
        let kinds = [("set", set), ("off", off), ("on", on), ("insert", insert), ("remove", remove), ("split", split)];
        let mut kinds = kinds.into_iter().chain([("add", add)]).filter_map(|(kind, address)| Some((kind, address?)));
        let (Some((kind, address)), None) = (kinds.next(), kinds.next()) else {
            return Err("an edit is one of set, off, on, insert, remove, split, add, with its address".to_owned());
        };
        if kind == "add" && amount.is_none() {
            return match (from, to, at, is, op, value) {
                (None, None, None, Some(is), None, None) => Ok(Self::Require { address, test: Required::Is(is) }),
                (None, None, None, None, Some(op), Some(value)) => {
                    Ok(Self::Require { address, test: Required::Compare(op, value) })
                }
                _ => Err("`add` needs `amount` for a cap; for a condition `op` and `value`, or `is`".to_owned()),
            };
        }
        if is.is_some() || op.is_some() || value.is_some() {
            return Err("`is`, `op` and `value` belong to a condition that is added".to_owned());
        }
        match (kind, from, to, at, amount) {
            ("set", None, Some(To::Text(to)), None, None) => Ok(Self::Set { address, to }),
            ("set", None, Some(To::Whole(to)), None, None) => Ok(Self::Set { address, to: to.to_string() }),
            ("set", None, Some(To::Flag(to)), None, None) => Ok(Self::Set { address, to: to.to_string() }),
            ("off", None, None, None, None) => Ok(Self::Off { address }),
            ("on", None, None, None, None) => Ok(Self::On { address }),
            ("insert", Some(from), None, None, Some(amount)) => {
                Ok(Self::Insert { address, band: Band { from, to: None, amount } })
            }
            ("insert", Some(from), Some(To::Edge(to)), None, Some(amount)) => {
                Ok(Self::Insert { address, band: Band { from, to: Some(to), amount } })
            }
            ("remove", None, None, None, None) => Ok(Self::Remove { address }),
            ("split", None, None, Some(at), None) => Ok(Self::Split { address, at }),
            ("add", None, None, None, Some(amount)) => Ok(Self::Add { address, amount }),
            _ => Err(format!(
                "`{kind}` needs {}",
                match kind {
                    "set" => "`to`, a string",
                    "insert" => "`from` { at, included } and `amount`, and may have `to`",
                    "split" => "`at`",
                    "add" => "`amount`",
                    _ => "nothing but its address",
                }
            )),
        }
    }
}

impl From<&Edit> for Written {
    fn from(edit: &Edit) -> Self {
        let address = Some(edit.address().to_owned());
        let none = Self::default();
        match edit.clone() {
            Edit::Set { to, .. } => Self { set: address, to: Some(To::Text(to)), ..none },
            Edit::Off { .. } => Self { off: address, ..none },
            Edit::On { .. } => Self { on: address, ..none },
            Edit::Insert { band: Band { from, to, amount }, .. } => {
                Self { insert: address, from: Some(from), to: to.map(To::Edge), amount: Some(amount), ..none }
            }
            Edit::Remove { .. } => Self { remove: address, ..none },
            Edit::Split { at, .. } => Self { split: address, at: Some(at), ..none },
            Edit::Add { amount, .. } => Self { add: address, amount: Some(amount), ..none },
            Edit::Require { test: Required::Is(is), .. } => Self { add: address, is: Some(is), ..none },
            Edit::Require { test: Required::Compare(op, value), .. } => {
                Self { add: address, op: Some(op), value: Some(value), ..none }
            }
        }
    }
}

impl Edit {
    pub fn address(&self) -> &str {
        match self {
            Self::Set { address, .. }
            | Self::Off { address }
            | Self::On { address }
            | Self::Insert { address, .. }
            | Self::Remove { address }
            | Self::Split { address, .. }
            | Self::Add { address, .. }
            | Self::Require { address, .. } => address,
        }
    }

    fn address_mut(&mut self) -> &mut String {
        match self {
            Self::Set { address, .. }
            | Self::Off { address }
            | Self::On { address }
            | Self::Insert { address, .. }
            | Self::Remove { address }
            | Self::Split { address, .. }
            | Self::Add { address, .. }
            | Self::Require { address, .. } => address,
        }
    }

    /// The same edit somewhere else.
    pub fn moved(&self, to: String) -> Self {
        let mut moved = self.clone();
        *moved.address_mut() = to;
        moved
    }

    /// The same edit of a scheme's own, seen from outside it.
    pub fn within(&self, scheme: &str) -> Self {
        self.moved(format!("{scheme}/{}", self.address()))
    }

    /// The parameter that a plain edit writes, and what it writes there.
    pub fn setting(&self) -> Option<(String, &str)> {
        let off = || format!("{}/off", self.address());
        match self {
            Self::Set { address, to } => Some((address.clone(), to)),
            Self::Off { .. } => Some((off(), "true")),
            Self::On { .. } => Some((off(), "false")),
            Self::Insert { .. }
            | Self::Remove { .. }
            | Self::Split { .. }
            | Self::Add { .. }
            | Self::Require { .. } => None,
        }
    }
}
