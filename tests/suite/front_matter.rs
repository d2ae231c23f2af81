//! The fields at the top of a page: what is read, and what people are told about slips.

use fundament::content::front_matter::{FIELDS, PageFile, Role, parse, split};
use fundament::diagnostic::Diagnostic;
use fundament::language::LanguageTag;
use fundament::locale::Date;
use fundament::site::front_matter::{
    Audience, FrontMatter, Navigation, PageClass, Publication, Reference,
};
use fundament::source::SourcePath;
use proptest::prelude::*;

use crate::report_lines::report_lines;

fn read(text: &str, role: Role<'_>) -> (Option<FrontMatter>, String, Vec<Diagnostic>) {
    let path = SourcePath::new("content/index.nl.md");
    let languages = ["nl", "ar", "fa-AF"].map(LanguageTag::new);
    let (front_matter, body, problems) =
        parse(PageFile { path: &path, text, role, languages: &languages });
    (front_matter, text[body].to_owned(), problems)
}

fn read_source(text: &str) -> (Option<FrontMatter>, String, Vec<Diagnostic>) {
    read(text, Role::Source { country: "nl" })
}

#[test]
fn every_slip_is_reported_at_its_place_with_its_repair() {
    const CASES: &[(&str, &[&str])] = &[
        ("", &["- empty-page there is no text in this file"]),
        (" \r\n\n", &["- empty-page there is no text in this file"]),
        ("# Hulp\n", &["1:1 no-front-matter this page does not start with its fields"]),
        (
            "\n---\ntitle: x\n---\n",
            &["1:1 no-front-matter this page does not start with its fields"],
        ),
        (
            "---\ntitle: x\nsummary: y\n",
            &["1:1 front-matter-never-closed the fields at the top of this page are never closed"],
        ),
        (
            "---\ntitle: x\nsummary: y\n\nUw kind is groot.\n",
            &["5:1 front-matter-never-closed the fields at the top of this page are never closed"],
        ),
        (
            "---\ntitle: x\nsummary: y\n\n## Kop\n\nLet op: dit is `tekst`.\n\n---\n\nNa de lijn\n",
            &["5:1 front-matter-never-closed the fields at the top of this page are never closed"],
        ),
        (
            "---\ntitle: Hulp: wat nu\nsummary: Een zin.\n---\n",
            &[
                "2:12 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: title: \"Hulp: wat nu\"",
            ],
        ),
        (
            "---\r\ntitle: \"Ja\"\r\nsummary: Hij zei \"nee\": dat mag # 1\r\n---\r\n",
            &[
                "3:23 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: summary: 'Hij zei \"nee\": dat mag # 1'",
            ],
        ),
        (
            "---\ntitle: x\nsummary: Een lange zin\n  over Amsterdam en meer: alles\n---\n",
            &[
                "4:25 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: summary: \"Een lange zin over Amsterdam en meer: alles\"",
            ],
        ),
        (
            "---\ntitle: Eén: a\nsummary: Twee: b\ntitel: c\ndraft: ja\n---\n",
            &[
                "2:11 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: title: \"Eén: a\"",
                "3:14 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: summary: \"Twee: b\"",
                "4:1 unknown-field there is no field `titel` here | Did you mean `title`? The fields are: `title`, `summary`, `slug`, `aliases`, `draft`, `order`, `nav`, `topics`, `audience`, `class`, `country`, `checked`, `check_again`, `sources`, `handout`, `booklet`.",
                "5:8 bad-value `ja` is not a value of `draft` | Use `true` or `false`.",
            ],
        ),
        (
            "---\ntitle: x\nsummary:\n  Een zin\n  met dubbele: punt\n---\n",
            &[
                "5:14 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: summary: \"Een zin met dubbele: punt\"",
            ],
        ),
        (
            "---\ntitle: >-- x\nsummary: y\nslug: |-+\n---\n",
            &[
                "2:8 yaml-syntax this cannot be read as YAML: a value may not start with `>`",
                "4:7 yaml-syntax this cannot be read as YAML: a value may not start with `|`",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\ntopics:\n- \ta\n---\n",
            &[
                "5:3 yaml-syntax this cannot be read as YAML: a tab stands where only spaces are allowed",
            ],
        ),
        (
            "---\ntitle: x\n summary: y\n---\n",
            &[
                "3:2 yaml-syntax this cannot be read as YAML: this line starts with more spaces than the field above it",
            ],
        ),
        (
            "---\ntitle:x\nsummary: y\n---\n",
            &["2:1 yaml-syntax this cannot be read as YAML: a space is missing behind the colon"],
        ),
        (
            "---\ntitle: \"x\nsummary: \"y\"\n---\n",
            &["2:8 yaml-syntax this cannot be read as YAML: the quotation mark is never closed"],
        ),
        (
            "---\ntitle: x\nsummary: 'y\n---\n",
            &["3:10 yaml-syntax this cannot be read as YAML: the quotation mark is never closed"],
        ),
        (
            "---\ntitle: \"Hulp\" en meer\nsummary: y\n---\n",
            &[
                "2:15 yaml-syntax this cannot be read as YAML: words stand behind the closing quotation mark",
            ],
        ),
        (
            "---\ntitle: \"C:\\data\"\nsummary: y\n---\n",
            &[
                "2:11 yaml-syntax this cannot be read as YAML: the sign behind `\\` has no meaning; write `\\\\` for a backslash",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\ntopics: [a, b\norder: 1\n---\n",
            &["4:9 yaml-syntax this cannot be read as YAML: the bracket is never closed"],
        ),
        (
            "---\ntitle: x\n\tsummary: y\ntopics:\n\t- a\n---\n",
            &[
                "3:1 yaml-tab a tab stands at the start of this line; YAML allows only spaces there",
                "5:1 yaml-tab a tab stands at the start of this line; YAML allows only spaces there",
            ],
        ),
        (
            "---\ntitle: *Hulp*\nsummary: @school\nslug: &a b\n<<: c\n---\n",
            &[
                "2:8 yaml-aliases this uses `&` and `*` references, which are not allowed here",
                "3:10 yaml-syntax this cannot be read as YAML: a value may not start with `@`",
                "4:7 yaml-aliases this uses `&` and `*` references, which are not allowed here",
                "5:1 yaml-aliases this uses `&` and `*` references, which are not allowed here",
            ],
        ),
        (
            "---\ntitle: a\u{2028}b\nsummary: y\n---\n",
            &[
                "2:9 yaml-syntax this cannot be read as YAML: an invisible line break (U+2028) stands here; delete it",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\ntitle: z\nsources:\n  - title: a\n    title: b\n    url: https://example.org\n---\n",
            &[
                "4:1 duplicate-field the field `title` stands here for the second time; the first is on line 2",
                "7:5 duplicate-field the field `title` stands here for the second time; the first is on line 6",
            ],
        ),
        (
            "---\n- title\n- summary\n---\n",
            &[
                "2:1 wrong-kind `index.nl.md` should be fields, one `name: value` on each line, but is a list",
            ],
        ),
        (
            "---\n---\nTekst\n",
            &[
                "1:1 missing-field the field `summary` is missing | Add a line such as `summary: What the advice means for your child.`.",
                "1:1 missing-field the field `title` is missing | Add a line such as `title: Advice about your next school`.",
            ],
        ),
        (
            "---\ntitle:\nsummary: |\n  Een.\n  Twee.\norder: veel\naliases: oud\ntopics: [a: b, school]\n---\n",
            &[
                "2:7 wrong-kind `title` should be a text, but is empty",
                "3:10 wrong-kind `summary` should be a text on one line, but is several lines",
                "6:8 bad-value `veel` is not a value of `order` | Use a whole number, such as `10`.",
                "7:10 wrong-kind `aliases` should be a list, with `- ` before each item, but is a text",
                "8:11 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: \"a: b\"",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\nnav: top\nclass: Rights\ncountry: nederland\ntopics:\n- Hulp\n- school: advies\n- goed\n---\n",
            &[
                "4:6 bad-value `top` is not a value of `nav` | Use `main`, `footer` or `none`.",
                "5:8 bad-value `Rights` is not a value of `class` | Use `general`, `deadline`, `rights` or `sensitive`.",
                "6:10 bad-value `nederland` is not a value of `country` | Use the two letters of a country, such as `nl`.",
                "8:3 bad-value `Hulp` is not a value of `topics` | Use small letters, digits and hyphens, such as `school-advice`.",
                "9:9 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: \"school: advies\"",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\nslug: Wat nu?\n---\n",
            &[
                "4:7 bad-slug `Wat nu?` cannot be the last part of an address | Use letters, digits and hyphens only, such as `wat-nu`.",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\nslug: fa-af\n---\n",
            &[
                "4:7 reserved-slug `fa-af` is reserved: addresses of this form belong to languages or to the tool",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\naliases: [/oud/, https://a.nl/b, ../c, \"\"]\n---\n",
            &[
                "4:18 bad-address `https://a.nl/b` is not an address for `aliases`",
                "4:34 bad-address `../c` is not an address for `aliases`",
                "4:40 bad-address `` is not an address for `aliases`",
            ],
        ),
        (
            "---\ntitle: x\nsummary: y\nsources:\n  - title: Wet\n    url: javascript:alert(1)\n  - url: https://example.org\n  - los\n---\n",
            &[
                "6:10 bad-address `javascript:alert(1)` is not an address for `url`",
                "7:5 missing-field the field `title` is missing | Add a line such as `title: Law on education`.",
                "8:5 wrong-kind `sources` should be a group of fields, but is a text",
            ],
        ),
    ];
    for (text, expected) in CASES {
        let (_, _, problems) = read_source(text);
        assert_eq!(report_lines(text, &problems), *expected, "{text}");
    }
}

#[test]
fn dates_are_checked() {
    const CASES: &[(&str, &[&str])] = &[
        ("checked: 21-11-2026", &["4:10 bad-date `21-11-2026` is not a date for `checked`"]),
        ("checked: 2026-02-30", &["4:10 bad-date `2026-02-30` is not a date for `checked`"]),
        (
            "checked: 2026-11-21\ncheck_again: 2026-01-01",
            &[
                "5:1 bad-value `2026-01-01` is not a value of `check_again` | Use a day after `checked`, which is `2026-11-21`.",
            ],
        ),
    ];
    for (fields, expected) in CASES {
        let text = format!("---\ntitle: x\nsummary: y\n{fields}\n---\n");
        let (_, _, problems) = read_source(&text);
        assert_eq!(report_lines(&text, &problems), *expected, "{text}");
    }
}

#[test]
fn a_page_says_all_it_can_say() {
    let text = "---\r\n\
        # Een opmerking.\r\n\
        title: 'Het advies, in ''t kort'   # de kop\r\n\
        summary: >-\r\n  Wat het advies\r\n  betekent.\r\n\
        slug: school-advies\r\n\
        aliases:\r\n- /oud/advies/\r\n- oud\r\n\
        draft: true\r\n\
        order: -3\r\n\
        nav: footer\r\n\
        topics: [school, \"advies\"]\r\n\
        audience: professionals\r\n\
        class: rights\r\n\
        country: DE\r\n\
        checked: 2026-11-21\r\n\
        check_again: \"2027-11-21\"\r\n\
        sources:\r\n  - {title: Wet, url: \"https://example.org/wet?a=1#b\"}\r\n\
        ---\r\n\
        Tekst\r\n\r\n---\r\n\r\nMeer\r\n";
    let (front_matter, body, problems) = read_source(text);
    assert_eq!(report_lines(text, &problems), [""; 0]);
    assert_eq!(body, "Tekst\r\n\r\n---\r\n\r\nMeer\r\n");

    let page = front_matter.expect("all fields are right");
    assert_eq!(page.title, "Het advies, in 't kort");
    assert_eq!(page.title_span.of(text), "'Het advies, in ''t kort'");
    assert_eq!(page.summary, "Wat het advies betekent.");
    assert_eq!(page.publication, Publication::Draft);
    let slug = page.slug.expect("a slug is written");
    assert_eq!((slug.text.as_str(), slug.span.of(text)), ("school-advies", "school-advies"));
    let aliases: Vec<(&str, &str)> =
        page.aliases.iter().map(|alias| (alias.text.as_str(), alias.span.of(text))).collect();
    assert_eq!(aliases, [("oud/advies", "/oud/advies/"), ("oud", "oud")]);

    let shared = page.shared.expect("a source file has the shared fields");
    assert_eq!(shared.order, Some(-3));
    assert_eq!(shared.nav, Navigation::Footer);
    assert_eq!(shared.topics, ["school", "advies"]);
    assert_eq!(shared.audience, Audience::Professionals);
    assert_eq!(shared.class, PageClass::Rights);
    assert_eq!(shared.country, "de");
    assert_eq!(shared.checked, Some(Date { year: 2026, month: 11, day: 21 }));
    assert_eq!(shared.check_again, Some(Date { year: 2027, month: 11, day: 21 }));
    let source = Reference { title: "Wet".into(), url: "https://example.org/wet?a=1#b".into() };
    assert_eq!(shared.sources, [source]);
}

#[test]
fn a_page_that_says_little_gets_the_defaults() {
    let (front_matter, _, problems) = read_source("---\ntitle: x\nsummary: y\n---");
    assert_eq!(problems, []);
    let page = front_matter.expect("title and summary are enough");
    assert_eq!(page.publication, Publication::Published);
    assert_eq!(page.slug, None);
    let shared = page.shared.expect("a source file has the shared fields");
    assert_eq!(shared.nav, Navigation::Section);
    assert_eq!(shared.audience, Audience::Parents);
    assert_eq!(shared.class, PageClass::General);
    assert_eq!(shared.country, "nl");
}

#[test]
fn texts_stay_as_typed() {
    const CASES: &[(&str, &str)] = &[
        ("no", "no"),
        ("true", "true"),
        ("null", "null"),
        ("2026", "2026"),
        ("1.50", "1.50"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("2026-11-21", "2026-11-21"),
        ("12:30 uur", "12:30 uur"),
        ("Klas 7#8 & meer * en `code`!", "Klas 7#8 & meer * en `code`!"),
        ("-5 graden", "-5 graden"),
        ("?Wat nu", "?Wat nu"),
        ("https://example.org", "https://example.org"),
        ("  ruim   ", "ruim"),
        ("\"\\u00e9\\\"\"", "é\""),
        ("العربية: لا", ""),
        ("مرحبا", "مرحبا"),
        ("twee\n   regels", "twee regels"),
    ];
    for (written, expected) in CASES {
        let text = format!("---\ntitle: {written}\nsummary: y\n---\n");
        let title = read_source(&text).0.map_or(String::new(), |page| page.title);
        assert_eq!(title, *expected, "{text}");
    }
}

#[test]
fn slugs_have_small_letters_of_any_script() {
    const CASES: &[(&str, Option<&str>)] = &[
        ("school-advies", Some("school-advies")),
        ("2026", Some("2026")),
        ("ገጽ-1", Some("ገጽ-1")),
        ("école", Some("école")),
        ("हिन्दी-स्कूल", Some("हिन्दी-स्कूल")),
        ("ภาษาไทย-ที่บ้าน", Some("ภาษาไทย-ที่บ้าน")),
        ("می\u{200C}خواهم", Some("می-خواهم")),
        ("e\u{301}cole", Some("école")),
        ("ශ්\u{200D}රී-ලංකා", Some("ශ්රී-ලංකා")),
        ("École", None),
        ("\u{301}a", None),
        ("a\u{200C}", None),
        ("a--b", None),
        ("-a", None),
        ("a_b", None),
        ("a/b", None),
        ("\"\"", None),
        ("nl", None),
        ("de", Some("de")),
    ];
    for (slug, expected) in CASES {
        let text = format!("---\ntitle: x\nsummary: y\nslug: {slug}\n---\n");
        let page = read_source(&text).0.expect("a bad slug leaves the rest readable");
        assert_eq!(page.slug.map(|slug| slug.text).as_deref(), *expected, "{slug}");
    }
}

#[test]
fn a_slug_is_repaired_in_its_own_letters() {
    let long = "a".repeat(101);
    let devanagari = "क".repeat(34);
    let cases = [
        ("İstanbul", "bad-slug", "`istanbul`"),
        ("Hindi हिन्दी", "bad-slug", "`hindi-हिन्दी`"),
        ("École", "bad-slug", "`école`"),
        (long.as_str(), "address-part-too-long", "101 bytes"),
        (devanagari.as_str(), "address-part-too-long", "102 bytes"),
    ];
    for (slug, code, words) in cases {
        let text = format!("---\ntitle: x\nsummary: y\nslug: {slug}\n---\n");
        let (_, _, problems) = read_source(&text);
        let [problem] = &problems[..] else { panic!("{slug}: {problems:?}") };
        let said = problem.words();
        assert_eq!(problem.code().as_str(), code, "{slug}");
        assert!(
            format!("{} {}", said.reason, said.remedy).contains(words),
            "{slug}: {}",
            said.remedy
        );
    }
}

#[test]
fn a_translation_may_not_set_what_holds_for_all_languages() {
    let text = "---\ntitle: x\nsummary: y\nclass: rights\nslug: z\norder: veel\n---\n";
    let role = Role::Translation { source_file: "content/index.nl.md" };
    let (front_matter, _, problems) = read(text, role);
    assert_eq!(
        report_lines(text, &problems),
        [
            "4:1 field-only-in-source `class` holds for every language, so it stands only in the source file",
            "6:1 field-only-in-source `order` holds for every language, so it stands only in the source file",
        ]
    );
    let page = front_matter.expect("title and summary are there");
    assert_eq!(page.shared, None);
    assert_eq!(page.slug.map(|slug| slug.text).as_deref(), Some("z"));
}

#[test]
fn what_would_take_long_is_refused_at_once() {
    let cases = [
        (format!("---\ntitle: {}\n---\n", "[".repeat(60_000)), "2:39 yaml-syntax"),
        (format!("---\n{}x\n---\n", "- ".repeat(30_000)), "2:65 yaml-syntax"),
        (format!("---\ntitle: {}\n---\nTekst", "a".repeat(64_000)), "1:1 front-matter-too-large"),
        (format!("---\ntitle: [{}b]\n---\n", "a, ".repeat(21_000)), "1:1 missing-field"),
    ];
    for (text, expected) in cases {
        let (_, _, problems) = read_source(&text);
        let report = report_lines(&text, &problems);
        assert!(report.iter().any(|line| line.starts_with(expected)), "{expected}: {report:?}");
    }
}

#[test]
fn every_example_of_the_table_of_fields_is_right() {
    for field in FIELDS {
        let others = ["title", "summary"]
            .iter()
            .filter(|name| **name != field.name)
            .map(|name| format!("{name}: x\n"))
            .collect::<String>();
        let text = format!("---\n{others}{}\n---\n", field.example);
        let (_, _, problems) = read_source(&text);
        assert_eq!(report_lines(&text, &problems), [""; 0], "{text}");
        assert!(field.example.starts_with(&format!("{}: ", field.name)), "{}", field.name);
    }
}

/// Texts made of the signs that matter to YAML, which random texts seldom hold.
fn yaml_like() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "title", "summary", "sources", "topics", ":", ": ", "- ", "\n", "\n  ", "\r\n", "\t", "\"",
        "'", "[", "]", "{", "}", ", ", "|", ">-", "&a", "*a", "#", " # ", "---", "\n---\n", "...",
        "!t", "?", "é", "ا", "\u{2028}", "\\", "\\x", "<<", "%", "@", "~", "1.50", " ", "\r",
        "\u{7}", "🙂",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_sign_for_nothing_is_a_text_where_it_stands_in_quotes() {
    let text = "---\ntitle: '~'\nsummary: y\n---\n";
    let (front_matter, _, problems) = read_source(text);
    assert_eq!(report_lines(text, &problems), [""; 0]);
    assert_eq!(front_matter.map(|page| page.title), Some("~".to_owned()));
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in prop_oneof![any::<String>(), yaml_like()]) {
        for text in [text.clone(), format!("---\n{text}\n---\n{text}")] {
            let path = SourcePath::new("content/index.nl.md");
            if let Ok((fields, body)) = split(&path, &text) {
                prop_assert!(fields.end <= body.start && body.end == text.len());
            }
            let (front_matter, _, problems) = read_source(&text);
            prop_assert!(front_matter.is_some() || !problems.is_empty());
            report_lines(&text, &problems);
        }
    }

    #[test]
    fn what_is_written_in_quotes_is_read_back(title in "[^\\p{C}\\u{85}\\u{2028}\\u{2029}]{1,40}") {
        prop_assume!(!title.trim().is_empty());
        let text = format!("---\nsummary: y\ntitle: '{}'\n---\n", title.replace('\'', "''"));
        let (front_matter, _, problems) = read_source(&text);
        prop_assert_eq!(report_lines(&text, &problems), Vec::<String>::new());
        prop_assert_eq!(front_matter.map(|page| page.title), Some(title.trim().to_owned()));
    }
}
