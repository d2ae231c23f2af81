//! What can be wrong with a file of facts and with a text that names one.

use super::{FILE, PHONE, site};
use crate::site_test::SiteTest;

/// The problems of the facts and of the Dutch page, without the warning that no page uses a fact.
fn problems(facts: &str, body: &str) -> String {
    told(&site(facts, body))
}

fn told(site: &SiteTest) -> String {
    let lines = site.problems();
    let lines = lines.lines().filter(|line| {
        let is_here = line.starts_with("content/_facts") || line.starts_with("content/index.nl.md");
        is_here && !line.contains("unused-fact")
    });
    lines.map(|line| format!("{}\n", line.trim_start_matches("content/"))).collect()
}

const TOP: &str = "checked: 2026-07-23\nsource: Proef\nfacts:\n";

/// The fields of one fact, and what is said of them.
const FACTS: &[(&str, &str)] = &[
    ("kind: fone, value: 1", "4:13: error[bad-value]: `fone` is not a value of `kind`"),
    ("value: 1", "4:6: error[missing-field]: the field `kind` is missing"),
    (
        "kind: phone, value: 112, chekced: 1",
        "4:32: error[unknown-field]: there is no field `chekced` here",
    ),
    ("kind: phone, value: bel ons", "4:27: error[bad-value]: `bel ons` is not a value of `value`"),
    (
        "kind: phone, value: 0800-2000, unit: weeks",
        "4:38: error[unknown-field]: there is no field `unit` here",
    ),
    ("kind: percent, value: \"12,5\"", "4:29: error[bad-value]: `12,5` is not a value of `value`"),
    ("kind: percent, from: 15, to: 10", "4:36: error[bad-value]: `10` is not a value of `to`"),
    ("kind: percent, from: 15", "4:6: error[missing-field]: the field `to` is missing"),
    ("kind: percent, value: 10, to: 15", "4:33: error[unknown-field]: there is no field `to` here"),
    ("kind: amount, value: 10", "4:6: error[missing-field]: the field `currency` is missing"),
    (
        "kind: amount, value: 10, currency: euro",
        "4:42: error[bad-value]: `euro` is not a value of `currency`",
    ),
    (
        "kind: duration, value: 10, unit: week",
        "4:40: error[bad-value]: `week` is not a value of `unit`",
    ),
    (
        "kind: date, value: 15-03-2027",
        "4:26: error[bad-date]: `15-03-2027` is not a date for `value`",
    ),
    (
        "kind: date-range, from: 2027-02-01, to: 2027-01-01",
        "4:43: error[bad-value]: `2027-01-01` is not a value of `to`",
    ),
    (
        "kind: web, value: example.org",
        "4:25: error[bad-address]: `example.org` is not an address for `value`",
    ),
    (
        "kind: mail, value: example.org",
        "4:26: error[bad-address]: `example.org` is not an address for `value`",
    ),
    ("kind: address", "4:6: error[missing-field]: the field `lines` is missing"),
    (
        "kind: text, value: A, country: nld",
        "4:38: error[bad-value]: `nld` is not a value of `country`",
    ),
    (
        "kind: text, value: A, source: {url: https://a.nl}",
        "4:37: error[missing-field]: the field `title` is missing",
    ),
    (
        "kind: text, value: A, valid_until: 2026-01-01",
        "4:29: error[bad-value]: `2026-01-01` is not a value of `valid_until`",
    ),
];

