//! Findings collected for a talk where they are found.

use super::{FLOOR, open};
use crate::harness::Outcome;
use thirtyfour::prelude::*;

/// The end of a band of hours: with another one there is a gap.
const EDGE: &str = "#w-hongsibu-HSB-11-bands-1-to";
const ADDED: &str = "[aria-labelledby=checked] > details:nth-of-type(1) .collect button";
const LAW: &str = "[aria-labelledby=checked] > details:last-of-type .collect button";

fn pressed(css: &str, on: bool) -> String {
    format!("document.querySelector('{css}').ariaPressed === '{on}'")
}

#[tokio::test]
async fn the_laws_findings_stay_collected_while_one_drafts_and_the_drafts_own_go_with_it() -> Outcome {
    let page = open().await?;
    page.write(EDGE, "60").await?;
    page.until(&format!("document.querySelectorAll('[aria-labelledby=checked] > details').length === 2 && document.querySelector('{ADDED}')"))
        .await?;
    page.unfold("[aria-labelledby=checked]").await?;
    for button in [ADDED, LAW] {
        page.click(button).await?;
        page.until(&pressed(button, true)).await?;
    }
    let law: String = page.js(&format!("return document.querySelector('{LAW}').ariaLabel")).await?;
    // Of another draft it is another finding; of the law it is the same.
    page.write(FLOOR, "4000").await?;
    page.until(&pressed(ADDED, false)).await?;
    page.until(&pressed(LAW, true)).await?;

    page.browser.find(By::LinkText("依据")).await?.click().await?;
    page.until(&format!("document.querySelector('.findings [aria-label=\"{law}\"][aria-pressed=true]')")).await?;
    page.browser.find(By::LinkText("演示")).await?.click().await?;
    page.until("document.querySelectorAll('.scenes .label').length === 2").await?;
    // What is gone would say so; both are there, the first as the draft has it.
    for (at, words) in [(1, "60"), (2, "")] {
        page.click(&format!("#scene-{at}")).await?;
        page.until_text("#preview", &format!("{at} / 2")).await?;
        page.until_text(".preview", words).await?;
        assert!(!page.text_of(".preview").await?.contains("不成立"));
    }
    page.close().await
}
