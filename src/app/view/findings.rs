//! What is found in a text, each finding with its examples and the applicant to open in the calculator.

use crate::analysis::findings::{Finding, Severity, Witness, findings as find};
use crate::app::met::{fits, met};
use crate::app::route::Source;
use crate::app::stage::restore::finding_key;
use crate::app::state::State;
use crate::engine::fact::Fact;
use crate::engine::scheme::Edit;
use crate::engine::{Profile, Scheme, order};
use crate::i18n::Lang;
use crate::i18n::finding::{articles, finding, kind, severity};
use crate::i18n::labels::fact;
use crate::i18n::numbers::{grouped, measure, yuan};
use crate::i18n::page::sources::{Word, each_of, word};

#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// Unique in the page.
    pub id: String,
    /// What a scene calls it.
    pub key: String,
    pub kind: &'static str,
    pub severity: Severity,
    pub severity_word: &'static str,
    pub articles: String,
    /// Whether it is found so under the draft alone.
    pub drafted: bool,
    /// The clause it is mainly about.
    pub source: Option<Source>,
    pub sentence: String,
    /// What the witnesses are values of; nothing where there are none.
    pub measured: &'static str,
    pub witnesses: Vec<WitnessView>,
    /// What is lost, and where it is made up for.
    pub sums: Vec<(&'static str, String)>,
    /// Whom to open; nobody where it is about no applicant.
    pub person: Option<Person>,
    /// What would put it right and pay nobody less.
    pub repair: Option<Vec<Edit>>,
}

/// One value and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct WitnessView {
    pub value: String,
    pub granted: String,
    pub paid: String,
    pub person: Option<Person>,
}

/// Somebody to put into the calculator: written into its form only when asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    profile: Profile,
    /// Along this the curve runs in the calculator.
    vary: Option<Fact>,
    pub scheme: String,
}

impl Person {
    /// Nobody where the form has no place for something of them.
    pub fn of(profile: &Profile, vary: Option<Fact>, scheme: &Scheme) -> Option<Person> {
        met(profile).map(|_| Person { profile: profile.clone(), vary, scheme: scheme.id.clone() })
    }

    /// Somebody like them, with another amount of the figure: the form has a place for them where it has one for that.
    fn with(&self, profile: Profile) -> Person {
        Person { profile, ..self.clone() }
    }

    pub fn state(&self) -> Option<Box<State>> {
        Some(Box::new(State { vary: self.vary, ..met(&self.profile)? }))
    }
}

/// The findings of a scheme, the gravest first.
pub fn findings(scheme: &Scheme, lang: Lang) -> Vec<FindingView> {
    let mut found = find(scheme);
    order::by_key(&mut found, |each| each.severity);
    views(scheme, &found, lang)
}

/// Findings as they are shown, in the order given.
pub fn views(scheme: &Scheme, found: &[Finding], lang: Lang) -> Vec<FindingView> {
    found.iter().enumerate().map(|(at, each)| Shown { scheme, finding: each, lang }.view(at)).collect()
}

/// A finding in one line, with where it is.
pub fn told(scheme: &Scheme, found: &Finding, lang: Lang) -> String {
    format!("{} {}", articles(scheme, found, lang), finding(scheme, found, lang))
}

impl FindingView {
    /// With where it was, first of all: the value that it was told at. Where that is no figure of anybody, as it was told.
    pub fn moved_from(mut self, was: &Finding, scheme: &Scheme, lang: Lang) -> Self {
        let opened = was.at.iter().find(|each| was.person_at(each) == was.person).or(was.at.first());
        let value = |(each, of): (&Witness, Fact)| each_of(each.times, &measure(each.value, of, lang));
        let at = opened.zip(was.fact).map_or_else(|| finding(scheme, was, lang), value);
        self.sums.insert(0, (word(Word::WasAt, lang), at));
        self
    }
}

struct Shown<'a> {
    scheme: &'a Scheme,
    finding: &'a Finding,
    lang: Lang,
}

impl Shown<'_> {
    fn view(&self, at: usize) -> FindingView {
        let Self { scheme, finding: found, lang } = *self;
        let person = Person::of(&found.person, found.fact, scheme);
        FindingView {
            id: format!("finding-{}-{}", scheme.id, at + 1),
            key: finding_key(&scheme.id, found),
            drafted: false,
            kind: kind(found.kind, lang),
            severity: found.severity,
            severity_word: severity(found.severity, lang),
            articles: articles(scheme, found, lang),
            source: found.about.first().map(|id| Source::at(&scheme.id, id)),
            sentence: finding(scheme, found, lang),
            measured: found.fact.map_or("", |of| fact(of, lang)),
            // Numbers that are nobody's figure, as of two goals, stand in the sentence already.
            witnesses: found
                .at
                .iter()
                .filter(|_| found.fact.is_some())
                .map(|witness| self.witness(witness, &person))
                .collect(),
            sums: self.sums(),
            person: person.filter(|_| found.fact.is_some() && !found.at.is_empty()),
            repair: found.repair.clone(),
        }
    }

    fn witness(&self, witness: &Witness, person: &Option<Person>) -> WitnessView {
        let granted: Vec<String> = witness.granted.iter().map(|amount| yuan(*amount, self.lang)).collect();
        WitnessView {
            value: each_of(witness.times, &self.value(witness.value)),
            granted: if granted.is_empty() {
                word(Word::Unsaid, self.lang).to_owned()
            } else {
                self.lang.join(&granted)
            },
            paid: yuan(witness.paid, self.lang),
            person: person
                .as_ref()
                .filter(|_| self.finding.fact.is_some_and(|of| fits(of, witness.value, witness.times)))
                .map(|person| person.with(self.finding.person_at(witness))),
        }
    }

    fn sums(&self) -> Vec<(&'static str, String)> {
        let lost = self.finding.loss.map(|loss| (word(Word::Loss, self.lang), yuan(loss, self.lang)));
        let even = self.finding.even_at.map(|value| (word(Word::EvenAt, self.lang), self.value(value)));
        lost.into_iter().chain(even).collect()
    }

    fn value(&self, value: crate::engine::Number) -> String {
        self.finding.fact.map_or_else(|| grouped(value.decimal()), |of| measure(value, of, self.lang))
    }
}
