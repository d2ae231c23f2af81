//! `site.yaml`, themes and languages: what a site is told about its settings.

use std::collections::BTreeMap;

use fundament::config::site_file::{CONTACT_FIELDS, FIELDS};
use fundament::config::{BaseUrl, Contact, Overrides, SiteConfig, resolve};
use fundament::diagnostic::Diagnostic;
use fundament::source::{SourceFile, SourcePath, SourceSet};
use proptest::prelude::*;

use crate::report_lines::report_lines;

/// What the program brings along, as small as it can be.
const BUILT_IN: &[(&str, &str)] = &[
    ("builtin/themes/fundament/theme.yaml", "messages: [alert-*]\n"),
    (
        "builtin/themes/fundament/translations/ar/language.yaml",
        "name: العربية\nquotes: [”, “, ’, ‘]\n",
    ),
    ("builtin/themes/fundament/translations/en/language.yaml", "name: English\n"),
    (
        "builtin/themes/fundament/translations/fa-AF/language.yaml",
        "name: دری\nfallback: [ps, en]\n",
    ),
    ("builtin/themes/fundament/translations/fa/language.yaml", "name: فارسی\n"),
    ("builtin/themes/fundament/translations/nl/language.yaml", "name: Nederlands\n"),
];

const SMALL: &str = "base_url: https://example.org\nsource: nl\nlanguages: [nl]\n";

fn read(files: &[(&str, &str)]) -> (Option<SiteConfig>, Vec<String>) {
    read_with(files, &Overrides::default())
}

/// The config, and each problem as `path:line:column code reason`.
fn read_with(files: &[(&str, &str)], overrides: &Overrides) -> (Option<SiteConfig>, Vec<String>) {
    let files: BTreeMap<&str, &str> = BUILT_IN.iter().chain(files).copied().collect();
    let set = files
        .iter()
        .map(|(path, text)| (SourcePath::new(*path), SourceFile::Text((*text).into())))
        .collect();
    let (config, problems) = resolve(&SourceSet::new(set), overrides);
    let line = |problem: &Diagnostic| {
        let path = problem.location.path.as_str();
        let text = files.get(path).copied().unwrap_or("");
        format!("{path}:{}", report_lines(text, std::slice::from_ref(problem)).concat())
    };
    (config, problems.iter().map(line).collect())
}

#[test]
fn addresses_of_a_site_are_read() {
    const CASES: &[(&str, Option<(&str, &str)>)] = &[
        ("https://example.org", Some(("https://example.org", "/"))),
        ("HTTPS://Example.ORG/Ouders", Some(("https://example.org", "/Ouders/"))),
        ("http://localhost:8080//a/b//", Some(("http://localhost:8080", "/a/b/"))),
        ("http://[::1]:80/", Some(("http://[::1]:80", "/"))),
        ("http://[::1]", Some(("http://[::1]", "/"))),
        ("https://пример.example", Some(("https://пример.example", "/"))),
        ("example.org", None),
        ("ftp://example.org", None),
        ("https://", None),
        ("https:///ouders", None),
        ("https://user@example.org", None),
        ("https://user:pass@example.org", None),
        ("https://example.org?a=1", None),
        ("https://example.org/#top", None),
        ("https://example.org/../a", None),
        ("https://example.org:port", None),
        ("https://example..org", None),
        ("https://exa mple.org", None),
        ("https://example.org/a b", None),
        ("https://example.org/\"><script>", None),
        ("javascript://example.org", None),
    ];
    for (address, expected) in CASES {
        let expected = expected
            .map(|(origin, path)| BaseUrl { origin: origin.to_owned(), path: path.to_owned() });
        assert_eq!(BaseUrl::parse(address), expected, "{address}");
    }
}

