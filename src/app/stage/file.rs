//! A deck as one JSON file, and as a link. Whatever can be read of a foreign or damaged one is.

use super::{Deck, Kind, MOST_SCENES, Scene, kept};
use crate::app::link;
use crate::engine::named::Named;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The form in which this program writes.
pub const VERSION: u64 = 1;

#[derive(Deserialize, Serialize)]
struct Written {
    sandtable_deck: u64,
    name: String,
    scenes: Vec<WrittenScene>,
}

#[derive(Deserialize, Serialize)]
struct WrittenScene {
    kind: Kind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    of: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    lines: Vec<String>,
}

/// Why a file is no deck, or not wholly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// No deck of ours.
    Foreign,
    /// A deck of a newer program: what is known here was read.
    Newer,
    /// So many scenes could not be read; the others were.
    Partly(usize),
}

pub fn write(deck: &Deck) -> String {
    let scene = |scene: &Scene| WrittenScene {
        kind: scene.kind,
        of: scene.of.clone(),
        title: scene.title.clone(),
        note: scene.note.clone(),
        lines: scene.lines.lines().map(str::to_owned).collect(),
    };
    let written =
        Written { sandtable_deck: VERSION, name: deck.name.clone(), scenes: deck.scenes.iter().map(scene).collect() };
    serde_json::to_string_pretty(&written).unwrap_or_default()
}

/// What can be read of it, and what is wrong with the rest.
pub fn read(text: &str) -> (Option<Deck>, Option<FileFault>) {
    let foreign = (None, Some(FileFault::Foreign));
    let Ok(file) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) else { return foreign };
    let (Some(version), Some(scenes)) =
        (file.get("sandtable_deck").and_then(Value::as_u64), file.get("scenes").and_then(Value::as_array))
    else {
        return foreign;
    };
    let known: Vec<Scene> = scenes.iter().filter_map(scene).take(MOST_SCENES).collect();
    let lost = scenes.len() - known.len();
    let name = file.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    let fault = match (version, lost) {
        (newer, _) if newer > VERSION => Some(FileFault::Newer),
        (_, 0) => None,
        (_, lost) => Some(FileFault::Partly(lost)),
    };
    (Some(Deck { name, scenes: known }), fault)
}

fn scene(value: &Value) -> Option<Scene> {
    let text = |key: &str| match value.get(key) {
        None => Some(String::new()),
        Some(text) => text.as_str().map(str::to_owned),
    };
    let lines = match value.get("lines") {
        None => String::new(),
        Some(lines) => {
            let lines: Option<Vec<&str>> = lines.as_array()?.iter().map(Value::as_str).collect();
            lines?.iter().map(|line| [line.trim_end_matches(['\r', '\n']), "\n"].concat()).collect()
        }
    };
    let kind = Kind::from_name(value.get("kind")?.as_str()?)?;
    Some(Scene { kind, of: text("of")?, title: text("title")?, note: text("note")?, lines })
}

/// The part after `#`; nothing where it would be too long for an address.
pub fn to_link(deck: &Deck) -> Option<String> {
    link::of_deck(&kept::write(std::slice::from_ref(deck)))
}
