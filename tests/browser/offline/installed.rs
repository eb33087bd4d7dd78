//! The page as an app of its own.

use crate::harness::server::Options;
use crate::harness::{Outcome, Page};
use serde_json::Value;

#[tokio::test]
async fn a_browser_offers_to_install_it() -> Outcome {
    let page = Page::load("", Options { prefix: "/x/".into(), ..Options::default() }).await?;
    page.started().await?;
    page.is_kept().await?;
    let manifest: Value = page.browser.cdp().send_raw("Page.getAppManifest", serde_json::json!({})).await?;
    assert_eq!(manifest.pointer("/errors"), Some(&Value::Array(Vec::new())), "{manifest}");
    let hindered: Value = page.browser.cdp().send_raw("Page.getInstallabilityErrors", serde_json::json!({})).await?;
    assert_eq!(hindered.pointer("/installabilityErrors"), Some(&Value::Array(Vec::new())), "{hindered}");
    // Every icon is as large as it says.
    let wrong: Vec<String> = page
        .js("const manifest = await (await fetch('manifest.webmanifest')).json();
             const look = async ({ src, sizes }) => {
               const image = new Image(); image.src = src; await image.decode();
               return `${image.naturalWidth}x${image.naturalHeight}` === sizes ? [] : [src];
             };
             return (await Promise.all(manifest.icons.map(look))).flat();")
        .await?;
    assert_eq!(wrong, [""; 0]);
    page.close().await
}
