//! The page.
fn main() {
    sandtable::ui::start();
}
