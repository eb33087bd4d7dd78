//! A roster is dropped on the page and settled there.

use super::{clean, open, press};
use crate::harness::{Outcome, Page};

/// Net sales of 36,800 pay 2 %: 736. 4,999 lie below the floor of 5,000.
const ROSTER: &str = "姓名,编号,团,组,月份,月销售额,退换货金额\\n王小明,A100200300,一团,甲组,2026-03,3.8万,1200\\n\
李四,A100200301,一团,乙组,2026-03,4999,0\\n赵六,A100200302,一团,乙组,2026-03,四千x,0\\n";

#[tokio::test]
async fn a_roster_becomes_a_payable_list() -> Outcome {
    let page = open().await?;
    press(&page, "名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    drop_files(&page, &[("三月.csv", ROSTER)]).await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    page.until_text(".row-faults", "第 4 行第 6 列").await?;
    page.until_text(".sheet-notice", "王*明").await?;
    page.until_text(".sheet-list", "李四").await?;
    clean(&page).await?;
    page.close().await
}

/// Drops files where they can be dropped.
async fn drop_files(page: &Page, files: &[(&str, &str)]) -> Outcome {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, format!("'{text}'"))).collect();
    drop_contents(page, &files).await
}

/// The same, where what is in a file is written in JavaScript.
async fn drop_contents(page: &Page, files: &[(&str, String)]) -> Outcome {
    let files = files.iter().map(|(name, inside)| format!("data.items.add(new File([{inside}], '{name}'));"));
    let drop = format!(
        "const data = new DataTransfer(); {}
         document.querySelector('.choose').dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));",
        files.collect::<String>()
    );
    page.browser.execute(&drop, vec![]).await?;
    Ok(())
}

/// As a Chinese spreadsheet saves it: the browser's own decoder reads it.
#[tokio::test]
async fn a_roster_in_gbk_is_read_as_well() -> Outcome {
    let page = open().await?;
    press(&page, "名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    let roster = ROSTER.replace("\\n", "\n");
    let (bytes, _, _) = encoding_rs::GBK.encode(&roster);
    assert!(std::str::from_utf8(&bytes).is_err());
    drop_contents(&page, &[("三月.csv", format!("new Uint8Array({bytes:?})"))]).await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    page.until_text(".sheet-notice", "王*明").await?;
    page.close().await
}

/// A unit in a heading holds for what stands below and shows; one that fits nothing is named.
#[tokio::test]
async fn units_of_headings_count_and_show() -> Outcome {
    let page = open().await?;
    press(&page, "名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    drop_files(&page, &[("单位.csv", "姓名,月份,月销售额（小时）\\n甲,2026-03,3\\n")]).await?;
    page.until_text(".settle .fault", "月销售额（小时）").await?;
    clean(&page).await?;
    drop_files(&page, &[("单位.csv", "姓名,月份,月销售额（万元）,备注\\n甲,2026-03,1.2,\\n")]).await?;
    page.until_text(".answer-line", "应发 240 元").await?;
    page.until_text(".columns", "按“万元”读").await?;
    page.view(crate::harness::View::PHONE).await?;
    clean(&page).await?;
    page.close().await
}

/// A second file that names somebody again, with a heading that has to be explained; then the same people as a budget.
#[tokio::test]
async fn two_files_are_one_roster_and_strange_columns_are_explained() -> Outcome {
    let page = open().await?;
    press(&page, "名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    let second = "编号,月份,卖了\\nA100200300,2026-03,9000\\nA100200399,2026-03,8000\\n";
    drop_files(&page, &[("一.csv", ROSTER), ("二.csv", second)]).await?;
    page.until_text(".settle .fault", "二.csv").await?;
    clean(&page).await?;
    let select = page.field("第 3 列“卖了”").await?;
    select.send_keys("月销售额").await?;
    page.until_text(".answer-line", "应发 896 元").await?;
    page.until_text(".row-faults", "“一.csv”第 2 行").await?;
    page.view(crate::harness::View::PHONE).await?;
    clean(&page).await?;
    press(&page, "预算测算").await?;
    press(&page, "改用自己的名单").await?;
    page.until_text("#cost-answer", "名单里的").await?;
    page.close().await
}
