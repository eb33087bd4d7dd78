//! The assumptions are typed over, and the cost follows.

use super::{clean, open, press};
use crate::harness::{Outcome, View};

#[tokio::test]
async fn the_cost_follows_the_hands() -> Outcome {
    let page = open().await?;
    press(&page, "黑龙江省").await?;
    page.until_text("#cost-answer", "黑龙江省").await?;
    page.until_text(".synthetic", "合成数据").await?;
    // Nobody left but the shops, of which there are none: nothing to pay.
    for group in ["接受服务的店铺（付给服务机构）", "合作平台", "省级活动承办方", "全国性展会承办方"]
    {
        page.fill(&format!("{group}：人数"), "0").await?;
    }
    page.until_text("#cost-answer", "不用付钱").await?;
    press(&page, "恢复原假设").await?;
    page.until_text("#cost-answer", "1,5").await?;
    page.fill("合作平台：人数", "x").await?;
    page.until("document.querySelector('.kinds .fault').innerText.includes('x')").await?;
    page.close().await
}

/// On a phone too: the slider that moves the answer stands with it.
#[tokio::test]
async fn take_up_slides_beside_its_answer() -> Outcome {
    let page = open().await?;
    for (view, to) in [(View::PHONE, 40), (View::DESKTOP, 60)] {
        page.view(view).await?;
        let before = page.text_of("#cost-answer").await?;
        page.js::<()>(&format!(
            "const slider = document.querySelector('.knob input[type=range]');
             slider.scrollIntoView({{ block: 'end' }});
             slider.value = '{to}';
             slider.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        ))
        .await?;
        page.until(&format!("document.querySelector('#cost-answer').innerText !== {before:?}")).await?;
        page.until(&format!("document.querySelector('.knob input[type=text]').value === '{to}%'")).await?;
        page.until(
            "['#cost-answer', '.knob input[type=range]'].map((css) => document.querySelector(css).getBoundingClientRect())
               .every((box) => box.top >= 0 && box.bottom <= innerHeight)",
        )
        .await?;
    }
    page.close().await
}

#[tokio::test]
async fn it_is_clean_with_everything_open() -> Outcome {
    let page = open().await?;
    page.browser.execute("document.querySelectorAll('main details').forEach((one) => one.open = true)", vec![]).await?;
    clean(&page).await?;
    page.close().await
}
