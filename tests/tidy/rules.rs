//! The rules as data: layers, reserved words, lengths.

/// What may stand visibly in the project's folder.
pub const TOP_LEVEL: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "src", "index.html", "styles", "tests", "Trunk.toml", "README.md"];

pub const LONGEST_FILE: usize = 400;
pub const MEDIAN_FILE: usize = 100;
/// Not ours: kept exactly as published.
pub const VENDORED: &str = "tests/browser/axe.min.js";

/// Each folder of `src/`, and the folders whose code it may name. Imports go one way, upwards in this list.
pub const LAYERS: [(&str, &[&str]); 11] = [
    ("amount", &[]),
    ("engine", &[]),
    ("schemes", &["engine"]),
    ("reform", &["engine", "schemes"]),
    ("analysis", &["engine", "schemes", "reform"]),
    ("population", &["amount", "engine", "schemes", "reform", "analysis"]),
    ("charts", &["engine"]),
    ("i18n", &["amount", "engine", "reform", "analysis", "population"]),
    ("app", &["amount", "engine", "schemes", "reform", "analysis", "population", "charts", "i18n"]),
    ("worker", &["engine", "schemes", "reform", "analysis", "population", "app"]),
    ("ui", &["engine", "schemes", "reform", "analysis", "population", "charts", "i18n", "app", "worker"]),
];

/// Words, the files that may say them, and why the others may not.
pub struct Reserved {
    pub words: &'static [&'static str],
    pub inside: fn(&str) -> bool,
    pub rule: &'static str,
}

pub const RESERVED: [Reserved; 4] = [
    Reserved {
        words: &["std::time", "rand", "f32", "f64"],
        inside: |path| !path.starts_with("src/engine/"),
        rule: "the engine knows no clock, chance or float: the same input gives the same fen, always",
    },
    Reserved {
        words: &["plotters"],
        inside: |path| path.starts_with("src/charts/"),
        rule: "only `charts` names plotters",
    },
    Reserved {
        words: &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "wasm_split_helpers"],
        inside: |path| {
            [
                "src/ui/",
                "src/worker/",
                "src/bin/app.rs",
                "src/bin/worker.rs",
                "src/bin/roster.rs",
                "src/bin/xtask/worker.rs",
            ]
            .iter()
            .any(|place| path.starts_with(place))
        },
        rule: "only `ui` and `worker` name the browser; everything else runs and is tested without one",
    },
    Reserved {
        words: &[
            "hongsibu",
            "tongjiang",
            "conghua",
            "pinggu",
            "heilongjiang",
            "红寺堡",
            "同江",
            "从化",
            "平谷",
            "黑龙江",
        ],
        // A fact's published name may carry a place; no other code does.
        inside: |path| path.starts_with("src/schemes/") || path == "src/engine/fact.rs",
        rule: "law is data: a jurisdiction is named in src/schemes only",
    },
];

/// Whether a line holds a word, as a whole where it is a Rust name, anywhere where it is a place's.
pub fn says(line: &str, word: &str) -> bool {
    let line = line.to_lowercase();
    let part_of_name = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    let place = RESERVED[RESERVED.len() - 1].words.contains(&word);
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
        place || !(part_of_name(before) || part_of_name(after))
    })
}
