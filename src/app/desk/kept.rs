//! Drafts as the browser keeps them between visits: the lines of a link, one draft after the other.

use crate::app::device::Form;
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

/// How a draft stands on a shelf that two tabs share.
pub const FORM: Form<Reform> = Form {
    name: |draft| draft.name.clone(),
    write: link::write,
    read: |name, text| Some(Reform { name: name.to_owned(), ..link::read(text).0 }),
};
