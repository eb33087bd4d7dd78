//! The web worker.
fn main() {
    sandtable::worker::start();
}
