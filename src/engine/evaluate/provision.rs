//! One provision for one applicant, before anything that stands between provisions.

use super::Rounding;
use super::scope::{NO_MONTH, Scope};
use crate::engine::mechanism::{Mechanism, Working};
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::{CapBound, Check, Outcome, Span, State, Unit};
use crate::engine::profile::{List, Profile};
use crate::engine::scheme::{Cap, CapOf, Gate, GateKind, Nature, Period, Provision, Scheme};
use crate::engine::shared::Shared;

/// A gate as it stands for this applicant.
pub struct Gated<'a> {
    gate: &'a Gate,
    open: bool,
    checks: Vec<Check>,
}

pub fn gates<'a>(scheme: &'a Scheme, profile: &Profile) -> Vec<Gated<'a>> {
    let scope = Scope::of(profile);
    let one = |gate: &'a Shared<Gate>| {
        let mut checks = Vec::new();
        let met = scope.ask_all(&gate.when, &mut checks);
        let barred = gate.barred && profile.barred.contains(&scheme.id);
        Gated { gate, open: met && !barred, checks }
    };
    scheme.gate.iter().filter(|gate| !gate.off).map(one).collect()
}

pub fn assess(
    scheme: &Scheme,
    rule: &Provision,
    profile: &Profile,
    gates: &[Gated<'_>],
    done: &[Outcome],
    rounding: Rounding,
) -> Outcome {
    let mut outcome = Outcome {
        state: State::NotForRole,
        rule: None,
        nature: rule.nature,
        period: rule.period,
        payee: rule.payee(profile),
        entitled: Yuan::ZERO,
        payable: Yuan::ZERO,
        by_month: Vec::new(),
        checks: Vec::new(),
        units: Vec::new(),
        cap_bound: None,
        instead: Vec::new(),
        decided: false,
    };
    if !rule.roles.iter().any(|role| profile.holds(*role)) {
        // The test still tells a person who is not paid whether somebody will be.
        if rule.tests.iter().any(|role| profile.holds(*role)) {
            Assessing { scheme, rule, profile, done, rounding }.units(&mut outcome, true);
            (outcome.state, outcome.entitled, outcome.payable) = (State::NotForRole, Yuan::ZERO, Yuan::ZERO);
        }
        return outcome;
    }
    if rule.off {
        outcome.state = State::Excluded;
        outcome.rule = Some("off".to_owned());
        return outcome;
    }
    let mut excluded = None;
    outcome.checks.reserve(gates.iter().map(|gated| gated.checks.len()).sum::<usize>() + rule.when.len());
    for gated in gates.iter().filter(|gated| gated.gate.before.contains(&rule.id)) {
        outcome.checks.extend(&gated.checks);
        if gated.gate.kind == GateKind::Exclusion && !gated.open {
            excluded = excluded.or(Some(gated.gate.id.clone()));
        }
    }
    if excluded.is_some() {
        (outcome.state, outcome.rule) = (State::Excluded, excluded);
        return outcome;
    }
    if matches!(rule.pays, Mechanism::NotComputable(_)) {
        outcome.state = State::NotComputable;
        return outcome;
    }
    let scope = Scope::of(profile);
    for condition in rule.when.iter().filter(|condition| !condition.is_per_unit()) {
        scope.ask(condition, &mut outcome.checks);
    }
    let open = outcome.checks.iter().all(|check| check.met);
    Assessing { scheme, rule, profile, done, rounding }.units(&mut outcome, open);
    outcome
}

struct Assessing<'a> {
    scheme: &'a Scheme,
    rule: &'a Provision,
    profile: &'a Profile,
    done: &'a [Outcome],
    rounding: Rounding,
}

