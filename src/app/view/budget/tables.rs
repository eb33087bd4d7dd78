//! The tables of a result: provisions, funds, kinds of people, drafts.

use super::compared::{figure, total, two};
use super::{Costed, SectionView, drafts};
use crate::app::view::{FigureView, TableView};
use crate::charts::Row;
use crate::engine::Provision;
use crate::engine::mechanism::Mechanism;
use crate::engine::outcome::State;
use crate::i18n::numbers::grouped;
use crate::i18n::page::budget::{self as say, Word, exact, word};
use crate::i18n::{capital, labels};
use crate::population::budget::{Fund, Sums, Use};

pub(super) fn head<const N: usize>(of: &Costed<'_>, words: [Word; N]) -> Vec<String> {
    words.map(|each| word(each, of.lang).to_owned()).to_vec()
}

/// What is true of all who are paid.
pub fn facts(of: &Costed<'_>) -> Vec<(&'static str, String)> {
    let (spread, lang) = (of.answer.budget.spread, of.lang);
    let people = say::of_people(spread.recipients, of.answer.budget.people, lang);
    let yuan = |fen: i64| crate::i18n::numbers::yuan(say::fen(fen), lang);
    [
        (Word::Recipients, people),
        (Word::Average, yuan(spread.average)),
        (Word::Median, yuan(spread.median)),
        (Word::PerHead, yuan(spread.per_head)),
        (Word::TopTenth, say::per_mille(spread.top_tenth)),
    ]
    .map(|(term, figure)| (word(term, lang), figure))
    .to_vec()
}

pub fn provisions(of: &Costed<'_>) -> FigureView {
    let (lang, budget) = (of.lang, &of.answer.budget);
    let name = |at: usize| {
        let rule = of.law.provision.get(at)?;
        Some(format!("{} {}", lang.pick(&rule.article), lang.pick(&rule.title)))
    };
    let paid = || budget.provisions.iter().enumerate().filter(|(_, item)| !item.paid.is_zero());
    let most = paid().max_by_key(|(_, item)| item.paid.at_most());
    let title = most.and_then(|(at, item)| {
        let share = i128::from(item.paid.at_most()) * 1000 / i128::from(budget.total.at_most().max(1));
        Some(say::largest(&name(at)?, i64::try_from(share).ok()?, lang))
    });
    let rows = paid().filter_map(|(at, item)| {
        let (rule, name) = (of.law.provision.get(at)?, name(at)?);
        // Where an article pays several, who is paid tells them apart; or else for what.
        let label = [short, with_who].iter().map(|label| label(of, rule)).find(|label| {
            let same = |label_of: fn(&Costed<'_>, &Provision) -> String| {
                paid()
                    .filter_map(|(at, _)| of.law.provision.get(at))
                    .filter(|each| label_of(of, each) == *label)
                    .count()
            };
            same(short) + same(with_who) == 1
        });
        let label = label.unwrap_or_else(|| name.clone());
        Some(Row { label, total: total(item.paid, lang), segments: two(item.paid, of.hue, &name, lang) })
    });
    let lines = paid().filter_map(|(at, item)| {
        let count = grouped(item.recipients.into());
        Some(vec![name(at)?, count, exact(item.paid.determined), exact(item.paid.open), exact(item.cut)])
    });
    let table = TableView {
        head: head(of, [Word::ByProvision, Word::Recipients, Word::Determined, Word::AtMost, Word::Cut]),
        rows: lines.collect(),
    };
    figure("cost-provisions", title.unwrap_or_default(), rows.collect(), table)
}

fn short(of: &Costed<'_>, rule: &Provision) -> String {
    of.lang.pick(&rule.article).to_owned()
}

fn with_who(of: &Costed<'_>, rule: &Provision) -> String {
    let who = rule.roles.first().map_or("", |role| labels::role(*role, of.lang));
    format!("{} · {who}", short(of, rule))
}

