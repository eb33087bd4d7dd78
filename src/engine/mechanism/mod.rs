//! What a provision pays: one small file per mechanism, one registry enum.
//!
//! A mechanism is data with a `pay`: facts in scope → the amount before caps and rounding, with the numbers that made it,
//! or the checks that failed. Adding one is a file here, a line in [`Mechanism`], a sentence in `i18n`, a case file.

mod bands;
mod benefit;
mod contest;
mod floor;
mod interest;
mod loan;
mod lump;
mod milestones;
mod objects;
mod per_unit;
mod pool_share;
mod range;
mod rate;
mod rate_by;
mod steps;
mod titles;

pub use bands::{Band, BandPay, Bands, Continuation, Edge, Overlapping, Settled, Uncovered};
pub use benefit::{Benefit, Uncomputable};
pub use contest::{Contest, Place};
pub use floor::{Counting, Floor, Measured, Relief};
pub use interest::Interest;
pub use loan::Loan;
pub use lump::Lump;
pub use milestones::{Level, LevelPay, Milestones};
pub use objects::Objects;
pub use per_unit::PerUnit;
pub use pool_share::PoolShare;
pub use range::Range;
pub use rate::RateOf;
pub use rate_by::RateBy;
pub use steps::{StepCounting, Steps};
pub use titles::{TitleAmount, TitlePay, Titles};

use super::evaluate::Scope;
use super::fact::Fact;
use super::number::{Number, Rate, Yuan};
use super::outcome::Check;
use super::param::Visit;
use super::profile::{Prize, Title};
use serde::{Deserialize, Serialize};

/// The registry.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mechanism {
    Lump(Lump),
    Rate(RateOf),
    Bands(Bands),
    Milestones(Milestones),
    PerUnit(PerUnit),
    Steps(Steps),
    RateBy(RateBy),
    Titles(Titles),
    PoolShare(PoolShare),
    Interest(Interest),
    Objects(Objects),
    Contest(Contest),
    Range(Range),
    Loan(Loan),
    Benefit(Benefit),
    NotComputable(Uncomputable),
}

/// What a mechanism answers for one unit: the working and the amount, or nothing where a check failed.
pub type Pay = Option<(Working, Yuan)>;

/// The numbers that made an amount, for the explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Working {
    Lump {
        amount: Yuan,
    },
    /// `rate` of `counted`, which is `base` less what is not counted.
    Rate {
        base: Fact,
        value: Number,
        counted: Number,
        rate: Rate,
    },
    Band {
        base: Fact,
        value: Number,
        band: usize,
        from: Edge,
        to: Option<Edge>,
        amount: Yuan,
        settled: Option<Settled>,
    },
    Milestones {
        base: Fact,
        value: Number,
        reached: usize,
        already: Yuan,
    },
    PerUnit {
        base: Fact,
        value: Number,
        counted: Number,
        each: Yuan,
    },
    Steps {
        base: Fact,
        value: Number,
        first: Yuan,
        steps: Number,
        add: Yuan,
    },
    Titles {
        held: Vec<(Title, Yuan)>,
    },
    Share {
        pool: Yuan,
        own: Number,
        total: Number,
    },
    Interest {
        principal: Number,
        rate: Number,
        share: Rate,
        term: Number,
    },
    Prize {
        contest: usize,
        prize: Prize,
        amount: Yuan,
    },
    Range {
        low: Yuan,
        high: Yuan,
        decided: Option<Yuan>,
    },
    Loan {
        asked: Number,
        limit: Yuan,
    },
    Benefit,
}

