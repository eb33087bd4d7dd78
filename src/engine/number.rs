//! Exact numbers. Yuan and rates are types of their own; every other quantity takes its unit from its fact.
//!
//! Everything that comes in is bounded by [`LIMIT`], so the operations below cannot overflow a `Decimal`; they saturate
//! instead of panicking all the same.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::{Error, Visitor};
use std::fmt;

/// The largest number that can be entered: 10^15, a thousand times the yearly online retail of the whole country.
pub const LIMIT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);
/// Digits after the point that a written number may carry.
const PLACES: usize = 8;

/// A quantity (元, 美元, 小时, 人, 次, 单 …), at least zero; growth alone may be less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

/// An amount of benefit in 元, at least zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Yuan(Decimal);

/// A share, `2%` or `0.02`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Decimal);

impl Number {
    pub const ZERO: Self = Self(Decimal::ZERO);
    pub const ONE: Self = Self(Decimal::ONE);
    pub const HALF: Self = Self(Decimal::from_parts(5, 0, 0, false, 1));
    pub const MOST: Self = Self(LIMIT);

    /// Refuses what is negative or above [`LIMIT`].
    pub fn new(value: Decimal) -> Option<Self> {
        (Decimal::ZERO..=LIMIT).contains(&value).then(|| Self(value.normalize()))
    }
    /// The same, of what may fall below zero.
    pub fn signed(value: Decimal) -> Option<Self> {
        if value.is_sign_negative() { Self::new(-value).map(Self::negated) } else { Self::new(value) }
    }
    /// One in the last of so many places: the smallest step of a fact.
    pub fn step(places: u32) -> Self {
        Self(Decimal::new(1, places))
    }
    pub fn of(count: u32) -> Self {
        Self(Decimal::from(count))
    }
    pub fn decimal(self) -> Decimal {
        self.0
    }
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
    /// A fall, for the few facts that may be below zero.
    pub fn negated(self) -> Self {
        Self(-self.0)
    }
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }
    pub fn plus(self, other: Self) -> Self {
        Self(add(self.0, other.0))
    }
    /// The difference; zero where it would be negative (a negative base counts as nothing).
    pub fn less(self, other: Self) -> Self {
        Self(subtract(self.0, other.0))
    }
    pub fn times(self, other: Self) -> Self {
        Self(self.0.saturating_mul(other.0))
    }
    /// So many of it together.
    pub fn repeated(self, times: u32) -> Self {
        if times == 1 { self } else { self.times(Self::of(times)) }
    }
    /// Whole steps of `size` that fit; none for a step of nothing.
    pub fn whole_steps(self, size: Self) -> Self {
        Self(self.0.checked_div(size.0).unwrap_or_default().floor())
    }
    pub fn read(text: &str) -> Result<Self, NumberFault> {
        read_decimal(text).map(Self)
    }
}

impl Yuan {
    pub const ZERO: Self = Self(Decimal::ZERO);

    pub fn new(value: Decimal) -> Option<Self> {
        Number::new(value).map(|number| Self(number.0))
    }
    pub fn decimal(self) -> Decimal {
        self.0
    }
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
    pub fn plus(self, other: Self) -> Self {
        Self(add(self.0, other.0))
    }
    pub fn less(self, other: Self) -> Self {
        Self(subtract(self.0, other.0))
    }
    pub fn times(self, count: Number) -> Self {
        Self(self.0.saturating_mul(count.0))
    }
    /// So many of it together.
    pub fn repeated(self, times: u32) -> Self {
        if times == 1 { self } else { self.times(Number::of(times)) }
    }
    /// To 分, half up: done once at each assessed unit.
    pub fn round(self) -> Self {
        Self(self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Self {
        amounts.into_iter().fold(Self::ZERO, Self::plus)
    }
}

impl Rate {
    /// The share of a base counted in 元.
    pub fn of(self, base: Number) -> Yuan {
        Yuan(base.0.saturating_mul(self.0))
    }
    pub fn decimal(self) -> Decimal {
        self.0
    }
    pub fn read(text: &str) -> Result<Self, NumberFault> {
        match text.strip_suffix('%') {
            Some(percent) => {
                read_decimal(percent).map(|value| Self(value.saturating_mul(Decimal::new(1, 2)).normalize()))
            }
            None => read_decimal(text).map(Self),
        }
    }
}

/// Most sums here have a zero in them, which a `Decimal` would add digit by digit.
fn add(one: Decimal, other: Decimal) -> Decimal {
    match (one.is_zero(), other.is_zero()) {
        (_, true) => one,
        (true, false) => other,
        (false, false) => one.saturating_add(other),
    }
}

fn subtract(from: Decimal, what: Decimal) -> Decimal {
    if what.is_zero() {
        return from;
    }
    let rest = from.saturating_sub(what);
    if rest.is_sign_negative() { Decimal::ZERO } else { rest }
}

impl From<Number> for Yuan {
    fn from(number: Number) -> Self {
        Self(number.0)
    }
}
impl From<Yuan> for Number {
    fn from(yuan: Yuan) -> Self {
        Self(yuan.0)
    }
}
impl From<Number> for Rate {
    fn from(number: Number) -> Self {
        Self(number.0)
    }
}
impl From<Rate> for Number {
    fn from(rate: Rate) -> Self {
        Self(rate.0)
    }
}

/// Two decimals always: `8832.00`.
impl fmt::Display for Yuan {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = self.round().0;
        shown.rescale(2);
        write!(out, "{shown}")
    }
}
/// No trailing zeros: `36800`, `62.5`.
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.normalize())
    }
}
/// In per cent: `2%`.
impl fmt::Display for Rate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", self.0.saturating_mul(Decimal::ONE_HUNDRED).normalize())
    }
}

/// Why a written number is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    NotANumber,
    Negative,
    TooLarge,
    TooFine,
}

impl fmt::Display for NumberFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber => {
                out.write_str("not a number; write digits and at most one point, e.g. \"38000\" or \"12.5\"")
            }
            Self::Negative => out.write_str("must not be negative"),
            Self::TooLarge => write!(out, "larger than {LIMIT}"),
            Self::TooFine => write!(out, "more than {PLACES} digits after the point"),
        }
    }
}

fn read_decimal(text: &str) -> Result<Decimal, NumberFault> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || fraction.is_some_and(|part| !all_digits(part)) {
        return Err(NumberFault::NotANumber);
    }
    if fraction.is_some_and(|part| part.trim_end_matches('0').len() > PLACES) {
        return Err(NumberFault::TooFine);
    }
    let value: Decimal = digits.parse().map_err(|_| NumberFault::TooLarge)?;
    if negative && !value.is_zero() {
        return Err(NumberFault::Negative);
    }
    Number::new(value).map(Number::decimal).ok_or(NumberFault::TooLarge)
}

/// One strict reader for all three: strings and integers, never floats (rust_decimal's own serde takes floats).
struct Strict<T>(fn(&str) -> Result<T, NumberFault>);

impl<T> Visitor<'_> for Strict<T> {
    type Value = T;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an exact number: a string such as \"0.5\", or an integer (a float would lose digits)")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(|fault| E::custom(format!("`{text}`: {fault}")))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }
}

macro_rules! strict {
    ($($type:ty, $read:expr, $write:expr);+) => { $(impl<'de> serde::Deserialize<'de> for $type {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_any(Strict($read))
        }
    }
    impl serde::Serialize for $type {
        fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
            to.collect_str(&$write(*self))
        }
    })+ };
}
strict!(
    Number, Number::read, |number| number;
    Yuan, |text| Number::read(text).map(Yuan::from), Number::from;
    Rate, Rate::read, |rate| rate
);
