//! Pictures and numbers as files: what is in them, and that a browser can show them.

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// Notes what is offered as a file instead of saving it: name, kind, and its bytes.
const WATCH: &str = "
    window.files = [];
    const made = URL.createObjectURL;
    let blob;
    URL.createObjectURL = (one) => { blob = one; return made(one); };
    HTMLAnchorElement.prototype.click = function () {
      const file = { name: this.download, kind: blob.type };
      blob.arrayBuffer().then((bytes) => { file.bytes = new Uint8Array(bytes); files.push(file); });
    };";

/// Presses a button by what it is called, and waits for its file; its name and kind.
async fn saved(page: &Page, button: &str, count: usize) -> Outcome<(String, String)> {
    page.click(button).await?;
    page.until(&format!("files.length === {count}")).await?;
    page.js("const file = files.at(-1); return [file.name, file.kind]").await
}

async fn text(page: &Page) -> Outcome<String> {
    page.js("return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.at(-1).bytes)").await
}

/// Size of the last picture, and how many different colours it has along a few of its lines.
async fn look(page: &Page) -> Outcome<(u32, u32, u32)> {
    let script = "
        const done = arguments[0], file = files.at(-1);
        createImageBitmap(new Blob([file.bytes], { type: file.kind })).then((picture) => {
          const canvas = new OffscreenCanvas(picture.width, picture.height), brush = canvas.getContext('2d', { willReadFrequently: true });
          brush.drawImage(picture, 0, 0);
          const colours = new Set();
          for (let y = 0; y < picture.height; y += 7) {
            const line = brush.getImageData(0, y, picture.width, 1).data;
            for (let x = 0; x < line.length; x += 4) colours.add(line[x] << 16 | line[x + 1] << 8 | line[x + 2]);
          }
          done([picture.width, picture.height, colours.size]);
        }, () => done([0, 0, 0]));";
    Ok(page.browser.execute_async(script, vec![]).await?.convert()?)
}

fn button(figure: &str, kind: &str) -> String {
    format!("#{figure} .saves button[aria-label^='{kind}']")
}

#[tokio::test]
async fn every_chart_is_saved_as_drawing_picture_and_numbers() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.until("document.querySelector('#map svg') && document.querySelector('#curve svg')").await?;
    page.js::<()>(WATCH).await?;
    let mut count = 0;
    for figure in ["compare", "curve", "map"] {
        let title = page.text_of(&format!("#{figure} figcaption")).await?;
        count += 1;
        let (name, kind) = saved(&page, &button(figure, "SVG"), count).await?;
        assert!(name.starts_with("政策沙盘-") && name.ends_with(".svg") && kind == "image/svg+xml", "{name} {kind}");
        let svg = text(&page).await?;
        for said in ["依据：", "红寺堡 · 试行", "按第一种读法", "http://127.0.0.1", "以主管部门审核为准", "viewBox"]
        {
            assert!(svg.contains(said), "{figure}: {said}: {svg}");
        }
        let words: String =
            svg.split('>').filter_map(|rest| rest.split_once("</text")).map(|(words, _)| words).collect();
        assert!(words.contains(&title), "{figure}: {title}: {words}");
        assert!(!svg.contains("class=") && !svg.contains("<script"), "{svg}");

        count += 1;
        let (name, kind) = saved(&page, &button(figure, "PNG"), count).await?;
        assert!(name.ends_with(".png") && kind == "image/png", "{name} {kind}");
        let (wide, tall, colours) = look(&page).await?;
        assert!(wide > 2000 && tall > 600 && colours > 20, "{figure}: {wide} × {tall}, {colours} colours");

        count += 1;
        let (name, kind) = saved(&page, &button(figure, "CSV"), count).await?;
        assert!(name.ends_with(".csv") && kind.starts_with("text/csv"), "{name} {kind}");
        let csv = text(&page).await?;
        assert!(csv.starts_with('\u{feff}') && csv.contains("\r\n") && csv.lines().count() > 2, "{csv}");
    }
    page.close().await
}

#[tokio::test]
async fn the_budget_is_saved_without_the_person_of_the_calculator() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.browser.find(By::LinkText("预算")).await?.click().await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    page.js::<()>(WATCH).await?;
    saved(&page, &button("cost-provisions", "SVG"), 1).await?;
    let svg = text(&page).await?;
    assert!(svg.contains("红寺堡 · 试行") && !svg.contains("同江"), "one scheme, one source: {svg}");
    let link: String = page.link().await?;
    let shown = svg.split("#c=").nth(1).and_then(|rest| rest.split('<').next()).ok_or("no link")?;
    assert!(shown.len() < link.len() / 2, "{shown} against {link}");
    page.close().await
}

#[tokio::test]
async fn the_card_leaves_out_what_was_entered_until_it_is_ticked() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.until("document.querySelector('.card summary')").await?;
    page.js::<()>(WATCH).await?;
    page.click(".card summary").await?;
    page.until("document.querySelector('.card img')?.naturalWidth === 1080 && document.querySelector('.card img').naturalHeight === 1440").await?;
    saved(&page, ".card button[aria-label^='SVG']", 1).await?;
    let bare = text(&page).await?;
    for said in ["红寺堡", "9,192 元/年", "7,720 元/年", "黑龙江省", "以主管部门审核为准"] {
        assert!(bare.contains(said), "{said}: {bare}");
    }
    assert!(!bare.contains("38,000") && !bare.contains("#c="), "{bare}");
    page.click("label[for='card-figures']").await?;
    page.until("document.getElementById('card-figures').checked").await?;
    saved(&page, ".card button[aria-label^='SVG']", 2).await?;
    let told = text(&page).await?;
    assert!(told.contains("38,000") && told.contains("#c="), "{told}");
    let (name, _) = saved(&page, ".card button[aria-label^='PNG']", 3).await?;
    let (wide, tall, colours) = look(&page).await?;
    assert!((wide, tall) == (1080, 1440) && colours > 20, "{name}: {wide} × {tall}, {colours} colours");
    page.close().await
}
