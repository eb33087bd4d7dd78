//! Rosters in: people put together from their rows, faults in words.

use crate::Failure;
use crate::args::Options;
use sandtable::engine::fault::Fault;
use sandtable::engine::profile;
use sandtable::engine::scheme::check_profile;
use sandtable::engine::{Profile, Scheme};
use sandtable::i18n::Lang;
use sandtable::i18n::roster::{file_fault, ignored, row_fault, words};
use sandtable::population::roster::{Gathered, Problem, RowFault, gather, read};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The good people of a file, and a sentence for each fault.
pub fn people(path: &Path, schemes: &[Scheme], options: &Options) -> Result<(Gathered, Vec<String>), Failure> {
    let lang = lang(options);
    let place = path.display().to_string();
    let file = File::open(path).map_err(|fault| Fault::new(&place, fault.to_string(), "name a readable file"))?;
    let mut all = Gathered::default();
    let reading = read(BufReader::new(file), &words(), |row| gather(&mut all, row))
        .map_err(|fault| Failure::Told(vec![format!("{place}: {}", file_fault(&fault, lang))]))?;
    let mut faults: Vec<RowFault> = reading.faults;
    all.keep(|who, profile| match impossible(profile, schemes) {
        Some(problem) => {
            faults.push(RowFault { line: who.line, column: None, problem });
            false
        }
        None => true,
    });
    faults.sort_by_key(|fault| fault.line);
    // On stderr stand faults alone, unless the answer goes to a file and somebody is looking.
    if !reading.ignored.is_empty() && options.out.is_some() {
        eprintln!("{}", ignored(&reading.ignored, lang));
    }
    Ok((all, faults.iter().map(|fault| format!("{place}: {}", row_fault(fault, lang))).collect()))
}

/// What no applicant can have.
fn impossible(person: &Profile, schemes: &[Scheme]) -> Option<Problem> {
    let own = profile::impossible(person).into_iter();
    let of_schemes = schemes.iter().flat_map(|scheme| check_profile(scheme, person));
    own.chain(of_schemes).next().map(Problem::Impossible)
}

pub fn lang(options: &Options) -> Lang {
    if options.english { Lang::En } else { Lang::Zh }
}
