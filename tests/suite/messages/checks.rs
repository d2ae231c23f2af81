//! What languages, templates and files say of each other.

use std::collections::BTreeSet;

use super::{case, report, text};

#[test]
fn a_translation_has_the_variables_and_messages_of_its_source() {
    let case = case(
        "\
--- translations/nl/interface.ftl
hello = Dag { $name }
count = { $n } uur
own = Tekst
search = Zoek
    .label = Zoek op { $site }
    .hint = Typ
only = Alleen
    .label = Label
-brand = Ouders
--- translations/nl/glossary.ftl
term-school = School
--- builtin/themes/fundament/translations/nl/interface.ftl
own = Tekst van { $site }
--- translations/ar/interface.ftl
hello = مرحبا { $nome }
count = ساعات
own = { $site }
search = بحث
    .label = بحث { $page } { $site }
broken = {
--- translations/ar/glossary.ftl
--- builtin/themes/fundament/translations/uk/interface.ftl
hello = Привіт { $name }
",
    );
    assert_eq!(
        case.report.lines().filter(|line| !line.contains("/nl-BE/")).collect::<Vec<_>>(),
        [
            "missing-terms translations/ar/glossary.ftl a word of the glossary is not explained in `ar` yet: `school`",
            "missing-message translations/ar/interface.ftl the message `only` is not translated into `ar`",
            "missing-message translations/ar/interface.ftl the message `search.hint` is not translated into `ar`",
            "message-variables translations/ar/interface.ftl:1:1 [hello] the message `hello` has other variables than its source: `$nome` is not in the source, `$name` is left out",
            "message-variables translations/ar/interface.ftl:2:1 [count] the message `count` has other variables than its source: `$n` is left out",
            "message-variables translations/ar/interface.ftl:5:6 [label] the message `search.label` has other variables than its source: `$page` is not in the source",
            "message-syntax translations/ar/interface.ftl:6:10 [{] this message cannot be read: this `{` is never closed with `}`",
            "missing-message translations/uk/interface.ftl the message `count` is not translated into `uk`",
            "missing-message translations/uk/interface.ftl the message `only` is not translated into `uk`",
            "missing-message translations/uk/interface.ftl the message `own` is not translated into `uk`",
            "missing-message translations/uk/interface.ftl the message `search` is not translated into `uk`",
            "missing-terms translations/uk/interface.ftl a word of the glossary is not explained in `uk` yet: `school`",
        ]
    );
    // What cannot be put together for lack of a value gives way; what says less than its source stays.
    let arguments = [("name", text("Sara")), ("n", text("3")), ("site", text("Site"))];
    assert_eq!(case.get("ar", "hello", &arguments), "nl: Dag <Sara>");
    assert_eq!(case.get("ar", "search.label", &arguments), "nl: Zoek op <Site>");
    assert_eq!(case.get("ar", "count", &arguments), "ar: ساعات");
}

#[test]
fn what_nobody_uses_is_reported_in_files_of_the_site_and_the_theme_only() {
    let case = case(
        "\
--- translations/nl/interface.ftl
title = { -brand } { helper }
helper = helpt
search =
    .label = Zoek
-brand = Ouders
-unused-term = Weg
old = Weg
    .label = Weg
alert-tip = Tip
term-school = School
phrase-slow = Langzaam graag
--- themes/mine/translations/nl/interface.ftl
old = Weg
--- builtin/themes/fundament/translations/nl/interface.ftl
never = Nooit
--- translations/ar/interface.ftl
title = { only-here }
only-here = هنا
old = قديم
new = جديد
alert-tipp = نصيحة
term-skool = مدرسة
search =
    .label = بحث
    .hint = اكتب
--- builtin/themes/fundament/translations/ar/interface.ftl
new = جديد
",
    );
    let used = ["title", "search.label", "search.hint", "new", "nowhere"].map(str::to_owned).into();
    let diagnostics = case.messages.check_use(&used, &["alert-*".to_owned()]);
    assert_eq!(
        report(&case.files, &diagnostics),
        "\
unused-message themes/mine/translations/nl/interface.ftl:1:1 [old] the message `old` is used nowhere
unused-message translations/ar/interface.ftl:3:1 [old] the message `old` is used nowhere
missing-source-message translations/ar/interface.ftl:4:1 [new] there is no message `new` in the source language
missing-source-message translations/ar/interface.ftl:5:1 [alert-tipp] there is no message `alert-tipp` in the source language
missing-source-message translations/ar/interface.ftl:6:1 [term-skool] there is no message `term-skool` in the source language
missing-source-message translations/ar/interface.ftl:9:6 [hint] there is no message `search.hint` in the source language
unused-message translations/nl/interface.ftl:6:1 [-unused-term] the message `-unused-term` is used nowhere
unused-message translations/nl/interface.ftl:7:1 [old] the message `old` is used nowhere
"
    );
}

#[test]
fn a_pattern_of_dynamic_keys_fits_as_its_stars_say() {
    let case = case("--- translations/nl/interface.ftl\nalert-tip-title = Tip\n");
    for (pattern, fits) in [
        ("alert-*", true),
        ("*-title", true),
        ("alert-*-title", true),
        ("*tip*", true),
        ("*", true),
        ("alert-tip-title", true),
        ("alert-tip-title*", true),
        ("alert-tip-title*title", false),
        ("alert-", false),
        ("*-tip", false),
        ("", false),
    ] {
        let unused = case.messages.check_use(&BTreeSet::new(), &[pattern.to_owned()]);
        assert_eq!(unused.is_empty(), fits, "{pattern}");
    }
}
