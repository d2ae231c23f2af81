//! What is wrong inside one language, at its exact place.

use super::{UNUSABLE, case, number, without};

/// Each case is a file; below it what is reported. `good` must stand in every one and stay.
#[test]
fn what_cannot_be_read_is_reported_in_plain_words_and_the_rest_stays() {
    let cases = [
        (
            "title: Zoeken",
            "1:6 [:] this message cannot be read: `=` was expected after the name, but `:` was found",
        ),
        (
            "my title = Zoeken",
            "1:4 [t] this message cannot be read: a name is one word, with `-` in the place of spaces",
        ),
        (
            "één = 1",
            "1:1 [é] this message cannot be read: a name begins with a letter from a to z, but `é` was found",
        ),
        (
            "caf\u{e9} = Koffie",
            "1:4 [é] this message cannot be read: a name has letters a to z, digits, `-` and `_`, but `é` was found",
        ),
        (
            "title = Een zin\nover twee regels",
            "2:1 [over twee regels] this message cannot be read: `=` is missing; if this line belongs to the words above, begin it with spaces",
        ),
        (
            "title = { $name",
            "1:9 [{] this message cannot be read: this `{` is never closed with `}`",
        ),
        (
            "title = { $name of }",
            "1:17 [o] this message cannot be read: `}` was expected, but `o` was found",
        ),
        (
            "title = Een } haakje",
            "1:13 [}] this message cannot be read: this `}` has no `{` before it; to show it, write `{ \"}\" }`",
        ),
        (
            "title = { }",
            "1:11 [}] this message cannot be read: a variable such as `$count` was expected after `{`, but `}` was found",
        ),
        (
            "title = { $ name }",
            "1:12 [ ] this message cannot be read: the name of a variable was expected after `$`, but a space was found",
        ),
        ("title =", "1:1 [title] this message cannot be read: `title` has no text"),
        ("-brand =", "1:1 [-brand] this message cannot be read: `-brand` has no text"),
        (
            "title = { $n ->\n    [one] uur\n    [other] uren\n}",
            "4:1 [}] this message cannot be read: one of the choices must be marked with `*`, as in `*[other]`: it is taken where no other fits",
        ),
        (
            "title = { $n ->\n   *[one] uur\n   *[other] uren\n}",
            "3:5 [[] this message cannot be read: only one of the choices can be marked with `*`",
        ),
        (
            "title = { $n -> [one] uur *[other] uren }",
            "1:17 [[] this message cannot be read: after `->` each choice stands on a line of its own",
        ),
        (
            "title = { \"open }",
            "1:11 [\"open }] this message cannot be read: this text is never closed with `\"`",
        ),
        (
            "title = { \"\\u12\u{e9}\" }",
            "1:16 [é] this message cannot be read: after `\\u` come four digits or letters a to f, after `\\U` six",
        ),
        (
            "title = { number($n) }",
            "1:21 [ ] this message cannot be read: the name of a function has capitals only, as in `NUMBER($count)`",
        ),
        (
            "title = Zoek\n    .label Zoek hier",
            "2:6 [label Zoek hier] this message cannot be read: `=` is missing after the name",
        ),
        (
            "title = Zoek\n    .label =\n",
            "2:6 [label] this message cannot be read: `label` has no text",
        ),
        (
            "\ttitle = Zoek",
            "1:1 [\t] this message cannot be read: this line begins with a tab; use spaces",
        ),
        (
            "    title = Zoek",
            "1:1 [    title = Zoek] this message cannot be read: this line belongs to no message",
        ),
    ];
    for (broken, expected) in cases {
        let path = "translations/nl/interface.ftl";
        let case = case(&format!("--- {path}\n{broken}\ngood = Goed\n"));
        assert_eq!(
            without("missing-message", &case.report),
            format!("message-syntax {path}:{expected}\n"),
            "{broken}"
        );
        assert_eq!(case.get("ar", "good", &[]), "nl: Goed", "{broken}");
    }
}

