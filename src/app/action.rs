//! Everything that can happen in the program.

use super::desk::{Act, Desk};
use super::route::Page;
use super::state::{Slot, State};
use crate::engine::Fact;
use crate::engine::fact::Account;
use crate::engine::profile::{List, Role};
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
    /// A row of the ledger was opened or closed.
    Open(String, bool),
    /// Something was done at the workbench. Who calls brings along how: see [`super::desk`].
    Work(Act, fn(&State, &Act) -> Desk),
    /// An example person, by place.
    Person(usize),
    /// The state that a link holds.
    Follow(Box<State>),
    CloseNotice,
    Reset,
}
