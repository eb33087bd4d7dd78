//! How sentences are set.

use super::Lang;

/// A sentence that was put together from parts, set as its language wants it.
pub fn set(sentence: &str, lang: Lang) -> String {
    lang.of(tidy(sentence), sentence.to_owned())
}

/// Sentence case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| [first.to_ascii_uppercase()].into_iter().chain(letters).collect())
}

/// A label inside a sentence; abbreviations keep their capitals.
pub fn inside(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            [first.to_ascii_lowercase()].into_iter().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

/// A space between 汉字 and digits or letters, none between 汉字 or beside full-width punctuation.
pub fn tidy(sentence: &str) -> String {
    let letters: Vec<char> = sentence.chars().collect();
    let mut shown = String::with_capacity(sentence.len());
    tidied(&letters, |_, letter, _| shown.push(letter));
    shown
}

/// Every letter that is kept, with the place it had; a space that is put in, with the place of the letter before it and
/// `true`.
pub fn tidied(letters: &[char], mut put: impl FnMut(usize, char, bool)) {
    let mut before = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        if letter == ' ' {
            let sign = |side: Option<char>| side.is_none_or(punctuation);
            let han = |side: Option<char>| side.is_some_and(ideograph);
            let needless = sign(before) || sign(next) || han(before) && han(next);
            if !needless && before != Some(' ') {
                put(at, ' ', false);
                before = Some(' ');
            }
            continue;
        }
        put(at, letter, false);
        before = Some(letter);
        let Some(next) = next else { continue };
        let scale = letter.is_ascii_digit() && matches!(next, '万' | '亿');
        let meets = (ideograph(letter) && latin(next)) || (latin(letter) && ideograph(next));
        if meets && !scale {
            put(at, ' ', true);
            before = Some(' ');
        }
    }
}

fn ideograph(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// Full-width signs, which bring their own space.
fn punctuation(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '“' | '”' | '‘' | '’' | '…')
}

fn latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '%'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_spaced_where_it_meets_digits() {
        let cases = [
            ("达到 5万元 的", "达到 5万元的"),
            ("补助2%；每月最多3,000 元", "补助 2%；每月最多 3,000 元"),
            ("（共 620） × 2 元", "（共 620）× 2 元"),
            ("不后于 第 10 名", "不后于第 10 名"),
            ("付给MCN机构", "付给 MCN 机构"),
            ("36,800（38,000 − 1,200）× 2% = 736，未到", "36,800（38,000 − 1,200）× 2% = 736，未到"),
        ];
        for (from, to) in cases {
            assert_eq!(tidy(from), to);
            assert_eq!(tidy(to), to, "setting twice changes nothing");
        }
    }

    #[test]
    fn labels_inside_a_sentence_are_lower_case_but_for_abbreviations() {
        assert_eq!(inside("Yearly online sales"), "yearly online sales");
        assert_eq!(inside("MCN"), "MCN");
        assert_eq!(capital("paid to you"), "Paid to you");
    }
}
