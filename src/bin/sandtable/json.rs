//! Results and settings as JSON. All amounts are strings with two decimals.

use sandtable::analysis::{Cliff, Curve, Piece, Route, Step, moves};
use sandtable::engine::fact::Fact;
use sandtable::engine::mechanism::{Edge, Working};
use sandtable::engine::named::Named;
use sandtable::engine::outcome::{CapBound, Check, Needs, Subject, Totals, Unit, Warning};
use sandtable::engine::param::Setting;
use sandtable::engine::profile::{Profile, Value};
use sandtable::engine::{Assessment, Outcome, Provision, Scheme};
use serde_json::{Map, Value as Json, json};

pub fn results(results: &[(&Scheme, Assessment)], profile: &Profile) -> Json {
    let mut assumed: Vec<&str> = Vec::new();
    for fact in results.iter().flat_map(|(_, result)| &result.assumed) {
        if !assumed.contains(&fact.key()) {
            assumed.push(fact.key());
        }
    }
    let schemes: Map<String, Json> =
        results.iter().map(|(scheme, result)| (scheme.id.clone(), assessment(scheme, result, profile))).collect();
    let warnings = results.iter().flat_map(|(scheme, result)| {
        result.warnings.iter().map(|each| json!({ "scheme": scheme.id, "warning": warning(each) }))
    });
    json!({ "assumed": assumed, "warnings": warnings.collect::<Vec<_>>(), "schemes": schemes })
}

/// Pieces on which the totals are linear, both ends included, and the places where having more pays less. `imagined` names
/// the list of which the applicant has no record, so that one stands for it.
pub fn curves(vary: Fact, imagined: Option<&str>, curves: impl Iterator<Item = (String, Curve)>) -> Json {
    let totals =
        |totals: Totals| json!({ "determined": totals.determined.to_string(), "at_most": totals.at_most.to_string() });
    let piece = |piece: &Piece| json!({ "from": piece.x0.to_string(), "to": piece.x1.to_string(), "at_from": totals(piece.y0), "at_to": totals(piece.y1) });
    let cliff = |cliff: &Cliff| json!({ "at": cliff.at.to_string(), "before": totals(cliff.before), "after": totals(cliff.after) });
    let one = |(id, curve): (String, Curve)| {
        let starts = curve.pieces.iter().skip(1).map(|piece| piece.x0.to_string());
        let json = json!({
            "breakpoints": starts.collect::<Vec<_>>(),
            "pieces": curve.pieces.iter().map(piece).collect::<Vec<_>>(),
            "cliffs": curve.cliffs.iter().map(cliff).collect::<Vec<_>>(),
        });
        (id, json)
    };
    json!({ "vary": vary.name(), "imagined": imagined, "schemes": curves.map(one).collect::<Map<String, Json>>() })
}

pub fn routes(schemes: &[Scheme], profile: &Profile, routes: &[Route]) -> Json {
    let one = |route: &Route| {
        let scheme = schemes.get(route.scheme);
        let rule = scheme.and_then(|scheme| scheme.provision.get(route.provision));
        let (step, record) = match route.step {
            Step::Figure => ("figure", None),
            Step::Month(at) => ("month", Some(vec![at])),
            Step::Video(month, at) => ("video", Some(vec![month, at])),
            Step::Record(at) => ("record", Some(vec![at])),
            Step::Another => ("another", None),
        };
        let moved = scheme.map(|scheme| {
            moves(scheme, profile, route).into_iter().map(move |(at, by)| (scheme.provision.get(at), by))
        });
        let moved = moved.into_iter().flatten().map(|(rule, by)| {
            json!({ "provision": rule.map(|rule| &rule.id), "article": rule.map(|rule| &rule.article.zh), "by": format!("{by:.2}") })
        });
        json!({
            "scheme": scheme.map(|scheme| &scheme.id), "provision": rule.map(|rule| &rule.id),
            "article": rule.map(|rule| &rule.article.zh), "fact": route.fact.name(), "step": step, "record": record,
            "has": route.has.to_string(), "to": route.to.to_string(), "by": route.by.to_string(),
            "gain": route.gain.to_string(), "gain_at_most": route.gain_at_most.to_string(),
            "moves": moved.collect::<Vec<_>>(),
        })
    };
    routes.iter().map(one).collect()
}

fn assessment(scheme: &Scheme, result: &Assessment, profile: &Profile) -> Json {
    let rows = scheme.provision.iter().zip(&result.outcomes);
    let provisions: Map<String, Json> =
        rows.map(|(rule, outcome)| (rule.id.clone(), self::outcome(scheme, rule, outcome, profile))).collect();
    json!({
        "totals": {
            "determined": result.totals.determined.to_string(),
            "at_most": result.totals.at_most.to_string(),
        },
        "provisions": provisions,
        "warnings": result.warnings.iter().map(warning).collect::<Vec<_>>(),
    })
}

fn outcome(scheme: &Scheme, rule: &Provision, outcome: &Outcome, profile: &Profile) -> Json {
    let excluded = outcome.rule.as_ref().map(|id| json!({ "id": id, "article": article_of(scheme, id) }));
    let why = match &rule.pays {
        sandtable::engine::mechanism::Mechanism::NotComputable(uncomputable) => {
            Json::from(uncomputable.why.zh.as_str())
        }
        _ => Json::Null,
    };
    json!({
        "state": outcome.state.name(),
        "nature": outcome.nature.name(),
        "article": rule.article.zh,
        "payee": rule.payee(profile).name(),
        "period": outcome.period.name(),
        "entitled": outcome.entitled.to_string(),
        "payable": outcome.payable.to_string(),
        "by_month": outcome.by_month.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "missed": outcome.missed().iter().map(check).collect::<Vec<_>>(),
        "cap_bound": outcome.cap_bound.as_ref().map(cap_bound),
        "rule": excluded,
        "instead": outcome.instead,
        "why": why,
        "decided": outcome.decided,
        "trace": {
            "mechanism": rule.pays.name(),
            "checks": outcome.checks.iter().map(check).collect::<Vec<_>>(),
            "units": outcome.units.iter().map(unit).collect::<Vec<_>>(),
        },
    })
}

