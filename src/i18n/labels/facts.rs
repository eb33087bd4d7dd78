//! The short label of every fact, as a form shows it.

use super::{Lang, labels};
use crate::engine::fact::Fact;

labels! {
    fact(Fact) {
        Followers: "粉丝量", "Followers";
        MilestonesAlreadyPaid: "已领的粉丝奖励", "Follower awards already paid";
        MonthsOperated: "账号运营月数", "Months in operation";
        AccountKind: "账号类型", "Kind of account";
        IsLocalResident: "常住本地", "Lives locally";
        IsMatrixMember: "已加入主播矩阵", "Member of the streamer matrix";
        InSixIndustryField: "从事本地重点产业", "Works in the named local industries";
        AccountNameAndLogoOk: "账号名称和头像符合要求", "Account name and logo as required";
        IsDisabledStreamer: "残疾主播", "Disabled streamer";
        AccountLegallyRegistered: "账号依法注册", "Account lawfully registered";
        HasContentViolation: "内容违规记录", "Content violations on record";
        HouseholdsOnFile: "脱贫户已建档", "Households on the register";
        HasCriminalRecord: "犯罪记录", "Criminal record";
        PromisesStartIn3Months: "承诺按期开播", "Promises to start in time";
        GraduatedCamp: "训练营已结业", "Graduated from the training camp";
        ValuesOk: "内容导向正确", "Content in line with public values";
        HasBadCredit: "失信记录", "Bad credit record";
        MeetsStartupLoanRules: "符合创业担保贷款条件", "Meets the start-up loan rules";
        TriPartyAgreement: "已签三方协议", "Tri-party agreement signed";
        CrossBorderMain: "以跨境电商为主业", "Mainly cross-border trade";
        WeeklyRoomUses: "每周使用直播间", "Weekly uses of the live room";
        RegimentYearSales: "团年销售额", "Team's yearly sales";
        RegimentRatedExcellent: "团考核优秀", "Team rated excellent";
        GroupYearSalesRank: "组年销售额排名", "Group's yearly sales rank";
        GroupRatedExcellent: "组考核优秀", "Group rated excellent";
        CertifiedStudents: "一年内认证学员", "Students certified within a year";
        InstitutionMonths: "机构运营月数", "Institution's months in operation";
        StudentSessionsStable: "学员稳定开播", "Students stream steadily";
        WageDispute: "欠薪纠纷", "Wage dispute";
        ApprovedVillageBuildGrant: "已核定的村级建设补助", "Village grant decided";
        VillageWeeklyLivesPromised: "承诺每周直播", "Live sessions promised a week";
        LivestreamLocalContribution: "直播部分的地方经济贡献", "Local contribution from live streaming";
        TotalLocalContribution: "全部地方经济贡献", "Local contribution in all";
        SupportYearIndex: "扶持第几年", "Year of support";
        OperatorLocalContribution: "运营机构的地方经济贡献", "Operator's local contribution";
        OperatorRegistered: "运营机构已登记", "Operator registered";
        SettledYearIndex: "落户第几年", "Year since settling";
        TrainingExpenseYear: "年培训支出", "Training expense in the year";
        DedicatedLineFeeYear: "年网络专线费", "Dedicated-line fee in the year";
        IsSoleLandmarkOperator: "直播地标唯一运营方", "Sole operator of the landmark";
        OwnShipments: "本企业发货量", "Own shipments";
        AllianceShipmentsTotal: "联盟总发货量", "Shipments of all members";
        EnjoysSimilarDistrictPolicy: "已享受本地同类政策", "Already has a like local benefit";
        EnjoysExistingDistrictPolicy: "已享受本地其他政策", "Already has another local benefit";
        RegisteredMarketEntity: "本地注册的市场主体", "Locally registered business";
        YearOnlineRetail: "年网络零售额", "Yearly online retail";
        ParkOnlineRetail: "园区年网络零售额", "Park's yearly online retail";
        RetailGrowth: "零售额增速", "Retail growth";
        CityAvgGrowth: "全市平均增速", "City's average growth";
        InStatistics: "已纳入统计", "In the official statistics";
        ParkArea: "园区使用面积", "Park area in use";
        ParkInvestment: "园区投资额", "Investment in the park";
        BaseCosts: "基地租金、装修和设备费", "Rent, fit-out and equipment of the base";
        MunicipalBaseRecognised: "市级基地认定", "Recognised as a municipal base";
        MofcomRecognised: "商务部认定", "Recognised by the commerce ministry";
        SourceLiveInvestment: "产地直播投资", "Investment in streaming at source";
        AgriUpIndustrialDown: "农产品上行、工业品下行", "Sells farm goods outward, brings goods in";
        DigitalInvestment: "数字化投资", "Investment in digital tools";
        DigitalQualified: "数字化成效突出、可推广", "Digital results outstanding and transferable";
        DrivenFirms: "带动企业", "Firms brought along";
        DrivenTurnover: "带动成交额", "Their turnover";
        TraineeVisits: "培训人次", "Training places filled";
        EmployedRatio: "学员就业或开店比例", "Share of trainees employed or with a shop";
        ArchiveComplete: "培训档案完整", "Training records complete";
        LogisticsInvestmentAudited: "经审定的物流投资", "Audited investment in logistics";
        YearParcels: "年快递量", "Parcels in the year";
        SellsLocalSpecialty: "销售本地特产", "Sells local specialities";
        OnProhibitedCatalogue: "属于禁限目录", "On the prohibited list";
        MajorAccident: "重大事故", "Major accident";
        QualifiedEnterprise: "具备申报资格", "Qualified to apply";
        ServiceMonths: "服务月数", "Months of service";
        ServiceLiveHours: "服务期直播时长", "Live hours in service";
        ServiceVideos: "服务期短视频", "Short videos in service";
        ShopIsNew: "新开店铺", "New shop";
        AcceptedObjects: "验收合格的服务对象", "Clients that passed acceptance";

        GrossSales: "月销售额", "Monthly sales";
        ReturnsExchanges: "月退换货", "Monthly returns and exchanges";
        LiveHours: "月直播时长", "Monthly live hours";
        AgriParcels: "月农特产品快递", "Monthly farm-product parcels";
        GroupNetSales: "本组月净销售额", "Group's monthly net sales";
        NetSales: "月净销售额", "Monthly net sales";

        Views: "视频浏览量", "Video views";
        Likes: "点赞", "Likes";
        Shares: "转发", "Shares";
        Featured: "产业话题视频", "Video on a named industry with the hashtag";
        PositiveContent: "正能量内容经认定", "Recognised as positive content";
        Geotag: "视频带本地定位", "Video tagged with the locality";

        PovertyHouseholdSales: "单场脱贫户产品销售额", "Registered households' goods sold in the session";
        LocalGoodsTurnover: "单场本地产品成交额", "Local goods sold in the session";

        GrossOnlineSales: "全年线上总销售额", "Yearly online sales";
        NetOnlineSales: "全年线上净销售额", "Yearly net online sales";
        OverseasSalesUsd: "全年海外销售额", "Yearly overseas sales";
        PromotedSales: "全年带货额", "Yearly sales for others";
        IncubatedOrders: "孵化单品年订单", "Yearly orders of the product launched";

        ActualCost: "活动实际支出", "Actual cost of the event";
        Preapproved: "活动事先报批", "Event approved beforehand";
        Recognised: "活动经认定", "Event recognised";
        IsPublicType: "面向公众的活动", "Event open to the public";

        ProductTurnover: "新品年成交额", "New product's yearly turnover";
        FirstTime: "成交额首次达标", "First time at that turnover";

        ShopSales: "店铺月销售额", "Shop's monthly sales";
        ShopPriorYearSales: "店铺上年同月销售额", "Shop's sales in that month last year";

        StartupPrincipal: "创业贷款本金", "Start-up loan principal";
        StartupYears: "创业贷款年限", "Start-up loan term";
        BusinessPrincipal: "经营贷款本金", "Business loan principal";
        BenchmarkRate: "基准利率", "Benchmark rate";
        BusinessYears: "经营贷款年限", "Business loan term";
        OwnUse: "贷款用于自身经营", "Loan for own business";
        ThirdPartyRecognised: "贷款经第三方认定", "Loan recognised by a third party";
    }
}
