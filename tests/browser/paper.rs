//! What comes out of the printer: everything that was asked for, nothing to press, and where it comes from.

use crate::harness::{Outcome, Page};
use crate::scenes::{enter, named};

/// Prints a scene, with the screen dark, and finds these words on paper and not those.
async fn sheet(name: &str, found: &[&str], missing: &[&str]) -> Outcome {
    let page = Page::open("").await?;
    enter(&page, named(name)?).await?;
    page.dark(true).await?;
    let (text, pages) = page.printed().await?;
    // A line is broken where it must be: words are looked for without the breaks.
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let holds = |words: &str| plain.contains(&words.chars().filter(|sign| !sign.is_whitespace()).collect::<String>());
    for words in found {
        assert!(holds(words), "{name}: “{words}” is not on paper:\n{text}");
    }
    for words in missing {
        assert!(!holds(words), "{name}: “{words}” has no use on paper:\n{text}");
    }
    assert!(
        holds(&format!("1 / {pages}")) && holds(&format!("{pages} / {pages}")),
        "{name}: pages are numbered\n{text}"
    );
    // Its running head and its number are all that stands on an empty page.
    let empty =
        text.split_terminator('\u{c}').position(|page| page.lines().filter(|line| !line.trim().is_empty()).count() < 3);
    assert_eq!(empty, None, "{name}: an empty page\n{text}");
    let today: String = page.js("const now = new Date(), two = (n) => String(n).padStart(2, '0'); return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`").await?;
    assert!(holds(&today) && holds("http://127.0.0.1"), "{name}: date and address\n{text}");
    page.close().await
}

#[tokio::test]
async fn the_calculator_with_every_provision_of_every_place() -> Outcome {
    let found = [
        "38,000",
        "9,192 元/年",
        "36,800（38,000 − 1,200）× 2% = 736",
        // Rows that were folded on screen, and what was folded in them.
        "农特产品物流补贴",
        "310 元/月",
        "行业人才服务",
        "不直接付给您",
        "要准备",
        "默认符合",
        "下一步",
        "一年 +3,000 元",
        "月销售额（元）",
        "吴忠市红寺堡区电商产业扶持办法（试行）",
        "按第一种读法",
        "以主管部门审核为准",
    ];
    sheet("calculator", &found, &["复制链接", "举例", "看表格", "保存图片", "怎样领取"]).await
}

#[tokio::test]
async fn the_comparison_of_a_draft() -> Outcome {
    let found = [
        "修订对照表",
        "草案 1",
        "现行条文",
        "修订条文",
        "5,000 元",
        "3,000 元",
        "吴忠市红寺堡区电商产业扶持办法（试行）",
    ];
    sheet("workbench-draft", &found, &["停用本条", "下载", "反推", "新草案"]).await
}

#[tokio::test]
async fn the_budget_with_its_assumptions() -> Outcome {
    let found =
        ["合成数据", "红寺堡一年要付", "钱花在哪些条款上", "各月要付多少", "新手主播", "220", "各份政策各花多少"];
    sheet("budget", &found, &["名单核算", "恢复原假设", "下载", "保存图片", "算一算", "草案与现行规则比较"]).await
}

#[tokio::test]
async fn the_payable_list_and_the_public_notice() -> Outcome {
    let found = [
        "应发名单",
        "李四",
        "A100200301",
        "公示表",
        "王*明",
        "A10***0300",
        "2026-03",
        "分团组合计",
        "小计",
        "第 4 行第 6 列",
    ];
    sheet("settle-list", &found, &["选择名单文件", "下载", "预算测算"]).await
}

#[tokio::test]
async fn the_button_prints_when_all_is_laid_out() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    // What stands in the page at the moment the browser is told to print.
    page.js::<()>("window.print = () => { window.rows = document.querySelectorAll('.opened:not([hidden])').length; }")
        .await?;
    page.tap("打印").await?;
    page.until("window.rows === 5").await?;
    page.js::<()>("dispatchEvent(new Event('afterprint'))").await?;
    page.until("document.querySelectorAll('.opened:not([hidden])').length === 1").await?;
    page.close().await
}
