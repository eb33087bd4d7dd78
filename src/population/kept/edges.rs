//! The units of a provision that pays level sums, in order of their values, beside one other whose amounts are many (a share):
//! after an edge has moved, only those between where it was and where it is are paid anew.

use super::ranks::bounded;
use super::sort::sort;
use super::units::{Paid, Stand, Unit, Units, units};
use crate::population::Program;
use crate::population::budget::YEAR_END;
use crate::population::compiled::{Before, Change, Curve, LAST, Place};
use crate::population::people::Column;

#[derive(Clone, Debug)]
pub struct Edges {
    months: [Vec<Sorted>; YEAR_END + 1],
    /// How many units of each person the one and the other are paid for, under the law as it is kept.
    own: Vec<u8>,
    other: Vec<u8>,
    /// The largest sum of the other.
    most: i64,
    count: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sorted {
    place: Place,
    person: u32,
    other: u32,
}

impl Edges {
    /// Nothing where a number is too large.
    pub fn of(
        program: &Program<'_>,
        place: usize,
        (curve, stand): (&Curve, Stand),
        beside: &Before,
        calendar: &Column,
        claims: &[i64],
    ) -> Option<Self> {
        let months = Default::default();
        let mut edges = Self { months, own: Vec::new(), other: Vec::new(), most: 0, count: 0 };
        units(program, place, Some(beside), calendar, claims, &mut |_, own| edges.add(own, curve, stand).is_some())?;
        edges.months.iter_mut().for_each(|units| {
            sort(units, |unit| unit.place);
            units.shrink_to_fit();
        });
        Some(edges)
    }

    fn add(&mut self, units: Units<'_>, curve: &Curve, stand: Stand) -> Option<()> {
        let person = u32::try_from(self.own.len()).ok()?;
        let (mut own, mut others) = (0_u8, 0_u8);
        for Unit { place, other, month } in units.iter() {
            let place = Place::try_from(place).ok().filter(|place| *place < LAST)?;
            let (paid, instead) = stand.of_two(curve.at(place), other);
            own = own.checked_add((paid != 0).into())?;
            others = others.checked_add((instead != 0).into())?;
            // Without a place nothing that this provision says concerns it.
            if place > 0 {
                self.count += 1;
                self.most = self.most.max(other);
                self.months.get_mut(month)?.push(Sorted { place, person, other: u32::try_from(other).ok()? });
            }
        }
        self.own.push(own);
        self.other.push(others);
        Some(())
    }

    pub fn bytes(&self) -> usize {
        let units: usize = self.months.iter().map(|units| units.capacity() * size_of::<Sorted>()).sum();
        units + self.own.capacity() + self.other.capacity()
    }

    /// What the two come to after `changes`, from what they came to before.
    pub fn paid(&self, changes: &[Change], stand: Stand, before: (Paid, Paid)) -> Option<(Paid, Paid)> {
        let most = changes.iter().map(|change| change.before.max(change.after)).max().unwrap_or_default();
        bounded(most.max(self.most), self.count).then_some(())?;
        let (mut own, mut other) = before;
        let (mut of_own, mut of_other) = (self.own.clone(), self.other.clone());
        for (units, (own, other)) in self.months.iter().zip(own.months.iter_mut().zip(&mut other.months)) {
            for Change { places, before, after } in changes {
                let from = units.partition_point(|unit| unit.place < places.start);
                let end = units.partition_point(|unit| unit.place < places.end);
                for unit in units.get(from..end).unwrap_or_default() {
                    let (paid, instead) = stand.of_two(*before, unit.other.into());
                    let (now, instead_now) = stand.of_two(*after, unit.other.into());
                    *own += now - paid;
                    *other += instead_now - instead;
                    let person = unit.person as usize;
                    of_own.get_mut(person).into_iter().for_each(|count| move_by(count, paid, now));
                    of_other.get_mut(person).into_iter().for_each(|count| move_by(count, instead, instead_now));
                }
            }
        }
        own.recipients = paid_any(&of_own);
        other.recipients = paid_any(&of_other);
        Some((own, other))
    }
}

/// Counts a unit in that is paid now, and out that was.
fn move_by(count: &mut u8, before: i64, now: i64) {
    *count = count.wrapping_add((now != 0).into()).wrapping_sub((before != 0).into());
}

fn paid_any(units: &[u8]) -> usize {
    units.iter().filter(|count| **count != 0).count()
}
