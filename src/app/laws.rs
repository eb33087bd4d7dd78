//! The laws in force: those that come with the program, and after them those somebody made. Whatever looks up a scheme asks
//! the state for it; the shipped ones alone are nobody's law.

use super::state::State;
use crate::engine::Scheme;
use crate::schemes::shipped;
use std::ops::Deref;
use std::sync::Arc;

/// A scheme of somebody's own.
#[derive(Debug)]
pub struct OwnLaw {
    pub law: Scheme,
    /// The scheme it was copied from, whose people it begins with on the budget page.
    pub like: Option<String>,
}

/// The same one as long as nothing in it changes: a change makes a new one.
#[derive(Clone, Debug)]
pub struct Own(Arc<OwnLaw>);

impl Own {
    pub fn new(law: Scheme, like: Option<String>) -> Self {
        Self(Arc::new(OwnLaw { law, like }))
    }
}

impl Deref for Own {
    type Target = OwnLaw;

    fn deref(&self) -> &OwnLaw {
        &self.0
    }
}

impl PartialEq for Own {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl State {
    /// In the order they are shown.
    pub fn laws(&self) -> impl Iterator<Item = &Scheme> + Clone {
        self.with_own(shipped())
    }

    /// Somebody's own after these.
    pub fn with_own<'a>(&'a self, schemes: &'a [Scheme]) -> impl Iterator<Item = &'a Scheme> + Clone {
        schemes.iter().chain(self.desk.own.iter().map(|own| &own.law))
    }

    /// By its id.
    pub fn own(&self, id: &str) -> Option<&Own> {
        self.desk.own.iter().find(|own| own.law.id == id)
    }
}
