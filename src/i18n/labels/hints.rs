//! Units as exact as the fact, what to enter where a label is not enough, and how the absence of a fact is said.

use super::{Lang, account, fact, unit};
use crate::engine::fact::{Absent, Account, Fact};
use crate::i18n::typography::capital;

/// The unit of a fact: 条 for videos, 家 for firms, 件 for shipments …
pub fn fact_unit(fact: Fact, lang: Lang) -> &'static str {
    match fact {
        Fact::Followers => lang.of("人", "followers"),
        Fact::Views => lang.of("次", "views"),
        Fact::Likes => lang.of("个", "likes"),
        Fact::Shares => lang.of("次", "shares"),
        Fact::CertifiedStudents => lang.of("人", "students"),
        Fact::TraineeVisits => lang.of("人次", "places"),
        Fact::WeeklyRoomUses => lang.of("次", "uses"),
        Fact::VillageWeeklyLivesPromised => lang.of("场", "sessions"),
        Fact::IncubatedOrders => lang.of("单", "orders"),
        Fact::OwnShipments | Fact::AllianceShipmentsTotal => lang.of("件", "shipments"),
        Fact::DrivenFirms => lang.of("家", "firms"),
        Fact::AcceptedObjects => lang.of("家", "clients"),
        Fact::ServiceVideos => lang.of("条", "videos"),
        Fact::GroupYearSalesRank => lang.of("名", ""),
        Fact::SupportYearIndex | Fact::SettledYearIndex => lang.of("年", ""),
        other => unit(other.unit(), lang),
    }
}

/// What to enter, in one line.
pub fn fact_hint(fact: Fact, lang: Lang) -> Option<&'static str> {
    Some(match fact {
        Fact::GrossSales => {
            lang.of("一个典型月份的线上销售额，含退换货", "Online sales in a typical month, before returns")
        }
        Fact::ReturnsExchanges => lang.of("当月退货和换货的金额", "Value of returns and exchanges in the month"),
        Fact::LiveHours => lang.of("平台后台显示的当月直播时长", "As the platform shows for the month"),
        Fact::Views => lang.of("每条视频分别填写", "One figure for each video"),
        Fact::Featured => lang.of("内容属于重点产业，并带指定话题", "On a named industry, and with the hashtag"),
        Fact::AgriParcels => lang.of("当月寄出的农特产品包裹", "Farm-product parcels sent in the month"),
        Fact::GroupNetSales => lang.of("全组矩阵账号合计，已减退换货", "All accounts of the group, less returns"),
        Fact::GrossOnlineSales => lang.of("不填则按各月相加", "Left empty: the months added up"),
        Fact::MilestonesAlreadyPaid => lang.of("往年因粉丝量领过的奖励", "Follower awards received in earlier years"),
        Fact::PovertyHouseholdSales => {
            lang.of("这一场卖出的脱贫户产品", "Goods of such households sold in this session")
        }
        Fact::LocalGoodsTurnover => lang.of("这一场的实际成交额", "Actual turnover of this session"),
        Fact::PromotedSales => lang.of("替本地企业或农户卖出的金额", "Sold on behalf of local firms or farmers"),
        Fact::OverseasSalesUsd => lang.of("按美元填写", "In US dollars"),
        Fact::LivestreamLocalContribution => {
            lang.of("由税务、财政部门核定，只算直播带货部分", "As set by the authorities, live streaming only")
        }
        Fact::TotalLocalContribution => lang.of("由税务、财政部门核定", "As set by the authorities"),
        Fact::SupportYearIndex => lang.of("第一年填 1，第二年填 2", "1 for the first year, 2 for the second"),
        Fact::SettledYearIndex => lang.of("落户当年填 1，次年填 2", "1 for the year of settling, 2 for the next"),
        Fact::GroupYearSalesRank => lang.of("全区排名，第一名填 1", "Rank in the whole district; 1 is first"),
        Fact::RetailGrowth | Fact::CityAvgGrowth | Fact::BenchmarkRate | Fact::EmployedRatio => {
            lang.of("可写百分数", "A percentage will do")
        }
        Fact::ApprovedVillageBuildGrant => {
            lang.of("主管部门已核定的数额，未定可不填", "If already decided; otherwise leave empty")
        }
        Fact::ShopPriorYearSales => lang.of("上一年同一个月的销售额", "Sales in the same month a year before"),
        Fact::AcceptedObjects => lang.of("不填则按下面的店铺情况判断", "Left empty: judged from the shop's figures"),
        _ => return None,
    })
}

/// How to say that a yes/no fact does not hold, where it must not.
pub fn absence(fact: Fact, lang: Lang) -> Option<&'static str> {
    Some(match fact {
        Fact::HasContentViolation => lang.of("没有内容违规记录", "no content violations on record"),
        Fact::HasCriminalRecord => lang.of("没有犯罪记录", "no criminal record"),
        Fact::HasBadCredit => lang.of("没有失信记录", "no bad credit record"),
        Fact::WageDispute => lang.of("没有欠薪纠纷", "no wage dispute"),
        Fact::OnProhibitedCatalogue => lang.of("不在禁限目录内", "not on the prohibited list"),
        Fact::MajorAccident => lang.of("没有发生重大事故", "no major accident"),
        Fact::EnjoysSimilarDistrictPolicy => lang.of("未享受本地同类政策", "no like local benefit already"),
        Fact::EnjoysExistingDistrictPolicy => lang.of("未享受本地其他政策", "no other local benefit already"),
        Fact::Featured => lang.of("不是产业话题视频", "not a video on a named industry with the hashtag"),
        Fact::ShopIsNew => lang.of("不是新开店铺", "not a new shop"),
        _ => return None,
    })
}

/// How a fact that nobody gave is taken: `常住本地`, `自然人账号`, `账号运营月数足够`.
pub fn assumption(of: Fact, lang: Lang) -> String {
    let label = fact(of, lang);
    match of.absent() {
        Absent::AssumedNaturalPerson => capital(account(Account::NaturalPerson, lang)),
        Absent::AssumedEnough => lang.of(format!("{label}足够"), format!("{label}: enough")),
        Absent::AssumedFirst => lang.of(format!("{label}：第一年"), format!("{label}: the first")),
        Absent::AssumedTrue
        | Absent::Zero
        | Absent::False
        | Absent::Unknown
        | Absent::Same(_)
        | Absent::SumOfMonths(_)
        | Absent::Difference(..) => label.to_owned(),
    }
}
