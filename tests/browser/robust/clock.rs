//! A clock that is wrong and a time zone at the edge of the world change no amount.

use crate::harness::{Outcome, Page};

#[tokio::test]
async fn odd_clocks_and_time_zones_change_no_amount() -> Outcome {
    for (zone, now) in
        [("Pacific/Kiritimati", "0"), ("Pacific/Niue", "-62198755200000"), ("Asia/Kathmandu", "8640000000000000")]
    {
        let page = Page::open("").await?;
        let cdp = page.browser.cdp();
        cdp.send_raw("Emulation.setTimezoneOverride", serde_json::json!({ "timezoneId": zone })).await?;
        let source = format!(
            "const Real = Date; Date = class extends Real {{ constructor(...of) {{ super(...(of.length ? of : [{now}])); }} static now() {{ return {now}; }} }};"
        );
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": source })).await?;
        page.reload().await?;
        page.middle().await?;
        page.until_amount("tongjiang", "7,720").await.map_err(|error| format!("{zone}: {error}"))?;
        for place in ["调参", "预算", "依据"] {
            page.browser.find(thirtyfour::By::LinkText(place)).await?.click().await?;
            page.until("!document.querySelector('.later') && document.querySelector('main h1')").await?;
        }
        page.close().await?;
    }
    Ok(())
}
