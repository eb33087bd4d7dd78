//! An applicant: roles and facts, as a person typed them or a roster row carried them.

mod check;
mod read;

pub use check::{Decided, Impossible, impossible};
pub use read::{Vocabulary, read, read_number};

use super::fact::{Account, Fact, Place};
use super::named::{Named, named};
use super::number::{Number, Yuan};

/// Months in a year.
pub const MONTHS: u32 = 12;

named! {
    /// In what capacity somebody applies.
    Role {
        Streamer = "streamer",
        VillageGroupLeader = "village_group_leader",
        Regiment = "regiment",
        Group = "group",
        Public = "public",
        TrainingInstitution = "training_institution",
        VillageCommittee = "village_committee",
        Enterprise = "enterprise",
        SettledOperator = "settled_operator",
        EventOrganizer = "event_organizer",
        LandmarkOperator = "landmark_operator",
        Alliance = "alliance",
        AllianceMember = "alliance_member",
        Park = "park",
        DemoBase = "demo_base",
        Mcn = "mcn",
        LogisticsBuilder = "logistics_builder",
        ServiceProvider = "service_provider",
        Platform = "platform",
        Shop = "shop",
    }
}

named! {
    /// A place won in a contest.
    Prize { Champion = "champion", RunnerUp = "runner_up", Newcomer = "newcomer", Winner = "winner" }
}

named! {
    /// The level of a demonstration-enterprise title.
    Title { National = "national", Provincial = "provincial", Municipal = "municipal" }
}

named! {
    /// The lists of records a profile may carry.
    List {
        Videos = "videos",
        Sessions = "sessions",
        Events = "events",
        Products = "new_products",
        ShopMonths = "shop_months",
    }
}

impl List {
    /// Where the facts of its records are entered.
    pub fn place(self) -> Place {
        match self {
            Self::Videos => Place::Video,
            Self::Sessions => Place::Session,
            Self::Events => Place::Event,
            Self::Products => Place::Product,
            Self::ShopMonths => Place::ShopMonth,
        }
    }

    /// The list whose records have this fact.
    pub fn of(fact: Fact) -> Option<Self> {
        Self::ALL.iter().copied().find(|list| list.place() == fact.place())
    }
}

/// What a fact may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Number(Number),
    Flag(bool),
    Account(Account),
}

/// A few facts by name. Records are small, so a list beats a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record(Vec<(Fact, Value)>);

impl Record {
    pub const NONE: Self = Self(Vec::new());

    pub fn get(&self, fact: Fact) -> Option<Value> {
        self.0.iter().find(|(name, _)| *name == fact).map(|(_, value)| *value)
    }
    pub fn number(&self, fact: Fact) -> Option<Number> {
        match self.get(fact) {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        }
    }
    pub fn set(&mut self, fact: Fact, value: Value) {
        match self.0.iter_mut().find(|(name, _)| *name == fact) {
            Some(slot) => slot.1 = value,
            None => self.0.push((fact, value)),
        }
    }
    pub fn clear(&mut self, fact: Fact) {
        self.0.retain(|(name, _)| *name != fact);
    }
    pub fn iter(&self) -> impl Iterator<Item = (Fact, Value)> + '_ {
        self.0.iter().copied()
    }
}

/// A record that stands for `times` distinct ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub times: u32,
    pub facts: Record,
}

/// A month of the year, or `times` months alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub times: u32,
    pub facts: Record,
    pub videos: Vec<Item>,
}

/// A prize the applicant says was won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub contest: String,
    pub prize: Prize,
    pub amount: Option<Yuan>,
    pub times: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub roles: Vec<Role>,
    pub facts: Record,
    pub months: Vec<Month>,
    pub sessions: Vec<Item>,
    pub events: Vec<Item>,
    pub products: Vec<Item>,
    pub shop_months: Vec<Item>,
    pub claims: Vec<Claim>,
    pub titles: Vec<Title>,
    /// What the city's like policy would pay, by provision.
    pub city_amounts: Vec<(String, Yuan)>,
    /// Schemes that have barred the applicant.
    pub barred: Vec<String>,
}

impl Profile {
    /// Months of the year that are filled in.
    pub fn month_count(&self) -> u32 {
        self.months.iter().map(|month| month.times).sum()
    }

    /// Whether a provision for `role` is open to this applicant. No role implies another, but a natural person is also
    /// one of the public.
    pub fn holds(&self, role: Role) -> bool {
        self.roles.contains(&role) || (role == Role::Public && self.is_natural_person())
    }

    /// The records of a list that belongs to the year; videos belong to their months.
    pub fn items(&self, list: List) -> &[Item] {
        match list {
            List::Videos => &[],
            List::Sessions => &self.sessions,
            List::Events => &self.events,
            List::Products => &self.products,
            List::ShopMonths => &self.shop_months,
        }
    }

    fn is_natural_person(&self) -> bool {
        match self.facts.get(Fact::AccountKind) {
            Some(kind) => kind == Value::Account(Account::NaturalPerson),
            None => self.roles.iter().any(|role| matches!(role, Role::Streamer | Role::VillageGroupLeader)),
        }
    }
}
