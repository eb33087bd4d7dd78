//! What a heading says of the numbers below it: `月销售额（万元）`, `零售额增速%`, `直播时长/分钟`.

use super::heading::Words;
use crate::engine::fact::Unit;

/// How a bare number becomes one in the unit of its fact. A number that says its own unit needs none of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Nothing is said, or the fact's own unit.
    #[default]
    Own,
    /// So many zeros are left out: four under 万元.
    Zeros(u32),
    /// Minutes, where hours are meant.
    Minutes,
    /// Per cent, where shares are meant.
    Hundredths,
}

/// Behind these a heading says more than its name.
const OPENS: [char; 5] = ['(', '（', '[', '【', '/'];
/// What stands between the words there.
const BETWEEN: [char; 14] = ['(', '（', ')', '）', '[', '【', ']', '】', '/', '，', ',', '、', ';', '；'];
/// Words before a unit, and the zeros each leaves out.
const LARGE: [(&str, u32); 11] = [
    ("十", 1),
    ("百", 2),
    ("千", 3),
    ("万", 4),
    ("萬", 4),
    ("亿", 8),
    ("億", 8),
    ("thousand", 3),
    ("million", 6),
    ("k", 3),
    ("w", 4),
];

/// Without spaces, marks of what must be filled in, and letter case.
pub fn plain(text: &str) -> String {
    let kept = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '*');
    kept.flat_map(char::to_lowercase).map(|sign| if sign == '％' { '%' } else { sign }).collect()
}

/// Bytes at the end of a heading in which a unit without a mark before it is looked for.
const TAIL: usize = 32;

/// Where a heading begins to say more than its name.
fn opens(text: &str) -> Option<usize> {
    let found = text.find(OPENS).into_iter().chain(text.find("单位"));
    found.filter(|at| *at > 0).min()
}

/// The name alone.
pub fn name(heading: &str) -> String {
    let mut text = plain(heading);
    text.truncate(opens(&text).unwrap_or(text.len()));
    text
}

/// The name in a heading and what it says behind: in a bracket, after a slash, or a unit that changes the numbers.
pub fn apart(heading: &str, words: &Words) -> (String, Vec<String>) {
    let text = plain(heading);
    let tail = || text.char_indices().map(|(at, _)| at).skip(1).filter(|at| text.len() - at <= TAIL);
    let at = opens(&text).or_else(|| tail().find(|at| converts(text.get(*at..).unwrap_or_default(), words)));
    let (name, behind) = text.split_at_checked(at.unwrap_or(text.len())).unwrap_or_default();
    let pieces = behind.split(BETWEEN).map(|piece| {
        let piece = piece.strip_prefix("单位").or_else(|| piece.strip_prefix("unit")).unwrap_or(piece);
        piece.trim_start_matches([':', '：']).to_owned()
    });
    (name.to_owned(), pieces.filter(|piece| !piece.is_empty()).collect())
}

/// Whether it is a unit that nobody takes for a part of a name.
fn converts(end: &str, words: &Words) -> bool {
    let (zeros, word) = large(end);
    let said = |unit: &str, scale: Scale| (unit == end && scale != Scale::Own) || (zeros > 0 && unit == word);
    words.units.iter().any(|(unit, _, scale)| said(unit, *scale))
}

fn large(mut text: &str) -> (u32, &str) {
    let mut zeros = 0;
    while let Some((rest, more)) = LARGE.iter().find_map(|(word, more)| Some((text.strip_prefix(word)?, *more))) {
        (text, zeros) = (rest, zeros + more);
    }
    (zeros, text)
}

/// What the first of these that is a unit of such numbers says; nothing where none is.
pub fn scale<'a>(units: &'a [String], unit: Unit, words: &Words) -> Option<(Scale, &'a str)> {
    let counts = |unit: Unit| matches!(unit, Unit::People | Unit::Times | Unit::Parcels | Unit::Items);
    let fits = |other: Unit| other == unit || (counts(other) && counts(unit));
    let word = |text: &str| {
        let found = words.units.iter().find(|(name, of, _)| fits(*of) && name == text);
        found.map(|(_, _, scale)| *scale)
    };
    let one = |piece: &str| {
        let (zeros, rest) = large(piece);
        let scaled = (zeros > 0 && unit != Unit::Share && (rest.is_empty() || word(rest) == Some(Scale::Own)))
            .then_some(Scale::Zeros(zeros));
        word(piece).or(scaled)
    };
    units.iter().find_map(|piece| Some((one(piece)?, piece.as_str())))
}
