//! A policy as data: the model that scheme files are read into.

mod cap;
mod check;
mod condition;
mod detail;
mod document;
mod edit;
mod reading;
mod stacking;

pub use cap::{Cap, CapOf, Caps, SharedBy};
pub use check::{check, check_profile, check_readings, check_rules};
pub use condition::{Condition, Op, Test, params as condition_params};
pub use document::{Clause, ClauseKind, Figure, Fund, Note, Status, Target, TargetFigure, Text};
pub use edit::{Edit, Required};
pub use reading::{Reading, ReadingOption};
pub use stacking::{BestOf, Caution, Exclusive, Nested, Prefer, SharedCap, Sharing, YieldTo};

use super::mechanism::Mechanism;
use super::named::named;
use super::param::{Slot, Visit};
use super::profile::Role;
use super::shared::Shared;
use serde::{Deserialize, Serialize};

named! {
    /// What kind of promise an amount is. Totals keep them apart.
    Nature {
        /// The text determines it.
        Fixed = "fixed",
        /// "At most": the authority decides below it.
        Ceiling = "ceiling",
        /// From–to, at discretion.
        Range = "range",
        /// Decided by ranking or vote.
        Contest = "contest",
        Loan = "loan",
        InKind = "in_kind",
        Honour = "honour",
    }
}

named! {
    /// The unit that is assessed, and rounded, one at a time.
    Period {
        Month = "month",
        Video = "video",
        Session = "session",
        Event = "event",
        Product = "product",
        Contest = "contest",
        Year = "year",
        Once = "once",
    }
}

named! {
    /// Whether a gate asks for something or shuts somebody out.
    GateKind { Condition = "condition", Exclusion = "exclusion" }
}

/// Conditions that a reform put in or took out: the words of the clause know nothing of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Amended {
    /// By their names; they stand among the others.
    #[serde(default)]
    pub added: Vec<String>,
    #[serde(default)]
    pub dropped: Vec<Condition>,
}

/// One provision: who is paid, for what, under which conditions, how much, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// As in the catalogue: `HSB-10a`.
    pub id: String,
    pub article: Text,
    pub title: Text,
    /// Our own words, numbers left as `{address}` so that a changed rule changes its sentence.
    #[serde(with = "detail")]
    pub clause: Text,
    pub roles: Vec<Role>,
    /// Roles that are not paid, but are put to its test.
    #[serde(default)]
    pub tests: Vec<Role>,
    /// Who receives the money, where it is not the applicant.
    pub payee: Option<Role>,
    pub period: Period,
    pub nature: Nature,
    #[serde(default)]
    pub when: Vec<Condition>,
    pub pays: Mechanism,
    #[serde(default)]
    pub cap: Caps,
    /// Benefits in kind that come with the money.
    #[serde(default)]
    pub also: Vec<Text>,
    #[serde(with = "detail")]
    pub office: Text,
    #[serde(default, with = "detail")]
    pub evidence: Vec<Text>,
    #[serde(default, with = "detail")]
    pub rhythm: Option<Text>,
    /// Numbers of the clause that move no money.
    #[serde(default, with = "detail")]
    pub figure: Vec<Figure>,
    /// Switched off by a reform.
    #[serde(default)]
    pub off: bool,
    #[serde(default)]
    pub amended: Amended,
}

/// Conditions or exclusions that stand before several provisions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    pub id: String,
    pub kind: GateKind,
    pub article: Text,
    pub title: Text,
    #[serde(with = "detail")]
    pub clause: Text,
    /// The provisions behind it.
    pub before: Vec<String>,
    #[serde(default)]
    pub when: Vec<Condition>,
    /// Whom its words name, and the roles that are paid as such.
    #[serde(default)]
    pub names: Vec<Addressee>,
    /// Also shuts out whoever the profile lists as barred from this scheme.
    #[serde(default)]
    pub barred: bool,
    #[serde(default)]
    pub off: bool,
    #[serde(default)]
    pub amended: Amended,
}

