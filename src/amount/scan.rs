//! The grammar of one amount: `[currency] (number unit*)+ [unit word]`, as in `¥1,234.5 万元`.

use rust_decimal::Decimal;

use super::{Fault, hanzi};

/// Together the 28 digits that a `Decimal` holds exactly.
const WHOLE_DIGITS: usize = 16;
const FRACTION_DIGITS: usize = 12;

/// Words that may stand before or behind an amount. The field says which unit it means; a repeated unit does no harm.
const BEFORE: [&str; 7] = ["人民币", "rmb", "cny", "usd", "us$", "¥", "$"];
const BEHIND: [&str; 31] = [
    "元",
    "元整",
    "块",
    "块钱",
    "圆",
    "人",
    "位",
    "次",
    "单",
    "件",
    "条",
    "场",
    "个",
    "小时",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "美元",
    "人民币",
    "rmb",
    "cny",
    "usd",
    "yuan",
    "¥",
    "$",
    "people",
    "views",
    "orders",
    "parcels",
];

/// A typed character in its plain form, and where it was typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Typed {
    pub plain: char,
    pub found: char,
    pub at: usize,
}

impl Typed {
    fn fault(self) -> Fault {
        Fault::NotANumber { at: self.at, found: self.found }
    }
}

/// Full-width forms become ASCII, letters small, every kind of space and quote the plain one.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => {
            // The full-width forms repeat ASCII at this distance.
            u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).map_or(c, |c| c.to_ascii_lowercase())
        }
        '￥' => '¥',
        '’' | '‘' => '\'',
        '−' | '–' | '—' | '负' => '-',
        // Chat programs paste the invisible ones along.
        '\u{200B}' | '\u{FEFF}' => ' ',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// What a magnitude multiplies by.
fn unit(c: char) -> Option<Decimal> {
    let times: u64 = match c {
        '百' => 100,
        '千' | 'k' => 1_000,
        '万' | '萬' | 'w' => 10_000,
        'm' => 1_000_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    };
    Some(Decimal::from(times))
}

/// Reads a text, or `None` where it holds nothing but spaces. `max` only fills in [`Fault::TooLarge`].
pub(super) fn amount(text: &str, max: Decimal) -> Result<Option<Decimal>, Fault> {
    let typed: Vec<Typed> =
        text.chars().enumerate().map(|(at, found)| Typed { plain: plain(found), found, at }).collect();
    let mut rest = trim(&typed);
    let Some(first) = rest.first().copied() else {
        return Ok(None);
    };
    rest = strip(rest, &BEFORE);
    if let [sign, behind @ ..] = rest
        && sign.plain == '-'
    {
        // A lone dash is no number at all.
        return Err(if trim(behind).is_empty() { sign.fault() } else { Fault::Negative });
    }
    if rest.first().is_some_and(|t| hanzi::starts(t.plain)) {
        let (value, rest) = hanzi::numeral(rest)?;
        return end(rest).map(|()| Some(value));
    }
    let large = Fault::TooLarge { max };
    let mut sum = Decimal::ZERO;
    // The magnitude before, which the next one must be smaller than: 1万2千, and not 2千1万.
    let mut roof: Option<Decimal> = None;
    loop {
        let start = rest.first().copied().unwrap_or(first);
        let number = Number::read(rest)?;
        let (times, behind) = magnitude(number.rest).ok_or(large)?;
        if let Some(roof) = roof {
            // 3万500 is plain, 3万5 is 35,000 to some and 30,005 to others.
            let loose = times == Decimal::ONE && number.whole.len() < 3;
            if loose || number.value(large)?.checked_mul(times).ok_or(large)? >= roof {
                return Err(Fault::Ambiguous { at: start.at });
            }
        }
        let term = number.value(large)?.checked_mul(times).ok_or(large)?;
        sum = sum.checked_add(term).ok_or(large)?;
        rest = behind;
        let more = rest.first().is_some_and(|t| t.plain.is_ascii_digit());
        if times == Decimal::ONE || !more {
            return end(rest).map(|()| Some(sum));
        }
        roof = Some(times);
    }
}

/// Digits with their separators, before any magnitude.
struct Number<'a> {
    /// Without leading zeros.
    whole: String,
    /// Without trailing zeros.
    fraction: String,
    rest: &'a [Typed],
}

