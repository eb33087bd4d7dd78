//! The splitter's script becomes part of wasm-bindgen's: one file less to wait for, and no second name to agree upon.

use std::collections::HashMap;

/// Under this name the module asks for what loads its parts.
pub const LINK: &str = "./__wasm_split.js";

/// wasm-bindgen imports it once for each part; here it is one object with all that loads a part.
pub fn join(script: &str, link: &str) -> Result<String, String> {
    let (mut joined, mut named) = (String::new(), false);
    for line in script.lines() {
        let entry = line.trim_start().strip_prefix('"').is_some_and(|entry| entry.starts_with(LINK));
        match line {
            _ if entry && !named => {
                joined += &format!("\"{LINK}\": loaders,\n");
                named = true;
            }
            _ if entry || line.starts_with("import ") && line.contains(LINK) => {}
            _ => joined += &format!("{line}\n"),
        }
    }
    // Like the main module, a part may come from a server that does not know the type of wasm.
    let careful = link.replace("WebAssembly.instantiateStreaming(src, imports)", "__wbg_load(await src, imports)");
    if !named || careful == link || !script.contains("async function __wbg_load(") {
        return Err("the splitter's script or wasm-bindgen's has changed: look at how a part is loaded".into());
    }
    let mut loaders = Vec::new();
    for line in careful.lines().filter(|line| !line.starts_with("import ")) {
        let loader = line.strip_prefix("export ");
        loaders.extend(loader.and_then(|loader| loader.split(' ').nth(1)));
        joined += &format!("{}\n", loader.unwrap_or(line));
    }
    Ok(format!("{joined}const loaders = {{ {} }};\n", loaders.join(", ")))
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
