//! The workbench: the drafts, the document on the desk, what is being typed, and the way back.
//!
//! The state is here with all other state; what changes it ([`act()`]) comes with the workbench's own part of the page, so the
//! first load doesn't carry it.

pub mod act;
pub mod kept;
pub mod own;
mod solve;
mod typed;

pub use act::{Act, act};
pub use solve::Solve;
pub use typed::{Typed, Unread, told};

use super::laws::Own;
use super::table::Table;
use crate::reform::Reform;

/// More drafts than anybody compares, and fewer than a browser could not keep.
pub const MOST_DRAFTS: usize = 20;
/// Drafts set beside each other.
pub const MOST_COMPARED: usize = 4;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// The document by its scheme's id; nothing is the first.
    pub document: Option<String>,
    pub drafts: Vec<Reform>,
    /// Schemes of somebody's own, beside the shipped ones.
    pub own: Vec<Own>,
    /// Whether those of an earlier visit have joined.
    pub own_met: bool,
    /// The draft that edits go to; nothing is the law as it stands.
    pub hand: Option<usize>,
    /// The clause whose other parameters are unfolded.
    pub open: Option<String>,
    /// Boxes in which something is being typed, by address.
    pub typed: Table<String, Typed>,
    pub solve: Solve,
    /// Whether the drafts of an earlier visit have joined.
    pub met: bool,
    /// Edits of a file or link that no longer fit, in words; until they were seen.
    pub told: Vec<String>,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// What undo goes back to.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    drafts: Vec<Reform>,
    own: Vec<Own>,
    hand: Option<usize>,
}

impl Desk {
    pub fn draft(&self) -> Option<&Reform> {
        self.drafts.get(self.hand?)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// With another tab's drafts beside its own, in each step of the way back as well: undoing takes nothing from there.
    pub fn joined(mut self, drafts: &[Reform]) -> Self {
        let before = std::mem::replace(&mut self.drafts, drafts.to_vec());
        self.hand = held(&before, self.hand, drafts);
        for step in self.past.iter_mut().chain(&mut self.future) {
            let joined = kept::FORM.join(&before, &step.drafts, drafts);
            step.hand = held(&step.drafts, step.hand, &joined);
            step.drafts = joined;
        }
        self
    }

    /// With what a link that was followed brings: one step, as a draft from a file is. What is being typed stays where it is in
    /// the same draft.
    pub fn followed(&self, link: &Self) -> Self {
        let met = link.clone().with_kept(self.drafts.clone());
        let mut desk = Self { document: met.document, drafts: met.drafts, hand: met.hand, ..self.clone() };
        if desk.draft() != self.draft() {
            desk.typed = Table::default();
        }
        // Before those of an earlier visit have joined, a way back would lead to where they are not.
        if self.met && desk.drafts != self.drafts {
            desk.past.push(Step { drafts: self.drafts.clone(), own: self.own.clone(), hand: self.hand });
            desk.future.clear();
        }
        desk
    }

    /// Drafts kept from an earlier visit join those that are here already, for instance from a link. Of two with one name the
    /// one that came gets a name of its own, and is known by it when it comes again.
    pub fn with_kept(mut self, kept: Vec<Reform>) -> Self {
        let mine = std::mem::replace(&mut self.drafts, kept);
        let hand = self.hand.take();
        for (at, mut draft) in mine.into_iter().enumerate() {
            let place = self.drafts.iter().position(|each| same(each, &draft)).unwrap_or_else(|| {
                draft.name = own::free(&draft.name, " ", |name| self.drafts.iter().any(|each| each.name == name));
                self.drafts.push(draft);
                self.drafts.len() - 1
            });
            if hand == Some(at) {
                self.hand = Some(place);
            }
        }
        self
    }
}

/// Whether a draft is this one, or this one under the number it got here.
fn same(here: &Reform, came: &Reform) -> bool {
    let number = here.name.strip_prefix(&came.name);
    number.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        && here.edits == came.edits
        && here.reasons == came.reasons
}

/// Where the draft in hand is now, even where another tab has changed it.
fn held(before: &[Reform], hand: Option<usize>, after: &[Reform]) -> Option<usize> {
    let draft = before.get(hand?)?;
    let named = || after.iter().position(|each| each.name == draft.name);
    after.iter().position(|each| each == draft).or_else(named)
}
