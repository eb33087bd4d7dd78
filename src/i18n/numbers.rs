//! Amounts and quantities as people read them. Exact always: nothing is shortened that would lose a digit.

use super::Lang;
use super::labels::{fact_unit, unit};
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::{Number, Yuan};
use rust_decimal::Decimal;

/// `38,000`, `62.5`: thousands grouped, no needless zeros.
pub fn grouped(value: Decimal) -> String {
    group(&value.normalize().to_string())
}

fn group(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut shown = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push('.');
        shown.push_str(fraction);
    }
    shown
}

/// `2,514.00`: sums that stand in one column.
pub fn fen(amount: Yuan) -> String {
    group(&amount.to_string())
}

/// `9,192`, or `736.50` where it is not whole.
pub fn yuan_bare(amount: Yuan) -> String {
    let amount = amount.round().decimal();
    if amount.fract().is_zero() {
        return grouped(amount);
    }
    let mut shown = amount;
    shown.rescale(2);
    group(&shown.to_string())
}

/// `9,192 元` / `¥9,192`.
pub fn yuan(amount: Yuan, lang: Lang) -> String {
    with_unit(&yuan_bare(amount), Unit::Yuan, "元", lang)
}

/// `4.4万` / `44k` without a unit; grouped digits where that would not be exact within two decimals.
pub fn short_yuan(amount: Yuan, lang: Lang) -> String {
    short(amount.decimal(), 2, lang).unwrap_or_else(|| yuan_bare(amount))
}

/// The large-number words of a language, largest first.
fn scales(lang: Lang) -> [(Decimal, &'static str); 2] {
    match lang {
        Lang::Zh => [(Decimal::from(100_000_000_u32), "亿"), (Decimal::from(10_000_u32), "万")],
        Lang::En => [(Decimal::from(1_000_000_u32), "m"), (Decimal::from(1_000_u32), "k")],
    }
}

fn short(value: Decimal, places: u32, lang: Lang) -> Option<String> {
    if value < Decimal::from(10_000_u32) {
        return None;
    }
    let (scale, word) = scales(lang).into_iter().find(|(scale, _)| value >= *scale)?;
    let parts = value.checked_div(scale)?.normalize();
    (parts.scale() <= places).then(|| format!("{}{word}", grouped(parts)))
}

/// A number without its unit: `45`, `50万` / `500,000`, `2%`.
pub fn bare(number: Number, unit: Unit, lang: Lang) -> String {
    match (unit, lang) {
        (Unit::Share, _) => percent(number.decimal()),
        (_, Lang::Zh) => short(number.decimal(), 1, lang).unwrap_or_else(|| plain(number, unit)),
        (_, Lang::En) => plain(number, unit),
    }
}

fn plain(number: Number, unit: Unit) -> String {
    if unit == Unit::Yuan { yuan_bare(number.into()) } else { grouped(number.decimal()) }
}

/// `2%`
pub fn percent(share: Decimal) -> String {
    format!("{}%", grouped(share.saturating_mul(Decimal::ONE_HUNDRED)))
}

/// With the unit: `45 小时`, `50万元` / `¥500,000`, `2%`.
pub fn quantity(number: Number, of: Unit, lang: Lang) -> String {
    with_unit(&bare(number, of, lang), of, unit(of, lang), lang)
}

/// With the more exact unit of a fact: `20 条` / `20 videos`.
pub fn measure(number: Number, fact: Fact, lang: Lang) -> String {
    if fact.unit() == Unit::Ordinal {
        let place = lang.of(format!("第 {number} {}", fact_unit(fact, lang)), format!("no. {number}"));
        return place;
    }
    with_unit(&bare(number, fact.unit(), lang), fact.unit(), fact_unit(fact, lang), lang)
}

/// How far: as [`measure`], but growth differs by percentage points and ranks by places.
pub fn difference(number: Number, fact: Fact, lang: Lang) -> String {
    match fact.unit() {
        Unit::Share => {
            let points = grouped(number.decimal().saturating_mul(Decimal::ONE_HUNDRED));
            lang.of(format!("{points} 个百分点"), format!("{points} percentage points"))
        }
        Unit::Ordinal => {
            let places = if number == Number::ONE { "place" } else { "places" };
            lang.of(format!("{number} {}", fact_unit(fact, lang)), format!("{number} {places}"))
        }
        _ => measure(number, fact, lang),
    }
}

fn with_unit(number: &str, of: Unit, word: &str, lang: Lang) -> String {
    match (of, lang) {
        (Unit::Share, _) => number.to_owned(),
        (Unit::Yuan, Lang::En) => match number.strip_prefix('−') {
            Some(number) => format!("−¥{number}"),
            None => format!("¥{number}"),
        },
        (Unit::Usd, Lang::En) => format!("US${number}"),
        (_, _) if word.is_empty() => number.to_owned(),
        (_, Lang::En) => format!("{number} {}", singular(number, word)),
        (_, Lang::Zh) if number.ends_with(['万', '亿']) => format!("{number}{word}"),
        (_, Lang::Zh) => format!("{number} {word}"),
    }
}

/// One hour, not one hours.
fn singular<'a>(number: &str, word: &'a str) -> &'a str {
    match (number, word) {
        ("1", "people") => "person",
        ("1", word) => word.strip_suffix('s').unwrap_or(word),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::read(text).unwrap()
    }

    #[test]
    fn amounts() {
        let cases = [("9192", "9,192 元", "¥9,192"), ("736.5", "736.50 元", "¥736.50"), ("0", "0 元", "¥0")];
        for (amount, zh, en) in cases {
            assert_eq!(yuan(number(amount).into(), Lang::Zh), zh);
            assert_eq!(yuan(number(amount).into(), Lang::En), en);
        }
    }

    #[test]
    fn shortened_only_where_exact() {
        let cases = [
            ("44000", "4.4万", "44k"),
            ("1160", "1,160", "1,160"),
            ("12345", "12,345", "12,345"),
            ("12340", "12,340", "12.34k"),
            ("12300", "1.23万", "12.3k"),
            ("120000000", "1.2亿", "120m"),
        ];
        for (amount, zh, en) in cases {
            assert_eq!(short_yuan(number(amount).into(), Lang::Zh), zh);
            assert_eq!(short_yuan(number(amount).into(), Lang::En), en);
        }
    }

    #[test]
    fn quantities_carry_their_unit() {
        let cases = [
            ("45", Unit::Hours, "45 小时", "45 hours"),
            ("1", Unit::Hours, "1 小时", "1 hour"),
            ("500000", Unit::People, "50万人", "500,000 people"),
            ("100000", Unit::Times, "10万次", "100,000 times"),
            ("5000", Unit::Yuan, "5,000 元", "¥5,000"),
            ("1000000", Unit::Usd, "100万美元", "US$1,000,000"),
            ("0.02", Unit::Share, "2%", "2%"),
            ("12345", Unit::Parcels, "12,345 单", "12,345 parcels"),
        ];
        for (value, unit, zh, en) in cases {
            assert_eq!(quantity(number(value), unit, Lang::Zh), zh);
            assert_eq!(quantity(number(value), unit, Lang::En), en);
        }
        assert_eq!(measure(number("20"), Fact::ServiceVideos, Lang::Zh), "20 条");
        assert_eq!(difference(number("0.05"), Fact::RetailGrowth, Lang::Zh), "5 个百分点");
    }
}
