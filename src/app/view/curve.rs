//! The second chart: the amount as an exact function of one input, with cliffs and "you are here".

use super::Worked;
use super::bars::{FigureView, TableView};
use super::inputs::Choice;
use crate::analysis::{Curve, curve};
use crate::app::asked::slider;
use crate::charts::{
    Aspect, Axis, Curve as Spec, End, Here, HereDot, Hue, Mark, MarkKind, Piece, Series, curve as draw,
};
use crate::engine::evaluate::Scope;
use crate::engine::fact::{Fact, Unit};
use crate::engine::profile::List;
use crate::engine::{Number, Yuan};
use crate::i18n::Lang;
use crate::i18n::labels::{fact, fact_unit};
use crate::i18n::numbers::{grouped, measure, yuan, yuan_bare};
use crate::i18n::page::{self, ChartWord};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// Rows of the table behind the curve; steps beyond are the same again.
const MOST_ROWS: usize = 120;

#[derive(Clone, Debug, PartialEq)]
pub struct CurveView {
    pub inputs: Vec<Choice<Fact>>,
    pub figure: FigureView,
}

/// One law's curve, and where this person stands on it.
pub struct Traced<'a> {
    pub name: &'a str,
    pub hue: Hue,
    pub curve: Curve,
    pub here: Yuan,
}

/// A picture of curves along one figure.
pub struct Shown<'a> {
    pub traced: &'a [Traced<'a>],
    pub vary: Fact,
    pub here: Number,
    pub end: Number,
    /// Stretches to draw attention to.
    pub shaded: &'a [(Number, Number)],
    /// Whether a phone's picture is drawn too.
    pub narrow: bool,
    /// Unique in the page.
    pub id: &'a str,
    pub title: String,
    pub lang: Lang,
}

pub fn figure(shown: &Shown<'_>) -> FigureView {
    let picture = |aspect, end: &str| {
        let drawn = (!shown.traced.is_empty()).then(|| draw(&spec(shown, aspect, &format!("{}{end}", shown.id))).ok());
        drawn.flatten().unwrap_or_default()
    };
    FigureView {
        wide: picture(Aspect::Wide, "-w"),
        narrow: if shown.narrow { picture(Aspect::Narrow, "-n") } else { String::new() },
        table: table(shown.traced, shown.vary, shown.lang),
        title: shown.title.clone(),
    }
}

/// `only` this scheme, or all.
pub fn curves(worked: &Worked<'_>, only: Option<&str>) -> Option<CurveView> {
    let lang = worked.lang;
    let varied: Vec<Fact> = varied(worked).into_iter().filter(|fact| List::of(*fact).is_none()).collect();
    let vary = worked.state.vary.filter(|fact| varied.contains(fact)).or_else(|| varied.first().copied())?;
    let (here, end) = (here(worked, vary), reach(worked, vary)?);
    let traced: Vec<Traced<'_>> = worked
        .each()
        .enumerate()
        .filter(|(_, (scheme, _))| only.is_none_or(|only| scheme.id == only))
        .map(|(at, (scheme, answer))| Traced {
            name: lang.pick(&scheme.name),
            hue: Hue::nth(at),
            curve: curve(scheme, &worked.profile, vary, Number::ZERO, end),
            here: answer.totals.determined,
        })
        .filter(|traced| {
            traced.curve.pieces.iter().any(|piece| !piece.y1.determined.is_zero() || !piece.y0.determined.is_zero())
        })
        .collect();
    let title = title(&traced, vary, lang);
    let figure =
        figure(&Shown { traced: &traced, vary, here, end, shaded: &[], narrow: true, id: "curve", title, lang });
    let inputs =
        varied.iter().map(|each| Choice { value: *each, name: fact(*each, lang).to_owned(), on: *each == vary });
    Some(CurveView { inputs: inputs.collect(), figure })
}

/// Figures that can be varied: asked, and with some number in a rule.
pub fn varied(worked: &Worked<'_>) -> Vec<Fact> {
    let asked = worked.rules.asked(&worked.profile);
    let numbers = asked.first.iter().chain(&asked.more).copied();
    numbers.filter(|fact| slider(&worked.rules.schemes, *fact).is_some()).collect()
}

/// How far a figure is varied. Somebody beyond the slider's end still stands in the picture.
pub fn reach(worked: &Worked<'_>, vary: Fact) -> Option<Number> {
    let (here, end) = (here(worked, vary), slider(&worked.rules.schemes, vary)?.max);
    if here > end { Number::new(here.decimal().saturating_mul(Decimal::new(12, 1)).ceil()) } else { Some(end) }
}

/// Where this person stands: of months that differ, the mean; of videos, the one seen most.
pub fn here(worked: &Worked<'_>, vary: Fact) -> Number {
    let scope = Scope::of(&worked.profile);
    match vary.place() {
        crate::engine::fact::Place::Month => {
            let sum = scope.number(vary).unwrap_or_default().decimal();
            let months = Decimal::from(worked.profile.month_count().max(1));
            sum.checked_div(months)
                .map(|mean| mean.round_dp(vary.unit().places()))
                .and_then(Number::new)
                .unwrap_or_default()
        }
        crate::engine::fact::Place::Video => {
            let videos = worked.profile.months.iter().flat_map(|month| &month.videos);
            videos.filter_map(|video| video.facts.number(vary)).max().unwrap_or_default()
        }
        _ => scope.number(vary).unwrap_or_default(),
    }
}

fn float(number: Number) -> f64 {
    number.decimal().to_f64().unwrap_or(0.0)
}

fn money(yuan: Yuan) -> f64 {
    yuan.decimal().to_f64().unwrap_or(0.0)
}

