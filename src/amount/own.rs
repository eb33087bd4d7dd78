//! Whether an amount says itself in what it is counted, where a heading above it says so too.

use super::hanzi;
use super::scan::plain;

/// What a text has beside its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// Digits alone.
    Bare,
    /// A magnitude or a unit behind them: `1.2万`, `500元`, `三万`.
    Unit,
    /// Neither for certain: `¥1.2` or `三百` under 万元.
    Unclear,
}

pub fn own(text: &str) -> Own {
    let signs: Vec<char> = text.chars().map(plain).filter(|sign| *sign != ' ').collect();
    let digit = |sign: &char| sign.is_ascii_digit();
    if signs.iter().all(|sign| digit(sign) || matches!(sign, '.' | ',' | '\'' | '。' | '-')) {
        return Own::Bare;
    }
    let large = |sign: &char| matches!(sign, '万' | '萬' | '亿' | '億');
    let magnitude = |sign: &char| matches!(sign, '百' | '千' | 'k' | 'w' | 'm');
    let counted = signs.first().is_some_and(digit) && signs.iter().any(magnitude);
    let worded = signs.last().is_some_and(|sign| !digit(sign) && !hanzi::starts(*sign) && !magnitude(sign));
    if counted || worded || signs.iter().any(large) { Own::Unit } else { Own::Unclear }
}
