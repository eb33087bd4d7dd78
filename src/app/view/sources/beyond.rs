//! What this program does not tell: in general, and which provisions of this document.

use super::provisions::uncomputable;
use crate::engine::Scheme;
use crate::engine::scheme::{Nature, Provision};
use crate::i18n::Lang;
use crate::i18n::page::sources::{Word, word};

#[derive(Clone, Debug, PartialEq)]
pub struct BeyondView {
    /// What holds of every document.
    pub general: Vec<&'static str>,
    /// A reason, and the provisions it holds for.
    pub provisions: Vec<(&'static str, Vec<String>)>,
}

pub fn beyond(scheme: &Scheme, lang: Lang) -> BeyondView {
    use Nature::*;
    let these = |reason: Word, is: &dyn Fn(&Provision) -> bool| {
        let rules = scheme.provision.iter().filter(|rule| is(rule));
        let named = rules.map(|rule| format!("{} {}", lang.pick(&rule.article), lang.pick(&rule.title)));
        (word(reason, lang), named.collect::<Vec<_>>())
    };
    let open = |rule: &Provision| uncomputable(rule).is_some();
    let mut provisions = vec![
        these(Word::BeyondOpen, &open),
        these(Word::BeyondDiscretion, &|rule| matches!(rule.nature, Ceiling | Range | Contest) && !open(rule)),
        these(Word::BeyondKind, &|rule| matches!(rule.nature, Loan | InKind | Honour) && !open(rule)),
    ];
    provisions.retain(|(_, named)| !named.is_empty());
    let mut general = vec![Word::BeyondText, Word::BeyondOffice, Word::BeyondFund];
    if !scheme.clause.is_empty() {
        general.push(Word::BeyondOthers);
    }
    BeyondView { general: general.into_iter().map(|each| word(each, lang)).collect(), provisions }
}
