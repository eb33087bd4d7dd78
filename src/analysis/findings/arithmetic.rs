//! Numbers of the document set against each other: places times sum against money, parts against the whole, goals against
//! the fund.

use super::person::{least, meets};
use super::steps::full;
use super::{Finding, Kind, Severity, anybody};
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::Test;
use crate::engine::{Number, Provision, Scheme, Yuan};

/// So many as the clause means to pay, at the full sum, against its money.
pub fn places(scheme: &Scheme, rule: &Provision) -> Option<Finding> {
    let count = rule.figure.iter().find(|figure| figure.counts)?.value;
    let (fact, each) = match &rule.pays {
        Mechanism::Objects(objects) => (objects.count, objects.each),
        Mechanism::PerUnit(per_unit) => (per_unit.base, per_unit.each),
        _ => return None,
    };
    let fund = scheme.fund.iter().find(|fund| fund.covers.contains(&rule.id));
    let cap = rule.cap.programme.as_ref().map(|cap| cap.amount);
    let money = [cap, fund.map(|fund| fund.amount)].into_iter().flatten().min()?;
    let (paid_full, first_short) = full(money, each)?;
    let needed = each.times(count);
    if needed <= money {
        return None;
    }
    let mut about = vec![rule.id.as_str()];
    about.extend(fund.map(|fund| fund.id.as_str()));
    let mut found = Finding::new(Kind::Arithmetic, Severity::Caution, &about, Some(fact), meets(rule));
    found.at(scheme, count, Some(vec![needed]));
    found.at(scheme, paid_full, Some(vec![each.times(paid_full)]));
    found.at(scheme, first_short, Some(vec![each.times(first_short)]));
    Some(found.opened(0))
}

/// A fund for the whole scheme and funds for its parts.
pub fn funds(scheme: &Scheme, found: &mut Vec<Finding>) {
    let parts: Vec<_> = scheme.fund.iter().filter(|fund| !fund.covers.is_empty()).collect();
    let sum = Yuan::sum(parts.iter().map(|fund| fund.amount));
    let whole = scheme.fund.iter().find(|fund| fund.covers.is_empty());
    if let Some(whole) = whole.filter(|whole| parts.len() > 1 && whole.amount != sum) {
        let mut about = vec![whole.id.as_str()];
        about.extend(parts.iter().map(|fund| fund.id.as_str()));
        found.push(Finding::new(Kind::Arithmetic, Severity::Fault, &about, None, anybody()));
    }
}

/// What it costs to pay as many as the goal wants, against a year of the fund.
pub fn targets(scheme: &Scheme, found: &mut Vec<Finding>) {
    for target in &scheme.target {
        let tiers = target.figure.iter().filter_map(|figure| match figure.when.as_ref().map(|when| &when.test) {
            Some(Test::Compare(fact, op, value)) => Some((*fact, least(*op, *value, fact.unit())?, figure.count)),
            _ => None,
        });
        let tiers: Vec<_> = tiers.collect();
        for rule in scheme.provision.iter().filter(|rule| !rule.off) {
            let Some(base) = rule.pays.base().filter(|base| tiers.iter().any(|(fact, ..)| fact == base)) else {
                continue;
            };
            let covers = |ids: &[String]| ids.is_empty() || ids.contains(&rule.id);
            let Some(fund) = scheme.fund.iter().find(|fund| covers(&fund.covers)) else { continue };
            let about = [rule.id.as_str(), target.id.as_str(), fund.id.as_str()];
            let mut finding = Finding::new(Kind::Arithmetic, Severity::Note, &about, Some(base), meets(rule));
            for (_, value, count) in tiers.iter().filter(|(fact, ..)| *fact == base) {
                finding.times(scheme, *value, u32::try_from(count.decimal()).unwrap_or(u32::MAX), None);
            }
            if finding.cost() > fund.amount {
                finding.severity = Severity::Caution;
            }
            found.push(finding.opened(0));
        }
    }
}

impl Finding {
    /// What all witnesses are paid together.
    pub fn cost(&self) -> Yuan {
        Yuan::sum(self.at.iter().map(|witness| witness.paid.times(Number::of(witness.times))))
    }
}
