//! Looks into drawings: every element, attribute and style must be known to do nothing but draw.
//!
//! Why a list of what is allowed, and not of what is dangerous? Browsers learn new elements and new ways to
//! load a file; a drawing that nobody has looked at must not gain a power with them.

use roxmltree::{Attribute, Document, Node, ParsingOptions};

use super::xml;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::source::SourcePath;

/// Everything in a drawing that is not known to be harmless.
pub(super) fn problems(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let broken = |start, detail| {
        vec![Diagnostic::new(Location::span(path, start..start), Problem::SvgBroken { detail })]
    };
    // Definitions could add attributes where nobody sees them. A mere name of the kind of document cannot.
    if let Some(start) = xml::own_definitions(text) {
        return broken(start, "its first lines define words of their own".to_owned());
    }
    if let Some(encoding) = xml::other_encoding(text) {
        let detail =
            format!("its first line names the encoding `{encoding}`, but it is written in UTF-8");
        return broken(0, detail);
    }
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => return broken(xml::offset(text, error.pos()), error.to_string()),
    };
    let root = document.root_element();
    if root.tag_name().namespace() != Some(SVG) || root.tag_name().name() != "svg" {
        let detail = format!("it does not begin with `<svg xmlns=\"{SVG}\">`");
        return broken(root.range().start, detail);
    }
    let mut problems = Vec::new();
    let mut refused_until = 0;
    for node in document.descendants() {
        // What stands inside a refused element goes with it.
        if node.range().start < refused_until {
            continue;
        }
        let mut report = |span, what| {
            let problem = Problem::SvgUnsafe { what };
            problems.push(Diagnostic::new(Location::span(path, span), problem));
        };
        if let Some(what) = unsafe_node(node) {
            refused_until = node.range().end;
            report(node.range(), what);
            continue;
        }
        for attribute in node.attributes() {
            if let Some(what) = unsafe_attribute(node, attribute) {
                report(attribute.range(), what);
            }
        }
    }
    problems
}

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements of SVG that draw, group or describe. Those that animate, run or embed are not among them.
const ELEMENTS: [&str; 56] = [
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// Notes that drawing programs leave for themselves. To a browser they are words without a meaning.
const OF_EDITORS: [&str; 23] = [
    // Inkscape, and the licence it writes.
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
    // Illustrator.
    "http://ns.adobe.com/AdobeIllustrator/10.0/",
    "http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/",
    "http://ns.adobe.com/Extensibility/1.0/",
    "http://ns.adobe.com/Flows/1.0/",
    "http://ns.adobe.com/GenericCustomNamespace/1.0/",
    "http://ns.adobe.com/Graphs/1.0/",
    "http://ns.adobe.com/ImageReplacement/1.0/",
    "http://ns.adobe.com/SaveForWeb/1.0/",
    "http://ns.adobe.com/Variables/1.0/",
    "http://ns.adobe.com/XPath/1.0/",
    "adobe:ns:meta/",
    "http://ns.adobe.com/xap/1.0/",
    "http://ns.adobe.com/xap/1.0/mm/",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    "http://ns.adobe.com/pdf/1.3/",
    // Sketch and Affinity.
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.serif.com/",
];

fn is_of_an_editor(namespace: Option<&str>) -> bool {
    namespace.is_some_and(|namespace| OF_EDITORS.contains(&namespace))
}

fn unsafe_node(node: Node) -> Option<String> {
    if let Some(instruction) = node.pi() {
        // The wrapper Adobe's programs put around their notes.
        let harmless = instruction.target == "xpacket";
        return (!harmless).then(|| "a processing instruction".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let (name, namespace) = (node.tag_name().name(), node.tag_name().namespace());
    if is_of_an_editor(namespace) {
        return None;
    }
    if namespace != Some(SVG) {
        return Some(format!("the element `{name}`, which is not of SVG"));
    }
    if !ELEMENTS.contains(&name) {
        return Some(format!("the element `{name}`"));
    }
    if name != "style" {
        return None;
    }
    if node.children().any(|child| child.is_element()) {
        return Some("a style with an element inside".to_owned());
    }
    // Remarks part the text of a style for us, but not for a browser.
    let style: String =
        node.children().filter(Node::is_text).filter_map(|child| child.text()).collect();
    style_fault(&style).map(|fault| format!("a style {fault}"))
}

/// Attributes that hold an address, in drawings or in other parts of a page.
const LINKS: [&str; 4] = ["href", "src", "ping", "attributionsrc"];

fn unsafe_attribute(element: Node, attribute: Attribute) -> Option<String> {
    let name = attribute.name();
    let is_link = match attribute.namespace() {
        None => LINKS.iter().any(|link| link.eq_ignore_ascii_case(name)),
        Some(XLINK) if name == "href" => true,
        Some(XML) if matches!(name, "lang" | "space") => return None,
        namespace if is_of_an_editor(namespace) => return None,
        Some(_) => return Some(format!("the attribute `{name}`, which is not of SVG")),
    };
    if name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
        return Some(format!("the attribute `{name}`"));
    }
    if is_link {
        let value = attribute.value().trim();
        let shows_a_picture = matches!(element.tag_name().name(), "image" | "feImage");
        let harmless = value.starts_with('#') || shows_a_picture && is_embedded_picture(value);
        return (!harmless).then(|| format!("a reference to `{}`", shortened(value)));
    }
    // Names and notes are never read as a style, and may hold any sign.
    if matches!(name, "id" | "class") || name.starts_with("data-") || name.starts_with("aria-") {
        return None;
    }
    style_fault(attribute.value()).map(|fault| format!("`{name}` {fault}"))
}

fn is_embedded_picture(value: &str) -> bool {
    [
        "data:image/png;base64,",
        "data:image/jpeg;base64,",
        "data:image/jpg;base64,",
        "data:image/webp;base64,",
    ]
    .iter()
    .any(|start| value.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start)))
}

/// An address can be as long as a picture.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 50;
    let mut start: String = value.chars().take(LONGEST).collect();
    if start.len() < value.len() {
        start.push('…');
    }
    start
}

/// What a style, or an attribute that is read as one, may not have.
fn style_fault(style: &str) -> Option<String> {
    /// Words that load a file or run something in one browser or another, without the spaces in them.
    const FORBIDDEN: [&str; 8] = [
        "@import",
        "image-set(",
        "image(",
        "src(",
        "expression(",
        "javascript:",
        "behavior:",
        "-moz-binding",
    ];
    if style.contains('\\') {
        return Some("with a backslash".to_owned());
    }
    let style: String = style
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| sign.to_ascii_lowercase())
        .collect();
    let names_a_file = style
        .split("url(")
        .skip(1)
        .any(|rest| !rest.strip_prefix(['"', '\'']).unwrap_or(rest).starts_with('#'));
    if names_a_file {
        return Some("that names another file".to_owned());
    }
    let forbidden = FORBIDDEN.iter().find(|word| style.contains(**word))?;
    Some(format!("with `{forbidden}`"))
}
