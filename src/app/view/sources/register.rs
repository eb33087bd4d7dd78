//! The parameter register: every address of a scheme with its value and article.

use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::clause::{shown, words_of};
use crate::i18n::labels::parameter;
use crate::reform::parameters;

#[derive(Clone, Debug, PartialEq)]
pub struct ParameterView {
    pub address: String,
    pub label: String,
    /// With its unit.
    pub value: String,
    pub article: String,
}

pub fn register(scheme: &Scheme, lang: Lang) -> Vec<ParameterView> {
    let each = parameters(scheme).into_iter().map(|found| {
        let owner = &found.address.owner;
        ParameterView {
            label: parameter(scheme, owner, &found.address.path, lang),
            value: shown(scheme, &found.address, lang).unwrap_or_else(|| found.setting.to_string()),
            article: words_of(scheme, owner).map_or_else(String::new, |words| lang.pick(words.article).to_owned()),
            address: found.address.to_string(),
        }
    });
    each.collect()
}

impl ParameterView {
    /// Whether every word of the text stands somewhere in the row, whatever its case.
    pub fn matches(&self, text: &str) -> bool {
        let row = [&self.address, &self.label, &self.value, &self.article].map(|part| part.to_lowercase());
        text.to_lowercase().split_whitespace().all(|word| row.iter().any(|part| part.contains(word)))
    }
}
