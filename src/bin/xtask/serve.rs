//! The page on this computer: built, served on the loopback address, opened if asked.

use crate::server::{Options, Server};
use crate::shell::{self, Done};
use std::io::ErrorKind;
use std::process::Command;

/// The usual port. What the page remembers belongs to its address, so it should stay the same from day to day.
const USUAL_PORT: u16 = 8080;

/// Builds, serves until interrupted.
pub fn run(options: &[&str]) -> Done {
    let wishes = read(options)?;
    crate::build::run()?;
    let server = start(wishes.port)?;
    let address = server.address();
    println!("\n政策沙盘 · Sandtable is at {address}  (Ctrl+C stops it)");
    if wishes.open {
        open(&address);
    }
    server.wait();
    Ok(())
}

#[derive(Default)]
struct Wishes {
    open: bool,
    port: Option<u16>,
}

fn read(options: &[&str]) -> Done<Wishes> {
    let mut wishes = Wishes::default();
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--open" => wishes.open = true,
            "--port" => {
                let number = rest.next().and_then(|word| word.parse().ok());
                wishes.port = Some(
                    number.ok_or_else(|| "`--port` needs a number from 1 to 65535, as in `--port 8080`".to_owned())?,
                );
            }
            other => return Err(format!("`serve` doesn't know `{other}`; it knows `--open` and `--port N`").into()),
        }
    }
    Ok(wishes)
}

/// A port asked for is taken or refused; the usual one gives way to any free one.
fn start(asked: Option<u16>) -> Done<Server> {
    let at = |port| Server::start(&shell::dist(), Options { port, like_a_host: true, ..Options::default() });
    let first = at(asked.unwrap_or(USUAL_PORT));
    match first {
        Err(error) if error.kind() == ErrorKind::AddrInUse && asked.is_none() => at(0),
        other => other,
    }
    .map_err(|error| {
        format!("cannot listen on port {}: {error}; try another `--port`", asked.unwrap_or(USUAL_PORT)).into()
    })
}

/// Opening is a courtesy: where it fails, the printed address still stands.
fn open(address: &str) {
    let mut command = match std::env::consts::OS {
        "macos" => Command::new("open"),
        "windows" => {
            let mut shell = Command::new("cmd");
            shell.args(["/C", "start", ""]);
            shell
        }
        _ => Command::new("xdg-open"),
    };
    if let Err(error) = command.arg(address).spawn() {
        println!("No browser could be opened ({error}); please open the address yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn options_are_read_and_strange_ones_refused() {
        let wishes = read(&["--port", "9000", "--open"]).map_err(|failure| failure.message).unwrap();
        assert!(wishes.open);
        assert_eq!(wishes.port, Some(9000));
        assert!(read(&["--port"]).is_err());
        assert!(read(&["--port", "70000"]).is_err());
        assert!(read(&["--prot", "1"]).is_err());
    }
}
