//! The units of one provision in order of their values, so that an edit of what it pays is answered by looking up where the
//! edit's corners fall: level stretches are counted, sloping ones added up in one go.
//!
//! Units lie apart by month, by whether their person has relief, and by what they get from the one provision that stands
//! beside this one. Who is paid at all is told from each person's largest unit (or, of the other provision, the smallest).

use super::sort::sort;
use super::units::{Paid, Stand, Unit, Units, units};
use crate::population::Program;
use crate::population::budget::YEAR_END;
use crate::population::compiled::{Before, Curve, Curves, LAST, Place};
use crate::population::people::Column;

/// So many different amounts of the other provision are told apart; more, and nothing is kept.
const CLASSES: usize = 24;
/// Whether so many units of at most so much cannot leave a whole number.
pub fn bounded(most: i64, units: usize) -> bool {
    i128::from(most) * (units as i128 + 1) < 1 << 62
}

#[derive(Clone, Debug)]
pub struct Ranks {
    units: Vec<Sorted>,
    /// What the other provision pays of each class; the first is nothing.
    classes: Vec<i64>,
    /// By relief, by class, of each person.
    highest: [Vec<Vec<Place>>; 2],
    lowest: [Vec<Vec<Place>>; 2],
    largest: i64,
    count: usize,
}

#[derive(Clone, Debug)]
struct Sorted {
    month: usize,
    relief: usize,
    class: usize,
    places: Vec<Place>,
}

impl Ranks {
    /// Nothing where units have no place in an order, or the other provision too many amounts.
    pub fn of(
        program: &Program<'_>,
        place: usize,
        beside: Option<&Before>,
        calendar: &Column,
        claims: &[i64],
    ) -> Option<Self> {
        let mut ranks = Self {
            units: Vec::new(),
            classes: vec![0],
            highest: Default::default(),
            lowest: Default::default(),
            largest: 0,
            count: 0,
        };
        units(program, place, beside, calendar, claims, &mut |relief, own| ranks.add(relief, own))?;
        ranks.units.iter_mut().for_each(|units| {
            sort(&mut units.places, |place| *place);
            units.places.shrink_to_fit();
        });
        Some(ranks)
    }

    /// Adds a person.
    fn add(&mut self, relief: usize, units: Units<'_>) -> bool {
        let (mut highest, mut lowest) = ([0; CLASSES], [Place::MAX; CLASSES]);
        for Unit { place, other, month } in units.iter() {
            if place < 0 {
                return false;
            }
            if place == 0 && other == 0 {
                continue;
            }
            self.largest = self.largest.max(place);
            self.count += 1;
            let place = Place::try_from(place).unwrap_or(LAST).min(LAST);
            let Some(class) = self.class(other) else { return false };
            highest.get_mut(class).into_iter().for_each(|high| *high = place.max(*high));
            lowest.get_mut(class).into_iter().for_each(|low| *low = place.min(*low));
            self.put(month, relief, class, place);
        }
        let columns = [(&mut self.highest, &highest, 0), (&mut self.lowest, &lowest, Place::MAX)];
        for (columns, own, none) in columns {
            let Some(columns) = columns.get_mut(relief) else { continue };
            let before = columns.first().map_or(0, Vec::len);
            columns.resize_with(self.classes.len(), || vec![none; before]);
            columns.iter_mut().zip(own).for_each(|(column, own)| column.push(*own));
        }
        true
    }

    fn class(&mut self, other: i64) -> Option<usize> {
        let known = self.classes.iter().position(|each| *each == other);
        if known.is_none() {
            self.classes.push(other);
        }
        known.or(Some(self.classes.len() - 1)).filter(|class| *class < CLASSES)
    }

    fn put(&mut self, month: usize, relief: usize, class: usize, place: Place) {
        // By number, so that none has to be looked for.
        let at = (class * (YEAR_END + 1) + month) * 2 + relief;
        while self.units.len() <= at {
            let next = self.units.len();
            let (relief, month, class) = (next % 2, next / 2 % (YEAR_END + 1), next / 2 / (YEAR_END + 1));
            self.units.push(Sorted { month, relief, class, places: Vec::new() });
        }
        self.units.get_mut(at).into_iter().for_each(|units| units.places.push(place));
    }

    pub fn classes(&self) -> &[i64] {
        &self.classes
    }

    pub fn bytes(&self) -> usize {
        let people = self.highest.iter().chain(&self.lowest).flatten();
        let lists = self.units.iter().map(|units| &units.places).chain(people);
        lists.map(|list| list.capacity() * size_of::<Place>()).sum()
    }

    /// What this provision and the other come to, where the other pays so much of each class.
    pub fn paid(&self, curves: &Curves, others: &[i64], stand: Stand) -> Option<(Paid, Paid)> {
        let of = |relief: usize| curves.relieved.as_ref().filter(|_| relief == 1).unwrap_or(&curves.plain);
        let (mut own, mut other) = (Paid::default(), Paid::default());
        for relief in [0, 1] {
            let curve = of(relief);
            let most = others.iter().copied().max().unwrap_or_default().max(curve.at(LAST));
            if !bounded(most, self.count) || !curve.reaches(self.largest) {
                return None;
            }
            // The first place of each class that is paid by this one, and the first that is paid anything by it.
            let wins: Vec<(Place, Place)> =
                others.iter().map(|other| starts(curve, |amount| stand.is_own(amount, *other))).collect();
            for units in self.units.iter().filter(|units| units.relief == relief) {
                let (amount, start) = (others.get(units.class)?, wins.get(units.class)?.0);
                let (less, more) =
                    units.places.split_at_checked(units.places.partition_point(|place| *place < start))?;
                *own.months.get_mut(units.month)? += curve.sum(more);
                *other.months.get_mut(units.month)? += amount * less.len() as i64;
            }
            let reached = self.highest.get(relief)?.iter().zip(wins.iter().map(|(_, paid)| *paid));
            own.recipients += any(reached.filter(|(_, paid)| *paid <= LAST), |high, paid| high >= paid);
            let starts = wins.iter().zip(others).map(|((start, _), other)| if *other == 0 { 0 } else { *start });
            let missed = self.lowest.get(relief)?.iter().zip(starts);
            other.recipients += any(missed.filter(|(_, start)| *start > 0), |low, start| low < start);
        }
        Some((own, other))
    }
}

fn starts(curve: &Curve, wins: impl Fn(i64) -> bool) -> (Place, Place) {
    let start = curve.first(&wins);
    (start, start.max(curve.first(|amount| amount > 0)))
}

/// Of how many people something holds in one of the columns.
fn any<'c>(
    columns: impl Iterator<Item = (&'c Vec<Place>, Place)> + Clone,
    holds: impl Fn(Place, Place) -> bool,
) -> usize {
    const MANY: usize = 1024;
    let people = columns.clone().next().map_or(0, |(column, _)| column.len());
    let mut count = 0;
    for from in (0..people).step_by(MANY) {
        let mut found = [0_u32; MANY];
        for (column, corner) in columns.clone() {
            let own = column.get(from..(from + MANY).min(people)).unwrap_or_default();
            found.iter_mut().zip(own).for_each(|(found, place)| *found |= u32::from(holds(*place, corner)));
        }
        count += found.iter().sum::<u32>() as usize;
    }
    count
}
