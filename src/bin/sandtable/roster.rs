//! Rosters in: read in slices into columns, faults in words.

use crate::Failure;
use crate::args::Options;
use sandtable::engine::Scheme;
use sandtable::engine::fault::Fault;
use sandtable::i18n::Lang;
use sandtable::i18n::roster::{file_fault, ignored, row_fault, words};
use sandtable::population::roster::{Intake, Register, RowFault, impossible, read};
use std::fs::File;
use std::path::Path;

/// The good people of a file, and a sentence for each fault. What is only doubtful counts, and is said on stderr.
pub fn people(path: &Path, schemes: &[Scheme], options: &Options) -> Result<(Register, Vec<String>), Failure> {
    let lang = lang(options);
    let place = path.display().to_string();
    let file = File::open(path).map_err(|fault| Fault::new(&place, fault.to_string(), "name a readable file"))?;
    let mut intake = Intake::default();
    let reading = read(file, &words(), |row| intake.add(row))
        .map_err(|fault| Failure::Told(vec![format!("{place}: {}", file_fault(&fault, lang))]))?;
    let register = intake.finish(reading, usize::MAX, |person| impossible(person, schemes), |_, _| {});
    let told = |fault: &RowFault| format!("{place}: {}", row_fault(fault, lang));
    let read = &register.reading;
    if !read.ignored.is_empty() {
        eprintln!("{}", ignored(&read.ignored, lang));
    }
    read.doubts.iter().for_each(|doubt| eprintln!("{}", told(doubt)));
    let faults = read.faults.iter().map(told).collect();
    Ok((register, faults))
}

pub fn lang(options: &Options) -> Lang {
    if options.english { Lang::En } else { Lang::Zh }
}
