//! Texts changed as people and programs damage them: words dropped, doubled, exchanged for others or for numbers that
//! nobody expects, lines cut off, signs overwritten.

/// Numbers always chosen anew, but the same for the same start (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(start: u64) -> Self {
        Self(start)
    }

    /// A number below `end`; zero where that is zero.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % (end.max(1) as u64)) as usize
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

const STRANGE: [&str; 40] = [
    "0",
    "1",
    "2",
    "-1",
    "0.01",
    "0.005",
    "0.00000001",
    "0.000000001",
    "1e9",
    "1e400",
    "999999999999999",
    "1000000000000000",
    "1000000000000001",
    "79228162514264337593543950335",
    "18446744073709551616",
    "100000000000000%",
    "0%",
    "-5%",
    "100%",
    "4294967296",
    "１２",
    "万",
    "1.2万",
    "",
    "\"",
    "'",
    "\\u0000",
    "[",
    "]",
    "{",
    "}",
    "{{{{{{",
    "null",
    "true",
    "false",
    "none",
    "#",
    "=",
    "%",
    "\u{feff}",
];

/// The text in words, numbers and single signs, with the space between them.
pub fn words(text: &str) -> Vec<&str> {
    let kind = |sign: char| {
        if sign.is_alphanumeric() || sign == '_' || sign == '.' {
            1
        } else if sign == ' ' {
            2
        } else {
            0
        }
    };
    let mut words = Vec::new();
    let (mut start, mut before) = (0, 0);
    for (at, sign) in text.char_indices() {
        if at > start && (kind(sign) == 0 || kind(sign) != before) {
            words.push(&text[start..at]);
            start = at;
        }
        before = kind(sign);
    }
    words.push(&text[start..]);
    words
}

/// A few changes of one text, with words and lines of others.
pub fn mutant(text: &str, others: &[&str], chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    for _ in 0..=chance.below(4) {
        text = changed(&text, others, chance);
    }
    text
}

fn changed(text: &str, others: &[&str], chance: &mut Chance) -> String {
    if chance.below(3) == 0 {
        let mut lines: Vec<&str> = text.lines().collect();
        let (at, to) = (chance.below(lines.len()), chance.below(lines.len()));
        let other: Vec<&str> = chance.one(others).map(|other| other.lines().collect()).unwrap_or_default();
        match chance.below(5) {
            0 => drop(lines.drain(at..(at + 1 + chance.below(6)).min(lines.len()))),
            1 if !lines.is_empty() => lines.swap(at, to),
            2 => lines.insert(to, lines.get(at).copied().unwrap_or_default()),
            3 => {
                let from = chance.below(other.len());
                let some = other.iter().skip(from).take(1 + chance.below(12)).copied();
                drop(lines.splice(at..at, some.collect::<Vec<_>>()));
            }
            _ => lines.truncate(at),
        }
        return lines.join("\n");
    }
    let mut words = words(text);
    let at = chance.below(words.len());
    let number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    // Numbers are where the trouble is: every other change looks for the next one.
    let at = match chance.below(2) {
        0 => words.iter().enumerate().skip(at).find(|(_, word)| number(word)).map_or(at, |(at, _)| at),
        _ => at,
    };
    let strange = chance.one(&STRANGE).copied().unwrap_or_default();
    let other = chance.one(others).map(|other| self::words(other)).unwrap_or_default();
    let word = chance.one(&other).copied().unwrap_or_default();
    match chance.below(6) {
        0 => drop(words.remove(at)),
        1 => words.insert(at, strange),
        2 => words[at] = word,
        3 => words.insert(at, word),
        _ => words[at] = strange,
    }
    words.concat()
}
