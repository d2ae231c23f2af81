//! Messages as theme makers, translators and readers meet them: files in, words and reports out.
//!
//! A case is one text: each file begins with a line `--- path`, the most specific file of a language
//! first. Isolation marks (U+2068 and U+2069) are written as `<` and `>` in expected words.

mod checks;
mod engine;
mod hostile;
mod problems;
mod promises;

use std::collections::BTreeSet;
use std::fmt::Write;

use fundament::diagnostic::Diagnostic;
use fundament::language::{Language, LanguageTag, Quotes};
use fundament::locale::Locale;
use fundament::messages::{
    Message, MessageArgument, MessageFailure, MessageFile, MessageUse, Messages, load,
};
use fundament::source::SourcePath;

/// The languages of every case, each with those that stand in for it. Dutch is the source.
const LANGUAGES: [(&str, &[&str]); 4] =
    [("nl", &[]), ("ar", &["nl"]), ("uk", &["nl"]), ("nl-BE", &["ar", "nl"])];

struct Case {
    files: Vec<MessageFile>,
    messages: Messages,
    report: String,
}

fn case(text: &str) -> Case {
    let files: Vec<MessageFile> = text
        .split("--- ")
        .skip(1)
        .map(|file| {
            let (path, text) = file.split_once('\n').unwrap();
            let language = path.split('/').rev().nth(1).unwrap();
            MessageFile {
                language: LanguageTag::new(language),
                path: SourcePath::new(path),
                text: text.into(),
            }
        })
        .collect();
    case_of(files)
}

fn case_of(files: Vec<MessageFile>) -> Case {
    let languages = LANGUAGES.map(|(tag, fallback)| Language {
        figure_words: Default::default(),
        months: None,
        tag: LanguageTag::new(tag),
        name: tag.into(),
        locale: Locale::new(tag, None).unwrap(),
        fallback: fallback.iter().map(|tag| LanguageTag::new(*tag)).collect(),
        quotes: Quotes::default(),
    });
    let (messages, diagnostics) = load(&files, &languages, &LanguageTag::new("nl"));
    let report = report(&files, &diagnostics);
    Case { files, messages, report }
}

const UNUSABLE: &str = "failed: what its file says cannot be used, as reported there";

/// One line per problem: code, file, line, column, the marked words, reason.
fn report(files: &[MessageFile], diagnostics: &[Diagnostic]) -> String {
    let mut report = String::new();
    for diagnostic in diagnostics {
        let path = &diagnostic.location.path;
        let code = diagnostic.code().as_str();
        write!(report, "{code} {path}").unwrap();
        if let Some(span) = diagnostic.location.span {
            let text = &files.iter().find(|file| file.path == *path).unwrap().text;
            let before = &text[..span.range().start];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            write!(report, ":{line}:{column} [{}]", &text[span.range()]).unwrap();
        }
        writeln!(report, " {}", diagnostic.words().reason).unwrap();
    }
    report
}

/// Without the lines of one code, where a case is about another.
fn without(code: &str, report: &str) -> String {
    report.lines().filter(|line| !line.starts_with(code)).map(|line| format!("{line}\n")).collect()
}

fn visible(text: &str) -> String {
    text.replace('\u{2068}', "<").replace('\u{2069}', ">")
}

impl Case {
    fn get(&self, language: &str, id: &str, arguments: &[(&str, MessageArgument)]) -> String {
        self.get_for(language, id, arguments, MessageUse::Text)
    }

    fn get_for(
        &self,
        language: &str,
        id: &str,
        arguments: &[(&str, MessageArgument)],
        purpose: MessageUse,
    ) -> String {
        match self.messages.get(&LanguageTag::new(language), id, arguments, purpose) {
            Ok(Message { text, language }) => format!("{language}: {}", visible(&text)),
            Err(MessageFailure::Missing) => "missing".into(),
            Err(MessageFailure::Failed(detail)) => format!("failed: {detail}"),
        }
    }
}

fn text(value: &str) -> MessageArgument {
    MessageArgument::Text(value.into())
}

fn number(value: &str) -> MessageArgument {
    MessageArgument::Number(value.into())
}

fn assert_send_and_sync<T: Send + Sync>(value: T) -> T {
    value
}

