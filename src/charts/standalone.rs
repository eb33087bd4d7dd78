//! A chart as a file of its own: literal colours, fonts, its title above and its source below.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use std::fmt::Write as _;

use super::backend::{text_width, wide};
use super::tag::{Part, Tag, escape, parts};
use super::theme::Theme;

const MARGIN: f64 = 24.0;
const TITLE: f64 = 17.0;
const SOURCE: f64 = 11.0;

/// Turns what [`curve`](super::curve()) or [`bars`](super::bars()) returned into an SVG file. `source` is the line at the foot:
/// what was computed, from which texts, when; each of its lines begins one.
pub fn standalone(svg: &str, theme: &Theme, title: &str, source: &str) -> String {
    let (width, height) = size(svg).unwrap_or((0.0, 0.0));
    let title = wrap(title, width, TITLE);
    let source: Vec<String> = source.lines().flat_map(|line| wrap(line, width, SOURCE)).collect();
    let head = MARGIN + title.len() as f64 * TITLE * 1.4 + 10.0;
    let foot = head + height + 18.0;
    let (w, h) = (px(width + MARGIN * 2.0), px(foot + source.len() as f64 * SOURCE * 1.5 + MARGIN - 8.0));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
         font-family=\"{}\"><rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>",
        theme.fonts, theme.paper
    );
    lines(&mut out, &title, MARGIN + TITLE, TITLE, 1.4, &format!("fill=\"{}\" font-weight=\"600\"", theme.ink));
    let _ =
        write!(out, "<g transform=\"translate({},{})\" font-size=\"{}\">", px(MARGIN), px(head), px(type_size(svg)));
    body(&mut out, svg, theme);
    out.push_str("</g>");
    lines(&mut out, &source, foot + SOURCE, SOURCE, 1.5, &format!("fill=\"{}\"", theme.muted));
    out.push_str("</svg>");
    out
}

fn lines(out: &mut String, lines: &[String], first: f64, size: f64, leading: f64, look: &str) {
    let mut y = first;
    for line in lines {
        let (x, at, type_size) = (px(MARGIN), px(y), px(size));
        let _ = write!(out, "<text x=\"{x}\" y=\"{at}\" font-size=\"{type_size}\" {look}>{}</text>", escape(line));
        y += size * leading;
    }
}

/// A whole pixel: to write floats would weigh more in the page than all of this.
pub(super) fn px(of: f64) -> i64 {
    of.round() as i64
}

/// The chart's own elements, each class replaced by what it looks like.
fn body(out: &mut String, svg: &str, theme: &Theme) {
    for part in parts(svg) {
        match part {
            Part::Tag(inside) if inside.starts_with("svg") || inside == "/svg" => {}
            Part::Tag(inside) if inside.starts_with('/') => {
                let _ = write!(out, "<{inside}>");
            }
            Part::Tag(inside) => {
                let tag = Tag::read(inside);
                let _ = write!(out, "<{}", tag.name);
                for (key, value) in &tag.attributes {
                    let _ = match *key {
                        "class" => write!(out, " {}", theme.attributes(value)),
                        _ => write!(out, " {key}=\"{value}\""),
                    };
                }
                out.push_str(if tag.alone { "/>" } else { ">" });
            }
            Part::Text(text) => out.push_str(text),
        }
    }
}

fn root(svg: &str) -> Option<Tag<'_>> {
    parts(svg).find_map(|part| match part {
        Part::Tag(inside) if inside.starts_with("svg") => Some(Tag::read(inside)),
        _ => None,
    })
}

/// Width and height from the view box.
fn size(svg: &str) -> Option<(f64, f64)> {
    let mut numbers =
        root(svg)?.get("viewBox")?.split_whitespace().skip(2).map(|text| text.parse::<Decimal>().ok()?.to_f64());
    Some((numbers.next()??, numbers.next()??))
}

fn type_size(svg: &str) -> f64 {
    let narrow = root(svg).and_then(|tag| tag.get("class")).is_some_and(|c| c.contains("narrow"));
    if narrow { super::Aspect::Narrow } else { super::Aspect::Wide }.type_size()
}

/// Breaks a sentence into lines: between any two ideographs, and at spaces elsewhere. A closing mark never starts a line.
pub(super) fn wrap(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text).into_iter().flat_map(|word| broken(word, width, size)) {
        let closing = word.starts_with(['，', '。', '；', '：', '、', '）', '！', '？', '”', '》']);
        if !line.is_empty() && !closing && text_width(&line, size) + text_width(word.trim_end(), size) > width {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(word);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// A word too long for any line, such as an address, in pieces that fit.
fn broken(word: &str, width: f64, size: f64) -> Vec<&str> {
    if text_width(word, size) <= width {
        return vec![word];
    }
    let most = ((width / text_width("0", size)) as usize).max(1);
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some((at, _)) = rest.char_indices().nth(most) {
        let (piece, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = tail;
    }
    pieces.push(rest);
    pieces
}

/// The smallest units that stay on one line: an ideograph, or a word with the space behind it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if wide(first) {
            first.len_utf8()
        } else {
            let stop = rest.char_indices().find(|(_, c)| wide(*c) || *c == ' ');
            stop.map_or(rest.len(), |(i, c)| if c == ' ' { i + 1 } else { i })
        };
        let (word, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        words.push(word);
        rest = tail;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_wrap_between_ideographs_and_words() {
        assert_eq!(wrap("一二三四五", 30.0, 10.0), ["一二三", "四五"]);
        assert_eq!(wrap("one two three", 45.0, 10.0), ["one two", "three"]);
        assert_eq!(wrap("一二三，四", 30.0, 10.0), ["一二三，", "四"]);
        assert!(wrap("", 30.0, 10.0).is_empty());
        assert_eq!(
            wrap("见 abcdefgh", 30.0, 10.0),
            ["见", "abcde", "fgh"],
            "an address longer than the line is broken"
        );
    }
}
