//! Faults of a scheme file, as somebody reads them. The engine tells them in English, with the names that stand in the file;
//! here they are put into the language spoken, name by name.

use super::Lang;
use crate::engine::fault::Fault;

/// A fault beside the line it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// `第 12 行，第 5 列`
    pub place: String,
    /// The line itself.
    pub line: String,
    pub problem: String,
    pub remedy: String,
}

/// `text` is the file.
pub fn told(fault: &Fault, text: &str, lang: Lang) -> Told {
    let mut numbers = fault.place.rsplit(':').map_while(|part| part.parse::<usize>().ok());
    let (last, first) = (numbers.next(), numbers.next());
    let (line, column) = first.map_or((last, None), |line| (Some(line), last));
    let place = match (line, column) {
        (Some(line), Some(column)) => {
            lang.of(format!("第 {line} 行，第 {column} 列"), format!("line {line}, column {column}"))
        }
        (Some(line), None) => lang.of(format!("第 {line} 行"), format!("line {line}")),
        (None, _) => lang.of("整个文件", "the whole file").to_owned(),
    };
    let found = line.and_then(|line| text.lines().nth(line.checked_sub(1)?));
    Told {
        place,
        line: found.unwrap_or_default().trim().chars().take(LONGEST).collect(),
        problem: put(&fault.problem, lang),
        remedy: put(&fault.remedy, lang),
    }
}

/// Of a line that is shown.
const LONGEST: usize = 80;