#[test]
fn slips_in_the_site_file_are_reported_all_at_once() {
    const CASES: &[(&str, &[&str])] = &[
        (
            "---\n",
            &[
                "site.yaml:- missing-field the field `base_url` is missing | Add a line such as `base_url: https://example.org/`.",
                "site.yaml:- missing-field the field `languages` is missing | Add a line such as `languages: [nl, en, uk]`.",
                "site.yaml:- missing-field the field `source` is missing | Add a line such as `source: nl`.",
            ],
        ),
        (
            "- a\n",
            &[
                "site.yaml:1:1 wrong-kind `site.yaml` should be fields, one `name: value` on each line, but is a list",
            ],
        ),
        (
            "base_url: https://example.org\nbase_url: x\nlanguages:\n  nl: ja\nthemes: x\n---\n",
            &["site.yaml:6:1 yaml-two-documents a second `---` starts another document here"],
        ),
        (
            "base_url: example.org\nsourse: nl\nlanguages: nl\ncountry: NLD\ncontact:\n  email: ouders\n  phone: bel ons\n  fax: 1\n",
            &[
                "site.yaml:- missing-field the field `source` is missing | Add a line such as `source: nl`.",
                "site.yaml:1:11 bad-address `example.org` is not an address for `base_url`",
                "site.yaml:2:1 unknown-field there is no field `sourse` here | Did you mean `source`? The fields are: `base_url`, `source`, `languages`, `theme`, `country`, `contact`, `handout`, `licence`, `outdated`, `pairs`.",
                "site.yaml:3:12 wrong-kind `languages` should be a list, with `- ` before each item, but is a text",
                "site.yaml:4:10 bad-value `NLD` is not a value of `country` | Use the two letters of a country, such as `nl`.",
                "site.yaml:6:10 bad-address `ouders` is not an address for `email`",
                "site.yaml:7:10 bad-value `bel ons` is not a value of `phone` | Use digits, such as `088 123 45 67` or `+31 88 123 45 67`.",
                "site.yaml:8:3 unknown-field there is no field `fax` here",
            ],
        ),
    ];
    for (text, expected) in CASES {
        let (config, report) = read(&[("site.yaml", text)]);
        assert_eq!(report, *expected, "{text}");
        assert_eq!(config, None);
    }
    assert_eq!(read(&[]).1, ["site.yaml:- missing-site-file there is no `site.yaml` here"]);
}

#[test]
fn a_small_site_gets_the_defaults() {
    let (config, report) = read(&[("site.yaml", SMALL)]);
    assert_eq!(report, [""; 0]);
    let config = config.expect("the site is right");
    assert_eq!(config.country, "nl");
    assert_eq!(config.contact, Contact::default());
    assert_eq!(themes(&config), ["fundament builtin/themes/fundament alert-*"]);
}

#[test]
fn the_command_line_may_say_where_the_site_is_published() {
    let address = BaseUrl::parse("https://test.example/proef/");
    let overrides = Overrides { base_url: address.clone() };
    let (config, report) = read_with(&[("site.yaml", "source: nl\nlanguages: [nl]\n")], &overrides);
    assert_eq!(report, [""; 0]);
    assert_eq!(config.map(|config| config.base_url), address);
}

#[test]
fn every_example_of_the_table_of_fields_is_right() {
    for field in FIELDS {
        // For the examples that name languages.
        let small = SMALL.replace("[nl]", "[nl, en, uk]");
        let lines: Vec<&str> = small
            .lines()
            .filter(|line| !line.starts_with(field.name))
            .chain([field.example])
            .collect();
        let name = ("translations/uk/language.yaml", "name: українська\n");
        let (_, report) = read(&[("site.yaml", &lines.join("\n")), name]);
        assert_eq!(report, [""; 0], "{}", field.name);
    }
    for field in CONTACT_FIELDS {
        let text = format!("{SMALL}contact:\n  {}\n", field.example);
        assert_eq!(read(&[("site.yaml", &text)]).1, [""; 0], "{}", field.name);
    }
}

/// `name folder patterns` of each layer.
fn themes(config: &SiteConfig) -> Vec<String> {
    let line = |layer: &fundament::config::ThemeLayer| {
        format!("{} {} {}", layer.name, layer.folder, layer.dynamic_messages.join(","))
    };
    config.theme.iter().map(line).collect()
}

