//! Everything that can happen in the program.

use super::budget::{self, Treasury};
use super::desk::{Act, Desk};
use super::device::Sheet;
use super::route::{Page, Source};
use super::stage::{self, Deck, Hall, Kind};
use super::state::{Slot, State, Tick};
use crate::engine::Fact;
use crate::engine::fact::Account;
use crate::engine::profile::{List, Role, Title};
use crate::i18n::Lang;

#[derive(Clone, Debug)]
pub enum Action {
    Speak(Lang),
    /// Another page was opened.
    Go(Page),
    /// A capacity was ticked or unticked.
    Role(Role, bool),
    /// A text box now reads so.
    Type(Slot, String),
    /// The slider of a fact stands here, in thousandths of its way.
    Slide(Fact, u32),
    Flag(Fact, bool),
    ItemFlag(List, usize, Fact, bool),
    Title(Title, bool),
    /// A scheme that has barred the applicant.
    Barred(String, bool),
    ItemMonth(List, usize, Option<usize>),
    AddItem(List),
    RemoveItem(List, usize),
    Account(Account),
    /// Twelve months apart, or one typical month.
    Months(bool),
    /// A column of cells pasted at a month: it fills down.
    Paste(Fact, usize, String),
    Read {
        reading: String,
        option: String,
    },
    Vary(Fact),
    /// The scheme of the map.
    MapOf(String),
    MapAcross(Fact),
    MapUp(Fact),
    /// A row of the ledger was opened or closed.
    Open(String, bool),
    /// Something was done at the workbench. Who calls brings along how: see [`super::desk`].
    Work(Act, fn(&State, &Act) -> Desk),
    /// Something was done on the budget page; likewise.
    Cost(budget::Act, fn(&State, &budget::Act) -> Treasury),
    /// Something was done to the decks or on stage; likewise.
    Present(stage::Act, fn(&State, &stage::Act) -> Hall),
    /// What is on screen becomes a scene of the deck in hand, or is taken out of it.
    Collect(Kind, String),
    /// The browser refused to keep the decks.
    Unkept,
    /// Decks joined with those of another tab.
    Decks(Vec<Deck>),
    /// An example person, by place.
    Person(usize),
    /// A document, or a clause in it, is looked up.
    Consult(Source),
    /// Somebody from a scheme's findings, to be looked at in the calculator.
    Meet {
        person: Box<State>,
        scheme: String,
    },
    /// The state that a link holds.
    Follow(Box<State>),
    /// Back or forward to an entry of the history that was written for this page, with the link in it.
    Return(Page, Box<State>),
    CloseNotice,
    /// A sheet is laid over the page, or taken away.
    Show(Option<Sheet>),
    /// One step back in what was entered, or forward again.
    Undo,
    Redo,
    Reset,
}

impl Action {
    /// A check box was ticked or unticked.
    pub fn tick(tick: &Tick, on: bool) -> Self {
        match tick {
            Tick::Fact(fact) => Self::Flag(*fact, on),
            Tick::Item(list, at, fact) => Self::ItemFlag(*list, *at, *fact, on),
            Tick::Title(title) => Self::Title(*title, on),
            Tick::Barred(scheme) => Self::Barred(scheme.clone(), on),
        }
    }
}
