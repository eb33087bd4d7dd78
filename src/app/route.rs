//! The pages of the program. Which one is open is part of the state, so a link can lead to any of them.

use crate::engine::named::named;
use crate::i18n::Lang;
use crate::i18n::page::Say;

named! {
    Page {
        Calculator = "calculator",
        Workbench = "workbench",
        Budget = "budget",
        Sources = "sources",
        Presenter = "presenter",
    }
}

/// A place in the sources: a document by its scheme, and a clause in it that is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub scheme: String,
    pub clause: Option<String>,
}

impl Source {
    /// Reads `scheme` or `scheme/CLAUSE`.
    pub fn read(text: &str) -> Self {
        match text.split_once('/') {
            Some((scheme, clause)) => Self::at(scheme, clause),
            None => Self { scheme: text.to_owned(), clause: None },
        }
    }

    pub fn at(scheme: &str, clause: &str) -> Self {
        Self { scheme: scheme.to_owned(), clause: Some(clause.to_owned()) }
    }

    pub fn text(&self) -> String {
        match &self.clause {
            Some(clause) => [&self.scheme, "/", clause].concat(),
            None => self.scheme.clone(),
        }
    }
}

impl Page {
    /// Its name in the row of pages.
    pub fn label(self) -> Say {
        match self {
            Self::Calculator => Say::Calculator,
            Self::Workbench => Say::Workbench,
            Self::Budget => Say::Budget,
            Self::Sources => Say::Sources,
            Self::Presenter => Say::Presenter,
        }
    }
}

/// What the browser writes on its tab.
pub fn title(page: Page, lang: Lang) -> String {
    match page {
        Page::Calculator => Say::PageTitle.to(lang).to_owned(),
        other => format!("{} · {}", other.label().to(lang), Say::Brand.to(lang)),
    }
}
