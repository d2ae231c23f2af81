//! Parts: passages that several pages share, as readers, editors and translators meet them.

use fundament::site::blocks;

use crate::site_test::{Built, SiteTest};

const CALL: &str = "{{ part(id=\"interpreter\") }}\n";
const DUTCH: &str = "Vraag vroeg om een tolk.\n\nUw kind is niet de tolk.\n";
const ARABIC: &str = "اطلبوا مترجمًا مبكرًا.\n\nطفلكم ليس هو المترجم.\n";

/// Two pages show the part, which is written in both languages.
fn site() -> SiteTest {
    shown_by_two_pages()
        .file("content/_parts/interpreter/index.nl.md", DUTCH)
        .file("content/_parts/interpreter/index.ar.md", ARABIC)
}

/// The part itself is missing.
fn shown_by_two_pages() -> SiteTest {
    SiteTest::new()
        .page("content/index.nl.md", "Welkom", &format!("Hallo.\n\n{CALL}"))
        .page("content/index.ar.md", "أهلا", &format!("مرحبا.\n\n{CALL}"))
        .page("content/advies/index.nl.md", "Het advies", &format!("Lees dit.\n\n{CALL}"))
        .page("content/advies/index.ar.md", "النصيحة", &format!("اقرأ هذا.\n\n{CALL}"))
}

/// A state file in which a person stands for each text, made from the source text beside it.
fn state(of: &str, state: &str, texts: &[(&str, &str)]) -> (String, String) {
    let mut file = String::from("version: 1\nblocks:\n");
    for (text, source) in texts {
        let block = blocks::fingerprint(text);
        let entry = format!(
            "  - block: \"{block}\"\n    source: {source:?}\n    origin: human\n    state: {state}\n    translator: amina\n    reviewer: yusuf\n"
        );
        file.push_str(&entry);
    }
    (format!("content/{of}/index.ar.state.yaml").replace("//", "/"), file)
}

const CALL_BLOCK: &str = "{{ part(id=\"interpreter\") }}";
const OF_PAGE: [(&str, &str); 4] = [
    ("النصيحة", "Het advies"),
    ("جملة.", "Eén zin."),
    ("اقرأ هذا.", "Lees dit."),
    (CALL_BLOCK, CALL_BLOCK),
];
const OF_HOME: [(&str, &str); 4] =
    [("أهلا", "Welkom"), ("جملة.", "Eén zin."), ("مرحبا.", "Hallo."), (CALL_BLOCK, CALL_BLOCK)];
const OF_PART: [(&str, &str); 2] = [
    ("اطلبوا مترجمًا مبكرًا.", "Vraag vroeg om een tolk."),
    ("طفلكم ليس هو المترجم.", "Uw kind is niet de tolk."),
];

/// The site with what a second person has read.
fn read(site: SiteTest, of: &str, texts: &[(&str, &str)]) -> SiteTest {
    let (path, text) = state(of, "reviewed", texts);
    site.file(&path, &text)
}

