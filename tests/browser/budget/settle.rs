//! A roster is dropped on the page and settled there.

use super::{clean, open, press};
use crate::harness::Outcome;

/// Net sales of 36,800 pay 2 %: 736. 4,999 lie below the floor of 5,000.
const ROSTER: &str = "姓名,编号,团,组,月份,月销售额,退换货金额\\n王小明,A100200300,一团,甲组,2026-03,3.8万,1200\\n\
李四,A100200301,一团,乙组,2026-03,4999,0\\n赵六,A100200302,一团,乙组,2026-03,四千x,0\\n";

#[tokio::test]
async fn a_roster_becomes_a_payable_list() -> Outcome {
    let page = open().await?;
    press(&page, "名单核算").await?;
    page.until("document.getElementById('roster')").await?;
    let drop = format!(
        "const data = new DataTransfer(); data.items.add(new File(['{ROSTER}'], '三月.csv'));
         document.querySelector('.choose').dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));"
    );
    page.browser.execute(&drop, vec![]).await?;
    page.until_text(".answer-line", "应发 736 元").await?;
    page.until_text(".row-faults", "第 4 行第 6 列").await?;
    page.until_text(".sheet-notice", "王*明").await?;
    page.until_text(".sheet-list", "李四").await?;
    clean(&page).await?;
    page.close().await
}
