//! The browser's share of `cargo xtask bench`: the engine as WebAssembly, and the release page under real key presses.
//! Its one argument is the folder with the engine's benchmark.
#![allow(clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

#[path = "../browser/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "a shared tool box; no single target uses all of it")]
mod harness;
#[path = "../../src/bin/xtask/bench/row.rs"]
mod row;

use harness::server::Options;
use harness::{Outcome, Page};
use row::Row;
use std::path::Path;
use thirtyfour::prelude::*;

/// The monthly sales, as the page labels them in Chinese.
const FIELD: &str = "月销售额";
/// The first floor of the workbench's first document.
const BOX: &str = "#w-hongsibu-HSB-10a-floor";
const KEYS: usize = 200;
const EDITS: usize = 100;
const MOVES: usize = 60;
const LOADS: usize = 7;

/// Notes for every input event when it began, when the page had answered it, and when the answer was painted.
/// A frame's callback runs before its paint, a message sent from there after it.
const WATCH: &str = "
    window.presses = [];
    addEventListener('input', (event) => {
      const press = { begin: event.timeStamp };
      const answered = new MutationObserver(() => { press.answered = performance.now(); });
      answered.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          press.painted = performance.now();
          answered.disconnect();
          presses.push(press);
        };
        channel.port2.postMessage(null);
      });
    }, true);";

/// Notes for every key when the last panel had changed: the margin rests a while afterwards, and a frame has been painted.
/// What only paper shows follows when the hands rest and isn't waited for.
const WATCH_PANELS: &str = "
    window.edits = [];
    addEventListener('input', (event) => {
      if (!event.target.matches('BOX')) return;
      const edit = { begin: event.timeStamp, done: performance.now() };
      const observer = new MutationObserver(() => { edit.done = performance.now(); });
      observer.observe(document.querySelector('.desk-body'), { subtree: true, childList: true, characterData: true, attributes: true });
      const rest = () => {
        if (performance.now() - edit.done < 300) return requestAnimationFrame(rest);
        observer.disconnect();
        edits.push(edit);
      };
      requestAnimationFrame(rest);
    }, true);";

/// Notes for every move of the slider when the last of what it costs had changed, once the worker has nothing left to do.
const WATCH_COST: &str = "
    window.moves = [];
    const costs = document.querySelector('.costs');
    addEventListener('input', (event) => {
      if (event.target.type !== 'range') return;
      const move = { begin: event.timeStamp };
      const observer = new MutationObserver((all) => {
        if (all.some((one) => one.type !== 'attributes')) move.done = performance.now();
      });
      observer.observe(costs, { subtree: true, childList: true, characterData: true, attributes: true });
      const rest = () => {
        if (!move.done || costs.getAttribute('aria-busy') !== 'false' || performance.now() - move.done < 100) return requestAnimationFrame(rest);
        observer.disconnect();
        moves.push(move);
      };
      requestAnimationFrame(rest);
    }, true);";

/// Before the page's own scripts: notes when the program has replaced the static text and an amount has been painted; what of
/// each long task after the first paint is beyond 50 ms; and how far things jump.
const WATCH_START: &str = "
    window.shifted = 0;
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
    window.blocked = () => {
      const from = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      return tasks.filter((task) => task.startTime + task.duration > from).reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
    };
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) shifted += one.value; }))
      .observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
      if (document.getElementById('starting') || !/元|¥/.test(document.body?.textContent)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { window.useful = performance.now(); };
        channel.port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true });";

#[tokio::main]
async fn main() -> Outcome {
    let engine = std::env::args().nth(1).ok_or("the folder with the engine's benchmark is missing")?;
    for line in engine_rows(Path::new(&engine)).await?.lines() {
        println!("{line}");
    }
    let page = Page::load("", Options { like_a_host: true, ..Options::default() }).await?;
    page.started().await?;
    let mut rows = starts(&page).await?;
    rows.extend(presses(&page).await?);
    rows.push(edits(&page).await?);
    rows.push(moves(&page).await?);
    for row in rows {
        println!("{}", serde_json::to_string(&row)?);
    }
    Ok(())
}

