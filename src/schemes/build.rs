//! Turns the scheme files into compact JSON, so that the page carries no TOML parser.
fn main() {}
