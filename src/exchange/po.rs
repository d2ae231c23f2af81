//! PO files of gettext, which Poedit, Weblate and most other programs of translators open.
//!
//! Written and read by hand: the readers there are lose the previous text of a changed message, or write a header
//! that gettext refuses. A file that such a program wrapped and sorted anew reads the same.

mod read;

use std::io;

use super::{Package, TravelLanguage, Unit, UnitStatus};

pub(super) use read::read;

/// What stands before the key in a remark for translators, where every program keeps it.
const KEY: &str = "key: ";

pub(super) fn write(package: &Package) -> io::Result<Vec<u8>> {
    let mut file = String::new();
    message(&mut file, "", "msgid", "");
    message(&mut file, "", "msgstr", &header(package));
    for unit in &package.units {
        file.push('\n');
        entry(&mut file, unit);
    }
    Ok(file.into_bytes())
}

fn header(package: &Package) -> String {
    let Package { project, source, target, date, .. } = package;
    let language = language_code(target.tag.as_str());
    let mut lines = vec![("Project-Id-Version", one_line(project))];
    if let Some(date) = date {
        let day = format!("{:04}-{:02}-{:02} 00:00+0000", date.year, date.month, date.day);
        lines.push(("PO-Revision-Date", day));
    }
    lines.extend([
        ("Last-Translator", String::new()),
        ("Language-Team", one_line(&target.name)),
        ("Language", language),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("Plural-Forms", plural_forms(target).to_owned()),
        ("X-Source-Language", language_code(source.tag.as_str())),
        ("X-Generator", "fundament".to_owned()),
    ]);
    lines.iter().map(|(name, value)| format!("{name}: {value}\n")).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn entry(file: &mut String, unit: &Unit) {
    for remark in [&unit.kind].into_iter().chain(&unit.notes) {
        for line in remark.lines() {
            file.push_str("#. ");
            file.push_str(line);
            file.push('\n');
        }
    }
    file.push_str(&format!("#. {KEY}{}\n", escape(&unit.key)));
    if !unit.page.is_empty() && !unit.page.contains(|sign: char| sign.is_whitespace()) {
        file.push_str(&format!("#: {}\n", unit.page));
    }
    let target = unit.target.as_deref().unwrap_or("");
    if !target.is_empty() && unit.status < UnitStatus::Translated {
        file.push_str("#, fuzzy\n");
        if let Some(previous) = &unit.previous {
            message(file, "#| ", "msgid", previous);
        }
    }
    message(file, "", "msgctxt", &context(&unit.page, &unit.place));
    message(file, "", "msgid", &unit.source);
    message(file, "", "msgstr", target);
}

/// Page and place in one, `content/school/school-advice#7`. The last `#` is the one between them.
fn context(page: &str, place: &str) -> String {
    format!("{page}#{}", place.replace('%', "%25").replace('#', "%23"))
}

/// One line, or one line of the file for each line of the text, as gettext's own programs do.
fn message(file: &mut String, prefix: &str, keyword: &str, text: &str) {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    file.push_str(&format!("{prefix}{keyword} "));
    match lines.as_slice() {
        [] => file.push_str("\"\"\n"),
        [line] => file.push_str(&format!("\"{}\"\n", escape(line))),
        _ => {
            file.push_str("\"\"\n");
            for line in lines {
                file.push_str(&format!("{prefix}\"{}\"\n", escape(line)));
            }
        }
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            // Always three digits, so that a digit behind them is one of the text.
            '\0'..' ' | '\u{7f}' => escaped.push_str(&format!("\\{:03o}", u32::from(sign))),
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Scripts that gettext writes behind an `@`. Others stay where they are: `zh_Hant`.
const SCRIPTS: [(&str, &str); 4] =
    [("Arab", "arabic"), ("Cyrl", "cyrillic"), ("Deva", "devanagari"), ("Latn", "latin")];

/// `sr-Latn-RS` as gettext writes it: `sr_RS@latin`.
fn language_code(tag: &str) -> String {
    let parts: Vec<&str> = tag.split('-').collect();
    let script = parts.iter().find_map(|part| SCRIPTS.iter().find(|(script, _)| part == script));
    match script {
        Some((script, modifier)) => {
            let rest: Vec<&str> = parts.into_iter().filter(|part| part != script).collect();
            format!("{}@{modifier}", rest.join("_"))
        }
        None => parts.join("_"),
    }
}

/// The tag of a language that is written as gettext writes it.
fn language_tag(code: &str) -> String {
    let (rest, modifier) = code.split_once('@').unwrap_or((code, ""));
    let mut parts: Vec<&str> = rest.split(['_', '-']).collect();
    if let Some((script, _)) = SCRIPTS.iter().find(|(_, known)| *known == modifier) {
        parts.insert(1, script);
    }
    parts.join("-")
}

/// What gettext says about the plurals of a language. No text of ours has any, but programs complain about a header
/// without the line.
fn plural_forms(language: &TravelLanguage) -> &'static str {
    let tag = language.tag.as_str();
    let name = tag.split('-').next().unwrap_or(tag);
    match name {
        "ja" | "vi" | "ko" | "zh" | "th" | "id" | "ms" | "my" | "lo" | "yue" | "bo" | "dz" => {
            "nplurals=1; plural=0;"
        }
        "fr" | "ti" | "am" | "fa" | "hi" | "bn" | "hy" | "ln" | "wo" | "mg" => {
            "nplurals=2; plural=(n > 1);"
        }
        "pt" if tag == "pt-BR" => "nplurals=2; plural=(n > 1);",
        "ar" => {
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
        }
        "ru" | "uk" | "be" | "sr" | "hr" | "bs" => {
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        }
        "pl" => {
            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
        }
        "cs" | "sk" => "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
        "ro" => "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
        "lt" => {
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
        }
        "lv" => "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);",
        "sl" => "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
        "ga" => "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;",
        _ => "nplurals=2; plural=(n != 1);",
    }
}
