//! What a rule can see: the applicant, and the month, video or session being assessed.

use crate::engine::fact::{Absent, Account, Fact, Place, Unit};
use crate::engine::number::Number;
use crate::engine::outcome::{Check, Needs, Subject};
use crate::engine::profile::{Claim, Item, List, Month, Profile, Value};
use crate::engine::scheme::{Condition, Op, Test};

/// Stands where there is no month, so that what is missing can still be said: without one, a figure is that of the year.
pub const NO_MONTH: Month = Month { times: 0, facts: crate::engine::profile::Record::NONE, videos: Vec::new() };

#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub profile: &'a Profile,
    pub month: Option<&'a Month>,
    pub item: Option<&'a Item>,
    pub claim: Option<&'a Claim>,
}

/// A fact as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Known(Value),
    /// Not given; taken as this.
    Assumed(Value),
    /// Not given; taken to be enough.
    Enough,
    NotGiven,
}

impl Look {
    pub fn number(self) -> Option<Number> {
        match self {
            Look::Known(Value::Number(number)) | Look::Assumed(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// One comparison of `fact`, which is this, with its distance.
    pub fn compare(self, fact: Fact, op: Op, needs: Number) -> Check {
        let (has, met, assumed) = match self {
            Look::Known(Value::Number(has)) => (Some(has), op.holds(has, needs), false),
            Look::Assumed(Value::Number(has)) => (Some(has), op.holds(has, needs), true),
            Look::Enough => (None, true, true),
            _ => (None, false, false),
        };
        let distance = has.filter(|_| !met).map(|has| distance(has, op, needs, fact.unit()));
        Check {
            subject: Subject::Fact(fact),
            has: has.map(Value::Number),
            needs: Needs::Compare(op, needs),
            met,
            assumed,
            distance,
            either: false,
        }
    }
}

impl<'a> Scope<'a> {
    pub fn of(profile: &'a Profile) -> Self {
        Self { profile, month: None, item: None, claim: None }
    }

    pub fn claim(&self) -> Option<&'a Claim> {
        self.claim
    }

    /// The nearest record that has the fact, or what its absence means.
    pub fn look(&self, fact: Fact) -> Look {
        let given = match fact.place() {
            Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan => self.profile.facts.get(fact),
            Place::Month => return Look::Known(Value::Number(self.month_figure(fact))),
            Place::Derived => None,
            Place::Video | Place::Session | Place::Event | Place::Product | Place::ShopMonth => {
                let own = self.item.and_then(|item| item.facts.get(fact));
                own.or_else(|| self.profile.facts.get(fact))
            }
        };
        given.map_or_else(|| self.absent(fact), Look::Known)
    }

    fn absent(&self, fact: Fact) -> Look {
        match fact.absent() {
            Absent::Zero => Look::Known(Value::Number(Number::ZERO)),
            Absent::False => Look::Known(Value::Flag(false)),
            Absent::AssumedTrue => Look::Assumed(Value::Flag(true)),
            Absent::AssumedFirst => Look::Assumed(Value::Number(Number::ONE)),
            Absent::AssumedNaturalPerson => Look::Assumed(Value::Account(Account::NaturalPerson)),
            Absent::AssumedEnough => Look::Enough,
            Absent::Unknown => Look::NotGiven,
            Absent::Same(other) => self.look(other),
            Absent::SumOfMonths(month) => Look::Known(Value::Number(self.year_sum(month))),
            Absent::Difference(whole, part) => {
                let whole = self.number(whole).unwrap_or_default();
                Look::Known(Value::Number(whole.less(self.number(part).unwrap_or_default())))
            }
        }
    }

    /// A monthly fact: of the month in scope, or added up over the year.
    fn month_figure(&self, fact: Fact) -> Number {
        match self.month {
            Some(month) => month.facts.number(fact).unwrap_or_default(),
            None => self.year_sum(fact),
        }
    }

    fn year_sum(&self, fact: Fact) -> Number {
        let of = |month: &Month| month.facts.number(fact).unwrap_or_default().repeated(month.times);
        self.profile.months.iter().map(of).fold(Number::ZERO, Number::plus)
    }

    pub fn number(&self, fact: Fact) -> Option<Number> {
        self.look(fact).number()
    }

    pub fn flag(&self, fact: Fact) -> bool {
        matches!(self.look(fact), Look::Known(Value::Flag(true)) | Look::Assumed(Value::Flag(true)))
    }

    /// One comparison with its distance: what must really be added, also to a difference that counts as nothing.
    pub fn compare(&self, fact: Fact, op: Op, needs: Number) -> Check {
        let mut check = self.look(fact).compare(fact, op, needs);
        if let Some(far) = &mut check.distance {
            *far = far.plus(self.below_nothing(fact));
        }
        check
    }

    /// How far below nothing a difference lies, which then counts as nothing.
    pub fn below_nothing(&self, fact: Fact) -> Number {
        match fact.absent() {
            Absent::Difference(whole, part) => {
                self.number(part).unwrap_or_default().less(self.number(whole).unwrap_or_default())
            }
            _ => Number::ZERO,
        }
    }

    /// The same for all records of the fact's list together.
    pub fn compare_total(&self, fact: Fact, op: Op, needs: Number) -> Check {
        let items = [List::Sessions, List::Events, List::Products, List::ShopMonths];
        let items = items.into_iter().flat_map(|list| self.profile.items(list));
        let of = |item: &Item| item.facts.number(fact).unwrap_or_default().times(Number::of(item.times));
        let total = items.map(of).fold(Number::ZERO, Number::plus);
        let met = op.holds(total, needs);
        let distance = (!met).then(|| distance(total, op, needs, fact.unit()));
        Check { has: Some(Value::Number(total)), met, distance, ..self.compare(fact, op, needs) }
    }

    /// Any value will do, so long as there is one.
    pub fn given(&self, fact: Fact) -> Check {
        self.compare(fact, Op::AtLeast, Number::ZERO)
    }

    fn untold(&self, fact: Fact) -> Check {
        Check { needs: Needs::Given, met: false, ..self.given(fact) }
    }

    /// There must be at least a little of it.
    pub fn some(&self, fact: Fact) -> Check {
        self.compare(fact, Op::Above, Number::ZERO)
    }

    pub fn no_claim(&self) -> Check {
        self.nothing(Subject::Claim)
    }

    /// Something that would have to be there is not.
    pub fn nothing(&self, subject: Subject) -> Check {
        Check { subject, has: None, needs: Needs::Prize, met: false, assumed: false, distance: None, either: false }
    }

    /// Asks every condition, also after one failed: whoever is refused wants to know all the reasons.
    pub fn ask_all(&self, conditions: &[Condition], checks: &mut Vec<Check>) -> bool {
        conditions.iter().filter(|condition| !self.ask(condition, checks)).count() == 0
    }

    /// Asks one condition; what was asked is appended to `checks`.
    pub fn ask(&self, condition: &Condition, checks: &mut Vec<Check>) -> bool {
        let check = match &condition.test {
            Test::Is(fact, wanted) => self.value(*fact, Value::Flag(*wanted)),
            Test::Account(account) => self.value(Fact::AccountKind, Value::Account(*account)),
            Test::Compare(fact, op, value) => self.compare(*fact, *op, *value),
            Test::Than { fact, op, than, grown, plus } => match self.number(*than) {
                // Growth from nothing is undefined.
                Some(base) if grown.is_some() && base.is_zero() => Check { distance: None, ..self.some(*than) },
                Some(base) => {
                    let more = grown.map_or(Number::ZERO, |grown| grown.of(base).into());
                    self.compare(*fact, *op, base.plus(more).plus(plus.unwrap_or_default()))
                }
                None => {
                    // Who has told neither is asked for both.
                    checks.extend(self.number(*fact).is_none().then(|| self.untold(*fact)));
                    self.untold(*than)
                }
            },
            Test::All(all) => return self.ask_all(all, checks),
            Test::Any(any) => return self.any(any, checks),
            Test::Some { list, at_least, each } => return self.count(*list, *at_least, each, checks),
        };
        checks.push(check);
        check.met
    }

    fn value(&self, fact: Fact, wanted: Value) -> Check {
        let (has, assumed) = match self.look(fact) {
            Look::Known(has) => (Some(has), false),
            Look::Assumed(has) => (Some(has), true),
            Look::Enough | Look::NotGiven => (None, false),
        };
        let met = has == Some(wanted);
        let needs = Needs::Value(wanted);
        Check { subject: Subject::Fact(fact), has, needs, met, assumed, distance: None, either: false }
    }

    fn any(&self, any: &[Condition], checks: &mut Vec<Check>) -> bool {
        let start = checks.len();
        for condition in any {
            let before = checks.len();
            if self.ask(condition, checks) {
                checks.drain(start..before);
                return true;
            }
        }
        checks.iter_mut().skip(start).for_each(|check| check.either = true);
        false
    }

    /// Counts the records that meet `each`; where too few do, what the nearest one lacks is said as well.
    fn count(&self, list: List, at_least: Number, each: &[Condition], checks: &mut Vec<Check>) -> bool {
        let mut found: u32 = 0;
        let mut nearest: Option<Vec<Check>> = None;
        let mut asked = Vec::new();
        let mut look_at = |scope: Scope<'_>, times: u32| {
            asked.clear();
            let met = scope.ask_all(each, &mut asked);
            if met {
                found = found.saturating_add(times);
                return;
            }
            asked.retain(|check| !check.met);
            if nearest.as_ref().is_none_or(|best| asked.len() < best.len()) {
                nearest = Some(std::mem::take(&mut asked));
            }
        };
        for month in &self.profile.months {
            for video in month.videos.iter().filter(|_| list == List::Videos) {
                let times = video.times.saturating_mul(month.times);
                look_at(Scope { month: Some(month), item: Some(video), ..*self }, times);
            }
        }
        for item in self.profile.items(list) {
            look_at(Scope { item: Some(item), ..*self }, item.times);
        }
        let has = Number::of(found);
        let met = has >= at_least;
        let distance = (!met).then(|| at_least.less(has));
        let (subject, needs) = (Subject::Count(list), Needs::Compare(Op::AtLeast, at_least));
        let has = Some(Value::Number(has));
        checks.push(Check { subject, has, needs, met, assumed: false, distance, either: false });
        if !met {
            checks.extend(nearest.into_iter().flatten());
        }
        met
    }
}

/// The least change of a value that would meet a comparison it fails.
fn distance(has: Number, op: Op, needs: Number, unit: Unit) -> Number {
    let step = || Number::step(unit.places());
    match op {
        Op::AtLeast => needs.less(has),
        Op::Above => needs.less(has).plus(step()),
        Op::AtMost => has.less(needs),
        Op::Below => has.less(needs).plus(step()),
    }
}
