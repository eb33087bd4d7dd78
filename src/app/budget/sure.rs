//! How sure a cost is: the same assumptions with other dice, and each number of the law a tenth less or more.

use super::Question;
use crate::engine::Scheme;
use crate::population::budget::{Band, BandSteps, Crowd, TornadoSteps};
use crate::population::caseload::Grown;
use serde::{Deserialize, Serialize};

/// Draws of the dice.
pub const SEEDS: u32 = 20;
/// Numbers of the law that are shown.
const MOST_BARS: usize = 8;

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Sure {
    pub band: Band,
    /// The numbers that move the cost most, largest first.
    pub moves: Vec<Move>,
}

/// What a tenth less and a tenth more of a number cost; 分.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Move {
    pub address: String,
    pub less: i64,
    pub more: i64,
}

/// `law` is the one under the question's readings; `told` hears how much is done, of how much.
pub fn sure(question: &Question, law: &Scheme, grown: &Grown, told: &mut dyn FnMut(u64, u64)) -> Option<Sure> {
    let laws = std::slice::from_ref(law);
    let crowd = Crowd {
        people: &grown.people,
        aside: &[],
        groups: &[],
        take_up: question.caseload.take_up,
        seed: question.caseload.seed,
    };
    let (mut seeds, mut numbers) = (BandSteps::new(SEEDS), TornadoSteps::new(law, &crowd));
    let of = u64::from(SEEDS) + numbers.far().1 as u64;
    while seeds.step(&question.caseload, laws, laws).ok()? {
        told(seeds.far().0.into(), of);
    }
    while numbers.step(law, &crowd) {
        told(u64::from(SEEDS) + numbers.far().0 as u64, of);
    }
    let bars = numbers.bars(MOST_BARS).into_iter();
    let moves = bars.map(|bar| Move { address: bar.address.to_string(), less: bar.less, more: bar.more });
    Some(Sure { band: seeds.bands().into_iter().next()?, moves: moves.collect() })
}
