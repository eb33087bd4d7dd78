//! What is said of things that leave the page: pictures, files, printed sheets.

use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::page::Say;

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    SavePicture,
    SaveTable,
    NoPicture,
    Card,
    CardFile,
    CardAlt,
    CardHint,
    CardFigures,
    Figures,
    Texts,
    Readings,
    Link,
    PrintedOn,
    Draft,
}

labels! {
    word(Word) {
        SavePicture: "保存图片", "Save the picture";
        SaveTable: "保存数据", "Save the numbers";
        NoPicture: "浏览器没有画出 PNG，请改存 SVG。", "The browser could not draw the PNG; save the SVG instead.";
        Card: "把结果存成一张图", "The result as a picture";
        CardFile: "补贴测算结果", "What each place pays";
        CardAlt: "图的预览：句子、各地金额和日期，与上面的结果相同。", "Preview of the picture: the sentence, the amount of each place and the date, as in the result above.";
        CardHint: "竖图，适合发到聊天里。图在本机生成，默认不写您填的数字。", "An upright picture for a chat. It is made on this device, and leaves out what you entered unless you tick it.";
        CardFigures: "写上我填的数字和链接", "With the figures I entered, and the link";
        Figures: "按这些数字算", "Worked out from";
        Texts: "依据", "From";
        Readings: "读法", "Readings";
        Link: "链接", "Link";
        PrintedOn: "日期", "Date";
        Draft: "草案", "Draft";
    }
}

/// `依据：甲 · 试行；乙 · 草案（稿）`
pub fn texts(names: &[(&str, &str)], lang: Lang) -> String {
    let named: Vec<String> = names.iter().map(|(name, status)| format!("{name} · {status}")).collect();
    let colon = lang.of("：", ": ");
    format!("{}{colon}{}", word(Word::Texts, lang), lang.chain(&named))
}

/// `《文件名》 · 试行 · 自印发之日起执行`
pub fn document(title: &str, status: &str, validity: &str, lang: Lang) -> String {
    lang.of(format!("《{title}》 · {status} · {validity}"), format!("{title} · {status} · {validity}"))
}

/// How ambiguous clauses are read: those chosen, and all others.
pub fn readings(chosen: &[String], lang: Lang) -> String {
    if chosen.is_empty() {
        return lang
            .of("有不止一种读法的条文，按第一种读法。", "Clauses that can be read in several ways: the first one.")
            .to_owned();
    }
    let told = lang.chain(chosen);
    lang.of(format!("读法：{told}；其余按第一种读法。"), format!("Readings: {told}; otherwise the first one."))
}

pub fn reading(place: &str, question: &str, option: &str, lang: Lang) -> String {
    lang.of(format!("{place} {question}{option}"), format!("{place}: {question} {option}"))
}

/// What a button saves: the words on it are only the kind of file.
pub fn kind_of(action: Word, kind: &str, subject: &str, lang: Lang) -> String {
    lang.of(format!("{kind}，{}：{subject}", word(action, lang)), format!("{kind}, {}: {subject}", word(action, lang)))
}

/// `政策沙盘-标题-2026-11-25.png`: no sign in it that a file system refuses.
pub fn file_name(title: &str, date: &str, ending: &str, lang: Lang) -> String {
    const LONGEST: usize = 40;
    let plain = title.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).take(LONGEST);
    let words = plain.collect::<String>();
    let words: Vec<&str> = words.split_whitespace().collect();
    format!("{}-{}-{date}.{ending}", Say::Brand.to(lang), words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_fit_for_any_disk() {
        let name = file_name("甲地最多：9,192 元/年？", "2026-11-25", "png", Lang::Zh);
        assert_eq!(name, "政策沙盘-甲地最多-9-192-元-年-2026-11-25.png");
        assert_eq!(file_name("../\\:*?\"<>|", "2026-11-25", "svg", Lang::En), "Sandtable--2026-11-25.svg");
        assert!(file_name(&"长".repeat(300), "2026-11-25", "csv", Lang::Zh).chars().count() < 70);
    }
}
