//! 反推 for everybody: which value of a number makes the caseload cost so much, and which pairs of two numbers cost the same.

use super::answer::{Question, question};
use crate::analysis::solve::Solution;
use crate::app::State;
use crate::engine::scheme::Edit;
use crate::engine::{Scheme, Yuan};
use crate::population::budget::{Crowd, Iso, IsoPoint, Side, Sums, Wanted, around, cost, solve_telling};
use crate::reform::{Address, apply, value};
use serde::{Deserialize, Serialize};

/// The sum meant: what is paid at most, as a fund must cover it.
pub const SIDE: Side = Side::AtMost;

/// What is asked about the law on the desk, for the people of the budget page.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Aim {
    pub people: Question,
    /// Those of the draft in hand.
    pub edits: Vec<Edit>,
    pub goal: Goal,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Goal {
    /// What it costs.
    Now,
    /// The value of a number that makes it cost so much.
    Value { address: String, cost: Yuan },
    /// Pairs of two numbers that cost so much; nothing: what it costs now.
    Pairs { addresses: [String; 2], cost: Option<Yuan> },
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Found {
    Now(Sums),
    /// Nothing where the number can't be solved for.
    Value(Option<Solution>),
    Pairs(Pairs),
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Pairs {
    /// What all of them are to cost.
    pub cost: Yuan,
    pub points: Vec<IsoPoint>,
}

/// All that the panel has to show about this document, the quickest first.
pub fn aims(state: &State, scheme: &str) -> Vec<Aim> {
    let asked = state.desk.solve.within(scheme);
    if !asked.everybody {
        return Vec::new();
    }
    let Some(people) = question(state, scheme) else { return Vec::new() };
    let people = Question { drafts: Vec::new(), ..people };
    let edits = state.desk.draft().map(|draft| draft.edits.clone()).unwrap_or_default();
    let [first, second] = [asked.parameter, asked.second].map(|address| address.map(|address| address.to_string()));
    let cost = asked.cost.good.map(Yuan::from);
    let mut goals = vec![Goal::Now];
    if let (Some(address), Some(cost)) = (first.clone(), cost) {
        goals.push(Goal::Value { address, cost });
    }
    if let (Some(one), Some(other)) = (first, second)
        && one != other
    {
        goals.push(Goal::Pairs { addresses: [one, other], cost });
    }
    goals.into_iter().map(|goal| Aim { people: people.clone(), edits: edits.clone(), goal }).collect()
}

/// `law` is the one under the question's readings; `told` hears how much is done, of how much.
pub fn found(aim: &Aim, law: &Scheme, crowd: &Crowd<'_>, told: &mut dyn FnMut(u64, u64)) -> Option<Found> {
    let law = &apply(law, &aim.edits).0;
    Some(match &aim.goal {
        Goal::Now => Found::Now(cost(law, crowd).total),
        Goal::Value { address, cost } => {
            let address = &Address::read(address)?;
            let wanted = Wanted { scheme: law, address, cost: *cost, side: SIDE, between: None };
            Found::Value(solve_telling(&wanted, crowd, told))
        }
        Goal::Pairs { addresses: [one, other], cost: wanted } => {
            let (one, other) = (Address::read(one)?, Address::read(other)?);
            let values = value(law, &one).map(|setting| around(&setting)).unwrap_or_default();
            let wanted = wanted.unwrap_or_else(|| SIDE.of(cost(law, crowd).total));
            let mut iso = Iso::new(law, [&one, &other], &values, wanted, SIDE, crowd);
            let (mut points, of) = (Vec::new(), values.len() as u64);
            while let Some(point) = iso.step(crowd) {
                points.push(point);
                told(points.len() as u64, of);
            }
            Found::Pairs(Pairs { cost: wanted, points })
        }
    })
}
