//! `sandtable settle`: a month's payable list, its public notice, its totals.

use crate::args::Options;
use crate::{Failure, laws, roster};
use sandtable::app::budget::settle::template as headings;
use sandtable::engine::Scheme;
use sandtable::engine::fault::Fault;
use sandtable::engine::named::nearest;
use sandtable::i18n::roster::heading;
use sandtable::i18n::{Lang, settle as words};
use sandtable::population::roster::{Date, month};
use sandtable::population::settle::{Line, Settling, Total, is_due, is_money, masked, masked_id, neutral};
use std::fs::File;
use std::io::{self, Write};

pub fn run(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    let [scheme] = schemes.as_slice() else {
        let ids: Vec<&str> = schemes.iter().map(|scheme| scheme.id.as_str()).collect();
        return Err(Fault::new("--scheme", "name exactly one", format!("one of: {}", ids.join(", "))).into());
    };
    let lang = roster::lang(options);
    if options.template {
        return template(scheme, lang, out(options)?);
    }
    let date = options.month.as_deref().and_then(month);
    let date = date.ok_or_else(|| Fault::new("--month", "missing or no month", "write --month 2026-03"))?;
    let path = options.file.as_deref().ok_or_else(|| Fault::new("ROSTER.csv", "missing", "name the roster"))?;
    let table = Table::of(options.table.as_deref())?;
    let (people, faults) = roster::people(path, &schemes, options)?;
    let mut sheet = Sheet { scheme, date, lang, table, rows: 0, csv: csv::Writer::from_writer(out(options)?) };
    sheet.begin()?;
    let mut settling = Settling::new(scheme, date, &people);
    for (who, profile) in people.each() {
        settling.one(&who, &profile, |line| sheet.line(&line))?;
    }
    sheet.end(&settling)?;
    settling.over().iter().for_each(|over| eprintln!("{}", words::over(over, lang)));
    if options.out.is_some() {
        eprintln!("{}", words::done(settling.totals.all, faults.len(), lang));
        let months = people.months().iter().filter(|each| each.year == date.year).count();
        words::part_of_year(scheme, date, months, lang).iter().for_each(|note| eprintln!("{note}"));
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure::Told(faults)) }
}

fn out(options: &Options) -> Result<Box<dyn Write>, Failure> {
    let mut out: Box<dyn Write> = match &options.out {
        None => Box::new(io::stdout().lock()),
        Some(path) => {
            let place = path.display().to_string();
            Box::new(File::create(path).map_err(|fault| Fault::new(place, fault.to_string(), "name a file to write"))?)
        }
    };
    // Spreadsheets take the file for UTF-8 by this mark only.
    out.write_all("\u{FEFF}".as_bytes())?;
    Ok(out)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    List,
    Notice,
    Totals,
}

impl Table {
    fn of(name: Option<&str>) -> Result<Self, Fault> {
        match name {
            None | Some("list") => Ok(Self::List),
            Some("notice") => Ok(Self::Notice),
            Some("totals") => Ok(Self::Totals),
            Some(other) => {
                Err(Fault::new("--table", format!("no table `{other}`"), nearest(other, &["list", "notice", "totals"])))
            }
        }
    }
}

struct Sheet<'a> {
    scheme: &'a Scheme,
    date: Date,
    lang: Lang,
    table: Table,
    rows: usize,
    csv: csv::Writer<Box<dyn Write>>,
}

impl Sheet<'_> {
    fn write(&mut self, cells: &[String]) -> Result<(), Failure> {
        let cells = cells.iter().map(|cell| neutral(cell).into_owned());
        self.csv.write_record(cells).map_err(|fault| Failure::Io(io::Error::other(fault)))
    }

    fn begin(&mut self) -> Result<(), Failure> {
        let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let cells = match self.table {
            Table::List => {
                let due = self.scheme.provision.iter().filter(|rule| self.listed(rule));
                let provisions = due.map(|rule| words::provision(rule, self.lang));
                let (before, after) = (texts(&words::before(self.lang)), texts(&words::after(self.lang)));
                before.into_iter().chain(provisions).chain(after).collect()
            }
            Table::Notice => texts(&words::notice(self.lang)),
            Table::Totals => texts(&words::totals(self.lang)),
        };
        self.write(&cells)
    }

    /// Provisions that can bring money in this month.
    fn listed(&self, rule: &sandtable::engine::Provision) -> bool {
        is_money(rule) && is_due(rule, self.date)
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), Failure> {
        let paid = !line.determined.is_zero() || !line.open.is_zero();
        let (who, lang) = (line.who, self.lang);
        let sums = [line.determined.to_string(), line.open.to_string()];
        let cells: Vec<String> = match self.table {
            Table::Totals => return Ok(()),
            Table::Notice if !paid => return Ok(()),
            Table::Notice => {
                let number = (self.rows + 1).to_string();
                let own = [number, masked(&who.name), masked_id(&who.id), who.regiment.clone(), who.group.clone()];
                own.into_iter().chain(sums).collect()
            }
            Table::List => {
                let number = (self.rows + 1).to_string();
                let month = format!("{}-{:02}", self.date.year, self.date.month);
                let own = [number, who.name.clone(), who.id.clone(), who.regiment.clone(), who.group.clone()];
                let amounts = self.scheme.provision.iter().zip(&line.amounts).filter(|(rule, _)| self.listed(rule));
                let amounts: Vec<String> = amounts.map(|(_, amount)| amount.to_string()).collect();
                let own = own.into_iter().chain([words::roles(line.profile, lang), month]).chain(amounts).chain(sums);
                own.chain([words::reasons(self.scheme, line, lang)]).collect()
            }
        };
        self.rows += 1;
        self.write(&cells)
    }

    fn end(&mut self, settling: &Settling<'_>) -> Result<(), Failure> {
        let totals = &settling.totals;
        let all = words::all(self.lang).to_owned();
        if self.table == Table::Totals {
            for (regiment, group, total) in totals.rows() {
                let group = group.unwrap_or(words::subtotal(self.lang));
                self.total(regiment.to_owned(), group.to_owned(), total)?;
            }
            self.total(all, String::new(), &totals.all)?;
            for over in settling.over() {
                let sums = over.sums().map(|sum| sum.to_string());
                let cells = [words::over_row(&over, self.lang), String::new(), String::new(), String::new()];
                self.write(&[&cells[..], &sums].concat())?;
            }
        }
        self.csv.flush()?;
        Ok(())
    }

    fn total(&mut self, regiment: String, group: String, total: &Total) -> Result<(), Failure> {
        let counts = [total.people.to_string(), total.paid.to_string()];
        let sums = [total.determined.to_string(), total.open.to_string()];
        let cells: Vec<String> = [regiment, group].into_iter().chain(counts).chain(sums).collect();
        self.write(&cells)
    }
}

fn template(scheme: &Scheme, lang: Lang, out: Box<dyn Write>) -> Result<(), Failure> {
    let mut csv = csv::Writer::from_writer(out);
    let cells = headings(scheme).into_iter().map(|each| heading(each, lang));
    csv.write_record(cells).map_err(|fault| Failure::Io(io::Error::other(fault)))?;
    csv.flush()?;
    Ok(())
}
