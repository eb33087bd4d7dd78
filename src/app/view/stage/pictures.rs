//! Each kind of scene: its sentence, and its one picture.

use super::{ClauseText, Cost, LineView, SceneView};
use crate::analysis::findings;
use crate::app::stage::restore::finding_key;
use crate::app::stage::{Kind, Scene};
use crate::app::state::State;
use crate::app::view::budget::BudgetView;
use crate::app::view::desk::{EffectsView, Laws};
use crate::app::view::findings::views;
use crate::app::view::ledger::open_ended;
use crate::app::view::{BarPart, Rules, TableView, Worked};
use crate::app::view::{answer as answers, bars, curve, inputs, ledger, map, measure};
use crate::engine::outcome::{Outcome, State as Outcomes};
use crate::engine::shared::Shared;
use crate::engine::{Provision, Scheme, Yuan};
use crate::i18n::clause::{Part as ClausePart, sentence, words_of};
use crate::i18n::comparison::comparison;
use crate::i18n::numbers::{yuan, yuan_bare};
use crate::i18n::page::sources::{Word, word};
use crate::i18n::page::{self, ChartWord, Say, stage as say};
use crate::i18n::{Lang, headline, labels};
use crate::reform::Reform;
use rust_decimal::prelude::ToPrimitive;
use std::rc::Rc;

/// Figures at once on stage.
const MOST_INPUTS: usize = 3;
/// Rows that can be read from the back of a room.
const MOST_ROWS: usize = 7;
/// The whole length of a bar.
const WHOLE: u32 = 10_000;

/// Nothing where what it is about is not there any more.
pub fn draw(view: &mut SceneView, scene: &Scene, shown: &State, rules: &Rules, cost: &Cost) -> Option<()> {
    if scene.kind.has_person() {
        let worked = &Worked::of(shown, rules);
        let all = inputs::inputs(worked).first;
        view.inputs = all.into_iter().filter(|field| field.slider.is_some()).take(MOST_INPUTS).collect();
        person(view, scene, worked)?;
    }
    match scene.kind {
        Kind::Draft => draft(view, shown, rules),
        Kind::Clause => clause(view, scene, shown)?,
        Kind::Finding => finding(view, scene, shown)?,
        Kind::Budget => budget(view, shown, &scene.of, cost)?,
        Kind::Sentence => view.say(&scene.title),
        _ => {}
    }
    Some(())
}

fn person(view: &mut SceneView, scene: &Scene, worked: &Worked<'_>) -> Option<()> {
    let lang = worked.lang;
    match scene.kind {
        Kind::Person => {
            view.sentence = answers::answer(worked).sentence;
            view.rows = ledger::rows(worked, &[]).into_iter().map(place).map(|line| unit(line, lang)).collect();
        }
        Kind::Scheme => scheme(view, worked, &scene.of)?,
        Kind::Comparison => {
            view.say(&bars::bars(worked).title);
            let all = measure::measures(worked);
            let row = |(name, cells): (String, Vec<crate::app::view::MeasureCell>)| {
                std::iter::once(name).chain(cells.into_iter().map(|cell| cell.text)).collect()
            };
            // What nobody pays this person for is not on stage; the sums, which come last, always are.
            let sums = all.rows.len().saturating_sub(1);
            let rows = all.rows.into_iter().enumerate();
            let rows = rows.filter(|(at, (_, cells))| *at == sums || cells.iter().any(|cell| cell.amount));
            view.table = TableView { head: all.head, rows: rows.map(|(_, each)| row(each)).collect() };
        }
        Kind::Curve => {
            let only = Some(scene.of.as_str()).filter(|only| !only.is_empty());
            let figure = curve::curves(worked, only)?.figure;
            view.say(&figure.title);
            view.picture = figure.narrow;
            let shown = worked.each().enumerate().filter(|(_, (law, _))| only.is_none_or(|only| law.id == only));
            let pays = shown.filter(|(_, (_, answer))| !answer.totals.determined.is_zero());
            view.rows = pays
                .map(|(hue, (law, answer))| LineView {
                    hue,
                    name: lang.pick(&law.name).to_owned(),
                    amount: yuan_bare(answer.totals.determined),
                    ..LineView::default()
                })
                .map(|line| unit(line, lang))
                .collect();
        }
        Kind::Map => {
            let found = map::map(worked)?;
            view.say(&found.figure.title);
            view.picture = found.figure.narrow;
            view.notes.push(found.key);
        }
        _ => {}
    }
    Some(())
}

fn unit(line: LineView, lang: Lang) -> LineView {
    let amount = if line.amount.is_empty() { String::new() } else { page::before_unit(&line.amount, lang) };
    LineView { amount, ..line }
}

/// A row of the ledger, large.
fn place(row: crate::app::view::RowView) -> LineView {
    let small = match (&row.amount, row.parts.is_empty()) {
        (None, true) => row.words.unwrap_or_default(),
        _ => row.parts.join(" · "),
    };
    LineView { hue: row.hue, name: row.name, small, amount: row.amount.unwrap_or_default(), bar: row.bar }
}

