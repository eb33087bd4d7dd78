//! Amounts as people read them. Nothing here rounds: what is shown is what is computed with.

use rust_decimal::Decimal;

/// With thousands separators: `38,000`; where there is a fraction, in at least `places` decimal places: `766.50`.
pub fn grouped(value: Decimal, places: u32) -> String {
    let value = value.normalize();
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        // A real minus sign: a hyphen breaks at line ends and is narrower than a figure.
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        let places = usize::try_from(places).unwrap_or(0);
        out += &format!(".{fraction:0<places$}");
    }
    out
}

/// The echo beside a field: `3.8万` is answered with `38,000`.
pub fn echo_zh(value: Decimal) -> String {
    grouped(value, 2)
}

/// In 亿 or 万 where that says it exactly and more briefly: 38,000 is `3.8万`, 120,000,000 is `1.2亿`; `None` below 10,000 and
/// for fractions of a yuan.
pub fn wan(value: Decimal) -> Option<String> {
    // 1.23亿, but 12345.6万 rather than 1.23456亿.
    in_unit(value, 8, "亿", 2).or_else(|| in_unit(value, 4, "万", 4))
}

/// So many of a unit, where that is one or more and has no more digits after the point than `places`.
fn in_unit(value: Decimal, zeros: u32, unit: &str, places: u32) -> Option<String> {
    let scaled = shifted(value, zeros)?;
    (scaled.abs() >= Decimal::ONE && scaled.scale() <= places).then(|| format!("{scaled}{unit}"))
}

/// As people note it in a list: `1.2万` / `12k`, digits where that would not be shorter.
pub fn brief(value: Decimal, chinese: bool) -> String {
    let thousands = || in_unit(value, 6, "m", 2).or_else(|| in_unit(value, 3, "k", 1));
    let large = value.abs() >= Decimal::from(10_000);
    let told = if chinese { wan(value) } else { thousands().filter(|_| large) };
    told.unwrap_or_else(|| grouped(value, 0))
}

/// For the axes of charts: `5千`, `3.8万`, `1.2亿`.
pub fn short_zh(value: Decimal) -> String {
    short(value, &[(8, "亿"), (4, "万"), (3, "千")])
}

/// For the axes of charts: `5k`, `38k`, `1.2M`.
pub fn short_en(value: Decimal) -> String {
    short(value, &[(9, "B"), (6, "M"), (3, "k")])
}

fn short(value: Decimal, units: &[(u32, &str)]) -> String {
    units
        .iter()
        .filter_map(|(zeros, unit)| Some((shifted(value, *zeros)?, unit)))
        .find(|(scaled, _)| scaled.abs() >= Decimal::ONE)
        .map_or_else(|| value.normalize().to_string(), |(scaled, unit)| format!("{scaled}{unit}"))
}

/// The value with its point moved left, or `None` where the digits do not all fit.
fn shifted(value: Decimal, zeros: u32) -> Option<Decimal> {
    let value = value.normalize();
    let mut scaled = value;
    scaled.set_scale(value.scale().checked_add(zeros)?).ok()?;
    Some(scaled.normalize())
}
