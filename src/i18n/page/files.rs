//! What is said where a file can't be read.

use super::desk::{Word, word};
use crate::engine::fault::Fault;
use crate::i18n::Lang;
use crate::i18n::scheme_fault::told;

/// Bytes in the largest unit that leaves a whole number of it, as file managers count.
fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["B", "kB", "MB", "GB"];
    let (mut tenths, mut unit) = (bytes.saturating_mul(10), 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        (tenths, unit) = (tenths / 1000, unit + 1);
    }
    let point = if tenths % 10 == 0 { String::new() } else { format!(".{}", tenths % 10) };
    format!("{}{point} {}", tenths / 10, UNITS.get(unit).copied().unwrap_or_default())
}

pub fn too_large(name: &str, bytes: u64, most: u64, lang: Lang) -> String {
    let (bytes, most) = (size(bytes), size(most));
    lang.of(
        format!("“{name}”有 {bytes}，这类文件最多读 {most}；没有读它，一切照旧。"),
        format!(
            "“{name}” has {bytes}; files of this kind are read up to {most}. It was not read, and nothing was changed."
        ),
    )
}

pub fn empty(name: &str, lang: Lang) -> String {
    lang.of(format!("“{name}”是空文件；一切照旧。"), format!("“{name}” is an empty file; nothing was changed."))
}

pub fn no_text(name: &str, lang: Lang) -> String {
    lang.of(
        format!("“{name}”不是文本文件（像是图片、压缩包或工作簿）；一切照旧。"),
        format!("“{name}” is no text (perhaps a picture, an archive or a workbook); nothing was changed."),
    )
}

pub fn gone(name: &str, lang: Lang) -> String {
    lang.of(
        format!("“{name}”读不到了：可能选过之后被改动或移走。请再选一次。"),
        format!(
            "“{name}” can no longer be read: it may have been changed or moved since it was chosen. Choose it again."
        ),
    )
}

/// A file that holds no draft: where, and what is wrong there.
pub fn no_draft(fault: &Fault, text: &str, lang: Lang) -> String {
    let told = told(fault, text, lang);
    [
        word(Word::NoDraft, lang),
        lang.of("：", ": "),
        &told.place,
        lang.of("：", ": "),
        &told.problem,
        lang.of("。", "."),
    ]
    .concat()
}
