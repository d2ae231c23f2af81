//! What of a translation is not what its source has: figures, links, pictures, components, marks, kinds, lengths.

use crate::site_test::SiteTest;

const LANGUAGES: [&str; 6] = ["nl", "en", "ar", "tr", "uk", "ti"];

/// A site in six languages, with a page whose source and translation into one language are given.
fn site(tag: &str, source: &str, translation: &str) -> SiteTest {
    let languages = LANGUAGES.join(", ");
    let site = SiteTest::empty().file(
        "site.yaml",
        &format!("base_url: https://example.org/\nsource: nl\nlanguages: [{languages}]\n"),
    );
    let site = LANGUAGES.iter().fold(site, |site, tag| {
        let words = "site-name = Proef\nsite-description = Een proef.\n";
        site.file(&format!("translations/{tag}/interface.ftl"), words).page(
            &format!("content/index.{tag}.md"),
            &format!("Titel {tag}"),
            "",
        )
    });
    site.page("content/school/index.nl.md", "School", source).page(
        &format!("content/school/index.{tag}.md"),
        "Titel",
        translation,
    )
}

/// What is found about differences, one a line, without the warnings that a figure should be a fact.
fn found(site: &SiteTest) -> String {
    let other = ["fact-typed-in-prose", "translation-incomplete", "untranslated-text"];
    let problems = site.problems();
    let lines = problems.lines().filter(|line| !other.iter().any(|code| line.contains(code)));
    lines.map(|line| format!("{line}\n")).collect()
}

fn differences(tag: &str, source: &str, translation: &str) -> String {
    found(&site(tag, source, translation))
}

#[test]
fn a_telephone_number_with_a_wrong_digit_is_found() {
    assert_eq!(
        differences("en", "Bel bij gevaar 0800-2000.\n", "In danger, call 0800-2001 now.\n"),
        "content/school/index.en.md:5:17: warning[figure-differs]: here stands `0800-2001`, and in the source `0800-2000`\n"
    );
}

#[test]
fn a_telephone_number_that_is_missing_is_found_at_its_text() {
    assert_eq!(
        differences("en", "Hallo.\n\nBel 0800-2000.\n", "Hello.\n\nCall us.\n"),
        "content/school/index.en.md:7:1: warning[figure-differs]: the source has `0800-2000` here, and this text does not\n"
    );
}

#[test]
fn other_figures_are_found_in_every_language() {
    let wrong = [
        ("ar", "Bel 0800-2000.\n", "اتصل ٠٨٠٠-٢٠٠١.\n"),
        ("ar", "Betaal € 25 per jaar.\n", "ادفع ٢٦ يورو في السنة.\n"),
        ("tr", "Vóór 4 februari 2027.\n", "5 Şubat 2027'den önce.\n"),
        ("tr", "Vóór 4 februari 2027.\n", "4 Mart 2027'den önce.\n"),
        ("en", "Vóór 4 februari 2027.\n", "Before February 4, 2028.\n"),
        ("uk", "Van 13.30 tot 15.00 uur.\n", "З 13:30 до 15:30.\n"),
        ("uk", "Er zijn 1.000 plaatsen.\n", "Є 10 000 місць.\n"),
        ("en", "Kinderen in groep 8.\n", "Children in group 7.\n"),
        ("en", "Wacht 30 minuten.\n", "Wait a while.\n"),
        ("en", "Wacht even.\n", "Wait 30 minutes.\n"),
        ("ti", "Vóór 4 februari 2027.\n", "ቅድሚ 5 ለካቲት 2027።\n"),
    ];
    for (tag, source, translation) in wrong {
        let found = differences(tag, source, translation);
        assert_eq!(found.lines().count(), 1, "{translation}{found}");
        assert!(found.contains("figure-differs"), "{translation}{found}");
    }
}

