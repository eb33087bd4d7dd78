//! What a scheme file must hold beyond its shape, and what a profile must not say to it.

use super::{Edit, Figure, Provision, Scheme};
use crate::engine::fault::Fault;
use crate::engine::mechanism::Mechanism;
use crate::engine::named::nearest;
use crate::engine::number::Yuan;
use crate::engine::profile::{Decided, Impossible, Profile};

/// Faults of a scheme that was read: `place` is the id concerned, so that a reader of the file can find its line.
pub fn check(scheme: &Scheme) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for id in all_ids(scheme) {
        if seen.contains(&id) {
            faults.push(Fault::new(
                id,
                format!("the id `{id}` is used twice"),
                "give each provision, rule and reading an id of its own",
            ));
        }
        seen.push(id);
    }
    let whole = std::iter::once(scheme.id.as_str()).chain(all_ids(scheme));
    for id in whole.filter(|id| !can_be_named(id)) {
        let problem = format!("the id `{id}` can't stand in an address");
        faults.push(Fault::new(id, problem, "use letters, digits, - _ and . in ids"));
    }
    faults.extend(check_rules(scheme));
    for (id, figures) in figures(scheme) {
        let twice =
            figures.iter().enumerate().find(|(at, one)| figures.iter().take(*at).any(|other| other.name == one.name));
        if let Some((_, figure)) = twice {
            let problem = format!("`{id}` has two figures called `{}`", figure.name);
            faults.push(Fault::new(id, problem, "give each figure a name of its own"));
        }
    }
    for reading in scheme.reading.iter().filter(|reading| reading.option.len() < 2) {
        let remedy = "give at least two options, the one in force first; otherwise write a [[note]]";
        faults.push(Fault::new(&reading.id, format!("reading `{}` leaves no choice", reading.id), remedy));
    }
    faults
}

/// What an edit can break: which provisions are named, and in what order bands stand.
pub fn check_rules(scheme: &Scheme) -> Vec<Fault> {
    let mut faults = Vec::new();
    let ids: Vec<&str> = scheme.provision.iter().map(|each| each.id.as_str()).collect();
    let mut named = |owner: &str, names: &[String]| {
        for name in names.iter().filter(|name| !ids.contains(&name.as_str())) {
            faults.push(Fault::new(
                owner,
                format!("`{owner}` names the provision `{name}`, which does not exist"),
                nearest(name, &ids),
            ));
        }
    };
    scheme.gate.iter().for_each(|gate| named(&gate.id, &gate.before));
    scheme
        .best_of
        .iter()
        .for_each(|rule| [&rule.first, &rule.second].into_iter().for_each(|side| named(&rule.id, side)));
    scheme.shared_cap.iter().for_each(|cap| named(&cap.id, &cap.over));
    scheme.fund.iter().for_each(|fund| named(&fund.id, &fund.covers));
    scheme.exclusive.iter().for_each(|rule| named(&rule.id, &[rule.winner.clone(), rule.loser.clone()]));
    scheme.nested.iter().for_each(|rule| named(&rule.id, &[rule.inner.clone(), rule.outer.clone()]));
    scheme.yield_to.iter().for_each(|rule| named(&rule.id, &rule.over));
    scheme.caution.iter().for_each(|caution| named(&caution.id, &caution.together));
    for rule in &scheme.best_of {
        named(&rule.id, rule.spares.as_slice());
    }
    for rule in &scheme.provision {
        if let Mechanism::PerUnit(per_unit) = &rule.pays {
            named(&rule.id, per_unit.except_paid_by.as_slice());
        }
    }
    scheme.provision.iter().for_each(|rule| shape(rule, &mut faults));
    faults
}

/// Ids are parts of addresses, which links and files hold.
fn can_be_named(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|sign| sign.is_alphanumeric() || "-_.".contains(sign))
}

