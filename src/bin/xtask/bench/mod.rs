//! How fast it is: the engine on this machine and in Chromium, the release page under key presses, the first load.
//! Nothing here passes or fails by time; the bars stand beside the figures for whoever reads them.

mod row;
mod table;

use crate::shell::{self, Done, step};
use crate::{browser, budget, build, setup};
use row::Row;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// How the figures are given.
pub enum Shown {
    Table,
    Json,
}

/// Measures everything, then prints one table.
pub fn run(shown: Shown) -> Done {
    setup::run()?;
    browser::ensure()?;
    // Built first, so that nothing compiles while something is measured.
    let engine = step("the engine's benchmark for the browser", engine_for_the_browser)?;
    build::page(build::Finish::Release)?;
    let page = || {
        let mut page = shell::cargo();
        page.args([
            "run",
            "--quiet",
            "--locked",
            "--release",
            "--features",
            "xtask,browser",
            "--example",
            "bench_page",
        ]);
        page.arg("--").arg(&engine);
        rows(&mut page)
    };
    let native =
        || rows(shell::cargo().args(["bench", "--quiet", "--locked", "--bench", "engine", "--bench", "population"]));
    let mut all = step("the engine on this machine", native)?;
    all.extend(step("the engine and the page in Chromium", page)?);
    all.extend(first_load()?);
    match shown {
        Shown::Table => println!("\n{}", table::text(&all)),
        Shown::Json => println!("{}", serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?),
    }
    Ok(())
}

/// Runs a benchmark that writes one row of JSON a line.
fn rows(command: &mut Command) -> Done<Vec<Row>> {
    let text = shell::output(command)?;
    let read = |line: &str| {
        serde_json::from_str(line).map_err(|_| format!("the benchmark said, where a row belongs: {line}").into())
    };
    text.lines().map(read).collect()
}

/// Built as the page is: the same profile, the same tools. Returns the folder to serve.
fn engine_for_the_browser() -> Done<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    const NAME: &str = "bench_web";
    let mut cargo = shell::cargo();
    cargo.args(["build", "--quiet", "--locked", "--profile", "web", "--target", TARGET]);
    cargo.args(["--features", "worker", "--example", NAME]);
    setup::forget_callers_build_settings(&mut cargo);
    build::same_everywhere(&mut cargo);
    shell::run(&mut cargo)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell::root().join("target"), PathBuf::from);
    let folder = target.join("bench-web");
    let mut bindgen = Command::new(shell::tools().join("bin").join("wasm-bindgen"));
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder);
    bindgen.arg(target.join(TARGET).join("web").join("examples").join(NAME).with_extension("wasm"));
    shell::run(&mut bindgen)?;
    let index = folder.join("index.html");
    let html = "<!doctype html><title>bench</title><link rel=\"icon\" href=\"data:,\">";
    fs::write(&index, html).map_err(shell::on_file("write", &index))?;
    Ok(folder)
}

fn first_load() -> Done<Vec<Row>> {
    let weights = budget::weigh(&shell::dist())?;
    let all = weights.iter().map(|weight| weight.brotli).sum::<usize>();
    let row = |name: &str, bytes: usize| Row { median: Some(bytes as f64), ..Row::new(name, "B") };
    let files = weights.iter().map(|weight| row(&format!("first load, Brotli: {}", weight.name), weight.brotli));
    let total = row("first load, Brotli: in all", all).below(budget::FIRST_LOAD as f64);
    Ok(files.chain([total]).collect())
}
