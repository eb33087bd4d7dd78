//! The splitter's script becomes part of wasm-bindgen's: one file less to wait for, and no second name to agree upon.

/// Under this name the module asks for what loads its parts.
pub const LINK: &str = "./__wasm_split.js";

pub fn join(script: &str, link: &str) -> Result<String, String> {
    let (variable, script) = without_import(script).ok_or("wasm-bindgen no longer imports the splitter's script")?;
    let link: String = link.lines().filter(|line| !worthless(line)).map(|line| line.to_owned() + "\n").collect();
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

/// The import of what is now in the same file, and comments.
fn worthless(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("import ") || line.starts_with("//") || line.is_empty()
}
