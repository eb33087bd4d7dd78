//! The web worker that also reads files.
fn main() {
    sandtable::worker::start(Some(sandtable::app::office::with_files));
}