impl Assessing<'_> {
    fn units(&self, outcome: &mut Outcome, open: bool) {
        let mut elsewhere = self.paid_elsewhere();
        // What is paid elsewhere is used up in order of time, so months alike must be told apart.
        let apart = !elsewhere.is_zero();
        outcome.units.reserve_exact(self.records());
        self.each_unit(apart, |scope, month, item, times| {
            let unit = self.unit(&scope, month, item, times, &mut elsewhere);
            outcome.units.push(unit);
        });
        let paid = outcome.units.iter().any(|unit| unit.working.is_some() && unit.times > 0);
        if !open || !paid {
            outcome.state = State::Missed;
            outcome.units.iter_mut().for_each(|unit| unit.amount = Yuan::ZERO);
            outcome.by_month = vec![Yuan::ZERO; self.months().count()];
            return;
        }
        outcome.state = match self.rule.nature {
            Nature::Loan => State::Loan,
            Nature::InKind => State::InKind,
            Nature::Honour => State::Honour,
            _ => State::Paid,
        };
        outcome.decided =
            outcome.units.iter().any(|unit| matches!(unit.working, Some(Working::Range { decided: Some(_), .. })));
        self.add_up(outcome);
        let deducted = outcome.units.iter().find_map(|unit| match unit.working {
            Some(Working::Milestones { already, .. }) => Some(already),
            _ => None,
        });
        outcome.payable = outcome.entitled.less(deducted.unwrap_or_default());
    }

    /// Units another provision of the scheme already paid, which this one must not pay again.
    fn paid_elsewhere(&self) -> Number {
        let Mechanism::PerUnit(per_unit) = &self.rule.pays else { return Number::ZERO };
        let other = per_unit.except_paid_by.as_ref().and_then(|id| self.scheme.position(id));
        let Some(other) = other.and_then(|at| self.done.get(at)).filter(|other| other.state == State::Paid) else {
            return Number::ZERO;
        };
        let units = other.units.iter().filter_map(|unit| match unit.working {
            Some(Working::PerUnit { counted, .. }) => Some(counted.repeated(unit.times)),
            _ => None,
        });
        units.fold(Number::ZERO, Number::plus)
    }

    /// Calls `one` for every assessed unit in order of time; once with empty records where there is none.
    fn each_unit(&self, apart: bool, mut one: impl FnMut(Scope<'_>, Option<usize>, Option<usize>, u32)) {
        let scope = Scope::of(self.profile);
        let mut any = false;
        match self.rule.period {
            Period::Year | Period::Once => return one(scope, None, None, 1),
            Period::Month => {
                for (at, month) in self.profile.months.iter().enumerate() {
                    let (rounds, times) = if apart { (month.times, 1) } else { (1, month.times) };
                    for _ in 0..rounds {
                        any = true;
                        one(Scope { month: Some(month), ..scope }, Some(at), None, times);
                    }
                }
            }
            Period::Video => {
                for (at, month) in self.profile.months.iter().enumerate() {
                    for (place, video) in month.videos.iter().enumerate() {
                        any = true;
                        one(
                            Scope { month: Some(month), item: Some(video), ..scope },
                            Some(at),
                            Some(place),
                            video.times,
                        );
                    }
                }
            }
            Period::Contest => {
                for (place, claim) in self.profile.claims.iter().enumerate() {
                    if matches!(&self.rule.pays, Mechanism::Contest(contest) if contest.has(&claim.contest)) {
                        any = true;
                        one(Scope { claim: Some(claim), ..scope }, None, Some(place), claim.times);
                    }
                }
            }
            Period::Session | Period::Event | Period::Product => {
                for (place, item) in self.profile.items(self.list()).iter().enumerate() {
                    any = true;
                    one(Scope { item: Some(item), ..scope }, None, Some(place), item.times);
                }
            }
        }
        if !any {
            one(Scope { month: Some(&NO_MONTH), ..scope }, None, None, 0);
        }
    }

    fn list(&self) -> List {
        match self.rule.period {
            Period::Event => List::Events,
            Period::Product => List::Products,
            _ => List::Sessions,
        }
    }

    /// How many records there are to assess.
    fn records(&self) -> usize {
        match self.rule.period {
            Period::Year | Period::Once | Period::Contest => 1,
            Period::Month => self.profile.months.len(),
            Period::Video => self.profile.months.iter().map(|month| month.videos.len()).sum(),
            Period::Session | Period::Event | Period::Product => self.profile.items(self.list()).len(),
        }
    }

    fn unit(
        &self,
        scope: &Scope<'_>,
        month: Option<usize>,
        item: Option<usize>,
        times: u32,
        elsewhere: &mut Number,
    ) -> Unit {
        let checks = Vec::with_capacity(self.rule.when.len() + 1);
        let mut unit = Unit { month, item, times, checks, working: None, before_cap: Yuan::ZERO, amount: Yuan::ZERO };
        for condition in self.rule.when.iter().filter(|condition| condition.is_per_unit()) {
            scope.ask(condition, &mut unit.checks);
        }
        let mut taken = Number::ZERO;
        if !elsewhere.is_zero() {
            let base = self.rule.pays.base().and_then(|base| scope.number(base)).unwrap_or_default();
            taken = base.min(*elsewhere);
            *elsewhere = elsewhere.less(taken);
        }
        let paid = self.rule.pays.pay(scope, taken, &mut unit.checks);
        if let Some((working, amount)) = paid.filter(|_| unit.checks.iter().all(|check| check.met)) {
            let capped = self.limit(self.rule.cap.item.as_ref()).map_or(amount, |cap| amount.min(cap));
            let amount_due = if self.rounding == Rounding::Fen { capped.round() } else { capped };
            (unit.working, unit.before_cap, unit.amount) = (Some(working), amount, amount_due);
        }
        unit
    }

    /// The cap, unless it is lifted for this applicant.
    fn limit(&self, cap: Option<&Cap>) -> Option<Yuan> {
        let cap = cap?;
        let lifted = cap.lift && cap.lifted_for.is_some_and(|fact| Scope::of(self.profile).flag(fact));
        let first = if cap.of == Some(CapOf::Increments) { self.rule.pays.first() } else { Yuan::ZERO };
        (!lifted).then_some(cap.amount.plus(first))
    }

    /// The record that stands for each month, for provisions assessed within months.
    fn months(&self) -> impl Iterator<Item = usize> {
        let within = matches!(self.rule.period, Period::Month | Period::Video);
        let months = self.profile.months.iter().enumerate().filter(move |_| within);
        months.flat_map(|(at, month)| (0..month.times).map(move |_| at))
    }

    /// What the units of each record come to, in one month.
    fn by_record(&self, units: &[Unit]) -> Vec<Yuan> {
        let mut sums = vec![Yuan::ZERO; self.profile.months.len()];
        for unit in units {
            let times = if self.rule.period == Period::Month { 1 } else { unit.times };
            if let Some(sum) = unit.month.and_then(|at| sums.get_mut(at)) {
                *sum = sum.plus(unit.amount.repeated(times));
            }
        }
        sums
    }

    /// Sums the units under the caps of month, year, applicant and programme. What holds for longer than a month is used up in
    /// order of time.
    fn add_up(&self, outcome: &mut Outcome) {
        let caps = &self.rule.cap;
        let cut_unit = |cap: Yuan| {
            let cut = |unit: &&Unit| unit.working.is_some() && unit.before_cap.round() > unit.amount;
            let unit = outcome.units.iter().find(cut)?;
            Some(CapBound { span: Span::Item, cap, before: unit.before_cap.round() })
        };
        let mut bound = self.limit(caps.item.as_ref()).and_then(cut_unit);
        let mut cut = |amount: Yuan, span: Span, limit: Option<Yuan>| {
            let Some(cap) = limit.filter(|cap| amount > *cap) else { return amount };
            bound = Some(CapBound { span, cap, before: amount });
            cap
        };
        let month = self.limit(caps.month.as_ref());
        let longer = caps.longer().map(|cap| self.limit(cap));
        let spans = [Span::Year, Span::Applicant, Span::Applicant];
        let months = self.months().count();
        outcome.entitled = if months == 0 {
            let sum = Yuan::sum(outcome.units.iter().map(|unit| unit.amount.repeated(unit.times)));
            let sum = cut(sum, Span::Month, month);
            spans.into_iter().zip(longer).fold(sum, |sum, (span, limit)| cut(sum, span, limit))
        } else {
            let apart = outcome.units.len() == months && self.rule.period == Period::Month;
            let by_record = if apart { Vec::new() } else { self.by_record(&outcome.units) };
            let mut used = Yuan::ZERO;
            // What all months together would be paid but for each cap.
            let mut asked = [Yuan::ZERO; 3];
            outcome.by_month.reserve_exact(months);
            for (place, record) in self.months().enumerate() {
                let of_month = if apart {
                    outcome.units.get(place).map_or(Yuan::ZERO, |unit| unit.amount)
                } else {
                    by_record.get(record).copied().unwrap_or_default()
                };
                let mut amount = cut(of_month, Span::Month, month);
                for (limit, asked) in longer.iter().zip(&mut asked) {
                    *asked = asked.plus(amount);
                    amount = limit.map_or(amount, |limit| amount.min(limit.less(used)));
                }
                outcome.by_month.push(amount);
                used = used.plus(amount);
            }
            for ((span, limit), asked) in spans.into_iter().zip(longer).zip(asked) {
                cut(asked, span, limit);
            }
            used
        };
        outcome.cap_bound = bound;
    }
}
