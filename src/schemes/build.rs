//! Turns the scheme files into one compact JSON list, so that the page carries no TOML parser.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/schemes");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut schemes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path)?;
            let scheme: toml::Table = toml::from_str(&text).map_err(|fault| format!("{}: {fault}", path.display()))?;
            schemes.push(serde_json::to_value(scheme)?);
        }
    }
    schemes.sort_by_key(|scheme| scheme.get("order").and_then(serde_json::Value::as_i64));
    fs::write(Path::new(&env::var("OUT_DIR")?).join("schemes.json"), serde_json::to_string(&schemes)?)?;
    Ok(())
}
