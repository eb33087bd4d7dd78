//! A static file server of the standard library alone: `cargo xtask serve` and the browser tests share it.
//!
//! One thread per connection: enough for one person, or for a test.

mod files;
mod squeeze;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Browsers open connections in advance and may leave them silent.
const PATIENCE: Duration = Duration::from_secs(10);
/// No request line and headers of ours are longer, in bytes.
const LONGEST_REQUEST: u64 = 64 * 1024;

pub struct Options {
    /// 0 takes any free one.
    pub port: u16,
    /// The path under which the files appear; begins and ends with `/`.
    pub prefix: String,
    /// Headers added to every answer.
    pub headers: Vec<(String, String)>,
    /// As hosts of static pages answer: squeezed with Brotli where the browser takes that, and kept for ever where a file's
    /// name changes with what is in it.
    pub like_a_host: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { port: 0, prefix: "/".into(), headers: Vec::new(), like_a_host: false }
    }
}

pub struct Server {
    at: SocketAddr,
    site: Arc<Site>,
    accepting: Option<JoinHandle<()>>,
}

struct Site {
    root: PathBuf,
    options: Options,
    requests: Mutex<Vec<String>>,
    stopping: AtomicBool,
    squeezed: squeeze::Squeezed,
}

impl Server {
    /// Serves the files of `root` on the loopback address until stopped or dropped.
    pub fn start(root: &Path, options: Options) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let at = listener.local_addr()?;
        let site = Arc::new(Site {
            root: root.canonicalize()?,
            options,
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
            squeezed: squeeze::Squeezed::default(),
        });
        let accepting = thread::spawn({
            let site = Arc::clone(&site);
            move || accept(&listener, &site)
        });
        Ok(Server { at, site, accepting: Some(accepting) })
    }

    /// Where the page is, with its final slash.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.at, self.site.options.prefix)
    }

    /// Every request so far, as `200 /path`.
    #[allow(dead_code, reason = "asked by the tests, not by `serve`")]
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Refuses connections from now on, as if the network were gone.
    pub fn stop(&mut self) {
        self.site.stopping.store(true, Ordering::SeqCst);
        // The listening thread sleeps in `accept`; one more connection wakes it.
        drop(TcpStream::connect(self.at));
        self.wait_for_end();
    }

    /// Serves until the process is interrupted.
    #[allow(dead_code, reason = "asked by `serve`, not by the tests")]
    pub fn wait(mut self) {
        self.wait_for_end();
    }

    fn wait_for_end(&mut self) {
        if let Some(thread) = self.accepting.take() {
            // A panic of that thread has been printed already.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.accepting.is_some() {
            self.stop();
        }
    }
}

fn accept(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming() {
        if site.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        // A connection that breaks is the browser's business.
        thread::spawn(move || drop(answer(&stream, &site)));
    }
}

/// Answers until the browser has no more to ask, or too long nothing.
fn answer(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        // Whoever kept a connection must not get more out of it than whoever asks for one.
        if site.stopping.load(Ordering::SeqCst) {
            return Ok(());
        }
        one(stream, site, &request)?;
        if request.last {
            return Ok(());
        }
    }
    Ok(())
}

struct Request {
    method: String,
    path: String,
    /// The browser takes Brotli.
    squeezable: bool,
    /// Nothing follows on this connection.
    last: bool,
}

impl Request {
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
        let mut lines = reader.take(LONGEST_REQUEST).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let mut words = first.split_whitespace().map(str::to_owned);
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let mut request =
            Request { method, path, squeezable: false, last: words.next().as_deref() != Some("HTTP/1.1") };
        let mut ended = false;
        for line in lines {
            let line = line?;
            let Some((name, value)) = line.split_once(':') else {
                ended = line.is_empty();
                break;
            };
            let says = |word: &str| value.split(',').any(|each| each.trim().eq_ignore_ascii_case(word));
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => request.squeezable = says("br"),
                "connection" => request.last |= says("close"),
                // What a request brings along is never read; it must not be taken for the next one.
                "content-length" | "transfer-encoding" => request.last = true,
                _ => {}
            }
        }
        // What is left of an endless one must not be taken for the next one either.
        request.last |= !ended;
        Ok(Some(request))
    }
}

fn one(mut stream: &TcpStream, site: &Site, request: &Request) -> io::Result<()> {
    let path = &request.path;
    let mut found = match request.method.as_str() {
        "GET" | "HEAD" => files::find(&site.root, &site.options.prefix, path),
        _ => files::Found::not_allowed(),
    };
    site.requests.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{} {path}", found.status));
    if site.options.like_a_host {
        site.squeezed.squeeze(&mut found, path, request.squeezable);
    }

    let mut head = format!("HTTP/1.1 {} {}\r\n", found.status, found.reason);
    head += &format!("Content-Type: {}\r\nContent-Length: {}\r\n", found.mime, found.body.len());
    let keeping =
        if site.options.like_a_host && found.status == 200 { squeeze::keeping(path) } else { squeeze::ASK_AGAIN };
    head += &format!("Cache-Control: {keeping}\r\nX-Content-Type-Options: nosniff\r\n");
    head += if request.last { "Connection: close\r\n" } else { "" };
    for (name, value) in found.headers.iter().chain(&site.options.headers) {
        head += &format!("{name}: {value}\r\n");
    }
    head += "\r\n";
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&found.body)?;
    }
    stream.flush()
}
