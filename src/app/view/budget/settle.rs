//! A month's payable list on screen: the first rows of each table; all of them go out as files while they are made.

use crate::app::budget::settle::{PARTS, Roster, Sheet, Unread, named, place, template};
use crate::app::export::{MARK, csv, csv_row};
use crate::app::view::{Choice, TableView};
use crate::engine::scheme::Provision;
use crate::engine::{Scheme, Yuan};
use crate::i18n::numbers::fen;
use crate::i18n::page::budget::{self as say, Word, word};
use crate::i18n::roster::{at_place, fault_head, file_fault, heading, ignored, problem};
use crate::i18n::{Lang, settle as words};
use crate::population::roster::{Date, FileFault, Guess, Problem, RowFault, month};
use crate::population::settle::{Line, Over, Settling, Total, Totals, is_due, is_money, masked, masked_id};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;

/// More rows than anybody reads on a screen; the file has all.
const MOST_SHOWN: usize = 200;
/// A file goes out in pieces of about so many bytes.
const PIECE: usize = 256 * 1024;
/// People between two words of how far it is.
const STRIDE: usize = 1000;

/// Where files go piece by piece: which table, and the next of its text.
pub type Out<'a> = dyn FnMut(&'static str, String) + 'a;

/// A table of the settlement: what is on screen, and the whole as a file.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct SheetView {
    pub id: String,
    pub title: String,
    pub table: TableView,
    /// How much of it is shown, where not all is.
    pub part: Option<String>,
    pub file: String,
}

/// A file that can't be read, and why: told in the language of the moment, which may be another than when it was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Refused {
    /// Which of those chosen it is.
    pub sheet: usize,
    pub name: String,
    pub fault: FileFault,
}

impl Refused {
    pub fn told(&self, lang: Lang) -> String {
        say::in_file(&self.name, &file_fault(&self.fault, lang), lang)
    }
}

/// What came of some files.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RosterView {
    /// Why they can't be read.
    pub fault: Option<Refused>,
    /// What the columns of each file are taken for, as far as they were looked at.
    pub columns: Vec<Vec<Guess>>,
    /// Nothing where they can't be read, or nobody has said which month.
    pub settled: Option<SettleView>,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct SettleView {
    pub read: String,
    pub done: String,
    /// What makes the sums less than they may be.
    pub note: Option<String>,
    /// Where the list pays more than the text has for all.
    pub over: Vec<String>,
    pub months: Vec<Choice<String>>,
    pub month: String,
    /// Whether anybody has a row for the month.
    pub any: bool,
    pub sheets: Vec<SheetView>,
    pub faults: Vec<String>,
    /// Rows that count, and are worth a second look.
    pub doubts: Vec<String>,
    pub ignored: Option<String>,
}

impl RosterView {
    /// These files but for the one that can't be read.
    pub fn readable(&self, sheets: &[Sheet]) -> Vec<Sheet> {
        let bad = self.fault.as_ref().map(|fault| fault.sheet);
        sheets.iter().enumerate().filter(|(at, _)| Some(*at) != bad).map(|(_, sheet)| sheet.clone()).collect()
    }

    /// Why the last file is no table at all: no column of it can be explained.
    pub fn hopeless(&self) -> Option<&Refused> {
        self.fault.as_ref().filter(|_| self.columns.last().is_none_or(Vec::is_empty))
    }

