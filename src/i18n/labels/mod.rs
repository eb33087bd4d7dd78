//! Short names of everything that has one.

mod facts;
mod hints;
mod parameters;
mod people;

pub use facts::fact;
pub use hints::{absence, assumption, fact_hint, fact_unit};
pub use parameters::parameter;
pub use people::{account, payee, prize, role, title};

use super::Lang;
use crate::analysis::Measure;
use crate::engine::fact::Unit;
use crate::engine::outcome::{Span, State};
use crate::engine::profile::List;
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
        Sessions: "专场直播", "sessions";
        Events: "活动", "events";
        Products: "新品", "new products";
        ShopMonths: "店铺月份", "shop months";
    }
}

labels! {
    /// What the records of a list are counted in; English counts the things themselves.
    list_unit(List) {
        Videos: "条", "";
        Sessions: "场", "";
        Events: "场", "";
        Products: "个", "";
        ShopMonths: "个月", "";
    }
}

labels! {
    /// By what a provision pays.
    measure(Measure) {
        Sales: "销售额", "Sales";
        Hours: "直播时长和场次", "Hours and sessions";
        Views: "视频", "Videos";
        Followers: "粉丝量", "Followers";
        Parcels: "快递和发货", "Parcels";
        Costs: "支出和投资", "Costs and investment";
        Contribution: "地方经济贡献", "Local contribution";
        People: "培训和带动", "People and firms helped";
        Loans: "贷款", "Loans";
        Prizes: "奖项和称号", "Prizes and titles";
        Standing: "资格和认定", "Standing";
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
        Nested: "与所附的一项合计", "together with the support it adds to";
    }
}
