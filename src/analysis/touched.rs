//! The part of a scheme that one fact can move. What it cannot move is assessed once, not at every value of the fact.

use crate::engine::fact::{Absent, Fact, Place};
use crate::engine::mechanism::{Floor, Mechanism};
use crate::engine::profile::Profile;
use crate::engine::scheme::{Condition, Period, Test, Text};
use crate::engine::shared::Shared;
use crate::engine::{Provision, Scheme};

/// The scheme with only those provisions whose outcome may differ when `vary` does, and all that stand with one of them
/// in a rule between provisions.
pub fn touched(scheme: &Scheme, profile: &Profile, vary: Fact) -> Scheme {
    // A first month changes whatever is assessed by the month.
    if profile.month_count() == 0 {
        return scheme.clone();
    }
    let kept = scheme.provision.iter().filter(|rule| moved(scheme, rule, vary)).map(|rule| rule.id.as_str()).collect();
    part(scheme, &joined(kept, &groups(scheme)))
}

/// These, and all that stand with one of them in a group, however far along.
pub fn joined<'a>(mut kept: Vec<&'a str>, groups: &[Vec<&'a str>]) -> Vec<&'a str> {
    loop {
        let more = groups.iter().filter(|group| group.iter().any(|id| kept.contains(id))).flatten();
        let more: Vec<&str> = more.copied().filter(|id| !kept.contains(id)).collect();
        if more.is_empty() {
            return kept;
        }
        kept.extend(more);
    }
}

/// The scheme with these provisions alone, as far as their amounts go.
pub fn part(scheme: &Scheme, kept: &[&str]) -> Scheme {
    let provision = scheme.provision.iter().filter(|rule| kept.contains(&rule.id.as_str()));
    let gate = scheme.gate.iter().filter(|gate| gate.before.iter().any(|id| kept.contains(&id.as_str())));
    Scheme {
        id: scheme.id.clone(),
        order: scheme.order,
        status: scheme.status,
        provision: provision.cloned().collect(),
        gate: gate.cloned().collect(),
        best_of: scheme.best_of.clone(),
        shared_cap: scheme.shared_cap.clone(),
        exclusive: scheme.exclusive.clone(),
        nested: scheme.nested.clone(),
        yield_to: scheme.yield_to.clone(),
        caution: Shared::default(),
        name: Text::default(),
        document: Text::default(),
        validity: Text::default(),
        summary: Text::default(),
        pays_whom: Text::default(),
        fund: Vec::new(),
        target: Shared::default(),
        reading: Shared::default(),
        note: Shared::default(),
        clause: Shared::default(),
    }
}

/// Provisions that are settled together.
pub fn groups(scheme: &Scheme) -> Vec<Vec<&str>> {
    let both = scheme.best_of.iter().map(|rule| rule.first.iter().chain(&rule.second).map(String::as_str).collect());
    let caps = scheme.shared_cap.iter().map(|cap| cap.over.iter().map(String::as_str).collect());
    let once = scheme.provision.iter().filter_map(|rule| match &rule.pays {
        Mechanism::PerUnit(per_unit) => Some(vec![rule.id.as_str(), per_unit.except_paid_by.as_deref()?]),
        _ => None,
    });
    let exclusive = scheme.exclusive.iter().map(|rule| vec![rule.winner.as_str(), rule.loser.as_str()]);
    let nested = scheme.nested.iter().map(|rule| vec![rule.inner.as_str(), rule.outer.as_str()]);
    both.chain(caps).chain(once).chain(exclusive).chain(nested).collect()
}

fn moved(scheme: &Scheme, rule: &Provision, vary: Fact) -> bool {
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let mut lifts = caps.into_iter().flatten().filter_map(|cap| cap.lifted_for);
    let mut gates = scheme.gate.iter().filter(|gate| gate.before.contains(&rule.id));
    place_of(rule.period) == Some(vary.place())
        || rule.when.iter().any(|condition| asks(condition, vary))
        || gates.any(|gate| gate.when.iter().any(|condition| asks(condition, vary)))
        || lifts.any(|fact| follows(fact, vary))
        || paid_by(&rule.pays).into_iter().flatten().any(|fact| follows(fact, vary))
        || matches!(&rule.pays, Mechanism::Objects(objects) if objects.test.iter().any(|each| asks(each, vary)))
}

/// The records of which varying a fact may add one.
fn place_of(period: Period) -> Option<Place> {
    match period {
        Period::Video => Some(Place::Video),
        Period::Session => Some(Place::Session),
        Period::Event => Some(Place::Event),
        Period::Product => Some(Place::Product),
        Period::Month | Period::Contest | Period::Year | Period::Once => None,
    }
}

fn asks(condition: &Condition, vary: Fact) -> bool {
    match &condition.test {
        Test::Is(fact, _) | Test::Compare(fact, ..) => follows(*fact, vary),
        Test::Than { fact, than, .. } => follows(*fact, vary) || follows(*than, vary),
        Test::Account(_) => vary == Fact::AccountKind,
        Test::Any(any) | Test::All(any) => any.iter().any(|each| asks(each, vary)),
        Test::Some { list, each, .. } => list.place() == vary.place() || each.iter().any(|each| asks(each, vary)),
    }
}

/// Every fact that a mechanism reads.
fn paid_by(pays: &Mechanism) -> [Option<Fact>; 3] {
    let relief =
        |floor: &Option<Floor>| floor.as_ref().and_then(|floor| floor.relief.as_ref()).map(|relief| relief.fact);
    let third = match pays {
        Mechanism::Interest(interest) => Some(interest.term),
        _ => None,
    };
    let further = match pays {
        Mechanism::Rate(rate) => relief(&rate.floor),
        Mechanism::PerUnit(per_unit) => relief(&per_unit.floor),
        Mechanism::Milestones(milestones) => milestones.already,
        Mechanism::Bands(_) | Mechanism::Steps(_) | Mechanism::Range(_) | Mechanism::Loan(_) => None,
        Mechanism::RateBy(rate) => Some(rate.by),
        Mechanism::PoolShare(pool) => Some(pool.total),
        Mechanism::Interest(interest) => Some(interest.rate),
        Mechanism::Objects(_) | Mechanism::Titles(_) => None,
        Mechanism::Lump(_) | Mechanism::Contest(_) | Mechanism::Benefit(_) | Mechanism::NotComputable(_) => None,
    };
    [pays.base(), further, third]
}

/// Whether `fact` may change when `vary` does: itself, a fact of the same records, or what is worked out from it.
fn follows(fact: Fact, vary: Fact) -> bool {
    let one_figure = matches!(
        vary.place(),
        Place::Applicant | Place::Year | Place::Month | Place::StartupLoan | Place::BusinessLoan | Place::Derived
    );
    let worked_out = |from: Fact| match from.absent() {
        Absent::Difference(whole, part) => vec![whole, part],
        Absent::SumOfMonths(month) => vec![month],
        Absent::Same(other) => vec![other],
        _ => Vec::new(),
    };
    fact == vary
        || (!one_figure && fact.place() == vary.place())
        || worked_out(fact).into_iter().any(|part| follows(part, vary))
        // A difference is varied by what it is taken from.
        || (vary.place() == Place::Derived && worked_out(vary).first().is_some_and(|whole| follows(fact, *whole)))
}