/// English, Chinese. A `…` in both stands for whatever the file says there; longer ones come first.
const CHINESE: [(&str, &str); 124] = [
    ("did you mean …?", "是不是 …？"),
    ("expected one of: …", "可以写：…"),
    ("the nearest names are: …", "相近的名称有：…"),
    ("unknown field …, there are no fields", "不认识的键 …"),
    ("unknown field …, expected one of …", "不认识的键 …，可以写 …"),
    ("unknown variant …, expected one of …", "不认识的 …，可以写 …"),
    ("unknown field …, expected …", "不认识的键 …，可以写 …"),
    ("unknown variant …, expected …", "不认识的 …，可以写 …"),
    ("missing field …", "缺少 …"),
    ("duplicate key", "同一个键写了两次"),
    ("invalid type: …, expected …", "类型不对：写的是 …，应当是 …"),
    ("invalid basic string, expected …", "文字没有写完整（少了引号 …？）"),
    ("invalid basic string…", "文字没有写完整（少了引号？）…"),
    ("the id … is used twice", "id … 用了两次"),
    ("the id … can't stand in an address", "id … 不能作地址"),
    ("the id … is that of a scheme that comes with the program", "id … 已是随程序提供的方案"),
    ("… names the provision …, which does not exist", "… 提到的条款 … 不存在"),
    ("the bands of … do not rise", "… 的各档没有从低到高"),
    ("the levels of … do not rise", "… 的各级没有从低到高"),
    ("… cites no article", "… 没有注明条款"),
    ("… is for nobody", "… 没有写给谁"),
    ("reading … leaves no choice", "读法 … 只有一种选择"),
    ("a condition on … needs either `value` or `than`", "对 … 的条件要写 `value` 或 `than`"),
    ("a condition on account_kind needs …", "对 account_kind 的条件要写 …"),
    ("a condition needs `fact`, …", "条件里要写 `fact`、…"),
    ("a condition needs …", "条件里要写 …"),
    ("two ways of paying where one belongs…", "一条里写了两种付法…"),
    ("…: must not be negative", "…：不能小于零"),
    ("…: not a number", "…：不是数字"),
    ("… is no …; …", "… 不是 …；…"),
    ("write the number in quotes, e.g. …, or as an integer", "给数字加上引号，如 …，或写成整数"),
    ("write zero or more", "写零或更大的数"),
    ("cite where it stands: …", "注明出处：…"),
    ("add at least one …", "至少写一个 …"),
    ("add the missing key", "补上缺的键"),
    ("remove or correct this key", "删去或改正这个键"),
    ("use one of the names listed", "用列出的名称之一"),
    ("give each key once", "每个键只写一次"),
    ("write the value in the form named", "按所说的形式写"),
    ("close the quotation mark on this line", "补上这一行的引号"),
    ("write an integer", "写一个整数"),
    ("correct the value at this place", "改正这里的值"),
    ("give each provision, rule and reading an id of its own", "给每一条、每个规则和读法各写一个 id"),
    ("use letters, digits, - _ and . in ids", "id 里只用字母、数字、- _ 和 ."),
    ("give it another id, e.g. …", "换一个 id，如 …"),
    ("name at least one role", "至少写一种身份"),
    ("add value = … for a number, or than = … for another fact", "比较数字写 value = …，比较另一栏写 than = …"),
    ("add value = …", "写上 value = …"),
    ("add to = …, the new value", "写上新的值：to = …"),
    ("write digits and at most one point, e.g. …", "写数字，最多一个小数点，如 …"),
    ("write digits and at most one point", "写数字，最多一个小数点"),
    ("write article = …", "写上 article = …"),
    ("say whose account is meant…", "写明指谁的账号…"),
    ("name the fact it is about: …", "写明是哪一栏：…"),
    ("list at least one band, lowest first", "至少写一档，从低到高"),
    ("list at least one level, lowest first", "至少写一级，从低到高"),
    (
        "an exact number: a string such as …, or an integer (a float would lose digits)",
        "准确的数：带引号，如 …，或整数（不带引号的小数会丢位数）",
    ),
    ("the figure … is counted in whole units", "数目 … 只能是整数"),
    ("reading … edits …, which does not exist", "读法 … 改的 … 不存在"),
    (
        "give at least two options, the one in force first; otherwise write a [[note]]",
        "至少写两种选择，现行的写在最前；否则写成 [[note]]",
    ),
    ("… has two figures called …", "… 里有两个数目都叫 …"),
    ("give each figure a name of its own", "给每个数目各起一个名称"),
    ("keep one [provision.pays.…]; write a provision for each way", "只留一个 [provision.pays.…]；每种付法各写一条"),
    ("EOF while parsing…", "文件到这里就断了"),
    ("key with no value, expected …", "这个键后面没有值，要写 …"),
    ("missing value for key, expected …", "这个键后面没有值，要写 …"),
    ("missing value, expected …", "这里缺一个值"),
    ("missing comma between …, expected …", "两项之间缺逗号"),
    ("missing …, expected …", "这里缺 …"),
    ("extra comma in …, expected …", "多了一个逗号"),
    ("extra `=`, expected …", "多了一个 `=`"),
    ("extra assignment between key-value pairs, expected …", "两个键之间多了 `=`"),
    ("unclosed array, expected …", "列表没有写完，要有 …"),
    ("unclosed inline table, expected …", "表没有写完，要有 …"),
    ("unclosed …, expected …", "方括号没有写完，要有 …"),
    ("unexpected `=` in array, expected …", "列表里不能写 `=`"),
    ("unexpected key or value, expected …", "一行里多写了内容；下一个键请另起一行"),
    ("unexpected content…", "这里多了读不懂的内容"),
    ("keys cannot be multi-line …", "键要写在一行里"),
    ("invalid …, expected …", "这里的写法读不懂，应当是 …"),
    ("string values must be quoted, expected …", "文字要加引号"),
    ("newline", "换行"),
    ("nothing", "空着"),
    ("key", "键"),
    ("value", "值"),
    ("literal string", "单引号里的文字"),
    ("unquoted string", "不加引号的文字"),
    ("expected value", "这里应当有一个值（不是 JSON 文件？）"),
    ("expected ident", "这里的字读不懂（不是 JSON 文件？）"),
    ("key must be a string…", "键要加引号"),
    ("trailing characters", "后面多了内容"),
    ("trailing comma", "多了一个逗号"),
    ("recursion limit exceeded", "括号套得太深"),
    ("control character …", "引号里有换行或控制字符"),
    ("expected …", "应当是 …"),
    ("an edit is one of set, …, with its address", "一条改动只能是 set, …之一，并写上地址"),
    ("… needs …", "… 要写 …"),
    ("integer …", "整数 …"),
    ("string …", "文字 …"),
    ("boolean …", "是非 …"),
    ("a string", "文字"),
    ("sequence", "列表"),
    ("map", "表"),
    ("null", "空值"),
    ("a whole number", "整数"),
    ("an integer", "整数"),
    ("a list […]", "列表 […]"),
    ("a table {…}", "表 {…}"),
    ("true or false", "true 或 false"),
    ("floating point …", "带小数点的数 …"),
    ("fact", "栏目名"),
    ("role", "身份"),
    ("op", "比较符号"),
    ("nature", "给付性质"),
    ("period", "结算周期"),
    ("option", "选项"),
    ("account kind", "账号种类"),
    ("clause kind", "条文种类"),
    ("gate kind", "门槛种类"),
    ("…; …", "…；…"),
    ("one of …", "其中之一：…"),
    ("`…`, …", "`…`、…"),
    ("or `…` with `…`", "或 `…` 加 `…`"),
    ("`…` or `…`", "`…` 或 `…`"),
];

fn put(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.to_owned();
    }
    let filled = CHINESE.iter().find_map(|(english, chinese)| Some(fill(chinese, &matched(text, english)?)));
    filled.unwrap_or_else(|| text.to_owned())
}

/// What stands for each `…` of the pattern.
fn matched(text: &str, pattern: &str) -> Option<Vec<String>> {
    let mut parts = pattern.split('…');
    let mut left = text.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        let at = if last && part.is_empty() { left.len() } else { left.find(part)? };
        found.push(left.get(..at)?.to_owned());
        left = left.get(at + part.len()..)?;
    }
    left.is_empty().then_some(found)
}

fn fill(pattern: &str, with: &[String]) -> String {
    let mut with = with.iter();
    let mut out = String::new();
    for (at, part) in pattern.split('…').enumerate() {
        if at > 0 {
            out.push_str(&with.next().map(|text| put(text, Lang::Zh)).unwrap_or_default());
        }
        out.push_str(part);
    }
    out
}
