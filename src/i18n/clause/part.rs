//! A sentence in parts, so that each number stands where it can be edited. Joined they are the sentence.

use crate::engine::param::Setting;
use crate::i18n::Lang;
use crate::i18n::typography::tidied;
use crate::reform::Address;

/// Words, or the value of a parameter as it reads here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    pub value: Option<Value>,
    /// The band or level it belongs to, from zero. Between two rows stand parts that belong to neither.
    pub row: Option<usize>,
}

/// A parameter inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub address: Address,
    pub setting: Setting,
    /// A comparison told the other way round.
    pub opposite: bool,
}

/// Stands where a limit would, if there were one.
const NO_LIMIT: &str = "\u{0}";

impl Part {
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None, row: None }
    }

    pub fn no_limit() -> Self {
        Self::words(NO_LIMIT)
    }

    pub fn in_row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }

    fn like(&self) -> Self {
        Self { text: String::new(), value: self.value.clone(), row: self.row }
    }
}

pub fn joined(parts: &[Part]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect()
}

/// The parts as the language sets them: without what speaks of a limit that is not there, spaced, neighbouring words in one.
pub fn set(mut parts: Vec<Part>, lang: Lang) -> Vec<Part> {
    while let Some(at) = parts.iter().position(|part| part.text == NO_LIMIT) {
        without_clause(&mut parts, at);
    }
    let mut out: Vec<Part> = Vec::new();
    let letters: Vec<char> = parts.iter().flat_map(|part| part.text.chars()).collect();
    let owners: Vec<usize> =
        parts.iter().enumerate().flat_map(|(at, part)| part.text.chars().map(move |_| at)).collect();
    let of = |at: usize| owners.get(at).and_then(|owner| parts.get(*owner));
    let mut put = |at: usize, letter: char, beside: bool| {
        let Some(part) = of(at) else { return };
        // A space between words and a value belongs to the words.
        let next = of(at + 1).filter(|_| beside && part.value.is_some());
        let part = match next {
            Some(next) if owners.get(at) == owners.get(at + 1) => next.like(),
            Some(next) if next.value.is_none() => next.like(),
            Some(next) => Part { row: part.row.filter(|_| part.row == next.row), ..Part::words("") },
            None => part.like(),
        };
        let goes_on = out.last().is_some_and(|last| {
            last.row == part.row && last.value == part.value && (part.value.is_none() || !starts(&owners, at))
        });
        if !goes_on {
            out.push(part);
        }
        if let Some(last) = out.last_mut() {
            last.text.push(letter);
        }
    };
    match lang {
        Lang::Zh => tidied(&letters, put),
        Lang::En => letters.iter().enumerate().for_each(|(at, letter)| put(at, *letter, false)),
    }
    out
}

/// Whether a part begins with this letter.
fn starts(owners: &[usize], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| owners.get(before)) != owners.get(at)
}

const STOPS: [char; 6] = ['，', '；', '。', ',', ';', '.'];

/// Takes out the part of the sentence, between two stops, in which `at` stands; the stop before goes with it.
fn without_clause(parts: &mut Vec<Part>, at: usize) {
    let stop = |part: &Part, from_end: bool| {
        if part.value.is_some() {
            return None;
        }
        // A full stop inside a word or number is none.
        let ends = |(place, sign): &(usize, char)| {
            let after = part.text.get(place + sign.len_utf8()..).unwrap_or_default();
            STOPS.contains(sign) && (!sign.is_ascii() || after.is_empty() || after.starts_with(' '))
        };
        let mut stops = part.text.char_indices().filter(ends).map(|(place, _)| place);
        if from_end { stops.next_back() } else { stops.next() }
    };
    let before = (0..at).rev().find_map(|place| Some((place, stop(parts.get(place)?, true)?)));
    let after = (at + 1..parts.len()).find_map(|place| Some((place, stop(parts.get(place)?, false)?)));
    let mut kept: Vec<Part> = Vec::new();
    if let Some((place, end)) = before {
        kept.extend(parts.iter().take(place).cloned());
        kept.extend(
            parts
                .get(place)
                .map(|part| Part { text: part.text.get(..end).unwrap_or_default().to_owned(), ..part.clone() }),
        );
    }
    if let Some((place, start)) = after {
        kept.extend(parts.get(place).map(|part| {
            let rest = part.text.get(start..).unwrap_or_default();
            // At the beginning of a sentence no stop is left over.
            let rest = if before.is_none() { rest.trim_start_matches(STOPS).trim_start() } else { rest };
            Part { text: rest.to_owned(), ..part.clone() }
        }));
        kept.extend(parts.iter().skip(place + 1).cloned());
    }
    *parts = kept;
}
