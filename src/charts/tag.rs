//! Just enough reading of XML for the SVG that plotters and `svg.rs` write: tags, attributes, text.
//!
//! Both escape `<` and `>` inside attributes and text, so splitting at them is safe.

/// One piece of a document: a tag, or the text between two tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// The inside of `<…>`, as in `rect x="1"/` or `/text`.
    Tag(&'a str),
    Text(&'a str),
}

pub(super) fn parts(document: &str) -> impl Iterator<Item = Part<'_>> {
    document.split('<').flat_map(|chunk| {
        let (tag, text) = match chunk.split_once('>') {
            Some((tag, text)) => (Some(Part::Tag(tag)), text),
            None => (None, chunk),
        };
        let text = text.trim();
        [tag, Some(Part::Text(text)).filter(|_| !text.is_empty())].into_iter().flatten()
    })
}

/// The inside of an opening tag, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<(&'a str, &'a str)>,
    /// Written `<name/>`: nothing inside.
    pub alone: bool,
}

impl<'a> Tag<'a> {
    pub fn read(inside: &'a str) -> Tag<'a> {
        let alone = inside.ends_with('/');
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
        let mut attributes = Vec::new();
        while let Some((key, tail)) = rest.split_once("=\"") {
            let (value, tail) = tail.split_once('"').unwrap_or((tail, ""));
            attributes.push((key.trim(), value));
            rest = tail;
        }
        Tag { name, attributes, alone }
    }

    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(k, _)| *k == key).map(|(_, v)| *v)
    }
}

/// Text made safe inside an element or a double-quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML knows no other control characters; one of them would make the whole file unreadable.
            c if c.is_control() && !c.is_whitespace() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// What [`escape`] was given.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (safe, sign)| text.replace(safe, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_falls_into_parts() {
        let found: Vec<_> = parts("<a x=\"1\">\n 封顶 &lt;3\n</a>").collect();
        assert_eq!(found, [Part::Tag("a x=\"1\""), Part::Text("封顶 &lt;3"), Part::Tag("/a")]);
    }

    #[test]
    fn attributes_are_read() {
        let tag = Tag::read("rect x=\"1\" points=\"1,2 3,4 \"/");
        assert_eq!((tag.name, tag.get("points"), tag.alone), ("rect", Some("1,2 3,4 "), true));
        assert_eq!(Tag::read("/text").name, "/text");
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escape("a<b>&\"\u{1}"), "a&lt;b&gt;&amp;&quot;");
        assert_eq!(unescape(&escape("a<b>&\"&lt;")), "a<b>&\"&lt;");
    }
}