impl<'a> Number<'a> {
    fn read(mut rest: &'a [Typed]) -> Result<Number<'a>, Fault> {
        let start = rest;
        let mut groups = vec![digits(&mut rest)];
        while let Some(separator) = separator(rest).filter(|_| rest.len() < start.len()) {
            rest = rest.get(1..).unwrap_or_default();
            groups.push(digits(&mut rest));
            if !grouped(&groups) {
                return Err(Fault::Ambiguous { at: separator.at });
            }
        }
        let mut fraction = String::new();
        if let [point, behind @ ..] = rest
            && (point.plain == '.' || point.plain == '。' && starts_with_digit(behind))
        {
            rest = behind;
            fraction = digits(&mut rest);
        }
        let whole = groups.concat();
        if whole.is_empty() && fraction.is_empty() {
            // Nothing but a point, or no number at all: the first character is the one to look at.
            return Err(start.first().map_or(Fault::NotANumber { at: 0, found: ' ' }, |t| t.fault()));
        }
        Ok(Number {
            whole: whole.trim_start_matches('0').to_owned(),
            fraction: fraction.trim_end_matches('0').to_owned(),
            rest,
        })
    }

    fn value(&self, large: Fault) -> Result<Decimal, Fault> {
        if self.whole.len() > WHOLE_DIGITS {
            return Err(large);
        }
        if self.fraction.len() > FRACTION_DIGITS {
            return Err(Fault::TooFine { places: FRACTION_DIGITS as u32 });
        }
        let digits = format!("0{}{}", self.whole, self.fraction);
        let scale = self.fraction.len() as u32;
        let mantissa = digits.parse().map_err(|_| large)?;
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| large)
    }
}

fn digits(rest: &mut &[Typed]) -> String {
    let count = rest.iter().take_while(|t| t.plain.is_ascii_digit()).count();
    let (taken, behind) = rest.split_at_checked(count).unwrap_or_default();
    *rest = behind;
    taken.iter().map(|t| t.plain).collect()
}

/// A thousands separator: one of `,`, `'` or a space, between two digits.
fn separator(rest: &[Typed]) -> Option<Typed> {
    let [mark, behind @ ..] = rest else { return None };
    (matches!(mark.plain, ',' | '\'' | ' ') && starts_with_digit(behind)).then_some(*mark)
}

fn starts_with_digit(rest: &[Typed]) -> bool {
    rest.first().is_some_and(|t| t.plain.is_ascii_digit())
}

/// One to three digits, the first not 0, then groups of exactly three.
fn grouped(groups: &[String]) -> bool {
    match groups.split_first() {
        Some((first, others)) => {
            (1..=3).contains(&first.len()) && !first.starts_with('0') && others.iter().all(|g| g.len() == 3)
        }
        None => true,
    }
}

/// The product of the magnitudes that follow (千万 is a thousand times ten thousand), or `None` if it overflows.
fn magnitude(rest: &[Typed]) -> Option<(Decimal, &[Typed])> {
    let mut times = Decimal::ONE;
    let mut rest = rest;
    loop {
        let behind = skip_spaces(rest);
        match behind.split_first().and_then(|(t, tail)| unit(t.plain).map(|u| (u, tail))) {
            Some((unit, tail)) => {
                times = times.checked_mul(unit)?;
                rest = tail;
            }
            None => return Some((times, rest)),
        }
    }
}

/// Nothing may follow an amount but one of the words for its unit.
fn end(rest: &[Typed]) -> Result<(), Fault> {
    let rest = trim(rest);
    let word: String = rest.iter().map(|t| t.plain).collect();
    match rest.first() {
        Some(first) if !BEHIND.contains(&word.as_str()) => {
            // 5元元: the first 元 is in its place, so point at what comes after the longest word that is.
            let known = BEHIND.iter().filter(|b| word.starts_with(**b)).map(|b| b.chars().count()).max().unwrap_or(0);
            Err(rest.get(known).unwrap_or(first).fault())
        }
        _ => Ok(()),
    }
}

fn strip<'a>(rest: &'a [Typed], words: &[&str]) -> &'a [Typed] {
    let begins = |word: &str| rest.len() > word.chars().count() && word.chars().zip(rest).all(|(c, t)| c == t.plain);
    match words.iter().find(|word| begins(word)) {
        Some(word) => skip_spaces(rest.get(word.chars().count()..).unwrap_or_default()),
        None => rest,
    }
}

fn skip_spaces(rest: &[Typed]) -> &[Typed] {
    let spaces = rest.iter().take_while(|t| t.plain == ' ').count();
    rest.get(spaces..).unwrap_or_default()
}

fn trim(rest: &[Typed]) -> &[Typed] {
    let rest = skip_spaces(rest);
    let spaces = rest.iter().rev().take_while(|t| t.plain == ' ').count();
    rest.get(..rest.len().saturating_sub(spaces)).unwrap_or_default()
}