fn article_of<'a>(scheme: &'a Scheme, id: &str) -> Option<&'a str> {
    let gates = scheme.gate.iter().map(|gate| (&gate.id, &gate.article));
    let rules = scheme.best_of.iter().map(|rule| (&rule.id, &rule.article));
    let others = scheme.exclusive.iter().map(|rule| (&rule.id, &rule.article));
    let others = others.chain(scheme.yield_to.iter().map(|rule| (&rule.id, &rule.article)));
    gates.chain(rules).chain(others).find(|(each, _)| *each == id).map(|(_, article)| article.zh.as_str())
}

fn cap_bound(bound: &CapBound) -> Json {
    json!({ "span": bound.span.name(), "cap": bound.cap.to_string(), "before": bound.before.to_string() })
}

fn warning(warning: &Warning) -> Json {
    match warning {
        Warning::Caution { rule } => json!({ "kind": "caution", "rule": rule }),
        Warning::FundExceeded { fund, amount, total } => {
            json!({ "kind": "fund_exceeded", "fund": fund, "amount": amount.to_string(), "total": total.to_string() })
        }
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Account(account) => account.name().to_owned(),
    }
}

/// `{fact, has, needs, distance}`; `has` is null where nothing was given.
fn check(check: &Check) -> Json {
    let fact = match check.subject {
        Subject::Fact(fact) => fact.key(),
        Subject::Count(list) => list.name(),
        Subject::Claim => "contest_results",
        Subject::Title => "demo_enterprise_titles",
    };
    let needs = match check.needs {
        Needs::Compare(op, number) => format!("{}{number}", op.name()),
        Needs::Value(wanted) => value(wanted),
        Needs::Given => "given".to_owned(),
        Needs::Listed => "listed".to_owned(),
        Needs::Prize => "prize".to_owned(),
    };
    json!({
        "fact": fact,
        "has": check.has.map(value),
        "needs": needs,
        "met": check.met,
        "distance": check.distance.map(|distance| distance.to_string()),
        "assumed": check.assumed,
        "either": check.either,
    })
}

fn unit(unit: &Unit) -> Json {
    json!({
        "month": unit.month,
        "item": unit.item,
        "times": unit.times,
        "checks": unit.checks.iter().map(check).collect::<Vec<_>>(),
        "working": unit.working.as_ref().map(working),
        "before_cap": unit.before_cap.to_string(),
        "amount": unit.amount.to_string(),
    })
}

fn edge(edge: Edge) -> Json {
    json!({ "at": edge.at.to_string(), "included": edge.included })
}

fn working(working: &Working) -> Json {
    match working {
        Working::Lump { amount } => json!({ "amount": amount.to_string() }),
        Working::Rate { base, value, counted, rate } => json!({
            "base": base.name(), "value": value.to_string(), "counted": counted.to_string(), "rate": rate.to_string(),
        }),
        Working::Band { base, value, band, from, to, amount, settled } => json!({
            "base": base.name(), "value": value.to_string(), "band": band, "from": edge(*from), "to": to.map(edge),
            "amount": amount.to_string(), "settled": settled.map(Named::name),
        }),
        Working::Milestones { base, value, reached, already } => json!({
            "base": base.name(), "value": value.to_string(), "reached": reached, "already": already.to_string(),
        }),
        Working::PerUnit { base, value, counted, each } => json!({
            "base": base.name(), "value": value.to_string(), "counted": counted.to_string(), "each": each.to_string(),
        }),
        Working::Steps { base, value, first, steps, add } => json!({
            "base": base.name(), "value": value.to_string(), "first": first.to_string(), "steps": steps.to_string(),
            "add": add.to_string(),
        }),
        Working::Titles { held } => {
            let held = held.iter().map(|(title, amount)| (title.name().to_owned(), Json::from(amount.to_string())));
            Json::Object(held.collect())
        }
        Working::Share { pool, own, total } => {
            json!({ "pool": pool.to_string(), "own": own.to_string(), "total": total.to_string() })
        }
        Working::Interest { principal, rate, share, term } => json!({
            "principal": principal.to_string(), "rate": rate.to_string(), "share": share.to_string(), "term": term.to_string(),
        }),
        Working::Prize { prize, amount, .. } => json!({ "prize": prize.name(), "amount": amount.to_string() }),
        Working::Range { low, high, decided } => json!({
            "low": low.to_string(), "high": high.to_string(), "decided": decided.map(|amount| amount.to_string()),
        }),
        Working::Loan { asked, limit } => json!({ "asked": asked.to_string(), "limit": limit.to_string() }),
        Working::Benefit => Json::Null,
    }
}

/// The value of a parameter with its type and unit.
pub fn setting(setting: &Setting) -> Json {
    let kind = match setting {
        Setting::Yuan(_) => "yuan".to_owned(),
        Setting::Rate(_) => "rate".to_owned(),
        Setting::Number(_, unit) => unit.name().to_owned(),
        Setting::Flag(_) => "flag".to_owned(),
        Setting::Fact(_) => "fact".to_owned(),
        Setting::Choice { .. } => "choice".to_owned(),
        Setting::Provision(_) => "provision".to_owned(),
    };
    let options = match setting {
        Setting::Choice { options, .. } => json!(options),
        _ => Json::Null,
    };
    json!({ "value": setting.to_string(), "type": kind, "options": options })
}
