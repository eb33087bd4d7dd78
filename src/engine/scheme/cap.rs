//! Upper limits around a provision.

use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::Yuan;
use crate::engine::param::{Slot, Visit};
use serde::{Deserialize, Serialize};

/// "At most", for one span of assessment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// 元
    pub amount: Yuan,
    /// A yes/no fact of the applicant that lifts the cap, and whether that is in force.
    pub lifted_for: Option<Fact>,
    #[serde(default)]
    pub lift: bool,
    /// What it holds down, where the text leaves that open.
    pub of: Option<CapOf>,
    /// Whose it is, where the text leaves that open.
    pub shared_by: Option<SharedBy>,
}

named! {
    /// The whole amount, or only what comes on top of the first sum.
    CapOf { Total = "total", Increments = "increments" }
}

named! {
    /// All applicants together, or each.
    SharedBy { Programme = "programme", Applicant = "applicant" }
}

/// The caps of one provision, narrowest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Caps {
    /// Per assessed unit: a video, a session, an event …
    pub item: Option<Cap>,
    pub month: Option<Cap>,
    pub year: Option<Cap>,
    /// For good.
    pub applicant: Option<Cap>,
    /// All applicants together; somebody alone in the programme can reach it too.
    pub programme: Option<Cap>,
}

impl Caps {
    pub fn params(&mut self, visit: Visit<'_>) {
        let named = [
            ("cap/item", &mut self.item),
            ("cap/month", &mut self.month),
            ("cap/year", &mut self.year),
            ("cap/applicant", &mut self.applicant),
            ("cap/programme", &mut self.programme),
        ];
        for (path, cap) in named {
            let Some(cap) = cap else { continue };
            visit(path, Slot::Yuan(&mut cap.amount));
            if cap.lifted_for.is_some() {
                visit(&format!("{path}/lift"), Slot::Flag(&mut cap.lift));
            }
            if let Some(of) = &mut cap.of {
                visit(&format!("{path}/of"), Slot::Choice(of));
            }
            if let Some(shared_by) = &mut cap.shared_by {
                visit(&format!("{path}/shared_by"), Slot::Choice(shared_by));
            }
        }
    }
}

impl Caps {
    /// Those that hold for longer than a month, in the order in which they cut: of the year, of a programme where each
    /// applicant has it for himself, and for good.
    pub fn longer(&self) -> [Option<&Cap>; 3] {
        let of_each = self.programme.as_ref().filter(|cap| cap.shared_by == Some(SharedBy::Applicant));
        [self.year.as_ref(), of_each, self.applicant.as_ref()]
    }

    /// What all applicants of a programme together are held to.
    pub fn of_all(&self) -> Option<&Cap> {
        self.programme.as_ref().filter(|cap| cap.shared_by != Some(SharedBy::Applicant))
    }
}
