//! Every fact a rule may read: its name in files, its unit, where it is entered, and what its absence means.

use super::named::named;

named! {
    /// The unit of a fact; it decides how it is read, shown and stepped.
    Unit {
        /// 元
        Yuan = "yuan",
        /// 美元
        Usd = "usd",
        /// 小时
        Hours = "hours",
        /// 人
        People = "people",
        /// 次 (views, uses, visits)
        Times = "times",
        /// 单
        Parcels = "parcels",
        /// 件, 条, 家 …
        Items = "items",
        /// 月
        Months = "months",
        /// 年
        Years = "years",
        /// ㎡
        SquareMetres = "square_metres",
        /// A share or growth rate
        Share = "share",
        /// 名次 or 第几年: a position, counted from one
        Ordinal = "ordinal",
        /// Yes or no
        Flag = "flag",
        /// One of [`Account`]
        Account = "account",
    }
}

impl Unit {
    /// Digits after the point that make sense: the smallest step is one in the last place.
    pub fn places(self) -> u32 {
        match self {
            Self::Yuan | Self::Usd | Self::Hours | Self::SquareMetres | Self::Years => 2,
            Self::Share => 4,
            _ => 0,
        }
    }
}

/// Where a fact is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Applicant,
    Year,
    Month,
    Video,
    Session,
    Event,
    Product,
    ShopMonth,
    StartupLoan,
    BusinessLoan,
    /// Not entered: worked out from others.
    Derived,
}

/// What a fact is taken to be when nobody gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Absent {
    Zero,
    False,
    /// Assumed to hold, and listed as assumed.
    AssumedTrue,
    /// Assumed to reach whatever is asked, and listed as assumed.
    AssumedEnough,
    /// Assumed to be the first, and listed as assumed.
    AssumedFirst,
    /// Assumed to be a natural person's account, and listed as assumed.
    AssumedNaturalPerson,
    /// Not known, so a condition on it is missed and says "not given".
    Unknown,
    /// As the other fact.
    Same(Fact),
    /// The months added up.
    SumOfMonths(Fact),
    /// The first less the second, in each month or over the year.
    Difference(Fact, Fact),
}

named! {
    /// Whose account it is.
    Account { NaturalPerson = "natural_person", Enterprise = "enterprise", Official = "official" }
}

macro_rules! facts {
    ($($variant:ident $name:literal $unit:ident $place:ident $absent:expr;)+) => {
        named! {
            /// A fact about an applicant, by the name it has in profiles and scheme files.
            Fact { $($variant = $name),+ }
        }
        impl Fact {
            pub fn unit(self) -> Unit {
                match self { $(Self::$variant => Unit::$unit),+ }
            }
            pub fn place(self) -> Place {
                match self { $(Self::$variant => Place::$place),+ }
            }
            pub fn absent(self) -> Absent {
                use Absent::*;
                match self { $(Self::$variant => $absent),+ }
            }
        }
    };
}

