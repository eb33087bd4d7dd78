//! Conditions of a clause: those that can be taken out, and those that could be put in.

use super::Laws;
use crate::app::asked::reads;
use crate::engine::Number;
use crate::engine::fact::{Absent, Fact, Unit};
use crate::engine::named::Named;
use crate::engine::order;
use crate::engine::scheme::{Condition, Edit, Op, Required, Test};
use crate::i18n::Lang;
use crate::i18n::clause::conditions::{amended, said};
use crate::i18n::labels::fact;
use crate::i18n::page::remove_condition;
use crate::reform::conditions::fits;

pub fn there(laws: &Laws<'_>, owner: &str, address: &str, lang: Lang) -> Vec<(String, Edit)> {
    let when = amended(&laws.draft, owner).map(|(when, _)| when).unwrap_or_default();
    let remove = |condition: &Condition| {
        let edit = Edit::Remove { address: format!("{address}/when/{}", condition.name) };
        (remove_condition(&said(condition, lang), lang), edit)
    };
    when.iter().map(remove).collect()
}

/// Every fact that somebody can be asked for here and that is not asked yet, those that the document reads anyway first. A
/// number starts as low as it can be, so that the new condition shuts nobody out before it is set.
pub fn further(laws: &Laws<'_>, owner: &str, address: &str, lang: Lang) -> Vec<(String, Edit)> {
    let law = &laws.draft;
    let Some((when, _)) = amended(law, owner) else { return Vec::new() };
    let rule = law.provision(owner);
    let known: Vec<Fact> = law.provision.iter().flat_map(|rule| reads(law, rule)).map(|read| read.fact).collect();
    let open = |of: &Fact| fits(*of, rule) && when.iter().all(|condition| condition.name != of.name());
    let mut facts: Vec<Fact> = Fact::ALL.iter().copied().filter(open).collect();
    order::by_key(&mut facts, |of| !known.contains(of));
    facts.into_iter().map(|of| entry(of, address, lang)).collect()
}

fn entry(of: Fact, address: &str, lang: Lang) -> (String, Edit) {
    let address = format!("{address}/when/{}", of.name());
    // What counts against somebody is asked not to be so.
    let is = of.absent() == Absent::AssumedTrue || crate::i18n::labels::absence(of, lang).is_none();
    match of.unit() {
        Unit::Flag => {
            let condition = Condition { name: String::new(), test: Test::Is(of, is) };
            (said(&condition, lang), Edit::Require { address, test: Required::Is(is) })
        }
        _ => {
            let test = Required::Compare(Op::AtLeast, Number::ZERO);
            (fact(of, lang).to_owned(), Edit::Require { address, test })
        }
    }
}
