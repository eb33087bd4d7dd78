//! Files out of the workbench and into it.

use super::{FLOOR, open};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// Notes what is offered as a file instead of saving it.
pub const WATCH: &str = "
    window.files = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return made(blob); };
    HTMLAnchorElement.prototype.click = function () {
      const name = this.download;
      blob.text().then((text) => files.push([name, text]));
    };";

pub async fn last_file(page: &Page, count: usize) -> Outcome<(String, String)> {
    page.until(&format!("files.length === {count}")).await?;
    page.js("return files.at(-1)").await
}

#[tokio::test]
async fn the_comparison_and_the_draft_are_saved_and_read_again() -> Outcome {
    let page = open().await?;
    page.js::<()>(WATCH).await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".paper", "起付线：5,000 元 → 3,000 元").await?;
    page.tap("下载表格（CSV）").await?;
    let (name, text) = last_file(&page, 1).await?;
    assert!(name.ends_with(".csv") && text.contains("修订条文") && text.contains("3,000 元"), "{name}: {text}");
    page.tap("下载 Word 文档").await?;
    let (name, text) = last_file(&page, 2).await?;
    assert!(name.ends_with(".doc") && text.contains("<table") && text.contains("3,000"), "{name}: {text}");
    page.tap("导出草案").await?;
    let (name, text) = last_file(&page, 3).await?;
    assert!(name.ends_with(".json") && text.contains("hongsibu/HSB-10a/floor"), "{name}: {text}");

    page.tap("删除").await?;
    page.until_value(FLOOR, "5,000 元").await?;
    choose(&page, "draft.json", &text).await?;
    page.until_value(FLOOR, "3,000 元").await?;
    page.close().await
}

#[tokio::test]
async fn a_broken_file_is_answered_in_words() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    for text in ["{", "[1, 2]", "\u{FFFD}PK\u{3}\u{4}", "{\"name\": 3, \"edits\": {}}"] {
        choose(&page, "broken.json", text).await?;
        page.until_text("[role=alert]", "这个文件里没有草案").await.map_err(|error| format!("{text:?}: {error}"))?;
        page.tap("关闭").await?;
        page.until("!document.querySelector('[role=alert]')").await?;
        page.until_text(".changes", "3,000 元").await?;
    }
    page.close().await
}

/// Chooses a file with this text.
async fn choose(page: &Page, name: &str, text: &str) -> Outcome {
    let script = "const [name, text] = arguments, input = document.querySelector('input[type=file]');
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], name, { type: 'application/json' }));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.execute(script, vec![name.into(), text.into()]).await?;
    page.browser.find(By::Css("input[type=file]")).await?;
    Ok(())
}
