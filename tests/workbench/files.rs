//! Files that are read whole, before anything is made of them.

use sandtable::app::files::{MOST, Unread, encoding, fits};
use sandtable::i18n::Lang;
use sandtable::i18n::page::files::{no_draft, too_large};
use sandtable::population::roster::Encoding;
use sandtable::reform::read_file;

#[test]
fn what_is_too_large_is_never_read() {
    assert_eq!(fits(0), Err(Unread::Empty));
    assert_eq!((fits(1), fits(MOST)), (Ok(()), Ok(())));
    assert_eq!(fits(MOST + 1), Err(Unread::TooLarge(MOST + 1)));
    let told = too_large("大.json", 1 << 30, MOST, Lang::Zh);
    assert!(told.contains("1.0 GB") || told.contains("1 GB"), "{told}");
    assert!(told.contains("5 MB") && told.contains("大.json"), "{told}");
    assert!(too_large("a", u64::MAX, MOST, Lang::En).contains("GB"));
}

#[test]
fn text_is_told_from_what_is_none() {
    let text = "{\"name\": \"草案\"}";
    let wide =
        |bytes: fn(u16) -> [u8; 2]| ["\u{FEFF}", text].concat().encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let gbk = encoding_rs::GBK.encode(text).0;
    for (bytes, found) in [
        (text.as_bytes(), Encoding::Utf8),
        (b"{}".as_slice(), Encoding::Utf8),
        (&wide(u16::to_le_bytes), Encoding::Utf16Le),
        (&wide(u16::to_be_bytes), Encoding::Utf16Be),
        (&gbk, Encoding::Gb18030),
    ] {
        assert_eq!(encoding(bytes), Ok(found));
    }
    for bytes in [b"\x89PNG\r\n\x1a\n\0\0".as_slice(), b"PK\x03\x04\x14\0", b"{}\0"] {
        assert_eq!(encoding(bytes), Err(Unread::NoText));
    }
}

/// Where, and what is wrong, with no word of English in the Chinese sentence but names that stand in the file.
#[test]
fn a_file_without_a_draft_is_told_in_the_language_spoken() {
    for (text, told) in [
        ("{", "第 1 行，第 1 列：文件到这里就断了"),
        ("name = 3", "这里"),
        ("[1, 2]", "类型不对：写的是 整数 `1`，应当是 文字"),
        ("[[]]", "写的是 列表"),
        ("{\"edits\": []} x", "后面多了内容"),
        ("{\"edit\": []}", "不认识的键 `edit`"),
        ("{\"name\": \"x\"}", "缺少 `edits`"),
        ("{\"edits\": [{\"to\": 1}]}", "一条改动只能是"),
        ("{\"edits\": [{\"split\": \"x\"}]}", "要写"),
    ] {
        let fault = read_file("坏.json", text).unwrap_err();
        let shown = no_draft(&fault, text, Lang::Zh);
        assert!(shown.starts_with("这个文件里没有草案：第 1 行") && shown.contains(told), "{text}: {shown}");
        assert!(no_draft(&fault, text, Lang::En).starts_with("There is no draft in this file: line 1"), "{text}");
    }
}
