//! A roster as it was read, and a month of it settled.

use crate::app::asked::reads;
use crate::engine::Scheme;
use crate::engine::fact::{Fact, Place};
use crate::engine::named::Named;
use crate::i18n::roster::{words, writable};
use crate::population::roster::{Date, FileFault, Gathered, Heading, RowFault, gather, impossible, read};

/// The good people of a file, and what is wrong with the rest.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub file: String,
    pub people: Gathered,
    pub rows: u64,
    pub faults: Vec<RowFault>,
    /// Headings that mean nothing here.
    pub ignored: Vec<String>,
}

pub fn roster<'a>(
    file: &str,
    bytes: &[u8],
    schemes: impl IntoIterator<Item = &'a Scheme> + Clone,
) -> Result<Roster, FileFault> {
    let mut people = Gathered::default();
    let reading = read(bytes, &words(), |row| gather(&mut people, row))?;
    let mut faults = reading.faults;
    people.keep(|who, person| match impossible(person, schemes.clone()) {
        Some(problem) => {
            faults.push(RowFault { line: who.line, column: None, problem });
            false
        }
        None => true,
    });
    people.add_up_members();
    faults.sort_by_key(|fault| fault.line);
    Ok(Roster { file: file.to_owned(), people, rows: reading.rows, faults, ignored: reading.ignored })
}

/// The months that rows are about, in order.
pub fn months(people: &Gathered) -> Vec<Date> {
    let mut months: Vec<Date> = people.who.iter().flat_map(|who| who.months.iter().copied()).collect();
    months.sort_unstable();
    months.dedup();
    months
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
