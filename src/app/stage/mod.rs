//! 演示: what was collected on the way, in decks; and what is on stage.
//!
//! A scene is data: what kind of picture, of what, and the lines of a link that bring back what it shows. The state is here
//! with all other state, because every page collects scenes; what changes decks ([`act()`]) and runs a talk ([`mod@show`]) comes with
//! the presenter's own part of the page.

pub mod act;
pub mod file;
pub mod gathered;
pub mod kept;
pub mod ready;
pub mod restore;
pub mod show;

pub use act::{Act, act};
pub use show::Show;

use super::route::Page;
use super::saved;
use super::state::State;
use crate::engine::named::named;

/// More scenes than any talk has.
pub const MOST_SCENES: usize = 60;
pub const MOST_DECKS: usize = 20;
/// Before each line of the assumptions of a budget.
pub const ASSUME: &str = "assume/";

named! {
    /// What a scene shows.
    Kind {
        /// What one person gets everywhere.
        Person = "person",
        /// What one scheme pays that person, provision by provision.
        Scheme = "scheme",
        Comparison = "comparison",
        Curve = "curve",
        Map = "map",
        /// A draft against the law as it stands.
        Draft = "draft",
        /// One clause as the draft changes it.
        Clause = "clause",
        Finding = "finding",
        Budget = "budget",
        /// Words alone.
        Sentence = "sentence",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    pub kind: Kind,
    /// The scheme, clause or finding it is about.
    pub of: String,
    /// What brings it back, as in a link; the sentence itself where it is one.
    pub lines: String,
    /// The presenter's own heading; empty where there is none.
    pub title: String,
    /// For the presenter alone.
    pub note: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    pub name: String,
    pub scenes: Vec<Scene>,
}

/// All decks, and the talk that is being given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hall {
    pub decks: Vec<Deck>,
    /// The deck in hand, into which scenes are collected.
    pub hand: usize,
    /// The scene looked at in the editor.
    pub look: usize,
    /// What was done last, for a live region.
    pub said: String,
    /// What could not be done, until it was seen.
    pub told: Vec<String>,
    /// The browser keeps nothing.
    pub unkept: bool,
    /// What it had kept could not all be read.
    pub damaged: bool,
    /// A link brought a deck that there was no room for.
    pub crowded: bool,
    pub show: Option<Box<Show>>,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// What undo goes back to.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    decks: Vec<Deck>,
    hand: usize,
}

impl Kind {
    /// Whether it shows a person, whose figures can then be changed on stage.
    pub fn has_person(self) -> bool {
        match self {
            Self::Person | Self::Scheme | Self::Comparison | Self::Curve | Self::Map | Self::Draft => true,
            Self::Clause | Self::Finding | Self::Budget | Self::Sentence => false,
        }
    }

    /// Whether the draft in hand belongs to it, as it is collected on this page.
    fn has_draft(self, page: Page) -> bool {
        match self {
            Self::Draft | Self::Clause | Self::Budget => true,
            Self::Finding => page == Page::Workbench,
            _ => false,
        }
    }
}

impl Scene {
    /// What is on screen, as a scene.
    pub fn of(state: &State, kind: Kind, of: &str) -> Self {
        let mut shown = if kind.has_person() {
            State { page: Page::Calculator, open: Default::default(), source: None, ..state.clone() }
        } else {
            State { readings: state.readings.clone(), desk: state.desk.clone(), ..State::default() }
        };
        if !kind.has_draft(state.page) {
            shown.desk.hand = None;
            shown.desk.document = None;
        }
        let mut lines = saved::write(&shown);
        if kind == Kind::Budget {
            lines.push_str(&saved::assumed(&state.treasury, &[of, "/"].concat()));
        }
        Self { kind, of: of.to_owned(), lines, title: String::new(), note: String::new() }
    }

    pub fn sentence(text: &str) -> Self {
        Self {
            kind: Kind::Sentence,
            of: String::new(),
            lines: String::new(),
            title: text.to_owned(),
            note: String::new(),
        }
    }