/// Somebody the text says it is for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    pub text: Text,
    /// Empty: no role of any clause is this one.
    #[serde(default)]
    pub roles: Vec<Role>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    pub id: String,
    /// Its place in lists and charts.
    pub order: u32,
    pub name: Text,
    #[serde(with = "detail")]
    pub document: Text,
    pub status: Status,
    #[serde(with = "detail")]
    pub validity: Text,
    /// What it pays, in a sentence.
    #[serde(with = "detail")]
    pub summary: Text,
    /// Who is paid, for people it does not pay.
    pub pays_whom: Text,
    #[serde(default)]
    pub fund: Vec<Fund>,
    #[serde(default, with = "detail")]
    pub target: Shared<Vec<Target>>,
    #[serde(default)]
    pub gate: Vec<Shared<Gate>>,
    pub provision: Vec<Shared<Provision>>,
    #[serde(default)]
    pub best_of: Vec<BestOf>,
    #[serde(default)]
    pub shared_cap: Vec<SharedCap>,
    #[serde(default)]
    pub exclusive: Vec<Exclusive>,
    #[serde(default)]
    pub nested: Vec<Nested>,
    #[serde(default)]
    pub yield_to: Vec<YieldTo>,
    #[serde(default)]
    pub caution: Shared<Vec<Caution>>,
    #[serde(default)]
    pub reading: Shared<Vec<Reading>>,
    #[serde(default, with = "detail")]
    pub note: Shared<Vec<Note>>,
    #[serde(default, with = "detail")]
    pub clause: Shared<Vec<Clause>>,
}

impl Provision {
    pub fn params(&mut self, visit: Visit<'_>) {
        self.pays.params(visit);
        self.cap.params(visit);
        condition::params(&mut self.when, visit);
        document::figures(&mut self.figure, visit);
        visit("off", Slot::Flag(&mut self.off));
        visit("nature", Slot::Choice(&mut self.nature));
    }

    pub fn payee(&self, profile: &super::Profile) -> Role {
        let held = || self.roles.iter().copied().find(|role| profile.holds(*role));
        self.payee.or_else(held).or_else(|| self.roles.first().copied()).unwrap_or(Role::Public)
    }
}

impl Scheme {
    pub fn provision(&self, id: &str) -> Option<&Provision> {
        self.provision.iter().map(|provision| &**provision).find(|provision| provision.id == id)
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.provision.iter().position(|provision| provision.id == id)
    }

    /// Every parameter, as (id of the provision, gate or rule, path, slot).
    pub fn params(&mut self, visit: &mut dyn FnMut(&str, &str, Slot<'_>)) {
        self.params_where(&|_| true, visit);
    }

    /// Those of one provision, gate or rule. Nothing else is touched, and stays shared with other versions of this scheme.
    pub fn params_of(&mut self, owner: &str, visit: Visit<'_>) {
        self.params_where(&|id| id == owner, &mut |_, path, slot| visit(path, slot));
    }

    fn params_where(&mut self, of: &dyn Fn(&str) -> bool, visit: &mut dyn FnMut(&str, &str, Slot<'_>)) {
        for provision in self.provision.iter_mut().filter(|each| of(&each.id)) {
            let id = provision.id.clone();
            provision.params(&mut |path, slot| visit(&id, path, slot));
        }
        for gate in self.gate.iter_mut().filter(|each| of(&each.id)) {
            let gate = &mut **gate;
            condition::params(&mut gate.when, &mut |path, slot| visit(&gate.id, path, slot));
            visit(&gate.id, "off", Slot::Flag(&mut gate.off));
        }
        for rule in self.best_of.iter_mut().filter(|each| of(&each.id)) {
            let id = rule.id.clone();
            rule.params(&mut |path, slot| visit(&id, path, slot));
        }
        for cap in self.shared_cap.iter_mut().filter(|each| of(&each.id)) {
            let id = cap.id.clone();
            cap.params(&mut |path, slot| visit(&id, path, slot));
        }
        for rule in self.exclusive.iter_mut().filter(|each| of(&each.id)) {
            visit(&rule.id, "off", Slot::Flag(&mut rule.off));
        }
        for rule in self.nested.iter_mut().filter(|each| of(&each.id)) {
            visit(&rule.id, "off", Slot::Flag(&mut rule.off));
        }
        for rule in self.yield_to.iter_mut().filter(|each| of(&each.id)) {
            visit(&rule.id, "off", Slot::Flag(&mut rule.off));
        }
        for fund in self.fund.iter_mut().filter(|each| of(&each.id)) {
            visit(&fund.id, "amount", Slot::Yuan(&mut fund.amount));
        }
        if self.target.iter().any(|each| of(&each.id)) {
            for target in self.target.iter_mut().filter(|each| of(&each.id)) {
                let id = target.id.clone();
                target.params(&mut |path, slot| visit(&id, path, slot));
            }
        }
        if self.clause.iter().any(|each| of(&each.id)) {
            for clause in self.clause.iter_mut().filter(|each| of(&each.id)) {
                document::figures(&mut clause.figure, &mut |path, slot| visit(&clause.id, path, slot));
            }
        }
    }
}