#[test]
fn the_same_values_in_other_forms_are_left_alone() {
    let same = [
        ("ar", "Bel 0800-2000 of 112.\n", "اتصل ٠٨٠٠-٢٠٠٠ أو ١١٢.\n"),
        ("en", "Bel 020 123 45 67.\n", "Call +31 20 123 4567.\n"),
        ("en", "Bel 0800-2000.\n", "Call 0800 2000.\n"),
        ("ar", "Betaal € 1.250,50 per jaar.\n", "ادفع ١٬٢٥٠٫٥٠ يورو في السنة.\n"),
        ("en", "Betaal 5 euro.\n", "Pay € 5.\n"),
        ("uk", "Er zijn 10.000 plaatsen.\n", "Є 10 000 місць.\n"),
        ("tr", "Bij 85% van de kinderen.\n", "Çocukların yüzde 85'inde.\n"),
        ("en", "Vóór 4 februari 2027.\n", "Before February 4, 2027.\n"),
        ("en", "Vóór 4 februari 2027.\n", "Before 04/02/2027.\n"),
        ("uk", "Vóór 4 februari 2027.\n", "До 4 лютого 2027 року.\n"),
        ("ar", "Vóór 4 november 2027.\n", "قبل ٤ نوفمبر/تشرين الثاني ٢٠٢٧.\n"),
        ("ti", "Vóór 4 februari 2027.\n", "ቅድሚ 4 ለካቲት 2027።\n"),
        ("ti", "In 2027 zijn er 20 plaatsen.\n", "ኣብ ፳፻፳፯ ፳ ቦታታት ኣሎ።\n"),
        ("en", "Om 14.30 uur.\n", "At 2:30 pm.\n"),
        ("en", "Om 14 uur.\n", "At 2 p.m.\n"),
        ("tr", "Van 14u30 tot 16 uur.\n", "14:30-16:00 arası.\n"),
        ("en", "In schooljaar 2026-2027.\n", "In the school year 2026/27.\n"),
        ("en", "Er zijn 3 dingen voor 2 ouders.\n", "There are three things for 2 parents.\n"),
        ("en", "Vraag het in groep 8, in de 4e week.\n", "Ask in group 8, in week four.\n"),
        ("en", "1. Een.\n2. Twee.\n", "1. One.\n2. Two.\n"),
        ("en", "Mei is mooi.\n", "May is nice.\n"),
        ("en", "Zie www.example.nl/24 of `code 20`.\n", "See www.example.nl/24 or `code 21`.\n"),
        ("en", "## Wat nu? {#nu-2027}\n\nHallo.\n", "## What now? {#nu-2027}\n\nHello.\n"),
    ];
    for (tag, source, translation) in same {
        assert_eq!(differences(tag, source, translation), "", "{source}{translation}");
    }
}

#[test]
fn figures_of_titles_and_of_words_in_components_are_compared() {
    let source = "{{ houses(show=\"all\", reason=\"U heeft een brief van 16 oktober.\") }}\n";
    let own = "{{ houses(show=\"all\", reason=\"You have a letter of 17 October.\") }}\n";
    let site = site("en", "Hallo.\n", "Hello.\n")
        .page("content/school/index.nl.md", "School in 2027", source)
        .page("content/school/index.en.md", "School in 2028", own);
    let found = found(&site);
    assert!(
        found.contains("index.en.md:2:18: warning[figure-differs]: here stands `2028`"),
        "{found}"
    );
    assert!(
        found.contains("warning[figure-differs]: here stands `17`, and in the source `16`"),
        "{found}"
    );
}

#[test]
fn what_is_known_to_be_out_of_date_is_left_alone() {
    let own = "Call 0800-2001.";
    let entry = |source: &str| {
        let block = fundament::site::blocks::fingerprint(own);
        format!(
            "version: 1\nblocks:\n  - block: \"{block}\"\n    source: {source}\n    origin: human\n    \
             state: translated\n    translator: amina\n"
        )
    };
    let path = "content/school/index.en.state.yaml";
    let site = || site("en", "Bel 0800-2000.\n", &format!("{own}\n"));
    let outdated = site().file(path, &entry("Bel 0800-2001."));
    assert_eq!(found(&outdated), "");
    // What a speaker stood for may still be a slip.
    let current = site().file(path, &entry("Bel 0800-2000."));
    assert!(found(&current).contains("figure-differs"), "{}", found(&current));
}

