//! 反推 on screen: which value of one number gives this person a wanted sum, or makes everybody together cost one.

use super::Laws;
use super::aim::{AimView, Heard};
use crate::analysis::solve::{Answer, Course, Question, Solution, hints, range, solve, step};
use crate::app::State;
use crate::app::field::Kind;
use crate::app::profile::profile;
use crate::app::view::Choice;
use crate::app::view::field::told as told_fault;
use crate::engine::fact::Unit;
use crate::engine::param::Setting;
use crate::engine::scheme::Edit;
use crate::engine::{Number, Scheme, Yuan, assess};
use crate::i18n::Lang;
use crate::i18n::clause::{cited, owners, shown_of};
use crate::i18n::labels::parameter;
use crate::i18n::numbers::{percent, quantity, yuan};
use crate::i18n::page::{aim, desk};
use crate::reform::{Address, parameters, value};

#[derive(Clone, Debug, PartialEq)]
pub struct SolveView {
    pub lang: Lang,
    pub parameters: Vec<Choice<String>>,
    /// What the person gets now, or what everybody costs, once that is known.
    pub now: Option<String>,
    pub target: String,
    pub fault: Option<String>,
    pub answer: Vec<String>,
    /// Values found, each with the words of the button that puts it into the draft.
    pub uses: Vec<(String, Edit)>,
    /// Where the question is what everybody costs.
    pub all: Option<AimView>,
}

impl SolveView {
    pub fn of(state: &State) -> Option<Self> {
        Self::beside(state, &Laws::of(state)?, &Heard::default())
    }

    /// `heard`: what has come of what was asked about everybody.
    pub fn beside(state: &State, laws: &Laws<'_>, heard: &Heard) -> Option<Self> {
        let (lang, question) = (state.lang, state.desk.solve.within(&laws.text.id));
        let parameters = numbers(&laws.draft, question.parameter.as_ref(), lang);
        let field = if question.everybody { &question.cost } else { &question.target };
        let mut view = Self {
            lang,
            parameters,
            now: None,
            target: field.text.clone(),
            fault: field.fault.map(|fault| told_fault(fault, field.good, Kind::Money, lang)),
            answer: Vec::new(),
            uses: Vec::new(),
            all: None,
        };
        if question.everybody {
            view.all(state, laws, heard);
        } else {
            view.one(state, laws);
        }
        Some(view)
    }

    fn one(&mut self, state: &State, laws: &Laws<'_>) {
        let person = profile(state);
        let sum = |law: &Scheme| assess(law, &person).totals.at_most;
        self.now = Some(yuan(sum(&laws.draft), self.lang));
        let question = state.desk.solve.within(&laws.text.id);
        let (Some(address), Some(target)) = (&question.parameter, question.target.good) else { return };
        let Some(setting) = value(&laws.draft, address) else { return };
        let (Some(step), Some((from, to))) = (step(&setting), range(&setting)) else { return };
        let (scheme, target, hints) = (&laws.draft, target.into(), &hints(&person));
        let asked = Question { scheme, address, target, from, to, step, hints };
        let found = solve(&asked, &mut |law| sum(law));
        self.found(found.as_ref(), (scheme, address), &setting, &Says::PERSON);
    }

