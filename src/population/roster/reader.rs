//! A table pushed in slice by slice: whatever its size, no more is held than the row being read.

use super::decode::Decoding;
use super::heading::{Columns, Heading, Words, columns, guess, said_unit};
use super::{FileFault, Problem, Reading, Row, RowFault, row};
use csv_core::ReadRecordResult;
use serde::{Deserialize, Serialize};

/// A row as long as this has a quotation mark that was never closed, or is none.
const MOST_BYTES: usize = 1 << 20;
/// Rows shown beside the headings.
const SAMPLES: usize = 3;

/// Reads rows out of slices of a file. The first record is the headings.
pub struct Reader {
    words: Words,
    /// What each column is, where somebody said so.
    told: Option<Vec<Option<Heading>>>,
    columns: Option<Columns>,
    decoding: Decoding,
    /// Decoded and not taken apart yet.
    text: Vec<u8>,
    records: Records,
    reading: Reading,
    /// Faults kept; those beyond are counted.
    most_faults: usize,
}

/// A column as its heading and first cells show it, and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Guess {
    pub written: String,
    pub means: Option<Heading>,
    /// In what its numbers are written, where the heading says so.
    pub unit: Option<String>,
    pub samples: Vec<String>,
}

/// What the first bytes of a file say of its columns; a few kilobytes are enough.
pub fn headings(first: &[u8], words: &Words) -> Vec<Guess> {
    let (mut text, mut records) = (Vec::new(), Records::default());
    let mut decoding = Decoding::default();
    decoding.push(first, true, &mut text);
    if decoding.binary {
        return Vec::new();
    }
    let (mut input, mut rows) = (text.as_slice(), Vec::new());
    while rows.len() <= SAMPLES {
        match records.next(&mut input, true) {
            Next::Record => rows.push(records.cells().map(str::to_owned).collect::<Vec<_>>()),
            Next::End | Next::More | Next::TooLong => break,
        }
        records.clear();
    }
    let Some((heading, rows)) = rows.split_first() else { return Vec::new() };
    let samples = |at: usize| rows.iter().filter_map(move |row| row.get(at)).filter(|cell| !cell.is_empty()).cloned();
    let means = guess(heading, words).into_iter().enumerate();
    let each = heading.iter().zip(means);
    let guess = |(written, (at, means)): (&String, (usize, Option<Heading>))| {
        let unit = said_unit(written, means, words);
        Guess { written: written.clone(), means, unit, samples: samples(at).collect() }
    };
    each.map(guess).collect()
}

impl Reader {
    /// Keeps so many faults.
    pub fn new(words: &Words, most_faults: usize) -> Self {
        Self {
            words: words.clone(),
            told: None,
            columns: None,
            decoding: Decoding::default(),
            text: Vec::new(),
            records: Records::default(),
            reading: Reading::default(),
            most_faults,
        }
    }

    /// Takes the columns for what somebody says they are, in the order of the file.
    pub fn told(self, columns: Vec<Option<Heading>>) -> Self {
        Self { told: Some(columns), ..self }
    }

    /// Takes the next bytes; `each` gets every good row, and may refuse it.
    pub fn push(&mut self, bytes: &[u8], mut each: impl FnMut(Row) -> Result<(), RowFault>) -> Result<(), FileFault> {
        self.take(bytes, false, &mut each)
    }

    /// After the last bytes.
    pub fn finish(mut self, mut each: impl FnMut(Row) -> Result<(), RowFault>) -> Result<Reading, FileFault> {
        self.take(&[], true, &mut each)?;
        if self.columns.is_none() {
            return Err(FileFault::Empty);
        }
        Ok(self.reading)
    }

    /// What was read so far.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The rest cannot be read.
    pub(super) fn broken(&mut self) {
        let line = self.records.csv.line();
        self.fault(RowFault { line, column: None, problem: Problem::Unreadable });
    }

    fn take(
        &mut self,
        bytes: &[u8],
        last: bool,
        each: &mut impl FnMut(Row) -> Result<(), RowFault>,
    ) -> Result<(), FileFault> {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        self.decoding.push(bytes, last, &mut text);
        if self.decoding.binary {
            return Err(FileFault::NoText);
        }
        let mut input = text.as_slice();
        loop {
            match self.records.next(&mut input, last) {
                Next::Record => self.record(each)?,
                Next::TooLong => return Err(FileFault::Endless(self.records.line)),
                Next::More | Next::End => break,
            }
            self.records.clear();
        }
        self.text = text;
        Ok(())
    }

    fn record(&mut self, each: &mut impl FnMut(Row) -> Result<(), RowFault>) -> Result<(), FileFault> {
        let Some(columns) = &self.columns else {
            let heading: Vec<String> = self.records.cells().map(str::to_owned).collect();
            let columns = columns(&heading, &self.words, self.told.as_deref())?;
            self.reading.ignored.clone_from(&columns.ignored);
            self.columns = Some(columns);
            return Ok(());
        };
        if self.records.cells().all(str::is_empty) {
            return Ok(());
        }
        self.reading.rows += 1;
        match row(&self.records, columns, &self.words).map(each) {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => self.fault(fault),
            Err(faults) => faults.into_iter().for_each(|fault| self.fault(fault)),
        }
        Ok(())
    }

    fn fault(&mut self, fault: RowFault) {
        self.reading.fault(fault, self.most_faults);
    }
}

/// The record being put together.
pub(super) struct Records {
    csv: csv_core::Reader,
    text: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    ended: usize,
    /// Where it begins.
    pub line: u64,
}

enum Next {
    Record,
    /// All bytes are used up in the middle of it.
    More,
    End,
    TooLong,
}

impl Default for Records {
    fn default() -> Self {
        let (text, ends) = (vec![0; 1024], vec![0; 32]);
        Self { csv: csv_core::Reader::new(), text, filled: 0, ends, ended: 0, line: 1 }
    }
}

impl Records {
    fn clear(&mut self) {
        (self.filled, self.ended, self.line) = (0, 0, self.csv.line());
    }

    fn next(&mut self, input: &mut &[u8], last: bool) -> Next {
        loop {
            // Nothing at all would mean the end.
            if input.is_empty() && !last {
                return Next::More;
            }
            let (text, ends) = (self.text.get_mut(self.filled..), self.ends.get_mut(self.ended..));
            let (text, ends) = (text.unwrap_or_default(), ends.unwrap_or_default());
            let (result, read, wrote, ended) = self.csv.read_record(input, text, ends);
            *input = input.get(read..).unwrap_or_default();
            self.filled += wrote;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.text.len() >= MOST_BYTES => return Next::TooLong,
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_BYTES => return Next::TooLong,
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return Next::Record,
                ReadRecordResult::End => return Next::End,
            }
        }
    }

    /// Without the spaces around them. What was decoded is text; were it not, a cell would be empty.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().take(self.ended).map(move |end| {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            std::str::from_utf8(cell).unwrap_or_default().trim()
        })
    }

    pub fn len(&self) -> usize {
        self.ended
    }
}
