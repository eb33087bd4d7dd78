//! Literal looks for pictures that leave the page. The page itself uses `chart.css`; a test holds both to the same classes.

/// The colours of an exported picture. [`Theme::LIGHT`] and [`Theme::DARK`] repeat `styles/tokens.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub paper: &'static str,
    pub ink: &'static str,
    pub muted: &'static str,
    pub line: &'static str,
    /// `s1` to `s8`.
    pub hues: [&'static str; 8],
    /// A font-family list. Text stays text: the reader's machine picks the first it has.
    pub fonts: &'static str,
}

const FONTS: &str = "system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif";

impl Theme {
    pub const LIGHT: Theme = Theme {
        paper: "#fbfaf6",
        ink: "#1a2026",
        muted: "#59626c",
        line: "#e3dfd5",
        hues: ["#0b6a63", "#b3541e", "#3d5a9e", "#8a3a78", "#6b6a1f", "#7a4a21", "#55606b", "#9c2f4f"],
        fonts: FONTS,
    };

    pub const DARK: Theme = Theme {
        paper: "#14181b",
        ink: "#eceae4",
        muted: "#a3abb2",
        line: "#31383e",
        hues: ["#5cc7bb", "#f0a070", "#94aef0", "#dc93c8", "#c9c76a", "#cfa277", "#b4bec8", "#f098ac"],
        fonts: FONTS,
    };

    /// The presentation attributes that stand for a class list such as `s2 line`.
    pub(super) fn attributes(&self, classes: &str) -> String {
        let (hue, role) = match classes.split_once(' ') {
            Some((hue, role)) => (Some(hue), role),
            None => (None, classes),
        };
        let [s1, s2, s3, s4, s5, s6, s7, s8] = self.hues;
        let (colour, dash) = match hue {
            Some("s1") => (s1, ""),
            Some("s2") => (s2, "7 4"),
            Some("s3") => (s3, "1.5 3.5"),
            Some("s4") => (s4, "10 3 1.5 3"),
            Some("s5") => (s5, "4 2.5"),
            Some("s6") => (s6, "12 4"),
            Some("s7") => (s7, "2 2"),
            Some("s8") => (s8, "8 2 2 2 2 2"),
            _ => (self.ink, ""),
        };
        let Theme { paper, ink, muted, line, .. } = self;
        let halo = format!("stroke=\"{paper}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        match role {
            "stretch" => format!("fill=\"{line}\" fill-opacity=\".4\""),
            "grid" => format!("stroke=\"{line}\" fill=\"none\""),
            "base" => format!("stroke=\"{muted}\" fill=\"none\""),
            "leader" => format!("stroke=\"{muted}\" stroke-width=\".75\" fill=\"none\""),
            "here-rule" => format!("stroke=\"{ink}\" stroke-width=\".75\" stroke-dasharray=\"2 3\" fill=\"none\""),
            "line" if dash.is_empty() => {
                format!("stroke=\"{colour}\" stroke-width=\"2\" stroke-linejoin=\"round\" fill=\"none\"")
            }
            "line" => format!(
                "stroke=\"{colour}\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-dasharray=\"{dash}\" fill=\"none\""
            ),
            "riser" => format!("stroke=\"{colour}\" stroke-dasharray=\"1 2.5\" fill=\"none\""),
            "drop" => format!("stroke=\"{colour}\" fill=\"none\""),
            "cap" => format!("stroke=\"{colour}\" stroke-width=\"1.5\" fill=\"none\""),
            "arrow" | "solid" | "hatch" => format!("fill=\"{colour}\""),
            "closed" => format!("fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"1.25\""),
            "open" => format!("fill=\"{paper}\" stroke=\"{colour}\" stroke-width=\"1.25\""),
            "here-dot" => format!("fill=\"{colour}\" stroke=\"{paper}\" stroke-width=\"2.5\""),
            "hatched" => format!("stroke=\"{colour}\""),
            "v0" => "fill=\"none\"".to_owned(),
            "v1" | "v2" | "v3" | "v4" | "v5" | "v6" | "v7" | "v8" => {
                let tenths = role.trim_start_matches('v');
                format!("fill=\"{colour}\" fill-opacity=\".{tenths}\"")
            }
            "tick" | "caption" => format!("fill=\"{muted}\""),
            "mark-text" | "note" => format!("fill=\"{muted}\" {halo}"),
            "here-text" => format!("fill=\"{colour}\" font-weight=\"600\" {halo}"),
            "name" => format!("fill=\"{colour}\""),
            "here-foot" => format!("fill=\"{ink}\" font-weight=\"600\""),
            "row-label" | "total" => format!("fill=\"{ink}\" font-weight=\"600\" {halo}"),
            _ => format!("fill=\"{ink}\""),
        }
    }
}
