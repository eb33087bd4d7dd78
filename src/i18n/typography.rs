//! How sentences are set.

use super::Lang;

/// A sentence that was put together from parts, set as its language wants it.
pub fn set(sentence: &str, lang: Lang) -> String {
    lang.of(tidy(sentence), sentence.to_owned())
}

/// Sentence case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A label inside a sentence; abbreviations keep their capitals.
pub fn inside(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// A space between 汉字 and digits or letters, none between 汉字 or beside full-width punctuation.
pub fn tidy(sentence: &str) -> String {
    let letters: Vec<char> = sentence.chars().collect();
    let mut shown = String::with_capacity(sentence.len());
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        let wide = |side: Option<char>| side.is_none_or(|side| !side.is_ascii() && side != '·');
        if letter == ' ' {
            let before = shown.chars().last();
            let punctuation = |side: Option<char>| side.is_none_or(|side| wide(Some(side)) && !ideograph(side));
            let needless = wide(before) && wide(next) || punctuation(before) || punctuation(next);
            if !needless && before != Some(' ') {
                shown.push(' ');
            }
            continue;
        }
        shown.push(letter);
        let Some(next) = next else { continue };
        let scale = letter.is_ascii_digit() && matches!(next, '万' | '亿');
        let meets = (ideograph(letter) && latin(next)) || (latin(letter) && ideograph(next));
        if meets && !scale {
            shown.push(' ');
        }
    }
    shown
}

fn ideograph(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

fn latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '%'
}
