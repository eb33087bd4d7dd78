//! Charts: structure of the SVG, on ordinary specs and on hostile ones.

// Helpers outside test functions; a panic here is a failed test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use sandtable::charts::*;

fn zh(v: f64) -> String {
    match v {
        v if v >= 1e8 => format!("{}亿", v / 1e8),
        v if v >= 1e4 => format!("{}万", v / 1e4),
        v if v >= 1e3 => format!("{}千", v / 1e3),
        v => v.to_string(),
    }
}

/// Hongsibu's monthly sales subsidy, Tongjiang's flat sum with a cliff, and a scheme that pays nothing.
fn sales(aspect: Aspect) -> Curve {
    let many = if aspect == Aspect::Wide { 8 } else { 4 };
    Curve {
        id: format!("sales-{}", aspect.class()),
        title: "月销售额每变一元，补助怎么变".into(),
        aspect,
        x: Axis::exact("月净销售额（元）", 0.0, 200_000.0, many, zh),
        y: Axis::rounded("元/月", 0.0, 3200.0, 4, zh),
        series: vec![
            Series {
                hue: Hue::S1,
                name: "红寺堡".into(),
                pieces: vec![
                    Piece::from_included((0.0, 0.0), (5000.0, 0.0)),
                    Piece::from_included((5000.0, 100.0), (150_000.0, 3000.0)),
                    Piece::from_included((150_000.0, 3000.0), (200_000.0, 3000.0)),
                ],
            },
            Series {
                hue: Hue::S2,
                name: "同江".into(),
                pieces: vec![
                    Piece::to_included((0.0, 0.0), (60_000.0, 0.0)),
                    Piece::to_included((60_000.0, 1200.0), (120_000.0, 2400.0)),
                    Piece::to_included((120_000.0, 900.0), (200_000.0, 900.0)),
                ],
            },
            Series {
                hue: Hue::S3,
                name: "从化".into(),
                pieces: vec![Piece::from_included((0.0, 0.0), (200_000.0, 0.0))],
            },
            Series {
                hue: Hue::S4,
                name: "平谷".into(),
                pieces: vec![Piece::from_included((0.0, 0.0), (200_000.0, 0.0))],
            },
        ],
        marks: vec![
            Mark { kind: MarkKind::Cap, hue: Hue::S1, at: (150_000.0, 3000.0), text: "封顶 3,000".into() },
            Mark {
                kind: MarkKind::Cliff, hue: Hue::S2, at: (120_000.0, 2400.0), text: "超过 12万 少 1,500".into()
            },
        ],
        shaded: vec![(0.0, 1.0)],
        here: Some(Here {
            x: 38_000.0,
            text: "3.8万".into(),
            dots: vec![
                HereDot { hue: Hue::S1, y: 760.0, text: "您在这里 760".into() },
                HereDot { hue: Hue::S2, y: 0.0, text: "0".into() },
            ],
        }),
    }
}

/// A band table: many steps close together, and a gap in the text where nothing is defined.
fn staircase(aspect: Aspect) -> Curve {
    let step = |i: f64| Piece::from_included((i * 10.0, i * 50.0), (i * 10.0 + 10.0, i * 50.0));
    Curve {
        id: format!("stairs-{}", aspect.class()),
        title: "直播时长".into(),
        aspect,
        x: Axis::exact("月直播时长（小时）", 0.0, 200.0, 8, |v| v.to_string()),
        y: Axis::rounded("元/月", 0.0, 620.0, 4, |v| v.to_string()),
        series: vec![
            Series {
                hue: Hue::S1,
                name: "红寺堡".into(),
                pieces: [0.0, 3.0, 4.0, 5.0, 6.0, 9.0, 10.0, 11.0, 12.0].map(step).to_vec(),
            },
            Series {
                hue: Hue::S5,
                name: "黑龙江省".into(),
                pieces: (0..100)
                    .map(|i| {
                        let (x, y) = (f64::from(i) * 2.0, 100.0 + f64::from(i) * 4.0);
                        Piece::from_included((x, y), (x + 2.0, y))
                    })
                    .collect(),
            },
        ],
        marks: vec![],
        shaded: vec![(0.0, 1.0)],
        here: Some(Here {
            x: 62.0,
            text: "62".into(),
            dots: vec![HereDot { hue: Hue::S1, y: 300.0, text: "您在这里 300".into() }],
        }),
    }
}

fn segment(hue: Hue, amount: f64, at_most: bool, name: &str) -> Segment {
    Segment { hue, amount, at_most, name: name.into() }
}

