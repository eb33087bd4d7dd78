//! Looking up the parameters that a sentence names.

use super::{ladder, words};
use crate::engine::fact::{Fact, Unit};
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::number::Number;
use crate::engine::param::Setting;
use crate::engine::scheme::{Provision, Scheme, Text};
use crate::i18n::Lang;
use crate::i18n::labels::fact;
use crate::i18n::numbers::{measure, percent, quantity};
use crate::i18n::typography::inside;

/// The parameters of one owner.
pub struct Settings<'a> {
    scheme: &'a Scheme,
    rule: Option<&'a Provision>,
    found: Vec<(String, Setting)>,
}

impl<'a> Settings<'a> {
    pub fn of(scheme: &'a Scheme, owner: &str) -> Self {
        let mut found = Vec::new();
        only(scheme, owner).params(&mut |_, path, slot| found.push((path.to_owned(), slot.setting())));
        Self { scheme, rule: scheme.provision(owner), found }
    }

    fn get(&self, path: &str) -> Option<&Setting> {
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
            None => {
                let (owner, path) = path.split_once('/')?;
                let other = Self::of(self.scheme, owner);
                other.get(path).map(|setting| setting.to_string() == wanted)
            }
        }
    }

    pub fn words(&self, name: &str, lang: Lang) -> Option<String> {
        let own = match (name, self.rule.map(|rule| &rule.pays)) {
            ("bands", Some(Mechanism::Bands(bands))) => Some(ladder::bands(bands, lang)),
            ("level", Some(Mechanism::Milestones(milestones))) => Some(ladder::levels(milestones, lang)),
            _ => self.value(name, lang),
        };
        own.or_else(|| {
            let (owner, path) = name.split_once('/')?;
            let other = Self::of(self.scheme, owner);
            if other.found.is_empty() { None } else { other.words(path, lang) }
        })
    }

    fn value(&self, name: &str, lang: Lang) -> Option<String> {
        let (path, opposite) = name.strip_suffix('!').map_or((name, false), |path| (path, true));
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

/// The scheme with nothing but `owner` in it: parameters are visited on a copy, and copying all for each would be slow.
fn only(scheme: &Scheme, owner: &str) -> Scheme {
    fn keep<T: Clone>(all: &[T], is: impl Fn(&T) -> bool) -> Vec<T> {
        all.iter().filter(|each| is(each)).cloned().collect()
    }
    Scheme {
        id: String::new(),
        order: scheme.order,
        name: Text::default(),
        document: Text::default(),
        status: scheme.status,
        validity: Text::default(),
        summary: Text::default(),
        pays_whom: Text::default(),
        fund: keep(&scheme.fund, |each| each.id == owner),
        target: keep(&scheme.target, |each| each.id == owner),
        gate: keep(&scheme.gate, |each| each.id == owner),
        provision: keep(&scheme.provision, |each| each.id == owner),
        best_of: keep(&scheme.best_of, |each| each.id == owner),
        shared_cap: keep(&scheme.shared_cap, |each| each.id == owner),
        exclusive: keep(&scheme.exclusive, |each| each.id == owner),
        nested: keep(&scheme.nested, |each| each.id == owner),
        yield_to: keep(&scheme.yield_to, |each| each.id == owner),
        caution: Vec::new(),
        reading: Vec::new(),
        note: Vec::new(),
        clause: keep(&scheme.clause, |each| each.id == owner),
    }
}
