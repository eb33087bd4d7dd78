//! Conditions, with operators exactly as the text has them.

use crate::engine::fact::{Account, Fact, Unit};
use crate::engine::named::{Named, named, written};
use crate::engine::number::{Number, Rate};
use crate::engine::param::{Slot, Visit};
use crate::engine::profile::List;
use serde::{Deserialize, Serialize};

named! {
    /// 以上, 达, 不低于 are `>=`; 超过, 超, 过 are `>`; 不到 is `<`.
    Op { AtLeast = ">=", Above = ">", Below = "<", AtMost = "<=" }
}

impl Op {
    pub fn holds(self, has: Number, needs: Number) -> bool {
        match self {
            Self::AtLeast => has >= needs,
            Self::Above => has > needs,
            Self::Below => has < needs,
            Self::AtMost => has <= needs,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Test {
    /// A yes/no fact is as asked.
    Is(Fact, bool),
    Account(Account),
    Compare(Fact, Op, Number),
    /// One fact against another, which may first grow by a rate and by a sum.
    Than {
        fact: Fact,
        op: Op,
        than: Fact,
        grown: Option<Rate>,
        plus: Option<Number>,
    },
    /// One is enough.
    Any(Vec<Condition>),
    /// All of a group, where groups are alternatives.
    All(Vec<Condition>),
    /// So many records of a list meet all of these.
    Some {
        list: List,
        at_least: Number,
        each: Vec<Condition>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(remote = "Self")]
pub struct Condition {
    /// Its place in the address; the fact's own name where the file gives none.
    pub name: String,
    pub test: Test,
}

/// As a file has it; exactly one kind of test per condition.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Option<String>,
    fact: Option<Fact>,
    is: Option<bool>,
    account: Option<Account>,
    op: Option<Op>,
    value: Option<Number>,
    than: Option<Fact>,
    grown: Option<Rate>,
    plus: Option<Number>,
    any: Option<Vec<Condition>>,
    all: Option<Vec<Condition>>,
    some: Option<List>,
    at_least: Option<Number>,
    each: Option<Vec<Condition>>,
}

written!(Condition as Written);

impl TryFrom<Written> for Condition {
    type Error = String;

    fn try_from(from: Written) -> Result<Self, String> {
        let op = from.op.unwrap_or(Op::AtLeast);
        let unit = from.fact.map(Fact::unit);
        let (default, test) = match (from.fact, unit) {
            (Some(fact), Some(Unit::Flag)) => (fact.name(), Test::Is(fact, from.is.unwrap_or(true))),
            (Some(fact), Some(Unit::Account)) => {
                let account = from.account.ok_or("a condition on account_kind needs `account = \"natural_person\"`")?;
                (fact.name(), Test::Account(account))
            }
            (Some(fact), _) => match (from.value, from.than) {
                (Some(value), None) => (fact.name(), Test::Compare(fact, op, value)),
                (None, Some(than)) => (fact.name(), Test::Than { fact, op, than, grown: from.grown, plus: from.plus }),
                _ => return Err(format!("a condition on `{}` needs either `value` or `than`", fact.name())),
            },
            (None, _) => match (from.any, from.all, from.some, from.each) {
                (Some(any), None, None, None) => ("any", Test::Any(any)),
                (None, Some(all), None, None) => ("all", Test::All(all)),
                (None, None, Some(list), Some(each)) => {
                    let at_least = from.at_least.unwrap_or(Number::ONE);
                    (list.name(), Test::Some { list, at_least, each })
                }
                _ => return Err("a condition needs `fact`, `any`, `all`, or `some` with `each`".to_owned()),
            },
        };
        Ok(Self { name: from.name.unwrap_or_else(|| default.to_owned()), test })
    }
}

impl From<&Condition> for Written {
    fn from(condition: &Condition) -> Self {
        let (default, written) = match condition.test.clone() {
            Test::Is(fact, is) => {
                (fact.name(), Self { fact: Some(fact), is: (!is).then_some(false), ..Self::default() })
            }
            Test::Account(account) => {
                let fact = Fact::AccountKind;
                (fact.name(), Self { fact: Some(fact), account: Some(account), ..Self::default() })
            }
            Test::Compare(fact, op, value) => {
                (fact.name(), Self { fact: Some(fact), op: Some(op), value: Some(value), ..Self::default() })
            }
            Test::Than { fact, op, than, grown, plus } => {
                let than = Some(than);
                (fact.name(), Self { fact: Some(fact), op: Some(op), than, grown, plus, ..Self::default() })
            }
            Test::Any(any) => ("any", Self { any: Some(any), ..Self::default() }),
            Test::All(all) => ("all", Self { all: Some(all), ..Self::default() }),
            Test::Some { list, at_least, each } => {
                let at_least = Some(at_least);
                (list.name(), Self { some: Some(list), at_least, each: Some(each), ..Self::default() })
            }
        };
        Self { name: (condition.name != default).then(|| condition.name.clone()), ..written }
    }
}

impl Condition {
    /// Whether it must be asked anew for every month, video, session …
    pub fn is_per_unit(&self) -> bool {
        match &self.test {
            Test::Is(fact, _) | Test::Compare(fact, ..) => fact.is_per_unit(),
            Test::Than { fact, than, .. } => fact.is_per_unit() || than.is_per_unit(),
            Test::Any(any) | Test::All(any) => any.iter().any(Self::is_per_unit),
            Test::Account(_) | Test::Some { .. } => false,
        }
    }

    fn params(&mut self, visit: Visit<'_>) {
        let name = self.name.clone();
        match &mut self.test {
            Test::Compare(fact, op, value) => {
                visit(&name, Slot::Number(value, fact.unit()));
                visit(&format!("{name}/op"), Slot::Choice(op));
            }
            Test::Than { fact, op, grown, plus, .. } => {
                visit(&format!("{name}/op"), Slot::Choice(op));
                if let Some(grown) = grown {
                    visit(&format!("{name}/grown"), Slot::Rate(grown));
                }
                if let Some(plus) = plus {
                    visit(&format!("{name}/plus"), Slot::Number(plus, fact.unit()));
                }
            }
            Test::Any(any) | Test::All(any) => params(any, visit),
            Test::Some { at_least, each, .. } => {
                visit(&format!("{name}/at_least"), Slot::Number(at_least, Unit::Items));
                params(each, visit);
            }
            Test::Is(..) | Test::Account(_) => {}
        }
    }
}

pub fn params(conditions: &mut [Condition], visit: Visit<'_>) {
    for condition in conditions {
        condition.params(visit);
    }
}