/// The ids of everything that has one.
fn all_ids(scheme: &Scheme) -> impl Iterator<Item = &str> {
    let provisions = scheme.provision.iter().map(|each| &each.id);
    let rules = scheme.gate.iter().map(|each| &each.id);
    let rules = rules.chain(scheme.best_of.iter().map(|each| &each.id));
    let rules = rules.chain(scheme.shared_cap.iter().map(|each| &each.id));
    let rules = rules.chain(scheme.exclusive.iter().map(|each| &each.id));
    let rules = rules.chain(scheme.nested.iter().map(|each| &each.id));
    let rules = rules.chain(scheme.yield_to.iter().map(|each| &each.id));
    let others = scheme.caution.iter().map(|each| &each.id).chain(scheme.fund.iter().map(|each| &each.id));
    let others = others.chain(scheme.target.iter().map(|each| &each.id));
    let others = others.chain(scheme.reading.iter().map(|each| &each.id));
    let others = others.chain(scheme.clause.iter().map(|each| &each.id));
    provisions.chain(rules).chain(others).map(String::as_str)
}

fn figures(scheme: &Scheme) -> impl Iterator<Item = (&str, &[Figure])> {
    let provisions = scheme.provision.iter().map(|rule| (rule.id.as_str(), rule.figure.as_slice()));
    provisions.chain(scheme.clause.iter().map(|clause| (clause.id.as_str(), clause.figure.as_slice())))
}

/// A reading whose edits lead nowhere would quietly change nothing. Asked of files, once; reforms can't change it.
pub fn check_readings(scheme: &Scheme) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut slots: Vec<String> = Vec::new();
    scheme.clone().params(&mut |owner, path, _| slots.push(format!("{owner}/{path}")));
    let known: Vec<&str> = slots.iter().map(String::as_str).collect();
    for reading in &scheme.reading {
        for edit in reading.option.iter().flat_map(|option| &option.edits) {
            let address = edit.address();
            let address = address.strip_prefix(&format!("{}/", scheme.id)).unwrap_or(address);
            let place = match edit {
                Edit::Off { .. } | Edit::On { .. } => format!("{address}/off"),
                _ => address.to_owned(),
            };
            if !known.contains(&place.as_str()) {
                let problem = format!("reading `{}` edits `{address}`, which does not exist", reading.id);
                faults.push(Fault::new(&reading.id, problem, nearest(&place, &known)));
            }
        }
    }
    faults
}

fn shape(rule: &Provision, faults: &mut Vec<Fault>) {
    let mut fault = |problem: String, remedy: &str| faults.push(Fault::new(&rule.id, problem, remedy));
    if rule.article.zh.trim().is_empty() || rule.article.en.trim().is_empty() {
        fault(format!("`{}` cites no article", rule.id), "write article = { zh = \"第…条\", en = \"Art. …\" }");
    }
    if rule.roles.is_empty() {
        fault(format!("`{}` is for nobody", rule.id), "name at least one role");
    }
    if let Mechanism::Bands(bands) = &rule.pays {
        let rising = bands.band.windows(2).all(|pair| matches!(pair, [one, next] if one.from.at < next.from.at));
        if bands.band.is_empty() || !rising {
            fault(format!("the bands of `{}` do not rise", rule.id), "list at least one band, lowest first");
        }
    }
    if let Mechanism::Milestones(milestones) = &rule.pays {
        let rising = milestones.level.windows(2).all(|pair| matches!(pair, [one, next] if one.at < next.at));
        if milestones.level.is_empty() || !rising {
            fault(format!("the levels of `{}` do not rise", rule.id), "list at least one level, lowest first");
        }
    }
}

/// Sums an authority cannot have decided, because the text sets bounds to them.
pub fn check_profile(scheme: &Scheme, profile: &Profile) -> Vec<Impossible> {
    let mut found = Vec::new();
    let mut within = |what: Decided, told: Yuan, low: Yuan, high: Yuan| {
        if told < low || told > high {
            found.push(Impossible::Outside { what, told, low, high });
        }
    };
    for rule in &scheme.provision {
        match &rule.pays {
            Mechanism::Range(range) => {
                let told = range.decided.and_then(|fact| Some((fact, profile.facts.number(fact)?)));
                if let Some((fact, told)) = told {
                    within(Decided::Fact(fact), told.into(), range.low, range.high);
                }
            }
            Mechanism::Contest(contest) => {
                for (at, claim) in profile.claims.iter().enumerate() {
                    let place = contest.place.iter().find(|place| place.contest == claim.contest);
                    if let (Some(low), Some(high), Some(told)) =
                        (place.and_then(|place| place.from), place.map(|place| place.amount), claim.amount)
                    {
                        within(Decided::Prize(at), told, low, high);
                    }
                }
            }
            _ => {}
        }
    }
    found
}
