//! What is wrong with, or surprising in, a text: found in the rule's own numbers, proved by exact witnesses.
//!
//! A finding follows the rule: change the rule and the finding changes or goes. Each kind has a file of its own.

mod arithmetic;
mod bands;
mod caps;
mod cliff;
mod compare;
mod contradiction;
mod dominated;
mod kept;
pub(super) mod person;
mod splitting;
mod steps;
mod unpaid;

use super::vary::with;
use crate::engine::fact::{Fact, Place};
use crate::engine::named::named;
use crate::engine::profile::{Item, Profile, Role};
use crate::engine::scheme::Edit;
use crate::engine::{Number, Provision, Scheme, Yuan, assess};
use crate::reform::apply;
pub use compare::{Compared, compare};
pub use contradiction::one_thing;
pub use kept::Kept;
pub use unpaid::is_paid;

named! {
    Kind {
        /// A value that no band of the text holds.
        Gap = "gap",
        /// A value that two bands hold.
        Overlap = "overlap",
        /// Two sentences that cannot both be followed.
        Contradiction = "contradiction",
        /// Having more pays less.
        Cliff = "cliff",
        /// A stretch on which more brings nothing, up to the next whole step.
        DeadBand = "dead_band",
        /// A cap that is not a whole number of steps.
        UnevenCap = "uneven_cap",
        CapNeverReached = "cap_never_reached",
        /// Of two benefits that exclude each other, one is never worth choosing.
        Dominated = "dominated",
        SplittingPaysMore = "splitting_pays_more",
        UncappedExposure = "uncapped_exposure",
        /// Numbers of the document set against each other.
        Arithmetic = "arithmetic",
        /// Named by the text, paid by no clause.
        UnpaidPayee = "unpaid_payee",
    }
}

named! {
    /// `fault`: the text cannot be applied as written. `caution`: it can, with an effect hardly meant. `note`: worth knowing.
    Severity { Fault = "fault", Caution = "caution", Note = "note" }
}

/// One value and what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    pub value: Number,
    /// So many records of the applicant with this value; of a figure of the applicant, so many applicants.
    pub times: u32,
    /// What the words grant: nothing in a gap, two sums in an overlap, the sum before its cap.
    pub granted: Vec<Yuan>,
    /// What is paid, by the rule as it stands; to one applicant.
    pub paid: Yuan,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    pub severity: Severity,
    /// Provisions, gates, rules, funds and targets by id, those it is mainly about first.
    pub about: Vec<String>,
    /// What the witnesses are values of.
    pub fact: Option<Fact>,
    pub at: Vec<Witness>,
    /// What is lost, of a cliff.
    pub loss: Option<Yuan>,
    /// Where it pays as much again: the end of a cliff, the break-even of a dominated benefit.
    pub even_at: Option<Number>,
    /// The applicant to open in the calculator.
    pub person: Profile,
    /// Edits with full addresses that remove the finding and pay nobody less; only where there are such.
    pub repair: Option<Vec<Edit>>,
}

/// What is looked for in one provision at a time.
type Find = fn(&Scheme, &Provision) -> Option<Finding>;

/// In the order in which they are told, with the kinds that concern the whole document between them: [`together`].
const EACH: [&[Find]; 3] = [
    &[bands::gap, bands::overlap, contradiction::floor],
    &[cliff::falling, steps::dead_band, steps::uneven_cap, caps::never_reached],
    &[splitting::splitting, caps::uncapped, arithmetic::places],
];

/// What was found in one provision, by the places of [`EACH`].
type Own = Vec<Vec<Option<Finding>>>;

/// Every finding of a scheme, in the order of the document for each kind.
pub fn findings(scheme: &Scheme) -> Vec<Finding> {
    let own: Vec<Own> = scheme.provision.iter().map(|rule| own(scheme, rule)).collect();
    together(scheme, &own)
}

fn own(scheme: &Scheme, rule: &Provision) -> Own {
    let safe = |find: &Find| {
        let mut finding = find(scheme, rule).filter(|_| !rule.off)?;
        finding.keep_safe(scheme);
        Some(finding)
    };
    EACH.iter().map(|finds| finds.iter().map(safe).collect()).collect()
}

