//! axe finds nothing on any document, folded or open.

use super::address;
use crate::harness::{Outcome, Page};

#[tokio::test]
async fn a_long_document_folded_and_open() -> Outcome {
    let page = Page::open(&address("hongsibu", None)).await?;
    page.until_document("hongsibu").await?;
    page.clean("folded").await?;
    page.unfold(".document").await?;
    page.clean("open").await?;
    page.close().await
}

#[tokio::test]
async fn every_other_document_in_english() -> Outcome {
    let page = Page::open(&address("tongjiang", None)).await?;
    page.until_document("tongjiang").await?;
    page.tap("English").await?;
    page.until_text("h1", "The documents behind it").await?;
    for (place, scheme) in [(2, "tongjiang"), (3, "conghua"), (4, "pinggu"), (5, "heilongjiang")] {
        page.click(&format!(".documents a:nth-child({place})")).await?;
        page.until_document(scheme).await?;
        page.unfold(".document").await?;
        page.clean(scheme).await?;
    }
    page.close().await
}
