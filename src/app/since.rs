//! What a link said it came to when it was made, and what it comes to now: `was=1a2b;ho:9192,t:7720/8000,c,p,he`. First the
//! version of the law, then for each scheme as much of its id as tells it apart, and its determined amount of a year with,
//! behind a stroke, the most it may be.

use super::profile::profile;
use super::state::State;
use crate::engine::outcome::Totals;
use crate::engine::{Scheme, Yuan, assess};
use rust_decimal::Decimal;

/// The key of the line.
pub const KEY: &str = "was";
/// The version of the shipped law: the build script works it out from the files.
pub const LAW: &str = env!("SANDTABLE_LAW");

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// Whether the rules are other ones; if not, it is this program that counts otherwise.
    pub law_changed: bool,
    /// Where it differs.
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub scheme: String,
    pub was: Totals,
    pub now: Totals,
}

/// The line for a link of this state; nothing where nobody entered anything.
pub fn line(state: &State, schemes: &[Scheme]) -> String {
    if state.is_untouched() {
        return String::new();
    }
    let totals: Vec<(&str, Totals)> = now(state, schemes).collect();
    let ids: Vec<&str> = totals.iter().map(|(id, _)| *id).collect();
    let parts: Vec<String> = totals.iter().map(|(id, totals)| [brief(id, &ids), &told(*totals)].concat()).collect();
    format!("{KEY}={LAW};{}\n", parts.join(","))
}

/// What differs; none where nothing does, or nothing can be told.
pub fn since(state: &State, schemes: &[Scheme]) -> Option<Since> {
    let (law, parts) = state.was.as_deref()?.split_once(';')?;
    let mut changes = Vec::new();
    for part in parts.split(',') {
        let (brief, told) = part.split_once(':').unwrap_or((part, ""));
        let was = read(told)?;
        let mut meant = now(state, schemes).filter(|(id, _)| id.starts_with(brief));
        // A scheme that is not here any more, or can't be told from another, is passed over.
        if let (Some((id, now)), None) = (meant.next(), meant.next())
            && was != now
        {
            changes.push(Change { scheme: id.to_owned(), was, now });
        }
    }
    (!changes.is_empty()).then_some(Since { law_changed: law != LAW, changes })
}

fn now<'a>(state: &State, schemes: &'a [Scheme]) -> impl Iterator<Item = (&'a str, Totals)> {
    let profile = profile(state);
    schemes.iter().map(move |scheme| (scheme.id.as_str(), assess(scheme, &profile).totals))
}

/// The shortest beginning that no other id has.
fn brief<'a>(id: &'a str, ids: &[&str]) -> &'a str {
    let alone = |length: &usize| {
        let start = id.get(..*length);
        start.is_some_and(|start| ids.iter().filter(|other| other.starts_with(start)).count() == 1)
    };
    (1..id.len()).find(alone).and_then(|length| id.get(..length)).unwrap_or(id)
}

fn told(totals: Totals) -> String {
    let plain = |amount: Yuan| amount.decimal().normalize().to_string();
    match (totals.determined, totals.at_most) {
        (_, most) if most.is_zero() => String::new(),
        (sure, most) if sure == most => format!(":{}", plain(sure)),
        (sure, most) => format!(":{}/{}", plain(sure), plain(most)),
    }
}

fn read(told: &str) -> Option<Totals> {
    if told.is_empty() {
        return Some(Totals::default());
    }
    let amount = |text: &str| Yuan::new(text.parse::<Decimal>().ok()?);
    let (sure, most) = told.split_once('/').unwrap_or((told, told));
    Some(Totals { determined: amount(sure)?, at_most: amount(most)? })
}
