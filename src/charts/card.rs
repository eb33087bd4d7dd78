//! One person's result as an upright picture for a chat: the sentence, a row for each place, what it rests on.

use super::backend::{text_width, wide};
use super::spec::Hue;
use super::standalone::{px, wrap};
use super::svg::{pattern, pattern_id};
use super::tag::escape;
use super::theme::Theme;
use std::fmt::Write as _;

pub const CARD_WIDTH: f64 = 1080.0;
pub const CARD_HEIGHT: f64 = 1440.0;
const MARGIN: f64 = 72.0;
const INSIDE: f64 = CARD_WIDTH - MARGIN * 2.0;
/// Sizes of the sentence, from the largest, and the most lines it may take.
const SENTENCE: [f64; 4] = [46.0, 40.0, 34.0, 28.0];
const LINES: usize = 6;
/// The longest row's bar; notes stand to its right.
const BAR: f64 = INSIDE * 0.5;
const NAME: f64 = 32.0;
const SMALL: f64 = 24.0;
const FOOT: f64 = 22.0;
/// The side of the link for a camera.
const CODE: f64 = 208.0;

/// What the picture says. Every string is already in the reader's language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    pub brand: String,
    pub sentence: String,
    pub rows: Vec<CardRow>,
    /// What it was worked out from; empty leaves it out.
    pub figures: String,
    /// A line each: note, texts, date, address.
    pub foot: Vec<String>,
    /// A link for a camera, to the right of the foot: its modules along a side, and the dark ones as a path.
    pub code: Option<(i32, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CardRow {
    pub hue: Hue,
    pub name: String,
    /// The sum, or the words in its place.
    pub amount: String,
    /// Whether that is a sum.
    pub paid: bool,
    pub note: String,
    pub bar: Vec<Stretch>,
}

/// A part of a row's bar, in ten-thousandths of the longest row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub length: u32,
    pub at_most: bool,
}

/// The picture as an SVG file of its own.
pub fn card(of: &Card, theme: &Theme) -> String {
    let (wide, tall) = (px(CARD_WIDTH), px(CARD_HEIGHT));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{tall}\" viewBox=\"0 0 {wide} {tall}\" \
         font-family=\"{}\"><defs>",
        theme.fonts
    );
    for hue in Hue::ALL {
        let classes = format!("{} hatch", hue.class());
        out.push_str(&pattern("card", hue).replace(&format!("class=\"{classes}\""), &theme.attributes(&classes)));
    }
    let _ = write!(out, "</defs><rect width=\"{wide}\" height=\"{tall}\" fill=\"{}\"/>", theme.paper);
    text(&mut out, &of.brand, (MARGIN, 96.0), SMALL, theme.muted, "letter-spacing=\"2\"");

    let (size, lines) = sentence(&of.sentence);
    let mut y = 124.0;
    for line in &lines {
        y += size * 1.4;
        text(&mut out, line, (MARGIN, y), size, theme.ink, "font-weight=\"600\"");
    }
    y += 40.0;
    rule(&mut out, y, 3.0, theme.ink);

    let (beside, least) = if of.code.is_some() { (INSIDE - CODE - 32.0, CODE) } else { (INSIDE, 0.0) };
    let foot: Vec<String> = of.foot.iter().flat_map(|line| wrap(line, beside, FOOT)).collect();
    let foot_from = CARD_HEIGHT - MARGIN - (foot.len() as f64 * FOOT * 1.5).max(least);
    let figures = wrap(&of.figures, INSIDE, SMALL);
    let figures_from = foot_from - 32.0 - figures.len() as f64 * SMALL * 1.5;
    let room = (figures_from - 24.0 - y) / of.rows.len().max(1) as f64;
    for each in &of.rows {
        row(&mut out, each, y, room.min(128.0), theme);
        y += room.min(128.0);
    }
    for (at, line) in figures.iter().enumerate() {
        let y = figures_from + (at as f64 + 0.8) * SMALL * 1.5;
        text(&mut out, line, (MARGIN, y), SMALL, theme.ink, "");
    }
    rule(&mut out, foot_from - 12.0, 1.0, theme.line);
    for (at, line) in foot.iter().enumerate() {
        let y = foot_from + (at as f64 + 1.0) * FOOT * 1.5;
        text(&mut out, line, (MARGIN, y), FOOT, theme.muted, "");
    }
    if let Some(of) = &of.code {
        code(&mut out, of, foot_from);
    }
    out.push_str("</svg>");
    out
}

/// Black on white, whatever the theme: cameras want it so.
fn code(out: &mut String, (side, path): &(i32, String), top: f64) {
    let (x, y, size) = (px(CARD_WIDTH - MARGIN - CODE), px(top), px(CODE));
    let _ = write!(
        out,
        "<svg x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 {side} {side}\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\" shape-rendering=\"crispEdges\"/></svg>"
    );
}

