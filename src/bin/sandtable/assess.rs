//! `sandtable assess`, `curve`, `next`: what is answered about a profile.

use crate::args::Options;
use crate::{Failure, json, laws, profiles};
use sandtable::analysis;
use sandtable::engine::fact::Fact;
use sandtable::engine::fault::Fault;
use sandtable::engine::named::{Named, nearest};
use sandtable::engine::{Number, assess};
use sandtable::i18n::{Lang, report};

pub fn assess_all(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    let lang = if options.english { Lang::En } else { Lang::Zh };
    profiles::answer(options, &schemes, &|profile| {
        let results: Vec<_> = schemes.iter().map(|scheme| (scheme, assess(scheme, profile))).collect();
        if options.text {
            let texts = results.iter().map(|(scheme, result)| report(scheme, profile, result, lang));
            return texts.collect::<Vec<_>>().join("\n\n");
        }
        json::results(&results, profile).to_string()
    })
}

/// Exact pieces of the yearly totals along one fact.
pub fn curve(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    let name = options.vary.as_deref().unwrap_or_default();
    let facts: Vec<&str> = Fact::ALL.iter().map(|fact| fact.name()).collect();
    let vary = Fact::from_name(name)
        .ok_or_else(|| Fault::new("--vary", format!("no fact `{name}`"), nearest(name, &facts)))?;
    if !schemes.iter().all(|scheme| analysis::is_linear(scheme, vary)) {
        let problem = format!("amounts don't run in straight lines along `{name}`");
        return Err(Fault::new("--vary", problem, "vary a figure that money is counted by, e.g. gross_sales").into());
    }
    let (from, to) = (bound("--from", options.from.as_deref())?, bound("--to", options.to.as_deref())?);
    if from > to {
        return Err(Fault::new("--from", "lies above --to", "write the smaller number first").into());
    }
    profiles::answer(options, &schemes, &|profile| {
        let curves = schemes.iter().map(|scheme| (scheme.id.clone(), analysis::curve(scheme, profile, vary, from, to)));
        json::curves(vary, curves).to_string()
    })
}

fn bound(option: &str, text: Option<&str>) -> Result<Number, Fault> {
    let text = text.ok_or_else(|| Fault::new(option, "missing", "a curve needs --vary FACT --from A --to B"))?;
    Number::read(text).map_err(|fault| Fault::new(option, format!("`{text}`: {fault}"), ""))
}

/// Ranked routes to the next amount.
pub fn next(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    profiles::answer(options, &schemes, &|profile| {
        json::routes(&schemes, &analysis::next(&schemes, profile)).to_string()
    })
}
