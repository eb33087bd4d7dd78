//! The units of one provision, person by person, with what one other pays for each.

use crate::engine::scheme::Prefer;
use crate::population::Program;
use crate::population::budget::YEAR_END;
use crate::population::compiled::Before;
use crate::population::people::Column;

/// How two provisions stand to each other of which each unit is paid only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Whether this one is told first.
    pub first: bool,
    pub prefer: Prefer,
}

impl Stand {
    /// Whether this one is paid.
    pub fn is_own(self, own: i64, other: i64) -> bool {
        match (self.prefer, self.first) {
            (Prefer::Higher, true) => own >= other,
            (Prefer::Higher, false) => own > other,
            (Prefer::First, true) => own != 0,
            (Prefer::First, false) => other == 0,
        }
    }

    /// What this one is paid, and what the other.
    pub fn of_two(self, own: i64, other: i64) -> (i64, i64) {
        if self.is_own(own, other) { (own, 0) } else { (0, other) }
    }
}

/// What one provision comes to; 分.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paid {
    pub recipients: usize,
    pub months: [i64; YEAR_END + 1],
}

#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// On the provision's curve; 0 where it is not asked, less where the value is below nothing.
    pub place: i64,
    /// What the other provision pays before the two are compared; 分.
    pub other: i64,
    /// Of the year, from 0; [`YEAR_END`] for a whole year.
    pub month: usize,
}

/// Of one person.
#[derive(Clone, Copy)]
pub struct Units<'u> {
    places: &'u [i64],
    others: &'u [i64],
    months: &'u [i64],
}

impl Units<'_> {
    pub fn iter(&self) -> impl Iterator<Item = Unit> {
        self.places.iter().enumerate().map(|(row, place)| Unit {
            place: *place,
            other: self.others.get(row).copied().unwrap_or_default(),
            month: self
                .months
                .get(row)
                .map_or(YEAR_END, |month| usize::try_from(month - 1).unwrap_or(YEAR_END).min(YEAR_END)),
        })
    }
}

/// Tells of everybody who claims: 1 with relief, and the units. Nothing where the provision has no curve, the other does not
/// pay by the month, or `each` says that it does not fit.
pub fn units(
    program: &Program<'_>,
    place: usize,
    beside: Option<&Before>,
    calendar: &Column,
    claims: &[i64],
    each: &mut dyn FnMut(usize, Units<'_>) -> bool,
) -> Option<()> {
    let (mut others, mut months, mut fits) = (Vec::new(), Vec::new(), true);
    program.places(place, |block, places, counts, relieved| {
        others.clear();
        months.clear();
        fits &= beside.is_none_or(|beside| beside.months(block, &mut others));
        if program.is_monthly(place) {
            calendar.load(block.months.clone(), &mut months);
        }
        let claims = claims.get(block.people.clone()).unwrap_or_default();
        let (mut row, mut people) = (0, counts.iter().zip(relieved).zip(claims));
        while let (true, Some(((count, relieved), claims))) = (fits, people.next()) {
            let own = row..row + *count as usize;
            row = own.end;
            if *claims != 0 {
                let [places, others, months] =
                    [places, &others, &months].map(|list| list.get(own.clone()).unwrap_or_default());
                fits = each(usize::from(*relieved == 1), Units { places, others, months });
            }
        }
    })?;
    fits.then_some(())
}