/// As large as it fits.
fn sentence(of: &str) -> (f64, Vec<String>) {
    let sizes = SENTENCE.iter().map(|size| (*size, wrap(of, INSIDE, *size)));
    let mut last = (0.0, Vec::new());
    for (size, lines) in sizes {
        let fits = lines.len() <= LINES;
        last = (size, lines);
        if fits {
            break;
        }
    }
    last
}

fn row(out: &mut String, of: &CardRow, top: f64, room: f64, theme: &Theme) {
    let base = top + room * 0.4;
    let hue = hue_of(theme, of.hue);
    text(out, &of.name, (MARGIN, base), NAME, theme.ink, "font-weight=\"600\"");
    let left = INSIDE - text_width(&of.name, NAME) - 40.0;
    let (size, ink, weight) = if of.paid { (NAME, theme.ink, "600") } else { (SMALL, theme.muted, "400") };
    let end = format!("text-anchor=\"end\" font-weight=\"{weight}\" font-variant-numeric=\"tabular-nums\"");
    text(out, &fit(&of.amount, left, size), (CARD_WIDTH - MARGIN, base), size, ink, &end);
    if !of.note.is_empty() {
        let y = base + SMALL * 1.35;
        text(
            out,
            &fit(&of.note, INSIDE - BAR - 24.0, SMALL),
            (CARD_WIDTH - MARGIN, y),
            SMALL,
            theme.muted,
            "text-anchor=\"end\"",
        );
    }
    for part in &of.bar {
        let long = |parts: u32| f64::from(parts) / 10_000.0 * BAR;
        let (x, y, width) = (px(MARGIN + long(part.from)), px(base + 20.0), px(long(part.length)));
        let fill = if part.at_most { format!("url(#{})", pattern_id("card", of.hue)) } else { hue.to_owned() };
        let edge = if part.at_most { hue } else { theme.paper };
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"14\" fill=\"{fill}\" stroke=\"{edge}\"/>"
        );
    }
    rule(out, top + room, 1.0, theme.line);
}

fn hue_of(theme: &Theme, hue: Hue) -> &'static str {
    let of = |(each, colour): (Hue, &'static str)| (each == hue).then_some(colour);
    Hue::ALL.into_iter().zip(theme.hues).find_map(of).unwrap_or(theme.ink)
}

fn rule(out: &mut String, y: f64, thick: f64, colour: &str) {
    let (x, y, width, thick) = (px(MARGIN), px(y), px(INSIDE), px(thick));
    let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{thick}\" fill=\"{colour}\"/>");
}

fn text(out: &mut String, words: &str, (x, y): (f64, f64), size: f64, colour: &str, look: &str) {
    let (words, x, y, size) = (escape(words), px(x), px(y), px(size));
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" {look}>{words}</text>");
}

/// Cut where it would run into what stands before it.
fn fit(words: &str, width: f64, size: f64) -> String {
    if text_width(words, size) <= width {
        return words.to_owned();
    }
    let mut used = size;
    let kept = words.chars().take_while(|letter| {
        used += if wide(*letter) { size } else { size * 0.56 };
        used <= width
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sentence: &str, figures: &str) -> String {
        let row = |hue| CardRow {
            hue,
            name: "某地 <一>".into(),
            amount: "9,192 元/年".into(),
            paid: true,
            note: "每月 766".into(),
            bar: vec![
                Stretch { from: 0, length: 5000, at_most: false },
                Stretch { from: 5000, length: 5000, at_most: true },
            ],
        };
        let rows = Hue::ALL.map(row).to_vec();
        let foot = vec!["结果为估算。".to_owned(), format!("https://example.org/#c={}", "x".repeat(300))];
        card(
            &Card {
                brand: "沙盘".into(),
                sentence: sentence.into(),
                rows,
                figures: figures.into(),
                foot,
                code: Some((21, "M4 4h7v1h-7z".into())),
            },
            &Theme::LIGHT,
        )
    }

    #[test]
    fn it_stands_on_its_own_and_says_everything() {
        let svg = told("按这些情况，某地一年可确定领取 9,192 元。", "月销售额 38,000 元");
        assert!(!svg.contains("class=") && !svg.contains("var("), "{svg}");
        for said in ["某地 &lt;一&gt;", "9,192 元/年", "月销售额", "结果为估算", "width=\"1080\" height=\"1440\""]
        {
            assert!(svg.contains(said), "{said}: {svg}");
        }
        assert!(svg.contains(&format!("fill=\"url(#{})\"", pattern_id("card", Hue::S2))));
    }

    #[test]
    fn nothing_leaves_the_sheet() {
        for (sentence, figures) in [("短。", ""), (&*"很长的一句话，".repeat(30), &*"某某 12 小时；".repeat(30))]
        {
            let svg = told(sentence, figures);
            for y in svg.split(" y=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok()) {
                assert!((0.0..=CARD_HEIGHT).contains(&y), "{y}");
            }
        }
    }

    #[test]
    fn words_are_cut_before_they_meet() {
        assert_eq!(fit("一二三四五", 50.0, 10.0), "一二三四五");
        assert_eq!(fit("一二三四五", 40.0, 10.0), "一二三…");
    }
}
