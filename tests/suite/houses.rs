//! Houses: a model is data and words, the theme draws it, and the tool sees to its order, reasons and goals.

use crate::site_test::{Built, SiteTest};

const MODEL: &str = "content/_houses/youth-care.yaml";
const FACTS: &str = "source: {title: KIS, url: https://kis.nl}\nchecked: 2026-07-23\nfacts:\n  green-house: {kind: percent, value: 85}\n";
const HOUSES: &str = "houses:\n\
    \x20 - {name: green, colour: green, cracks: 0, layers: [parents, school], share: green-house}\n\
    \x20 - {name: orange, colour: orange, cracks: 1, layers: [parents, school, team]}\n\
    \x20 - {name: red, colour: red, cracks: 2, layers: [parents, school, team, protection]}\n";

const DUTCH: &str = "house-youth-care-green-title = Groen\nhouse-youth-care-green-text = Samen.\n\
    house-youth-care-green-goal = U gaat zelf verder.\nhouse-youth-care-green-share = Zoveel kinderen.\n\
    house-youth-care-orange-title = Oranje\nhouse-youth-care-orange-text = Met hulp.\n\
    house-youth-care-orange-goal = U gaat weer zelf verder.\n\
    house-youth-care-red-title = Rood\nhouse-youth-care-red-text = Met bescherming.\n\
    house-youth-care-red-goal = U gaat samen verder.\n\
    house-youth-care-layer-parents = Ouders\n    .more = U bent het fundament.\n\
    house-youth-care-layer-school = School\nhouse-youth-care-layer-team = Erbij: het team\n\
    house-youth-care-layer-protection = Erbij: bescherming\n";

const ARABIC: &str = "house-youth-care-green-title = أخضر\nhouse-youth-care-green-text = معًا.\n\
    house-youth-care-green-goal = تواصلون بأنفسكم.\nhouse-youth-care-green-share = نسبة الأطفال.\n\
    house-youth-care-orange-title = برتقالي\nhouse-youth-care-orange-text = مع مساعدة.\n\
    house-youth-care-orange-goal = تواصلون من جديد.\n\
    house-youth-care-red-title = أحمر\nhouse-youth-care-red-text = مع حماية.\n\
    house-youth-care-red-goal = تواصلون معًا.\n\
    house-youth-care-layer-parents = الوالدان\n    .more = أنتم الأساس.\n\
    house-youth-care-layer-school = المدرسة\nhouse-youth-care-layer-team = مضاف: الفريق\n\
    house-youth-care-layer-protection = مضاف: حماية\n";

fn site(call: &str) -> SiteTest {
    SiteTest::new()
        .file("content/_facts/netherlands.yaml", FACTS)
        .file(MODEL, HOUSES)
        .file("translations/nl/houses.ftl", DUTCH)
        .file("translations/ar/houses.ftl", ARABIC)
        .page("content/index.nl.md", "Welkom", &format!("{call}\n"))
        .page("content/index.ar.md", "أهلا", &format!("{call}\n"))
}

/// The houses of a page without their drawings.
fn houses(built: &Built, path: &str) -> String {
    let article = built.article(path);
    let drawing = |part: &str| part.split_once("</svg>\n</div>\n").map(|(_, rest)| rest.to_owned());
    let parts: Vec<String> = article
        .split("<div class=\"house-picture\">")
        .enumerate()
        .map(
            |(index, part)| {
                if index == 0 { part.to_owned() } else { drawing(part).expect("a drawing") }
            },
        )
        .collect();
    parts.concat()
}