fn spec(shown: &Shown<'_>, aspect: Aspect, id: &str) -> Spec {
    let Shown { traced, vary, here, end, lang, .. } = *shown;
    let (across, up) = if aspect == Aspect::Wide { (8, 5) } else { (4, 4) };
    let ticks = |at: f64| tick(at, lang);
    let most = traced
        .iter()
        .flat_map(|each| &each.curve.pieces)
        .map(|piece| money(piece.y0.determined.max(piece.y1.determined)));
    let most = most.fold(0.0, f64::max);
    let unit = fact_unit(vary, lang);
    Spec {
        id: id.to_owned(),
        title: shown.title.clone(),
        aspect,
        x: Axis::exact(page::axis(fact(vary, lang), unit, lang), 0.0, float(end), across, ticks),
        y: Axis::rounded(ChartWord::YearAxis.to(lang), 0.0, most, up, ticks),
        series: traced.iter().map(series).collect(),
        marks: traced.iter().flat_map(|each| marks(each, vary, lang)).collect(),
        shaded: shown.shaded.iter().map(|(from, to)| (float(*from), float(*to))).collect(),
        here: Some(Here {
            x: float(here),
            text: tick(float(here), lang),
            dots: traced
                .iter()
                .map(|each| HereDot { hue: each.hue, y: money(each.here), text: yuan_bare(each.here) })
                .collect(),
        }),
    }
}

pub fn tick(at: f64, lang: Lang) -> String {
    let value = Decimal::from_f64(at).unwrap_or_default().round_dp(2);
    match lang {
        Lang::Zh => crate::app::amount::short_zh(value),
        Lang::En => crate::app::amount::short_en(value),
    }
}

fn series(traced: &Traced<'_>) -> Series {
    let pieces = traced.curve.pieces.iter().zip(traced.curve.pieces.iter().skip(1).map(Some).chain([None]));
    let pieces = pieces.map(|(piece, next)| {
        // A step of the grid lies between two pieces; drawn, they meet.
        let end = next.map_or(piece.x1, |next| next.x0);
        let (start, end) = ((float(piece.x0), money(piece.y0.determined)), (float(end), money(piece.y1.determined)));
        Piece {
            from: start,
            to: end,
            start: End::Included,
            end: if next.is_some() { End::Excluded } else { End::Included },
        }
    });
    Series { hue: traced.hue, name: traced.name.to_owned(), pieces: pieces.collect() }
}

fn marks(traced: &Traced<'_>, vary: Fact, lang: Lang) -> Vec<Mark> {
    let cliffs = traced.curve.cliffs.iter().filter(|cliff| cliff.after.determined < cliff.before.determined);
    cliffs
        .map(|cliff| Mark {
            kind: MarkKind::Cliff,
            hue: traced.hue,
            at: (float(cliff.at), money(cliff.before.determined)),
            text: page::falls(
                &measure(cliff.at, vary, lang),
                &yuan_bare(cliff.before.determined.less(cliff.after.determined)),
                lang,
            ),
        })
        .collect()
}

/// The largest fall where there is one, otherwise the largest rise.
fn title(traced: &[Traced<'_>], vary: Fact, lang: Lang) -> String {
    let label = fact(vary, lang);
    let falls = traced.iter().flat_map(|each| each.curve.cliffs.iter().map(move |cliff| (each, cliff)));
    let fall = falls
        .map(|(each, cliff)| (cliff.before.determined.less(cliff.after.determined), each.name, cliff.at))
        .filter(|(lost, ..)| !lost.is_zero())
        .max_by_key(|(lost, ..)| *lost);
    if let Some((lost, name, at)) = fall {
        return page::curve_falls(label, name, &measure(at, vary, lang), &yuan(lost, lang), lang);
    }
    let rises = traced.iter().flat_map(|each| {
        let pairs = each.curve.pieces.iter().zip(each.curve.pieces.iter().skip(1));
        pairs.map(move |(left, right)| (right.y0.determined.less(left.y1.determined), each.name, right.x0))
    });
    match rises.filter(|(gained, ..)| gained.decimal() >= Decimal::ONE).max_by_key(|(gained, ..)| *gained) {
        Some((gained, name, at)) => page::curve_rises(label, name, &measure(at, vary, lang), &yuan(gained, lang), lang),
        None if traced.is_empty() => page::curve_nothing(label, lang),
        None => page::curve_flat(label, lang),
    }
}

fn table(traced: &[Traced<'_>], vary: Fact, lang: Lang) -> TableView {
    let named = |say: ChartWord| format!("{}{}", fact(vary, lang), lang_bracket(say.to(lang), lang));
    let head = vec![
        ChartWord::Scheme.to(lang).to_owned(),
        named(ChartWord::From),
        named(ChartWord::To),
        ChartWord::AmountFrom.to(lang).to_owned(),
        ChartWord::AmountTo.to(lang).to_owned(),
    ];
    let shown = |number: Number| match vary.unit() {
        Unit::Share => measure(number, vary, lang),
        _ => grouped(number.decimal()),
    };
    let rows = traced.iter().flat_map(|each| {
        each.curve.pieces.iter().take(MOST_ROWS).map(move |piece| {
            vec![
                each.name.to_owned(),
                shown(piece.x0),
                shown(piece.x1),
                yuan_bare(piece.y0.determined),
                yuan_bare(piece.y1.determined),
            ]
        })
    });
    TableView { head, rows: rows.collect() }
}

fn lang_bracket(text: &str, lang: Lang) -> String {
    if lang == Lang::Zh { format!("（{text}）") } else { format!(" ({text})") }
}
