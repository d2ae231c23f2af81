//! What a translator cannot take from readers: words they can see, and a page that is made at all.

use super::{UNUSABLE, case, number, text};
use crate::site_test::{SiteTest, between};

/// The notices stand on pages by law, so no language may make one of them empty.
#[test]
fn a_message_without_visible_words_is_reported_and_gives_way() {
    for blank in [
        "{ \"\" }",
        "{ \" \" }",
        "{ \"\" } { \"\\u00A0\" }",
        "\u{a0}\u{2003}",
        "{ \"\\u200B\" }",
        "\u{200b}\u{2060}\u{feff}",
        "\u{200e}\u{200f}\u{61c}\u{2068}\u{2069}\u{202b}",
        "\u{ad}\u{34f}\u{3164}\u{2800}\u{fe0f}\u{e0041}",
        "{ -nothing }",
        "{ -nothing(case: \"x\") }{ { \"\" } }",
        "{ -of(case: \" \") }",
        "{ -chosen(case: \"x\") }",
        "{ $language ->\n   *[other] { \"\" }\n }",
        "{ $language ->\n    [nl] \u{200b}\n   *[other] هذا { $language }\n }",
        "{ $language ->\n    [nl] هذا\n   *[other] { \"\" }\n }\u{200f}",
        "{ $language ->\n    [nl] هذا\n   *[other] { $wanted ->\n        [nl] هذا\n       *[ar] { \"\" }\n     }\n }",
    ] {
        let case = case(&format!(
            "\
--- translations/nl/interface.ftl
notice = Machine {{ $language }} {{ $wanted }}
    .label = Let op
--- translations/ar/interface.ftl
notice = {blank}
    .label = {{ \"\" }}
-nothing = {{ \"\" }}
-of = {{ $case }}
-chosen = {{ $case ->
    [x] {{ \"\" }}
   *[y] y
  }}
"
        ));
        let arguments = [("language", text("Nederlands")), ("wanted", text("ar"))];
        let expected = "nl: Machine <Nederlands> <ar>";
        assert_eq!(case.get("ar", "notice", &arguments), expected, "{blank:?}");
        assert_eq!(case.get("ar", "notice.label", &[]), "nl: Let op", "{blank:?}");
        let reported: Vec<&str> = case
            .report
            .lines()
            .filter(|line| !line.contains("/nl-BE/") && !line.contains("/uk/"))
            .collect();
        assert_eq!(reported.len(), 2, "{blank:?}\n{}", case.report);
        assert_eq!(
            reported[0],
            "message-blank translations/ar/interface.ftl:1:1 [notice] readers would see nothing of the message `notice`, or nothing of one of its choices",
            "{blank:?}"
        );
        assert!(reported[1].contains("[label] readers would see nothing"), "{}", reported[1]);
    }
}

#[test]
fn a_blank_message_gives_way_to_the_next_file_and_nothing_stands_in_for_the_last() {
    let case = case(
        "\
--- translations/nl/interface.ftl
a = { \"\" }
b = { \"\" }
c = { b }
d = { a }
--- builtin/themes/fundament/translations/nl/interface.ftl
a = Fundament
",
    );
    assert_eq!(case.get("nl", "a", &[]), "nl: Fundament");
    assert_eq!(case.get("nl", "d", &[]), "nl: Fundament");
    assert_eq!(case.get("nl", "b", &[]), UNUSABLE);
    assert_eq!(case.get("nl", "c", &[]), UNUSABLE);
    let places: Vec<&str> = case
        .report
        .lines()
        .filter(|line| line.contains("/nl/"))
        .filter_map(|line| line.split(']').next())
        .collect();
    assert_eq!(
        places,
        [
            "message-blank translations/nl/interface.ftl:1:1 [a",
            "message-blank translations/nl/interface.ftl:2:1 [b",
            "message-failed translations/nl/interface.ftl:3:7 [b",
        ]
    );
}

#[test]
fn what_always_shows_something_may_have_a_blank_choice() {
    for (words, expected) in [
        ("kind{ $n ->\n [one] { \"\" }\n *[other] eren\n }", "kind"),
        ("{ $n }{ $n ->\n [one] { \"\" }\n *[other] ×\n }", "1"),
        ("{ -brand }{ $n ->\n [one] { \"\" }\n *[other] !\n }", "Ouders"),
        ("{ -brand(case: \"x\") }", "Ouders"),
        ("{ NUMBER($n) }", "1"),
        ("{ 7 }", "7"),
        ("–", "–"),
        ("☎️", "☎️"),
        ("ሰላም", "ሰላም"),
    ] {
        let case = case(&format!(
            "--- translations/nl/interface.ftl\na = {words}\n-brand = Ouders{{ $case ->\n [gen] ’\n *[nom] {{ \"\" }}\n }}\n"
        ));
        let found = case.get("nl", "a", &[("n", number("1"))]).replace(['<', '>'], "");
        assert_eq!(found, format!("nl: {expected}"), "{words}");
        assert!(!case.report.contains("message-blank"), "{}", case.report);
    }
}

#[test]
fn a_translation_that_works_on_a_text_as_a_number_or_day_is_reported_and_gives_way() {
    let case = case(
        "\
--- translations/nl/interface.ftl
title = { $page } – { $site }
chosen = Pagina { $page }
day = Op { $day }
part = { $part ->
    [first] een { $part }
   *[last] twee { $part }
  }
count = { $n ->
    [one] één uur
   *[other] { $n } uur
  }
sum = { NUMBER($n) }
date = { DATETIME($day) }
through = { title }
over = Over { $n }
--- builtin/themes/fundament/translations/nl/interface.ftl
over = { NUMBER($n) }
--- translations/ar/interface.ftl
title = { NUMBER($page) } { $site }
chosen = { $page ->
    [one] صفحة { $page }
   *[other] صفحات { $page }
  }
day = { DATETIME($day) }
part = { $part ->
    [first] واحد { $part }
   *[other] اثنان { $part }
  }
count = { NUMBER($n) } ساعة
sum = { $n ->
    [0] صفر
   *[other] كثير
  }
date = { NUMBER($day) }
through = { title }
over = { NUMBER($n) }
",
    );
    let reported: Vec<&str> =
        case.report.lines().filter(|line| line.starts_with("message-variables")).collect();
    assert_eq!(
        reported,
        [
            "message-variables translations/ar/interface.ftl:1:1 [title] the message `title` has other variables than its source: `$page` is a number here, and not in the source",
            "message-variables translations/ar/interface.ftl:6:1 [day] the message `day` has other variables than its source: `$day` is a day here, and not in the source",
            "message-variables translations/ar/interface.ftl:16:1 [date] the message `date` has other variables than its source: `$day` is a number here, and not in the source",
            "message-variables translations/ar/interface.ftl:17:1 [through] the message `through` has other variables than its source: `$page` is a number here, and not in the source",
        ]
    );
    let arguments = [
        ("page", text("Hulp")),
        ("site", text("Ouders")),
        ("day", text("2026-11-21")),
        ("part", text("first")),
        ("n", number("3")),
    ];
    for (id, expected) in [
        ("title", "nl: <Hulp> – <Ouders>"),
        ("chosen", "ar: صفحات <Hulp>"),
        ("day", "nl: Op <2026-11-21>"),
        ("part", "ar: واحد <first>"),
        ("count", "ar: <3> ساعة"),
        ("sum", "ar: كثير"),
        ("date", "nl: 21 november 2026"),
        ("through", "nl: <Hulp> – <Ouders>"),
        ("over", "ar: 3"),
    ] {
        assert_eq!(case.get("ar", id, &arguments), expected, "{id}");
    }
}

/// The source says number, and so may the translation; yet a text is given.
#[test]
fn a_message_that_cannot_be_put_together_gives_way_to_the_next_language() {
    let case = case(
        "\
--- translations/nl/interface.ftl
a = { $n } uur
only = { NUMBER($n) }
--- builtin/themes/fundament/translations/nl/interface.ftl
a = { NUMBER($n) }
--- translations/ar/interface.ftl
a = { NUMBER($n) } ساعة
only = { NUMBER($n) }
",
    );
    for (language, id, n, expected) in [
        ("ar", "a", text("3"), "ar: <3> ساعة"),
        ("ar", "a", text("drie"), "nl: <drie> uur"),
        ("nl-BE", "a", text("drie"), "nl: <drie> uur"),
        ("uk", "a", text("drie"), "nl: <drie> uur"),
        ("ar", "only", text("drie"), "failed: `drie` is no number such as `12` or `12.50`"),
        ("nl", "only", text("drie"), "failed: `drie` is no number such as `12` or `12.50`"),
    ] {
        assert_eq!(case.get(language, id, &[("n", n)]), expected, "{language} {id}");
    }
}

const NAMES: &str = "site-name = تجربة\nsite-description = تجربة.\n";

fn site_with_words(language: &str, words: &str) -> SiteTest {
    SiteTest::new()
        .without("content/index.ar.md")
        .page("content/index.nl.md", "Welkom", "Een noot.[^1]\n\n[^1]: De noot.\n")
        .file(&format!("translations/{language}/interface.ftl"), &format!("{NAMES}{words}\n"))
}

fn codes(site: &SiteTest) -> Vec<&'static str> {
    site.check().problems.iter().map(|problem| problem.code().as_str()).collect()
}

#[test]
fn the_notices_stand_on_the_page_whatever_a_translator_writes() {
    for (words, code) in [
        ("notice-machine = { \"\" }", "message-blank"),
        ("notice-machine = { $language }", "message-variables"),
        ("notice-not-translated = { \"\\u200B\" }", "message-blank"),
        ("notice-not-translated = { $wanted ->\n   *[other] { \"\" }\n }", "message-blank"),
    ] {
        let site = site_with_words("ar", words);
        assert_eq!(codes(&site), [code], "{words}");
        let built = site.build();
        let notice = |path| between(built.main(path), "<aside class=\"notices\"", "</aside>");
        // The theme's own Arabic stands in.
        assert!(notice("ar/advies/index.html").contains("الكمبيوتر"), "{words}");
        assert!(notice("ar/index.html").contains("Nederlands"), "{words}");
    }
}

/// What says less than its source is shown, and never without an error.
#[test]
fn a_notice_that_leaves_a_language_out_is_reported() {
    let site = site_with_words("ar", "notice-not-translated = بلغة أخرى");
    assert_eq!(codes(&site), ["message-variables"]);
    assert!(site.build().main("ar/index.html").contains("بلغة أخرى"));
    let held_back = site_with_words("ar", "notice-held-back = بلغة أخرى { $wanted }");
    assert_eq!(codes(&held_back), ["message-variables"]);
}

#[test]
fn a_number_made_of_the_title_does_not_stop_the_site() {
    let site = site_with_words("ar", "page-title = { NUMBER($page) } { $site }");
    assert_eq!(codes(&site), ["message-variables"]);
    assert!(site.build().text("ar/advies/index.html").contains("<title>النصيحة – تجربة</title>"));
}

#[test]
fn a_word_the_page_needs_and_cannot_have_is_a_problem_and_no_empty_label() {
    let site = site_with_words("nl", "footnote-back = Terug naar { DATETIME($number) }");
    let problems = site.problems();
    let found: Vec<&str> = problems.lines().filter(|line| line.contains("footnote-back")).collect();
    let [found] = found[..] else { panic!("{problems}") };
    assert!(found.starts_with("translations/nl/interface.ftl"), "{found}");
    assert!(found.contains("`1` is no day such as `2026-11-21`"), "{found}");
}
