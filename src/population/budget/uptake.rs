//! The budget at any take-up, without working out again what each person would get.

use super::cost::{Adding, Crowd};
use super::spread::Spread;
use super::tally::LARGE;
use super::{Budget, Item, Sums};
use crate::engine::Scheme;
use crate::engine::number::Rate;
use crate::population::Program;

/// Take-up in tenths of a per cent: at these, everything is kept.
const STEPS: u64 = 1000;

/// What everybody would get who claimed. Each person claims from some take-up on, so that the sums over all who claim before
/// are those of a budget.
#[derive(Clone, Debug)]
pub struct Uptake {
    /// By provision, at each step of take-up from nobody to everybody.
    items: Vec<Vec<Item>>,
    /// The step before that from which each person claims.
    from: Vec<u16>,
    each: Vec<Sums>,
    /// What each would get at most who would get anything, least first, with the step before that from which they claim.
    rising: Vec<(i64, u16)>,
}

impl Uptake {
    /// Nothing where whole numbers don't hold it.
    pub fn of(law: &Scheme, crowd: &Crowd<'_>) -> Option<Self> {
        let program = Program::of(law, crowd.people).ok().filter(|_| crowd.aside.is_empty())?;
        let step = |row| u16::try_from(crowd.claims_from(row) / (Crowd::PARTS / STEPS)).ok();
        let from = (0..crowd.people.len).map(step).collect::<Option<Vec<u16>>>()?;
        let nobody = vec![Item::default(); law.provision.len()];
        let mut items = vec![nobody; usize::try_from(STEPS).ok()? + 1];
        let (mut each, mut calendar) = (Vec::with_capacity(crowd.people.len), Vec::new());
        program.run(|block, answers| {
            calendar.clear();
            crowd.people.calendar.load(block.months.clone(), &mut calendar);
            let start = each.len();
            each.resize(start + block.people.len(), Sums::default());
            let own = each.get_mut(start..).unwrap_or_default();
            let from = from.get(block.people.clone()).unwrap_or_default();
            for (place, amounts) in answers.provisions.iter().enumerate().filter(|(_, amounts)| !amounts.nothing) {
                amounts.each(block, &calendar, |at, paid, months| {
                    let step = from.get(at).map(|from| usize::from(*from) + 1);
                    let item = step.and_then(|step| items.get_mut(step)?.get_mut(place));
                    if let (Some(item), Some(sums)) = (item, own.get_mut(at)) {
                        item.add(paid, months);
                        sums.add(paid);
                    }
                });
            }
        });
        if each.iter().any(|sums| sums.at_most() > LARGE) {
            return None;
        }
        let mut before = items.first().cloned()?;
        for step in &mut items {
            step.iter_mut().zip(&before).for_each(|(item, before)| item.join(before));
            before.clone_from(step);
        }
        let amounts = each.iter().map(|sums| sums.at_most()).zip(from.iter().copied());
        let mut rising: Vec<(i64, u16)> = amounts.filter(|(amount, _)| *amount > 0).collect();
        rising.sort_unstable();
        Some(Self { items, from, each, rising })
    }

    /// The same as [`super::cost()`] where nothing but the take-up is another than in [`Self::of`]; nothing between two steps.
    pub fn budget(&self, law: &Scheme, crowd: &Crowd<'_>) -> Option<Budget> {
        let step = usize::from(step(crowd.take_up)?);
        let claims = |from: u16| usize::from(from) < step;
        let each = self.each.iter().zip(&self.from);
        let each: Vec<Sums> = each.map(|(sums, from)| if claims(*from) { *sums } else { Sums::default() }).collect();
        let rising = self.rising.iter().filter(|(_, from)| claims(*from)).map(|(amount, _)| *amount);
        let spread = Spread::rising(&rising.collect::<Vec<i64>>(), each.len());
        let mut adding = Adding::new(law, crowd);
        adding.provisions.clone_from(self.items.get(step)?);
        adding.people(each);
        Some(adding.spread(law, spread, None))
    }
}

fn step(take_up: Rate) -> Option<u16> {
    let (share, step) = (Crowd::share(take_up), Crowd::PARTS / STEPS);
    if share % step == 0 { u16::try_from(share / step).ok() } else { None }
}
