//! A drawn chart as elements, for a page that builds them itself: no markup is ever handed to a browser to be parsed.

use super::tag::{Part, Tag, parts, unescape};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Node>,
}

/// The outermost element of what [`curve`](super::curve()), [`bars`](super::bars()) or [`map`](super::map()) drew; nothing for an
/// empty text.
pub fn tree(svg: &str) -> Option<Element> {
    let mut open: Vec<Element> = vec![Element::default()];
    for part in parts(svg) {
        match part {
            Part::Text(text) => put(&mut open, Node::Text(unescape(text))),
            Part::Tag(inside) if inside.starts_with('/') => close(&mut open),
            Part::Tag(inside) => {
                let tag = Tag::read(inside);
                let attributes =
                    tag.attributes.iter().map(|(key, value)| ((*key).to_owned(), unescape(value))).collect();
                open.push(Element { name: tag.name.to_owned(), attributes, inside: Vec::new() });
                if tag.alone {
                    close(&mut open);
                }
            }
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop()?.inside.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn put(open: &mut [Element], node: Node) {
    if let Some(above) = open.last_mut() {
        above.inside.push(node);
    }
}

/// The first one stands for the document and stays open.
fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        put(open, Node::Element(element));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_nest_and_signs_come_back() {
        let root =
            tree("<svg viewBox=\"0 0 1 2\"><g><rect x=\"1\"/></g><text>封顶 &lt;3 &amp; &quot;4&quot;</text></svg>")
                .unwrap();
        assert_eq!((root.name.as_str(), root.inside.len()), ("svg", 2));
        assert_eq!(root.attributes, [("viewBox".to_owned(), "0 0 1 2".to_owned())]);
        let Some(Node::Element(text)) = root.inside.last() else { panic!("{root:?}") };
        assert_eq!(text.inside, [Node::Text("封顶 <3 & \"4\"".to_owned())]);
        assert_eq!(tree(""), None);
        assert_eq!(tree("</g></svg>"), None);
    }
}
