//! Links made to do harm: their marks are right, so that the reader must cope with what stands inside.

use crate::harness::{Outcome, Page};
use sandtable::app::link::of_lines;

/// A name that would run if it ever became markup.
const SCRIPT: &str = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>";

/// Whatever a link holds, the page stands, says what it could not use, ran nothing of it, and computes.
async fn survives(page: &Page, lines: &str, told: bool) -> Outcome {
    let link = of_lines(lines);
    let shown = lines.get(..60).unwrap_or(lines);
    page.browser.goto(format!("{}?{}#{link}", page.server.address(), lines.len())).await?;
    page.started().await?;
    if told {
        page.until_text("[role='alert']", "链接").await.map_err(|error| format!("{shown}: {error}"))?;
    }
    let harmed: bool = page
        .js("return Boolean(window.hacked) || Boolean(document.querySelector('body img, #app script')) || {}.polluted !== undefined")
        .await?;
    assert!(!harmed, "{shown}");
    page.fill("月销售额", "38000").await?;
    page.until_amount("hongsibu", "9,120").await.map_err(|error| format!("{shown}: {error}").into())
}

#[tokio::test]
async fn names_of_objects_and_absurd_counts_do_no_harm() -> Outcome {
    let page = Page::open("").await?;
    // What stands in a known place is shown there with its fault; only what has no place needs a notice.
    let lines = [
        "facts/__proto__=5\nfacts/constructor=1\nopen/__proto__=1\nelsewhere/__proto__=7\n".to_owned(),
        "videos/99999999999999999999/views=1\nvideos/0/views=1\nvideos/-1/views=1\n".to_owned(),
        "videos/1/times=99999999999999999999\nvideos/1/views=1e400\n".to_owned(),
        "months/gross_sales/13=5\nmonths/gross_sales/0=5\nmonths/__proto__/1=5\n".to_owned(),
        "role=streamer,streamer,nobody\nvary=__proto__\nmap/x=toString\npage=nowhere\n".to_owned(),
        format!("facts/gross_sales={}\n", "9".repeat(5_000)),
        "videos/1/views=7\n".repeat(2_000),
    ];
    for lines in &lines {
        let placed = ["videos/1/", "facts/gross_sales"].iter().any(|place| lines.starts_with(place));
        survives(&page, lines, !placed).await?;
    }
    page.close().await
}

#[tokio::test]
async fn script_in_names_stays_text() -> Outcome {
    let page = Page::open("").await?;
    let lines = [
        format!("barred={SCRIPT}\n"),
        format!("open/{SCRIPT}=1\n"),
        format!("readings/{SCRIPT}={SCRIPT}\n"),
        format!("views={SCRIPT}\n"),
        format!("facts/gross_sales={SCRIPT}\t38000\n"),
    ];
    for lines in &lines {
        survives(&page, lines, false).await?;
    }
    // A draft carries its name onto every sheet of the workbench.
    let draft = format!("page=workbench\ndraft={SCRIPT}\ndraft/hongsibu\\/HSB-10a\\/floor=3000\n");
    for lines in [draft.clone(), draft.replace("\\/", "/")] {
        page.browser.goto(format!("{}?draft#{}", page.server.address(), of_lines(&lines))).await?;
        page.started().await?;
        page.until("document.querySelector('.paper')").await?;
        let harmed: bool =
            page.js("return Boolean(window.hacked) || Boolean(document.querySelector('body img'))").await?;
        assert!(!harmed, "{lines}");
    }
    page.close().await
}
