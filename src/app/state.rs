//! Everything a person has entered or switched. Typed texts are kept as typed.

use super::field::Field;
use super::link::LinkFault;
use crate::engine::Fact;
use crate::engine::fact::Account;
use crate::engine::profile::{List, Prize, Role};
use crate::i18n::Lang;
use crate::reform::Choices;
use std::collections::BTreeMap;

/// Months in a year.
pub const MONTHS: usize = 12;
/// Records in a list; more is a roster, not a person.
pub const MOST_ITEMS: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub lang: Lang,
    pub roles: Vec<Role>,
    /// Amounts of the applicant, of the year, and of the typical month.
    pub fields: BTreeMap<Fact, Field>,
    /// Yes/no answers that were given.
    pub flags: BTreeMap<Fact, bool>,
    pub account: Option<Account>,
    /// Twelve fields for each monthly fact; nothing while the typical month counts twelve times.
    pub months: Option<BTreeMap<Fact, Vec<Field>>>,
    pub lists: BTreeMap<List, Vec<Item>>,
    /// The views of all videos in one line, as typed.
    pub views: ListText,
    /// Prizes said to be won, and how often.
    pub claims: BTreeMap<(String, Prize), Field>,
    pub readings: Choices,
    /// The input of the curve, once chosen.
    pub vary: Option<Fact>,
    /// Ledger rows that were opened or closed, by scheme.
    pub open: BTreeMap<String, bool>,
    /// Why the link that was opened could not be used.
    pub link_fault: Option<LinkFault>,
}

/// One video, session, event …, or several alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub times: Field,
    pub fields: BTreeMap<Fact, Field>,
    pub flags: BTreeMap<Fact, bool>,
    /// The month it belongs to, from 0; nothing means every month.
    pub month: Option<usize>,
}

/// Several amounts in one text box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListText {
    pub text: String,
    /// The first entry that can't be read: its place from 0, and why.
    pub fault: Option<(usize, super::amount::Fault)>,
}

/// A text box, by what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    Fact(Fact),
    Month(Fact, usize),
    Item(List, usize, Fact),
    Times(List, usize),
    Claim(String, Prize),
    Views,
}

impl Default for State {
    fn default() -> Self {
        Self {
            lang: Lang::Zh,
            roles: vec![Role::Streamer],
            fields: BTreeMap::new(),
            flags: BTreeMap::new(),
            account: None,
            months: None,
            lists: BTreeMap::new(),
            views: ListText::default(),
            claims: BTreeMap::new(),
            readings: Vec::new(),
            vary: None,
            open: BTreeMap::new(),
            link_fault: None,
        }
    }
}

impl State {
    /// The field behind a text box, where there is one yet.
    pub fn field(&self, slot: &Slot) -> Option<&Field> {
        match slot {
            Slot::Fact(fact) => self.fields.get(fact),
            Slot::Month(fact, month) => self.months.as_ref()?.get(fact)?.get(*month),
            Slot::Item(list, at, fact) => self.items(*list).get(*at)?.fields.get(fact),
            Slot::Times(list, at) => self.items(*list).get(*at).map(|item| &item.times),
            Slot::Claim(contest, prize) => self.claims.get(&(contest.clone(), *prize)),
            Slot::Views => None,
        }
    }

    pub fn items(&self, list: List) -> &[Item] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The option chosen for a reading, where one was.
    pub fn reading(&self, id: &str) -> Option<&str> {
        self.readings.iter().find(|(reading, _)| reading == id).map(|(_, option)| option.as_str())
    }
}
