//! Whole numbers in Chinese numerals: 五千, 三万五千, 十二万, 一亿零五百, and the short 三万五.

use rust_decimal::Decimal;

use super::Fault;
use super::scan::Typed;

pub(super) fn starts(c: char) -> bool {
    digit(c).is_some() || c == '十'
}

fn digit(c: char) -> Option<u64> {
    let digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '〇' => Some(0),
        '两' => Some(2),
        c => digits.iter().zip(0..).find(|(d, _)| **d == c).map(|(_, value)| value),
    }
}

fn unit(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1_000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// A numeral in the making: below the last 亿 or 万 stands a section of 千, 百, 十 and one.
#[derive(Default)]
struct Numeral {
    total: u64,
    section: u64,
    digit: Option<u64>,
    /// The unit last seen, and whether a 零 came after it.
    unit: u64,
    zero: bool,
    /// The smallest unit in this section, and the smallest 亿 or 万: each next one must be smaller still.
    inner: u64,
    outer: u64,
}

/// Reads the numeral at the start; the rest is what follows it.
pub(super) fn numeral(typed: &[Typed]) -> Result<(Decimal, &[Typed]), Fault> {
    let mut n = Numeral { inner: u64::MAX, outer: u64::MAX, ..Numeral::default() };
    let mut rest = typed;
    while let Some((next, behind)) = rest.split_first() {
        let done = match (digit(next.plain), unit(next.plain)) {
            (Some(0), _) => n.naught(),
            (Some(digit), _) => n.digit.replace(digit).is_none(),
            (_, Some(unit)) if unit < 10_000 => n.inner(unit),
            (_, Some(unit)) => n.outer(unit),
            _ => break,
        };
        if !done {
            return Err(Fault::NotANumber { at: next.at, found: next.found });
        }
        rest = behind;
    }
    Ok((Decimal::from(n.finish()), rest))
}

impl Numeral {
    fn naught(&mut self) -> bool {
        self.zero = true;
        self.digit.is_none()
    }

    /// 千, 百, 十: 十二 needs no 一 before it.
    fn inner(&mut self, unit: u64) -> bool {
        let ten = unit == 10 && self.section == 0;
        let Some(digit) = self.digit.take().or(ten.then_some(1)) else { return false };
        if unit >= self.inner {
            return false;
        }
        self.section += digit * unit;
        (self.inner, self.unit, self.zero) = (unit, unit, false);
        true
    }

    /// 亿, 万: multiply the section before them.
    fn outer(&mut self, unit: u64) -> bool {
        let section = self.section + self.digit.take().unwrap_or(0);
        if section == 0 || unit >= self.outer {
            return false;
        }
        self.total += section * unit;
        (self.section, self.inner, self.outer) = (0, u64::MAX, unit);
        (self.unit, self.zero) = (unit, false);
        true
    }

    /// A last digit without a unit counts tenths of the unit before it, unless a 零 stands between: 三万五, 三万零五.
    fn finish(self) -> u64 {
        let place = if self.zero || self.unit == 0 { 1 } else { self.unit / 10 };
        self.total + self.section + self.digit.unwrap_or(0) * place
    }
}
