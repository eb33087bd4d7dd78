use crate::harness::server::Options;
use crate::harness::{Outcome, Page};
use std::path::Path;
use thirtyfour::prelude::*;
const BOX: &str = "#w-hongsibu-HSB-10a-floor";
const WATCH_PANELS: &str = "
    window.edits = [];
    addEventListener('input', (event) => {
      if (!event.target.matches('BOX')) return;
      const edit = { begin: event.timeStamp, done: performance.now() };
      const observer = new MutationObserver(() => { edit.done = performance.now(); });
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
      const rest = () => {
        if (performance.now() - edit.done < 300) return requestAnimationFrame(rest);
        observer.disconnect();
        edits.push(edit);
      };
      requestAnimationFrame(rest);
    }, true);";
#[tokio::test]
async fn zz_bench() -> Outcome {
    let Ok(all) = std::env::var("DISTS") else { return Ok(()) };
    for _ in 0..2 {
    for dist in all.split(',') {
    let page = Page::serve(Path::new(dist), "", Options::default()).await?;
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until(&format!("document.querySelector('{BOX}') && document.querySelector('#effects')")).await?;
    page.browser.execute(WATCH_PANELS.replace("BOX", BOX), vec![]).await?;
    let field = page.browser.find(By::Css(BOX)).await?;
    for at in 0..60 {
        let digit = char::from(b'1' + (at % 9) as u8);
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(digit.to_string()).await?;
        page.until(&format!("edits.length === {}", at + 1)).await?;
    }
    let script = "return edits.map((edit) => edit.done - edit.begin)";
    let mut all: Vec<f64> = page.browser.execute(script, vec![]).await?.convert()?;
    all.sort_by(f64::total_cmp);
    println!("{dist}: median {:.1} p95 {:.1} min {:.1}", all[30], all[56], all[0]);
    page.close().await?;
    }}
    Ok(())
}