#[test]
fn a_broken_message_steps_back_for_the_next_file_and_then_for_the_next_language() {
    let case = case(
        "\
--- translations/nl/interface.ftl
title = Titel { $naam
search = Zoek
open = Open
loop = Lus
count = { $n ->
    [one] één
   *[other] meer
}
--- translations/ar/interface.ftl
title = عنوان {
search = بحث { -brand }
open = افتح {
loop = { loop }
count = { $x ->
    [one] واحد
   *[other] أكثر
}
--- builtin/themes/fundament/translations/nl/interface.ftl
title = Fundament
--- builtin/themes/fundament/translations/ar/interface.ftl
search = ابحث
",
    );
    for (language, id, expected) in [
        ("nl", "title", "nl: Fundament"),
        ("ar", "title", "nl: Fundament"),
        ("ar", "search", "ar: ابحث"),
        ("ar", "open", "nl: Open"),
        ("ar", "loop", "nl: Lus"),
    ] {
        assert_eq!(case.get(language, id, &[]), expected, "{language} {id}");
    }
    assert_eq!(case.get("ar", "count", &[("n", number("1"))]), "nl: één");
    assert_eq!(
        without("missing-message", &case.report),
        "\
message-syntax translations/ar/interface.ftl:1:15 [{] this message cannot be read: this `{` is never closed with `}`
message-failed translations/ar/interface.ftl:2:16 [-brand] the message `search` could not be put together: this language has no term `-brand`
message-syntax translations/ar/interface.ftl:3:13 [{] this message cannot be read: this `{` is never closed with `}`
message-failed translations/ar/interface.ftl:4:10 [loop] the message `loop` could not be put together: it refers to itself: `loop` → `loop`
message-variables translations/ar/interface.ftl:5:1 [count] the message `count` has other variables than its source: `$x` is not in the source, `$n` is left out
message-syntax translations/nl/interface.ftl:1:15 [{] this message cannot be read: this `{` is never closed with `}`
"
    );
}

#[test]
fn a_second_message_of_one_name_in_one_file_is_reported_and_the_first_one_stays() {
    let case = case(
        "\
--- translations/nl/interface.ftl
title = Eerste
    .label = Een
    .label = Twee
-brand = Ouders
title = Tweede
-brand = Scholen
brand = Het merk is { -brand }
--- translations/nl/glossary.ftl
title = Derde
",
    );
    assert_eq!(
        without("missing-message", &case.report),
        "\
duplicate-message translations/nl/interface.ftl:3:6 [label] the message `title.label` stands here for the second time
duplicate-message translations/nl/interface.ftl:5:1 [title] the message `title` stands here for the second time
duplicate-message translations/nl/interface.ftl:6:1 [-brand] the message `-brand` stands here for the second time
"
    );
    assert_eq!(case.get("nl", "title", &[]), "nl: Eerste");
    assert_eq!(case.get("nl", "title.label", &[]), "nl: Een");
    assert_eq!(case.get("nl", "brand", &[]), "nl: Het merk is Ouders");
}

#[test]
fn references_are_checked_when_files_are_read() {
    let cases = [
        (
            "a = { serch }\nsearch = Zoek",
            "1:7 [serch] the message `a` could not be put together: this language has no message `serch`; did you mean `search`?",
        ),
        (
            "a = { naam }",
            "1:7 [naam] the message `a` could not be put together: this language has no message `naam`; a variable begins with `$`",
        ),
        (
            "a = { search.label }\nsearch = Zoek",
            "1:7 [search.label] the message `a` could not be put together: this language has no message `search.label`; a variable begins with `$`",
        ),
        (
            "a =\n    .label = { -merk }",
            "2:16 [-merk] the message `a.label` could not be put together: this language has no term `-merk`",
        ),
        (
            "-brand = Ouders { $case }\na = { -brand }",
            "2:7 [-brand] the message `a` could not be put together: `-brand` must be given `case`, as in `-brand(case: \"…\")`",
        ),
        (
            "-brand = Ouders\na = { -brand(\"x\") }",
            "2:15 [x] the message `a` could not be put together: `-brand` takes values with a name, as in `(case: \"…\")`",
        ),
        (
            "a = { DATE($day) }",
            "1:7 [DATE] the message `a` could not be put together: there is no function `DATE`; there are `NUMBER` and `DATETIME`",
        ),
        (
            "a = { NUMBER() }",
            "1:7 [NUMBER] the message `a` could not be put together: `NUMBER` takes one value, as in `NUMBER($name)`",
        ),
        (
            "a = { NUMBER(\"een\") }",
            "1:15 [een] the message `a` could not be put together: `NUMBER` takes a number or a variable",
        ),
        (
            "a = { NUMBER($n, minimumFractionDigits: 30) }",
            "1:18 [minimumFractionDigits] the message `a` could not be put together: `minimumFractionDigits` is a number from 0 to 20",
        ),
        (
            "a = { NUMBER($n, minimumFractionDigits: 3, maximumFractionDigits: 2) }",
            "1:18 [minimumFractionDigits] the message `a` could not be put together: the minimum of decimals is greater than the maximum",
        ),
        (
            "a = { NUMBER($n, type: \"ordinal\") }",
            "1:18 [type] the message `a` could not be put together: `NUMBER` has no option `type`; it has `minimumFractionDigits` and `maximumFractionDigits`",
        ),
        (
            "a = { DATETIME($d, month: \"long\") }",
            "1:20 [month] the message `a` could not be put together: `DATETIME` has no options: dates are written as letters in this language write them",
        ),
        (
            "a = { DATETIME(\"2026-02-30\") }",
            "1:17 [2026-02-30] the message `a` could not be put together: `DATETIME` takes a variable or a day such as `\"2026-11-21\"`",
        ),
    ];
    for (file, expected) in cases {
        let path = "translations/nl/interface.ftl";
        let case = case(&format!("--- {path}\n{file}\ngood = Goed\n"));
        let report = without("missing-message", &case.report);
        assert_eq!(report, format!("message-failed {path}:{expected}\n"), "{file}");
        let id = if file.contains(".label = {") { "a.label" } else { "a" };
        assert_eq!(case.get("nl", id, &[]), UNUSABLE, "{file}");
        assert_eq!(case.get("nl", "good", &[]), "nl: Goed", "{file}");
    }
}

#[test]
fn messages_in_a_circle_are_reported_and_those_that_refer_to_them_too() {
    let case = case(
        "\
--- translations/nl/interface.ftl
a = { b }
b = Ja { -c }
-c = { a }
d = Zie { a }
",
    );
    assert_eq!(
        case.report.lines().filter(|line| line.contains("/nl/")).collect::<Vec<_>>(),
        [
            "message-failed translations/nl/interface.ftl:1:7 [b] the message `a` could not be put together: it refers to itself: `a` → `b` → `-c` → `a`",
            "message-failed translations/nl/interface.ftl:2:10 [-c] the message `b` could not be put together: it refers to itself: `b` → `-c` → `a` → `b`",
            "message-failed translations/nl/interface.ftl:3:8 [a] the message `-c` could not be put together: it refers to itself: `-c` → `a` → `b` → `-c`",
            "message-failed translations/nl/interface.ftl:4:11 [a] the message `d` could not be put together: this language has no message `a`; did you mean `d`?",
        ]
    );
    for id in ["a", "b", "d"] {
        assert_eq!(case.get("nl", id, &[]), UNUSABLE, "{id}");
    }
}
