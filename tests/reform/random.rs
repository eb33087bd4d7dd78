//! Random reforms: any list of edits that can be pushed one after the other.

use proptest::prelude::*;
use sandtable::engine::fact::{Fact, Unit};
use sandtable::engine::mechanism::{Band, Edge, Mechanism};
use sandtable::engine::named::Named;
use sandtable::engine::param::Setting;
use sandtable::engine::scheme::{Condition, Edit, Op, Required};
use sandtable::engine::{Number, Scheme};
use sandtable::reform::{Reform, apply, open_caps, parameters};
use sandtable::schemes::shipped;

/// Which scheme, and for each edit: its kind, its place, its value.
pub type Seeds = (usize, Vec<(u8, usize, u32)>);

pub fn seeds() -> impl Strategy<Value = Seeds> {
    (0..5_usize, prop::collection::vec((0..10_u8, any::<usize>(), 0..200_000_u32), 0..7))
}

/// The scheme, the draft, and what was pushed in turn.
pub fn pushed((scheme, seeds): &Seeds) -> (&'static Scheme, Reform, Vec<Edit>) {
    let scheme = &shipped()[scheme % shipped().len()];
    let mut draft = Reform { name: "草案".to_owned(), ..Reform::default() };
    let mut pushed = Vec::new();
    for seed in seeds {
        let law = apply(scheme, &draft.edits).0;
        let edit = edit(&law, *seed).filter(|edit| draft.push(scheme, edit.clone()).is_ok());
        pushed.extend(edit);
    }
    (scheme, draft, pushed)
}

fn of<T>(list: &[T], at: usize) -> Option<&T> {
    list.get(at % list.len().max(1))
}

/// A provision or gate, and its conditions.
fn owner(law: &Scheme, at: usize) -> Option<(&str, &[Condition])> {
    let rules = law.provision.iter().map(|rule| (rule.id.as_str(), rule.when.as_slice()));
    let gates = law.gate.iter().map(|gate| (gate.id.as_str(), gate.when.as_slice()));
    let all: Vec<_> = rules.chain(gates).collect();
    of(&all, at).copied()
}

fn edit(law: &Scheme, (kind, at, value): (u8, usize, u32)) -> Option<Edit> {
    let number = Number::of(value);
    let band = |from: Number| Band {
        from: Edge { at: from, included: value % 2 == 0 },
        to: (value % 3 > 0).then(|| Edge { at: from.plus(Number::of(1 + value % 40)), included: value % 5 == 0 }),
        amount: number.into(),
    };
    let lists: Vec<(String, usize, Number)> = law
        .provision
        .iter()
        .filter_map(|rule| match &rule.pays {
            Mechanism::Bands(bands) => Some((
                format!("{}/{}/bands", law.id, rule.id),
                bands.band.len(),
                bands.band[at % bands.band.len()].from.at,
            )),
            Mechanism::Milestones(levels) => {
                Some((format!("{}/{}/level", law.id, rule.id), levels.level.len(), levels.level[0].at))
            }
            _ => None,
        })
        .collect();
    Some(match kind {
        0 => {
            let rule = of(&law.provision, at)?;
            let cap = of(&open_caps(rule), value as usize).copied()?;
            Edit::Add { address: format!("{}/{}/{cap}", law.id, rule.id), amount: number.into() }
        }
        1 => {
            let caps: Vec<String> = parameters(law)
                .into_iter()
                .map(|each| each.address.to_string())
                .filter(|address| address.rsplit_once('/').is_some_and(|(rest, _)| rest.ends_with("/cap")))
                .collect();
            Edit::Remove { address: of(&caps, at)?.clone() }
        }
        8 => {
            let facts: Vec<Fact> = Fact::ALL.to_vec();
            let fact = of(&facts, value as usize)?;
            let test = match fact.unit() {
                Unit::Flag => Required::Is(value % 2 == 0),
                _ => Required::Compare(*of(Op::ALL, value as usize)?, Number::of(value % 7)),
            };
            Edit::Require { address: format!("{}/{}/when/{}", law.id, owner(law, at)?.0, fact.name()), test }
        }
        9 => {
            let (owner, when) = owner(law, at)?;
            Edit::Remove { address: format!("{}/{owner}/when/{}", law.id, of(when, value as usize)?.name) }
        }
        2..=4 => {
            let (list, rows, from) = of(&lists, at)?;
            let address = format!("{list}/{}", 1 + value as usize % (rows + 1));
            match kind {
                2 if list.ends_with("level") => Edit::Insert {
                    address,
                    band: Band { from: Edge { at: number, included: true }, to: None, amount: number.into() },
                },
                2 => Edit::Insert { address, band: band(from.plus(Number::of(value % 7))) },
                3 => Edit::Remove { address },
                _ => Edit::Split { address, at: from.plus(Number::of(1 + value % 30)) },
            }
        }
        _ => {
            let all = parameters(law);
            let parameter = of(&all, at)?;
            let to = match &parameter.setting {
                Setting::Yuan(_) | Setting::Number(..) => value.to_string(),
                Setting::Rate(_) => format!("0.{:04}", value % 10_000),
                Setting::Flag(flag) => (!flag).to_string(),
                Setting::Choice { options, .. } => (*of(options, value as usize)?).to_owned(),
                Setting::Fact(_) => "views".to_owned(),
                Setting::Provision(_) => of(&law.provision, value as usize)?.id.clone(),
            };
            Edit::Set { address: parameter.address.to_string(), to }
        }
    })
}
