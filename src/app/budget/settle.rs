//! Rosters as they are read, file after file, and what is in them.

use crate::app::asked::reads;
use crate::engine::Scheme;
use crate::engine::fact::{Fact, Place};
use crate::engine::named::Named;
use crate::i18n::roster::{words, writable};
use crate::population::roster::{
    Date, FileFault, Guess, Heading, Intake, Reader, Reading, Register, headings, impossible,
};
use serde::{Deserialize, Serialize};
use std::io::Read;

/// Bytes read at a time.
const SLICE: usize = 256 * 1024;
/// Faults kept; those beyond are counted.
const MOST_FAULTS: usize = 100_000;
/// A line is told together with its file: the file stands above these bits.
const LINE_BITS: u32 = 40;
/// Parts of the progress that are told.
pub const PARTS: u64 = 1000;

/// A file that was chosen. The page keeps it under its number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Sheet {
    pub file: u32,
    pub name: String,
    /// What each column is, where somebody said so.
    pub columns: Option<Vec<Option<Heading>>>,
}

/// Its contents.
pub struct Contents {
    pub size: u64,
    pub input: Box<dyn Read>,
}

/// Everybody in some files.
#[derive(Debug, Default)]
pub struct Roster {
    pub sheets: Vec<Sheet>,
    /// What the columns of each file are taken for.
    pub columns: Vec<Vec<Guess>>,
    pub register: Register,
}

/// Why files can't be read: which, and what is wrong with it.
#[derive(Debug)]
pub struct Unread {
    pub sheet: usize,
    pub fault: FileFault,
    pub columns: Vec<Vec<Guess>>,
}

/// Reads files as one roster; `told` hears how far it is, of [`PARTS`].
pub fn roster<'a>(
    sheets: &[Sheet],
    contents: Vec<Contents>,
    schemes: impl IntoIterator<Item = &'a Scheme> + Clone,
    told: &mut dyn FnMut(u64),
) -> Result<Roster, Unread> {
    let words = words();
    let all: u64 = contents.iter().map(|each| each.size).sum();
    let (mut intake, mut reading, mut columns) = (Intake::default(), Reading::default(), Vec::new());
    let mut done = 0;
    for (at, (sheet, mut contents)) in sheets.iter().zip(contents).enumerate() {
        let mut reader = Reader::new(&words, MOST_FAULTS);
        if let Some(columns) = &sheet.columns {
            reader = reader.told(columns.clone());
        }
        let mut slice = vec![0; SLICE];
        let (mut first, mut fault) = (true, None);
        while fault.is_none() {
            let count = match fill(contents.input.as_mut(), &mut slice) {
                Ok(count) => count,
                Err(problem) => {
                    fault = Some(FileFault::Io(problem.to_string()));
                    break;
                }
            };
            let bytes = slice.get(..count).unwrap_or_default();
            if std::mem::take(&mut first) {
                columns.push(headings(bytes, &words));
            }
            if count == 0 {
                break;
            }
            let pushed = reader.push(bytes, |mut row| {
                row.line |= (at as u64) << LINE_BITS;
                intake.add(row)
            });
            fault = pushed.err();
            done += count as u64;
            told(done * PARTS / 2 / all.max(1));
        }
        let add = |mut row: crate::population::roster::Row| {
            row.line |= (at as u64) << LINE_BITS;
            intake.add(row)
        };
        let read = match fault {
            None => reader.finish(add),
            Some(fault) => Err(fault),
        };
        match read {
            Ok(read) => join(&mut reading, read, at),
            Err(fault) => return Err(Unread { sheet: at, fault, columns }),
        }
    }
    let far = |at: usize, of: usize| told(PARTS / 2 + at as u64 * PARTS / 4 / (of as u64).max(1));
    let impossible = |person: &crate::engine::Profile| impossible(person, schemes.clone());
    let register = intake.finish(reading, MOST_FAULTS, impossible, far);
    Ok(Roster { sheets: sheets.to_vec(), columns, register })
}

/// As much as there is room for, or all that is left.
fn fill(input: &mut dyn Read, into: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = into.get_mut(filled..).filter(|room| !room.is_empty()) {
        match input.read(room) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(fault) if fault.kind() == std::io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(filled)
}

fn join(all: &mut Reading, one: Reading, at: usize) {
    all.rows += one.rows;
    let room = MOST_FAULTS.saturating_sub(all.faults.len());
    all.more_faults += one.more_faults + one.faults.len().saturating_sub(room) as u64;
    all.faults.extend(one.faults.into_iter().take(room).map(|mut fault| {
        // Those that `Intake` finds bear it already.
        fault.line |= (at as u64) << LINE_BITS;
        fault
    }));
    for heading in one.ignored {
        if !all.ignored.contains(&heading) {
            all.ignored.push(heading);
        }
    }
}

/// Which file a line is in, by its place, and which line of it.
pub fn place(line: u64) -> (usize, u64) {
    let file = line >> LINE_BITS;
    (usize::try_from(file).unwrap_or_default(), line - (file << LINE_BITS))
}

/// `2026-03`
pub fn named(date: Date) -> String {
    format!("{}-{:02}", date.year, date.month)
}

/// The headings an office fills in: who, and the facts that the scheme reads.
pub fn template(scheme: &Scheme) -> Vec<Heading> {
    let who = [Heading::Name, Heading::Id, Heading::Role, Heading::Regiment, Heading::Group, Heading::Month];
    let read: Vec<Fact> = scheme.provision.iter().flat_map(|rule| reads(scheme, rule)).map(|read| read.fact).collect();
    let of = |places: &'static [Place]| {
        let all = Fact::ALL.iter().copied().filter(|fact| read.contains(fact) && writable(*fact));
        all.filter(move |fact| places.contains(&fact.place())).map(Heading::Fact)
    };
    let mut headings: Vec<Heading> = who.to_vec();
    headings.extend(of(&[Place::Month]));
    if read.iter().any(|fact| fact.place() == Place::Video) {
        headings.extend([Heading::Videos(true), Heading::Videos(false)]);
    }
    headings.extend(of(&[Place::Year, Place::Applicant, Place::StartupLoan, Place::BusinessLoan]));
    headings
}
