//! Problems as machines read them: JSON, workflow commands of GitHub, SARIF. Texts are exact here; only line
//! ends are written out where the form asks for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::severity_name;
use crate::builtin;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::place::{Place, Places};

/// An array of objects. Lines and columns count from 1, columns count characters, bytes count from 0; the end is
/// the first place behind the mark. All six are null where the whole file is meant.
pub(super) fn json(diagnostics: &[Diagnostic], places: &Places) -> String {
    let objects = diagnostics.iter().map(|diagnostic| {
        let words = diagnostic.words();
        let place = places.find(&diagnostic.location);
        let number = |of: fn(&Place) -> usize| place.as_ref().map(of);
        json!({
            "code": diagnostic.code().as_str(),
            "severity": severity_name(words.severity),
            "file": diagnostic.location.path.as_str(),
            "line": number(|place| place.start.line),
            "column": number(|place| place.start.column),
            "end_line": number(|place| place.end.line),
            "end_column": number(|place| place.end.column),
            "start_byte": number(|place| place.bytes.start),
            "end_byte": number(|place| place.bytes.end),
            "reason": words.reason,
            "remedy": words.remedy,
        })
    });
    document(&Value::Array(objects.collect()))
}

/// One workflow command each: `::error file=…,line=…,col=…,title=…::reason%0Aremedy`.
pub(super) fn github(diagnostics: &[Diagnostic], places: &Places) -> String {
    let mut commands = String::new();
    for diagnostic in diagnostics {
        let words = diagnostic.words();
        let file = github_property(diagnostic.location.path.as_str());
        let _ = write!(commands, "::{} file={file}", severity_name(words.severity));
        if let Some(place) = places.find(&diagnostic.location) {
            let _ = write!(commands, ",line={},col={}", place.start.line, place.start.column);
        }
        let _ = writeln!(
            commands,
            ",title={}::{}%0A{}",
            diagnostic.code().as_str(),
            github_text(&words.reason),
            github_text(&words.remedy),
        );
    }
    commands
}

/// SARIF 2.1.0 with one rule for each code that was found.
pub(super) fn sarif(diagnostics: &[Diagnostic], places: &Places) -> String {
    let mut codes: BTreeMap<&str, &Diagnostic> = BTreeMap::new();
    for diagnostic in diagnostics {
        codes.entry(diagnostic.code().as_str()).or_insert(diagnostic);
    }
    let rules: Vec<Value> = codes
        .iter()
        .map(|(code, example)| {
            let page = builtin::problem_page(code);
            let help = page.map_or_else(|| example.words().remedy, str::to_owned);
            let meaning = page
                .and_then(|page| page.lines().skip(1).find(|line| !line.is_empty()))
                .map_or_else(|| code.to_string(), str::to_owned);
            json!({
                "id": code,
                "shortDescription": { "text": meaning },
                "help": { "text": help, "markdown": help },
                "defaultConfiguration": { "level": severity_name(example.severity()) },
            })
        })
        .collect();
    let results: Vec<Value> =
        diagnostics.iter().map(|diagnostic| sarif_result(diagnostic, places, &codes)).collect();
    document(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "fundament",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn sarif_result(
    diagnostic: &Diagnostic,
    places: &Places,
    codes: &BTreeMap<&str, &Diagnostic>,
) -> Value {
    let words = diagnostic.words();
    let code = diagnostic.code().as_str();
    let mut physical = json!({
        "artifactLocation": { "uri": uri(diagnostic.location.path.as_str()) },
    });
    if let Some(place) = places.find(&diagnostic.location) {
        physical["region"] = json!({
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        });
    }
    json!({
        "ruleId": code,
        "ruleIndex": codes.keys().position(|known| *known == code),
        "level": severity_name(words.severity),
        "message": { "text": format!("{}\n{}", words.reason, words.remedy) },
        "locations": [{ "physicalLocation": physical }],
    })
}

fn document(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The text of a workflow command: one line.
fn github_text(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command, which a colon or comma would end.
fn github_property(text: &str) -> String {
    github_text(text).replace(':', "%3A").replace(',', "%2C")
}

/// A path as a relative address.
fn uri(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