fn five(aspect: Aspect) -> Bars {
    let row = |label: &str, total: &str, segments| Row { label: label.into(), total: total.into(), segments };
    Bars {
        id: format!("bars-{}", aspect.class()),
        title: "五地一年可领".into(),
        aspect,
        axis: Some(Axis::rounded("", 0.0, 18_000.0, 4, zh)),
        rows: vec![
            row(
                "红寺堡",
                "9,192 元",
                vec![
                    segment(Hue::S1, 8832.0, false, "第十条 月净销售额补助 8,832 元"),
                    segment(Hue::S1, 360.0, false, "第十三条 产业视频浏览量 360 元"),
                ],
            ),
            row(
                "同江",
                "7,720 元 · 至多再加 9,000",
                vec![
                    segment(Hue::S2, 4000.0, false, "一次性 4,000 元"),
                    segment(Hue::S2, 3720.0, false, "每月 310 元"),
                    segment(Hue::S2, 9000.0, true, "至多 9,000 元"),
                ],
            ),
            row("从化", "至多 10,000 元", vec![segment(Hue::S3, 10_000.0, true, "十大达人")]),
            row("平谷", "不付给个人主播", vec![]),
            row("黑龙江省", "10 元", vec![segment(Hue::S5, 10.0, false, "极少 <10> & \"引号\"")]),
        ],
    }
}

fn every_picture() -> Vec<String> {
    let mut all = Vec::new();
    for aspect in [Aspect::Wide, Aspect::Narrow] {
        all.extend([curve(&sales(aspect)), curve(&staircase(aspect)), bars(&five(aspect))]);
    }
    all.into_iter().map(|svg| svg.expect("a chart")).collect()
}

/// The values of one attribute on the elements of one class.
fn values(svg: &str, class: &str, attribute: &str) -> Vec<f64> {
    svg.split('<')
        .filter(|e| e.contains(&format!("class=\"{class}\"")))
        .filter_map(|e| e.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next()?.parse().ok())
        .collect()
}

fn count(svg: &str, class: &str) -> usize {
    svg.matches(&format!("class=\"{class}\"")).count()
}

