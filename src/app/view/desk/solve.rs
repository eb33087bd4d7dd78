//! 反推 on screen: which value of one number gives this person a wanted sum.

use super::Laws;
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
use crate::i18n::clause::{owners, shown, words_of};
use crate::i18n::labels::parameter;
use crate::i18n::numbers::{percent, quantity, yuan};
use crate::i18n::page::desk;
use crate::reform::{Address, parameters, value};

#[derive(Clone, Debug, PartialEq)]
pub struct SolveView {
    pub lang: Lang,
    pub parameters: Vec<Choice<String>>,
    /// What the person gets now.
    pub now: String,
    pub target: String,
    pub fault: Option<String>,
    pub answer: Vec<String>,
    /// Puts the value found into the draft.
    pub edit: Option<Edit>,
}

impl SolveView {
    pub fn of(state: &State) -> Option<Self> {
        Self::beside(state, &Laws::of(state)?)
    }

    pub fn beside(state: &State, laws: &Laws<'_>) -> Option<Self> {
        let (lang, question) = (state.lang, &state.desk.solve);
        let person = profile(state);
        let sum = |law: &Scheme| assess(law, &person).totals.at_most;
        let parameters = numbers(&laws.draft, question.parameter.as_ref(), lang);
        let field = &question.target;
        let mut view = Self {
            lang,
            parameters,
            now: yuan(sum(&laws.draft), lang),
            target: field.text.clone(),
            fault: field.fault.map(|fault| told_fault(fault, field.good, Kind::Money, lang)),
            answer: Vec::new(),
            edit: None,
        };
        if let (Some(address), Some(target)) = (&question.parameter, field.good)
            && let Some(setting) = value(&laws.draft, address)
        {
            view.solve(&laws.draft, address, &setting, target.into(), &hints(&person), &mut |law| sum(law));
        }
        Some(view)
    }

    fn solve(
        &mut self,
        law: &Scheme,
        address: &Address,
        setting: &Setting,
        target: Yuan,
        hints: &[Number],
        sum: &mut dyn FnMut(&Scheme) -> Yuan,
    ) {
        let (Some(step), Some((from, to))) = (step(setting), range(setting)) else { return };
        let question = Question { scheme: law, address, target, from, to, step, hints };
        let Some(found) = solve(&question, sum) else {
            self.answer.push(desk::no_solution(self.lang).to_owned());
            return;
        };
        let read = |number: Number| told(setting, number, self.lang);
        self.answer.push(match &found.answer {
            Answer::Unique(at) => desk::unique(&read(*at), self.lang),
            Answer::Interval(from, to) => desk::interval(&read(*from), &read(*to), self.lang),
            Answer::Several(parts) => {
                let parts: Vec<String> = parts
                    .iter()
                    .map(|(from, to)| if from == to { read(*from) } else { format!("{}–{}", read(*from), read(*to)) })
                    .collect();
                desk::several(&self.lang.join(&parts), self.lang)
            }
            Answer::None { below, above } => {
                let near = |side: &Option<(Number, Yuan)>| side.map(|(at, sum)| (read(at), yuan(sum, self.lang)));
                desk::none(near(below), near(above), self.lang)
            }
        });
        self.answer.push(course(&found, &read, self.lang));
        let at = match &found.answer {
            Answer::Unique(at) => Some(*at),
            Answer::Interval(from, _) => Some(*from),
            Answer::Several(parts) => parts.first().map(|(from, _)| *from),
            Answer::None { .. } => None,
        };
        self.edit = at.map(|at| Edit::Set { address: address.to_string(), to: at.to_string() });
    }
}

fn told(setting: &Setting, number: Number, lang: Lang) -> String {
    match setting {
        Setting::Rate(_) | Setting::Number(_, Unit::Share) => percent(number.decimal()),
        Setting::Number(_, unit) => quantity(number, *unit, lang),
        _ => yuan(number.into(), lang),
    }
}

fn course(found: &Solution, read: &dyn Fn(Number) -> String, lang: Lang) -> String {
    let (from, to) = (read(found.from), read(found.to));
    let (least, most) = (yuan(found.least, lang), yuan(found.most, lang));
    match found.course {
        Course::Level => desk::level(&from, &to, &least, lang),
        Course::Rising => desk::rising(&from, &to, (&least, &most), lang),
        Course::Falling => desk::falling(&from, &to, (&least, &most), lang),
        Course::Mixed => desk::mixed(&from, &to, (&least, &most), lang),
    }
}

/// Every number of the text that can be solved for, with its value.
fn numbers(law: &Scheme, chosen: Option<&Address>, lang: Lang) -> Vec<Choice<String>> {
    let all = parameters(law);
    let mut found = Vec::new();
    for owner in owners(law) {
        let Some(words) = words_of(law, &owner) else { continue };
        let own = all.iter().filter(|each| each.address.owner == owner && step(&each.setting).is_some());
        for each in own.filter(|each| !each.address.path.starts_with("figure/")) {
            let value = shown(law, &each.address, lang).unwrap_or_default();
            let label = parameter(law, &owner, &each.address.path, lang);
            found.push(Choice {
                name: format!("{} {label} {value}", lang.pick(words.article)),
                on: chosen == Some(&each.address),
                value: each.address.to_string(),
            });
        }
    }
    found
}