/// One scheme, provision by provision: what is paid first, and then what is missed.
fn scheme(view: &mut SceneView, worked: &Worked<'_>, id: &str) -> Option<()> {
    let lang = worked.lang;
    let (hue, (law, answer)) = worked.each().enumerate().find(|(_, (law, _))| law.id == id)?;
    view.sentence = headline(&[(lang.pick(&law.name), answer.totals)], lang);
    let paid = |outcome: &Outcome| outcome.state == Outcomes::Paid && !outcome.payable.is_zero();
    let all = || law.provision.iter().zip(&answer.outcomes);
    let most = all().map(|(_, outcome)| outcome.payable).max().unwrap_or_default();
    let line = |(rule, outcome): (&Shared<Provision>, &Outcome)| {
        let money = paid(outcome);
        let open = open_ended(outcome);
        let bar = BarPart { from: 0, length: share(outcome.payable, most), at_most: open };
        LineView {
            hue,
            name: [lang.pick(&rule.article), " ", lang.pick(&rule.title)].concat(),
            small: match (money, open) {
                (true, true) => ChartWord::AtMost.to(lang).to_owned(),
                (true, false) => String::new(),
                (false, _) if outcome.state == Outcomes::Paid => Say::NothingFixed.to(lang).to_owned(),
                (false, _) => labels::state(outcome.state, lang).to_owned(),
            },
            amount: if money { page::before_unit(&yuan_bare(outcome.payable), lang) } else { String::new() },
            bar: if money { vec![bar] } else { Vec::new() },
        }
    };
    view.rows = all().filter(|(_, outcome)| paid(outcome)).map(line).collect();
    let rest = || all().filter(|(_, outcome)| outcome.state != Outcomes::NotForRole && !paid(outcome));
    let room = MOST_ROWS.saturating_sub(view.rows.len());
    view.rows.extend(rest().take(room).map(line));
    let mut left: Vec<&str> = rest().skip(room).map(|(rule, _)| lang.pick(&rule.article)).collect();
    let count = left.len();
    left.dedup();
    if count > 0 {
        view.notes.push(say::further(count, &left, lang));
    }
    Some(())
}

fn share(part: Yuan, of: Yuan) -> u32 {
    let whole = part.times(crate::engine::Number::of(WHOLE)).decimal().checked_div(of.decimal());
    whole.and_then(|share| share.to_u32()).unwrap_or(0).min(WHOLE)
}

fn draft(view: &mut SceneView, shown: &State, rules: &Rules) {
    let Some(found) = EffectsView::of(shown, rules) else { return };
    let said = found.sentences.first().or(found.cases.first().map(|(sentence, _)| sentence));
    if let Some(figure) = found.figure {
        view.say(said.unwrap_or(&figure.title));
        if said.is_some() {
            view.notes.push(figure.title.clone());
        }
        view.picture = figure.narrow;
    } else if let Some(said) = said {
        view.say(said);
    }
    view.table = found.people;
    view.table.rows.truncate(MOST_ROWS);
}

fn clause(view: &mut SceneView, scene: &Scene, shown: &State) -> Option<()> {
    let (lang, laws) = (shown.lang, Laws::of(shown)?);
    let (id, owner) = scene.of.split_once('/')?;
    if laws.text.id != id {
        return None;
    }
    let none = Reform::default();
    let rows = comparison(&laws.read, &laws.draft, shown.desk.draft().unwrap_or(&none), lang);
    if let Some(row) = rows.iter().find(|row| row.owner == owner) {
        let parts = |parts: &[ClausePart]| parts.iter().map(|part| (part.text.clone(), row.marks(part))).collect();
        view.say(&[row.article.as_str(), lang.of("：", ": "), &lang.chain(&row.lines(lang))].concat());
        view.clauses = vec![
            ClauseText { head: say::as_it_is(lang), parts: parts(&row.old) },
            ClauseText { head: say::as_drafted(lang), parts: parts(&row.new) },
        ];
        view.notes.extend(Some(row.reason.clone()).filter(|reason| !reason.is_empty()));
        return Some(());
    }
    let words = words_of(&laws.draft, owner)?;
    let title = words.title.map_or("", |title| lang.pick(title));
    view.say([lang.pick(words.article), " ", title].concat().trim_end());
    let parts = sentence(&laws.draft, owner, words.clause, lang);
    let parts = parts.into_iter().map(|part| (part.text, part.value.is_some())).collect();
    view.clauses = vec![ClauseText { head: say::as_it_is(lang), parts }];
    Some(())
}

fn finding(view: &mut SceneView, scene: &Scene, shown: &State) -> Option<()> {
    let (lang, laws) = (shown.lang, Laws::of(shown)?);
    let law: &Scheme = &laws.draft;
    let found = findings(law);
    let at = found.iter().position(|each| finding_key(&law.id, each) == scene.of)?;
    let told = views(law, &found, lang).into_iter().nth(at)?;
    view.say(&told.sentence);
    view.notes = told.sums.iter().map(|(term, sum)| [*term, " ", sum].concat()).collect();
    view.notes.push(told.articles);
    let rows = told.witnesses.into_iter().take(MOST_ROWS).map(|each| vec![each.value, each.granted, each.paid]);
    let head = [told.measured, word(Word::Granted, lang), word(Word::Paid, lang)].map(str::to_owned).to_vec();
    view.table = TableView { head, rows: rows.collect() };
    Some(())
}

fn budget(view: &mut SceneView, shown: &State, id: &str, cost: &Cost) -> Option<()> {
    let Cost::Known(answer) = cost else { return None };
    let answered = vec![(id.to_owned(), Rc::clone(answer))];
    let result = BudgetView::of(shown, &answered, None).result?;
    view.say(&result.headline);
    view.notes = result.lasts;
    view.notes.push(say::synthetic(shown.lang).to_owned());
    view.picture = result.provisions.narrow;
    let line = |(term, figure): (&'static str, String)| LineView {
        name: term.to_owned(),
        amount: figure,
        ..LineView::default()
    };
    view.rows = result.facts.into_iter().map(line).collect();
    let drafts = answered.iter().flat_map(|(_, answer)| &answer.drafts);
    view.rows.extend(drafts.map(|draft| LineView {
        name: draft.name.clone(),
        amount: yuan(page::budget::fen(draft.total.at_most()), shown.lang),
        ..LineView::default()
    }));
    Some(())
}
