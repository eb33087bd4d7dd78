//! 修订对照表: each clause a draft changes, as it is and as it would be, the numbers that change and the reason given.

use super::Lang;
use super::clause::conditions::{amended, is_gone, said};
use super::clause::{Part, joined, origin, owners, sentence, settings, shown, words_of};
use super::labels::parameter;
use super::page::condition as condition_label;
use crate::engine::Scheme;
use crate::engine::param::Setting;
use crate::engine::scheme::{Amended, Condition};
use crate::reform::{Address, Reform, Row as Place};

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub owner: String,
    pub article: String,
    pub title: String,
    /// Parts whose parameter is among the changes are the changed ones.
    pub old: Vec<Part>,
    pub new: Vec<Part>,
    pub changes: Vec<Change>,
    /// In the drafter's words.
    pub reason: String,
    /// What the change of this clause does, a line each; worked out by whoever shows it.
    pub effect: Vec<String>,
}

/// One number or switch, or a whole band, as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// In the law as it is; nothing for what is new.
    pub was: Option<Address>,
    /// In the draft; nothing for what goes.
    pub is: Option<Address>,
    pub label: String,
    pub old: String,
    pub new: String,
}

impl Row {
    /// Whether a part of the old or new sentence is one that changes.
    pub fn marks(&self, part: &Part) -> bool {
        let Some(value) = &part.value else { return false };
        // A band that comes or goes is told as a whole.
        let of = |address: &Option<Address>| {
            address.as_ref().is_some_and(|address| {
                *address == value.address
                    || value.address.owner == address.owner
                        && value.address.path.strip_prefix(&address.path).is_some_and(|rest| rest.starts_with('/'))
                        && Place::of(&address.path).is_some_and(|row| row.rest.is_empty())
            })
        };
        self.changes.iter().any(|change| of(&change.was) || of(&change.is))
    }
}

/// What stands where there is nothing.
pub fn nothing(lang: Lang) -> &'static str {
    lang.of("（无）", "(none)")
}

/// What stands where something goes.
pub fn gone(lang: Lang) -> &'static str {
    lang.of("（删去）", "(removed)")
}

/// The clauses that differ, in the order of the document. `draft` is `baseline` with the edits of `reform`.
pub fn comparison(baseline: &Scheme, draft: &Scheme, reform: &Reform, lang: Lang) -> Vec<Row> {
    // What no edit names is as it was.
    let edited: Vec<Address> = reform.edits.iter().filter_map(|edit| Address::read(edit.address())).collect();
    let row = |owner: String| {
        if !edited.iter().any(|address| address.owner == owner) {
            return None;
        }
        let (before, after) = (words_of(baseline, &owner)?, words_of(draft, &owner)?);
        let old = sentence(baseline, &owner, before.clause, lang);
        let mut new = sentence(draft, &owner, after.clause, lang);
        let laws = Laws { baseline, draft, owner: &owner, old: &old, new: &new, lang };
        let changes = laws.changes(reform);
        if changes.is_empty() {
            return None;
        }
        let off =
            settings(draft, &owner).iter().any(|(path, setting)| path == "off" && *setting == Setting::Flag(true));
        if off {
            new = vec![Part::words(gone(lang))];
        }
        let reason = reform.reason(&format!("{}/{owner}", baseline.id)).unwrap_or_default().to_owned();
        let title = before.title.map_or_else(String::new, |title| lang.pick(title).to_owned());
        Some(Row {
            article: lang.pick(before.article).to_owned(),
            title,
            old,
            new,
            changes,
            reason,
            effect: Vec::new(),
            owner,
        })
    };
    owners(baseline).into_iter().filter_map(row).collect()
}

struct Laws<'a> {
    baseline: &'a Scheme,
    draft: &'a Scheme,
    owner: &'a str,
    old: &'a [Part],
    new: &'a [Part],
    lang: Lang,
}

