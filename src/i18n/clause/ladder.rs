//! Bands and levels as a sentence, every edge as the rule has it, each band a row of its own.

use super::part::{Part, joined};
use super::settings::Settings;
use super::words;
use crate::engine::fact::Fact;
use crate::engine::mechanism::{BandPay, Bands, Edge, LevelPay, Milestones, Uncovered};
use crate::engine::named::Named;
use crate::engine::scheme::Op;
use crate::i18n::Lang;
use crate::i18n::numbers::{measure, yuan};

/// `45 小时以上不到 70 小时` / `at least 45 hours and under 70 hours`.
pub fn span(base: Fact, from: Edge, to: Option<Edge>, lang: Lang) -> String {
    joined(&edges(base, from, to, lang, &|_, text| Part::words(text)))
}

/// Whether the number belongs to the band, at its start or its end.
pub fn edge_word(end: bool, included: bool, lang: Lang) -> &'static str {
    match (end, included) {
        (false, true) => lang.of("以上", "at least"),
        (false, false) => lang.of("超过", "more than"),
        (true, true) => lang.of("以下", "at most"),
        (true, false) => lang.of("不到", "under"),
    }
}

/// What shows a parameter of the row: its path in the row, its text.
type Show<'a> = &'a dyn Fn(&str, String) -> Part;

fn edges(base: Fact, from: Edge, to: Option<Edge>, lang: Lang, show: Show<'_>) -> Vec<Part> {
    let mut parts = edge(base, false, from, lang, show);
    if let Some(to) = to {
        let between = if to.included { lang.of("、", " and ") } else { lang.of("", " and ") };
        parts.push(Part::words(between));
        parts.extend(edge(base, true, to, lang, show));
    }
    parts
}

fn edge(base: Fact, end: bool, edge: Edge, lang: Lang, show: Show<'_>) -> Vec<Part> {
    let path = if end { "to" } else { "from" };
    let word = show(&format!("{path}/included"), edge_word(end, edge.included, lang).to_owned());
    let number = show(path, measure(edge.at, base, lang));
    // 以上 and 以下 follow their number.
    if lang == Lang::Zh && edge.included { vec![number, word] } else { vec![word, Part::words(" "), number] }
}

/// Rows and further clauses, one after the other.
struct Chain {
    parts: Vec<Part>,
    between: &'static str,
}

impl Chain {
    fn new(lang: Lang) -> Self {
        Self { parts: Vec::new(), between: lang.of("；", "; ") }
    }

    fn add(&mut self, parts: impl IntoIterator<Item = Part>) {
        if !self.parts.is_empty() {
            self.parts.push(Part::words(self.between));
        }
        self.parts.extend(parts);
    }
}

pub fn bands(bands: &Bands, settings: &Settings<'_>, lang: Lang) -> Vec<Part> {
    let mut chain = Chain::new(lang);
    for (row, band) in bands.band.iter().enumerate() {
        let show = |path: &str, text: String| settings.part(&format!("bands/{}/{path}", row + 1), text);
        let mut parts = edges(bands.base, band.from, band.to, lang, &show);
        parts.push(Part::words(lang.of("，", ", ")));
        parts.push(show("amount", yuan(band.amount, lang)));
        chain.add(parts.into_iter().map(|part| part.in_row(row)));
    }
    if let Some(then) = &bands.then {
        let every = settings.part("then/every", measure(then.every, bands.base, lang));
        let add = settings.part("then/add", yuan(then.add, lang));
        chain.add(lang.of(
            [Part::words("依次类推，每增 "), every.clone(), Part::words("加 "), add.clone()],
            [Part::words("and so on, "), add, Part::words(" more for each further "), every],
        ));
    }
    if let Some(word) = between(bands, settings, lang) {
        chain.add([Part::words(lang.of("恰在两档交界的，", "exactly between two bands: "))].into_iter().chain(word));
    }
    if bands.pay == BandPay::Cumulative {
        let text = lang.of("到达的各档累加", "all bands reached are added up");
        chain.add([settings.part("pay", text.to_owned())]);
    }
    chain.parts
}

/// Which band takes an edge that lies in none or in both, where there is such an edge.
fn between(bands: &Bands, settings: &Settings<'_>, lang: Lang) -> Option<Vec<Part>> {
    let mut pairs =
        bands.band.iter().zip(bands.band.iter().skip(1)).filter_map(|(low, high)| Some((low.to?, high.from)));
    let (to, _) = pairs.find(|(to, from)| to.at == from.at && to.included == from.included)?;
    let none = !to.included && bands.uncovered == Uncovered::None;
    let (path, chosen) =
        if to.included { ("overlapping", bands.overlapping.name()) } else { ("uncovered", bands.uncovered.name()) };
    let word = settings.part(path, words::choice(path, chosen, false, false, lang)?.to_owned());
    let by = if none { "" } else { lang.of("按", "") };
    Some(vec![Part::words(by), word])
}

pub fn levels(milestones: &Milestones, settings: &Settings<'_>, lang: Lang) -> Vec<Part> {
    let mut chain = Chain::new(lang);
    for (row, level) in milestones.level.iter().enumerate() {
        let show = |path: &str, text: String| settings.part(&format!("level/{}/{path}", row + 1), text);
        let parts = [
            Part::words(words::op(Op::AtLeast, lang)),
            Part::words(" "),
            show("at", measure(level.at, milestones.base, lang)),
            Part::words(lang.of("，", ", ")),
            show("amount", yuan(level.amount, lang)),
        ];
        chain.add(parts.map(|part| part.in_row(row)));
    }
    if milestones.level.len() > 1 {
        let text = match milestones.pay {
            LevelPay::Cumulative => lang.of("各级累加", "levels add up"),
            LevelPay::Highest => lang.of("只给到达的最高一级", "only the highest level reached is paid"),
        };
        chain.add([settings.part("pay", text.to_owned())]);
    }
    chain.parts
}