impl Mechanism {
    /// What was asked is appended to `asked`. `paid_elsewhere`: units of the base that another provision already paid.
    pub fn pay(&self, scope: &Scope<'_>, paid_elsewhere: Number, asked: &mut Vec<Check>) -> Pay {
        match self {
            Self::Lump(lump) => lump.pay(),
            Self::Rate(rate) => rate.pay(scope, asked),
            Self::Bands(bands) => bands.pay(scope, asked),
            Self::Milestones(milestones) => milestones.pay(scope, asked),
            Self::PerUnit(per_unit) => per_unit.pay(scope, paid_elsewhere, asked),
            Self::Steps(steps) => steps.pay(scope, asked),
            Self::RateBy(rate) => rate.pay(scope, asked),
            Self::Titles(titles) => titles.pay(scope, asked),
            Self::PoolShare(pool) => pool.pay(scope, asked),
            Self::Interest(interest) => interest.pay(scope, asked),
            Self::Objects(objects) => objects.pay(scope, asked),
            Self::Contest(contest) => contest.pay(scope, asked),
            Self::Range(range) => range.pay(scope),
            Self::Loan(loan) => loan.pay(scope),
            Self::Benefit(_) | Self::NotComputable(_) => Some((Working::Benefit, Yuan::ZERO)),
        }
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        match self {
            Self::Lump(lump) => lump.params(visit),
            Self::Rate(rate) => rate.params(visit),
            Self::Bands(bands) => bands.params(visit),
            Self::Milestones(milestones) => milestones.params(visit),
            Self::PerUnit(per_unit) => per_unit.params(visit),
            Self::Steps(steps) => steps.params(visit),
            Self::RateBy(rate) => rate.params(visit),
            Self::Titles(titles) => titles.params(visit),
            Self::PoolShare(pool) => pool.params(visit),
            Self::Interest(interest) => interest.params(visit),
            Self::Objects(objects) => objects.params(visit),
            Self::Contest(contest) => contest.params(visit),
            Self::Range(range) => range.params(visit),
            Self::Loan(loan) => loan.params(visit),
            Self::Benefit(_) | Self::NotComputable(_) => {}
        }
    }

    /// The sum before any increments.
    pub fn first(&self) -> Yuan {
        match self {
            Self::Steps(steps) => steps.first,
            _ => Yuan::ZERO,
        }
    }

    /// As it is called in scheme files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Lump(_) => "lump",
            Self::Rate(_) => "rate",
            Self::Bands(_) => "bands",
            Self::Milestones(_) => "milestones",
            Self::PerUnit(_) => "per_unit",
            Self::Steps(_) => "steps",
            Self::RateBy(_) => "rate_by",
            Self::Titles(_) => "titles",
            Self::PoolShare(_) => "pool_share",
            Self::Interest(_) => "interest",
            Self::Objects(_) => "objects",
            Self::Contest(_) => "contest",
            Self::Range(_) => "range",
            Self::Loan(_) => "loan",
            Self::Benefit(_) => "benefit",
            Self::NotComputable(_) => "not_computable",
        }
    }

    /// The fact an amount is worked out from, where there is one.
    pub fn base(&self) -> Option<Fact> {
        match self {
            Self::Rate(rate) => Some(rate.base),
            Self::Bands(bands) => Some(bands.base),
            Self::Milestones(milestones) => Some(milestones.base),
            Self::PerUnit(per_unit) => Some(per_unit.base),
            Self::Steps(steps) => Some(steps.base),
            Self::Loan(loan) => Some(loan.principal),
            Self::RateBy(rate) => Some(rate.base),
            Self::PoolShare(pool) => Some(pool.own),
            Self::Interest(interest) => Some(interest.principal),
            Self::Objects(objects) => Some(objects.count),
            Self::Range(range) => range.decided,
            Self::Lump(_) | Self::Titles(_) | Self::Contest(_) | Self::Benefit(_) | Self::NotComputable(_) => None,
        }
    }

    /// Values of the base, up to `end`, at which the amount jumps or bends; `cap` is the cap on one unit.
    pub fn breaks(&self, cap: Option<Yuan>, end: Number, into: &mut Vec<Number>) {
        match self {
            Self::Rate(rate) => rate.breaks(cap, into),
            Self::Bands(bands) => bands.breaks(cap, end, into),
            Self::Milestones(milestones) => into.extend(milestones.level.iter().map(|level| level.at)),
            Self::PerUnit(per_unit) => per_unit.breaks(cap, into),
            Self::Steps(steps) => steps.breaks(cap, end, into),
            Self::Loan(loan) => into.push(loan.limit.into()),
            Self::Objects(objects) => {
                into.extend(
                    cap.and_then(|cap| cap.decimal().checked_div(objects.each.decimal())).and_then(Number::new),
                );
            }
            // Straight lines, whose only bends are caps: the curve finds those by itself.
            Self::RateBy(_) | Self::PoolShare(_) | Self::Interest(_) => {}
            Self::Lump(_)
            | Self::Titles(_)
            | Self::Contest(_)
            | Self::Range(_)
            | Self::Benefit(_)
            | Self::NotComputable(_) => {}
        }
    }
}
