//! Profiles in, answers of the same shape out: an object, an array, or one a line. One at a time, so that a roster of any
//! length streams.

use crate::Failure;
use crate::args::Options;
use sandtable::engine::fault::Fault;
use sandtable::engine::profile::{self, Vocabulary};
use sandtable::engine::scheme::check_profile;
use sandtable::engine::{Profile, Scheme};
use sandtable::schemes::vocabulary;
use serde_json::Value as Json;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// Answers every profile of the input; faults are told at the end, each with its place.
pub fn answer(options: &Options, schemes: &[Scheme], how: &dyn Fn(&Profile) -> String) -> Result<(), Failure> {
    let job = Job { options, schemes, names: with_shipped(vocabulary(schemes)), how };
    let mut out = BufWriter::new(io::stdout().lock());
    let faults = match options.file.as_deref() {
        None => job.stream(io::stdin().lock(), &mut out)?,
        Some(path) if path == Path::new("-") => job.stream(io::stdin().lock(), &mut out)?,
        Some(path) => {
            let place = path.display().to_string();
            let file =
                File::open(path).map_err(|fault| Fault::new(place, fault.to_string(), "name a readable file"))?;
            job.stream(BufReader::new(file), &mut out)?
        }
    };
    out.flush()?;
    if faults.is_empty() { Ok(()) } else { Err(Failure::Input(faults)) }
}

/// A profile may name contests and provisions of schemes that were not asked for.
fn with_shipped(mut names: Vocabulary) -> Vocabulary {
    let all = vocabulary(sandtable::schemes::shipped());
    names.contests.extend(all.contests);
    names.provisions.extend(all.provisions);
    names.schemes.extend(all.schemes);
    names
}

struct Job<'a> {
    options: &'a Options,
    schemes: &'a [Scheme],
    names: Vocabulary,
    how: &'a dyn Fn(&Profile) -> String,
}

impl Job<'_> {
    fn stream(&self, input: impl Read, out: &mut impl Write) -> Result<Vec<Fault>, Failure> {
        let mut faults = Vec::new();
        let mut any = false;
        let values = serde_json::Deserializer::from_reader(input).into_iter::<Json>();
        for (at, value) in values.enumerate() {
            any = true;
            match value {
                Ok(Json::Array(profiles)) => self.array(&profiles, out, &mut faults)?,
                Ok(value) => {
                    let place = if at == 0 { String::new() } else { format!("profile {}", at + 1) };
                    if let Some(answer) = self.answer(&value, &place, &mut faults) {
                        writeln!(out, "{answer}")?;
                    }
                }
                Err(fault) => {
                    let place = format!("line {} column {}", fault.line(), fault.column());
                    faults.push(Fault::new(
                        place,
                        fault.to_string(),
                        "write a JSON object, an array, or one object per line",
                    ));
                    break;
                }
            }
        }
        if !any {
            faults.push(Fault::new("line 1", "the input is empty", "write at least {}"));
        }
        Ok(faults)
    }

    fn array(&self, profiles: &[Json], out: &mut impl Write, faults: &mut Vec<Fault>) -> Result<(), Failure> {
        let mut answers = Vec::new();
        for (at, profile) in profiles.iter().enumerate() {
            answers.extend(self.answer(profile, &format!("[{at}]"), faults));
        }
        if self.options.text {
            writeln!(out, "{}", answers.join("\n"))?;
        } else {
            writeln!(out, "[{}]", answers.join(",\n"))?;
        }
        Ok(())
    }

    fn answer(&self, json: &Json, place: &str, faults: &mut Vec<Fault>) -> Option<String> {
        let mut found = Vec::new();
        let profile = match profile::read(json, &self.names) {
            Ok(profile) => {
                let outside = self.schemes.iter().flat_map(|scheme| check_profile(scheme, &profile));
                found.extend(outside.map(Fault::from));
                Some(profile)
            }
            Err(more) => {
                found = more;
                None
            }
        };
        let clean = found.is_empty();
        faults.extend(found.into_iter().map(|fault| if place.is_empty() { fault } else { fault.within(place) }));
        let profile = profile.filter(|_| clean)?;
        Some((self.how)(&profile))
    }
}