#[test]
fn no_inline_style_and_no_literal_colour() {
    for svg in every_picture() {
        for forbidden in ["style=", "=\"#", "rgb(", "stroke=", "font-", "opacity", "NaN", "inf", "<style", "<script"] {
            assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
        }
        assert_eq!(svg.matches("<svg").count(), 1);
        assert!(svg.ends_with("</svg>"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }
}

#[test]
fn every_label_is_there() {
    for aspect in [Aspect::Wide, Aspect::Narrow] {
        let svg = curve(&sales(aspect)).unwrap();
        for text in [
            "红寺堡",
            "同江",
            "从化",
            "平谷",
            "封顶 3,000",
            "超过 12万 少 1,500",
            "您在这里 760",
            "3.8万",
            "元/月",
            "月净销售额（元）",
            "1千",
        ] {
            assert!(svg.contains(&format!(">{text}</text>")), "{text} in {svg}");
        }
        assert!(svg.contains("aria-label=\"月销售额每变一元，补助怎么变\""));
        let svg = bars(&five(aspect)).unwrap();
        for text in ["9,192 元", "不付给个人主播", "黑龙江省", "至多 10,000 元"] {
            assert!(svg.contains(&format!(">{text}</text>")), "{text} in {svg}");
        }
        assert!(svg.contains("<title>极少 &lt;10&gt; &amp; &quot;引号&quot;</title>"));
    }
}

#[test]
fn the_reader_stands_on_the_curve() {
    let svg = curve(&sales(Aspect::Wide)).unwrap();
    let (x, y) = (values(&svg, "s1 here-dot", "cx")[0], values(&svg, "s1 here-dot", "cy")[0]);
    // 38,000 lies between the jump at 5,000 and the cap at 150,000, 33/145 of the way along a straight line.
    let along = |a: f64, b: f64| a + (b - a) * 33.0 / 145.0;
    let (jump, cap) = (values(&svg, "s1 closed", "cx")[0], values(&svg, "s1 cap", "x1").first().copied());
    assert!(cap.is_none(), "a cap tick is a polyline");
    let points = svg.split("class=\"s1 line\" points=\"").nth(2).unwrap().split('"').next().unwrap();
    let points: Vec<Vec<f64>> = points.split(' ').map(|p| p.split(',').map(|n| n.parse().unwrap()).collect()).collect();
    assert_eq!(points.len(), 3, "the cap continues the same stroke");
    assert_eq!(points[0][0], jump);
    assert!((x - along(points[0][0], points[1][0])).abs() < 0.5);
    assert!((y - along(points[0][1], points[1][1])).abs() < 0.5);
}

#[test]
fn jumps_show_which_side_is_included() {
    let svg = curve(&sales(Aspect::Wide)).unwrap();
    // From 5,000 inclusive: the upper value is paid there.
    assert!(values(&svg, "s1 closed", "cy")[0] < values(&svg, "s1 open", "cy")[0]);
    assert_eq!(values(&svg, "s1 closed", "cx"), values(&svg, "s1 open", "cx"));
    assert_eq!((count(&svg, "s1 riser"), count(&svg, "s1 drop")), (1, 0));
    // Tongjiang rises after 60,000 and falls after 120,000: the left value is paid at both.
    assert_eq!((count(&svg, "s2 riser"), count(&svg, "s2 drop"), count(&svg, "s2 arrow")), (1, 1, 1));
    assert_eq!((count(&svg, "s2 open"), count(&svg, "s2 closed")), (2, 2));
}

#[test]
fn nothing_is_drawn_across_a_gap() {
    let svg = curve(&staircase(Aspect::Wide)).unwrap();
    assert_eq!(count(&svg, "s1 line"), 9);
    // Two of the eight neighbours are apart: 10 to 30 hours, and 70 to 90.
    assert_eq!(count(&svg, "s1 riser"), 6);
    // A hundred steps a few pixels wide are one stroke, in its own dash pattern.
    assert_eq!((count(&svg, "s5 line"), count(&svg, "s5 riser"), count(&svg, "s5 closed")), (1, 0, 0));
}

#[test]
fn bars_are_proportional_with_a_gap_and_a_least_width() {
    let svg = bars(&five(Aspect::Wide)).unwrap();
    let (x, width) = (values(&svg, "s2 solid", "x"), values(&svg, "s2 solid", "width"));
    assert!((width[0] + 1.0) / (width[1] + 1.0) - 4000.0 / 3720.0 < 0.01);
    assert_eq!(x[1] - (x[0] + width[0]), 1.0);
    assert_eq!(values(&svg, "s5 solid", "width"), [1.0]);
    assert_eq!(values(&svg, "s2 hatched", "width").len(), 1);
    assert!(svg.contains("fill=\"url(#bars-wide-hatch-s2)\"") && svg.contains("<pattern id=\"bars-wide-hatch-s2\""));
    assert!(!svg.contains("<pattern id=\"bars-wide-hatch-s1\""));
}

#[test]
fn hostile_numbers_and_empty_specs_still_draw() {
    let series = |pieces| {
        vec![Series { hue: Hue::S1, name: "很长很长很长很长很长很长很长的名字".into(), pieces }]
    };
    let huge = 1e15;
    for pieces in [
        vec![],
        vec![Piece::from_included((5.0, 5.0), (5.0, 5.0))],
        vec![
            Piece::from_included((0.0, 0.0), (huge, huge)),
            Piece::from_included((huge, -huge), (2.0 * huge, f64::MAX)),
        ],
        vec![Piece::from_included((f64::NAN, 0.0), (1.0, f64::INFINITY)), Piece::from_included((9.0, 0.0), (1.0, 0.0))],
    ] {
        for (low, high) in [(0.0, 0.0), (0.0, huge), (f64::NAN, f64::NAN), (-1.0, f64::INFINITY), (f64::MIN, f64::MAX)]
        {
            for aspect in [Aspect::Wide, Aspect::Narrow] {
                let spec = Curve {
                    id: "1 \"<".into(),
                    title: "a \"<&> \u{1} 题".into(),
                    aspect,
                    x: Axis::exact("", low, high, 5, zh),
                    // Not built by a constructor, and upside down.
                    y: Axis {
                        title: String::new(),
                        low: high,
                        high: low,
                        ticks: vec![Tick { at: f64::NAN, text: "x".into() }],
                    },
                    series: series(pieces.clone()),
                    marks: vec![Mark {
                        kind: MarkKind::Cap, hue: Hue::S5, at: (high, low), text: "\u{0}封顶<".into()
                    }],
                    shaded: vec![(0.0, 1.0)],
                    here: Some(Here {
                        x: low,
                        text: String::new(),
                        dots: vec![HereDot { hue: Hue::S1, y: huge, text: "您".into() }],
                    }),
                };
                let svg = curve(&spec).unwrap();
                assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains('\u{1}'), "{svg}");
            }
        }
    }
    let rows = |amount| {
        vec![Row { label: String::new(), total: String::new(), segments: vec![segment(Hue::S1, amount, true, "")] }]
    };
    for rows in [vec![], rows(0.0), rows(f64::NAN), rows(huge), rows(f64::MAX), rows(-5.0)] {
        let svg =
            bars(&Bars { id: String::new(), title: String::new(), aspect: Aspect::Narrow, axis: None, rows }).unwrap();
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}

/// Classes in the pictures, in the style sheet and in exported files must agree.
#[test]
fn the_style_sheet_knows_every_class() {
    let css = include_str!("../styles/components/chart.css");
    let all = every_picture().join("") + &Swatch::ALL.map(|s| swatch("key", Hue::S1, s)).join("");
    for class in all.split("class=\"").skip(1).filter_map(|s| s.split('"').next()).flat_map(|c| c.split(' ')) {
        assert!(css.contains(&format!(".{class} ")) || css.contains(&format!(".{class},")), ".{class}");
    }
}

#[test]
fn an_exported_file_carries_its_looks() {
    for svg in every_picture() {
        let file = standalone(&svg, &Theme::DARK, "标题 <一>", "按 2026-11 录入的文本计算");
        assert!(!file.contains("class=") && !file.contains("var("), "{file}");
        assert!(
            file.contains("标题 &lt;一&gt;")
                && file.contains("按 2026-11 录入的文本计算")
                && file.contains("Noto Sans CJK SC")
        );
        assert!(file.contains(Theme::DARK.paper) && file.contains(Theme::DARK.hues[0]));
        assert_eq!(file.matches("<svg").count(), 1);
        assert!(file.starts_with("<svg xmlns") && file.ends_with("</svg>"));
    }
    assert!(standalone("", &Theme::LIGHT, "", "").ends_with("</svg>"));
}
