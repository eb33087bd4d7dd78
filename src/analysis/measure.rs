//! By what a provision pays: sales, hours, views … Provisions of different places that go by the same stand side by side.

use super::breaks::conditions;
use crate::engine::Provision;
use crate::engine::fact::Fact;
use crate::engine::mechanism::Mechanism;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    Sales,
    Hours,
    Views,
    Followers,
    Parcels,
    Costs,
    Contribution,
    People,
    Loans,
    Prizes,
    /// Being somebody or having done something.
    Standing,
}

impl Measure {
    pub const ALL: [Self; 11] = [
        Self::Sales,
        Self::Hours,
        Self::Views,
        Self::Followers,
        Self::Parcels,
        Self::Costs,
        Self::Contribution,
        Self::People,
        Self::Loans,
        Self::Prizes,
        Self::Standing,
    ];

    /// The figure that its amount is worked out from; where there is none, the first that it compares.
    pub fn of(rule: &Provision) -> Self {
        match &rule.pays {
            Mechanism::Contest(_) | Mechanism::Titles(_) => return Self::Prizes,
            Mechanism::Loan(_) | Mechanism::Interest(_) => return Self::Loans,
            _ => {}
        }
        let mut compared = Vec::new();
        conditions(&rule.when, &mut |fact, _, _| compared.push(fact));
        let figures = rule.pays.base().into_iter().chain(compared);
        figures.map(by_fact).find(|measure| *measure != Self::Standing).unwrap_or(Self::Standing)
    }
}

fn by_fact(fact: Fact) -> Measure {
    match fact {
        Fact::GrossSales
        | Fact::ReturnsExchanges
        | Fact::NetSales
        | Fact::GroupNetSales
        | Fact::RegimentYearSales
        | Fact::GroupYearSalesRank
        | Fact::GrossOnlineSales
        | Fact::NetOnlineSales
        | Fact::OverseasSalesUsd
        | Fact::PromotedSales
        | Fact::PovertyHouseholdSales
        | Fact::LocalGoodsTurnover
        | Fact::YearOnlineRetail
        | Fact::ParkOnlineRetail
        | Fact::DrivenTurnover
        | Fact::ProductTurnover
        | Fact::ShopSales => Measure::Sales,
        Fact::LiveHours | Fact::ServiceLiveHours | Fact::WeeklyRoomUses | Fact::VillageWeeklyLivesPromised => {
            Measure::Hours
        }
        Fact::Views | Fact::Likes | Fact::Shares | Fact::ServiceVideos => Measure::Views,
        Fact::Followers => Measure::Followers,
        Fact::AgriParcels
        | Fact::IncubatedOrders
        | Fact::YearParcels
        | Fact::OwnShipments
        | Fact::AllianceShipmentsTotal => Measure::Parcels,
        Fact::ActualCost
        | Fact::TrainingExpenseYear
        | Fact::DedicatedLineFeeYear
        | Fact::BaseCosts
        | Fact::ParkInvestment
        | Fact::SourceLiveInvestment
        | Fact::DigitalInvestment
        | Fact::LogisticsInvestmentAudited => Measure::Costs,
        Fact::LivestreamLocalContribution | Fact::TotalLocalContribution | Fact::OperatorLocalContribution => {
            Measure::Contribution
        }
        Fact::CertifiedStudents | Fact::TraineeVisits | Fact::DrivenFirms | Fact::AcceptedObjects => Measure::People,
        _ => Measure::Standing,
    }
}
