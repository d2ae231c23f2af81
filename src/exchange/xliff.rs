//! XLIFF 2.1, the exchange format of OASIS: one `<file>` per page, one `<unit>` per text.

use std::io;

use roxmltree::{Document, Node};

use super::markup::{escape, escape_attribute, is_holdable, read_spelled, spell_out};
use super::received_text::{Lines, text_of};
use super::{Done, Package, Received, ReceivedUnit, Unit, UnitStatus, Unreadable};

/// Of XLIFF 2.0 and 2.1; the one of 2.2 ends with 2.2.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const NAMESPACE_START: &str = "urn:oasis:names:tc:xliff:document:";

pub(super) fn write(package: &Package) -> io::Result<Vec<u8>> {
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" version=\"2.1\" \
         srcLang=\"{}\" trgLang=\"{}\">\n",
        escape_attribute(package.source.tag.as_str()),
        escape_attribute(package.target.tag.as_str()),
    );
    // A page whose texts stand apart gets two files, so that the texts keep their order.
    for (index, units) in package.units.chunk_by(|one, next| one.page == next.page).enumerate() {
        file.push_str(&format!(
            "  <file id=\"f{}\" original=\"{}\" srcDir=\"{}\" trgDir=\"{}\">\n",
            index + 1,
            escape_attribute(&units[0].page),
            package.source.direction.as_str(),
            package.target.direction.as_str(),
        ));
        let mut ids = Vec::new();
        for unit in units {
            write_unit(&mut file, unit, &mut ids);
        }
        file.push_str("  </file>\n");
    }
    file.push_str("</xliff>\n");
    Ok(file.into_bytes())
}

fn write_unit(file: &mut String, unit: &Unit, ids: &mut Vec<String>) {
    let id = format!("{}.{}", name_token(&unit.place), name_token(&unit.key));
    let same = ids.iter().filter(|known| **known == id).count();
    let number = if same == 0 { String::new() } else { format!(".{}", same + 1) };
    let name = escape_attribute(&unit.place);
    file.push_str(&format!("    <unit id=\"{id}{number}\" name=\"{name}\">\n"));
    ids.push(id);
    write_notes(file, unit);
    let target = unit.target.as_deref().unwrap_or("");
    file.push_str("      <segment");
    file.push_str(match unit.status {
        // Some programs add a translation and leave the state as it was. Where we said none, it says nothing.
        _ if target.is_empty() => "",
        UnitStatus::Missing => " state=\"initial\"",
        UnitStatus::NeedsWork => " state=\"initial\" subState=\"fundament:look-again\"",
        UnitStatus::Translated => " state=\"translated\"",
        UnitStatus::Reviewed => " state=\"reviewed\"",
        UnitStatus::Final => " state=\"final\"",
    });
    file.push_str(">\n");
    write_text(file, "source", &unit.source);
    if !target.is_empty() {
        write_text(file, "target", target);
    }
    file.push_str("      </segment>\n    </unit>\n");
}

fn write_notes(file: &mut String, unit: &Unit) {
    let mut notes = String::new();
    let mut note = |category: &str, words: &str| {
        if !words.is_empty() {
            let words = escape(&spell_out(words));
            notes.push_str(&format!("        <note{category}>{words}</note>\n"));
        }
    };
    note(" category=\"kind\"", &unit.kind);
    unit.notes.iter().for_each(|words| note("", words));
    note(" category=\"previous-source\"", unit.previous.as_deref().unwrap_or(""));
    if !notes.is_empty() {
        file.push_str(&format!("      <notes>\n{notes}      </notes>\n"));
    }
}

fn write_text(file: &mut String, element: &str, text: &str) {
    file.push_str(&format!("        <{element} xml:space=\"preserve\">"));
    for piece in text.split_inclusive(|sign| !is_holdable(sign)) {
        match piece.chars().next_back().filter(|sign| !is_holdable(*sign)) {
            // The format has an element for what XML cannot hold.
            Some(sign) => {
                file.push_str(&escape(&piece[..piece.len() - sign.len_utf8()]));
                file.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(sign)));
            }
            None => file.push_str(&escape(piece)),
        }
    }
    file.push_str(&format!("</{element}>\n"));
}

/// Identifiers may hold few signs only; the others become their number: `_23_`.
fn name_token(text: &str) -> String {
    let mut token = String::new();
    for sign in text.chars() {
        match sign {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | ':' => token.push(sign),
            _ => token.push_str(&format!("_{:x}_", u32::from(sign))),
        }
    }
    token
}