#[test]
fn houses_are_a_drawing_and_stones_as_text_in_each_language() {
    let built = site("{{ houses(show=\"green-orange\") }}").build();
    let expected = |names: [&str; 3],
                    label: &str,
                    stones: [&str; 4],
                    texts: [&str; 2],
                    goals: [&str; 2],
                    share: &str| {
        let [green, orange, all] = names;
        let [parents, more, school, team] = stones;
        let below = format!(
            "<ol class=\"stones\" aria-label=\"{label}\">\n\
             <li class=\"stone parents\"><b>{parents}</b> <span>{more}</span></li>\n\
             <li class=\"stone school\"><b>{school}</b></li>\n"
        );
        let house = |number: u8, colour: &str, name: &str| {
            format!(
                "<section class=\"house {colour}\" id=\"house-{number}\" aria-labelledby=\"house-{number}-title\">\n\
             <div class=\"house-name\"><span class=\"house-number\" aria-hidden=\"true\">{number}</span>\
             <div><h3 id=\"house-{number}-title\">{name}</h3></div></div>\n{below}"
            )
        };
        format!(
            "<ol class=\"house-links\">\n<li><a href=\"#house-1\"><b>1</b> {green}</a></li>\n\
             <li><a href=\"#house-2\"><b>2</b> {orange}</a></li>\n\
             <li class=\"all\"><a href=\"#_houses\">{all}</a></li>\n\
             </ol>\n<div class=\"houses\" id=\"_houses\">\n{}</ol>\n<div class=\"house-text\"><p>{}</p></div>\n<p class=\"goal\">{}</p>\n{share}\n</section>\n\
             {}<li class=\"stone added team\"><b>{team}</b></li>\n</ol>\n\
             <div class=\"house-text\"><p>{}</p></div>\n<p class=\"goal\">{}</p>\n</section>\n</div>",
            house(1, "green", green),
            texts[0],
            goals[0],
            house(2, "orange", orange),
            texts[1],
            goals[1],
        )
    };
    let dutch = expected(
        ["Groen", "Oranje", "Alle huizen samen"],
        "Wie draagt het huis, van boven naar beneden",
        ["Ouders", "U bent het fundament.", "School", "Erbij: het team"],
        ["Samen.", "Met hulp."],
        ["U gaat zelf verder.", "U gaat weer zelf verder."],
        "<p class=\"fact-card\"><b>85%</b><span>Zoveel kinderen.</span></p>",
    );
    let found = houses(&built, "nl/index.html");
    assert!(found.contains(&dutch), "{found}\n---\n{dutch}");
    let arabic = expected(
        ["أخضر", "برتقالي", "كل البيوت معًا"],
        "من يحمل البيت، من الأعلى إلى الأسفل",
        ["الوالدان", "أنتم الأساس.", "المدرسة", "مضاف: الفريق"],
        ["معًا.", "مع مساعدة."],
        ["تواصلون بأنفسكم.", "تواصلون من جديد."],
        "<p class=\"fact-card\"><b>85\u{200e}%\u{200e}</b><span>نسبة الأطفال.</span></p>",
    );
    let found = houses(&built, "ar/index.html");
    assert!(found.contains(&arabic), "{found}\n---\n{arabic}");
}

#[test]
fn a_reason_stands_before_the_houses() {
    let call = "{{ houses(show=\"all\", reason=\"Uw brief gaat hierover.\") }}";
    let built = site(call).build();
    let article = built.article("nl/index.html");
    let at = |part: &str| article.find(part).unwrap_or_else(|| panic!("{part}: {article}"));
    assert!(at("<p class=\"house-reason\">Uw brief gaat hierover.</p>") < at("house-links"));
    assert!(
        at("id=\"house-1\"") < at("id=\"house-2\"") && at("id=\"house-2\"") < at("id=\"house-3\"")
    );
}

#[test]
fn one_house_keeps_its_number_and_has_no_links() {
    let built = site("{{ houses(show=\"orange\") }}").build();
    let article = built.article("nl/index.html");
    assert!(article.contains("id=\"house-2\""), "{article}");
    assert!(!article.contains("id=\"house-1\"") && !article.contains("house-links"), "{article}");
}

#[test]
fn every_house_is_drawn_with_its_cracks_and_a_pattern_of_its_own() {
    let call = "{{ houses(show=\"all\", reason=\"Uw brief gaat hierover.\") }}";
    let built = site(call).build();
    let article = built.article("nl/index.html");
    let drawings: Vec<&str> = article.split("<svg").skip(1).collect();
    assert_eq!(drawings.len(), 3);
    for (index, drawing) in drawings.iter().enumerate() {
        let drawing = drawing.split("</svg>").next().unwrap_or_default();
        let id = format!("house-{}-roof", index + 1);
        assert_eq!(drawing.matches("class=\"d-crack\"").count(), index, "{drawing}");
        assert_eq!(article.matches(&format!("id=\"{id}\"")).count(), 1);
        assert!(drawing.contains(&format!("fill=\"url(#{id})\"")), "{drawing}");
    }
}

