//! The reader of PO files.

use crate::exchange::received_text::text_of;
use crate::exchange::{Done, Received, ReceivedUnit, Unreadable};

use super::{KEY, language_tag};

pub(in crate::exchange) fn read(bytes: &[u8]) -> Result<Received, Unreadable> {
    let text = text_of(bytes)?;
    let mut received = Received::default();
    let mut entry = Entry::default();
    let mut any = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let number = index + 1;
        // A remark, a context or a source behind a translation begins the next text.
        let begins =
            line.starts_with('#') || keyword(line).is_some_and(|(field, _)| field < Field::Target);
        if begins && entry.fields[Field::Target as usize].is_some() {
            std::mem::take(&mut entry).end(&mut received)?;
        }
        if let Some(remark) = line.strip_prefix('#') {
            entry.remark(remark, number);
        } else if let Some((field, rest)) = keyword(line) {
            any = true;
            entry.line.get_or_insert(number);
            let value = quoted(rest, number)?;
            entry.fields[field as usize].get_or_insert_default().extend(value);
            entry.open = Some(field);
        } else if line.starts_with('"') {
            let Some(field) = entry.open else {
                return Err(broken(number, "a text in quotation marks has no `msgid` above it"));
            };
            entry.fields[field as usize].get_or_insert_default().extend(quoted(line, number)?);
        } else if !line.is_empty() {
            let start: String = line.chars().take(30).collect();
            return Err(broken(number, &format!("`{start}` is no line of a PO file")));
        }
    }
    entry.end(&mut received)?;
    if !any {
        return Err(Unreadable {
            line: None,
            reason: "there is no text in this file that a PO file would have".to_owned(),
            remedy: "Send the PO file that your translation program saved.".to_owned(),
        });
    }
    Ok(received)
}

/// In the order in which they stand in an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Context,
    Source,
    Plural,
    Target,
    /// Further forms of a plural. No text of ours has them.
    Other,
}

#[derive(Default)]
struct Entry {
    key: Option<String>,
    fuzzy: bool,
    line: Option<usize>,
    /// By `Field`. Bytes, because an escape may stand for half of a character.
    fields: [Option<Vec<u8>>; 5],
    open: Option<Field>,
}

impl Entry {
    fn remark(&mut self, remark: &str, number: usize) {
        self.open = None;
        if let Some(words) = remark.strip_prefix('.') {
            if let Some(key) = words.trim_start().strip_prefix(KEY.trim_end()) {
                let key = key.trim_start();
                let key = unescape(key, number).ok().and_then(|key| String::from_utf8(key).ok());
                self.key = key.or(self.key.take());
            }
        } else if let Some(flags) = remark.strip_prefix(',') {
            self.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
        // Old texts (`#~`), previous texts (`#|`), references and remarks of people say nothing about the translation.
    }

    fn end(self, received: &mut Received) -> Result<(), Unreadable> {
        let [context, source, _, target, _] = self.fields;
        let Some(line) = self.line else { return Ok(()) };
        let (Some(source), Some(target)) = (source, target) else {
            return Err(broken(line, "a text is missing its `msgid` or its `msgstr`"));
        };
        let text = |bytes| {
            String::from_utf8(bytes).map_err(|_| broken(line, "a text is not written in UTF-8"))
        };
        let (source, target) = (text(source)?, text(target)?);
        if context.is_none() && source.is_empty() {
            received.target_language = header_language(&target);
            return Ok(());
        }
        let (page, place) = match context.map(text).transpose()? {
            Some(context) => match context.rsplit_once('#') {
                Some((page, place)) => {
                    (Some(page.to_owned()), Some(place.replace("%23", "#").replace("%25", "%")))
                }
                None => (Some(context), None),
            },
            None => (None, None),
        };
        let done = if self.fuzzy || target.is_empty() { Done::No } else { Done::Yes };
        let key = self.key;
        received.units.push(ReceivedUnit {
            page,
            place,
            key,
            source,
            target,
            done,
            line: Some(line),
        });
        Ok(())
    }
}

fn header_language(header: &str) -> Option<String> {
    let code = header.lines().find_map(|line| line.strip_prefix("Language:"))?.trim();
    (!code.is_empty()).then(|| language_tag(code))
}

/// The word that a line begins with, and what follows it.
fn keyword(line: &str) -> Option<(Field, &str)> {
    const KEYWORDS: [(&str, Field); 6] = [
        ("msgctxt", Field::Context),
        ("msgid_plural", Field::Plural),
        ("msgid", Field::Source),
        ("msgstr[0]", Field::Target),
        ("msgstr[", Field::Other),
        ("msgstr", Field::Target),
    ];
    let (word, field) = KEYWORDS.iter().find(|(word, _)| line.starts_with(word))?;
    let rest = &line[word.len()..];
    let rest = if *field == Field::Other {
        rest.split_once(']').map_or("", |(_, rest)| rest)
    } else {
        rest
    };
    Some((*field, rest.trim_start()))
}

/// The text between the quotation marks of a line.
fn quoted(words: &str, number: usize) -> Result<Vec<u8>, Unreadable> {
    let inside = words.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inside) = inside else {
        return Err(broken(number, "a text does not stand between two quotation marks `\"`"));
    };
    unescape(inside, number)
}

fn unescape(text: &str, number: usize) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        if sign == '"' {
            return Err(broken(number, "a quotation mark inside a text has no `\\` before it"));
        }
        if sign != '\\' {
            bytes.extend(sign.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        let Some(escaped) = rest.bytes().next() else {
            return Err(broken(number, "a text ends with a single `\\`"));
        };
        if matches!(escaped, b'0'..=b'7') {
            let length =
                rest.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
            bytes.push((u16::from_str_radix(&rest[..length], 8).unwrap_or(0) & 0xff) as u8);
            rest = &rest[length..];
            continue;
        }
        let byte = match escaped {
            b'n' => b'\n',
            b't' => b'\t',
            b'r' => b'\r',
            b'a' => 0x07,
            b'b' => 0x08,
            b'v' => 0x0b,
            b'f' => 0x0c,
            b'\\' | b'"' | b'\'' | b'?' => escaped,
            _ => {
                return Err(broken(
                    number,
                    "a `\\` stands before a sign that it has no meaning for",
                ));
            }
        };
        bytes.push(byte);
        rest = &rest[1..];
    }
    Ok(bytes)
}

fn broken(line: usize, reason: &str) -> Unreadable {
    Unreadable {
        line: Some(line),
        reason: reason.to_owned(),
        remedy: "Open the file in Poedit or another translation program, which shows the place, and save it again; \
                 do not change a PO file in a text editor."
            .to_owned(),
    }
}