#[test]
fn each_slip_in_a_fact_is_told_at_its_place() {
    let mut wrong = String::new();
    for (fields, expected) in FACTS {
        let found = problems(&format!("{TOP}  a: {{{fields}}}\n"), "{{ fact(id=\"a\") }}\n");
        // A fact that cannot be read is told of once, and not again where a text names it.
        if found != format!("_facts/netherlands.yaml:{expected}\n") {
            wrong.push_str(&format!("{fields}\n  {expected}\n  {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_source_and_a_day_are_needed_for_the_file_or_for_the_fact() {
    assert_eq!(
        problems("facts:\n  a: {kind: number, value: 1}\n", "Hallo.\n"),
        "_facts/netherlands.yaml:2:6: error[missing-field]: the field `checked` is missing\n\
         _facts/netherlands.yaml:2:6: error[missing-field]: the field `source` is missing\n"
    );
    let whole = "facts:\n  a: {kind: number, value: 1, source: Proef, checked: 2026-07-23}\n";
    assert_eq!(problems(whole, "Hallo.\n"), "");
    // A slip at the top is told there, not at each fact.
    assert_eq!(
        problems(
            "checked: vandaag\nsource: Proef\nfacts:\n  a: {kind: number, value: 1}\n",
            "Hallo.\n"
        ),
        "_facts/netherlands.yaml:1:10: error[bad-date]: `vandaag` is not a date for `checked`\n"
    );
}

#[test]
fn a_name_stands_once_and_in_plain_letters() {
    let twice = site(PHONE, "{{ fact(id=\"veilig-thuis-phone\") }}\n")
        .file("content/_facts/other.yaml", PHONE);
    assert_eq!(
        told(&twice),
        "_facts/other.yaml:4:3: error[duplicate-fact]: the fact `veilig-thuis-phone` stands here for the second \
         time; the first is at content/_facts/netherlands.yaml:4\n"
    );
    assert_eq!(
        problems(
            &format!("{TOP}  a: {{kind: number, value: 1}}\n  a: {{kind: number, value: 2}}\n"),
            "Hallo.\n"
        ),
        "_facts/netherlands.yaml:5:3: error[duplicate-field]: the field `a` stands here for the second time; the \
         first is on line 4\n"
    );
    assert_eq!(
        problems(&format!("{TOP}  Veilig_Thuis: {{kind: number, value: 1}}\n"), "Hallo.\n"),
        "_facts/netherlands.yaml:4:3: error[bad-value]: `Veilig_Thuis` is not a value of `facts`\n"
    );
}

#[test]
fn a_text_that_names_no_fact_is_told_the_nearest() {
    let site = site(PHONE, "Bel {{ fact(id=\"veilig-thuis-fone\") }}.\n");
    assert_eq!(
        told(&site),
        "index.nl.md:5:13: error[unknown-fact]: there is no fact `veilig-thuis-fone`\n"
    );
    let inspection = site.inspect();
    let remedies: Vec<String> = inspection
        .problems
        .iter()
        .filter(|problem| problem.code().as_str() == "unknown-fact")
        .map(|problem| problem.words().remedy)
        .collect();
    assert_eq!(remedies.len(), 6, "once in each language");
    assert!(
        remedies.iter().all(|remedy| remedy.starts_with("Did you mean `veilig-thuis-phone`?")),
        "{remedies:?}"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_the_only_thing_told() {
    let found = problems("facts:\n\t a: b\n", "{{ fact(id=\"a\") }}\n");
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(found.starts_with("_facts/netherlands.yaml:2:1: error[yaml-tab]"), "{found}");
}

#[test]
fn other_files_among_the_facts_are_told_of() {
    let site = site(PHONE, "{{ fact(id=\"veilig-thuis-phone\") }}\n")
        .file("content/_facts/notes.txt", "Bel.\n");
    assert_eq!(
        told(&site),
        "_facts/notes.txt:1:1: warning[unused-file]: nothing uses this file: facts stand in files that end in `.yaml`\n"
    );
}

#[test]
fn only_a_page_that_names_its_country_is_told_of_a_fact_of_another() {
    let facts = format!("country: no\n{PHONE}");
    let body = "{{ fact(id=\"veilig-thuis-phone\") }}\n";
    assert_eq!(problems(&facts, body), "");
    let site = site(&facts, body).page_with("content/index.nl.md", "Welkom", "country: nl\n", body);
    assert_eq!(
        told(&site),
        "index.nl.md:6:9: warning[fact-of-another-country]: the fact `veilig-thuis-phone` holds in `no`, and this \
         page is about `nl`\n"
    );
    assert!(site.problems().contains("content/index.ar.md:5:9: warning[fact-of-another-country]"));
}

#[test]
fn a_fact_that_no_page_shows_is_told_of() {
    assert_eq!(
        site(PHONE, "Hallo.\n").problems().lines().next(),
        Some(
            format!(
                "{FILE}:4:3: warning[unused-fact]: no page uses the fact `veilig-thuis-phone`, so nobody keeps it right"
            )
            .as_str()
        )
    );
}
