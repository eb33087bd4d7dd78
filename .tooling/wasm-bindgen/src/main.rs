//! The `wasm-bindgen` command as Trunk calls it, with one step before it: a module that has split points is taken apart, so
//! that a browser fetches a part when it is asked for. Whatever has no split points goes straight through.

mod glue;
mod split;

use std::error::Error;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(std::env::args_os().collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wasm-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut words: Vec<OsString>) -> Result<(), Box<dyn Error>> {
    let Some(page) = split::Page::of(&words)? else {
        return Ok(wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(words)?);
    };
    let parts = page.split()?;
    words[page.at] = parts.main.clone().into_os_string();
    // What the parts share goes by these exports, under these names.
    words.extend(["--keep-lld-exports", "--no-demangle"].map(OsString::from));
    // Names served the splitter only; the linker would have left them out.
    words.extend(["--remove-name-section", "--remove-producers-section"].map(OsString::from));
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(words)?;
    page.join(&parts)
}
