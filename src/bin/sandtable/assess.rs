//! `sandtable assess`, `curve`, `next`: what is answered about a profile.

use crate::args::Options;
use crate::{Failure, json, laws, profiles};
use sandtable::analysis;
use sandtable::engine::fact::Fact;
use sandtable::engine::fault::Fault;
use sandtable::engine::named::{Named, nearest};
use sandtable::engine::profile::read_number;
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
    let name = options.vary.as_deref().ok_or_else(|| Fault::new("--vary", "missing", NEEDED))?;
    let facts: Vec<&str> = Fact::ALL.iter().map(|fact| fact.name()).collect();
    let vary = Fact::from_name(name)
        .ok_or_else(|| Fault::new("--vary", format!("no fact `{name}`"), nearest(name, &facts)))?;
    if !schemes.iter().all(|scheme| analysis::is_linear(scheme, vary)) {
        let problem = format!("amounts don't run in straight lines along `{name}`");
        return Err(Fault::new("--vary", problem, "vary a figure that money is counted by, e.g. gross_sales").into());
    }
    let (from, to) = (bound("--from", vary, options.from.as_deref())?, bound("--to", vary, options.to.as_deref())?);
    if from > to {
        return Err(Fault::new("--from", "lies above --to", "write the smaller number first").into());
    }
    profiles::answer(options, &schemes, &|profile| {
        let curves = schemes.iter().map(|scheme| (scheme.id.clone(), analysis::curve(scheme, profile, vary, from, to)));
        json::curves(vary, analysis::imagined(profile, vary), curves).to_string()
    })
}

const NEEDED: &str = "a curve needs --vary FACT --from A --to B, where FACT is one of a profile, e.g. gross_sales, live_hours, views, followers";

/// An end of a curve, as a profile would have it, on a step of the fact.
fn bound(option: &str, vary: Fact, text: Option<&str>) -> Result<Number, Failure> {
    let text = text.ok_or_else(|| Fault::new(option, "missing", NEEDED))?;
    let number = read_number(vary, text, option).map_err(Failure::Input)?;
    let step = analysis::grid(vary.unit());
    if !(number.decimal() % step.decimal()).is_zero() {
        let problem = format!("`{text}` lies between two steps of `{}`", vary.name());
        return Err(Fault::new(option, problem, format!("it moves by {step}: write a multiple of that")).into());
    }
    Ok(number)
}

/// Ranked routes to the next amount.
pub fn next(options: &Options) -> Result<(), Failure> {
    let schemes = laws::load(options)?;
    profiles::answer(options, &schemes, &|profile| {
        json::routes(&schemes, profile, &analysis::next(&schemes, profile)).to_string()
    })
}
