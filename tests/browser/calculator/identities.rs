//! Each identity is asked its own facts, and is paid what the law says. Amounts by hand.

use super::Outcome;
use crate::harness::Page;
use thirtyfour::prelude::*;

struct Case {
    role: &'static str,
    facts: &'static [(&'static str, &'static str)],
    ticks: &'static [&'static str],
    scheme: &'static str,
    /// What stands at the right of the scheme's row.
    shown: &'static str,
}

const CASES: [Case; 14] = [
    // 160,000 × 0.5 % × 12
    Case {
        role: "村级组长",
        facts: &[("本组月净销售额", "16万")],
        ticks: &[],
        scheme: "hongsibu",
        shown: "9,600 元/年",
    },
    // 3,000,000 up to 5,000,000
    Case {
        role: "团",
        facts: &[("团年销售额", "320万")],
        ticks: &["团考核优秀"],
        scheme: "hongsibu",
        shown: "30,000 元/年",
    },
    Case {
        role: "组",
        facts: &[("组年销售额排名", "10")],
        ticks: &["组考核优秀"],
        scheme: "hongsibu",
        shown: "10,000 元/年",
    },
    // 24 × 3,000
    Case {
        role: "培训机构",
        facts: &[("一年内认证学员", "24"), ("机构运营月数", "30")],
        ticks: &[],
        scheme: "tongjiang",
        shown: "72,000 元/年",
    },
    Case {
        role: "村委会", facts: &[("承诺每周直播", "3")], ticks: &[], scheme: "tongjiang", shown: "至多 100,000 元"
    },
    // 300,000 + 50,000 for each 10,000,000 above 20,000,000; 500,000 at most: 20,000,000 over is 1,300,000 without.
    Case {
        role: "企业、商家",
        facts: &[("年网络零售额", "4000万"), ("零售额增速", "12%"), ("全市平均增速", "10%")],
        ticks: &[],
        scheme: "pinggu",
        shown: "400,000 元/年",
    },
    // 50 % of 600,000 in the first year, at most
    Case {
        role: "企业、商家",
        facts: &[("直播部分的地方经济贡献", "60万")],
        ticks: &[],
        scheme: "conghua",
        shown: "至多 300,000 元",
    },
    // 100 % in the first year, at most
    Case {
        role: "落户运营机构",
        facts: &[("运营机构的地方经济贡献", "20万")],
        ticks: &[],
        scheme: "conghua",
        shown: "至多 200,000 元",
    },
    // 50 % of the fee, at most
    Case {
        role: "直播地标运营方",
        facts: &[("年网络专线费", "8万")],
        ticks: &[],
        scheme: "conghua",
        shown: "至多 40,000 元",
    },
    // 500,000 × 1,000 / 10,000
    Case {
        role: "联盟成员",
        facts: &[("本企业发货量", "1000"), ("联盟总发货量", "1万")],
        ticks: &[],
        scheme: "conghua",
        shown: "50,000 元/年",
    },
    // 30 % of 8,000,000 is above 2,000,000
    Case {
        role: "园区",
        facts: &[("园区使用面积", "3000"), ("园区年网络零售额", "5亿"), ("园区投资额", "800万")],
        ticks: &[],
        scheme: "pinggu",
        shown: "2,000,000 元/年",
    },
    // 30 % of 500,000
    Case {
        role: "示范基地",
        facts: &[("基地租金、装修和设备费", "50万")],
        ticks: &["市级基地认定"],
        scheme: "pinggu",
        shown: "150,000 元/年",
    },
    // 1 % of 60,000,000, at most
    Case {
        role: "MCN 机构",
        facts: &[("带动企业", "5"), ("带动成交额", "6000万")],
        ticks: &[],
        scheme: "pinggu",
        shown: "至多 600,000 元",
    },
    // 50 % of 600,000, at most
    Case {
        role: "物流建设方",
        facts: &[("经审定的物流投资", "60万")],
        ticks: &[],
        scheme: "pinggu",
        shown: "至多 300,000 元",
    },
];

#[tokio::test]
async fn every_identity_is_asked_its_own_facts_and_paid_by_the_law() -> Outcome {
    let page = Page::open("").await?;
    for case in CASES {
        become_only(&page, case.role).await?;
        for (label, text) in case.facts {
            page.fill(label, text).await?;
        }
        for label in case.ticks {
            let tick = page.field(label).await?;
            if !tick.is_selected().await? {
                tick.click().await?;
            }
        }
        page.until_sum(case.scheme, case.shown).await.map_err(|error| format!("{}: {error}", case.role))?;
        assert!(page.field("月直播时长").await.is_err(), "{}: not asked for live hours", case.role);
    }
    page.close().await
}

#[tokio::test]
async fn prizes_events_and_clients_are_entered_as_records() -> Outcome {
    let page = Page::open("").await?;
    become_only(&page, "公众").await?;
    page.fill("短视频创作赛", "1").await?;
    page.fill("视频浏览量", "120万").await?;
    page.until("document.getElementById('b-videos-1-geotag_tongjiang')").await?;
    page.unfold(".inputs").await?;
    page.click("label[for='b-videos-1-geotag_tongjiang']").await?;
    page.until_sum("tongjiang", "至多 10,000 元").await?;

    become_only(&page, "活动承办方").await?;
    page.tap("增加一条").await?;
    page.until("document.querySelector('.item')").await?;
    page.unfold(".inputs").await?;
    page.fill("活动实际支出", "30万").await?;
    // 50 % of it there; 30 % of it where it was approved and recognised, which nobody has said yet.
    page.until_amount("pinggu", "150,000").await?;
    for label in ["活动事先报批", "活动经认定"] {
        let tick = page.field(label).await?;
        if !tick.is_selected().await? {
            tick.click().await?;
        }
    }
    page.until_amount("conghua", "90,000").await?;

    page.unfold(".chips").await?;
    page.tap("服务主体").await?;
    // One shop that passed acceptance.
    page.until_sum("heilongjiang", "至多 22,700 元").await?;
    page.close().await
}

/// A fresh page for somebody in this one role.
async fn become_only(page: &Page, role: &str) -> Outcome {
    page.tap("清空").await?;
    page.until("document.getElementById('r-streamer').checked").await?;
    page.unfold(".identity").await?;
    let chip = format!("//fieldset[@class='identity']//label[normalize-space()='{role}']");
    page.browser.find(By::XPath(chip)).await?.click().await?;
    page.until("document.querySelectorAll('.identity :checked').length === 2").await?;
    page.click("label[for='r-streamer']").await?;
    page.until("document.querySelectorAll('.identity :checked').length === 1").await?;
    page.unfold(".inputs").await
}