#[test]
fn themes_are_laid_over_each_other() {
    const BUILT_IN_LAYER: &str = "fundament builtin/themes/fundament alert-*";
    const OVER: (&str, &str) = ("themes/fundament/templates/page.html", "");
    type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);
    const CASES: &[Case] = &[
        (&[("themes/mine/theme.yaml", "messages: [a-*, b]\n")], &["mine themes/mine a-*,b"]),
        (
            &[("themes/mine/theme.yaml", "name: Van ons\nextends: fundament\n")],
            &["mine themes/mine ", BUILT_IN_LAYER],
        ),
        (
            &[("themes/mine/theme.yaml", "extends: fundament\n"), OVER],
            &["mine themes/mine ", "fundament themes/fundament ", BUILT_IN_LAYER],
        ),
        (
            &[
                ("themes/mine/theme.yaml", "extends: fundament\n"),
                ("themes/fundament/theme.yaml", "extends: fundament\nmessages: [c-*]\n"),
            ],
            &["mine themes/mine ", "fundament themes/fundament c-*", BUILT_IN_LAYER],
        ),
        (
            &[
                ("themes/mine/theme.yaml", "extends: kleur\n"),
                ("themes/kleur/theme.yaml", "extends: fundament"),
            ],
            &["mine themes/mine ", "kleur themes/kleur ", BUILT_IN_LAYER],
        ),
    ];
    let site = format!("{SMALL}theme: mine\n");
    for (files, expected) in CASES {
        let mut files = files.to_vec();
        files.push(("site.yaml", &site));
        let (config, report) = read(&files);
        assert_eq!(report, [""; 0]);
        assert_eq!(config.map(|config| themes(&config)).unwrap_or_default(), *expected);
    }
    let (config, _) = read(&[OVER, ("site.yaml", SMALL)]);
    assert_eq!(
        config.map(|config| themes(&config)).unwrap_or_default(),
        ["fundament themes/fundament ", BUILT_IN_LAYER]
    );
}

#[test]
fn slips_in_themes_are_reported() {
    type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);
    const CASES: &[Case] = &[
        (&[], &["site.yaml:4:8 unknown-theme there is no theme `mine`"]),
        // Only a folder that says so is a theme.
        (
            &[("themes/mine/templates/page.html", "")],
            &["site.yaml:4:8 unknown-theme there is no theme `mine`"],
        ),
        (
            &[("themes/mine/theme.yaml", "extends: fundamnt\nmesages: []\n")],
            &[
                "themes/mine/theme.yaml:1:10 unknown-theme there is no theme `fundamnt`",
                "themes/mine/theme.yaml:2:1 unknown-field there is no field `mesages` here | Did you mean `messages`? The fields are: `name`, `extends`, `messages`.",
            ],
        ),
        (
            &[("themes/mine/theme.yaml", "extends: ../mine\n")],
            &["themes/mine/theme.yaml:1:10 unknown-theme there is no theme `../mine`"],
        ),
        (
            &[("themes/mine/theme.yaml", "extends: mine\n")],
            &[
                "themes/mine/theme.yaml:1:10 theme-circle the themes extend each other in a circle: `mine` → `mine`",
            ],
        ),
        (
            &[
                ("themes/mine/theme.yaml", "extends: fundament\n"),
                ("themes/fundament/theme.yaml", "extends: kleur\n"),
                ("themes/kleur/theme.yaml", "extends: fundament\n"),
            ],
            &[
                "themes/kleur/theme.yaml:1:10 theme-circle the themes extend each other in a circle: `fundament` → `kleur` → `fundament`",
            ],
        ),
    ];
    let site = format!("{SMALL}theme: mine\n");
    for (files, expected) in CASES {
        let mut files = files.to_vec();
        files.push(("site.yaml", &site));
        let (config, report) = read(&files);
        assert_eq!(report, *expected);
        assert!(config.is_some_and(|config| !config.theme.is_empty()));
    }
}

/// `tag name fallback quotes` of each language.
fn languages(config: &SiteConfig) -> Vec<String> {
    let line = |language: &fundament::language::Language| {
        let fallback: Vec<&str> = language.fallback.iter().map(|tag| tag.as_str()).collect();
        let quotes = &language.quotes;
        format!(
            "{} {} [{}] {}{}{}{}",
            language.tag,
            language.name,
            fallback.join(" "),
            quotes.open,
            quotes.close,
            quotes.open_inner,
            quotes.close_inner
        )
    };
    config.languages.iter().map(line).collect()
}

