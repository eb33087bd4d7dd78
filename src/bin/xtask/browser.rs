//! Chromium and its driver, for the tests: found, or installed where Debian's packages are at hand.

use crate::shell::{self, Done};
use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVER: &str = "chromedriver";
/// Reads what was printed.
const READER: &str = "pdftotext";
/// The fonts are for screenshots: without them every Chinese sign is an empty box.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-cjk", "poppler-utils"];

/// Makes sure that the tests will find a browser and its driver on PATH.
pub fn ensure() -> Done {
    if present() {
        return Ok(());
    }
    if on_path("apt-get").is_some() {
        shell::step("Chromium and its driver, from the system's packages", install)?;
    }
    if present() {
        return Ok(());
    }
    Err(format!(
        "the browser tests need Chromium (or Chrome), `{DRIVER}` of the same version and `{READER}` on PATH. \
         On Debian or Ubuntu: `sudo apt-get install {}`; on macOS: `brew install --cask chromium chromedriver` and \
         `brew install poppler`. \
         `cargo xtask test --no-browser` does everything else",
        PACKAGES.join(" ")
    )
    .into())
}

fn present() -> bool {
    on_path(DRIVER).is_some() && on_path(READER).is_some() && BROWSERS.iter().any(|name| on_path(name).is_some())
}

fn install() -> Done {
    apt(&["update", "--quiet=2"])?;
    let mut install = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    install.extend(PACKAGES);
    apt(&install)
}

/// As the root we are, or the root that sudo lets us be without asking.
fn apt(words: &[&str]) -> Done {
    let mut command = Command::new("apt-get");
    if !is_root() {
        command = Command::new("sudo");
        command.args(["-n", "apt-get"]);
    }
    shell::run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").stderr(Stdio::null()).output();
    id.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

fn on_path(program: &str) -> Option<PathBuf> {
    let file = PathBuf::from(program).with_extension(env::consts::EXE_EXTENSION);
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