pub fn sections(of: &Costed<'_>) -> Vec<SectionView> {
    let lang = of.lang;
    let section = |id, title: Word, hint: Option<Word>, table: TableView| SectionView {
        id,
        title: word(title, lang),
        hint: hint.map(|hint| word(hint, lang)),
        table,
    };
    let all = [
        section("funds", Word::FundTitle, Some(Word::FundHint), funds(of)),
        section("kinds", Word::GroupTitle, None, groups(of)),
        section("drafts", Word::Drafts, Some(Word::DraftsHint), drafts::table(of)),
    ];
    all.into_iter().filter(|section| !section.table.rows.is_empty()).collect()
}

fn funds(of: &Costed<'_>) -> TableView {
    let lang = of.lang;
    let mut rows = Vec::new();
    for fund in of.answer.budget.funds.iter().filter(|_| !of.is_part()) {
        let named = of.law.fund.iter().find(|each| each.id == fund.id);
        let article = named.map_or("", |each| lang.pick(&each.article));
        // Where an article names several, what each is for tells them apart.
        let covered: Vec<_> =
            of.law.provision.iter().filter(|rule| named.is_some_and(|each| each.covers.contains(&rule.id))).collect();
        let what: Vec<&str> = covered.iter().map(|rule| lang.pick(&rule.title)).collect();
        let what = if what.is_empty() { String::new() } else { format!(" · {}", what.join(lang.of("、", ", "))) };
        let name = format!("{article} {}{what}", say::about(fund.amount, lang));
        if !covered.is_empty() && covered.iter().all(|rule| matches!(rule.pays, Mechanism::NotComputable(_))) {
            let mut row = vec!["—".to_owned(); 7];
            row.splice(..2, [name, capital(labels::state(State::NotComputable, lang))]);
            rows.push(row);
            continue;
        }
        let sure = (Word::OnDetermined, &fund.determined, fund.due.determined);
        let most = (Word::OnAtMost, &fund.at_most, fund.due.at_most());
        let basis = match fund.due {
            Sums { open: 0, .. } => vec![sure],
            Sums { determined: 0, .. } => vec![most],
            _ => vec![sure, most],
        };
        for (basis, uses, due) in basis {
            rows.extend(uses.iter().map(|each| use_of(of, fund, each, &name, word(basis, lang), due)));
        }
    }
    let words = [Word::Fund, Word::Basis, Word::RuleName, Word::DryIn, Word::Paid, Word::Unpaid, Word::PaidShare];
    TableView { head: head(of, words), rows }
}

fn use_of(of: &Costed<'_>, fund: &Fund, each: &Use, name: &str, basis: &str, due: i64) -> Vec<String> {
    let lang = of.lang;
    let dry = match each.month {
        Some(month) => say::month(month, lang),
        None if due > fund.amount => "—".to_owned(),
        None => word(Word::Enough, lang).to_owned(),
    };
    let sums = [exact(each.paid), exact(each.unpaid), say::per_mille(each.share)];
    [name.to_owned(), basis.to_owned(), say::rule(each.rule, lang).to_owned(), dry].into_iter().chain(sums).collect()
}

fn groups(of: &Costed<'_>) -> TableView {
    let lang = of.lang;
    let caseload = crate::app::budget::assume::assumed(of.state, &of.law.id);
    let named = caseload.iter().flat_map(|caseload| &caseload.group);
    let counted = of.answer.sizes.iter().zip(&of.answer.budget.groups);
    let rows = named.zip(counted).map(|(group, (size, item))| {
        let counts = [grouped((*size).into()), grouped(item.recipients.into())];
        let target = match &group.count {
            crate::population::caseload::Count::As(_) => word(Word::Target, lang),
            crate::population::caseload::Count::Exactly(_) => "",
        };
        let sums = [exact(item.paid.determined), exact(item.paid.open), target.to_owned()];
        [lang.pick(&group.name).to_owned()].into_iter().chain(counts).chain(sums).collect()
    });
    let words = [Word::Group, Word::People, Word::Recipients, Word::Determined, Word::AtMost, Word::Sized];
    let mut table = TableView { head: head(of, words), rows: rows.collect() };
    // What the numbers stand on is told only where the text aims at one of them.
    if table.rows.iter().all(|row| row.last().is_none_or(String::is_empty)) {
        table.head.pop();
        table.rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    table
}
