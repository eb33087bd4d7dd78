//! The web workers: built beside the page, named by their contents, and told to the page by these names.

use crate::build::{Finish, same_everywhere};
use crate::setup;
use crate::shell::{self, Done};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where it lies in `dist/`.
pub const FOLDER: &str = "worker";
/// The programs, and where the page's code reads the address of each while it is compiled.
pub const PROGRAMS: [(&str, &str); 2] = [("worker", "SANDTABLE_WORKER"), ("roster", "SANDTABLE_ROSTER")];
/// Under this name of a profile it is shipped.
const PROFILE: &str = "worker";

/// Starts the program, and says aloud when that fails: a promise that fails in silence is not heard by the page.
const START: &str = "wasm_bindgen({ module_or_path: new URL(\"NAME\", location.href) })\
    .catch((reason) => setTimeout(() => { throw reason; }));\n";

/// Builds them into `.tools/worker/`, which index.html copies; their addresses beside index.html, in the order of
/// [`PROGRAMS`].
pub fn build(finish: Finish) -> Done<Vec<String>> {
    let profile = if finish == Finish::Quick { "quick" } else { PROFILE };
    let mut cargo = shell::cargo();
    setup::forget_callers_build_settings(&mut cargo);
    cargo.args(["build", "--locked", "--offline", "--quiet", "--features", "worker"]);
    for (name, _) in PROGRAMS {
        cargo.args(["--bin", name]);
    }
    cargo.args(["--target", setup::TARGET, "--profile", profile]);
    if finish == Finish::Release {
        same_everywhere(&mut cargo);
    }
    shell::run(&mut cargo)?;
    let folder = shell::tools().join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(shell::on_file("delete", &folder))?;
    }
    fs::create_dir_all(&folder).map_err(shell::on_file("make", &folder))?;
    let built = target().join(setup::TARGET).join(profile);
    PROGRAMS.iter().map(|(name, _)| finished(name, &built, &folder)).collect()
}

/// Puts one in its place; its address.
fn finished(name: &str, built: &Path, folder: &Path) -> Done<String> {
    let raw = bound(&built.join(name).with_extension("wasm"))?;
    let (script, wasm) = (read(&raw.join("worker.js"))?, read(&raw.join("worker_bg.wasm"))?);
    let wasm = bare(&wasm).ok_or_else(|| "the worker's module is not laid out as expected".to_owned())?;
    let module = format!("{name}-{:016x}.wasm", fingerprint(&wasm));
    write(&folder.join(&module), &wasm)?;
    let script = [script.as_slice(), b"\n", START.replace("NAME", &module).as_bytes()].concat();
    let script_name = format!("{name}-{:016x}.js", fingerprint(&script));
    write(&folder.join(&script_name), &script)?;
    Ok(format!("{FOLDER}/{script_name}"))
}

/// Cargo's own folder of what it builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell::root().join("target"), PathBuf::from)
}

/// Gives it a script that every browser can start as a worker.
fn bound(module: &Path) -> Done<PathBuf> {
    let folder = target().join("worker");
    let mut tool = Command::new(shell::tools().join("bin").join("wasm-bindgen"));
    tool.args(["--target", "no-modules", "--no-typescript", "--out-name=worker", "--remove-name-section"]);
    tool.arg("--remove-producers-section").arg(format!("--out-dir={}", folder.display())).arg(module);
    shell::run(&mut tool)?;
    Ok(folder)
}

fn read(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).map_err(shell::on_file("read", path))
}

fn write(path: &Path, bytes: &[u8]) -> Done {
    fs::write(path, bytes).map_err(shell::on_file("write", path))
}

/// The module without its sections for tools: what the linker noted for the page's splitter is half of it.
fn bare(module: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    let (head, mut rest) = module.split_at_checked(HEAD)?;
    let mut kept = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, digits) = number(after)?;
        let (section, next) = rest.split_at_checked(1 + digits + length)?;
        if *kind != 0 {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Some(kept)
}

/// A number in LEB128, and in how many bytes it was written.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let digits = bytes.get(..end)?.iter().rev();
    Some((digits.fold(0, |number, byte| (number << 7) | usize::from(byte & 0x7f)), end))
}

/// Names a file by its contents, so that it may be kept by a browser for ever: FNV-1a.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn sections_for_tools_go_and_the_rest_stays() {
        let head = *b"\0asm\x01\0\0\0";
        let module = [&head[..], &[1, 2, 9, 9], &[0, 0x83, 0, 7, 7, 7], &[10, 1, 5]].concat();
        assert_eq!(bare(&module).unwrap(), [&head[..], &[1, 2, 9, 9], &[10, 1, 5]].concat());
        assert_eq!(bare(&module[..module.len() - 1]), None);
    }
}
