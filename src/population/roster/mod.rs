//! A table of real people, one row a person and month, read in a stream: good rows kept, faults by line and column.

mod cell;
mod decode;
mod gather;
mod heading;

pub use decode::Decoded;
pub use gather::{Gathered, Who, gather};
pub use heading::{Heading, Words};

use crate::amount;
use crate::engine::fact::Place;
use crate::engine::profile::{Impossible, Item, Record, Role, Value};
use cell::Cell;
pub use cell::month;
use heading::{Columns, columns};
use std::io::Read;

/// A month of a year, such as 2026 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: u8,
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
    Unreadable,
}

/// What keeps a whole file from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    Empty,
    /// The same heading twice, by number and name.
    TwiceHeading(usize, String),
    /// No column for the name or id of a person.
    NoPerson(Vec<String>),
    /// No column with anything to compute.
    NoFact(Vec<String>),
    Io(String),
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub rows: u64,
    pub faults: Vec<RowFault>,
    /// Columns that mean nothing here.
    pub ignored: Vec<String>,
}

/// Reads a table; `each` gets every good row, and may refuse it.
pub fn read(
    input: impl Read,
    words: &Words,
    mut each: impl FnMut(Row) -> Result<(), RowFault>,
) -> Result<Reading, FileFault> {
    let mut table = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(Decoded::new(input));
    let heading = table.headers().map_err(|fault| FileFault::Io(fault.to_string()))?.clone();
    let columns = columns(&heading, words)?;
    let mut reading = Reading { ignored: columns.ignored.clone(), ..Reading::default() };
    let mut record = csv::StringRecord::new();
    loop {
        match table.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) if record.iter().all(str::is_empty) => continue,
            Ok(true) => {}
            Err(fault) => {
                let line = fault.position().map_or(reading.rows + 2, csv::Position::line);
                reading.faults.push(RowFault { line, column: None, problem: Problem::Unreadable });
                match fault.kind() {
                    csv::ErrorKind::Io(_) => break,
                    _ => continue,
                }
            }
        }
        reading.rows += 1;
        let line = record.position().map_or(0, csv::Position::line);
        match row(&record, line, &columns, words).map(&mut each) {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => reading.faults.push(fault),
            Err(faults) => reading.faults.extend(faults),
        }
    }
    Ok(reading)
}

fn row(record: &csv::StringRecord, line: u64, columns: &Columns, words: &Words) -> Result<Row, Vec<RowFault>> {
    let mut row = Row { line, ..Row::default() };
    let mut faults = Vec::new();
    let surplus = record.iter().skip(columns.known.len()).any(|cell| !cell.is_empty());
    if surplus {
        let (has, heading) = (record.len() as u64, columns.known.len() as u64);
        return Err(vec![RowFault { line, column: None, problem: Problem::Cells { has, heading } }]);
    }
    for (at, (cell, heading)) in record.iter().zip(&columns.known).enumerate() {
        let Some((heading, written)) = heading.as_ref().filter(|_| !cell.is_empty()) else { continue };
        if let Err(problem) = put(&mut row, *heading, cell, words) {
            faults.push(RowFault { line, column: Some((at + 1, written.clone())), problem });
        }
    }
    if row.name.is_empty() && row.id.is_empty() {
        faults.push(RowFault { line, column: None, problem: Problem::Nobody });
    }
    if faults.is_empty() { Ok(row) } else { Err(faults) }
}

fn put(row: &mut Row, heading: Heading, cell: &str, words: &Words) -> Result<(), Problem> {
    match heading {
        Heading::Name => cell.clone_into(&mut row.name),
        Heading::Id => cell.clone_into(&mut row.id),
        Heading::Group => cell.clone_into(&mut row.group),
        Heading::Regiment => cell.clone_into(&mut row.regiment),
        Heading::Role => row.roles = cell::roles(cell, words)?,
        Heading::Month => row.month = Some(month(cell).ok_or_else(|| Problem::NoMonth(cell.to_owned()))?),
        Heading::Videos(featured) => cell::videos(cell, featured, &mut row.videos)?,
        Heading::Fact(fact) => {
            let value = match cell::fact(cell, fact, words)? {
                Cell::Nothing => return Ok(()),
                Cell::Value(value) => value,
            };
            let into = if fact.place() == Place::Month { &mut row.of_month } else { &mut row.facts };
            into.set(fact, value);
        }
    }
    Ok(())
}

/// For tests and templates: a number as a value.
pub fn number(value: rust_decimal::Decimal) -> Value {
    Value::Number(crate::engine::Number::new(value).unwrap_or_default())
}
