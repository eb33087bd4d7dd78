//! What is done with an input: it is read as the program reads it, and whatever could be read is used for everything.

use sandtable::analysis::findings::findings;
use sandtable::analysis::{curve, next};
use sandtable::app::link;
use sandtable::app::view::{CalculatorView, OutlookView, Rules};
use sandtable::engine::fact::Fact;
use sandtable::engine::fault::Fault;
use sandtable::engine::scheme::check_profile;
use sandtable::engine::{Number, Profile, Scheme, assess, profile};
use sandtable::i18n::{Lang, finding, report};
use sandtable::reform::{self, Reform, apply, parameters, with_readings};
use sandtable::schemes::{read_file, shipped, vocabulary};
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Scheme,
    Reform,
    Profile,
    Link,
    /// The lines of a reform in a link.
    Lines,
}

/// People with something to say to most provisions.
static PEOPLE: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let read = |text: &str| profile::read(&serde_json::from_str(text).unwrap(), &vocabulary(shipped())).unwrap();
    [include_str!("seeds/profile/everything.json"), include_str!("seeds/profile/months.json"), "{}"].map(read).into()
});

impl Target {
    pub const ALL: [Self; 5] = [Self::Scheme, Self::Reform, Self::Profile, Self::Link, Self::Lines];

    pub fn folder(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Reform => "reform",
            Self::Profile => "profile",
            Self::Link => "link",
            Self::Lines => "lines",
        }
    }

    pub fn run(self, input: &str) {
        match self {
            Self::Scheme => match read_file("input", input) {
                Ok(scheme) => law(&scheme),
                Err(faults) => told(&faults),
            },
            Self::Reform => reform(input),
            Self::Profile => person(input),
            Self::Link => {
                page(input);
                page(&link::of_lines(input));
            }
            Self::Lines => lines(input),
        }
    }
}

/// A fault is told in words.
fn told(faults: &[Fault]) {
    assert!(
        !faults.is_empty() && faults.iter().all(|fault| !fault.problem.is_empty() && !fault.to_string().is_empty())
    );
}

fn law(scheme: &Scheme) {
    for found in findings(scheme) {
        let _ = Lang::ALL.map(|lang| (finding::finding(scheme, &found, lang), finding::articles(scheme, &found, lang)));
    }
    for reading in &scheme.reading {
        for option in &reading.option {
            parameters(&with_readings(scheme, &[(reading.id.clone(), option.id.clone())]));
        }
    }
    for person in PEOPLE.iter().filter(|person| check_profile(scheme, person).is_empty()) {
        let result = assess(scheme, person);
        let _ = Lang::ALL.map(|lang| report(scheme, person, &result, lang));
        next(std::slice::from_ref(scheme), person);
    }
    for fact in [Fact::GrossSales, Fact::YearOnlineRetail] {
        curve(scheme, &PEOPLE[0], fact, Number::ZERO, Number::read("100000000").unwrap());
    }
}

fn reform(input: &str) {
    match reform::read_file("reform.json", input) {
        Ok(reform) => reformed(&reform),
        Err(fault) => told(&[fault]),
    }
}

/// Lines that come back as they were written.
fn lines(input: &str) {
    let (reform, _) = reform::link::read(input);
    assert_eq!(reform::link::read(&reform::link::write(&reform)), (reform.clone(), true));
    reformed(&reform);
}

fn reformed(reform: &Reform) {
    for scheme in shipped() {
        let (changed, asides) = apply(scheme, &reform.edits);
        if !asides.is_empty() {
            told(&asides.iter().map(|aside| aside.fault(scheme)).collect::<Vec<_>>());
        }
        if parameters(&changed) != parameters(scheme) {
            law(&changed);
        }
    }
}

fn person(input: &str) {
    let Ok(json) = serde_json::from_str(input) else { return };
    let profile = match profile::read(&json, &vocabulary(shipped())) {
        Ok(profile) => profile,
        Err(faults) => return told(&faults),
    };
    for scheme in shipped() {
        let faults = check_profile(scheme, &profile);
        if !faults.is_empty() {
            told(&faults.into_iter().map(Fault::from).collect::<Vec<_>>());
            continue;
        }
        let result = assess(scheme, &profile);
        let _ = Lang::ALL.map(|lang| report(scheme, &profile, &result, lang));
        curve(scheme, &profile, Fact::GrossSales, Number::ZERO, Number::read("400000").unwrap());
    }
    next(shipped(), &profile);
}

/// The page of a link, whose own link leads to the same page.
fn page(hash: &str) {
    let Some(Ok(state)) = link::read(hash) else { return };
    let rules = Rules::under(&state.readings);
    CalculatorView::of(&state, &rules);
    OutlookView::of(&state, &rules);
    let Some(again) = link::write(&state) else { return };
    let back = link::read(&again).map_or_else(Default::default, |state| state.unwrap());
    assert_eq!(link::write(&back), Some(again));
}
