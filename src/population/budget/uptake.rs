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
    /// The people by what they would get at most, least first.
    order: Vec<u32>,
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
        let mut order: Vec<u32> = (0..u32::try_from(each.len()).ok()?).collect();
        order.sort_by_key(|row| each.get(*row as usize).map(|sums| sums.at_most()));
        Some(Self { items, from, each, order })
    }

    /// The same as [`super::cost()`]; nothing between two steps.
    pub fn budget(&self, law: &Scheme, crowd: &Crowd<'_>) -> Option<Budget> {
        let step = step(crowd.take_up)?;
        let sums = |row: usize| {
            let claims = self.from.get(row).is_some_and(|from| u64::from(*from) < step);
            self.each.get(row).copied().filter(|_| claims).unwrap_or_default()
        };
        let mut adding = Adding::new(law, crowd);
        adding.provisions.clone_from(self.items.get(usize::try_from(step).ok()?)?);
        (0..self.each.len()).for_each(|row| adding.person(row, sums(row)));
        let rising = self.order.iter().map(|row| sums(*row as usize).at_most()).filter(|amount| *amount > 0);
        let spread = Spread::rising(&rising.collect::<Vec<i64>>(), self.each.len());
        Some(adding.spread(law, spread, None))
    }
}

fn step(take_up: Rate) -> Option<u64> {
    let share = Crowd::share(take_up);
    let step = Crowd::PARTS / STEPS;
    (share % step == 0).then_some(share / step)
}
