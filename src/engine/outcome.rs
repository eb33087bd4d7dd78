//! The answer: one outcome per provision, each a tree that tells how it came about.

use super::fact::Fact;
use super::mechanism::Working;
use super::named::named;
use super::number::{Number, Yuan};
use super::profile::{List, Role, Value};
use super::scheme::{Nature, Op, Period};

/// What one scheme gives one applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    pub outcomes: Vec<Outcome>,
    pub totals: Totals,
    /// Facts nobody gave that were taken as met.
    pub assumed: Vec<Fact>,
    pub warnings: Vec<Warning>,
}

/// Yuan in a year of assessment. `at_most` includes `determined`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub determined: Yuan,
    pub at_most: Yuan,
}

/// What is worth saying and changes no amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// This applicant alone would exceed the fund.
    FundExceeded { fund: String, amount: Yuan, total: Yuan },
    /// What a rule of the scheme cautions against, by its id.
    Caution { rule: String },
}

named! {
    /// The four zeros and the ways of being paid, told in this order where several hold.
    State {
        NotForRole = "not_for_role",
        Excluded = "excluded",
        NotComputable = "not_computable",
        Missed = "missed",
        Paid = "paid",
        Loan = "loan",
        InKind = "in_kind",
        Honour = "honour",
    }
}

/// What one provision gives, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub state: State,
    /// The gate or stacking rule that excludes, by id.
    pub rule: Option<String>,
    pub nature: Nature,
    pub period: Period,
    pub payee: Role,
    /// After the clause's own caps.
    pub entitled: Yuan,
    /// After what stands between provisions.
    pub payable: Yuan,
    /// Payable, month by month; empty where months don't matter.
    pub by_month: Vec<Yuan>,
    /// What was asked of the applicant, once.
    pub checks: Vec<Check>,
    /// The assessed units in order.
    pub units: Vec<Unit>,
    /// The cap that cut most.
    pub cap_bound: Option<CapBound>,
    /// Other provisions of the scheme that were paid instead.
    pub instead: Vec<String>,
    /// For a range or a contest: whether the authority's decision is among the facts.
    pub decided: bool,
}

/// One assessed unit, or `times` alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Index of the record in the profile: its month, and its place in the list.
    pub month: Option<usize>,
    pub item: Option<usize>,
    pub times: u32,
    pub checks: Vec<Check>,
    pub working: Option<Working>,
    /// Before the unit's own cap.
    pub before_cap: Yuan,
    /// Of one unit, after its own cap, rounded.
    pub amount: Yuan,
}

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Fact(Fact),
    /// How many records of a list do.
    Count(List),
    /// A prize claimed in a contest of this provision.
    Claim,
    /// A demonstration title.
    Title,
}

/// What a check asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Compare(Op, Number),
    Value(Value),
    /// Any value, so long as there is one.
    Given,
    /// Among the levels the clause names.
    Listed,
    /// A prize of the contest.
    Prize,
}

/// A condition with this applicant's numbers in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub subject: Subject,
    /// Absent: not given.
    pub has: Option<Value>,
    pub needs: Needs,
    pub met: bool,
    /// Taken as met because nobody said otherwise.
    pub assumed: bool,
    /// The least change of the fact that would meet it.
    pub distance: Option<Number>,
    /// One of several of which one is enough.
    pub either: bool,
}

named! {
    /// The span a cap is for.
    Span {
        Item = "item",
        Month = "month",
        Year = "year",
        Applicant = "applicant",
        Programme = "programme",
        Shared = "shared",
        /// Inside the cap of another provision.
        Nested = "nested",
    }
}

/// A cap that cut an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapBound {
    pub span: Span,
    pub cap: Yuan,
    /// What it would have been, for the first span that was cut.
    pub before: Yuan,
}

impl Outcome {
    /// The failed checks of the applicant, and of the unit that came nearest.
    pub fn missed(&self) -> Vec<Check> {
        let failed = |checks: &[Check]| -> Vec<Check> { checks.iter().copied().filter(|check| !check.met).collect() };
        if self.state != State::Missed {
            return Vec::new();
        }
        let units = self.units.iter().map(|unit| failed(&unit.checks)).filter(|checks| !checks.is_empty());
        let nearest = units.min_by_key(|checks| (checks.len(), checks.first().and_then(|check| check.distance)));
        [failed(&self.checks), nearest.unwrap_or_default()].concat()
    }
}
