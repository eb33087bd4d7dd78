//! How the long work stands: under way and how far, called off, begun anew, or not to be had.

use crate::app::office::{Client, Health};
use crate::i18n::Lang;
use crate::i18n::page::budget::{self as say, Word, word};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkView {
    /// Something on screen is about to change.
    pub busy: bool,
    /// Said quietly.
    pub line: Option<String>,
    /// Said aloud: it doesn't come by itself.
    pub trouble: Option<&'static str>,
    /// So much of so much.
    pub progress: Option<(u64, u64)>,
    pub cancel: Option<&'static str>,
    pub retry: Option<&'static str>,
}

impl WorkView {
    pub fn of(client: &Client, lang: Lang) -> Self {
        let gone = client.health() == Health::Gone;
        let (busy, progress) = (!client.is_done() && !gone, client.progress());
        let off = client.is_called_off();
        let line = match progress {
            Some((done, of)) => Some(say::progress(done, of, lang)),
            None if client.restarted() => Some(word(Word::Restarted, lang).to_owned()),
            None if off => Some(word(Word::CalledOff, lang).to_owned()),
            None => None,
        };
        Self {
            busy,
            line,
            trouble: gone.then(|| word(Word::NoWorker, lang)),
            progress,
            cancel: progress.map(|_| word(Word::Cancel, lang)),
            retry: (gone || off).then(|| word(Word::Retry, lang)),
        }
    }
}
