//! `sandtable budget --solve`: the number in the law that costs so much, and pairs of two that do.

use crate::Failure;
use crate::args::Options;
use sandtable::analysis::solve::{Answer, Course, Solution, range, step};
use sandtable::engine::fault::Fault;
use sandtable::engine::named::nearest;
use sandtable::engine::{Number, Scheme, Yuan};
use sandtable::population::budget::{Crowd, Iso, Side, Wanted, solve};
use sandtable::reform::{Address, parameters, value};
use serde_json::{Value as Json, json};

/// Values of the first number along a curve.
const POINTS: u32 = 20;

pub struct Sought {
    pub address: Address,
    against: Option<Address>,
    cost: Yuan,
}

impl Sought {
    pub fn of(options: &Options) -> Result<Option<Self>, Failure> {
        let Some(solve) = options.solve.as_deref() else { return Ok(None) };
        let address = |option: &str, text: &str| {
            let whole = Address::read(text).filter(|address| !address.path.is_empty());
            whole.ok_or_else(|| Fault::new(option, format!("`{text}` is no address"), "see `sandtable schemes`"))
        };
        let cost =
            options.cost.as_deref().ok_or_else(|| Fault::new("--cost", "missing", "write the yuan wished for"))?;
        let read = Number::read(cost);
        let read =
            read.map_err(|fault| Fault::new("--cost", format!("`{cost}`: {fault}"), "write an amount in yuan"))?;
        let cost = Yuan::new(read.decimal()).unwrap_or_default();
        let against = options.against.as_deref().map(|text| address("--against", text)).transpose()?;
        Ok(Some(Self { address: address("--solve", solve)?, against, cost }))
    }

    pub fn answer(&self, scheme: &Scheme, crowd: &Crowd<'_>) -> Result<Json, Failure> {
        number(scheme, "--solve", &self.address)?;
        let wanted = Wanted { scheme, address: &self.address, cost: self.cost, side: Side::AtMost, between: None };
        let solution = solve(&wanted, crowd);
        let mut json = solution.map_or(Json::Null, |found| told(&found, &self.address, self.cost));
        if let (Some(against), Some(object)) = (&self.against, json.as_object_mut()) {
            let values = values(scheme, &self.address);
            number(scheme, "--against", against)?;
            let mut iso = Iso::new(scheme, [&self.address, against], &values, self.cost, Side::AtMost, crowd);
            let points = std::iter::from_fn(|| iso.step(crowd)).filter_map(|point| {
                let second = point.second?;
                Some(json!({
                    "value": point.first.to_string(), "against": second.to_string(), "cost": point.cost.to_string(),
                }))
            });
            object.insert(
                "against".into(),
                json!({ "address": against.to_string(), "points": points.collect::<Vec<_>>() }),
            );
        }
        Ok(json)
    }
}

/// Whether a number stands there.
fn number(scheme: &Scheme, option: &str, address: &Address) -> Result<(), Failure> {
    if value(scheme, address).is_some_and(|setting| step(&setting).is_some()) {
        return Ok(());
    }
    let numbers = parameters(scheme).into_iter().filter(|each| step(&each.setting).is_some());
    let known: Vec<String> = numbers.map(|each| each.address.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let text = address.to_string();
    Err(Fault::new(option, format!("no number stands at `{text}`"), nearest(&text, &known)).into())
}

/// From nothing to twice what it is.
fn values(scheme: &Scheme, address: &Address) -> Vec<Number> {
    let Some(setting) = value(scheme, address) else { return Vec::new() };
    let (Some(step), Some((from, to))) = (step(&setting), range(&setting)) else { return Vec::new() };
    let now = match setting {
        sandtable::engine::param::Setting::Yuan(yuan) => yuan.into(),
        sandtable::engine::param::Setting::Rate(rate) => rate.into(),
        sandtable::engine::param::Setting::Number(number, _) => number,
        _ => return Vec::new(),
    };
    let most = now.times(Number::of(2)).max(step.times(Number::of(POINTS))).min(to);
    let each = step.times(most.less(from).whole_steps(step.times(Number::of(POINTS))).max(Number::ONE));
    (0..=POINTS).map(|at| from.plus(each.times(Number::of(at)))).filter(|value| *value <= most).collect()
}

fn told(of: &Solution, address: &Address, cost: Yuan) -> Json {
    let pair = |at: &Option<(Number, Yuan)>| {
        at.as_ref().map(|(value, cost)| json!({ "value": value.to_string(), "cost": cost.to_string() }))
    };
    let stretch = |from: &Number, to: &Number| json!([from.to_string(), to.to_string()]);
    let (name, values, below, above) = match &of.answer {
        Answer::Unique(value) => ("unique", json!([stretch(value, value)]), None, None),
        Answer::Interval(from, to) => ("interval", json!([stretch(from, to)]), None, None),
        Answer::Several(all) => ("several", all.iter().map(|(from, to)| stretch(from, to)).collect(), None, None),
        Answer::None { below, above } => ("none", json!([]), pair(below), pair(above)),
    };
    let course = match of.course {
        Course::Level => "level",
        Course::Rising => "rising",
        Course::Falling => "falling",
        Course::Mixed => "mixed",
    };
    json!({
        "address": address.to_string(), "cost": cost.to_string(), "answer": name, "values": values,
        "nearest_below": below, "nearest_above": above,
        "reachable": of.least <= cost && cost <= of.most, "least": of.least.to_string(), "most": of.most.to_string(),
        "course": course, "from": of.from.to_string(), "to": of.to.to_string(),
    })
}
