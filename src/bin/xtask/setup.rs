//! Pinned tools, built once into the project's own `.tools/`, so that nothing of the machine's leaks into the page.

use crate::shell::{self, Done};
use std::ffi::OsStr;
use std::fs;
use std::process::{Command, Stdio};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// A tool, and everything its binary depends on: when that changes, the tool is built again.
pub struct Tool {
    pub name: &'static str,
    pub arguments: &'static [&'static str],
    /// Files that decide what is built, beside the arguments.
    pub sources: &'static [&'static str],
    pub minutes: &'static str,
}

const TOOLS: [Tool; 2] = [
    Tool {
        name: "trunk",
        // Debug halves the time to build the tool and costs a second per page; without features it knows no TLS,
        // which it doesn't need: it never downloads anything for us.
        arguments: &["trunk@0.21.14", "--no-default-features", "--debug"],
        sources: &[],
        minutes: "about 4 minutes",
    },
    Tool {
        name: "wasm-bindgen",
        arguments: &["--path", ".tooling/wasm-bindgen"],
        sources: &[
            ".tooling/wasm-bindgen/Cargo.toml",
            ".tooling/wasm-bindgen/Cargo.lock",
            ".tooling/wasm-bindgen/src/main.rs",
            ".tooling/wasm-bindgen/src/split.rs",
            ".tooling/wasm-bindgen/src/glue.rs",
        ],
        minutes: "about 3 minutes",
    },
];

/// Makes sure of the wasm target and of both tools. With nothing to do it takes a tenth of a second.
pub fn run() -> Done {
    wasm_target()?;
    TOOLS.iter().try_for_each(tool)
}

fn wasm_target() -> Done {
    if has_target() {
        return Ok(());
    }
    shell::step("the WebAssembly target (a few seconds)", || {
        let mut rustup = Command::new("rustup");
        shell::run(rustup.args(["target", "add", TARGET]).current_dir(shell::root())).map_err(|failure| {
            format!(
                "{}.\nThe page needs Rust's `{TARGET}` target. With rustup: `rustup target add {TARGET}`. \
                 Without it, install rustup first:\n  \
                 curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
                failure.message
            )
            .into()
        })
    })
}

/// Asks rustc, not rustup: a Rust that came another way may have the target as well.
fn has_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(rustc)
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(shell::root())
        .stderr(Stdio::null())
        .output();
    let Ok(answer) = answer else { return false };
    let folder = String::from_utf8_lossy(&answer.stdout);
    fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
}

/// Builds a tool into `.tools/`, where it is not there yet as we want it.
pub fn tool(tool: &Tool) -> Done {
    let recipe = recipe(tool)?;
    let tools = shell::tools();
    let stamp = tools.join(tool.name).with_extension("stamp");
    let binary = tools.join("bin").join(tool.name).with_extension(std::env::consts::EXE_EXTENSION);
    if binary.exists() && fs::read_to_string(&stamp).is_ok_and(|built| built == recipe) {
        return Ok(());
    }
    shell::step(&format!("{} into .tools ({}, once)", tool.name, tool.minutes), || {
        let build = tools.join("build");
        let mut install = shell::cargo();
        install.args(["install", "--locked", "--force", "--quiet", "--root"]).arg(&tools);
        install.arg("--target-dir").arg(&build).args(tool.arguments);
        forget_callers_build_settings(&mut install);
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        shell::run(&mut install)?;
        fs::write(&stamp, recipe).map_err(shell::on_file("write", &stamp))?;
        fs::remove_dir_all(&build).map_err(shell::on_file("delete", &build))
    })
}

fn recipe(tool: &Tool) -> Done<String> {
    let mut recipe = tool.arguments.join(" ");
    for source in tool.sources {
        let path = shell::root().join(source);
        recipe.push('\n');
        recipe += &fs::read_to_string(&path).map_err(shell::on_file("read", &path))?;
    }
    Ok(recipe)
}

/// A caller's flags are meant for the caller's crates: with them the tools would differ from machine to machine.
pub fn forget_callers_build_settings(command: &mut Command) {
    let disturbing = |name: &OsStr| {
        let name = name.to_string_lossy();
        ["CARGO_PROFILE_", "TRUNK_"].iter().any(|prefix| name.starts_with(prefix))
            || name.ends_with("RUSTFLAGS")
            || name == "CARGO_BUILD_TARGET"
            // Trunk reads NO_COLOR as a flag of its own and refuses the usual `1`.
            || name == "NO_COLOR"
    };
    for (name, _) in std::env::vars_os().filter(|(name, _)| disturbing(name)) {
        command.env_remove(name);
    }
}
