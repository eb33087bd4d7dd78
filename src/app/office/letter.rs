//! What the page and the worker say to each other; [`crate::schemes::sealed`] makes bytes of it.

use crate::app::budget::aim::{Aim, Found, Goal};
use crate::app::budget::settle::Sheet;
use crate::app::budget::sure::Sure;
use crate::app::budget::{Answer, Question};
use crate::app::view::budget::RosterView;
use crate::engine::Scheme;
use crate::reform::Choices;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Ask {
    /// What a scheme costs, and its drafts.
    Cost(Question),
    /// How sure that is.
    Sure(Question),
    /// Which numbers of the law would make it cost something else.
    Aim(Aim),
    /// A month's payable list.
    Settle(Settlement),
}

/// Which month of which files is settled, and by which law.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Settlement {
    pub sheets: Vec<Sheet>,
    pub scheme: String,
    pub readings: Choices,
    /// Nothing is the last of the roster.
    pub month: Option<String>,
    pub english: bool,
}

/// Which answer an ask takes the place of: of each only the last is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    Cost(String),
    Sure,
    Now,
    Value,
    Pairs,
    Settle,
}

impl Ask {
    pub fn slot(&self) -> Slot {
        match self {
            Self::Cost(question) => Slot::Cost(question.scheme.clone()),
            Self::Sure(_) => Slot::Sure,
            Self::Aim(aim) => match aim.goal {
                Goal::Now => Slot::Now,
                Goal::Value { .. } => Slot::Value,
                Goal::Pairs { .. } => Slot::Pairs,
            },
            Self::Settle(_) => Slot::Settle,
        }
    }

    /// The scheme it is about.
    pub fn scheme(&self) -> &str {
        match self {
            Self::Cost(question) | Self::Sure(question) => &question.scheme,
            Self::Aim(aim) => &aim.people.scheme,
            Self::Settle(settlement) => &settlement.scheme,
        }
    }

    /// The files it is about.
    pub fn sheets(&self) -> &[Sheet] {
        match self {
            Self::Cost(question) | Self::Sure(question) => &question.sheets,
            Self::Aim(aim) => &aim.people.sheets,
            Self::Settle(settlement) => &settlement.sheets,
        }
    }

    /// Whether a law must be known for it. What no applicant can have is told by all of them.
    pub fn needs(&self, law: &Scheme) -> bool {
        law.id == self.scheme() || !self.sheets().is_empty()
    }
}

/// From the page. An answer bears the ticket of its ask.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Letter {
    pub ticket: u32,
    /// Laws that the worker has not seen, as they stand in their files.
    pub laws: Vec<Scheme>,
    pub ask: Ask,
}

/// From the worker.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Tell {
    /// It is there.
    Ready,
    /// So much is done, of so much.
    Progress {
        ticket: u32,
        done: u64,
        of: u64,
    },
    Answer {
        ticket: u32,
        reply: Reply,
    },
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Reply {
    #[serde(with = "shared")]
    Cost(Rc<Answer>),
    #[serde(with = "shared")]
    Sure(Rc<Sure>),
    #[serde(with = "shared")]
    Aim(Rc<Found>),
    #[serde(with = "shared")]
    Settled(Rc<RosterView>),
    /// It can't be answered: a law or a target is not there.
    Nothing,
}

/// What is behind an `Rc` is written as itself.
mod shared {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::rc::Rc;

    pub fn serialize<T: Serialize, S: Serializer>(value: &Rc<T>, to: S) -> Result<S::Ok, S::Error> {
        value.as_ref().serialize(to)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Rc<T>, D::Error> {
        T::deserialize(from).map(Rc::new)
    }
}
