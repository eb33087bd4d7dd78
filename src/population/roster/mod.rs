//! A table of real people, one row a person and month, read in a stream: good rows kept, faults by line and column.

mod cell;
mod decode;
mod heading;
mod intake;
mod members;
mod reader;
mod register;
mod unit;
mod who;

#[cfg(target_arch = "wasm32")]
pub use decode::decode_with;
pub use decode::{Decode, Encoding};
pub use heading::{Heading, Words};
pub use intake::Intake;
pub use reader::{Guess, Reader, headings};
pub use register::{Register, Whos};
pub use unit::{Scale, plain};
pub use who::{Change, Who};

use crate::amount;
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::named::Named;
use crate::engine::profile::{self, Impossible, Item, Month, Record, Role, Value};
use crate::engine::scheme::check_profile;
use crate::engine::{Number, Profile, Scheme};
use cell::Cell;
pub use cell::month;
use heading::{Column, Columns};
use reader::Records;
use serde::{Deserialize, Serialize};
use std::io::Read;

/// Bytes read at a time.
const SLICE: usize = 64 * 1024;

/// A month of a year, such as 2026 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(from = "(u32, u8)", into = "(u32, u8)")]
pub struct Date {
    pub year: u16,
    pub month: u8,
}

// Letters between page and worker know no numbers of sixteen bits.
impl From<(u32, u8)> for Date {
    fn from((year, month): (u32, u8)) -> Self {
        Self { year: u16::try_from(year).unwrap_or_default(), month }
    }
}

impl From<Date> for (u32, u8) {
    fn from(Date { year, month }: Date) -> Self {
        (year.into(), month)
    }
}

impl Date {
    /// How many hours it has.
    pub fn hours(self) -> u32 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        days * 24
    }
}

/// One row as read.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// In the file, the heading being line 1.
    pub line: u64,
    pub name: String,
    pub id: String,
    pub roles: Vec<Role>,
    pub group: String,
    pub regiment: String,
    pub month: Option<Date>,
    /// Of the applicant and of the year.
    pub facts: Record,
    pub of_month: Record,
    pub videos: Vec<Item>,
}

/// What is wrong with a row, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    pub line: u64,
    /// Counted from 1, with its heading.
    pub column: Option<(usize, String)>,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Amount(amount::Fault),
    NotYesNo(String),
    NoRole(String),
    NoAccount(String),
    NoMonth(String),
    /// A share above one, where nothing says per cent: 4.35 may be 4.35 % or 435 %.
    NoPerCent,
    /// Neither a name nor an id.
    Nobody,
    /// The same person and month stand in this line already.
    Twice(u64),
    /// Has another number of cells than the heading.
    Cells {
        has: u64,
        heading: u64,
    },
    /// What nobody can have.
    Impossible(Impossible),
    /// More hours than the month has.
    Hours {
        of: Fact,
        has: Number,
        most: u32,
    },
    /// A part above its whole in this month: it may belong to another, so the row counts.
    Exceeds {
        part: Fact,
        whole: Fact,
    },
    Unreadable,
}

/// What keeps a whole file from being read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum FileFault {
    Empty,
    /// The same heading twice, by number and name.
    TwiceHeading(usize, String),
    /// What a heading says behind its name is no unit of the fact below it.
    Unit {
        at: usize,
        name: String,
        of: Fact,
    },
    /// No column for the name or id of a person.
    NoPerson(Vec<String>),
    /// No column with anything to compute.
    NoFact(Vec<String>),
    Io(String),
    /// A workbook, a picture, or anything else but text.
    NoText,
    /// The row that begins in this line never ends, since a quotation mark is not closed or it is no table.
    Endless(u64),
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub rows: u64,
    pub faults: Vec<RowFault>,
    /// Faults beyond those kept.
    pub more_faults: u64,
    /// What is hardly meant in rows that count, as many as faults are kept.
    pub doubts: Vec<RowFault>,
    /// Doubts beyond those kept.
    pub more_doubts: u64,
    /// Columns that mean nothing here.
    pub ignored: Vec<String>,
}

impl Reading {
    fn fault(&mut self, fault: RowFault, most: usize) {
        if self.faults.len() < most {
            self.faults.push(fault);
        } else {
            self.more_faults += 1;
        }
    }

    fn doubt(&mut self, doubt: RowFault, most: usize) {
        if self.doubts.len() < most {
            self.doubts.push(doubt);
        } else {
            self.more_doubts += 1;
        }
    }
}

