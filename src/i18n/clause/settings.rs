//! Looking up the parameters that a sentence names.

use super::conditions::is_gone;
use super::part::{Part, Value};
use super::{ladder, words};
use crate::engine::fact::{Fact, Unit};
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::number::Number;
use crate::engine::outcome::Span;
use crate::engine::param::Setting;
use crate::engine::scheme::{Provision, Scheme};
use crate::i18n::Lang;
use crate::i18n::labels::{self, fact};
use crate::i18n::numbers::{measure, percent, quantity};
use crate::i18n::typography::inside;
use crate::reform::Address;

/// The caps of a provision, narrowest first.
pub const CAPS: [&str; 5] = ["cap/item", "cap/month", "cap/year", "cap/applicant", "cap/programme"];

/// The parameters of one owner.
pub struct Settings<'a> {
    scheme: &'a Scheme,
    owner: String,
    rule: Option<&'a Provision>,
    found: Vec<(String, Setting)>,
}

impl<'a> Settings<'a> {
    pub fn of(scheme: &'a Scheme, owner: &str) -> Self {
        let mut found = Vec::new();
        scheme.clone().params_of(owner, &mut |path, slot| found.push((path.to_owned(), slot.setting())));
        Self { scheme, owner: owner.to_owned(), rule: scheme.provision(owner), found }
    }

    pub fn all(self) -> Vec<(String, Setting)> {
        self.found
    }

    /// An option of the switch at `path`, as it reads there.
    pub fn option(&self, path: &str, option: &str, opposite: bool, lang: Lang) -> String {
        words::choice(path, option, self.ordinal(path), opposite, lang).unwrap_or(option).to_owned()
    }

    pub fn get(&self, path: &str) -> Option<&Setting> {
        self.found.iter().find(|(name, _)| name == path).map(|(_, setting)| setting)
    }

    /// Whether `path`, `!path` or `path=option` holds.
    pub fn holds(&self, test: &str) -> Option<bool> {
        if let Some(path) = test.strip_prefix('!') {
            return self.holds(path).map(|holds| !holds);
        }
        let (path, wanted) = test.split_once('=').unwrap_or((test, "true"));
        match self.get(path) {
            Some(setting) => Some(setting.to_string() == wanted),
            // What is said of a cap that is gone does not hold.
            None if is_gone(self.scheme, &self.owner, path) => Some(false),
            None if self.rule.is_some() && CAPS.iter().any(|cap| path.starts_with(cap)) => Some(false),
            None => {
                let (owner, path) = path.split_once('/')?;
                let other = Self::of(self.scheme, owner);
                other.get(path).map(|setting| setting.to_string() == wanted)
            }
        }
    }

    /// A parameter of this owner, as it reads here.
    pub fn part(&self, path: &str, text: String) -> Part {
        let address = || Address { scheme: self.scheme.id.clone(), owner: self.owner.clone(), path: path.to_owned() };
        let value =
            self.get(path).map(|setting| Value { address: address(), setting: setting.clone(), opposite: false });
        Part { text, value, row: None }
    }

    pub fn parts(&self, name: &str, lang: Lang) -> Option<Vec<Part>> {
        match (name, self.rule.map(|rule| &rule.pays)) {
            ("bands", Some(Mechanism::Bands(bands))) => return Some(ladder::bands(bands, self, lang)),
            ("level", Some(Mechanism::Milestones(levels))) => return Some(ladder::levels(levels, self, lang)),
            _ => {}
        }
        let (path, opposite) = name.strip_suffix('!').map_or((name, false), |path| (path, true));
        if let Some(text) = self.value(path, opposite, lang) {
            let mut part = self.part(path, text);
            part.value.iter_mut().for_each(|value| value.opposite = opposite);
            return Some(vec![part]);
        }
        // A cap that a reform took out.
        if self.rule.is_some() && CAPS.contains(&name) {
            return Some(vec![Part::no_limit()]);
        }
        // A condition that a reform took out.
        if is_gone(self.scheme, &self.owner, path) {
            return Some(vec![Part::no_limit()]);
        }
        let (owner, path) = name.split_once('/')?;
        let other = Self::of(self.scheme, owner);
        if is_gone(self.scheme, owner, path) {
            return Some(vec![Part::no_limit()]);
        }
        if other.found.is_empty() { None } else { other.parts(path, lang) }
    }

    /// Caps that the words of the file do not name, because a reform put them there.
    pub fn further_caps(&self, template: &str, lang: Lang) -> Vec<Part> {
        let mut parts = Vec::new();
        for (path, span) in
            CAPS.into_iter().zip([Span::Item, Span::Month, Span::Year, Span::Applicant, Span::Programme])
        {
            let Some(Setting::Yuan(amount)) = self.get(path).filter(|_| !template.contains(&format!("{{{path}}}")))
            else {
                continue;
            };
            let amount = self.part(path, quantity(Number::from(*amount), Unit::Yuan, lang));
            let span = labels::span(span, lang);
            parts.extend(lang.of(
                [Part::words(format!("{span}最多 ")), amount.clone(), Part::words("。")],
                [Part::words(" "), amount, Part::words(format!(" {span} at most."))],
            ));
        }
        parts
    }

    pub fn value(&self, path: &str, opposite: bool, lang: Lang) -> Option<String> {
        Some(match self.get(path)? {
            Setting::Yuan(amount) => quantity(Number::from(*amount), Unit::Yuan, lang),
            Setting::Rate(rate) => percent(rate.decimal()),
            Setting::Number(number, Unit::Ordinal) => number.to_string(),
            Setting::Number(number, unit) => match self.fact_at(path).filter(|fact| fact.unit() == *unit) {
                Some(fact) => measure(*number, fact, lang),
                None => quantity(*number, *unit, lang),
            },
            Setting::Flag(flag) => words::yes_no(*flag, lang).to_owned(),
            Setting::Fact(of) => lang.of(fact(*of, lang).to_owned(), inside(fact(*of, lang))),
            Setting::Provision(id) => {
                let rule = id.as_ref().and_then(|id| self.scheme.provision(id));
                rule.map_or_else(|| lang.of("无", "none").to_owned(), |rule| lang.pick(&rule.title).to_owned())
            }
            Setting::Choice { chosen, .. } => {
                words::choice(path, chosen, self.ordinal(path), opposite, lang)?.to_owned()
            }
        })
    }

    /// What a number counts: a condition is named after its fact, everything else is in the unit of the base.
    fn fact_at(&self, path: &str) -> Option<Fact> {
        let base = || self.rule.and_then(|rule| rule.pays.base());
        Fact::from_name(path).or_else(base)
    }

    /// Whether a comparison is about a position.
    fn ordinal(&self, path: &str) -> bool {
        let value = path.strip_suffix("/op").and_then(|path| self.get(path));
        matches!(value, Some(Setting::Number(_, Unit::Ordinal)))
    }
}
