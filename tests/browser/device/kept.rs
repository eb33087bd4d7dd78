//! Scenarios under names; storage that is damaged, of a newer program, full or denied.

use crate::harness::{Outcome, Page};

#[tokio::test]
async fn saved_opened_renamed_compared_deleted_and_put_back() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.sheet("存档").await?;
    page.tap("存下").await?;
    page.until_text(".sheet .told", "请先写一个名字").await?;
    page.save_as("现在").await?;
    page.close_sheet().await?;
    page.fill("月销售额", "10万").await?;
    page.sheet("存档").await?;
    page.fill("把现在的填写存为", "现在").await?;
    page.tap("存下").await?;
    page.until_text(".sheet .told", "已经有一份叫“现在”").await?;
    page.save_as("明年").await?;

    // Side by side.
    for name in ["现在", "明年"] {
        page.click(&format!("[aria-label='比较：{name}']")).await?;
    }
    page.until_text(".beside", "相差").await?;
    let table = page.text_of(".beside").await?;
    assert!(table.contains("9,192") && table.contains("+") && table.contains("月销售额"), "{table}");
    page.clean("scenarios").await?;

    page.of_scenario("明年", "改名").await?;
    page.fill("新名字", "现在").await?;
    page.tap("好").await?;
    page.until_text(".sheet .told", "已经用了").await?;
    page.fill("新名字", "后年").await?;
    page.tap("好").await?;
    page.until("[...document.querySelectorAll('.shelf strong')].some((one) => one.innerText === '后年')").await?;
    page.of_scenario("现在", "删除").await?;
    page.until_text(".sheet .told", "已删除“现在”").await?;
    assert_eq!(page.scenarios().await?, ["后年"]);
    page.tap("放回").await?;
    page.until("document.querySelectorAll('.shelf strong').length === 2").await?;
    assert_eq!(page.scenarios().await?, ["现在", "后年"]);

    // It comes back after a reload, and opening one can be undone.
    page.close_sheet().await?;
    page.reload().await?;
    page.sheet("存档").await?;
    page.of_scenario("现在", "打开").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.until("!document.querySelector('dialog')").await?;
    page.tap("撤销").await?;
    page.until("document.getElementById('f-gross_sales').value === '10万'").await?;
    page.close().await
}

#[tokio::test]
async fn damaged_or_newer_text_is_said_and_set_aside() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    for (text, words) in [
        ("#1\\n@还好\\n|facts/gross_sales=1\\n\\u0000rubbish", "读不出来"),
        ("#9\\n@还好\\n|facts/gross_sales=1\\n!future", "更新的版本"),
    ] {
        page.js::<()>(&format!("localStorage.setItem('sandtable.scenarios', '{text}')")).await?;
        page.sheet("存档").await?;
        page.until_text(".sheet .told", words).await?;
        assert_eq!(page.scenarios().await?, ["还好"], "what can be read is there");
        page.save_as("另一份").await?;
        let aside: String = page.js("return localStorage.getItem('sandtable.scenarios.damaged')").await?;
        assert!(aside.contains("rubbish") || aside.contains("future"), "{aside}");
        page.close_sheet().await?;
    }
    page.close().await
}

#[tokio::test]
async fn where_nothing_can_be_kept_it_is_said_and_stays_in_memory() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.js::<()>("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        .await?;
    page.sheet("存档").await?;
    page.fill("把现在的填写存为", "满了").await?;
    page.tap("存下").await?;
    page.until_text(".sheet .told", "浏览器存不下").await?;
    assert_eq!(page.scenarios().await?, ["满了"]);
    page.close_sheet().await?;
    page.sheet("存档").await?;
    assert_eq!(page.scenarios().await?, ["满了"], "as long as the page is open");
    page.close().await
}

#[tokio::test]
async fn without_any_storage_the_sheet_still_works() -> Outcome {
    let page = Page::open("").await?;
    let denied = "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";
    page.browser
        .cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": denied }))
        .await?;
    page.reload().await?;
    page.middle().await?;
    page.sheet("存档").await?;
    page.fill("把现在的填写存为", "一份").await?;
    page.tap("存下").await?;
    page.until_text(".sheet .told", "不允许本页存储").await?;
    assert_eq!(page.scenarios().await?, ["一份"]);
    page.close().await
}
