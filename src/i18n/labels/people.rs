//! Who applies, who is paid, what they won or are.

use super::{Lang, labels};
use crate::engine::fact::Account;
use crate::engine::profile::{Prize, Role, Title};

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
        Newcomer: "新锐奖", "Best newcomer";
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
