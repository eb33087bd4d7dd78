//! A chromedriver process of our own, with a scratch folder of its own; both end with the test, passed or failed.

use super::Outcome;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

/// What follows the port in chromedriver's greeting, and what precedes it.
const GREETING: &str = "started successfully on port ";

const FLAGS: [&str; 11] = [
    "headless=new",
    // Tests often run as root in a container, where Chromium's sandbox can't.
    "no-sandbox",
    "disable-dev-shm-usage",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "accept-lang=zh-CN",
    // Whatever tries to leave this computer fails at once, and is seen failing.
    "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

pub struct Chromedriver {
    child: Child,
    /// Held open: chromedriver would end at its next word if nobody listened.
    output: BufReader<ChildStdout>,
    scratch: PathBuf,
    port: u16,
}

/// It takes a free port of IPv4 and the same of IPv6, which another may have taken meanwhile: then it ends at once.
const ATTEMPTS: usize = 5;

impl Chromedriver {
    pub fn start() -> Outcome<Chromedriver> {
        let mut last = Self::once();
        for _ in 1..ATTEMPTS {
            last = last.or_else(|_| Self::once());
        }
        last
    }

    fn once() -> Outcome<Chromedriver> {
        let scratch = scratch_folder()?;
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            // Chromium leaves folders in the temporary directory.
            .env("TMPDIR", &scratch)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot start `chromedriver` ({error}); `cargo xtask test` installs it"))?;
        let output = child.stdout.take().ok_or("chromedriver has no output")?;
        // From here on, dropping this ends the process.
        let mut driver = Chromedriver { child, output: BufReader::new(output), scratch, port: 0 };
        driver.port = driver.announced_port()?;
        Ok(driver)
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A fresh headless browser: no profile, no cache, no network but this computer, every console message kept.
    pub fn capabilities(&self) -> Outcome<ChromeCapabilities> {
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(&format!("--{flag}"))?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", self.scratch.join("profile").display()))?;
        if let Some(chromium) = chromium() {
            wanted.set_binary(&chromium.to_string_lossy())?;
        }
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        Ok(wanted)
    }

    fn ask_to_end(&self) -> Outcome {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }

    fn announced_port(&mut self) -> Outcome<u16> {
        let mut line = String::new();
        while self.output.read_line(&mut line)? > 0 {
            if let Some((_, port)) = line.trim_end().trim_end_matches('.').split_once(GREETING) {
                return Ok(port.parse()?);
            }
            line.clear();
        }
        Err("chromedriver ended without naming its port".into())
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // Asked in words it closes its browsers first; killed at once it would leave them behind.
        // Each may be gone already, and there is nobody left to tell.
        drop(self.ask_to_end());
        drop(self.child.kill());
        drop(self.child.wait());
        drop(fs::remove_dir_all(&self.scratch));
    }
}

/// A new folder for one test of one run.
fn scratch_folder() -> Outcome<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("sandtable-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Debian calls it `chromium`, which chromedriver elsewhere may not look for.
fn chromium() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let at = |folder: &Path| folder.join("chromium");
    env::split_paths(&folders).map(|folder| at(&folder)).find(|path| path.is_file())
}
