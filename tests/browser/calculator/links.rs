//! The state in the `#` of the address: it comes back, it travels, and a broken one is answered in words.

use super::Outcome;
use crate::harness::Page;

#[tokio::test]
async fn a_reload_a_fresh_session_and_the_history_restore_the_state() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.open_row("tongjiang").await?;
    let middle = page.link().await?;
    assert!(middle.len() < 220, "{} signs fit into any chat: {middle}", middle.len());
    page.reload().await?;
    page.until_amount("hongsibu", "9,192").await?;
    assert!(page.line("TJ-01").await?.contains("4,000"), "the row is still open");
    assert_eq!(page.link().await?, middle, "the same state has the same link");

    // Half a figure is kept as it was typed, with the amount it left in force.
    page.paste_into("月销售额", "3.8x").await?;
    page.until("document.getElementById('f-gross_sales').ariaInvalid === 'true'").await?;
    let wrong = page.link().await?;
    let elsewhere = Page::open(&wrong).await?;
    elsewhere.until_amount("hongsibu", "9,192").await?;
    assert_eq!(elsewhere.field("月销售额").await?.prop("value").await?.as_deref(), Some("3.8x"));

    // Somebody opens a link in the same tab, and goes back and forward.
    elsewhere.js::<()>(&format!("location.hash = '{middle}'")).await?;
    elsewhere.until("document.getElementById('f-gross_sales').value === '38,000'").await?;
    elsewhere.browser.back().await?;
    elsewhere.until("document.getElementById('f-gross_sales').value === '3.8x'").await?;
    elsewhere.browser.forward().await?;
    elsewhere.until("document.getElementById('f-gross_sales').value === '38,000'").await?;
    elsewhere.until_amount("hongsibu", "9,192").await?;
    elsewhere.close().await?;
    page.close().await
}

#[tokio::test]
async fn a_link_that_cannot_be_followed_is_answered_in_words() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    let good = page.link().await?;
    // Nothing arrived but the beginning of the first figure; or everything but the end.
    let start = good.get(..20).unwrap_or_default();
    let most = good.get(..good.len() - 8).unwrap_or_default();
    let long = format!("c=1.{}", "A".repeat(1 << 20));
    let broken = [
        ("anything", "不完整或有误"),
        ("c=1.", "不完整或有误"),
        ("c=1.!!!%00%FF", "不完整或有误"),
        ("c=2.!!!%00%FF", "不完整或有误"),
        (start, "不完整或有误"),
        ("c=3.AAAA", "更新的版本"),
        ("c=99999999999999999999.AAAA", "不完整或有误"),
        (long.as_str(), "太长"),
    ];
    for (link, words) in broken {
        let shown = link.get(..20).unwrap_or(link);
        page.js::<()>(&format!("location.hash = '{link}'")).await?;
        page.until_text("[role='alert']", words).await.map_err(|error| format!("{shown}: {error}"))?;
        page.fill("月销售额", "3.8万").await?;
        page.until_amount("hongsibu", "9,120").await?;
        page.tap("关闭").await?;
        page.until("!document.querySelector('[role=\"alert\"]')").await?;
        page.tap("清空").await?;
        page.until_sum("hongsibu", "暂无").await?;
    }
    // Also where the page is opened with it.
    page.browser.goto(page.server.address() + "?again" + start).await?;
    page.started().await?;
    page.until_text("[role='alert']", "不完整或有误").await?;
    // Closing the notice takes nothing out of the address; a reload says it again, and a change begins a link of its own.
    page.tap("关闭").await?;
    page.until("!document.querySelector('[role=\"alert\"]')").await?;
    page.browser.refresh().await?;
    page.started().await?;
    page.until_text("[role='alert']", "不完整或有误").await?;
    page.middle().await?;
    page.until("location.hash.length > 40").await?;
    // What stands before the damage is restored, and said to be no more than that.
    page.browser.goto(page.server.address() + "?most" + most).await?;
    page.started().await?;
    page.until_text("[role='alert']", "缺损之前的内容已恢复").await?;
    page.until("document.getElementById('f-gross_sales').value === '38,000'").await?;
    page.close().await
}

#[tokio::test]
async fn one_wrong_sign_in_a_link_never_changes_an_amount_silently() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    let good = page.link().await?;
    // Each place in turn holds another sign; what the page then shows is the same amounts, or a notice.
    let body = format!(
        "const done = arguments[0], good = '{good}', wrong = [];
         const frame = () => new Promise((next) => requestAnimationFrame(next));
         const follow = async (link) => {{
           const told = new Promise((next) => addEventListener('hashchange', next, {{ once: true }}));
           location.hash = link;
           await told; await frame(); await frame();
           const notice = document.querySelector('[role=\"alert\"]'), title = document.querySelector('h1');
           return `${{notice ? notice.innerText : ''}}|${{title ? title.innerText : 'BLANK'}}`;
         }};
         (async () => {{
           const whole = await follow('#') && await follow(good);
           for (let at = 5; at < good.length; at += 2) {{
             const other = good[at] === 'A' ? 'B' : 'A';
             const seen = await follow(good.slice(0, at) + other + good.slice(at + 1));
             if (seen !== whole && !/^(这个链接|链接里有一部分)/.test(seen)) wrong.push(`${{at}}: ${{seen}}`);
           }}
           done(wrong);
         }})();"
    );
    let wrong: Vec<String> = page.browser.execute_async(body, vec![]).await?.convert()?;
    assert_eq!(wrong, [""; 0]);
    page.close().await
}
