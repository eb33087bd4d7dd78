//! Two tabs, one shelf: what both did since they last agreed is joined, and nothing of either is lost.

use super::shelf::{Entry, Shelf};

/// `base` is what this tab last saw on the device, `mine` what it has now, `theirs` what the device has now. Where both changed
/// an entry, mine keeps the name and theirs stands beside it under another.
pub fn merge(base: &[Entry], mine: &[Entry], theirs: &[Entry]) -> Shelf {
    // With nothing done here theirs is followed, its order too: or two tabs would set each other right for ever.
    if base.len() == mine.len() && mine.iter().all(|entry| base.contains(entry)) {
        return theirs.to_vec();
    }
    let mut merged = Shelf::new();
    for entry in mine {
        let (before, other) = (find(base, &entry.name), find(theirs, &entry.name));
        match (before, other) {
            // Deleted there, and not touched here since.
            (Some(before), None) if before.text == entry.text => {}
            (Some(before), Some(other)) if before.text == entry.text => merged.push(other.clone()),
            _ => merged.push(entry.clone()),
        }
    }
    for other in theirs {
        let (before, own) = (find(base, &other.name), find(mine, &other.name));
        let changed = before.is_none_or(|before| before.text != other.text);
        match own {
            // Deleted here, and not touched there since; otherwise it is new there.
            None if changed => merged.push(Entry { name: free(&other.name, &merged), ..other.clone() }),
            Some(own) if changed && own.text != other.text && before.is_none_or(|before| before.text != own.text) => {
                merged.push(Entry { name: free(&other.name, &merged), ..other.clone() });
            }
            _ => {}
        }
    }
    merged
}

fn find<'a>(shelf: &'a [Entry], name: &str) -> Option<&'a Entry> {
    shelf.iter().find(|entry| entry.name == name)
}

/// `name`, `name (2)` …: the first that nobody has.
fn free(name: &str, shelf: &[Entry]) -> String {
    let names = std::iter::once(name.to_owned()).chain((2_u32..).map(|number| format!("{name} ({number})")));
    let mut free = names.filter(|name| find(shelf, name).is_none());
    free.next().unwrap_or_default()
}
