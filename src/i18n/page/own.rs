//! What the workbench says about schemes of somebody's own.

use crate::i18n::Lang;

/// What a copy is called.
pub fn copy_name(of: &str, lang: Lang) -> String {
    lang.of(format!("{of}（副本）"), format!("{of} (copy)"))
}

pub fn shelf_full(most: usize, lang: Lang) -> String {
    lang.of(
        format!("自建方案最多放 {most} 份；先删去用不着的，再添新的。"),
        format!("There is room for {most} schemes of your own: remove one before adding another."),
    )
}

pub fn copy_of(document: &str, lang: Lang) -> String {
    lang.of(format!("以“{document}”为底新建"), format!("Begin with a copy of {document}"))
}

/// What a file, or a text that was written, is to be called in its faults.
pub fn faults_of(file: &str, count: usize, lang: Lang) -> String {
    match count {
        1 => lang
            .of(format!("{file} 有一处读不通，什么都没有改动："), format!("{file} has a fault; nothing was changed:")),
        _ => lang.of(
            format!("{file} 有 {count} 处读不通，什么都没有改动："),
            format!("{file} has {count} faults; nothing was changed:"),
        ),
    }
}

/// A link, or a draft in it, names a document that is not here.
pub fn not_here(id: &str, lang: Lang) -> String {
    lang.of(
        format!("链接里提到的方案“{id}”不在本机上：自建方案不随链接走，请向发链接的人要方案文件，再在这里导入。"),
        format!(
            "The link names the scheme “{id}”, which is not on this device: schemes of one's own don't travel in links. \
             Ask the sender for the scheme file and import it here."
        ),
    )
}

pub fn clauses(count: usize, lang: Lang) -> String {
    match count {
        1 => lang.of("一条", "1 clause").to_owned(),
        _ => lang.of(format!("{count} 条"), format!("{count} clauses")),
    }
}

/// What is asked before a file takes the place of a scheme: `is` on the shelf, `new` in the file.
pub fn replaces(id: &str, is: &str, new: &str, lang: Lang) -> String {
    lang.of(
        format!("自建方案里已有 id 为“{id}”的“{is}”，内容和读入的“{new}”不同。还没有改动，请选一种："),
        format!(
            "The scheme “{is}” has the id “{id}” already, and “{new}”, just read, differs from it. Nothing is changed yet; choose:"
        ),
    )
}

/// The same, once the scheme on the shelf has been removed, in another tab or here.
pub fn free_now(id: &str, new: &str, lang: Lang) -> String {
    lang.of(
        format!("原来 id 为“{id}”的方案已被删去，不再冲突。读入的“{new}”还没有采用，要采用吗？"),
        format!("The scheme with the id “{id}” has been removed, so nothing is in the way. “{new}” is not taken in yet. Take it in?"),
    )
}

pub fn replaced(name: &str, lang: Lang) -> String {
    lang.of(
        format!("“{name}”已换成读入的内容；要换回来，点“撤销”。"),
        format!("“{name}” was replaced by what was read; undo brings it back."),
    )
}

pub fn removed(name: &str, lang: Lang) -> String {
    lang.of(format!("删除“{name}”"), format!("Remove {name}"))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Title,
    Hint,
    NotInLinks,
    Empty,
    Import,
    Export,
    ExportThis,
    Name,
    People,
    Plain,
    Edit,
    Text,
    TextHint,
    Take,
    Cancel,
    Written,
    Adopt,
    Remove,
    Replace,
    Beside,
    TakeIn,
    Line,
    Problem,
    Remedy,
    Full,
    Damaged,
    Unread,
}

pub fn word(word: Word, lang: Lang) -> &'static str {
    match word {
        Word::Title => lang.of("自建方案", "Schemes of your own"),
        Word::Hint => lang.of(
            "自建方案和随程序提供的方案并排出现在测算、图、预算和依据里；只存在本机的浏览器里，换设备请导出文件。",
            "They stand beside the shipped ones in calculator, charts, budget and sources. They are kept by this browser only: export a file to take one along.",
        ),
        Word::NotInLinks => lang.of(
            "分享链接不带自建方案：对方要先导入方案文件，才能看到这里的改动。",
            "A shared link doesn't carry them: the other side must import the scheme file to see what is changed here.",
        ),
        Word::Empty => lang.of("新建空白方案", "Begin an empty scheme"),
        Word::Import => lang.of("导入方案文件", "Import a scheme file"),
        Word::Export => lang.of("导出", "Export"),
        Word::ExportThis => lang.of("导出这份文件为方案文件", "Export this document as a scheme file"),
        Word::Name => lang.of("名称", "Name"),
        Word::People => lang.of("预算人群", "People in the budget"),
        Word::Plain => lang.of("平常人群", "Ordinary people"),
        Word::Edit => lang.of("改文本", "Edit the text"),
        Word::Text => lang.of("方案文件的文本（TOML）", "Text of the scheme file (TOML)"),
        Word::TextHint => lang.of(
            "句子里的 {amount} 之类由下面的规则填入；换了 id 就另成一份方案。",
            "{amount} and the like in sentences are filled in from the rules; another id makes another scheme.",
        ),
        Word::Take => lang.of("检查并采用", "Check and use"),
        Word::Cancel => lang.of("不改了", "Leave it"),
        Word::Written => lang.of("所写的文本", "The text"),
        Word::Adopt => lang.of("把草案并入", "Make the draft its text"),
        Word::Remove => lang.of("删除", "Remove"),
        Word::Replace => lang.of("替换原来的", "Replace the old one"),
        Word::Beside => lang.of("两份都留，另起名称", "Keep both, the new one under another name"),
        Word::TakeIn => lang.of("采用读入的", "Take it in"),
        Word::Line => lang.of("位置", "Where"),
        Word::Problem => lang.of("问题", "What is wrong"),
        Word::Remedy => lang.of("怎么改", "What would be right"),
        Word::Full => lang.of(
            "浏览器存不下自建方案了：关掉本页就会丢失。请先导出。",
            "The browser can't keep your schemes: closing the page loses them. Export them first.",
        ),
        Word::Damaged => lang.of(
            "上次存下的自建方案有一部分读不出来；能读的已恢复，原文另存在本机。",
            "Some of the schemes kept last time can't be read; the rest are restored, and the original is kept on this device.",
        ),
        Word::Unread => lang.of("方案文件的读写部分没有取到，请再试一次。", "What reads scheme files could not be fetched; try again."),
    }
}