/// Reads a table to its end; `each` gets every good row, and may refuse it. All faults are kept.
pub fn read(
    mut input: impl Read,
    words: &Words,
    mut each: impl FnMut(Row) -> Result<(), RowFault>,
) -> Result<Reading, FileFault> {
    let mut reader = Reader::new(words, usize::MAX);
    let mut slice = vec![0; SLICE];
    loop {
        match input.read(&mut slice) {
            Ok(0) => break,
            Ok(count) => reader.push(slice.get(..count).unwrap_or_default(), &mut each)?,
            Err(fault) if fault.kind() == std::io::ErrorKind::Interrupted => {}
            Err(fault) if reader.reading().rows == 0 => return Err(FileFault::Io(fault.to_string())),
            Err(_) => {
                reader.broken();
                break;
            }
        }
    }
    reader.finish(each)
}

fn row(record: &Records, columns: &Columns, words: &Words) -> Result<Row, Vec<RowFault>> {
    let line = record.line;
    let mut row = Row { line, ..Row::default() };
    let mut faults = Vec::new();
    let surplus = record.cells().skip(columns.known.len()).any(|cell| !cell.is_empty());
    if surplus {
        let (has, heading) = (record.len() as u64, columns.known.len() as u64);
        return Err(vec![RowFault { line, column: None, problem: Problem::Cells { has, heading } }]);
    }
    for (at, (cell, heading)) in record.cells().zip(&columns.known).enumerate() {
        let Some(column) = heading.as_ref().filter(|_| !cell.is_empty()) else { continue };
        if let Err(problem) = put(&mut row, column, cell, words) {
            faults.push(RowFault { line, column: Some((at + 1, column.written.clone())), problem });
        }
    }
    if row.name.is_empty() && row.id.is_empty() {
        faults.push(RowFault { line, column: None, problem: Problem::Nobody });
    }
    if faults.is_empty() { Ok(row) } else { Err(faults) }
}

fn put(row: &mut Row, column: &Column, cell: &str, words: &Words) -> Result<(), Problem> {
    match column.means {
        Heading::Name => cell.clone_into(&mut row.name),
        Heading::Id => cell.clone_into(&mut row.id),
        Heading::Group => cell.clone_into(&mut row.group),
        Heading::Regiment => cell.clone_into(&mut row.regiment),
        Heading::Role => row.roles = cell::roles(cell, words)?,
        Heading::Month => row.month = Some(month(cell).ok_or_else(|| Problem::NoMonth(cell.to_owned()))?),
        Heading::Videos(featured) => cell::videos(cell, featured, column.scale, words, &mut row.videos)?,
        Heading::Fact(fact) => {
            let value = match cell::fact(cell, fact, column.scale, words)? {
                Cell::Nothing => return Ok(()),
                Cell::Value(value) => value,
            };
            let into = if fact.place() == Place::Month { &mut row.of_month } else { &mut row.facts };
            into.set(fact, value);
        }
    }
    Ok(())
}

impl Row {
    /// What nobody can have in one month.
    fn impossible(&self) -> Option<Problem> {
        let most = self.month.unwrap_or(Date { year: 0, month: 1 }).hours();
        let hours = Fact::ALL.iter().copied().filter(|of| of.place() == Place::Month && of.unit() == Unit::Hours);
        let given = hours.filter_map(|of| Some((of, self.of_month.number(of)?)));
        let mut above = given.filter(|(_, has)| *has > Number::of(most));
        above.next().map(|(of, has)| Problem::Hours { of, has, most })
    }
}

/// What is hardly meant in a month. A cell left empty is nothing.
fn doubtful(month: &Month) -> Option<Problem> {
    let (part, whole) = (Fact::ReturnsExchanges, Fact::GrossSales);
    let above = month.facts.number(part)? > month.facts.number(whole).unwrap_or_default();
    above.then_some(Problem::Exceeds { part, whole })
}

/// What no applicant can have, under any of the schemes.
pub fn impossible<'a>(person: &Profile, schemes: impl IntoIterator<Item = &'a Scheme>) -> Option<Problem> {
    let own = profile::impossible(person).into_iter();
    let of_schemes = schemes.into_iter().flat_map(|scheme| check_profile(scheme, person));
    own.chain(of_schemes).next().map(Problem::Impossible)
}

/// For tests and templates: a number as a value.
pub fn number(value: rust_decimal::Decimal) -> Value {
    Value::Number(crate::engine::Number::new(value).unwrap_or_default())
}