/// Those of the provisions and those of the document as a whole.
fn together(scheme: &Scheme, own: &[Own]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (at, finds) in EACH.iter().enumerate() {
        for kind in 0..finds.len() {
            let of = |own: &Own| own.get(at).and_then(|kinds| kinds.get(kind)).cloned().flatten();
            found.extend(own.iter().filter_map(of));
        }
        let first = found.len();
        match at {
            0 => {
                contradiction::targets(scheme, &mut found);
                cliff::gates(scheme, &mut found);
                cliff::first(scheme, &mut found);
            }
            1 => {
                caps::shared(scheme, &mut found);
                dominated::dominated(scheme, &mut found);
            }
            _ => {
                arithmetic::funds(scheme, &mut found);
                arithmetic::targets(scheme, &mut found);
                unpaid::unpaid(scheme, &mut found);
            }
        }
        found.iter_mut().skip(first).for_each(|finding| finding.keep_safe(scheme));
    }
    found
}

impl Finding {
    fn new(kind: Kind, severity: Severity, about: &[&str], fact: Option<Fact>, person: Profile) -> Self {
        let about = about.iter().map(|id| (*id).to_owned()).collect();
        Self { kind, severity, about, fact, at: Vec::new(), loss: None, even_at: None, person, repair: None }
    }

    /// The applicant of one witness.
    pub fn person_at(&self, witness: &Witness) -> Profile {
        let Some(fact) = self.fact else { return self.person.clone() };
        let mut person = with(&self.person, fact, witness.value);
        let times = |items: &mut Vec<Item>| items.iter_mut().for_each(|item| item.times = witness.times);
        match fact.place() {
            Place::Video => person.months.iter_mut().for_each(|month| times(&mut month.videos)),
            Place::Session => times(&mut person.sessions),
            Place::Event => times(&mut person.events),
            Place::Product => times(&mut person.products),
            _ => {}
        }
        person
    }

    /// What the provisions concerned pay a person; the whole scheme where it is about no provision.
    pub fn paid(&self, scheme: &Scheme, person: &Profile) -> Yuan {
        let result = assess(scheme, person);
        let mut concerned = self.about.iter().filter_map(|id| scheme.position(id)).peekable();
        if concerned.peek().is_none() {
            return result.totals.at_most;
        }
        Yuan::sum(concerned.filter_map(|at| result.outcomes.get(at)).map(|outcome| outcome.payable))
    }

    /// A further witness; `granted` where the words say something else than is paid.
    fn at(&mut self, scheme: &Scheme, value: Number, granted: Option<Vec<Yuan>>) {
        self.times(scheme, value, 1, granted);
    }

    fn times(&mut self, scheme: &Scheme, value: Number, times: u32, granted: Option<Vec<Yuan>>) {
        let mut witness = Witness { value, times, granted: Vec::new(), paid: Yuan::ZERO };
        witness.paid = self.paid(scheme, &self.person_at(&witness));
        witness.granted = granted.unwrap_or_else(|| vec![witness.paid]);
        self.at.push(witness);
    }

    /// Keeps a repair only where it can be applied and pays every witness at least as much.
    fn keep_safe(&mut self, scheme: &Scheme) {
        let safe = self.repair.as_ref().is_some_and(|edits| {
            let (repaired, faults) = apply(scheme, edits);
            faults.is_empty() && self.at.iter().all(|at| self.paid(&repaired, &self.person_at(at)) >= at.paid)
        });
        self.repair = self.repair.take().filter(|_| safe);
    }

    /// Opens at this witness.
    fn opened(mut self, at: usize) -> Self {
        if let Some(witness) = self.at.get(at) {
            self.person = self.person_at(witness);
        }
        self
    }
}

/// Somebody to look at a text with that nobody is paid for.
fn anybody() -> Profile {
    Profile { roles: vec![Role::Streamer], ..Profile::default() }
}

fn set(scheme: &Scheme, rule: &Provision, path: &str, to: &str) -> Edit {
    Edit::Set { address: format!("{}/{}/{path}", scheme.id, rule.id), to: to.to_owned() }
}
