//! Reform files: JSON, read strictly.

use super::draft::Reform;
use crate::engine::fault::Fault;
use crate::engine::scheme::Edit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "{ \"name\": …, \"edits\": [ … ] }")]
struct Written {
    #[serde(default)]
    name: String,
    edits: Vec<Edit>,
    /// By address of the provision or rule that is changed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    reasons: BTreeMap<String, String>,
}

/// The form, for whoever got it wrong.
const FORM: &str = "{ \"name\": …, \"edits\": [ { \"set\": address, \"to\": value }, { \"off\": address }, … ] }";

/// `name` is what a fault calls the file.
pub fn read_file(name: &str, text: &str) -> Result<Reform, Fault> {
    let written: Written = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|fault| {
        let message = fault.to_string();
        // serde_json ends its messages with the place.
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        Fault::new(format!("{name}:{}:{}", fault.line(), fault.column()), message, FORM)
    })?;
    Ok(Reform { name: written.name, edits: written.edits, reasons: written.reasons.into_iter().collect() })
}

pub fn write_file(reform: &Reform) -> String {
    let written = Written {
        name: reform.name.clone(),
        edits: reform.edits.clone(),
        reasons: reform.reasons.iter().cloned().collect(),
    };
    serde_json::to_string_pretty(&written).unwrap_or_default()
}
