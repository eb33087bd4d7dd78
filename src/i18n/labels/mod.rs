//! Short names of everything that has one.

mod facts;
mod hints;

pub use facts::fact;
pub use hints::{absence, fact_hint, fact_unit};

use super::Lang;
use crate::engine::fact::{Account, Unit};
use crate::engine::outcome::{Span, State};
use crate::engine::profile::{List, Prize, Role, Title};
use crate::engine::scheme::{ClauseKind, Nature, Period, Status};

/// Writes a labelling function: every variant with its two texts.
macro_rules! labels {
    ($(#[$doc:meta])* $name:ident($enum:ident) { $($variant:ident: $zh:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        pub fn $name(of: $enum, lang: Lang) -> &'static str {
            match of { $($enum::$variant => lang.of($zh, $en)),+ }
        }
    };
}
pub(crate) use labels;

labels! {
    /// A unit where the fact is not known; [`fact_unit`] is more exact.
    unit(Unit) {
        Yuan: "元", "yuan";
        Usd: "美元", "US dollars";
        Hours: "小时", "hours";
        People: "人", "people";
        Times: "次", "times";
        Parcels: "单", "parcels";
        Items: "个", "items";
        Months: "个月", "months";
        Years: "年", "years";
        SquareMetres: "平方米", "m²";
        Share: "%", "%";
        Ordinal: "", "";
        Flag: "", "";
        Account: "", "";
    }
}

labels! {
    role(Role) {
        Streamer: "个人主播", "Streamer";
        VillageGroupLeader: "村级组长", "Village group leader";
        Regiment: "团", "Township team";
        Group: "组", "Village group";
        Public: "公众", "Member of the public";
        TrainingInstitution: "培训机构", "Training institution";
        VillageCommittee: "村委会", "Village committee";
        Enterprise: "企业、商家", "Enterprise or shop owner";
        SettledOperator: "落户运营机构", "Newly settled operator";
        EventOrganizer: "活动承办方", "Event organiser";
        LandmarkOperator: "直播地标运营方", "Landmark operator";
        Alliance: "联盟", "Alliance";
        AllianceMember: "联盟成员", "Alliance member";
        Park: "园区", "Park";
        DemoBase: "示范基地", "Demonstration base";
        Mcn: "MCN 机构", "MCN";
        LogisticsBuilder: "物流建设方", "Logistics builder";
        ServiceProvider: "服务机构", "Service provider";
        Platform: "平台", "Platform";
        Shop: "店铺", "Shop";
    }
}

labels! {
    /// Who is paid, as a phrase.
    payee(Role) {
        Streamer: "付给主播", "paid to the streamer";
        VillageGroupLeader: "付给村级组长", "paid to the village group leader";
        Regiment: "付给团", "paid to the township team";
        Group: "付给组", "paid to the village group";
        Public: "付给参与的公众", "paid to members of the public";
        TrainingInstitution: "付给培训机构", "paid to the training institution";
        VillageCommittee: "付给村委会", "paid to the village committee";
        Enterprise: "付给企业", "paid to the enterprise";
        SettledOperator: "付给落户的运营机构", "paid to the operator that settles";
        EventOrganizer: "付给活动承办方", "paid to the event organiser";
        LandmarkOperator: "付给直播地标运营方", "paid to the landmark operator";
        Alliance: "付给联盟", "paid to the alliance";
        AllianceMember: "付给联盟成员", "paid to the alliance member";
        Park: "付给园区", "paid to the park";
        DemoBase: "付给示范基地", "paid to the demonstration base";
        Mcn: "付给 MCN 机构", "paid to the MCN";
        LogisticsBuilder: "付给物流建设方", "paid to the logistics builder";
        ServiceProvider: "付给服务机构", "paid to the service provider";
        Platform: "付给平台", "paid to the platform";
        Shop: "付给店铺", "paid to the shop";
    }
}

labels! {
    prize(Prize) {
        Champion: "冠军", "Champion";
        RunnerUp: "亚军", "Runner-up";
        Newcomer: "新人奖", "Best newcomer";
        Winner: "获奖", "Winner";
    }
}

labels! {
    title(Title) {
        National: "国家级", "National";
        Provincial: "省级", "Provincial";
        Municipal: "市级", "Municipal";
    }
}

labels! {
    account(Account) {
        NaturalPerson: "自然人账号", "a natural person's account";
        Enterprise: "企业账号", "an enterprise account";
        Official: "官方账号", "an official account";
    }
}

labels! {
    period(Period) {
        Month: "每月", "per month";
        Video: "每条视频", "per video";
        Session: "每场直播", "per session";
        Event: "每场活动", "per event";
        Product: "每个新品", "per product";
        Contest: "每次获奖", "per prize";
        Year: "每年", "per year";
        Once: "一次性", "once";
    }
}

labels! {
    status(Status) {
        Trial: "试行", "trial";
        InForce: "现行", "in force";
        Draft: "草案（稿）", "draft";
        Consultation: "征求意见稿", "draft for comment";
    }
}

labels! {
    nature(Nature) {
        Fixed: "确定金额", "fixed";
        Ceiling: "至多", "at most";
        Range: "区间核定", "decided within a range";
        Contest: "评选", "by contest";
        Loan: "贷款", "loan";
        InKind: "非现金支持", "in kind";
        Honour: "荣誉", "honour";
    }
}

labels! {
    state(State) {
        NotForRole: "不付给您", "not paid to you";
        Excluded: "不适用", "excluded";
        NotComputable: "条文未写明算法", "not computable from the text";
        Missed: "暂不符合", "not yet met";
        Paid: "可领取", "paid";
        Loan: "可贷款", "loan";
        InKind: "非现金支持", "in kind";
        Honour: "荣誉", "honour";
    }
}

labels! {
    list(List) {
        Videos: "视频", "videos";
        Sessions: "助农专场", "sessions";
        Events: "活动", "events";
        Products: "新品", "new products";
        ShopMonths: "店铺月份", "shop months";
    }
}

labels! {
    clause_kind(ClauseKind) {
        Purpose: "目的", "Purpose";
        Structure: "组织", "Structure";
        Duty: "责任", "Duties";
        Procedure: "程序", "Procedure";
        Exclusion: "排除", "Exclusion";
        Validity: "效力", "Validity";
        Service: "服务", "Services";
        Stacking: "叠加", "Stacking";
    }
}

labels! {
    /// The span of a cap, as it stands before "at most".
    span(Span) {
        Item: "每项", "each";
        Month: "每月", "a month";
        Year: "每年", "a year";
        Applicant: "每个申请人累计", "an applicant in all";
        Programme: "全部申请人合计", "all applicants together";
        Shared: "几项合计每月", "a month for these together";
    }
}