async fn engine_rows(folder: &Path) -> Outcome<String> {
    let page = Page::serve(folder, "", Options::default()).await?;
    // Measuring takes longer than any page may take to answer.
    page.browser.set_script_timeout(std::time::Duration::from_secs(300)).await?;
    let script = "const done = arguments[0];
        import('./bench_web.js').then((engine) => engine.default()).then(() => done(benchRows), (error) => done(globalThis.benchFailed ?? `${error}`));";
    Ok(page.browser.execute_async(script, vec![]).await?.convert()?)
}

/// Bytes a second and milliseconds.
type Network = (u32, u32);

/// Under which the page is opened: its name, how much slower the processor is, and the network where it is held back.
const UNDER: [(&str, u32, Option<Network>); 2] =
    [("as it is", 1, None), ("4× slower processor, fast 4G", 4, Some((10_000_000 / 8, 40)))];

/// What anybody measures of a page that opens for the first time, as a host sends it: first paint, first amount, how long it
/// could not answer in between, and how far things jumped; then its reader stirs, and how long it could not answer until all
/// of it was there.
async fn starts(page: &Page) -> Outcome<Vec<Row>> {
    if page.field(FIELD).await.is_err() {
        return Ok(vec![missing("page: first useful result")]);
    }
    let cdp = page.browser.cdp();
    cdp.send_raw("Network.enable", serde_json::json!({})).await?;
    cdp.send_raw("Network.setCacheDisabled", serde_json::json!({ "cacheDisabled": true })).await?;
    // Nor with what the page has put by to be opened without a network.
    cdp.send_raw("Network.setBypassServiceWorker", serde_json::json!({ "bypass": true })).await?;
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": WATCH_START })).await?;
    let mut rows = Vec::new();
    for (under, slower, network) in UNDER {
        cdp.send_raw("Emulation.setCPUThrottlingRate", serde_json::json!({ "rate": slower })).await?;
        let (bytes, wait) = network.map_or((-1, 0), |(bytes, wait)| (i64::from(bytes), wait));
        let held = serde_json::json!({ "offline": false, "latency": wait, "downloadThroughput": bytes, "uploadThroughput": bytes });
        cdp.send_raw("Network.emulateNetworkConditions", held).await?;
        let [mut painted, mut useful, mut blocked, mut shifted, mut rest] = [const { Vec::new() }; 5];
        for _ in 0..LOADS {
            // Somebody who has been here before has the rest at once.
            page.js::<()>("localStorage.clear()").await?;
            page.browser.goto(page.server.address()).await?;
            page.until("window.useful && performance.getEntriesByName('first-contentful-paint').length").await?;
            let script =
                "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, useful, blocked()]";
            let answered: [f64; 3] = page.js(script).await?;
            page.stir().await?;
            page.until("!document.querySelector('.later')").await?;
            let whole: [f64; 2] = page.js("return [shifted, blocked()]").await?;
            let measured = [answered[0], answered[1], answered[2], whole[0], whole[1] - answered[2]];
            for (all, one) in
                [&mut painted, &mut useful, &mut blocked, &mut shifted, &mut rest].into_iter().zip(measured)
            {
                all.push(one);
            }
        }
        let row = |what: &str, unit: &str, all| Row::of(format!("page, {under}: {what}"), unit, all);
        rows.push(row("first contentful paint", "ms", painted).below(1000.0));
        rows.push(row("first useful result", "ms", useful).below(1000.0));
        rows.push(row("total blocking time", "ms", blocked).below(200.0));
        rows.push(row("layout shift", "", shifted).below(0.1));
        rows.push(row("blocking time of the charts, once they are wanted", "ms", rest));
    }
    cdp.send_raw("Emulation.setCPUThrottlingRate", serde_json::json!({ "rate": 1 })).await?;
    let free = serde_json::json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    cdp.send_raw("Network.emulateNetworkConditions", free).await?;
    Ok(rows)
}

