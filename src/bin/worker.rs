//! The web worker that counts people.
fn main() {
    sandtable::worker::start(None);
}
