//! `sandtable budget`: what schemes and drafts cost for many people.

use crate::args::Options;
use crate::solve::Sought;
use crate::{Failure, laws, roster};
use sandtable::engine::fault::Fault;
use sandtable::engine::number::Rate;
use sandtable::engine::{Profile, Scheme};
use sandtable::population::People;
use sandtable::population::budget::{
    Band, Bar, Budget, Change, Crowd, Fund, Item, Rule, Sums, Use, band, compare, cost, tornado,
};
use sandtable::population::caseload::{self, Caseload, Count, grow};
use sandtable::schemes::{CASELOADS, shipped};
use serde_json::{Map, Value as Json, json};
use std::io::Write;
use std::path::Path;

/// Seeds of an uncertainty band at most.
const MOST_SEEDS: u32 = 1000;

/// Everybody asked, however they came.
struct All {
    people: People,
    aside: Vec<Profile>,
    sizes: Vec<usize>,
    caseload: Option<Caseload>,
    faults: Vec<String>,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let (schemes, drafts) = laws::drafts(options)?;
    let all = match (&options.roster, &options.caseload) {
        (Some(path), None) => of_roster(path, &schemes, options)?,
        (None, Some(path)) => of_caseload(path)?,
        _ => return Err(Fault::new("budget", "whom to ask?", "give either --roster F.csv or --caseload F.json").into()),
    };
    let told = all.caseload.as_ref().map_or(Rate::read("1").unwrap_or_default(), |caseload| caseload.take_up);
    let crowd = Crowd {
        people: &all.people,
        aside: &all.aside,
        groups: &all.sizes,
        take_up: options.take_up.as_deref().map_or(Ok(told), share)?,
        seed: all.caseload.as_ref().map_or(0, |caseload| caseload.seed),
    };
    let seeds = count("--seeds", options.seeds.as_deref())?;
    let most = count("--tornado", options.tornado.as_deref())?;
    let bands = match &all.caseload {
        Some(caseload) if seeds > 0 => {
            let caseload = Caseload { take_up: crowd.take_up, ..caseload.clone() };
            band(&caseload, &schemes, shipped(), seeds).map_err(Failure::Input)?
        }
        _ => Vec::new(),
    };
    let sought = Sought::of(options)?;
    if let Some(sought) = &sought {
        let known = schemes.iter().any(|scheme| scheme.id == sought.address.scheme);
        let ids: Vec<&str> = schemes.iter().map(|scheme| scheme.id.as_str()).collect();
        known.then_some(()).ok_or_else(|| {
            Fault::new(
                "--solve",
                format!("no scheme `{}`", sought.address.scheme),
                format!("one of: {}", ids.join(", ")),
            )
        })?;
    }
    let mut results = Map::new();
    for (place, scheme) in schemes.iter().enumerate() {
        let before = cost(scheme, &crowd);
        let mut json = budget(scheme, &before, all.caseload.as_ref());
        let changes = drafts.iter().map(|(name, laws)| {
            let law = laws.get(place).unwrap_or(scheme);
            let after = cost(law, &crowd);
            draft(name, law, &before, &after)
        });
        if let Some(object) = json.as_object_mut() {
            object.insert("drafts".into(), changes.collect());
            if let Some(sought) = sought.as_ref().filter(|sought| sought.address.scheme == scheme.id) {
                object.insert("solve".into(), sought.answer(scheme, &crowd)?);
            }
            if let Some(of) = bands.get(place) {
                object.insert("uncertainty".into(), uncertainty(*of, seeds));
            }
            if most > 0 {
                let bars = tornado(scheme, &crowd, most as usize);
                object.insert("tornado".into(), bars.iter().map(bar).collect());
            }
        }
        results.insert(scheme.id.clone(), json);
    }
    let answer = json!({
        "synthetic": all.caseload.is_some(),
        "caseload": all.caseload.as_ref().map(|caseload| json!({ "zh": caseload.name.zh, "en": caseload.name.en })),
        "people": all.people.len + all.aside.len(),
        "take_up": crowd.take_up.to_string(), "seed": crowd.seed,
        "schemes": results,
    });
    let text = serde_json::to_string_pretty(&answer).unwrap_or_default();
    writeln!(std::io::stdout().lock(), "{text}")?;
    if all.faults.is_empty() { Ok(()) } else { Err(Failure::Told(all.faults)) }
}

fn of_roster(path: &Path, schemes: &[Scheme], options: &Options) -> Result<All, Failure> {
    let (register, faults) = roster::people(path, schemes, options)?;
    let aside = register.aside.into_values().collect();
    Ok(All { people: register.people, aside, sizes: Vec::new(), caseload: None, faults })
}

/// A file, or the id of a scheme whose own caseload is to be taken.
fn of_caseload(path: &Path) -> Result<All, Failure> {
    let name = path.display().to_string();
    let shipped_one = CASELOADS.iter().find(|(id, _)| *id == name).map(|(_, text)| (*text).to_owned());
    let text = shipped_one.map_or_else(|| laws::read(path), Ok)?;
    let within = |faults: Vec<Fault>| Failure::Input(faults.into_iter().map(|fault| fault.within(&name)).collect());
    let caseload = caseload::read(&text).map_err(within)?;
    let grown = grow(&caseload, shipped()).map_err(within)?;
    Ok(All {
        people: grown.people,
        aside: Vec::new(),
        sizes: grown.sizes,
        caseload: Some(caseload),
        faults: Vec::new(),
    })
}

