//! Addresses: scheme / provision or rule / path, as in `scheme/PROVISION/rate`.

use crate::engine::Scheme;
use crate::engine::param::Setting;
use std::fmt;

/// Where a parameter stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    pub scheme: String,
    /// A provision, gate, rule or fund.
    pub owner: String,
    pub path: String,
}

impl Address {
    /// Reads a whole address. Without a path it means the owner itself.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '/').map(str::to_owned);
        let (scheme, owner) = (parts.next()?, parts.next()?);
        Some(Self { scheme, owner, path: parts.next().unwrap_or_default() })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.scheme, self.owner)?;
        if self.path.is_empty() { Ok(()) } else { write!(out, "/{}", self.path) }
    }
}

/// One parameter with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub address: Address,
    pub setting: Setting,
}

/// Every parameter of a scheme, in document order.
pub fn parameters(scheme: &Scheme) -> Vec<Parameter> {
    let mut found = Vec::new();
    scheme.clone().params(&mut |owner, path, slot| {
        let address = Address { scheme: scheme.id.clone(), owner: owner.to_owned(), path: path.to_owned() };
        found.push(Parameter { address, setting: slot.setting() });
    });
    found
}
