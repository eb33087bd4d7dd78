//! Everything a person has entered or switched. Typed texts are kept as typed.

use super::budget::Treasury;
use super::desk::Desk;
use super::device::Sheet;
use super::field::{Field, Kind};
use super::history::History;
use super::link::LinkFault;
use super::reduce::brief_views;
use super::route::{Page, Source};
use super::stage::Hall;
use super::table::Table;
use crate::engine::Fact;
use crate::engine::fact::{Account, Place};
use crate::engine::profile::{List, Prize, Role, Title};
use crate::i18n::Lang;
use crate::reform::Choices;
use std::sync::Arc;

/// Months in a year.
pub const MONTHS: usize = 12;
/// Records in a list; more is a roster, not a person.
pub const MOST_ITEMS: usize = 40;

#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub lang: Lang,
    pub page: Page,
    pub roles: Vec<Role>,
    /// Amounts of the applicant, of the year, and of the typical month.
    pub fields: Table<Fact, Field>,
    /// Yes/no answers that were given.
    pub flags: Table<Fact, bool>,
    pub account: Option<Account>,
    /// Demonstration titles that are held.
    pub titles: Vec<Title>,
    /// Schemes that have barred the applicant.
    pub barred: Vec<String>,
    /// What a like policy elsewhere pays, by provision.
    pub elsewhere: Table<String, Field>,
    /// Twelve fields for each monthly fact; nothing while the typical month counts twelve times.
    pub months: Option<Table<Fact, Vec<Field>>>,
    pub lists: Table<List, Vec<Item>>,
    /// The views of all videos in one line, as typed.
    pub views: ListText,
    /// Prizes said to be won, and how often.
    pub claims: Table<(String, Prize), Field>,
    /// The sums decided for prizes that the text only grades.
    pub sums: Table<(String, Prize), Field>,
    pub readings: Choices,
    /// The input of the curve, once chosen.
    pub vary: Option<Fact>,
    pub map: MapChoice,
    /// Ledger rows that were opened or closed, by scheme.
    pub open: Table<String, bool>,
    /// The workbench.
    pub desk: Desk,
    /// The budget page.
    pub treasury: Treasury,
    /// Decks, and what is on stage. Every page has it, few change it.
    pub hall: Arc<Hall>,
    /// What is open on the sources page; nothing means the first document.
    pub source: Option<Source>,
    /// Why the link that was opened could not be used.
    pub link_fault: Option<LinkFault>,
    /// What the link says it came to when it was made; until something else is entered: see [`super::since`].
    pub was: Option<String>,
    /// The sheet that lies over the page.
    pub sheet: Option<Sheet>,
    /// The way back.
    pub history: History,
}

/// What the map shows, where it was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapChoice {
    pub scheme: Option<String>,
    /// Along the foot, and up the side.
    pub across: Option<Fact>,
    pub up: Option<Fact>,
}

/// One video, session, event …, or several alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub times: Field,
    pub fields: Table<Fact, Field>,
    pub flags: Table<Fact, bool>,
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
    /// The sum of a graded prize.
    Sum(String, Prize),
    /// What a like policy elsewhere pays instead of a provision.
    Elsewhere(String),
    Views,
}

/// A check box, by what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tick {
    Fact(Fact),
    Item(List, usize, Fact),
    Title(Title),
    Barred(String),
}

impl Default for State {
    fn default() -> Self {
        Self {
            lang: Lang::Zh,
            page: Page::Calculator,
            roles: vec![Role::Streamer],
            fields: Table::default(),
            flags: Table::default(),
            account: None,
            titles: Vec::new(),
            barred: Vec::new(),
            elsewhere: Table::default(),
            months: None,
            lists: Table::default(),
            views: ListText::default(),
            claims: Table::default(),
            sums: Table::default(),
            readings: Vec::new(),
            vary: None,
            map: MapChoice::default(),
            open: Table::default(),
            desk: Desk::default(),
            treasury: Treasury::default(),
            hall: Arc::default(),
            source: None,
            link_fault: None,
            was: None,
            sheet: None,
            history: History::default(),
        }
    }
}

impl Item {
    /// A new one, counted once.
    pub fn one() -> Self {
        Self { times: Field::of(Kind::Times, "1"), ..Self::default() }
    }
}

impl State {
    /// The field behind a text box, made where there was none; none where there can be none.
    pub fn field_mut(&mut self, slot: &Slot) -> Option<&mut Field> {
        match slot {
            Slot::Fact(fact) => self.fields.made(fact),
            Slot::Month(fact, month) => {
                let table = self.months.as_mut().filter(|_| *month < MONTHS && fact.place() == Place::Month)?;
                let row = table.made(fact)?;
                row.resize(MONTHS, Field::default());
                row.get_mut(*month)
            }
            Slot::Item(list, at, fact) => self.lists.get_mut(list)?.get_mut(*at)?.fields.made(fact),
            Slot::Times(list, at) => Some(&mut self.lists.get_mut(list)?.get_mut(*at)?.times),
            Slot::Claim(contest, prize) => self.claims.made(&(contest.clone(), *prize)),
            Slot::Sum(contest, prize) => self.sums.made(&(contest.clone(), *prize)),
            Slot::Elsewhere(rule) => self.elsewhere.made(rule),
            Slot::Views => None,
        }
    }

    /// The same in another language: the line of views that follows from the videos follows the language too.
    pub fn speaking(mut self, lang: Lang) -> Self {
        let follows = self.views.text == brief_views(&self);
        self.lang = lang;
        if follows {
            self.views.text = brief_views(&self);
        }
        self
    }

    /// The same with every row of the ledger open, as paper shows it.
    pub fn laid_open(&self) -> Self {
        let mut open = self.clone();
        self.laws().for_each(|law| {
            open.open.insert(law.id.clone(), true);
        });
        open
    }

    /// The field behind a text box, where there is one yet.
    pub fn field(&self, slot: &Slot) -> Option<&Field> {
        match slot {
            Slot::Fact(fact) => self.fields.get(fact),
            Slot::Month(fact, month) => self.months.as_ref()?.get(fact)?.get(*month),
            Slot::Item(list, at, fact) => self.items(*list).get(*at)?.fields.get(fact),
            Slot::Times(list, at) => self.items(*list).get(*at).map(|item| &item.times),
            Slot::Claim(contest, prize) => self.claims.get(&(contest.clone(), *prize)),
            Slot::Sum(contest, prize) => self.sums.get(&(contest.clone(), *prize)),
            Slot::Elsewhere(rule) => self.elsewhere.get(rule),
            Slot::Views => None,
        }
    }

    /// Nothing was entered yet, beyond who asks.
    pub fn is_untouched(&self) -> bool {
        let blank = |field: &Field| field.is_untouched();
        self.fields.iter().all(|(_, field)| blank(field))
            && self.months.is_none()
            && self.flags.iter().next().is_none()
            && self.lists.iter().all(|(_, items)| items.is_empty())
            && self.claims.iter().all(|(_, field)| blank(field))
            && self.sums.iter().all(|(_, field)| blank(field))
            && self.titles.is_empty()
            && self.views.fault.is_none()
    }

    pub fn items(&self, list: List) -> &[Item] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The option chosen for a reading, where one was.
    pub fn reading(&self, id: &str) -> Option<&str> {
        self.readings.iter().find(|(reading, _)| reading == id).map(|(_, option)| option.as_str())
    }
}