#[test]
fn a_language_is_what_the_site_says_over_what_the_theme_says() {
    let (config, report) = read(&[
        (
            "site.yaml",
            "base_url: https://example.org\nsource: nl\nlanguages: [FA-af, nl, fa, ar, en, nds]\ntheme: mine\n",
        ),
        ("themes/mine/theme.yaml", "extends: fundament\n"),
        (
            "themes/mine/translations/en/language.yaml",
            "name: Plain English\nquotes: ['«', '»', ‹, ›]\n",
        ),
        ("translations/ar/language.yaml", "fallback: [ar, en, fa, en]\n"),
        ("translations/en/language.yaml", "quotes: [\"« \", \" »\", a, b]\n"),
        ("translations/nds/language.yaml", "name: Plattdüütsch\ndata: nl\n"),
    ]);
    assert_eq!(report, [""; 0]);
    let config = config.expect("the site is right");
    assert_eq!(config.source_language.as_str(), "nl");
    assert_eq!(
        languages(&config),
        [
            "fa-AF دری [en fa nl] “”‘’",
            "nl Nederlands [] “”‘’",
            "fa فارسی [nl] “”‘’",
            "ar العربية [en fa nl] ”“’‘",
            "en Plain English [nl] «  »ab",
            "nds Plattdüütsch [nl] “”‘’",
        ]
    );
}

#[test]
fn slips_in_languages_are_reported() {
    let (config, report) = read(&[
        (
            "site.yaml",
            "base_url: https://example.org\nsource: ti\nlanguages: [nl, arr_, NL, fa_AF, prs, kmr]\n",
        ),
        ("translations/de/interface.ftl", ""),
        ("translations/de/language.yaml", "name: Deutsch\n"),
        (
            "translations/kmr/language.yaml",
            "fallback: [ku, duits]\nquotes: [a, b]\ndata: koerdisch\nmonths: [a, b]\n",
        ),
        ("translations/kmr_/language.yaml", ""),
        ("translations/NL/language.yaml", "name: Nederlands\n"),
        ("translations/readme.txt", ""),
    ]);
    assert_eq!(
        report,
        [
            "site.yaml:2:9 source-language-not-listed the source language `ti` is not among the languages of the site",
            "site.yaml:2:9 language-name-missing the language `ti` has no name of its own",
            "site.yaml:3:17 bad-language-tag `arr_` is not a language tag",
            "site.yaml:3:23 language-listed-twice the language `nl` is listed twice",
            "site.yaml:3:27 bad-language-tag `fa_AF` is not a language tag",
            "site.yaml:3:34 language-name-missing the language `prs` has no name of its own",
            "site.yaml:3:34 language-data-missing dates, numbers and plurals of `prs` are not known; they come out in a general form",
            "site.yaml:3:39 language-name-missing the language `kmr` has no name of its own",
            "translations/NL/language.yaml:- language-not-listed `NL` is not a language of this site",
            "translations/de/interface.ftl:- language-not-listed `de` is not a language of this site",
            "translations/kmr/language.yaml:1:12 fallback-not-listed `kmr` falls back to `ku`, which is not a language of the site",
            "translations/kmr/language.yaml:1:16 bad-language-tag `duits` is not a language tag",
            "translations/kmr/language.yaml:2:1 wrong-kind `quotes` should be a list of four quotation marks, such as `[“, ”, ‘, ’]`, but is a list of 2",
            "translations/kmr/language.yaml:3:7 bad-language-tag `koerdisch` is not a language tag",
            "translations/kmr/language.yaml:4:1 wrong-kind `months` should be a list of twelve names, January first, but is a list of 2",
            "translations/kmr_/language.yaml:- language-not-listed `kmr_` is not a language of this site",
        ]
    );
    assert!(config.is_none(), "without its source language every page would seem to be missing");
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "base_url: https://example.org\n", "source: ", "languages: ", "theme: ", "contact:\n  email: ",
                "nl", "fa-AF", "x-y", "[", "]", ", ", "\n", "- ", "é", "_", "ar-", "..", "\"", "fundament",
            ]),
            0..30,
        ),
        address in "https?://[a:.@/\\[\\]é0]{0,12}",
    ) {
        let text = pieces.concat();
        let (config, report) = read(&[("site.yaml", &text), ("translations/é_/language.yaml", &text)]);
        prop_assert!(config.is_some() || !report.is_empty());
        if let Some(address) = BaseUrl::parse(&address) {
            prop_assert!(address.path.starts_with('/') && address.path.ends_with('/'));
        }
    }
}
