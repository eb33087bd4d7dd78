//! A table as an HTML file that word processors open: everything in it, nothing to fetch.

/// Words, some of them in bold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub strong: bool,
}

/// Paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell(pub Vec<Vec<Run>>);

impl Cell {
    /// A paragraph for each line.
    pub fn plain(text: &str) -> Self {
        Self(text.lines().map(|line| vec![Run { text: line.to_owned(), strong: false }]).collect())
    }
}

/// Landscape A4, as 对照表 are printed.
const STYLE: &str = "@page{size:841.9pt 595.3pt;margin:56pt}\
body{font-family:SimSun,serif;font-size:10.5pt;line-height:1.5}\
h1{font-family:SimHei,sans-serif;font-size:16pt;text-align:center}\
table{border-collapse:collapse;width:100%}\
th,td{border:1px solid #000;padding:4pt 6pt;text-align:left;vertical-align:top}\
th{font-family:SimHei,sans-serif}p{margin:0}";

/// `lines` stand under the title, `foot` under the table; `lang` is that of the words.
pub fn word(title: &str, lines: &[String], heads: &[String], rows: &[Vec<Cell>], foot: &str, lang: &str) -> String {
    let mut out = String::from("\u{feff}<!DOCTYPE html><html lang=\"");
    escape(&mut out, lang);
    out.push_str("\"><head><meta charset=\"utf-8\"><title>");
    escape(&mut out, title);
    out.push_str("</title><style>");
    out.push_str(STYLE);
    out.push_str("</style></head><body><h1>");
    escape(&mut out, title);
    out.push_str("</h1>");
    lines.iter().for_each(|line| tagged(&mut out, "p", line));
    out.push_str("<table><thead><tr>");
    heads.iter().for_each(|head| tagged(&mut out, "th", head));
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        row.iter().for_each(|cell| put(&mut out, cell));
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    tagged(&mut out, "p", foot);
    out.push_str("</body></html>\n");
    out
}

fn put(out: &mut String, cell: &Cell) {
    out.push_str("<td>");
    for paragraph in &cell.0 {
        out.push_str("<p>");
        for run in paragraph {
            if run.strong {
                tagged(out, "b", &run.text);
            } else {
                escape(out, &run.text);
            }
        }
        out.push_str("</p>");
    }
    out.push_str("</td>");
}

fn tagged(out: &mut String, tag: &str, text: &str) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}
