//! The house rules that a compiler doesn't know. Every violation names its file, its line and the rule.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the verdict")]

mod rules;
mod source;
mod styles;

use rules::{LAYERS, LONGEST_FILE, MEDIAN_FILE, RESERVED, TOP_LEVEL, says};
use source::{File, files, layer_of, own_modules_named, toml_file, top_level, without_comments};

#[test]
fn the_top_level_holds_only_the_agreed_names() {
    let names = top_level();
    let extra = names
        .into_iter()
        .filter(|name| !name.is_empty() && !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str()));
    none(extra.map(|name| {
        format!("{name}: not in the agreed top level; put it under src, styles or tests, or in a dot-folder")
    }));
}

#[test]
fn files_are_short() {
    let files = files(&["src", "tests", "styles"], &["rs", "css", "js"]);
    let long = files.iter().filter(|file| file.lines() > LONGEST_FILE);
    none(long.map(|file| format!("{}:{LONGEST_FILE}: no file is longer than {LONGEST_FILE} lines", file.path)));

    let mut lengths: Vec<usize> = files.iter().filter(|file| file.path.ends_with(".rs")).map(File::lines).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median < MEDIAN_FILE,
        "src, tests: half of the .rs files have {median} lines or more; stay below {MEDIAN_FILE}"
    );
}

#[test]
fn imports_go_one_way() {
    let mut faults = Vec::new();
    for file in files(&["src"], &["rs"]) {
        let Some(layer) = layer_of(&file.path) else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            faults.push(format!(
                "{}:1: `{layer}` has no place among the layers; add it to LAYERS in tests/tidy/rules.rs",
                file.path
            ));
            continue;
        };
        let code = without_comments(&file.text);
        for (line, name) in own_modules_named(&code) {
            if name != layer && !allowed.contains(&name.as_str()) && LAYERS.iter().any(|(known, _)| *known == name) {
                faults.push(format!("{}:{line}: `{layer}` may not import `{name}`, only {allowed:?}", file.path));
            }
        }
        for (number, line) in code.lines().enumerate().filter(|(_, line)| line.contains("super::super")) {
            faults.push(format!(
                "{}:{}: write `crate::…`, so that layers stay visible: {}",
                file.path,
                number + 1,
                line.trim()
            ));
        }
    }
    none(faults);
}

#[test]
fn reserved_words_stay_where_they_belong() {
    let mut faults = Vec::new();
    for file in files(&["src"], &["rs"]) {
        // Tests may use an example person of a real place; comments may explain with one.
        let code = without_comments(&file.text);
        let code = code.split("#[cfg(test)]").next().unwrap();
        for reserved in RESERVED.iter().filter(|reserved| !(reserved.inside)(&file.path)) {
            for (number, line) in code.lines().enumerate() {
                for word in reserved.words.iter().filter(|word| says(line, word)) {
                    faults.push(format!("{}:{}: `{word}`: {}", file.path, number + 1, reserved.rule));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn nothing_sleeps_is_skipped_or_left_open() {
    // Written apart, so that this file doesn't find itself.
    let sleep = concat!("sl", "eep(");
    let words = [sleep, concat!("#[ig", "nore"), concat!("to", "do!("), concat!("unimpl", "emented!(")];
    let mut faults = Vec::new();
    for file in files(&["src", "tests"], &["rs"]) {
        for (number, line) in file.text.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                faults.push(format!(
                    "{}:{}: `{word}`: wait for what must happen, run every test, finish what is merged",
                    file.path,
                    number + 1
                ));
            }
        }
    }
    none(faults);
}

#[test]
fn the_manifest_forbids_panics() {
    let manifest = toml_file("Cargo.toml");
    for lint in ["unwrap_used", "expect_used", "panic", "indexing_slicing"] {
        let level = manifest["lints"]["clippy"].get(lint).and_then(toml::Value::as_str);
        assert_eq!(level, Some("deny"), "Cargo.toml: [lints.clippy] must deny `{lint}`");
    }
}

#[test]
fn the_wasm_bindgen_tool_fits_the_library() {
    let version = |lock: &str, name: &str| {
        let lock = toml_file(lock);
        let package = lock["package"].as_array().unwrap().iter().find(|package| package["name"].as_str() == Some(name));
        package.unwrap()["version"].as_str().unwrap().to_owned()
    };
    let (library, tool) =
        (version("Cargo.lock", "wasm-bindgen"), version(".tooling/wasm-bindgen/Cargo.lock", "wasm-bindgen-cli"));
    assert_eq!(library, tool, "Cargo.lock and .tooling/wasm-bindgen/Cargo.lock must hold the same wasm-bindgen");
}

fn none(violations: impl IntoIterator<Item = String>) {
    let violations: Vec<String> = violations.into_iter().collect();
    assert!(violations.is_empty(), "{} against the house rules:\n{}", violations.len(), violations.join("\n"));
}