    pub fn unread(sheets: &[Sheet], unread: Unread) -> Self {
        let name = sheets.get(unread.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default();
        let fault = Some(Refused { sheet: unread.sheet, name, fault: unread.fault });
        Self { fault, columns: unread.columns, settled: None }
    }
}

impl SettleView {
    /// `wanted` is the month chosen on screen; nothing is the last of the roster. `told` hears how far it is.
    pub fn of(
        scheme: &Scheme,
        roster: &Roster,
        wanted: Option<&str>,
        lang: Lang,
        out: &mut Out<'_>,
        told: &mut dyn FnMut(u64),
    ) -> Option<Self> {
        let register = &roster.register;
        let known = register.months();
        let date = wanted.and_then(month).filter(|date| known.is_empty() || known.contains(date));
        let date = date.or_else(|| known.last().copied()).or_else(|| wanted.and_then(month))?;
        let mut tables = Tables::new(scheme, date, lang);
        let mut settling = Settling::new(scheme, date, register);
        let all = register.whos.len().max(1) as u64;
        for (at, (who, profile)) in register.each().enumerate() {
            let Ok(()) = settling.one(&who, &profile, |line| {
                tables.line(&line, out);
                Ok::<(), Infallible>(())
            });
            if at % STRIDE == 0 {
                told(PARTS * 3 / 4 + at as u64 * PARTS / 4 / all);
            }
        }
        let totals = &settling.totals;
        let over = settling.over();
        let choices = known.iter().map(|each| Choice { value: named(*each), name: named(*each), on: *each == date });
        let names: Vec<String> = roster.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let read = &register.reading;
        let count = read.faults.len() + usize::try_from(read.more_faults).unwrap_or_default();
        let listed = |faults: &[RowFault], count: usize| {
            let told = faults.iter().map(|fault| told_fault(fault, &names, lang));
            let mut shown: Vec<String> = told.take(MOST_SHOWN).collect();
            if count > shown.len() {
                shown.push(say::more_faults(count - shown.len(), lang));
            }
            shown
        };
        let doubtful = read.doubts.len() + usize::try_from(read.more_doubts).unwrap_or_default();
        let (shown, doubts) = (listed(&read.faults, count), listed(&read.doubts, doubtful));
        if count > 0 || !doubts.is_empty() {
            let rows = read.faults.iter().chain(&read.doubts).map(|fault| fault_row(fault, &names, lang));
            out("faults", csv(std::iter::once(texts(&fault_head(lang))).chain(rows)));
        }
        Some(Self {
            read: say::read(&names.join(lang.of("、", ", ")), read.rows, register.whos.len(), count, lang),
            done: words::done(totals.all, count, lang),
            note: words::part_of_year(scheme, date, known.iter().filter(|each| each.year == date.year).count(), lang),
            over: over.iter().map(|over| words::over(over, lang)).collect(),
            months: choices.collect(),
            month: named(date),
            any: totals.all.people > 0,
            faults: shown,
            doubts,
            ignored: (!read.ignored.is_empty()).then(|| ignored(&read.ignored, lang)),
            sheets: tables.sheets(totals, &over, out),
        })
    }
}

/// In which file a fault is, where in it, and what it is.
fn placed(fault: &RowFault, names: &[String], lang: Lang) -> (usize, RowFault, String) {
    let (file, line) = place(fault.line);
    let mut fault = RowFault { line, ..fault.clone() };
    let mut elsewhere = None;
    if let Problem::Twice(first) = &mut fault.problem {
        let of;
        (of, *first) = place(*first);
        elsewhere = names.get(of).filter(|_| of != file).map(|name| say::twice_elsewhere(name, *first, lang));
    }
    let told = elsewhere.unwrap_or_else(|| problem(&fault.problem, lang));
    (file, fault, told)
}

/// With its file, where there are several.
fn told_fault(fault: &RowFault, names: &[String], lang: Lang) -> String {
    let (file, fault, told) = placed(fault, names, lang);
    let told = at_place(&fault, &told, lang);
    match names.get(file).filter(|_| names.len() > 1) {
        Some(name) => say::in_file(name, &told, lang),
        None => told,
    }
}

/// The same as cells.
fn fault_row(fault: &RowFault, names: &[String], lang: Lang) -> Vec<String> {
    let (file, fault, told) = placed(fault, names, lang);
    let (column, heading) = fault.column.map(|(at, name)| (at.to_string(), name)).unwrap_or_default();
    vec![names.get(file).cloned().unwrap_or_default(), fault.line.to_string(), column, heading, told]
}

/// A table under way: its first rows are kept, all of it goes out.
struct Growing {
    id: &'static str,
    head: Vec<String>,
    first: Vec<Vec<String>>,
    rows: usize,
    piece: String,
}

impl Growing {
    fn new(id: &'static str, head: Vec<String>) -> Self {
        let mut piece = String::from(MARK);
        csv_row(&mut piece, &head);
        Self { id, head, first: Vec::new(), rows: 0, piece }
    }