#[test]
fn a_message_comes_from_the_most_specific_file_and_then_from_the_next_language() {
    let case = case(
        "\
--- translations/nl/interface.ftl
title = Site
--- themes/mine/translations/nl/interface.ftl
title = Thema
search = Zoek
    .label = Zoek op deze site
--- builtin/themes/fundament/translations/nl/interface.ftl
title = Fundament
search = Zoeken
    .label = Zoeken
    .hint = Typ een woord
back = Terug
next = Verder
--- translations/ar/interface.ftl
back = رجوع
--- builtin/themes/fundament/translations/ar/interface.ftl
search = بحث
back = الرجوع
",
    );
    let case = assert_send_and_sync(case);
    for (language, id, expected) in [
        ("nl", "title", "nl: Site"),
        ("nl", "search", "nl: Zoek"),
        ("nl", "search.label", "nl: Zoek op deze site"),
        ("nl", "search.hint", "nl: Typ een woord"),
        ("nl", "nothing", "missing"),
        ("nl", "search.nothing", "missing"),
        ("ar", "title", "nl: Site"),
        ("ar", "back", "ar: رجوع"),
        ("ar", "search", "ar: بحث"),
        ("ar", "search.hint", "nl: Typ een woord"),
        ("nl-BE", "back", "ar: رجوع"),
        ("nl-BE", "next", "nl: Verder"),
        ("fr", "title", "missing"),
    ] {
        assert_eq!(case.get(language, id, &[]), expected, "{language} {id}");
    }
    let ids = |language| {
        case.messages.ids(&LanguageTag::new(language)).iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(ids("nl"), ["back", "next", "search", "title"]);
    assert_eq!(ids("ar"), ["back", "search"]);
    assert_eq!(ids("fr"), [""; 0]);
}

#[test]
fn isolation_marks_stand_in_text_and_not_in_attributes() {
    let case = case(
        "\
--- translations/nl/interface.ftl
-brand = Ouders
site = { -brand } aan tafel
page = { $page } – { $site }
only = { $page }
quoted = Zeg { \"{\" } en { -brand } en { site }
part = Deel { $part ->
    [first] één
   *[last] twee
  }
lines =
    Eerste { $page }
    tweede
--- translations/nl/terms.ftl
same-language = { -brand }
--- translations/ar/interface.ftl
page = { $page } – { $site }
",
    );
    let arguments = [("page", text("بيت")), ("site", text("Ouders")), ("part", text("first"))];
    for (language, id, in_text, in_attribute) in [
        ("nl", "site", "nl: Ouders aan tafel", "nl: Ouders aan tafel"),
        ("nl", "page", "nl: <بيت> – <Ouders>", "nl: بيت – Ouders"),
        ("ar", "page", "ar: <بيت> – <Ouders>", "ar: بيت – Ouders"),
        ("nl", "only", "nl: بيت", "nl: بيت"),
        (
            "nl",
            "quoted",
            "nl: Zeg { en Ouders en Ouders aan tafel",
            "nl: Zeg { en Ouders en Ouders aan tafel",
        ),
        ("nl", "part", "nl: Deel <één>", "nl: Deel één"),
        ("nl", "lines", "nl: Eerste <بيت>\ntweede", "nl: Eerste بيت\ntweede"),
        ("ar", "same-language", "nl: Ouders", "nl: Ouders"),
    ] {
        assert_eq!(case.get_for(language, id, &arguments, MessageUse::Text), in_text);
        assert_eq!(case.get_for(language, id, &arguments, MessageUse::Attribute), in_attribute);
    }
}

#[test]
fn a_term_sees_what_it_is_given_and_nothing_else() {
    let case = case(
        "\
--- translations/nl/interface.ftl
-brand = { $case ->
    [genitive] Ouders’
   *[nominative] Ouders
  }
    .gender = plural
a = { -brand }, { -brand(case: \"genitive\") }, { -brand(case: \"nominative\") }
b = { -brand.gender ->
    [plural] Zij zijn
   *[other] Het is
  } { -brand } { $case }
",
    );
    let arguments = [("case", text("genitive"))];
    assert_eq!(case.get("nl", "a", &arguments), "nl: Ouders, Ouders’, Ouders");
    assert_eq!(case.get("nl", "b", &arguments), "nl: <Zij zijn> Ouders <genitive>");
    assert_eq!(case.get("nl", "-brand", &arguments), "missing");
    assert_eq!(case.get("nl", "-brand.gender", &arguments), "missing");
}

#[test]
fn plurals_follow_the_language_and_an_exact_number_comes_first() {
    let case = case(
        "\
--- translations/nl/interface.ftl
hours = { $n ->
    [one] één uur
    [0] geen uur
    [1] precies één uur
   *[other] uren
  }
short = { NUMBER($n, minimumFractionDigits: 1) ->
    [1] precies
   *[other] ander
  }
--- translations/ar/interface.ftl
hours = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
  }
--- translations/uk/interface.ftl
hours = { $n ->
    [one] година
    [few] години
    [many] годин
   *[other] години (частина)
  }
",
    );
    for (language, n, expected) in [
        ("nl", "0", "geen uur"),
        ("nl", "1", "precies één uur"),
        ("nl", "1.0", "precies één uur"),
        ("nl", "2", "uren"),
        ("nl", "100000000000000000000000000001", "uren"),
        ("ar", "0", "zero"),
        ("ar", "1", "one"),
        ("ar", "2", "two"),
        ("ar", "3", "few"),
        ("ar", "103", "few"),
        ("ar", "11", "many"),
        ("ar", "100", "other"),
        ("ar", "1.5", "other"),
        ("uk", "1", "година"),
        ("uk", "21", "година"),
        ("uk", "22", "години"),
        ("uk", "11", "годин"),
        ("uk", "5", "годин"),
        ("uk", "1.5", "години (частина)"),
    ] {
        let found = case.get(language, "hours", &[("n", number(n))]);
        assert_eq!(found, format!("{language}: {expected}"), "{n}");
    }
    assert_eq!(case.get("nl", "short", &[("n", number("1"))]), "nl: precies");
}

/// The only case that needs numbers in the form of a language.
#[test]
fn numbers_and_dates_are_written_as_the_language_writes_them() {
    let case = case(
        "\
--- translations/nl/interface.ftl
plain = { $n }
sum = Samen { NUMBER($n, minimumFractionDigits: 2) }
round = { NUMBER($n, maximumFractionDigits: 1) }
literal = Van { 1234.5 } tot { DATETIME(\"2026-11-21\") }
day = Op { DATETIME($day) }
--- translations/uk/interface.ftl
plain = { $n }
day = { DATETIME($day) }
--- translations/ar/interface.ftl
day = { DATETIME($day) }
",
    );
    for (language, id, name, value, expected) in [
        ("nl", "plain", "n", number("12345.50"), "nl: 12.345,50"),
        ("uk", "plain", "n", number("12345.5"), "uk: 12\u{a0}345,5"),
        ("nl", "sum", "n", number("12345.5"), "nl: Samen <12.345,50>"),
        ("nl", "sum", "n", text("7"), "nl: Samen <7,00>"),
        ("nl", "round", "n", number("9.96"), "nl: 10,0"),
        ("nl", "round", "n", number("-0.04"), "nl: 0,0"),
        ("nl", "round", "n", number("3"), "nl: 3"),
        ("nl", "literal", "", text(""), "nl: Van <1.234,5> tot <21 november 2026>"),
        ("nl", "day", "day", text("2026-11-21"), "nl: Op <21 november 2026>"),
        ("uk", "day", "day", text("2026-11-21"), "uk: 21 листопада 2026\u{202f}р."),
        ("ar", "day", "day", text("2026-11-21"), "ar: 21 نوفمبر 2026"),
    ] {
        assert_eq!(case.get(language, id, &[(name, value)]), expected, "{language} {id}");
    }
}

#[test]
fn a_value_that_is_not_given_or_does_not_fit_is_said_in_plain_words() {
    let case = case(
        "\
--- translations/nl/interface.ftl
hello = Dag { $name }
again = Weer: { hello }
count = { $n ->
    [one] één
   *[other] meer
  }
sum = { NUMBER($n) }
day = { DATETIME($day) }
",
    );
    for (id, name, value, expected) in [
        ("hello", "nam", text("Sara"), "failed: its variable `$name` was not given"),
        ("again", "nam", text("Sara"), "failed: its variable `$name` was not given"),
        ("again", "name", text("Sara"), "nl: Weer: Dag <Sara>"),
        ("count", "x", number("1"), "failed: its variable `$n` was not given"),
        ("count", "n", number("veel"), "failed: `veel` is no number such as `12` or `12.50`"),
        ("hello", "name", number("1e3"), "failed: `1e3` is no number such as `12` or `12.50`"),
        ("sum", "n", text("1.2.3"), "failed: `1.2.3` is no number such as `12` or `12.50`"),
        ("day", "day", text("21-11-2026"), "failed: `21-11-2026` is no day such as `2026-11-21`"),
    ] {
        assert_eq!(case.get("nl", id, &[(name, value)]), expected);
    }
    let variables = |id| case.messages.variables(&LanguageTag::new("ar"), id);
    assert_eq!(variables("again"), Some(&BTreeSet::from(["name".to_owned()])));
    assert_eq!(variables("nothing"), None);
}