#[test]
fn a_page_lists_the_source_of_the_shares_it_shows() {
    let with = site("{{ houses(show=\"green\") }}").build();
    assert!(with.main("nl/index.html").contains("https://kis.nl"));
    let without = site("{{ houses(show=\"orange\") }}").build();
    assert!(!without.main("nl/index.html").contains("https://kis.nl"));
}

#[test]
fn a_search_finds_the_reason_and_no_names_of_houses() {
    let call = "{{ houses(show=\"green-red\", reason=\"Uw brief gaat hierover.\") }}";
    let built = site(call).build();
    let index = built.text("nl/search/index.js");
    assert!(index.contains("Uw brief gaat hierover."), "{index}");
    assert!(!index.contains("green-red"), "{index}");
}

#[test]
fn a_second_model_with_other_colours_needs_only_data_and_words() {
    let model = "houses:\n\
        \x20 - {name: evening, colour: blue, cracks: 0, layers: [parents]}\n\
        \x20 - {name: night, colour: orange, cracks: 3, layers: [parents, night-nurse]}\n";
    let dutch = "house-sleep-evening-title = De avond\nhouse-sleep-evening-text = Rust.\n\
        house-sleep-evening-goal = U slaapt goed.\nhouse-sleep-night-title = De nacht\n\
        house-sleep-night-text = Wakker.\nhouse-sleep-night-goal = U slaapt weer.\n\
        house-sleep-layer-parents = Ouders\nhouse-sleep-layer-night-nurse = Erbij: de nachtzuster\n";
    let site = site("{{ houses(model=\"sleep\", show=\"all\") }}\n\nEn:")
        .page(
            "content/advies/index.nl.md",
            "Het advies",
            "{{ houses(model=\"youth-care\", show=\"green\") }}\n",
        )
        .page(
            "content/advies/index.ar.md",
            "النصيحة",
            "{{ houses(model=\"youth-care\", show=\"green\") }}\n",
        )
        .file("content/_houses/sleep.yaml", model)
        .file("translations/nl/sleep.ftl", dutch)
        .file("translations/ar/sleep.ftl", dutch);
    let built = site.build();
    let found = houses(&built, "nl/index.html");
    for part in [
        "<section class=\"house blue\" id=\"house-1\"",
        "<section class=\"house orange\" id=\"house-2\"",
        "<li class=\"stone added night-nurse\"><b>Erbij: de nachtzuster</b></li>",
        "<p class=\"goal\">U slaapt weer.</p>",
    ] {
        assert!(found.contains(part), "{part}: {found}");
    }
    assert!(houses(&built, "nl/advies/index.html").contains("<section class=\"house green\""));
    assert_eq!(site.problems(), "");
}

#[test]
fn each_slip_in_a_model_is_told_at_its_place() {
    let cases: &[(&str, &str, &str)] = &[
        ("colour: green", "color: green", "2:19: error[unknown-field]"),
        ("cracks: 0, ", "", "2:5: error[missing-field]"),
        ("cracks: 0", "cracks: 4", "2:42: error[bad-value]"),
        ("colour: green", "colour: pink", "2:27: error[bad-value]"),
        ("name: orange", "name: gr-een", "3:12: error[bad-value]"),
        ("name: orange", "name: green", "3:12: error[bad-value]"),
        ("[parents, school]", "[parents, parents]", "2:63: error[bad-value]"),
        ("colour: orange", "colour: green", "3:20: error[green-not-first]"),
    ];
    for (good, bad, expected) in cases {
        let problems = site("{{ houses(show=\"green\") }}")
            .file(MODEL, &HOUSES.replacen(good, bad, 1))
            .problems();
        let place = format!("{MODEL}:{expected}");
        assert!(problems.lines().any(|line| line.starts_with(&place)), "{bad}: {problems}");
        assert!(problems.lines().all(|line| line.starts_with(MODEL)), "{bad}: {problems}");
    }
    let unknown = HOUSES.replace("share: green-house", "share: gren-house");
    let problems = site("{{ houses(show=\"green\") }}").file(MODEL, &unknown).problems();
    let expected = format!("{MODEL}:2:79: error[unknown-fact]: there is no fact `gren-house`");
    assert!(problems.contains(&expected), "{problems}");
    let number = FACTS.replace("percent", "number");
    let problems = site("{{ houses(show=\"green\") }}")
        .file("content/_facts/netherlands.yaml", &number)
        .problems();
    assert_eq!(
        problems.trim_end(),
        format!(
            "{MODEL}:2:79: error[share-without-source]: `green-house` is a fact, but not of the kind `percent`"
        )
    );
}

