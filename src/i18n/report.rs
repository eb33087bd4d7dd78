//! The whole answer of one scheme as plain text, for the command line.

use super::Lang;
use super::explain::{Explained, Tone, explain};
use super::faults::warning;
use super::labels::{assumption, status};
use super::numbers::yuan;
use crate::engine::outcome::{Assessment, State};
use crate::engine::profile::Profile;
use crate::engine::scheme::{Scheme, Status};

pub fn report(scheme: &Scheme, profile: &Profile, assessment: &Assessment, lang: Lang) -> String {
    let mut lines = vec![document(scheme, lang), totals(assessment, lang)];
    let pairs = scheme.provision.iter().zip(&assessment.outcomes);
    let mut told = 0;
    for (rule, outcome) in pairs.filter(|(_, outcome)| outcome.state != State::NotForRole) {
        told += 1;
        lines.push(String::new());
        provision(&explain(scheme, rule, outcome, profile, lang), lang, &mut lines);
    }
    if told == 0 {
        lines.push(
            lang.of("这份文件没有面向您这一身份的条款。", "No provision here is for an applicant like you.").to_owned(),
        );
        lines.push(lang.pick(&scheme.pays_whom).to_owned());
    }
    lines.push(String::new());
    if !assessment.assumed.is_empty() {
        let assumed: Vec<String> = assessment.assumed.iter().map(|each| assumption(*each, lang)).collect();
        let assumed = lang.join(&assumed);
        lines.push(
            lang.of(format!("未填写、按符合计算的情况：{assumed}。"), format!("Not given, taken as met: {assumed}.")),
        );
    }
    lines.extend(assessment.warnings.iter().map(|each| warning(each, scheme, lang)));
    lines.push(note(scheme.status, lang).to_owned());
    lines.push(String::new());
    lines.join("\n")
}

/// `Name · document · status`; the status stands apart where the title does not already say it.
fn document(scheme: &Scheme, lang: Lang) -> String {
    let (document, status) = (lang.pick(&scheme.document), status(scheme.status, lang));
    let mut parts = vec![lang.pick(&scheme.name), document];
    if !document.contains(status) {
        parts.push(status);
    }
    parts.join(" · ")
}

fn totals(assessment: &Assessment, lang: Lang) -> String {
    let totals = assessment.totals;
    let sure = yuan(totals.determined, lang);
    if totals.at_most.is_zero() {
        return lang.of("一年可领取的金额：暂无", "Payable in a year: nothing yet").to_owned();
    }
    if totals.at_most > totals.determined {
        let most = yuan(totals.at_most, lang);
        return lang
            .of(format!("一年可确定领取 {sure}，至多 {most}"), format!("Certain in a year: {sure}; at most {most}"));
    }
    lang.of(format!("一年可确定领取 {sure}"), format!("Certain in a year: {sure}"))
}

fn provision(told: &Explained, lang: Lang, lines: &mut Vec<String>) {
    lines.push(format!("{}  {}  {}", told.article, told.title, told.headline));
    let mut line = |text: &str| lines.push(format!("  {text}"));
    told.formula.iter().for_each(|text| line(text));
    let soft = |text: &String| match told.tone {
        Tone::Missed => lang.of(format!("暂不符合：{text}"), format!("Not yet: {text}")),
        _ => text.clone(),
    };
    told.missed.iter().map(soft).for_each(|text| line(&text));
    told.cap.iter().for_each(|text| line(text));
    told.instead.iter().for_each(|text| line(text));
    told.in_kind.iter().for_each(|text| line(&format!("· {text}")));
}

/// What a result is, and is not.
pub fn note(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::InForce => lang.of(
            "结果为估算，不是领取凭据，以主管部门审核为准。",
            "An estimate, not an entitlement; the authority's decision counts.",
        ),
        Status::Trial => lang.of(
            "结果为估算，不是领取凭据，以主管部门审核为准。文件为试行，内容可能调整。",
            "An estimate, not an entitlement; the authority's decision counts. The document is on trial and may change.",
        ),
        Status::Draft | Status::Consultation => lang.of(
            "结果为估算，不是领取凭据。文件还是稿，可能与正式印发的不同。",
            "An estimate, not an entitlement. The document is a draft and may differ from what is issued.",
        ),
    }
}
