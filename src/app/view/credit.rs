//! What stands under a picture or on a printed sheet: from which texts, how they are read, and what leads back.

use crate::app::link;
use crate::app::state::State;
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::labels::status;
use crate::i18n::page::{Say, paper};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// The texts, each with its status.
    pub texts: String,
    /// The documents in full, a line each.
    pub documents: Vec<String>,
    pub readings: String,
    /// The draft in hand.
    pub draft: Option<String>,
    /// What stands after `#` for the state as it is.
    pub link: String,
}

impl Credit {
    /// Of one scheme, or of all.
    pub fn of(state: &State, only: Option<&str>) -> Self {
        let lang = state.lang;
        let laws = || state.laws().filter(|law| only.is_none_or(|id| law.id == id));
        let names: Vec<_> = laws().map(|law| (lang.pick(&law.name), status(law.status, lang))).collect();
        let document = |law: &Scheme| {
            paper::document(lang.pick(&law.document), status(law.status, lang), lang.pick(&law.validity), lang)
        };
        Self {
            texts: paper::texts(&names, lang),
            documents: laws().map(document).collect(),
            readings: readings(laws(), state),
            draft: state.desk.draft().map(|draft| draft.name.clone()).filter(|name| !name.is_empty()),
            link: link::write(state).unwrap_or_default(),
        }
    }

    /// Under a picture, a line each.
    pub fn under(&self, date: &str, address: &str, lang: Lang) -> String {
        [self.texts.as_str(), &self.readings, &dated(date, lang), address].join("\n")
    }

    /// On a printed sheet: term and text.
    pub fn sheet(&self, date: &str, address: &str, lang: Lang) -> Vec<(&'static str, Vec<String>)> {
        let say = |word| paper::word(word, lang);
        let mut lines = vec![(say(paper::Word::PrintedOn), vec![date.to_owned()])];
        lines.extend(self.draft.iter().map(|name| (say(paper::Word::Draft), vec![name.clone()])));
        lines.push((say(paper::Word::Texts), self.documents.clone()));
        lines.push((say(paper::Word::Readings), vec![self.readings.clone()]));
        lines.push((say(paper::Word::Link), vec![address.to_owned()]));
        lines
    }
}

/// `2026-11-25 · 结果为估算，以主管部门审核为准。`
fn dated(date: &str, lang: Lang) -> String {
    format!("{date} · {} · {}", Say::Brand.to(lang), Say::Estimate.to(lang))
}

/// Readings that were chosen, in words.
fn readings<'a>(laws: impl Iterator<Item = &'a Scheme>, state: &State) -> String {
    let lang = state.lang;
    let mut told = Vec::new();
    for law in laws {
        for (id, chosen) in &state.readings {
            let Some(reading) = law.reading.iter().find(|reading| reading.id == *id) else { continue };
            if let Some(option) = reading.option.iter().skip(1).find(|option| option.id == *chosen) {
                let (place, question) = (lang.pick(&law.name), lang.pick(&reading.question));
                told.push(paper::reading(place, question, lang.pick(&option.text), lang));
            }
        }
    }
    paper::readings(&told, lang)
}