#[test]
fn each_slip_in_a_call_is_told_at_its_place() {
    let cases: &[(&str, &str)] = &[
        (
            "show=\"all\"",
            "5:4: error[red-without-reason]: the red house `red` is shown here, and nothing says why",
        ),
        (
            "show=\"red\", reason=\" \"",
            "5:4: error[red-without-reason]: the red house `red` is shown here, and nothing says why",
        ),
        (
            "show=\"green-orang\"",
            "5:11: error[unknown-house]: the model `youth-care` has no house `orang`",
        ),
        ("show=\"al\"", "5:11: error[unknown-house]: the model `youth-care` has no house `al`"),
        (
            "show=\"green\", model=\"youth-cair\"",
            "5:25: error[unknown-house-model]: there is no model of houses `youth-cair`",
        ),
        (
            "show=\"orange-green\"",
            "5:11: error[wrong-argument]: `show` of the component `houses` is `orange-green`",
        ),
    ];
    for (arguments, expected) in cases {
        let site = site("Hallo.").page(
            "content/index.nl.md",
            "Welkom",
            &format!("{{{{ houses({arguments}) }}}}\n"),
        );
        let problems = site.problems();
        assert!(
            problems.starts_with(&format!("content/index.nl.md:{expected}")),
            "{arguments}: {problems}"
        );
        assert_eq!(problems.lines().count(), 1, "{problems}");
    }
}

#[test]
fn near_names_are_offered() {
    let remedy = |arguments: &str| {
        let site = site("Hallo.").page(
            "content/index.nl.md",
            "Welkom",
            &format!("{{{{ houses({arguments}) }}}}\n"),
        );
        site.check().problems.iter().map(|problem| problem.words().remedy).collect::<String>()
    };
    assert!(remedy("show=\"green-orang\"").starts_with("Did you mean `orange`?"));
    assert!(
        remedy("show=\"green\", model=\"youth-cair\"").starts_with("Did you mean `youth-care`?")
    );
}

#[test]
fn without_a_name_there_must_be_one_model() {
    let two = site("{{ houses(show=\"green\") }}").file("content/_houses/other.yaml", HOUSES);
    assert!(
        two.problems().contains("content/index.nl.md:5:4: error[missing-argument]"),
        "{}",
        two.problems()
    );
    let none = site("{{ houses(show=\"green\") }}").without(MODEL);
    assert!(
        none.problems().contains("content/index.nl.md:5:4: error[unknown-house-model]"),
        "{}",
        none.problems()
    );
}

#[test]
fn missing_words_are_told_once_at_the_house() {
    let cases = [
        ("house-youth-care-orange-goal", "3:12: error[goal-sentence-missing]"),
        ("house-youth-care-orange-title", "3:12: error[missing-source-message]"),
        ("house-youth-care-green-share", "2:12: error[missing-source-message]"),
        ("house-youth-care-layer-team", "3:12: error[missing-source-message]"),
    ];
    for (id, expected) in cases {
        let without = |words: &str| -> String {
            let lines = words.lines().filter(|line| !line.starts_with(id));
            lines.map(|line| format!("{line}\n")).collect()
        };
        let site = site("{{ houses(show=\"green-orange\") }}")
            .file("translations/nl/houses.ftl", &without(DUTCH))
            .file("translations/ar/houses.ftl", &without(ARABIC));
        let problems = site.problems();
        assert!(problems.starts_with(&format!("{MODEL}:{expected}")), "{id}: {problems}");
        assert_eq!(problems.lines().count(), 1, "{id}: {problems}");
    }
}

#[test]
fn a_file_that_is_no_model_is_told() {
    let site = site("Hallo.")
        .file("content/_houses/Two Houses.yaml", HOUSES)
        .file("content/_houses/below/other.yaml", HOUSES);
    assert_eq!(site.problems().matches("unused-file").count(), 2, "{}", site.problems());
}
