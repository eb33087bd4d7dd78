//! 演示 on screen: a scene as a sentence and one picture, and the decks as a list to be put in order.

mod editor;
mod pictures;
mod scene;

pub use editor::{DeckView, SceneLine};
pub use scene::label;

use super::{BarPart, FieldView, TableView};
use crate::app::budget::{Answer, Question, questions};
use crate::app::stage::{Kind, Scene};
use crate::app::state::State;
use crate::app::view::Rules;
use crate::i18n::page::{budget, stage as say};
use crate::i18n::{Lang, Part};
use std::rc::Rc;

/// One scene on stage.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneView {
    pub lang: Lang,
    pub kind: Kind,
    /// Small, above the sentence.
    pub heading: String,
    pub sentence: Vec<Part>,
    pub rows: Vec<LineView>,
    /// A chart as SVG, drawn large; empty where there is none.
    pub picture: String,
    pub table: TableView,
    /// A clause, and before it how it reads now where a draft changes it.
    pub clauses: Vec<ClauseText>,
    pub notes: Vec<String>,
    /// The figures that can be changed on stage.
    pub inputs: Vec<FieldView>,
}

/// What the people of a scene cost. That is long work where they are many, and a key must never wait for it: the worker does
/// it.
#[derive(Clone, Debug)]
pub enum Cost {
    Due,
    Known(Rc<Answer>),
    /// The worker can't be had.
    Gone,
    /// It knows no answer: what the scene is about is not there any more.
    Nothing,
}

impl PartialEq for Cost {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(one), Self::Known(other)) => Rc::ptr_eq(one, other),
            (Self::Due, Self::Due) | (Self::Gone, Self::Gone) | (Self::Nothing, Self::Nothing) => true,
            _ => false,
        }
    }
}

/// What the worker is to be asked for a scene.
pub fn asked(scene: &Scene, shown: &State) -> Option<Question> {
    let of_it = |question: &Question| scene.kind == Kind::Budget && question.scheme == scene.of;
    questions(shown).into_iter().find(of_it)
}

/// A line with its amount, or with words in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineView {
    /// Its colour, counted from 0.
    pub hue: usize,
    pub name: String,
    pub small: String,
    pub amount: String,
    pub bar: Vec<BarPart>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClauseText {
    pub head: &'static str,
    /// What changes is marked.
    pub parts: Vec<(String, bool)>,
}

impl SceneView {
    /// `shown`: the scene brought back, or as it was changed on stage; `rules`: the laws under its readings; `cost`: the answer to
    /// what [`asked`] says, once it is there.
    pub fn of(scene: &Scene, shown: &State, rules: &Rules, cost: &Cost) -> Self {
        let mut view = Self {
            lang: shown.lang,
            kind: scene.kind,
            heading: if scene.kind == Kind::Sentence { String::new() } else { label(scene, shown) },
            sentence: Vec::new(),
            rows: Vec::new(),
            picture: String::new(),
            table: TableView::default(),
            clauses: Vec::new(),
            notes: Vec::new(),
            inputs: Vec::new(),
        };
        if pictures::draw(&mut view, scene, shown, rules, cost).is_none() {
            view.say(match scene.kind {
                Kind::Budget if *cost == Cost::Due && asked(scene, shown).is_some() => say::counting(shown.lang),
                Kind::Budget if *cost == Cost::Gone => budget::word(budget::Word::NoWorker, shown.lang),
                Kind::Curve | Kind::Map => say::nothing_to_draw(shown.lang),
                kind => say::gone(kind == Kind::Finding, shown.lang),
            });
        }
        view
    }

    fn say(&mut self, sentence: &str) {
        self.sentence = vec![Part::Text(sentence.to_owned())];
    }

    /// How many rows attention can be drawn to.
    pub fn places(&self) -> usize {
        [self.rows.len(), self.table.rows.len(), self.clauses.len()].into_iter().find(|count| *count > 0).unwrap_or(0)
    }
}

/// An amount on its way up to what it is: `step` of `of`, with its own separators and places. The last step is the amount.
pub fn counted(amount: &str, step: u32, of: u32) -> String {
    let number = |sign: char| sign.is_ascii_digit() || matches!(sign, ',' | '.');
    let begin = amount.find(|sign: char| sign.is_ascii_digit());
    let Some((before, rest)) = begin.and_then(|begin| amount.split_at_checked(begin)) else { return amount.to_owned() };
    let end = rest.find(|sign| !number(sign)).unwrap_or(rest.len());
    let (figure, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let value = figure.replace(',', "").parse::<rust_decimal::Decimal>();
    let Some(value) = value.ok().filter(|_| step < of) else { return amount.to_owned() };
    let part = value.checked_mul(step.into()).and_then(|part| part.checked_div(of.into())).unwrap_or(value);
    let places = figure.split_once('.').map_or(0, |(_, places)| places.len());
    let part = part.trunc_with_scale(u32::try_from(places).unwrap_or_default());
    format!("{before}{}{after}", crate::i18n::numbers::grouped(part))
}
