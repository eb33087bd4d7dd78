//! Photographs the built page into `.shots/`: `cargo xtask shots`.

#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
mod harness;

use harness::{Outcome, Page, View};
use std::path::Path;
use thirtyfour::prelude::*;

/// Name of the picture, and what to press to get there.
const PAGES: [(&str, Option<&str>); 4] =
    [("calculator", None), ("workbench", Some("调参")), ("budget", Some("预算")), ("sources", Some("依据"))];

#[tokio::main]
async fn main() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".shots");
    std::fs::create_dir_all(&folder)?;
    for (name, place) in PAGES {
        let page = Page::open("").await?;
        page.tap("腰部主播").await?;
        if let Some(place) = place {
            let link = page.browser.find(By::LinkText(place)).await?;
            link.click().await?;
        }
        // What comes after the first load is there.
        page.until("!document.querySelector('.later') && document.querySelector('main h2, main table')").await?;
        for view in [View::PHONE, View::DESKTOP] {
            for (dark, tone) in [(false, "light"), (true, "dark")] {
                page.view(page.whole(view).await?).await?;
                page.dark(dark).await?;
                let picture = folder.join(format!("{name}-{}-{tone}.png", view.width));
                page.browser.screenshot(&picture).await?;
                println!("{}", picture.display());
            }
        }
        page.close().await?;
    }
    stage(&folder).await
}

/// Every scene of the ready deck of all places, and of one of them; on a phone and on projectors.
async fn stage(folder: &Path) -> Outcome {
    for (deck, button) in [("all", 1), ("one", 2)] {
        let page = Page::open("").await?;
        page.browser.find(By::LinkText("演示")).await?.click().await?;
        page.until("document.querySelector('.ready button')").await?;
        page.click(&format!(".ready li:nth-child({button}) button")).await?;
        page.until("document.querySelector('.preview')").await?;
        for view in [View::PHONE, View::DESKTOP] {
            page.view(page.whole(view).await?).await?;
            page.browser.screenshot(&folder.join(format!("presenter-{deck}-{}.png", view.width))).await?;
        }
        let of: usize = page.js("return document.querySelectorAll('.scenes li').length").await?;
        page.tap("开始演示").await?;
        for at in 1..=of {
            page.until(&format!("document.querySelector('.progress').innerText.startsWith('{at} / ') && !document.querySelector('.amount [aria-hidden]')")).await?;
            for (width, height, dark) in [(360, 740, false), (1280, 720, true), (1920, 1080, false)] {
                page.view(View { width, height }).await?;
                page.dark(dark).await?;
                page.browser.screenshot(&folder.join(format!("stage-{deck}-{at}-{width}.png"))).await?;
            }
            page.press(Key::PageDown + "").await?;
        }
        page.close().await?;
    }
    Ok(())
}
