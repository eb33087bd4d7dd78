//! Things with names of their own, such as drafts and decks, joined as a shelf is.

use super::merge::merge;
use super::shelf::{Entry, Shelf};

/// How something stands on a shelf.
pub struct Form<T> {
    pub name: fn(&T) -> String,
    pub write: fn(&T) -> String,
    /// Of a name and a text.
    pub read: fn(&str, &str) -> Option<T>,
}

/// Between a name and which of several it is that are called so.
const NTH: char = '\t';

impl<T: Clone> Form<T> {
    /// What this tab has joined with what another kept meanwhile: see [`merge`]. `base` is what both last agreed on. What
    /// stays as it was here stays the same one.
    pub fn join(&self, base: &[T], mine: &[T], theirs: &[T]) -> Vec<T> {
        let own = self.shelf(mine);
        let merged = merge(&self.shelf(base), &own, &self.shelf(theirs));
        let thing = |entry: &Entry| {
            let here = own.iter().position(|each| each == entry).and_then(|at| mine.get(at)).cloned();
            here.or_else(|| (self.read)(entry.name.split(NTH).next().unwrap_or_default(), &entry.text))
        };
        merged.iter().filter_map(thing).collect()
    }

    /// Whether both would be kept alike.
    pub fn alike(&self, one: &[T], other: &[T]) -> bool {
        self.shelf(one) == self.shelf(other)
    }

    fn shelf(&self, of: &[T]) -> Shelf {
        let mut shelf = Shelf::new();
        for each in of {
            let called = (self.name)(each);
            let names = std::iter::once(called.clone()).chain((2_u32..).map(|nth| format!("{called}{NTH}{nth}")));
            let mut free = names.filter(|name| shelf.iter().all(|entry| entry.name != *name));
            let name = free.next().unwrap_or_default();
            shelf.push(Entry { name, text: (self.write)(each) });
        }
        shelf
    }
}
