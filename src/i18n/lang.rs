//! The two languages.

use crate::engine::scheme::Text;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// As in `--lang` and in links: `zh`, `en`.
    pub fn code(self) -> &'static str {
        self.of("zh", "en")
    }

    /// As in the `lang` attribute of a page.
    pub fn tag(self) -> &'static str {
        self.of("zh-CN", "en")
    }

    /// Reads a code or a tag; region and case do not matter.
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == main)
    }

    /// English that has not arrived yet is read in Chinese.
    pub fn pick(self, text: &Text) -> &str {
        match self {
            Self::En if !text.en.is_empty() => &text.en,
            Self::En | Self::Zh => &text.zh,
        }
    }

    /// One of two.
    pub(crate) fn of<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// A list inside a sentence.
    pub(crate) fn join<S: AsRef<str>>(self, parts: &[S]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(self.of("、", ", "))
    }

    /// Clauses of one sentence.
    pub(crate) fn chain<S: AsRef<str>>(self, parts: &[S]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(self.of("；", "; "))
    }
}
