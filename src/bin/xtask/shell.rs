//! What the tasks share: places, failures, running a command, naming a step and its time.

use std::env;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why a task stopped: a sentence for the person, an exit code for the machine.
pub struct Failure {
    pub message: String,
    pub code: u8,
}

pub type Done<T = ()> = Result<T, Failure>;

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Failure { message, code: 1 }
    }
}

/// The project's folder. Cargo names it while it runs us, so a moved or second checkout is never mistaken for this one.
pub fn root() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The project's own tools and what is made on the way: ignored by git, safe to delete.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// The cargo that runs us, in the project's folder.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs a command to its end; its output goes to the terminal.
pub fn run(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Err(Failure { message: format!("{} ended with {status}", words(command)), code })
}

/// Runs a command to its end and keeps what it says on stdout.
pub fn output(command: &mut Command) -> Done<String> {
    let answer = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if answer.status.success() {
        return Ok(String::from_utf8_lossy(&answer.stdout).into_owned());
    }
    Err(format!("{} ended with {}", words(command), answer.status).into())
}

/// The sentence for a command that could not even start.
pub fn cannot_start(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        io::ErrorKind::NotFound => {
            format!("`{program}` is not installed, or not on PATH; it is needed for: {}", words(command))
        }
        _ => format!("cannot start {}: {error}", words(command)),
    }
    .into()
}

/// Does one named piece of work, and says how long it took: aside, so that a task's own answer stands alone on stdout.
pub fn step<T>(name: &str, work: impl FnOnce() -> Done<T>) -> Done<T> {
    eprintln!("\n=== {name}");
    let begin = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
    eprintln!("=== {name}: {verdict} after {:.1} s", begin.elapsed().as_secs_f64());
    outcome
}

/// A sentence for a file that could not be read or written.
pub fn on_file<'a>(what: &'a str, path: &'a std::path::Path) -> impl FnOnce(io::Error) -> Failure + 'a {
    move |error| format!("cannot {what} {}: {error}", path.display()).into()
}

fn words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let arguments: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    format!("`{name} {}`", arguments.join(" "))
}
