//! The release page: `dist/`, ready for any static file server.

use crate::shell::{self, Done};
use crate::{bare, budget, offline, setup, styles, worker};
use std::path::PathBuf;
use std::process::Command;

/// How the page is compiled.
#[derive(Clone, Copy, PartialEq)]
pub enum Finish {
    /// As it is shipped.
    Release,
    /// In a quarter of the time, three times as large: for looking at while working on it.
    Quick,
}

/// Builds the page and weighs it.
pub fn run() -> Done {
    page(Finish::Release)?;
    budget::check(&shell::dist())
}

/// Builds the page. Trunk.toml and index.html say what is in it; the network isn't touched after the fetch.
pub fn page(finish: Finish) -> Done {
    setup::run()?;
    shell::run(shell::cargo().args(["fetch", "--locked", "--quiet"]))?;
    let workers = shell::step("the page's workers", || worker::build(finish))?;
    shell::step("the page into dist/", || {
        styles::join()?;
        bare::scripts()?;
        let mut trunk = Command::new(shell::tools().join("bin").join("trunk"));
        trunk.args(["build", "--offline", "--log", "warn"]).current_dir(shell::root());
        if finish == Finish::Quick {
            trunk.args(["--cargo-profile", "quick"]);
        }
        setup::forget_callers_build_settings(&mut trunk);
        if finish == Finish::Release {
            same_everywhere(&mut trunk);
        }
        trunk.env("PATH", own_tools_first()?);
        for ((_, name), address) in worker::PROGRAMS.iter().zip(&workers) {
            trunk.env(name, address);
        }
        shell::run(&mut trunk)?;
        bare::page(&shell::dist())?;
        offline::write(&shell::dist()).map_err(shell::on_file("list the files of", &shell::dist()))
    })
}

/// Messages name the files of dependencies by where Cargo keeps them: without that place, every machine builds the same bytes.
/// Cargo adds this to the flags of `.cargo/config.toml`.
pub fn same_everywhere(cargo: &mut Command) {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let usual = || std::env::home_dir().map(|home| home.join(".cargo"));
    let flags = home.or_else(usual).map(|home| format!("--remap-path-prefix={}=cargo", home.display()));
    // Cargo parts the flags at spaces.
    if let Some(flags) = flags.filter(|flags| !flags.contains(' ')) {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
}

/// Trunk takes the first `wasm-bindgen` on PATH: it must be ours.
fn own_tools_first() -> Done<std::ffi::OsString> {
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(shell::tools().join("bin")).chain(std::env::split_paths(&usual));
    std::env::join_paths(folders).map_err(|error| {
        format!("the project's folder can't be put on PATH ({error}); choose one without that sign").into()
    })
}