    /// Whether both show the same, whatever they are called.
    pub fn shows(&self, other: &Self) -> bool {
        (self.kind, &self.of, &self.lines) == (other.kind, &other.of, &other.lines)
    }
}

impl Hall {
    pub fn of(decks: Vec<Deck>) -> Self {
        Self { decks, ..Self::default() }
    }

    pub fn deck(&self) -> Option<&Deck> {
        self.decks.get(self.hand)
    }

    /// Where in the deck in hand it stands, from 0.
    pub fn place(&self, scene: &Scene) -> Option<usize> {
        self.deck()?.scenes.iter().position(|each| each.shows(scene))
    }

    /// Puts it at the end of the deck in hand, or takes it out where it is in.
    pub fn collect(&mut self, scene: Scene) {
        self.remember();
        if self.decks.is_empty() {
            self.decks.push(Deck::default());
        }
        let place = self.place(&scene);
        let Some(deck) = self.decks.get_mut(self.hand) else { return };
        match place {
            Some(at) => drop(deck.scenes.remove(at)),
            None if deck.scenes.len() < MOST_SCENES => deck.scenes.push(scene),
            None => {}
        }
        self.within();
    }

    /// The decks as they are become a step to go back to.
    pub fn remember(&mut self) {
        const MOST_STEPS: usize = 50;
        self.future.clear();
        self.past.push(Step { decks: self.decks.clone(), hand: self.hand });
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What two tabs have together, in each step of the way back as well; the deck in hand still is.
    pub fn joined(&mut self, decks: Vec<Deck>) {
        let before = std::mem::replace(&mut self.decks, decks);
        self.hand = held(&before, self.hand, &self.decks);
        if let Some(show) = &mut self.show {
            show.next = show.next.map(|at| held(&before, at, &self.decks));
        }
        for step in self.past.iter_mut().chain(&mut self.future) {
            let joined = kept::FORM.join(&before, &step.decks, &self.decks);
            step.hand = held(&step.decks, step.hand, &joined);
            step.decks = joined;
        }
        let scenes = self.deck().map_or(0, |deck| deck.scenes.len());
        self.look = self.look.min(scenes.saturating_sub(1));
        self.within();
    }

    /// Decks from elsewhere join, and the last of them is taken in hand, during a talk when it has ended; one that is here
    /// already is only taken.
    pub fn join(&mut self, decks: Vec<Deck>) {
        for deck in decks {
            let at = self.decks.iter().position(|each| *each == deck);
            let at = at.or_else(|| {
                let room = self.decks.len() < MOST_DECKS;
                self.crowded |= !room;
                room.then(|| {
                    self.decks.push(deck);
                    self.decks.len() - 1
                })
            });
            match (at, &mut self.show) {
                (Some(at), Some(show)) => show.came(at),
                (Some(at), None) => {
                    self.hand = at;
                    self.look = 0;
                }
                (None, _) => {}
            }
        }
    }

    /// A talk under way stays within its deck, whatever became of that; of an empty one there is none.
    fn within(&mut self) {
        let last = self.deck().and_then(|deck| deck.scenes.len().checked_sub(1));
        self.show = self.show.take().zip(last).map(|(mut show, last)| {
            show.at = show.at.min(last);
            show
        });
    }
}

/// Where the deck in hand now stands: the same one, or the one called so, or what is in its place. Of several that are alike
/// it is the one that it was.
fn held(was: &[Deck], hand: usize, is: &[Deck]) -> usize {
    let find = |alike: fn(&Deck, &Deck) -> bool| {
        let deck = was.get(hand)?;
        let nth = was.iter().take(hand).filter(|each| alike(each, deck)).count();
        let mut all = is.iter().enumerate().filter(|(_, each)| alike(each, deck));
        all.nth(nth).map(|(at, _)| at)
    };
    let called = || find(|one, other| one.name == other.name);
    find(|one, other| one == other).or_else(called).unwrap_or_else(|| hand.min(is.len().saturating_sub(1)))
}
