//! Every check there is, in the order in which it is cheapest to learn of a mistake.

use crate::shell::{self, Done, step};
use crate::{browser, build, setup};
use std::fs;

/// Whether the browser tests, and the release page they need, are wanted.
#[derive(PartialEq)]
pub enum Browser {
    Included,
    LeftOut,
}

/// One set of features for everything native, so that no crate is compiled twice.
const NATIVE: [&str; 2] = ["--features", "xtask,browser"];
const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// Runs all checks; the first that fails ends the run with its exit code.
pub fn run(browser: Browser) -> Done {
    setup::run()?;
    if browser == Browser::Included {
        browser::ensure()?;
    }
    step("format", || cargo(&[&["fmt", "--check"]]))?;
    step("clippy, native", || cargo(&[&["clippy", "--locked", "--all-targets"], &NATIVE, &DENY_WARNINGS]))?;
    step("clippy, wasm32", || {
        let page = ["--target", "wasm32-unknown-unknown", "--features", "web,worker"];
        let targets = ["--lib", "--bin", "app", "--bin", "worker", "--bin", "roster", "--example", "bench_web"];
        cargo(&[&["clippy", "--locked"], &page, &targets, &DENY_WARNINGS])
    })?;
    step("documentation", || {
        shell::run(
            shell::cargo()
                .args(["doc", "--locked", "--no-deps", "--quiet", "--lib"])
                .args(NATIVE)
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    })?;
    step("native tests", native_tests)?;
    if browser == Browser::Included {
        build::run()?;
        step("browser tests", browser_tests)?;
    }
    Ok(())
}

/// They wait for Chromium half of the time: two at once for each processor keep it busy.
fn browser_tests() -> Done {
    let threads = 2 * std::thread::available_parallelism().map_or(1, usize::from);
    let mut cargo = shell::cargo();
    shell::run(
        cargo
            .args(["test", "--locked", "--test", "browser"])
            .args(NATIVE)
            .env("RUST_TEST_THREADS", threads.to_string()),
    )
}

/// All tests but those in the browser, which need the release page.
fn native_tests() -> Done {
    let names = test_targets()?;
    let mut words = vec!["test", "--locked", "--lib", "--bins"];
    for name in names.iter().filter(|name| *name != "browser") {
        words.extend(["--test", name]);
    }
    cargo(&[&words, &NATIVE])?;
    cargo(&[&["test", "--locked", "--doc"], &NATIVE])
}

/// The targets that cargo finds by itself: `tests/name.rs` and `tests/name/main.rs`.
fn test_targets() -> Done<Vec<String>> {
    let folder = shell::root().join("tests");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(shell::on_file("list", &folder))? {
        let path = entry.map_err(shell::on_file("list", &folder))?.path();
        let is_target = path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
        if let Some(name) = path.file_stem().filter(|_| is_target) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The targets that try a property on random inputs.
pub fn with_properties() -> Done<Vec<String>> {
    let folder = shell::root().join("tests");
    let tries = |name: &String| {
        let places = [folder.join(name).with_extension("rs"), folder.join(name).join("main.rs")];
        places.iter().filter_map(|path| fs::read_to_string(path).ok()).any(|text| text.contains("mod often;"))
    };
    Ok(test_targets()?.into_iter().filter(tries).collect())
}

fn cargo(words: &[&[&str]]) -> Done {
    shell::run(shell::cargo().args(words.concat()))
}