#[test]
fn links_that_lead_elsewhere_are_found() {
    let source = "Lees [meer](@/) of [dit](https://www.example.nl/een).\n";
    let same = [
        "Read [more](@/) or [this](https://en.example.nl/two).\n",
        "Read [this](https://example.nl/een) or [more](../).\n",
    ];
    for translation in same {
        assert_eq!(differences("en", source, translation), "", "{translation}");
    }
    assert_eq!(
        differences("en", source, "Read [more](@/school) or [this](https://example.com/een).\n"),
        "content/school/index.en.md:5:6: warning[link-differs]: here stands `@/school` and `https://example.com/een`, and in the source `@/` and `https://www.example.nl/een`\n"
    );
    assert_eq!(
        differences("en", source, "Read [more](@/) or this.\n"),
        "content/school/index.en.md:5:1: warning[link-differs]: the source has `https://www.example.nl/een` here, and this text does not\n"
    );
}

#[test]
fn a_link_to_a_heading_may_use_either_name_of_it() {
    let source = "Zie [hier](#nu).\n\n## Nu\n\nA.\n\n## Dan\n\nB.\n";
    for (id, is_same) in [("nu", true), ("now", true), ("then", false)] {
        let translation = format!("See [here](#{id}).\n\n## Now\n\nA.\n\n## Then\n\nB.\n");
        assert_eq!(differences("en", source, &translation).is_empty(), is_same, "{id}");
    }
}

#[test]
fn components_with_other_names_numbers_or_choices_are_found() {
    let source = "Zeg: {{ say(text=\"Mag ik een tolk?\") }}\n\n{{ phone(number=\"0800-2000\", label=\"Bel ons\") }}\n";
    let own = "Say: {{ say(text=\"Ik spreek Engels. Mag ik een tolk?\") }}\n\n{{ phone(number=\"0800-2000\", label=\"Call us\") }}\n";
    assert_eq!(differences("en", source, own).matches("component-differs").count(), 0);
    let wrong = own.replace("Mag ik een tolk", "May I have an interpreter").replace("2000", "2001");
    assert_eq!(differences("en", source, &wrong).matches("component-differs").count(), 2);
}

#[test]
fn a_sentence_in_another_script_is_found_and_words_of_the_country_are_not() {
    let source = "Uw kind gaat naar groep 8.\n\nVraag het aan de intern begeleider of de leraar.\n";
    let own = "ውላድኩም ናብ groep 8 ይኸይድ።\n\n";
    let wrong = format!("{own}Please ask the teacher of your child about this.\n");
    assert_eq!(
        differences("ti", source, &wrong),
        "content/school/index.ti.md:7:1: warning[text-in-another-language]: this is written with Latin letters, and the page is in ትግርኛ\n"
    );
    for right in [
        "Intern begeleider ወይ leraar ሕተቱ።\n",
        "ከምዚ በሉ፦ {{ say(text=\"Mag ik met de intern begeleider praten?\") }}\n",
    ] {
        let found = differences("ti", source, &format!("{own}{right}"));
        assert!(!found.contains("text-in-another-language"), "{found}");
    }
}

#[test]
fn a_text_in_another_language_is_known_by_the_small_words_of_the_site() {
    let path = "content/school/how-school-works/index.tr.md";
    let text = std::fs::read_to_string(path).expect("a page of our own site");
    let english = "Your child has to go to school from the day after the summer, and you can ask the school for help if this is not clear to you.";
    let is_plain = |block: &&str| {
        block.len() > 120 && block.starts_with(char::is_alphabetic) && !block.contains(['[', '{'])
    };
    let block = text.split("\n\n").skip(2).find(is_plain).expect("a plain paragraph");
    let site = SiteTest::of_folder("").file(path, &text.replacen(block, english, 1));
    let problems = site.problems();
    assert!(
        problems.contains("this is written with words of English, and the page is in Türkçe"),
        "{problems}"
    );
}