facts! {
    Followers "followers" People Applicant Zero;
    MilestonesAlreadyPaid "milestones_already_paid" Yuan Applicant Zero;
    MonthsOperated "months_operated" Months Applicant AssumedEnough;
    AccountKind "account_kind" Account Applicant AssumedNaturalPerson;
    IsLocalResident "is_local_resident" Flag Applicant AssumedTrue;
    IsMatrixMember "is_matrix_member" Flag Applicant AssumedTrue;
    InSixIndustryField "in_six_industry_field" Flag Applicant AssumedTrue;
    AccountNameAndLogoOk "account_name_and_logo_ok" Flag Applicant AssumedTrue;
    IsDisabledStreamer "is_disabled_streamer" Flag Applicant False;
    AccountLegallyRegistered "account_legally_registered" Flag Applicant AssumedTrue;
    HasContentViolation "has_content_violation" Flag Applicant False;
    HouseholdsOnFile "households_on_file" Flag Applicant AssumedTrue;
    HasCriminalRecord "has_criminal_record" Flag Applicant False;
    PromisesStartIn3Months "promises_start_in_3_months" Flag Applicant AssumedTrue;
    GraduatedCamp "graduated_camp" Flag Applicant AssumedTrue;
    ValuesOk "values_ok" Flag Video AssumedTrue;
    HasBadCredit "has_bad_credit" Flag Applicant False;
    MeetsStartupLoanRules "meets_startup_loan_rules" Flag Applicant AssumedTrue;
    TriPartyAgreement "tri_party_agreement" Flag Applicant AssumedTrue;
    CrossBorderMain "cross_border_main" Flag Applicant AssumedTrue;
    WeeklyRoomUses "weekly_room_uses" Times Applicant Zero;
    RegimentYearSales "regiment_year_sales" Yuan Applicant Zero;
    RegimentRatedExcellent "regiment_rated_excellent" Flag Applicant AssumedTrue;
    GroupYearSalesRank "group_year_sales_rank" Ordinal Applicant Unknown;
    GroupRatedExcellent "group_rated_excellent" Flag Applicant AssumedTrue;
    CertifiedStudents "certified_students_1y" People Applicant Zero;
    InstitutionMonths "institution_months" Months Applicant AssumedEnough;
    StudentSessionsStable "student_sessions_stable" Flag Applicant AssumedTrue;
    WageDispute "wage_dispute" Flag Applicant False;
    ApprovedVillageBuildGrant "approved_village_build_grant" Yuan Applicant Unknown;
    VillageWeeklyLivesPromised "village_weekly_lives_promised" Times Applicant Zero;
    LivestreamLocalContribution "livestream_local_contribution" Yuan Applicant Zero;
    TotalLocalContribution "total_local_contribution" Yuan Applicant Zero;
    SupportYearIndex "support_year_index" Ordinal Applicant AssumedFirst;
    OperatorLocalContribution "operator_local_contribution" Yuan Applicant Zero;
    OperatorRegistered "operator_registered" Flag Applicant AssumedTrue;
    SettledYearIndex "settled_year_index" Ordinal Applicant AssumedFirst;
    TrainingExpenseYear "training_expense_year" Yuan Applicant Zero;
    DedicatedLineFeeYear "dedicated_line_fee_year" Yuan Applicant Zero;
    IsSoleLandmarkOperator "is_sole_landmark_operator" Flag Applicant AssumedTrue;
    OwnShipments "own_shipments" Items Applicant Zero;
    AllianceShipmentsTotal "alliance_shipments_total" Items Applicant Zero;
    EnjoysSimilarDistrictPolicy "enjoys_similar_conghua_policy" Flag Applicant False;
    EnjoysExistingDistrictPolicy "enjoys_existing_pinggu_policy" Flag Applicant False;
    RegisteredMarketEntity "registered_market_entity" Flag Applicant AssumedTrue;
    YearOnlineRetail "year_online_retail" Yuan Applicant Zero;
    ParkOnlineRetail "park_online_retail" Yuan Applicant Same(Fact::YearOnlineRetail);
    RetailGrowth "retail_growth" Share Applicant Unknown;
    CityAvgGrowth "city_avg_growth" Share Applicant Unknown;
    InStatistics "in_statistics" Flag Applicant AssumedTrue;
    ParkArea "park_area" SquareMetres Applicant Zero;
    ParkInvestment "park_investment" Yuan Applicant Zero;
    BaseCosts "base_costs" Yuan Applicant Zero;
    MunicipalBaseRecognised "municipal_base_recognised" Flag Applicant AssumedTrue;
    MofcomRecognised "mofcom_recognised" Flag Applicant False;
    SourceLiveInvestment "source_live_investment" Yuan Applicant Zero;
    AgriUpIndustrialDown "agri_up_industrial_down" Flag Applicant AssumedTrue;
    DigitalInvestment "digital_investment" Yuan Applicant Zero;
    DigitalQualified "digital_qualified" Flag Applicant AssumedTrue;
    DrivenFirms "driven_firms" Items Applicant Zero;
    DrivenTurnover "driven_turnover" Yuan Applicant Zero;
    TraineeVisits "trainee_visits" Times Applicant Zero;
    EmployedRatio "employed_ratio" Share Applicant Unknown;
    ArchiveComplete "archive_complete" Flag Applicant AssumedTrue;
    LogisticsInvestmentAudited "logistics_investment_audited" Yuan Applicant Zero;
    YearParcels "year_parcels" Parcels Applicant Zero;
    SellsLocalSpecialty "sells_pinggu_specialty" Flag Applicant AssumedTrue;
    OnProhibitedCatalogue "on_prohibited_catalogue" Flag Applicant False;
    MajorAccident "major_accident" Flag Applicant False;
    QualifiedEnterprise "qualified_enterprise" Flag Applicant AssumedTrue;
    ServiceMonths "service_months" Months Applicant Zero;
    ServiceLiveHours "service_live_hours" Hours Applicant Zero;
    ServiceVideos "service_videos" Items Applicant Zero;
    ShopIsNew "shop_is_new" Flag Applicant False;
    AcceptedObjects "accepted_objects" Items Applicant Unknown;

    GrossSales "gross_sales" Yuan Month Zero;
    ReturnsExchanges "returns_exchanges" Yuan Month Zero;
    LiveHours "live_hours" Hours Month Zero;
    AgriParcels "agri_parcels" Parcels Month Zero;
    GroupNetSales "group_net_sales" Yuan Month Zero;
    NetSales "net_sales" Yuan Derived Difference(Fact::GrossSales, Fact::ReturnsExchanges);

    Views "views" Times Video Zero;
    Likes "likes" Times Video Zero;
    Shares "shares" Times Video Zero;
    Featured "featured" Flag Video False;
    PositiveContent "positive_content" Flag Video False;
    Geotag "geotag_tongjiang" Flag Video False;

    PovertyHouseholdSales "poverty_household_sales" Yuan Session Zero;
    LocalGoodsTurnover "pinggu_turnover" Yuan Session Zero;

    GrossOnlineSales "gross_online_sales" Yuan Year SumOfMonths(Fact::GrossSales);
    NetOnlineSales "net_online_sales" Yuan Derived Difference(Fact::GrossOnlineSales, Fact::ReturnsExchanges);
    OverseasSalesUsd "overseas_sales_usd" Usd Year Zero;
    PromotedSales "promoted_sales" Yuan Year Zero;
    IncubatedOrders "incubated_orders" Parcels Year Zero;

    ActualCost "actual_cost" Yuan Event Zero;
    Preapproved "preapproved" Flag Event AssumedTrue;
    Recognised "recognised" Flag Event AssumedTrue;
    IsPublicType "is_public_type" Flag Event AssumedTrue;

    ProductTurnover "turnover" Yuan Product Zero;
    FirstTime "first_time" Flag Product AssumedTrue;

    ShopSales "sales" Yuan ShopMonth Zero;
    ShopPriorYearSales "prior_year_sales" Yuan ShopMonth Unknown;

    StartupPrincipal "startup_loan.principal" Yuan StartupLoan Zero;
    StartupYears "startup_loan.years" Years StartupLoan Zero;
    BusinessPrincipal "business_loan.principal" Yuan BusinessLoan Zero;
    BenchmarkRate "business_loan.benchmark_rate" Share BusinessLoan Unknown;
    BusinessYears "business_loan.years" Years BusinessLoan Zero;
    OwnUse "business_loan.own_use" Flag BusinessLoan AssumedTrue;
    ThirdPartyRecognised "business_loan.third_party_recognised" Flag BusinessLoan AssumedTrue;
}

impl Fact {
    /// The last part of the name: the key inside its own record.
    pub fn key(self) -> &'static str {
        use super::named::Named;
        self.name().rsplit('.').next().unwrap_or(self.name())
    }

    /// Growth alone may be below zero.
    pub fn may_fall(self) -> bool {
        matches!(self, Self::RetailGrowth | Self::CityAvgGrowth)
    }

    /// Whether it differs from unit to unit (month, video, session …) rather than being one figure of the applicant.
    pub fn is_per_unit(self) -> bool {
        match self.place() {
            Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan => false,
            Place::Derived => self == Fact::NetSales,
            _ => true,
        }
    }
}