    /// Who it is, what is paid, and what is to be said of it: plain numbers in the file, numbers to be read on screen.
    fn add(&mut self, who: Vec<String>, amounts: &[Yuan], told: Option<String>, out: &mut Out<'_>) {
        let row = |cell: fn(Yuan) -> String| {
            let amounts = amounts.iter().map(|amount| cell(*amount));
            who.iter().cloned().chain(amounts).chain(told.clone()).collect::<Vec<_>>()
        };
        csv_row(&mut self.piece, &row(words::cell));
        if self.piece.len() > PIECE {
            out(self.id, std::mem::take(&mut self.piece));
        }
        self.rows += 1;
        if self.first.len() < MOST_SHOWN {
            self.first.push(row(fen));
        }
    }

    fn total(&mut self, regiment: &str, group: &str, total: &Total, out: &mut Out<'_>) {
        let who = [regiment.to_owned(), group.to_owned(), total.people.to_string(), total.paid.to_string()];
        self.add(who.into(), &[total.determined, total.open], None, out);
    }

    fn view(self, title: Word, date: Date, lang: Lang, out: &mut Out<'_>) -> SheetView {
        out(self.id, self.piece);
        let title = word(title, lang);
        let part = (self.rows > self.first.len()).then(|| say::shown(self.first.len(), self.rows, lang));
        SheetView {
            id: self.id.to_owned(),
            title: title.to_owned(),
            table: TableView { head: self.head, rows: self.first },
            part,
            file: format!("{title}-{}.csv", named(date)),
        }
    }
}

struct Tables<'a> {
    scheme: &'a Scheme,
    date: Date,
    lang: Lang,
    list: Growing,
    notice: Growing,
}

fn texts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl<'a> Tables<'a> {
    fn new(scheme: &'a Scheme, date: Date, lang: Lang) -> Self {
        let due = scheme.provision.iter().filter(|rule| listed(rule, date));
        let provisions = due.map(|rule| words::provision(rule, lang));
        let (before, after) = (texts(&words::before(lang)), texts(&words::after(lang)));
        let head = before.into_iter().chain(provisions).chain(after).collect();
        let (list, notice) = (Growing::new("list", head), Growing::new("notice", texts(&words::notice(lang))));
        Self { scheme, date, lang, list, notice }
    }

    fn line(&mut self, line: &Line<'_>, out: &mut Out<'_>) {
        let (who, lang) = (line.who, self.lang);
        let sums = [line.determined, line.open];
        if !line.determined.is_zero() || !line.open.is_zero() {
            let number = (self.notice.rows + 1).to_string();
            let own = [number, masked(&who.name), masked_id(&who.id), who.regiment.clone(), who.group.clone()];
            self.notice.add(own.into(), &sums, None, out);
        }
        let number = (self.list.rows + 1).to_string();
        let own = [number, who.name.clone(), who.id.clone(), who.regiment.clone(), who.group.clone()];
        let amounts = self.scheme.provision.iter().zip(&line.amounts).filter(|(rule, _)| listed(rule, self.date));
        let amounts: Vec<Yuan> = amounts.map(|(_, amount)| *amount).chain(sums).collect();
        let own = own.into_iter().chain([words::roles(line.profile, lang), named(self.date)]);
        self.list.add(own.collect(), &amounts, Some(words::reasons(self.scheme, line, lang)), out);
    }

    fn sheets(self, totals: &Totals, over: &[Over<'_>], out: &mut Out<'_>) -> Vec<SheetView> {
        let (lang, date) = (self.lang, self.date);
        let mut sums = Growing::new("totals", texts(&words::totals(lang)));
        for (regiment, group, total) in totals.rows() {
            sums.total(regiment, group.unwrap_or(words::subtotal(lang)), total, out);
        }
        sums.total(words::all(lang), "", &totals.all, out);
        for each in over {
            let who = [words::over_row(each, lang), String::new(), String::new(), String::new()];
            sums.add(who.into(), &each.sums(), None, out);
        }
        vec![
            self.list.view(Word::List, date, lang, out),
            self.notice.view(Word::Notice, date, lang, out),
            sums.view(Word::Totals, date, lang, out),
        ]
    }
}

/// Whether a provision can bring money in this month.
fn listed(rule: &Provision, date: Date) -> bool {
    is_money(rule) && is_due(rule, date)
}

/// An empty roster with the headings that the scheme reads.
pub fn template_csv(scheme: &Scheme, lang: Lang) -> String {
    csv([template(scheme).into_iter().map(|each| heading(each, lang)).collect()])
}
