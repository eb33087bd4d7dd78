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
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// Answers every profile of the input; faults are told at the end, each with its place.
pub fn answer(options: &Options, schemes: &[Scheme], how: &dyn Fn(&Profile) -> String) -> Result<(), Failure> {
    let file = options.file.as_deref().filter(|path| *path != Path::new("-"));
    let place = file.map(|path| path.display().to_string()).unwrap_or_default();
    let job = Job { options, schemes, names: with_shipped(vocabulary(schemes)), how, place: &place };
    let mut out = BufWriter::new(io::stdout().lock());
    let faults = match file {
        None => job.all(io::stdin().lock(), &mut out)?,
        Some(path) => {
            let file = File::open(path)
                .map_err(|fault| Fault::new(place.as_str(), fault.to_string(), "name a readable file"))?;
            job.all(BufReader::new(file), &mut out)?
        }
    };
    out.flush()?;
    if faults.is_empty() { Ok(()) } else { Err(Failure::Input(faults)) }
}

/// A profile may name contests and provisions of schemes that were not asked for.
fn with_shipped(mut names: Vocabulary) -> Vocabulary {
    let all = vocabulary(sandtable::schemes::shipped());
    for (names, all) in [
        (&mut names.contests, all.contests),
        (&mut names.provisions, all.provisions),
        (&mut names.schemes, all.schemes),
    ] {
        let more: Vec<String> = all.into_iter().filter(|name| !names.contains(name)).collect();
        names.extend(more);
    }
    names
}

struct Job<'a> {
    options: &'a Options,
    schemes: &'a [Scheme],
    names: Vocabulary,
    how: &'a dyn Fn(&Profile) -> String,
    /// The file; nothing for what is piped in.
    place: &'a str,
}

/// What would be right where no JSON stands.
const REMEDY: &str = "write a JSON object, an array, or one object per line";

impl Job<'_> {
    /// One value over any number of lines, or, where the first line is a whole one by itself, one a line.
    fn all(&self, mut input: impl BufRead, out: &mut impl Write) -> Result<Vec<Fault>, Failure> {
        let mut faults = Vec::new();
        let (mut first, mut at) = (Vec::new(), 0);
        while is_blank(&first) && input.read_until(b'\n', &mut first)? > 0 {
            at += 1;
        }
        let text = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&first);
        if is_blank(text) {
            faults.push(self.fault(1, "the input is empty", "write at least {}"));
        } else if serde_json::from_slice::<Json>(text).is_err_and(|fault| fault.is_eof()) {
            let values = serde_json::Deserializer::from_reader(text.chain(&mut input)).into_iter();
            for (place, value) in values.enumerate() {
                match value {
                    Ok(value) if place == 0 => self.value(&value, self.place, false, out, &mut faults)?,
                    Ok(value) => self.value(&value, &format!("profile {}", place + 1), true, out, &mut faults)?,
                    Err(fault) => {
                        faults.push(self.broken(at - 1 + fault.line(), &fault));
                        break;
                    }
                }
            }
        } else {
            let mut rest = Vec::new();
            let more = input.read_until(b'\n', &mut rest)? > 0;
            self.line(text, if more || at > 1 { Some(at) } else { None }, out, &mut faults)?;
            while !rest.is_empty() {
                at += 1;
                if !is_blank(&rest) {
                    self.line(&rest, Some(at), out, &mut faults)?;
                }
                rest.clear();
                input.read_until(b'\n', &mut rest)?;
            }
        }
        Ok(faults)
    }

    /// A line that can't be read spoils only itself.
    fn line(
        &self,
        text: &[u8],
        at: Option<usize>,
        out: &mut impl Write,
        faults: &mut Vec<Fault>,
    ) -> Result<(), Failure> {
        match serde_json::from_slice(text) {
            Ok(value) => {
                let place = at.map_or(self.place.to_owned(), |at| self.at(at));
                self.value(&value, &place, at.is_some(), out, faults)
            }
            Err(fault) => {
                faults.push(self.broken(at.unwrap_or(1), &fault));
                self.put(None, at.is_some(), out)
            }
        }
    }

    fn at(&self, line: usize) -> String {
        if self.place.is_empty() { format!("line {line}") } else { format!("{}:{line}", self.place) }
    }

    fn fault(&self, line: usize, problem: &str, remedy: &str) -> Fault {
        Fault::new(self.at(line), problem, remedy)
    }

    fn broken(&self, line: usize, fault: &serde_json::Error) -> Fault {
        let text = fault.to_string();
        // Where it stands is said before, not after.
        let problem = text.split(" at line ").next().unwrap_or(&text);
        Fault::new(format!("{} column {}", self.at(line), fault.column()), problem, REMEDY)
    }

    fn value(
        &self,
        value: &Json,
        place: &str,
        of_many: bool,
        out: &mut impl Write,
        faults: &mut Vec<Fault>,
    ) -> Result<(), Failure> {
        match value {
            Json::Array(profiles) => self.array(profiles, place, out, faults),
            one => {
                let answer = self.answer(one, place, faults);
                self.put(answer, of_many, out)
            }
        }
    }

    /// Of many, what has no answer keeps its place, so that answers and profiles can be counted alike.
    fn put(&self, answer: Option<String>, of_many: bool, out: &mut impl Write) -> Result<(), Failure> {
        match answer {
            Some(answer) => writeln!(out, "{answer}")?,
            None if self.options.text || !of_many => {}
            None => writeln!(out, "null")?,
        }
        Ok(())
    }

    fn array(
        &self,
        profiles: &[Json],
        place: &str,
        out: &mut impl Write,
        faults: &mut Vec<Fault>,
    ) -> Result<(), Failure> {
        let answers = profiles.iter().enumerate();
        let answers = answers.map(|(at, profile)| self.answer(profile, &format!("{place}[{at}]"), faults));
        if self.options.text {
            writeln!(out, "{}", answers.flatten().collect::<Vec<_>>().join("\n"))?;
        } else {
            let answers = answers.map(|answer| answer.unwrap_or_else(|| "null".to_owned()));
            writeln!(out, "[{}]", answers.collect::<Vec<_>>().join(",\n"))?;
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

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}
