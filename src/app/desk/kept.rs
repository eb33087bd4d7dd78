//! Drafts as the browser keeps them between visits: the lines of a link, one draft after the other.

use crate::app::device::{Entry, Shelf, merge};
use crate::reform::{Reform, link};

/// The key under which they are kept.
pub const KEY: &str = "sandtable.drafts";
/// Where a text goes that could not be read: nothing is thrown away.
pub const DAMAGED_KEY: &str = "sandtable.drafts.damaged";
/// Before each draft; the first stands at the top of the text.
const MARK: &str = "@1";

pub fn write(drafts: &[Reform]) -> String {
    drafts.iter().map(|draft| format!("{MARK}\n{}", link::write(draft))).collect()
}

/// The drafts, and whether all of the text was understood.
pub fn read(text: &str) -> (Vec<Reform>, bool) {
    let mut drafts: Vec<(Reform, bool)> = Vec::new();
    let mut lines = String::new();
    let mut whole = text.is_empty() || text.starts_with(MARK);
    let mut take = |lines: &mut String, begun: bool| {
        if begun {
            drafts.push(link::read(lines));
        }
        lines.clear();
    };
    let mut begun = false;
    for line in text.lines() {
        if line == MARK {
            take(&mut lines, begun);
            begun = true;
        } else {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    take(&mut lines, begun);
    whole &= drafts.iter().all(|(_, all)| *all);
    (drafts.into_iter().map(|(draft, _)| draft).collect(), whole)
}

/// What this tab has joined with what another kept meanwhile: see [`merge`]. `base` is what both last agreed on.
pub fn join(base: &[Reform], mine: &[Reform], theirs: &[Reform]) -> Vec<Reform> {
    merge(&shelf(base), &shelf(mine), &shelf(theirs)).iter().map(draft).collect()
}

/// Between a name and which of several it is that are called so.
const NTH: char = '\t';

fn shelf(drafts: &[Reform]) -> Shelf {
    let mut shelf = Shelf::new();
    for draft in drafts {
        let names = std::iter::once(draft.name.clone()).chain((2_u32..).map(|nth| format!("{}{NTH}{nth}", draft.name)));
        let mut free = names.filter(|name| shelf.iter().all(|entry| entry.name != *name));
        let name = free.next().unwrap_or_default();
        shelf.push(Entry { name, text: link::write(draft) });
    }
    shelf
}

fn draft(entry: &Entry) -> Reform {
    let name = entry.name.split(NTH).next().unwrap_or_default().to_owned();
    Reform { name, ..link::read(&entry.text).0 }
}
