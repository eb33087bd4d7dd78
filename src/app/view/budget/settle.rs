//! A month's payable list on screen: the same tables that are saved as files.

use crate::app::budget::settle::{Roster, months, named, template};
use crate::app::export::csv;
use crate::app::view::{Choice, TableView};
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::Provision;
use crate::engine::{Scheme, Yuan};
use crate::i18n::page::budget::{self as say, Word, word};
use crate::i18n::roster::{heading, ignored, row_fault};
use crate::i18n::{Lang, labels, settle as words};
use crate::population::roster::{Date, month};
use crate::population::settle::{Line, Total, Totals, is_due, masked, masked_id, settle};
use std::convert::Infallible;

/// More rows than anybody reads on a screen; the file has all.
const MOST_SHOWN: usize = 200;

/// A table of the settlement: what is on screen, and the whole as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    pub id: &'static str,
    pub title: &'static str,
    pub table: TableView,
    /// How much of it is shown, where not all is.
    pub part: Option<String>,
    pub file: String,
    pub csv: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SettleView {
    pub read: String,
    pub done: String,
    pub months: Vec<Choice<String>>,
    pub month: String,
    /// Whether anybody has a row for the month.
    pub any: bool,
    pub sheets: Vec<SheetView>,
    pub faults: Vec<String>,
    pub ignored: Option<String>,
}

impl SettleView {
    /// `wanted` is the month chosen on screen; nothing is the last of the roster.
    pub fn of(scheme: &Scheme, roster: &Roster, wanted: Option<&str>, lang: Lang) -> Option<Self> {
        let known = months(&roster.people);
        let date = wanted.and_then(month).filter(|date| known.is_empty() || known.contains(date));
        let date = date.or_else(|| known.last().copied()).or_else(|| wanted.and_then(month))?;
        let mut tables = Tables { scheme, date, lang, list: Vec::new(), notice: Vec::new() };
        let Ok(totals) = settle(scheme, &roster.people, date, |line| {
            tables.line(&line);
            Ok::<(), Infallible>(())
        });
        let choices = known.iter().map(|each| Choice { value: named(*each), name: named(*each), on: *each == date });
        Some(Self {
            read: say::read(&roster.file, roster.rows, roster.people.who.len(), roster.faults.len(), lang),
            done: words::done(totals.all, roster.faults.len(), lang),
            months: choices.collect(),
            month: named(date),
            any: totals.all.people > 0,
            faults: roster.faults.iter().map(|fault| row_fault(fault, lang)).collect(),
            ignored: (!roster.ignored.is_empty()).then(|| ignored(&roster.ignored, lang)),
            sheets: tables.sheets(&totals),
        })
    }
}

struct Tables<'a> {
    scheme: &'a Scheme,
    date: Date,
    lang: Lang,
    list: Vec<Vec<String>>,
    notice: Vec<Vec<String>>,
}

fn texts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Tables<'_> {
    /// Provisions that can bring money in this month.
    fn listed(&self, rule: &Provision) -> bool {
        let money = !matches!(rule.pays, Mechanism::Benefit(_) | Mechanism::NotComputable(_) | Mechanism::Loan(_));
        money && !rule.off && is_due(rule.period, self.date)
    }

    fn line(&mut self, line: &Line<'_>) {
        let (who, lang) = (line.who, self.lang);
        let sums = [line.determined, line.open].map(cell);
        if !line.determined.is_zero() || !line.open.is_zero() {
            let number = (self.notice.len() + 1).to_string();
            let own = [number, masked(&who.name), masked_id(&who.id), who.regiment.clone(), who.group.clone()];
            self.notice.push(own.into_iter().chain(sums.clone()).collect());
        }
        let roles: Vec<&str> = line.profile.roles.iter().map(|role| labels::role(*role, lang)).collect();
        let number = (self.list.len() + 1).to_string();
        let own = [number, who.name.clone(), who.id.clone(), who.regiment.clone(), who.group.clone()];
        let amounts = self.scheme.provision.iter().zip(&line.amounts).filter(|(rule, _)| self.listed(rule));
        let amounts: Vec<String> = amounts.map(|(_, amount)| cell(*amount)).collect();
        let own = own.into_iter().chain([roles.join(lang.of("、", ", ")), named(self.date)]);
        let reasons = words::reasons(self.scheme, line, lang);
        self.list.push(own.chain(amounts).chain(sums).chain([reasons]).collect());
    }

    fn sheets(self, totals: &Totals) -> Vec<SheetView> {
        let lang = self.lang;
        let due = self.scheme.provision.iter().filter(|rule| self.listed(rule));
        let provisions = due.map(|rule| words::provision(rule, lang));
        let (before, after) = (texts(&words::before(lang)), texts(&words::after(lang)));
        let head = before.into_iter().chain(provisions).chain(after).collect();
        let mut sums = Vec::new();
        for ((regiment, group), total) in &totals.groups {
            sums.push(total_row(regiment, group, total));
        }
        for (regiment, total) in &totals.regiments {
            sums.push(total_row(regiment, "", total));
        }
        sums.push(total_row(words::all(lang), "", &totals.all));
        vec![
            self.sheet("list", Word::List, head, self.list.clone()),
            self.sheet("notice", Word::Notice, texts(&words::notice(lang)), self.notice.clone()),
            self.sheet("totals", Word::Totals, texts(&words::totals(lang)), sums),
        ]
    }

    fn sheet(&self, id: &'static str, title: Word, head: Vec<String>, mut rows: Vec<Vec<String>>) -> SheetView {
        let title = word(title, self.lang);
        let (all, file) = (rows.len(), format!("{title}-{}.csv", named(self.date)));
        let csv = csv(std::iter::once(head.clone()).chain(rows.iter().cloned()));
        rows.truncate(MOST_SHOWN);
        let part = (all > MOST_SHOWN).then(|| say::shown(MOST_SHOWN, all, self.lang));
        SheetView { id, title, table: TableView { head, rows }, part, file, csv }
    }
}

fn cell(amount: Yuan) -> String {
    words::cell(amount)
}

fn total_row(regiment: &str, group: &str, total: &Total) -> Vec<String> {
    let counts = [total.people.to_string(), total.paid.to_string()];
    [regiment.to_owned(), group.to_owned()]
        .into_iter()
        .chain(counts)
        .chain([total.determined, total.open].map(cell))
        .collect()
}

/// An empty roster with the headings that the scheme reads.
pub fn template_csv(scheme: &Scheme, lang: Lang) -> String {
    csv([template(scheme).into_iter().map(|each| heading(each, lang)).collect()])
}
