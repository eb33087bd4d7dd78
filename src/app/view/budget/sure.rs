//! How sure the cost is: over draws of the dice, and when numbers of the law change.

use super::Costed;
use super::compared::figure;
use crate::app::budget::sure::{Move, SEEDS, Sure};
use crate::app::view::{FigureView, TableView};
use crate::charts::{Row, Segment};
use crate::i18n::clause::shown;
use crate::i18n::labels::parameter;
use crate::i18n::page::budget::{self as say, Word, word};
use crate::reform::Address;

#[derive(Clone, Debug, PartialEq)]
pub struct SureView {
    pub band: FigureView,
    pub moves: FigureView,
}

pub(super) fn sure(of: &Costed<'_>, sure: &Sure) -> SureView {
    SureView { band: band(of, sure), moves: moves(of, sure) }
}

fn band(of: &Costed<'_>, sure: &Sure) -> FigureView {
    let (lang, band) = (of.lang, sure.band);
    let points = [
        (Word::Lowest, band.low),
        (Word::Tenth, band.tenth),
        (Word::Middle, band.median),
        (Word::Ninetieth, band.ninetieth),
        (Word::Highest, band.high),
    ];
    let rows = points.map(|(name, amount)| {
        let (name, total) = (word(name, lang).to_owned(), say::about(amount, lang));
        let segments =
            vec![Segment { hue: of.hue, amount: amount as f64, at_most: open(of), name: format!("{name} {total}") }];
        Row { label: name, total, segments: if amount > 0 { segments } else { Vec::new() } }
    });
    let lines = points.map(|(name, amount)| vec![word(name, lang).to_owned(), say::exact(amount)]);
    let head = [Word::Draws, Word::CostAtMost].map(|head| word(head, lang).to_owned());
    let title = say::band(SEEDS, band.tenth, band.ninetieth, lang);
    figure("cost-band", title, rows.to_vec(), TableView { head: head.to_vec(), rows: lines.to_vec() })
}

/// Whether any of the cost is only at most.
fn open(of: &Costed<'_>) -> bool {
    of.answer.budget.total.open > 0
}

/// A number with its article, and with the clause's title where the article has another such number.
fn named(of: &Costed<'_>, each: &Move, titled: bool) -> String {
    let Some(address) = Address::read(&each.address) else { return each.address.clone() };
    let name = parameter(of.law, &address.owner, &address.path, of.lang);
    match of.law.provision.iter().find(|rule| rule.id == address.owner) {
        Some(rule) if titled => {
            format!("{} {} · {name}", of.lang.pick(&rule.article), of.lang.pick(&rule.title))
        }
        Some(rule) => format!("{} {name}", of.lang.pick(&rule.article)),
        None => name,
    }
}

fn moves(of: &Costed<'_>, sure: &Sure) -> FigureView {
    let lang = of.lang;
    let named = |each: &Move| {
        let alike = |other: &&Move| named(of, other, false) == named(of, each, false);
        let now = Address::read(&each.address).and_then(|address| shown(of.law, &address, lang));
        (named(of, each, sure.moves.iter().filter(alike).count() > 1), now.unwrap_or_default())
    };
    let rows = sure.moves.iter().map(|each| {
        let ((label, _), most) = (named(each), each.less.unsigned_abs().max(each.more.unsigned_abs()));
        let total = say::moves(each.less, each.more, lang);
        let name = format!("{label} {total}");
        Row { label, total, segments: vec![Segment { hue: of.hue, amount: most as f64, at_most: open(of), name }] }
    });
    let lines = sure.moves.iter().map(|each| {
        let (name, now) = named(each);
        vec![name, now, say::change(each.less), say::change(each.more)]
    });
    let head = [Word::Number, Word::Now, Word::TenthLess, Word::TenthMore].map(|head| word(head, lang).to_owned());
    let title = sure.moves.first().map(|most| say::most_moving(&named(most).0, lang)).unwrap_or_default();
    figure("cost-moves", title, rows.collect(), TableView { head: head.to_vec(), rows: lines.collect() })
}