fn from_name_token(token: &str) -> Option<String> {
    let mut text = String::new();
    for (index, piece) in token.split('_').enumerate() {
        match index % 2 {
            0 => text.push_str(piece),
            _ => text.push(char::from_u32(u32::from_str_radix(piece, 16).ok()?)?),
        }
    }
    token.matches('_').count().is_multiple_of(2).then_some(text)
}

pub(super) fn read(bytes: &[u8]) -> Result<Received, Unreadable> {
    let text = text_of(bytes)?;
    let document = Document::parse(&text).map_err(|error| Unreadable {
        line: Some(error.pos().row as usize),
        reason: format!("the file is damaged: {error}"),
        remedy: "Save it again in the translation program, and send that file.".to_owned(),
    })?;
    let root = document.root_element();
    let namespace = root.tag_name().namespace().unwrap_or("");
    let version = namespace.strip_prefix(NAMESPACE_START);
    if root.tag_name().name() != "xliff"
        || !version.is_some_and(|version| version.starts_with("2."))
    {
        return Err(other_document(root, version));
    }
    let is = |node: &Node, name: &str| {
        node.tag_name().name() == name && node.tag_name().namespace() == Some(namespace)
    };
    let mut units = Vec::new();
    let mut page = None;
    let mut lines = Lines::of(&text);
    for node in root.descendants() {
        if is(&node, "file") {
            page = node.attribute("original").map(read_spelled);
        } else if is(&node, "unit") {
            let parts: Vec<Node> = node
                .children()
                .filter(|part| is(part, "segment") || is(part, "ignorable"))
                .collect();
            let line = lines.at(node.range().start);
            units.push(read_unit(node, &parts, page.clone(), line));
        }
    }
    let target_language = root.attribute("trgLang").map(str::to_owned);
    Ok(Received { target_language, units })
}

fn read_unit(unit: Node, parts: &[Node], page: Option<String>, line: usize) -> ReceivedUnit {
    let mut id = unit.attribute("id").unwrap_or("").split('.');
    let (place, key) = (id.next().and_then(from_name_token), id.next().and_then(from_name_token));
    // Without a key it is no identifier of ours, and the name says more.
    let place =
        place.filter(|_| key.is_some()).or_else(|| unit.attribute("name").map(read_spelled));
    let mut received = ReceivedUnit {
        page,
        place,
        key,
        source: String::new(),
        target: String::new(),
        done: Done::Yes,
        line: Some(line),
    };
    // Programs cut a text into sentences; what stands between two of them is `ignorable`.
    let mut between = String::new();
    for part in parts {
        let child = |name| part.children().find(|child| child.tag_name().name() == name);
        let source = child("source").map(text_inside).unwrap_or_default();
        received.source.push_str(&source);
        let target = child("target").map(text_inside);
        if part.tag_name().name() == "ignorable" {
            between.push_str(&target.unwrap_or(source));
            continue;
        }
        if !received.target.is_empty() {
            received.target.push_str(&between);
        }
        between.clear();
        let target = target.unwrap_or_default();
        received.done = match (part.attribute("state"), received.done) {
            _ if target.is_empty() => Done::No,
            (Some("initial"), _) | (_, Done::No) => Done::No,
            (None, _) | (_, Done::NotSaid) => Done::NotSaid,
            (Some(_), Done::Yes) => Done::Yes,
        };
        received.target.push_str(&target);
    }
    if !received.target.is_empty() {
        received.target.push_str(&between);
    }
    if received.target.is_empty() {
        received.done = Done::No;
    }
    received
}

/// The text of an element. Marks that programs put inside are read as the text in them.
fn text_inside(element: Node) -> String {
    let mut text = String::new();
    for node in element.descendants() {
        if node.is_text() {
            text.push_str(node.text().unwrap_or(""));
        } else if node.tag_name().name() == "cp" {
            let number = node.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
            text.extend(number.and_then(char::from_u32));
        }
    }
    text
}

fn other_document(root: Node, version: Option<&str>) -> Unreadable {
    let (reason, remedy) = match version {
        Some(version) => (
            format!("this is XLIFF {version}, and only XLIFF 2 can be read"),
            "Save it as XLIFF 2.0 or 2.1, the version that was sent; or ask for a PO file, which every \
             translation program opens.",
        ),
        None => (
            format!("this is no XLIFF file: it begins with `<{}>`", root.tag_name().name()),
            "Send the XLIFF file that your translation program saved.",
        ),
    };
    Unreadable { line: None, reason, remedy: remedy.to_owned() }
}
