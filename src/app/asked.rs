//! Which facts are asked for, worked out from the rules: only what some provision open to the applicant reads, the figures
//! everybody knows first, then by how much money hangs on them.

mod reads;
mod slider;

pub use slider::{Slider, slider};

use crate::engine::fact::{self, Absent, Fact, Unit};
use crate::engine::mechanism::{Mechanism, Place};
use crate::engine::named::Named;
use crate::engine::number::Number;
use crate::engine::order;
use crate::engine::param::Setting;
use crate::engine::profile::{List, Prize, Profile, Role, Title};
use crate::engine::scheme::{Nature, Period, Provision};
use crate::engine::{Scheme, Yuan};
use crate::reform::Parameter;
pub use reads::reads;

/// The figures that stand first wherever they are asked.
pub const HEADLINE: [Fact; 4] = [Fact::GrossSales, Fact::LiveHours, Fact::Views, Fact::Followers];
/// Months in a year.
const MONTHS: u32 = 12;

/// What the form asks, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Amounts of the applicant, the year and the month: the first four, then the others.
    pub first: Vec<Fact>,
    pub more: Vec<Fact>,
    /// Lists of records, with the amounts and the marks of a record.
    pub lists: Vec<AskedList>,
    /// Yes/no facts that are taken to hold.
    pub assumed: Vec<Fact>,
    /// Yes/no facts that are taken not to hold.
    pub declared: Vec<Fact>,
    pub account: bool,
    pub prizes: Vec<AskedPrize>,
    /// Demonstration titles that some provision rewards.
    pub titles: Vec<Title>,
    /// Provisions that give way to a like policy elsewhere, by id.
    pub elsewhere: Vec<String>,
    /// Schemes that may have barred the applicant, by id.
    pub barred: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedPrize {
    pub contest: String,
    pub prize: Prize,
    pub amount: Yuan,
    /// The least, where the text only grades it and somebody decides the sum.
    pub from: Option<Yuan>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedList {
    pub list: List,
    pub amounts: Vec<Fact>,
    pub marks: Vec<Fact>,
}

/// The capacities that some provision of these schemes serves, in the order of the list.
pub fn roles(schemes: &[Scheme]) -> Vec<Role> {
    let served =
        |role: &Role| schemes.iter().flat_map(|scheme| &scheme.provision).any(|rule| rule.roles.contains(role));
    Role::ALL.iter().copied().filter(served).collect()
}

pub fn asked(schemes: &[Scheme], profile: &Profile) -> Asked {
    let mut worth: Vec<(Fact, Yuan)> = Vec::new();
    let mut asked = Asked::default();
    for scheme in schemes {
        let parameters = crate::reform::parameters(scheme);
        for rule in scheme.provision.iter().filter(|rule| open(rule, profile)) {
            let most = if pays(rule) { most(rule, &parameters) } else { Yuan::ZERO };
            for read in reads(scheme, rule) {
                let hangs_on = if read.earns { most } else { Yuan::ZERO };
                match worth.iter_mut().find(|(fact, _)| *fact == read.fact) {
                    Some((_, known)) => *known = (*known).max(hangs_on),
                    None => worth.push((read.fact, hangs_on)),
                }
            }
            asked.prizes.extend(prizes(rule));
            asked.beside(scheme, rule);
        }
    }
    order::by_key(&mut worth, |(_, most)| std::cmp::Reverse(*most));
    for fact in worth.into_iter().map(|(fact, _)| fact) {
        asked.place(fact);
    }
    asked.lead();
    asked
}

fn open(rule: &Provision, profile: &Profile) -> bool {
    rule.roles.iter().chain(&rule.tests).any(|role| profile.holds(*role))
}

fn pays(rule: &Provision) -> bool {
    !matches!(rule.nature, Nature::Loan | Nature::InKind | Nature::Honour)
}

/// The largest sum that stands in a provision, for a year.
fn most(rule: &Provision, parameters: &[Parameter]) -> Yuan {
    let own = parameters.iter().filter(|parameter| parameter.address.owner == rule.id);
    let sums = own.filter_map(|parameter| match parameter.setting {
        Setting::Yuan(yuan) => Some(yuan),
        _ => None,
    });
    let most = sums.max().unwrap_or_default();
    match rule.period {
        Period::Month | Period::Video if rule.cap.year.is_none() => most.times(Number::of(MONTHS)),
        _ => most,
    }
}

fn prizes(rule: &Provision) -> Vec<AskedPrize> {
    let Mechanism::Contest(contest) = &rule.pays else { return Vec::new() };
    let prize = |place: &Place| AskedPrize {
        contest: place.contest.clone(),
        prize: place.prize,
        amount: place.amount,
        from: place.from,
    };
    contest.place.iter().map(prize).collect()
}

impl Asked {
    /// What is neither an amount nor a fact of its own.
    fn beside(&mut self, scheme: &Scheme, rule: &Provision) {
        if let Mechanism::Titles(titles) = &rule.pays {
            self.titles.extend(titles.title.iter().map(|title| title.level));
        }
        if scheme.yield_to.iter().any(|way| way.over.contains(&rule.id)) {
            self.elsewhere.push(rule.id.clone());
        }
        let barring = scheme.gate.iter().any(|gate| gate.barred && gate.before.contains(&rule.id));
        if barring && !self.barred.contains(&scheme.id) {
            self.barred.push(scheme.id.clone());
        }
    }

    fn place(&mut self, fact: Fact) {
        let list = List::of(fact);
        match (fact.unit(), list) {
            (Unit::Account, _) => self.account = true,
            // Of a record too it is asked once, for all records.
            (Unit::Flag, _) if fact.absent() == Absent::AssumedTrue => self.assumed.push(fact),
            (Unit::Flag, None) => self.declared.push(fact),
            (Unit::Flag, Some(list)) => self.record(list, |asked| asked.marks.push(fact)),
            (_, Some(list)) => self.record(list, |asked| asked.amounts.push(fact)),
            (_, None) if fact.place() == fact::Place::Derived => {}
            (_, None) => self.more.push(fact),
        }
    }

    /// Notes a fact of a list's records.
    fn record(&mut self, list: List, note: impl FnOnce(&mut AskedList)) {
        match self.lists.iter_mut().find(|asked| asked.list == list) {
            Some(asked) => note(asked),
            None => {
                let mut asked = AskedList { list, amounts: Vec::new(), marks: Vec::new() };
                note(&mut asked);
                self.lists.push(asked);
            }
        }
    }

    /// Moves the headline figures to the front, filled up with those on which most money hangs.
    fn lead(&mut self) {
        let views = self.lists.iter().any(|list| list.amounts.contains(&Fact::Views));
        let known = |fact: &Fact| self.more.contains(fact) || (*fact == Fact::Views && views);
        let mut first: Vec<Fact> = HEADLINE.into_iter().filter(known).collect();
        let others = self.more.iter().filter(|fact| !HEADLINE.contains(fact) && **fact != Fact::ReturnsExchanges);
        let wanted = HEADLINE.len().saturating_sub(first.len());
        let fill: Vec<Fact> = others.copied().filter(|fact| fact.absent() == Absent::Zero).take(wanted).collect();
        first.extend(fill);
        self.more.retain(|fact| !first.contains(fact));
        self.first = first;
    }

    /// Whether any monthly figure is asked, so that twelve months can be told apart.
    pub fn monthly(&self) -> Vec<Fact> {
        let all = self.first.iter().chain(&self.more).copied();
        all.filter(|fact| fact.place() == fact::Place::Month).collect()
    }
}
