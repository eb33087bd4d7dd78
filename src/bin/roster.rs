//! The web worker that also reads files.
fn main() {
    sandtable::worker::start_with_files();
}
