//! A chart as elements of the page. It is built, never parsed from markup, so that the page can forbid the latter altogether.

use crate::charts::{Element, Node, tree};
use indexmap::IndexMap;
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

pub fn picture(class: &'static str, svg: &str) -> Html {
    html! { <div {class}>{ for tree(svg).map(element) }</div> }
}

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub class: &'static str,
    pub svg: String,
}

/// The same, drawn again only when it is another picture.
#[component]
pub fn Picture(Props { class, svg }: &Props) -> Html {
    picture(class, svg)
}

fn element(of: Element) -> Html {
    let mut tag = VTag::new(of.name);
    // The element's own name says in which language of markup it is.
    let attributes = of.attributes.into_iter().filter(|(key, _)| key != "xmlns");
    let attributes: IndexMap<_, _> =
        attributes.map(|(key, value)| (AttrValue::from(key), AttrValue::from(value))).collect();
    tag.set_attributes(attributes);
    for inside in of.inside {
        tag.add_child(match inside {
            Node::Element(inside) => element(inside),
            Node::Text(text) => VText::new(text).into(),
        });
    }
    tag.into()
}
