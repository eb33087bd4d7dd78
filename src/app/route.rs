//! The pages of the program. Which one is open is part of the state, so a link can lead to any of them.

use crate::engine::named::named;
use crate::i18n::Lang;
use crate::i18n::page::Say;

named! {
    Page {
        Calculator = "calculator",
        Workbench = "workbench",
        Sources = "sources",
    }
}

impl Page {
    /// Its name in the row of pages.
    pub fn label(self) -> Say {
        match self {
            Self::Calculator => Say::Calculator,
            Self::Workbench => Say::Workbench,
            Self::Sources => Say::Sources,
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