fn notices(built: &Built, path: &str) -> Vec<String> {
    let main = built.main(path);
    let head = main.split("<article").next().unwrap_or("");
    let names = head.split("class=\"notice notice-").skip(1);
    names.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn every_page_shows_it_as_if_it_stood_there() {
    let site = site();
    assert_eq!(site.problems(), "");
    let built = site.build();
    for page in ["nl/index.html", "nl/advies/index.html"] {
        let article = built.article(page);
        assert!(
            article.ends_with("<p>Vraag vroeg om een tolk.</p>\n<p>Uw kind is niet de tolk.</p>"),
            "{article}"
        );
    }
    assert!(built.article("ar/advies/index.html").contains("<p>اطلبوا مترجمًا مبكرًا.</p>"));
    assert!(!built.paths().iter().any(|path| path.contains("interpreter")), "{:?}", built.paths());
    assert!(!built.text("sitemap.xml").contains("interpreter"));
}

#[test]
fn in_an_item_of_a_list_its_only_paragraph_is_the_item() {
    let list = format!("1. Bel.\n2. {CALL}3. Ga.\n");
    let site = site()
        .page("content/advies/index.nl.md", "Het advies", &list)
        .page(
            "content/advies/index.ar.md",
            "النصيحة",
            &list.replace("Bel", "اتصلوا").replace("Ga", "اذهبوا"),
        )
        .file("content/_parts/interpreter/index.nl.md", "Vraag om een **tolk**.\n")
        .file("content/_parts/interpreter/index.ar.md", "اطلبوا مترجمًا.\n");
    assert_eq!(site.problems(), "");
    let built = site.build();
    let article = built.article("nl/advies/index.html");
    let wanted =
        "<ol>\n<li>Bel.</li>\n<li>Vraag om een <strong>tolk</strong>.</li>\n<li>Ga.</li>\n</ol>";
    assert!(article.contains(wanted), "{article}");

    let two = site.file("content/_parts/interpreter/index.nl.md", DUTCH);
    let built = two.build();
    let article = built.article("nl/advies/index.html");
    assert!(article.contains("<li><p>Vraag vroeg om een tolk.</p>\n<p>Uw kind"), "{article}");
}

#[test]
fn in_a_line_with_other_words_it_is_refused() {
    for line in
        ["Eerst {{ part(id=\"interpreter\") }}", "- Eerst\n  {{ part(id=\"interpreter\") }}"]
    {
        let site = site().page("content/advies/index.nl.md", "Het advies", &format!("{line}\n"));
        let problems = site.problems();
        assert!(
            problems.ends_with(
                "error[part-not-alone]: the part `interpreter` stands in a line with other words\n"
            ),
            "{problems}"
        );
    }
}

#[test]
fn a_part_that_is_not_translated_is_read_in_another_language_and_the_page_says_so() {
    let built = site().without("content/_parts/interpreter/index.ar.md").build();
    let article = built.article("ar/advies/index.html");
    assert!(
        article.contains(
            "<p>اقرأ هذا.</p>\n<div class=\"part\" lang=\"nl\" dir=\"ltr\" data-script=\"latn\">\n\
             <p>Vraag vroeg om een tolk.</p>\n<p>Uw kind is niet de tolk.</p>\n</div>"
        ),
        "{article}"
    );
    assert_eq!(notices(&built, "ar/advies/index.html"), ["part-not-translated", "machine"]);
    let main = built.main("ar/advies/index.html");
    assert!(main.contains("جزء من هذه الصفحة غير مترجم بعد."), "{main}");
    assert_eq!(notices(&built, "nl/advies/index.html"), [] as [&str; 0]);
}

#[test]
fn a_page_that_stands_in_is_the_page_of_its_language_with_its_parts() {
    let built = site().without("content/advies/index.ar.md").build();
    assert_eq!(notices(&built, "ar/advies/index.html"), ["not-translated"]);
    assert_eq!(built.article("ar/advies/index.html"), built.article("nl/advies/index.html"));
}

#[test]
fn a_part_nobody_has_read_is_told_of_on_a_page_that_was_read() {
    let page_read = read(site(), "advies", &OF_PAGE);
    let built = page_read.build();
    assert_eq!(notices(&built, "ar/advies/index.html"), ["machine"]);
    // Their titles were read all the same.
    let both_pages = read(page_read, "", &OF_HOME);
    let list = |built: Built| built.main("ar/search/index.html").contains("notice-machine-titles");
    assert!(list(built));
    assert!(!list(both_pages.build()));

    let both_read = read(both_pages, "_parts/interpreter", &OF_PART);
    assert_eq!(both_read.problems(), "");
    assert_eq!(notices(&both_read.build(), "ar/advies/index.html"), [] as [&str; 0]);

    let part_alone = read(site(), "_parts/interpreter", &OF_PART);
    assert_eq!(notices(&part_alone.build(), "ar/advies/index.html"), ["machine"]);
}

#[test]
fn a_sensitive_page_waits_until_its_parts_are_reviewed_too() {
    let sensitive = |site: SiteTest| {
        let text = format!("Lees dit.\n\n{CALL}");
        site.page_with("content/advies/index.nl.md", "Het advies", "class: sensitive\n", &text)
    };
    let page_read = read(sensitive(site()), "advies", &OF_PAGE);
    assert_eq!(page_read.problems(), "");
    let built = page_read.build();
    assert_eq!(notices(&built, "ar/advies/index.html"), ["held-back"]);
    assert!(built.article("ar/advies/index.html").contains("Lees dit."));
    // A page of another class shows the same part, and says what it is.
    assert!(built.article("ar/index.html").contains("اطلبوا"));

    let both_read = read(page_read, "_parts/interpreter", &OF_PART);
    let built = both_read.build();
    assert_eq!(notices(&built, "ar/advies/index.html"), [] as [&str; 0]);
    assert!(built.article("ar/advies/index.html").contains("اطلبوا"));

    // The text of the source needs no review.
    let of_source = read(sensitive(site()), "advies", &OF_PAGE)
        .without("content/_parts/interpreter/index.ar.md");
    let built = of_source.build();
    assert_eq!(notices(&built, "ar/advies/index.html"), ["part-not-translated"]);

    let preview = read(sensitive(site()), "advies", &OF_PAGE).preview().build();
    assert_eq!(notices(&preview, "ar/advies/index.html"), ["preview", "machine"]);
}

#[test]
fn a_broken_translation_of_a_part_is_held_back_alone() {
    let broken = site().file("content/_parts/interpreter/index.ar.md", "<b>اطلبوا</b>\n\nنص.\n");
    assert_eq!(
        broken.problems(),
        "content/_parts/interpreter/index.ar.md:1:1: error[raw-html]: HTML is not allowed in a text: `<b>`\n"
    );
    let built = broken.build();
    assert_eq!(notices(&built, "ar/advies/index.html"), ["part-not-translated", "machine"]);
    let article = built.article("ar/advies/index.html");
    assert!(article.contains("اقرأ هذا.") && article.contains("Vraag vroeg"), "{article}");

    let link = site().file("content/_parts/interpreter/index.ar.md", "[نص](@/weg)\n\nنص.\n");
    assert!(!link.inspect().stops_the_site());
    assert!(link.build().article("ar/index.html").contains("Vraag vroeg"));
}

#[test]
fn a_broken_part_of_the_source_stops_the_site() {
    for text in ["<b>Vraag</b>\n", "[Weg](@/weg)\n", "---\ntitle: Tolk\n---\nVraag.\n", "---\nx"] {
        let site = site().file("content/_parts/interpreter/index.nl.md", text);
        assert!(site.inspect().stops_the_site(), "{text}");
    }
}

#[test]
fn an_unfinished_translation_of_a_part_waits() {
    let unfinished = [
        ("طفلكم.\n", "translation-incomplete"),
        ("Uw kind is niet de tolk.\n\nطفلكم.\n", "untranslated-text"),
        ("---\ndraft: true\n---\nاطلبوا.\n\nطفلكم.\n", ""),
    ];
    for (text, code) in unfinished {
        let site = site().file("content/_parts/interpreter/index.ar.md", text);
        let problems = site.problems();
        assert_eq!(problems.lines().count(), usize::from(!code.is_empty()), "{problems}");
        assert!(problems.contains(code), "{problems}");
        assert!(site.build().article("ar/index.html").contains("Vraag vroeg"), "{text}");
    }
}

#[test]
fn a_part_has_few_fields() {
    let site = site()
        .file("content/_parts/interpreter/index.nl.md", "---\ntitle: Tolk\n---\nVraag.\n\nNu.\n")
        .file("content/_parts/interpreter/index.ar.md", "---\nsources: []\n---\nاطلبوا.\n\nالآن.\n");
    assert_eq!(
        site.problems(),
        "content/_parts/interpreter/index.ar.md:2:1: error[unknown-field]: there is no field `sources` here\n\
         content/_parts/interpreter/index.nl.md:2:1: error[unknown-field]: there is no field `title` here\n"
    );
    let empty = crate::parts::site()
        .file("content/_parts/interpreter/index.nl.md", "---\nsources: []\n---\n")
        .without("content/_parts/interpreter/index.ar.md");
    assert_eq!(
        empty.problems(),
        "content/_parts/interpreter/index.nl.md:1:1: error[empty-page]: there is no text in this file\n"
    );
}

#[test]
fn a_part_that_is_not_there_is_named_with_the_nearest_one() {
    let site = site().page(
        "content/advies/index.nl.md",
        "Het advies",
        "Lees dit.\n\n{{ part(id=\"interpeter\") }}\n",
    );
    let site = site.without("content/advies/index.ar.md");
    let checked = site.check();
    let words: Vec<_> = checked.problems.iter().map(|problem| problem.words()).collect();
    assert_eq!(words.len(), 1, "{}", site.problems());
    assert_eq!(words[0].reason, "there is no part `interpeter`");
    assert!(words[0].remedy.starts_with("Did you mean `interpreter`? "), "{}", words[0].remedy);
    assert!(site.problems().starts_with("content/advies/index.nl.md:7:9: error[unknown-part]: "));
    assert_eq!(shown_by_two_pages().problems().matches("[unknown-part]").count(), 4);
}

#[test]
fn a_part_that_no_page_shows_is_told_of() {
    let site = SiteTest::new()
        .file("content/_parts/interpreter/index.nl.md", DUTCH)
        .file("content/_parts/interpreter/index.ar.md", ARABIC);
    assert_eq!(
        site.problems(),
        "content/_parts/interpreter/index.nl.md:1:1: warning[unused-part]: no page shows the part \
         `interpreter`, so nobody reads it\n"
    );
}

#[test]
fn what_belongs_to_one_page_cannot_stand_in_a_part() {
    let cases = [
        ("## Kop {#kop}\n", "a heading"),
        ("#### Kop {#kop}\n", "a heading"),
        ("Tekst.[^1]\n\n[^1]: Noot.\n", "a footnote"),
        ("![Blad](blad.png)\n", "a picture"),
        ("[Blad](blad.pdf)\n", "a link to a file"),
        ("[Daar](#daar)\n", "a link to a heading of the same page"),
        ("[Daar](../advies)\n", "a link that starts from the page it stands on"),
        ("{{ houses(show=\"all\") }}\n", "the component `houses`"),
        ("{{ part(id=\"interpreter\") }}\n", "another part"),
    ];
    for (text, what) in cases {
        let site = site()
            .file("content/_parts/interpreter/index.nl.md", text)
            .without("content/_parts/interpreter/index.ar.md");
        let problems = site.problems();
        let wanted = format!(
            "error[not-allowed-in-part]: {what} cannot stand in a part: several pages show it, and each has its own\n"
        );
        assert!(problems.contains(&wanted), "{text}{problems}");
    }
}

#[test]
fn files_among_the_parts_have_their_place() {
    let site = site()
        .asset("content/_parts/interpreter/blad.png", b"png")
        .file("content/_parts/tolk.md", "Vraag.\n")
        .file("content/_parts/index.nl.md", "Vraag.\n")
        .file("content/_parts/interpreter/index.xx.md", "Vraag.\n")
        .file("content/_parts/weg/index.ar.md", "نص.\n")
        .file("content/_parts/weg/index.nl.state.yaml", "version: 1\nblocks: []\n");
    assert_eq!(
        site.problems(),
        "content/_parts/index.nl.md:1:1: error[stray-text-file]: this file has the name of no page\n\
         content/_parts/interpreter/blad.png:1:1: warning[unused-file]: nothing uses this file: it stands \
         beside a part, and a part has no files of its own\n\
         content/_parts/interpreter/index.xx.md:1:1: error[language-not-listed]: `xx` is not a language of \
         this site\n\
         content/_parts/tolk.md:1:1: error[stray-text-file]: this file has the name of no page\n\
         content/_parts/weg/index.ar.md:1:1: error[translation-without-source]: this translation has no page \
         to be a translation of\n\
         content/_parts/weg/index.nl.state.yaml:1:1: warning[state-file-without-page]: this state file \
         belongs to no page\n"
    );
}

const FACTS: &str = "country: nl\nchecked: 2026-11-10\nfacts:\n  phone:\n    kind: phone\n    value: 0800-2000\n    source: {title: Veilig Thuis, url: https://veiligthuis.nl}\n";
const WORDS: &str =
    "term-havo = havo\n    .meaning = Vijf jaar.\nterm-tolk = tolk\n    .meaning = Die vertaalt.\n";

/// A site in Dutch with a part that names a fact, a word and a source.
fn with_data() -> SiteTest {
    SiteTest::empty()
        .file("site.yaml", "base_url: https://example.org/\nsource: nl\nlanguages: [nl]\n")
        .without("translations/ar/interface.ftl")
        .file("content/_facts/nederland.yaml", FACTS)
        .file("translations/nl/glossary.ftl", WORDS)
        .file(
            "content/_parts/interpreter/index.nl.md",
            "---\nsources:\n  - {title: Over tolken, url: https://example.org/tolk}\n---\n\
             Vraag een [tolk](term:tolk): {{ fact(id=\"phone\") }}. Lees [thuis](@/).\n",
        )
        .page(
            "content/index.nl.md",
            "Welkom",
            &format!("## Eerst {{#first}}\n\nHallo.\n\n{CALL}\nDan [havo](term:havo).\n"),
        )
}

#[test]
fn its_facts_words_sources_and_links_work_on_the_page() {
    let site = with_data();
    assert_eq!(site.problems(), "");
    let built = site.build();
    let article = built.article("nl/index.html");
    assert!(
        article.contains(
            "<p>Vraag een <a href=\"#word-tolk\" class=\"term\">tolk</a>: <span class=\"fact\">\
             <a class=\"phone\" href=\"tel:08002000\"><bdi dir=\"ltr\">0800-2000</bdi></a></span>. Lees <a href=\"/nl/\">thuis</a>.</p>"
        ),
        "{article}"
    );
    let main = built.main("nl/index.html");
    let at = |text: &str| main.find(text).unwrap_or_else(|| panic!("no `{text}` in:\n{main}"));
    assert!(at("id=\"word-tolk\"") < at("id=\"word-havo\""), "in the order of the text:\n{main}");
    assert!(at("https://example.org/tolk") < at("https://veiligthuis.nl"));
    let words = built.main("nl/words/index.html");
    let of_tolk = &words[words.find("id=\"word-tolk\"").expect("the word")..];
    assert!(of_tolk.contains("<a href=\"/nl/\""), "the page that names it by its part:\n{words}");
}

#[test]
fn a_search_finds_its_text_on_the_page() {
    let built = with_data().build();
    let index = built.text("nl/search/index.js");
    assert!(
        index.contains("[0,\"first\",\"Eerst\",\"Hallo.\\nVraag een tolk: 0800-2000."),
        "{index}"
    );

    let built = site().without("content/_parts/interpreter/index.ar.md").build();
    assert!(!built.text("ar/search/index.js").contains("Vraag vroeg"), "it is found in Dutch");
}

#[test]
fn a_part_is_checked_as_a_page_is() {
    let site = with_data().file(
        "content/_parts/interpreter/index.nl.md",
        "Bel {{ fact(id=\"fone\") }} of 0800-2000. {{ weg() }}\n\n…\n",
    );
    let problems = site.problems();
    for code in ["unknown-fact", "fact-typed-in-prose", "unknown-component", "placeholder-text"] {
        assert!(problems.contains(&format!("[{code}]")), "{code}:\n{problems}");
    }
    let abroad = with_data().page_with("content/index.nl.md", "Welkom", "country: be\n", CALL);
    assert!(
        abroad.problems().contains("content/index.nl.md:6:9: warning[fact-of-another-country]")
    );
}

#[test]
fn a_part_that_shows_itself_ends() {
    let site = site().file("content/_parts/interpreter/index.nl.md", CALL);
    let inspection = site.inspect();
    assert!(inspection.stops_the_site());
    // As `serve` does, which shows a site with its errors.
    let ready = inspection.ready.as_ref().expect("it can be put together");
    let outputs = fundament::pipeline::ChosenOutputs::All;
    assert!(
        fundament::pipeline::try_out(ready, &site.pictures(), &outputs, &|_, _| {}, &|_| {})
            .is_empty()
    );
}

#[test]
fn a_theme_shows_a_part_in_its_own_way() {
    let site = site()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\ntheme: mine\n",
        )
        .file("themes/mine/theme.yaml", "extends: fundament\n")
        .file(
            "themes/mine/templates/components/part.html",
            "{% component part(id: string, @part) {\"body\": \"none\"} %}<div class=\"{{ id }}\" \
             lang=\"{{ part.lang }}\">{{ body }}</div>{% endcomponent part %}",
        );
    assert_eq!(site.problems(), "");
    let built = site.build();
    let article = built.article("nl/index.html");
    assert!(
        article.contains("<div class=\"interpreter\" lang=\"nl\"><p>Vraag vroeg om een tolk.</p>"),
        "{article}"
    );
}