fn share(text: &str) -> Result<Rate, Fault> {
    let whole = Rate::read("1").unwrap_or_default();
    match Rate::read(text) {
        Ok(share) if share <= whole => Ok(share),
        Ok(_) => Err(Fault::new("--take-up", format!("`{text}` is above 100%"), "write at most 100%")),
        Err(fault) => Err(Fault::new("--take-up", format!("`{text}`: {fault}"), "write a share such as 60%")),
    }
}

fn count(option: &str, text: Option<&str>) -> Result<u32, Fault> {
    let Some(text) = text else { return Ok(0) };
    let number = text.parse().ok().filter(|number| *number <= MOST_SEEDS);
    number.ok_or_else(|| Fault::new(option, format!("`{text}`"), format!("write a number up to {MOST_SEEDS}")))
}

fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}

fn sums(of: Sums) -> Json {
    json!({ "determined": yuan(of.determined), "at_most": yuan(of.at_most()) })
}

/// Tenths of a per cent as a share.
fn per_mille(share: i64) -> String {
    format!("{}.{}%", share / 10, share % 10)
}

fn budget(scheme: &Scheme, of: &Budget, caseload: Option<&Caseload>) -> Json {
    let provisions = scheme.provision.iter().zip(&of.provisions);
    let provisions: Map<String, Json> = provisions.map(|(rule, item)| (rule.id.clone(), self::item(item))).collect();
    let (last, months) = of.months.split_last().map_or((Sums::default(), &[][..]), |(last, rest)| (*last, rest));
    let spread = of.spread;
    let mut json = json!({
        "totals": sums(of.total),
        "provisions": provisions,
        "by_month": months.iter().map(|month| sums(*month)).collect::<Vec<_>>(),
        "not_by_month": sums(last),
        "recipients": spread.recipients,
        "average": yuan(spread.average), "median": yuan(spread.median), "per_head": yuan(spread.per_head),
        "top_tenth_share": per_mille(spread.top_tenth),
        "funds": of.funds.iter().map(fund).collect::<Vec<_>>(),
        "exact_in": if of.explained.is_some() { "decimals" } else { "whole fen" },
    });
    if let (Some(caseload), Some(object)) = (caseload, json.as_object_mut()) {
        let groups = caseload.group.iter().zip(&of.groups).map(|(group, item)| {
            let target = match &group.count {
                Count::As(address) => Some(address.as_str()),
                Count::Exactly(_) => None,
            };
            json!({
                "name": { "zh": group.name.zh, "en": group.name.en }, "target": target,
                "recipients": item.recipients, "totals": sums(item.paid),
            })
        });
        object.insert("groups".into(), groups.collect());
    }
    json
}

fn item(item: &Item) -> Json {
    json!({ "totals": sums(item.paid), "recipients": item.recipients, "cut_by_programme_cap": yuan(item.cut) })
}

fn fund(fund: &Fund) -> Json {
    let uses = |uses: &[Use; 3]| uses.iter().map(one_use).collect::<Map<String, Json>>();
    json!({
        "id": fund.id, "amount": yuan(fund.amount), "due": sums(fund.due),
        "determined": uses(&fund.determined), "at_most": uses(&fund.at_most),
    })
}

fn one_use(of: &Use) -> (String, Json) {
    let name = match of.rule {
        Rule::FirstCome => "first_come",
        Rule::ProRata => "pro_rata",
        Rule::CutOff => "cut_off",
    };
    let json = json!({
        "paid": yuan(of.paid), "unpaid": yuan(of.unpaid), "exhausted_in_month": of.month, "paid_share": per_mille(of.share),
    });
    (name.to_owned(), json)
}

fn draft(name: &str, scheme: &Scheme, before: &Budget, after: &Budget) -> Json {
    let (sure, most) = compare(before, after);
    let difference = Sums {
        determined: after.total.determined - before.total.determined,
        open: after.total.open - before.total.open,
    };
    json!({
        "name": name, "totals": sums(after.total), "difference": sums(difference),
        "determined": change(sure), "at_most": change(most),
        "recipients": after.spread.recipients,
        "provisions": scheme.provision.iter().zip(&after.provisions).map(|(rule, of)| (rule.id.clone(), item(of))).collect::<Map<_, _>>(),
        "funds": after.funds.iter().map(fund).collect::<Vec<_>>(),
    })
}

fn change(of: Change) -> Json {
    json!({
        "winners": of.winners, "losers": of.losers, "unchanged": of.unchanged,
        "gained": yuan(of.gained), "lost": yuan(of.lost),
    })
}

fn uncertainty(of: Band, seeds: u32) -> Json {
    json!({
        "seeds": seeds, "min": yuan(of.low), "p10": yuan(of.tenth), "median": yuan(of.median),
        "p90": yuan(of.ninetieth), "max": yuan(of.high),
    })
}

fn bar(of: &Bar) -> Json {
    json!({ "address": of.address.to_string(), "a_tenth_less": yuan(of.less), "a_tenth_more": yuan(of.more) })
}
