//! One provision's outcome as sentences with this person's numbers.

mod caps;
mod checks;
mod instead;
mod reasons;
mod units;
mod verdict;
mod working;

pub use checks::{met, missed};

use super::Lang;
use super::clause::clause;
use super::labels::assumption;
use super::numbers::yuan;
use super::typography::set;
use crate::engine::mechanism::Mechanism;
use crate::engine::outcome::{Check, Outcome, State, Subject};
use crate::engine::profile::Profile;
use crate::engine::scheme::{Nature, Provision, Scheme};

/// How an answer is to be shown; words always say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The text determines the amount.
    Paid,
    /// A ceiling, a range or a prize: counted as at most.
    AtMost,
    /// A condition is missed, and by how much.
    Missed,
    /// Shut out, or something else was paid instead.
    Excluded,
    /// Somebody else is paid.
    NotForYou,
    /// The text or the facts do not tell.
    Unknown,
    /// A benefit without money, or a loan.
    InKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    pub title: String,
    pub article: String,
    /// The amount, or the words that stand where it would.
    pub headline: String,
    pub tone: Tone,
    /// How the amount came about, a line for each unit that differs.
    pub formula: Vec<String>,
    pub missed: Vec<String>,
    pub cap: Option<String>,
    /// What is paid instead, who is paid instead, or what shuts out.
    pub instead: Option<String>,
    /// Benefits without money that come with it.
    pub in_kind: Vec<String>,
}

/// How it is paid, and by which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct How {
    pub clause: String,
    pub office: String,
    pub evidence: Vec<String>,
    pub rhythm: Option<String>,
    pub met: Vec<String>,
    /// Facts nobody gave, taken as met.
    pub assumed: Vec<String>,
}

/// Everything the sentences are made from.
pub(crate) struct Case<'a> {
    pub scheme: &'a Scheme,
    pub rule: &'a Provision,
    pub outcome: &'a Outcome,
    pub profile: &'a Profile,
    pub lang: Lang,
}

pub fn explain(scheme: &Scheme, rule: &Provision, outcome: &Outcome, profile: &Profile, lang: Lang) -> Explained {
    let case = Case { scheme, rule, outcome, profile, lang };
    let texts = |all: &[crate::engine::scheme::Text]| -> Vec<String> {
        all.iter().map(|text| set(lang.pick(text), lang)).collect()
    };
    let (headline, tone) = verdict::headline(&case);
    let had = matches!(outcome.state, State::Paid | State::Loan | State::InKind | State::Honour);
    let mut in_kind = match &rule.pays {
        Mechanism::Benefit(benefit) if had => texts(&benefit.what),
        _ => Vec::new(),
    };
    in_kind.extend(texts(&rule.also).into_iter().filter(|_| had));
    Explained {
        title: lang.pick(&rule.title).to_owned(),
        article: lang.pick(&rule.article).to_owned(),
        headline,
        tone,
        formula: units::formula(&case),
        missed: reasons::missed(&case),
        cap: caps::cap(&case),
        instead: instead::instead(&case),
        in_kind,
    }
}

/// It needs the law with its details.
pub fn how(scheme: &Scheme, rule: &Provision, outcome: &Outcome, profile: &Profile, lang: Lang) -> How {
    let case = Case { scheme, rule, outcome, profile, lang };
    let told = !matches!(outcome.state, State::NotForRole | State::NotComputable);
    let checks: Vec<Check> = if told { case.checks() } else { Vec::new() };
    How {
        clause: clause(scheme, &rule.id, &rule.clause, lang),
        office: lang.pick(&rule.office).to_owned(),
        evidence: rule.evidence.iter().map(|text| clause(scheme, &rule.id, text, lang)).collect(),
        rhythm: rule.rhythm.as_ref().map(|text| lang.pick(text).to_owned()),
        met: checks.iter().filter(|check| check.met && !check.assumed).map(|check| met(check, lang)).collect(),
        assumed: assumed(&checks, lang),
    }
}

impl Case<'_> {
    /// The checks of the applicant and of the units, each once.
    fn checks(&self) -> Vec<Check> {
        let units = self.outcome.units.iter().flat_map(|unit| &unit.checks);
        let mut all: Vec<Check> = Vec::new();
        for check in self.outcome.checks.iter().chain(units) {
            if !all.iter().any(|seen| seen.subject == check.subject && seen.needs == check.needs) {
                all.push(*check);
            }
        }
        all
    }

    /// Whether the amount is only "at most".
    fn open(&self) -> bool {
        match self.outcome.nature {
            Nature::Ceiling | Nature::Contest => true,
            Nature::Range => !self.outcome.decided,
            Nature::Fixed | Nature::Loan | Nature::InKind | Nature::Honour => false,
        }
    }

    fn yuan(&self, amount: crate::engine::Yuan) -> String {
        yuan(amount, self.lang)
    }
}

fn assumed(checks: &[Check], lang: Lang) -> Vec<String> {
    let of = |check: &Check| match check.subject {
        Subject::Fact(of) if check.assumed => Some(assumption(of, lang)),
        _ => None,
    };
    let mut found: Vec<String> = Vec::new();
    for label in checks.iter().filter_map(of) {
        if !found.contains(&label) {
            found.push(label);
        }
    }
    found
}
