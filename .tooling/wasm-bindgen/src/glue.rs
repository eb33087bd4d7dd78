//! The splitter's script becomes part of wasm-bindgen's: one file less to wait for, and no second name to agree upon.

use std::collections::HashMap;

/// Under this name the module asks for what loads its parts.
pub const LINK: &str = "./__wasm_split.js";

pub fn join(script: &str, link: &str) -> Result<String, String> {
    let (variable, script) = without_import(script).ok_or("wasm-bindgen no longer imports the splitter's script")?;
    let link: String =
        link.lines().filter(|line| !line.starts_with("import ")).map(|line| line.to_owned() + "\n").collect();
    let loaders: Vec<&str> =
        link.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
    // Like the main module, a part may come from a server that does not know the type of wasm.
    let careful = link.replace("WebAssembly.instantiateStreaming(src, imports)", "__wbg_load(await src, imports)");
    if careful == link || !script.contains("async function __wbg_load(") {
        return Err("the splitter's script or wasm-bindgen's has changed: look at how a part is loaded".into());
    }
    let link = careful.replace("export const ", "const ");
    Ok(format!("{script}\n{link}const {variable} = {{ {} }};\n", loaders.join(", ")))
}

/// The script without its import of the splitter's, and the name it was to have.
fn without_import(script: &str) -> Option<(&str, String)> {
    let line = script.lines().find(|line| line.starts_with("import ") && line.contains(LINK))?;
    let variable = line.strip_prefix("import * as ")?.split(' ').next()?;
    Some((variable, script.replacen(line, "", 1)))
}

/// A script without what only a reader of it needs, and with the short names for what the module imports. The lengthy ones
/// say what they are and end in a fingerprint, which no compression shortens; nobody outside these two files knows them.
pub fn slim(script: &str, short: &HashMap<String, String>) -> Result<String, String> {
    let mut slim = String::with_capacity(script.len());
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
        let named = line.split_once(": ").and_then(|(name, rest)| Some((short.get(name)?, rest)));
        slim += &named.map_or_else(|| line.to_owned(), |(name, rest)| format!("{name}: {rest}"));
        slim.push('\n');
    }
    match short.keys().find(|name| slim.contains(name.as_str())) {
        None => Ok(slim),
        Some(name) => Err(format!("wasm-bindgen's script has changed: {name} stands where it isn't expected")),
    }
}
