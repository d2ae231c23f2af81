//! Files made, or grown, to bring the tool down.

use std::fmt::Write;

use fundament::language::LanguageTag;
use fundament::messages::MessageFile;
use fundament::source::SourcePath;
use proptest::prelude::*;

use super::{UNUSABLE, case, case_of, number, text};

/// What would overflow the stack, take hours or fill the memory if it were followed.
#[test]
fn messages_made_to_break_the_tool_are_refused() {
    let nested = format!("a = {}$n{}", "{ ".repeat(150), " }".repeat(150));
    let too_nested = format!("a = {}", "{".repeat(1_000_000));
    let calls = format!("a = {{ {}", "A(\n".repeat(300_000));
    let mut choices = "a = ".to_owned();
    for depth in 0..60 {
        write!(choices, "{{ $n ->\n{0} [one] x\n{0}*[other] ", " ".repeat(depth + 1)).unwrap();
    }
    choices.push('x');
    choices.push_str(&"\n }".repeat(60));
    let doubled: String = (0..40)
        .map(|step| {
            let next = (step + 1) % 41;
            format!("a{step} = {{ a{next} }}{{ a{next} }}\n")
        })
        .collect();
    let chain: String =
        (0..10_000).map(|step| format!("a{step} = {{ a{} }}\n", step + 1)).collect();
    let lost: String = (0..10_000).map(|step| format!("a{step} = {{ b{step} }}\n")).collect();
    let circle = format!("{chain}a10000 = {{ a0 }}\n");
    for (name, file, id, expected) in [
        ("nested", nested, "a", "nl: ja"),
        ("too nested", too_nested, "a", UNUSABLE),
        ("calls", calls, "a", UNUSABLE),
        ("choices", choices, "a", UNUSABLE),
        ("doubled", format!("{doubled}a40 = x\n"), "a0", UNUSABLE),
        ("chain", format!("{chain}a10000 = x\n"), "a0", UNUSABLE),
        ("lost", lost, "a0", UNUSABLE),
        ("circle", circle, "a0", UNUSABLE),
    ] {
        let case = case(&format!("--- translations/nl/interface.ftl\n{file}\ngood = Goed\n"));
        assert_eq!(case.get("nl", id, &[("n", text("ja"))]), expected, "{name}");
        assert_eq!(case.get("nl", "good", &[]), "nl: Goed", "{name}");
    }
}

/// About a hundred times more than a site has: a step that looks at all messages for each message would never end.
#[test]
fn ten_thousand_messages_load() {
    let words = "woorden ".repeat(10);
    let mut file = format!("title = {words}\n");
    for step in 0..10_000 {
        writeln!(file, "message-{step} = {words} {{ $name }} {{ title }}").unwrap();
        writeln!(file, "    .label = {words}").unwrap();
    }
    let case = case(&format!(
        "--- translations/nl/interface.ftl\n{file}--- translations/ar/interface.ftl\n{file}"
    ));
    assert_eq!(case.messages.ids(&LanguageTag::new("ar")).len(), 10_001);
}

proptest! {
    /// Whatever a translator types: no panic, and every place is inside the file.
    #[test]
    fn no_text_stops_the_tool(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "a", "b = ", "\n", "\r\n", " ", "\t", "{", "}", "[", "]", "*", "(", ")", "$n", "->",
                "-", "-t = ", ".x = ", "\"", "\\", "\\u12", "\\u00e9", "é", "ب", "😀", "#", ":", ",",
                "1", "1.5", "NUMBER($n", "DATETIME($n)", "minimumFractionDigits: 2", "{ a }", "{ -t }",
                "{ $n ->\n [one] x\n *[other] y\n }", "\u{feff}", "\u{2068}",
            ]),
            0..60,
        )
    ) {
        let file = parts.concat();
        let case = case_of(vec![MessageFile {
            language: LanguageTag::new("nl"),
            path: SourcePath::new("translations/nl/interface.ftl"),
            text: file.into(),
        }]);
        for id in case.messages.ids(&LanguageTag::new("nl")) {
            for value in [text("x"), number("1"), number("-0.5")] {
                let found = case.get("nl", id, &[("n", value)]);
                prop_assert!(!found.contains("there is no message"), "{found}");
            }
        }
    }
}
