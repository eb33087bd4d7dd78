//! Pictures out of drawings. A browser draws an SVG as it draws an image; nothing is sent anywhere.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// What the policy of the page lets an image be.
pub fn data_address(svg: &str) -> String {
    ["data:image/svg+xml;charset=utf-8,", &String::from(js_sys::encode_uri_component(svg))].concat()
}

/// The drawing as PNG, so many pixels for each of its own; nothing where the browser refuses.
pub async fn png(svg: &str, scale: u32) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&data_address(svg));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (image.natural_width().checked_mul(scale)?, image.natural_height().checked_mul(scale)?);
    canvas.set_width(width);
    canvas.set_height(height);
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    brush.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    blob(&canvas).await.ok()?.dyn_into().ok()
}

async fn blob(canvas: &HtmlCanvasElement) -> Result<JsValue, JsValue> {
    let made = js_sys::Promise::new(&mut |done, failed| {
        if let Err(error) = canvas.to_blob(&done) {
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(made).await
}
