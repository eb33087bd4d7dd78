//! A whole number times an exact share, rounded half up.

use super::Unfit;
use rust_decimal::Decimal;

/// Beyond so large a product the division is done in full.
const SMALL: u64 = 1 << 31;

/// 分 for one smallest unit of a base, as a fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    over: i64,
    under: i64,
    half: i64,
    /// Multiplying by this and shifting divides products below [`SMALL`] exactly.
    inverse: u64,
    shift: u32,
}

impl Ratio {
    /// `each` yuan for one, where the base is kept to so many places.
    pub fn of(each: Decimal, places: u32) -> Result<Self, Unfit> {
        let each = each.normalize();
        let fine = each.scale() + places;
        let over = each.mantissa().checked_mul(10_i128.pow(2_u32.saturating_sub(fine))).ok_or(Unfit::TooLarge)?;
        let under = 10_i128.checked_pow(fine.saturating_sub(2)).ok_or(Unfit::TooLarge)?;
        let common = common(over, under).max(1);
        let whole = |value: i128| i64::try_from(value / common).ok().filter(|value| *value <= 1_000_000_000_000);
        let (over, under) = whole(over).zip(whole(under)).ok_or(Unfit::TooLarge)?;
        let shift = 31 + (u64::BITS - (under as u64).saturating_sub(1).leading_zeros());
        let inverse = if shift < 64 { (1_u64 << shift).div_ceil(under as u64) } else { 0 };
        Ok(Self { over, under, half: under / 2, inverse, shift })
    }

    /// At most so much for any value within bounds.
    pub fn most(self, value: i64) -> i128 {
        i128::from(value) * i128::from(self.over) / i128::from(self.under)
    }

    #[inline]
    pub fn times(self, value: i64) -> i64 {
        let small = value.wrapping_mul(self.over).wrapping_add(self.half) as u64;
        // Both factors small enough means that the product did not wrap.
        if (value as u64) < SMALL && (self.over as u64) < SMALL && small < SMALL && self.inverse != 0 {
            return ((small * self.inverse) >> self.shift) as i64;
        }
        self.times_in_full(value)
    }

    /// The same of many values in order, each less by so much, added up.
    pub fn sum(self, values: &[u32], less: i64) -> i64 {
        let above = |value: &u32| (i64::from(*value) - less).max(0);
        let small = |value: &u32| {
            let product = above(value).checked_mul(self.over).and_then(|product| product.checked_add(self.half));
            product.is_some_and(|product| product < SMALL as i64)
        };
        let factors = [self.over, self.half, less].map(u32::try_from);
        let ([Ok(over), Ok(half), Ok(less)], Ok(inverse), true) =
            (factors, u32::try_from(self.inverse), self.inverse != 0)
        else {
            return values.iter().map(|value| self.times(above(value))).sum();
        };
        let (quick, rest) = values.split_at_checked(values.partition_point(small)).unwrap_or_default();
        // Factors of 32 bits, so that a processor takes several at once.
        let divided = |small: u64| ((small & u64::from(u32::MAX)) * u64::from(inverse)) >> self.shift;
        let one = |value: &u32| divided(u64::from(value.saturating_sub(less)) * u64::from(over) + u64::from(half));
        let sum = quick.iter().map(one).sum::<u64>() as i64;
        // Beyond that, whole multiples of what is divided by, and the rest.
        let whole = u64::from(over) < SMALL / self.under.max(1) as u64;
        let end = rest.partition_point(|value| whole && above(value) < SMALL as i64);
        let (middle, rest) = rest.split_at_checked(end).unwrap_or_default();
        let under = self.under as u64;
        let one = |value: &u32| {
            let value = u64::from(value.saturating_sub(less));
            let times = divided(value);
            let left = (value - times * under) & u64::from(u32::MAX);
            times * u64::from(over) + divided(left * u64::from(over) + u64::from(half))
        };
        let sum = sum + middle.iter().map(one).sum::<u64>() as i64;
        sum + rest.iter().map(|value| self.times(above(value))).sum::<i64>()
    }

    #[cold]
    fn times_in_full(self, value: i64) -> i64 {
        match value.checked_mul(self.over).and_then(|product| product.checked_add(self.half)) {
            Some(product) if product >= 0 => product / self.under,
            _ => divided(i128::from(value) * i128::from(self.over), self.under.into()),
        }
    }
}

/// Rounded half up; nothing below zero.
pub fn divided(value: i128, by: i128) -> i64 {
    if value <= 0 || by <= 0 {
        return 0;
    }
    i64::try_from((value + by / 2) / by).unwrap_or(i64::MAX)
}

fn common(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_fine_a_share_is_left_to_the_explaining_evaluator() {
        let each: Decimal = "0.00000001".parse().unwrap();
        assert!(Ratio::of(each, 0).is_ok());
        assert_eq!(Ratio::of(each, 8).unwrap_err(), Unfit::TooLarge);
    }

    #[test]
    fn the_quick_way_is_the_exact_way() {
        for each in ["0.02", "0.02137", "0.005", "0.5", "1", "0.333333", "3000", "0.000001", "12345.678"] {
            for places in [0, 2, 8] {
                let each: Decimal = each.parse().unwrap();
                let ratio = Ratio::of(each, places).unwrap();
                let values = (0..400).chain((0..62).flat_map(|bit| [(1_i64 << bit) - 1, 1 << bit, (1 << bit) + 1]));
                for value in values.filter(|value| *value < 10_000_000_000_000_000) {
                    let exact = divided(i128::from(value) * i128::from(ratio.over), ratio.under.into());
                    assert_eq!(ratio.times(value), exact, "{each} {places} {value}");
                    if let Ok(place) = u32::try_from(value) {
                        assert_eq!(ratio.sum(&[0, place, place], 1), 2 * ratio.times((value - 1).max(0)));
                    }
                }
            }
        }
    }
}