    /// The answer in sentences, and the values that can be used.
    pub(super) fn found(
        &mut self,
        found: Option<&Solution>,
        (law, address): (&Scheme, &Address),
        setting: &Setting,
        says: &Says,
    ) {
        let lang = self.lang;
        let Some(found) = found else {
            self.answer.push(desk::no_solution(lang).to_owned());
            return;
        };
        let read = |number: Number| told(setting, number, lang);
        // Where it moves nothing, no value comes nearer than another.
        if found.course == Course::Level && matches!(found.answer, Answer::None { .. }) {
            self.answer.push(course(found, &read, says, lang));
            return;
        }
        self.answer.push(match &found.answer {
            Answer::Unique(at) => desk::unique(&read(*at), lang),
            Answer::Interval(from, to) => desk::interval(&read(*from), &read(*to), lang),
            Answer::Several(parts) => {
                let parts: Vec<String> = parts
                    .iter()
                    .map(|(from, to)| if from == to { read(*from) } else { format!("{}–{}", read(*from), read(*to)) })
                    .collect();
                desk::several(&lang.join(&parts), lang)
            }
            Answer::None { below, above } => {
                let near = |side: &Option<(Number, Yuan)>| side.map(|(at, sum)| (read(at), yuan(sum, lang)));
                (says.none)(near(below), near(above), lang)
            }
        });
        self.answer.push(course(found, &read, says, lang));
        let found = match &found.answer {
            Answer::Unique(at) => vec![*at],
            Answer::Interval(from, _) => vec![*from],
            Answer::Several(parts) => parts.first().map(|(from, _)| *from).into_iter().collect(),
            Answer::None { below, above } if says.nearest => below.iter().chain(above).map(|(at, _)| *at).collect(),
            Answer::None { .. } => Vec::new(),
        };
        let label = parameter(law, &address.owner, &address.path, lang);
        let what = cited(law, &address.owner, lang).map_or_else(|| label.clone(), |cited| format!("{cited} {label}"));
        let edit = |at: Number| Edit::Set { address: address.to_string(), to: at.to_string() };
        self.uses = found.into_iter().map(|at| (desk::use_value(&what, &read(at), lang), edit(at))).collect();
    }
}

/// How the two questions are answered: of what one gets, and of what everybody costs.
pub(super) struct Says {
    none: fn(Near, Near, Lang) -> String,
    level: fn(&str, &str, &str, Lang) -> String,
    rising: Ranged,
    falling: Ranged,
    mixed: Ranged,
    /// Whether what comes nearest can be used: no sum of many people is hit to the fen.
    nearest: bool,
}

/// A value, and the sum it gives.
type Near = Option<(String, String)>;
type Ranged = fn(&str, &str, (&str, &str), Lang) -> String;

impl Says {
    const PERSON: Self = Self {
        none: desk::none,
        level: desk::level,
        rising: desk::rising,
        falling: desk::falling,
        mixed: desk::mixed,
        nearest: false,
    };
    pub(super) const ALL: Self = Self {
        none: aim::none,
        level: aim::level,
        rising: aim::rising,
        falling: aim::falling,
        mixed: aim::mixed,
        nearest: true,
    };
}

/// A value as people read it.
pub(super) fn told(setting: &Setting, number: Number, lang: Lang) -> String {
    match setting {
        Setting::Rate(_) | Setting::Number(_, Unit::Share) => percent(number.decimal()),
        Setting::Number(_, unit) => quantity(number, *unit, lang),
        _ => yuan(number.into(), lang),
    }
}

fn course(found: &Solution, read: &dyn Fn(Number) -> String, says: &Says, lang: Lang) -> String {
    let (from, to) = (read(found.from), read(found.to));
    let (least, most) = (yuan(found.least, lang), yuan(found.most, lang));
    match found.course {
        Course::Level => (says.level)(&from, &to, &least, lang),
        Course::Rising => (says.rising)(&from, &to, (&least, &most), lang),
        Course::Falling => (says.falling)(&from, &to, (&least, &most), lang),
        Course::Mixed => (says.mixed)(&from, &to, (&least, &most), lang),
    }
}

/// Every number of the text that can be solved for, with its value.
pub(super) fn numbers(law: &Scheme, chosen: Option<&Address>, lang: Lang) -> Vec<Choice<String>> {
    let all = parameters(law);
    let mut found = Vec::new();
    for owner in owners(law) {
        let Some(cited) = cited(law, &owner, lang) else { continue };
        let read = shown_of(law, &owner, lang);
        let own = all.iter().filter(|each| each.address.owner == owner && step(&each.setting).is_some());
        for each in own.filter(|each| !each.address.path.starts_with("figure/")) {
            let value = read(&each.address.path).unwrap_or_default();
            let label = parameter(law, &owner, &each.address.path, lang);
            found.push(Choice {
                name: format!("{cited} {label} {value}"),
                on: chosen == Some(&each.address),
                value: each.address.to_string(),
            });
        }
    }
    found
}
