//! Whatever is chosen as a file: empty, binary, enormous, in another encoding, or with formulas in it. Each is answered in a
//! sentence, and what was there before stays.

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// What a file holds, as JavaScript; a gigabyte of references to one part takes no memory.
const EMPTY: &str = "''";
const PICTURE: &str = "new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])";
const ZEROS: &str = "new Uint8Array(100000)";
const GIGABYTE: &str = "new Blob(Array(1024).fill(new Blob([new Uint8Array(1 << 20).fill(32)])))";

/// Chooses a file in this input.
async fn choose(page: &Page, css: &str, name: &str, contents: &str) -> Outcome {
    choose_all(page, css, &[(name, contents)]).await
}

async fn choose_all(page: &Page, css: &str, files: &[(&str, &str)]) -> Outcome {
    let add = |(name, contents): &(&str, &str)| format!("chosen.items.add(new File([{contents}], '{name}'));");
    let files: String = files.iter().map(add).collect();
    let script = format!(
        "const input = document.querySelector(\"{css}\"), chosen = new DataTransfer();
         {files}
         input.files = chosen.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.browser.execute(script, vec![]).await?;
    Ok(())
}

/// Something is said that holds these words, and closed again.
async fn told(page: &Page, words: &str, close: &str) -> Outcome {
    page.until_text(".notice", words).await?;
    page.tap(close).await?;
    page.until("!document.querySelector('.notice')").await
}

fn bytes(of: &[u8]) -> String {
    format!("new Uint8Array({of:?})")
}

fn wide(text: &str, half: fn(u16) -> [u8; 2]) -> String {
    let marked: Vec<u8> = ["\u{feff}", text].concat().encode_utf16().flat_map(half).collect();
    bytes(&marked)
}

async fn go(page: &Page, to: &str, until: &str) -> Outcome {
    page.browser.find(By::LinkText(to)).await?.click().await?;
    page.until(until).await
}

#[tokio::test]
async fn what_is_no_draft_scheme_or_deck_is_said_and_changes_nothing() -> Outcome {
    let page = Page::open("").await?;
    go(&page, "调参", "document.querySelector('.own') && document.querySelector('#effects')").await?;
    let floor = |value: &str| format!("document.querySelector('#w-hongsibu-HSB-10a-floor').value === '{value}'");
    // Drafts, as a Chinese or an old editor may have saved them.
    let draft = "label.file input[accept*=json]";
    let text = |to: u32| format!(r#"{{"name": "四千", "edits": [{{"set": "hongsibu/HSB-10a/floor", "to": "{to}"}}]}}"#);
    for (to, shown, contents) in [
        (3000, "3,000 元", wide(&text(3000), u16::to_le_bytes)),
        (3500, "3,500 元", wide(&text(3500), u16::to_be_bytes)),
        (4000, "4,000 元", bytes(&encoding_rs::GBK.encode(&text(4000)).0)),
    ] {
        choose(&page, draft, "草案.json", &contents).await?;
        page.until(&floor(shown)).await.map_err(|error| format!("{to}: {error}"))?;
        page.until("document.querySelector('#draft-name').value.startsWith('四千')").await?;
    }
    for (contents, words) in [
        (EMPTY, "“坏.json”是空文件"),
        (PICTURE, "“坏.json”不是文本文件"),
        (ZEROS, "“坏.json”不是文本文件"),
        (GIGABYTE, "“坏.json”有 1"),
        (GIGABYTE, "最多读 5 MB"),
        ("'{'", "这个文件里没有草案：第 1 行，第 1 列：文件到这里就断了"),
        ("'[]'.repeat(1e6)", "这个文件里没有草案"),
    ] {
        choose(&page, draft, "坏.json", contents).await?;
        told(&page, words, "关闭").await?;
        page.until(&floor("4,000 元")).await?;
    }
    // Schemes: what can be read at all lists its faults instead.
    page.js::<()>("document.querySelector('details.own').open = true").await?;
    page.until("document.querySelector('#own-file')").await?;
    for (contents, words) in [(EMPTY, "空文件"), (PICTURE, "不是文本文件"), (GIGABYTE, "最多读 5 MB")] {
        choose(&page, "#own-file", "坏.toml", contents).await?;
        told(&page, words, "关闭").await?;
    }
    choose(&page, "#own-file", "宽.toml", &wide("id = \"甲\"\nid = \"乙\"\n", u16::to_le_bytes)).await?;
    page.until_text(".own-faults", "宽.toml 有 2 处读不通").await?;
    page.until_text(".own-faults", "id = \"乙\"").await?;
    assert_eq!(page.js::<u32>("return document.querySelectorAll('.own-list > li').length").await?, 0);
    page.until(&floor("4,000 元")).await?;
    // Decks, and the same in English.
    page.tap("English").await?;
    go(&page, "Presenter", "document.querySelector('.ready')").await?;
    let deck = "label.file input[accept*=json]";
    for (contents, words) in [
        (EMPTY, "“bad.json” is an empty file"),
        (PICTURE, "“bad.json” is no text"),
        (GIGABYTE, "read up to 5 MB"),
        ("'{\"sandtable_deck\": 1}'", "This file is no deck"),
    ] {
        choose(&page, deck, "bad.json", contents).await?;
        told(&page, words, "Close").await?;
        page.until("document.querySelector('.ready')").await?;
    }
    page.close().await
}

/// 2 % of 36,800, for somebody whose name a spreadsheet would run.
const ROSTER: &str =
    "姓名,编号,团,月份,月销售额\n\"=cmd|' /C calc'!A0\",A1,@SUM(A1),2026-03,36800\n王小明,A2,一团,2026-03,4999\n";

#[tokio::test]
async fn a_roster_is_read_or_refused_and_the_last_good_one_stays() -> Outcome {
    let page = Page::open(&format!("#{}", sandtable::app::link::to_page(sandtable::app::Page::Budget))).await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    page.tap("名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    choose(&page, "#roster", "宽.csv", &wide(ROSTER, u16::to_be_bytes)).await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    // The table that is offered holds the name as text.
    page.js::<()>(crate::workbench::files::WATCH).await?;
    page.click(".sheet-list .save").await?;
    let (name, list) = crate::workbench::files::last_file(&page, 1).await?;
    assert!(
        name.ends_with("2026-03.csv") && list.contains("'=cmd|' /C calc'!A0") && list.contains("'@SUM(A1)"),
        "{list}"
    );
    for line in list.lines() {
        assert!(line.split(',').all(|cell| !cell.trim_matches('"').starts_with(['=', '@', '+'])), "{line}");
    }
    for (contents, words) in [
        (EMPTY, "没有表头"),
        (PICTURE, "这不是文本表格"),
        (ZEROS, "这不是文本表格"),
        ("'PK\\x03\\x04\\x14\\x00\\x06\\x00'", "另存为 CSV"),
    ] {
        choose(&page, "#roster", "坏.xlsx", contents).await?;
        page.until_text(".settle .fault", words).await?;
        page.until_text(".settle .fault", "坏.xlsx").await?;
        page.until("document.querySelector('.settle').getAttribute('aria-busy') === 'false'").await?;
        page.until_text(".answer-line", "应发 736 元").await?;
        page.until_text(".settle .sheets", "宽.csv").await?;
    }
    // Of several that are no tables each is named, and the good one is read.
    let march = serde_json::to_string(&ROSTER.replace("4999", "5000"))?;
    choose_all(&page, "#roster", &[("一.xlsx", PICTURE), ("二.xlsx", ZEROS), ("三月.csv", &march)]).await?;
    page.until_text(".answer-line", "应发 836 元").await?;
    page.until("document.querySelectorAll('.settle .fault').length === 2").await?;
    for name in ["一.xlsx", "二.xlsx"] {
        page.until_text(".settle", name).await?;
    }
    choose(&page, "#roster", "宽.csv", &wide(ROSTER, u16::to_be_bytes)).await?;
    page.until("!document.querySelector('.settle .fault')").await?;
    choose(&page, "#roster", "坏.xlsx", PICTURE).await?;
    page.until_text(".settle .fault", "坏.xlsx").await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    page.clean("a file that is no table").await?;
    // Why is told in whatever language is read.
    page.tap("English").await?;
    page.until_text(".settle .fault", "“坏.xlsx”, this is no table in text form").await?;
    page.tap("中文").await?;
    page.until_text(".settle .fault", "这不是文本表格").await?;
    page.until("document.querySelector('.settle').getAttribute('aria-busy') === 'false'").await?;
    // A gigabyte is read slice by slice, until somebody calls it off.
    let rows = "new Blob(['李四,A3,一团,2026-03,9000\\n'.repeat(30000)])";
    let huge = format!("new Blob(['姓名,编号,团,月份,月销售额\\n', ...Array(1000).fill({rows})])");
    choose(&page, "#roster", "大.csv", &huge).await?;
    page.until("document.querySelector('.work progress')").await?;
    page.tap("取消计算").await?;
    page.until_text(".work", "已取消计算").await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    choose(&page, "#roster", "三月.csv", &serde_json::to_string(&ROSTER.replace("4999", "5000"))?).await?;
    page.until_text(".answer-line", "应发 836 元").await?;
    // Its people are a budget too, and what is solved for on the workbench.
    page.tap("预算测算").await?;
    page.tap("改用自己的名单").await?;
    page.until_text("#cost-answer", "名单里的").await?;
    go(&page, "调参", "document.querySelector('#solve-of-all')").await?;
    page.click("#solve-of-all").await?;
    page.until_text(".solve", "名单").await?;
    page.until_text(".solve-row:has(#solve-target)", "836 元").await?;
    page.close().await
}