impl Laws<'_> {
    fn changes(&self, reform: &Reform) -> Vec<Change> {
        let before = settings(self.baseline, self.owner);
        let mut kept: Vec<String> = Vec::new();
        let mut changes: Vec<Change> = self.conditions();
        let whole = |path: &str| self.is_amended(path);
        for (path, setting) in settings(self.draft, self.owner).into_iter().filter(|(path, _)| !whole(path)) {
            let was = origin(self.baseline, self.owner, &path, &reform.edits);
            let old = was.as_ref().and_then(|was| before.iter().find(|(path, _)| path == was));
            kept.extend(was.clone());
            match old {
                Some((_, old)) if *old == setting => {}
                Some((was, _)) => changes.push(self.change(Some(was), Some(&path))),
                None => self.whole(&mut changes, None, &path),
            }
        }
        for (path, _) in before.iter().filter(|(path, _)| !kept.contains(path) && !whole(path)) {
            self.whole(&mut changes, Some(path), path);
        }
        changes
    }

    /// Conditions that come or go, each as a whole.
    fn conditions(&self) -> Vec<Change> {
        let of = |law| amended(law, self.owner);
        let (Some((_, before)), Some((when, after))) = (of(self.baseline), of(self.draft)) else { return Vec::new() };
        let added = after.added.iter().filter(|name| !before.added.contains(name));
        let added = added.filter_map(|name| when.iter().find(|each| each.name == *name));
        let dropped = after.dropped.iter().filter(|each| !before.dropped.contains(each));
        let change = |condition: &Condition, comes: bool| {
            let said = said(condition, self.lang);
            let at =
                Address { scheme: self.draft.id.clone(), owner: self.owner.to_owned(), path: condition.name.clone() };
            let (old, new) = match comes {
                true => (nothing(self.lang).to_owned(), said),
                false => (said, gone(self.lang).to_owned()),
            };
            let label = condition_label(self.lang).to_owned();
            Change { was: (!comes).then(|| at.clone()), is: comes.then_some(at), label, old, new }
        };
        dropped.map(|each| change(each, false)).chain(added.map(|each| change(each, true))).collect()
    }

    /// Whether a parameter is inside a condition that comes or goes.
    fn is_amended(&self, path: &str) -> bool {
        let name = path.split_once('/').map_or(path, |(name, _)| name);
        let before = amended(self.baseline, self.owner).map(|(_, before)| before.clone()).unwrap_or_default();
        let added = |after: &Amended| after.added.iter().any(|each| each == name && !before.added.contains(each));
        is_gone(self.draft, self.owner, path) && !is_gone(self.baseline, self.owner, path)
            || amended(self.draft, self.owner).is_some_and(|(_, after)| added(after))
    }

    /// A band or cap that comes or goes is one change, told by its first parameter.
    fn whole(&self, changes: &mut Vec<Change>, was: Option<&str>, path: &str) {
        let path = match Place::of(path) {
            Some(row) => Place { rest: "", ..row }.moved(row.at),
            None => path.splitn(3, '/').take(2).collect::<Vec<_>>().join("/"),
        };
        let change = if was.is_some() { self.change(Some(&path), None) } else { self.change(None, Some(&path)) };
        if !changes.contains(&change) {
            changes.push(change);
        }
    }

    fn change(&self, was: Option<&str>, is: Option<&str>) -> Change {
        let at = |scheme: &Scheme, path: &str| Address {
            scheme: scheme.id.clone(),
            owner: self.owner.to_owned(),
            path: path.to_owned(),
        };
        let read = |scheme: &Scheme, parts: &[Part], path: &str| match Place::of(path).filter(|row| row.rest.is_empty())
        {
            Some(row) => joined(&parts.iter().filter(|part| part.row == Some(row.at)).cloned().collect::<Vec<_>>()),
            None => shown(scheme, &at(scheme, path), self.lang).unwrap_or_default(),
        };
        let (scheme, path) = is.map_or((self.baseline, was.unwrap_or_default()), |path| (self.draft, path));
        Change {
            label: parameter(scheme, self.owner, path, self.lang),
            old: was.map_or_else(|| nothing(self.lang).to_owned(), |path| read(self.baseline, self.old, path)),
            new: is.map_or_else(|| gone(self.lang).to_owned(), |path| read(self.draft, self.new, path)),
            was: was.map(|path| at(self.baseline, path)),
            is: is.map(|path| at(self.draft, path)),
        }
    }
}

/// The heads of the columns.
pub fn heads(lang: Lang) -> [&'static str; 6] {
    lang.of(
        ["条款", "现行条文", "修订条文", "改动的数字", "修订理由", "效果"],
        ["Clause", "As it is", "As it would be", "What changes", "Reason", "What it does"],
    )
}

pub fn title(lang: Lang) -> &'static str {
    lang.of("修订对照表", "Comparison of the law and the draft")
}

/// What the sentences are and are not.
pub fn caveat(lang: Lang) -> &'static str {
    lang.of(
        "条文由规则数据生成，是本工具的转述，不是公文原文；以正式发布的文本为准。",
        "The clauses are restated by this tool from its rule data; they are not the official wording, which alone is valid.",
    )
}

impl Row {
    /// The clause in one cell.
    pub fn clause(&self, lang: Lang) -> String {
        let space = if self.title.is_empty() { "" } else { lang.of("　", " · ") };
        format!("{}{space}{}", self.article, self.title)
    }

    /// The changes, a line each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let colon = lang.of("：", ": ");
        self.changes.iter().map(|change| format!("{}{colon}{} → {}", change.label, change.old, change.new)).collect()
    }
}
