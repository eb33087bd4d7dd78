//! Why a change changes nobody's money, in a sentence.

use super::Lang;
use super::clause::{clause, words};
use super::labels::span;
use super::numbers::yuan;
use crate::analysis::Nothing;
use crate::engine::Scheme;

/// `scheme`: the law as it is.
pub fn nothing(nothing: &Nothing, scheme: &Scheme, lang: Lang) -> String {
    match nothing {
        Nothing::Same => lang.of("与现行规则相同，没有改动。", "The law is as it was.").to_owned(),
        Nothing::NoMoney => lang
            .of(
                "改的是资金、目标、名额、期限等数字，不影响任何人的金额。",
                "Only funds, goals, places or terms change; nobody's money does.",
            )
            .to_owned(),
        Nothing::Off(ids) => {
            let names = named(scheme, ids, lang);
            lang.of(
                format!("{names}已停用，改动不起作用。"),
                format!("{names}: switched off, so the change has no effect."),
            )
        }
        Nothing::NotComputed(ids) => {
            let names = named(scheme, ids, lang);
            lang.of(
                format!("{names}不发可以计入合计的金额（非现金、贷款，或条文没有写明算法），改动不影响合计。"),
                format!("{names}: in kind, lent or not computable from the text, so no total changes."),
            )
        }
        Nothing::Reading(reading, option) => {
            let reading = scheme.reading.iter().find(|each| each.id == *reading);
            let text = reading.and_then(|reading| {
                let option = reading.option.iter().find(|each| each.id == *option)?;
                Some(clause(scheme, &reading.id, &option.text, lang))
            });
            let text = text.unwrap_or_default();
            lang.of(
                format!("按目前的理解不影响任何人；只有理解为“{text}”时才有影响。"),
                format!("As the text is read now nobody is affected; it matters only where it is read as “{text}”."),
            )
        }
        Nothing::Settled(id, switch) => {
            let name = named(scheme, std::slice::from_ref(id), lang);
            let law = super::clause::settings(scheme, id).into_iter().find(|(path, _)| path == switch);
            let chosen = law.and_then(|(_, setting)| words::choice(switch, &setting.to_string(), false, false, lang));
            let band = chosen.unwrap_or_default();
            lang.of(
                format!("{name}：改动涉及的数按规则归“{band}”，那一档没有变。"),
                format!("{name}: the numbers concerned go to {band}, which is unchanged."),
            )
        }
        Nothing::Capped(id, bound) => {
            let (name, cap) = (named(scheme, std::slice::from_ref(id), lang), yuan(bound.cap, lang));
            let of = span(bound.span, lang);
            lang.of(
                format!("{name}：{of}最多 {cap}，改动前后都到封顶，金额不变。"),
                format!("{name}: the cap of {cap} {of} holds before and after, so amounts stay."),
            )
        }
        Nothing::Excluded(id, rule) => {
            let name = named(scheme, std::slice::from_ref(id), lang);
            let rule = named(scheme, std::slice::from_ref(rule), lang);
            lang.of(
                format!("{name}：受影响的人都被{rule}排除，改动不起作用。"),
                format!("{name}: whoever is concerned is shut out by {rule}."),
            )
        }
        Nothing::Nobody => {
            lang.of("没有找到金额会变化的人。", "Nobody was found whose amount would change.").to_owned()
        }
    }
}

/// Articles and titles.
fn named(scheme: &Scheme, ids: &[String], lang: Lang) -> String {
    let name = |id: &String| match super::clause::words_of(scheme, id) {
        Some(words) => {
            let (article, title) = (lang.pick(words.article), words.title.map_or("", |title| lang.pick(title)));
            lang.of(
                if title.is_empty() { article.to_owned() } else { format!("{article}（{title}）") },
                if title.is_empty() { article.to_owned() } else { format!("{article} ({title})") },
            )
        }
        None => id.clone(),
    };
    lang.join(&ids.iter().map(name).collect::<Vec<_>>())
}