/// Until the page has that field.
fn missing(what: &str) -> Row {
    Row { note: Some("no page yet".into()), ..Row::new(what, "ms") }
}

/// Every key of a person typing amounts, one after the other.
async fn presses(page: &Page) -> Outcome<Vec<Row>> {
    let what = "page: key press to painted result";
    let Ok(field) = page.field(FIELD).await else {
        return Ok(vec![missing(what).p95_below(16.0)]);
    };
    page.browser.execute(WATCH, vec![]).await?;
    page.fill(FIELD, "").await?;
    page.browser.execute("presses.length = 0", vec![]).await?;
    for at in 0..KEYS {
        // Amounts of five digits, emptied again key by key.
        let key = if at % 10 < 5 { char::from(b'1' + (at % 9) as u8) } else { '\u{E003}' };
        field.send_keys(key.to_string()).await?;
        page.until(&format!("presses.length === {}", at + 1)).await?;
    }
    let script = "return presses.map((press) => [press.begin, press.answered ?? press.begin, press.painted])";
    let all: Vec<[f64; 3]> = page.browser.execute(script, vec![]).await?.convert()?;
    let work = all.iter().map(|[begin, answered, _]| answered - begin).collect();
    let painted = all.iter().map(|[begin, _, painted]| painted - begin).collect();
    Ok(vec![
        Row::of(format!("{what}, {KEYS} keys"), "ms", painted)
            .p95_below(16.0)
            .because("paint waits for the next frame, up to 16.7 ms after the result stands in the document"),
        Row::of("page: of that, until the result stands in the document", "ms", work),
    ])
}

/// Every key of a drafter typing into a box of the law, until the last panel beside it is that of the new number: the list of
/// changes, who gains, the curve, and the findings.
async fn edits(page: &Page) -> Outcome<Row> {
    let what = format!("page: key press in the workbench to every panel, {EDITS} keys");
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until(&format!("document.querySelector('{BOX}') && document.querySelector('#effects')")).await?;
    page.browser.execute(WATCH_PANELS.replace("BOX", BOX), vec![]).await?;
    let field = page.browser.find(By::Css(BOX)).await?;
    for at in 0..EDITS {
        // One digit, and the next in its place.
        let digit = char::from(b'1' + (at % 9) as u8);
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(digit.to_string()).await?;
        page.until(&format!("edits.length === {}", at + 1)).await?;
    }
    let script = "return edits.map((edit) => edit.done - edit.begin)";
    let all: Vec<f64> = page.browser.execute(script, vec![]).await?.convert()?;
    Ok(Row::of(what, "ms", all).p95_below(16.0))
}

/// Every step of the slider of take-up, from a hundred thousand people of the first scheme to the budget redrawn.
async fn moves(page: &Page) -> Outcome<Row> {
    let what = format!("page: a step of the slider to the redrawn budget of 100,000 people, {MOVES} steps");
    page.browser.find(By::LinkText("预算")).await?.click().await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    // One group has them all.
    page.browser
        .execute(
            "document.querySelectorAll('.kind input').forEach((box, at) => {
               box.value = at ? '0' : '100000';
               box.dispatchEvent(new Event('input', { bubbles: true }));
             });",
            vec![],
        )
        .await?;
    page.until("document.querySelector('.costs').getAttribute('aria-busy') === 'false' && document.querySelector('#cost-answer')?.textContent.includes('100,000')").await?;
    page.browser.execute(WATCH_COST, vec![]).await?;
    let slider = page.browser.find(By::Css(".knob input[type=range]")).await?;
    for at in 0..MOVES {
        let key = if at % 20 < 10 { Key::Left } else { Key::Right };
        slider.send_keys(key).await?;
        page.until(&format!("moves.length === {}", at + 1)).await?;
    }
    let script = "return moves.map((move) => move.done - move.begin)";
    let all: Vec<f64> = page.browser.execute(script, vec![]).await?.convert()?;
    Ok(Row::of(what, "ms", all).p95_below(50.0))
}
