//! Words of the glossary, as readers meet them: in the text, at the end of the page, and on a page of their own.

use crate::site_test::{Built, SiteTest, between};

const DUTCH: &str = "\
term-schooladvies = schooladvies
    .say = SGHOOL-ad-vies
    .meaning = Welk niveau past bij uw kind.
term-havo = havo
    .meaning = Middelbare school van vijf jaar.
term-ots = ondertoezichtstelling (OTS)
    .meaning = De rechter maakt hulp verplicht. Zie gezag.nl.
";

const ARABIC: &str = "\
term-schooladvies = توصية المدرسة
    .say = سْخول
    .meaning = أي مستوى يناسب طفلكم. انظروا gezag.nl.
";

/// A site in Dutch and Arabic. Arabic has one of the three words.
fn site() -> SiteTest {
    SiteTest::new()
        .file("translations/nl/glossary.ftl", DUTCH)
        .file("translations/ar/glossary.ftl", ARABIC)
}

fn advice(site: SiteTest, dutch: &str, arabic: &str) -> SiteTest {
    site.page("content/advies/index.nl.md", "Het advies", dutch).page(
        "content/advies/index.ar.md",
        "النصيحة",
        arabic,
    )
}

/// The list at the end of a page, from its heading on.
fn list<'a>(built: &'a Built, path: &str) -> &'a str {
    between(built.main(path), "<section class=\"words-on-this-page\"", "</section>")
        .split_once("<dl>")
        .and_then(|(_, list)| list.split_once("</dl>"))
        .map_or("", |(list, _)| list.trim())
}

#[test]
fn a_word_leads_to_its_meaning_at_the_end_of_the_page() {
    let site = advice(
        site(),
        "Havo? U krijgt een [schooladvies](term:schooladvies). Het [advies](term:schooladvies).\n",
        "سيكون لديكم [schooladvies](term:schooladvies)، وهذه [التوصية](term:schooladvies).\n",
    );
    let built = site.build();
    assert!(
        built.article("nl/advies/index.html").contains(
            "een <a href=\"#word-schooladvies\" class=\"term\">schooladvies</a>. Het \
             <a href=\"#word-schooladvies\" class=\"term\">advies</a>."
        ),
        "{}",
        built.article("nl/advies/index.html")
    );
    assert_eq!(
        list(&built, "nl/advies/index.html"),
        "<div id=\"word-schooladvies\">\n\
         <dt class=\"term-word\"><bdi>schooladvies</bdi></dt>\n\
         <dd class=\"term-sound\">U zegt: <bdi>SGHOOL-ad-vies</bdi></dd>\n\
         <dd>Welk niveau past bij uw kind.</dd>\n\
         </div>"
    );
    let arabic = built.article("ar/advies/index.html");
    assert!(
        arabic.contains(
            "<a href=\"#word-schooladvies\" class=\"term\" lang=\"nl\" dir=\"ltr\">schooladvies</a>"
        ),
        "{arabic}"
    );
    assert!(
        arabic.contains("<a href=\"#word-schooladvies\" class=\"term\">التوصية</a>"),
        "only the word of the country is Dutch:\n{arabic}"
    );
    assert_eq!(
        list(&built, "ar/advies/index.html"),
        "<div id=\"word-schooladvies\">\n\
         <dt class=\"term-word\"><bdi lang=\"nl\" dir=\"ltr\">schooladvies</bdi></dt>\n\
         <dd class=\"term-sound\">تقولون: <bdi>سْخول</bdi></dd>\n\
         <dd class=\"term-translation\">توصية المدرسة</dd>\n\
         <dd>أي مستوى يناسب طفلكم. انظروا <bdi dir=\"ltr\">gezag.nl</bdi>.</dd>\n\
         </div>"
    );
}

#[test]
fn words_stand_once_each_in_the_order_of_their_first_use_footnotes_last() {
    let text = "[OTS](term:ots).[^1] [havo](term:havo).\n\n[^1]: [advies](term:schooladvies).\n\n\
                Nog een [havo](term:havo).\n";
    let built = advice(site(), text, text).build();
    let ids: Vec<&str> = list(&built, "nl/advies/index.html")
        .split("<div id=\"")
        .skip(1)
        .filter_map(|entry| entry.split('"').next())
        .collect();
    assert_eq!(ids, ["word-ots", "word-havo", "word-schooladvies"]);
    assert!(
        built
            .article("ar/advies/index.html")
            .contains("<a href=\"#word-ots\" class=\"term\" lang=\"nl\" dir=\"ltr\">OTS</a>"),
        "a short name of the word is Dutch as well"
    );
}

#[test]
fn a_word_that_is_not_explained_in_the_readers_language_says_so() {
    let site = advice(site(), "[havo](term:havo)\n", "[havo](term:havo)\n");
    assert_eq!(
        list(&site.build(), "ar/advies/index.html"),
        "<div id=\"word-havo\">\n\
         <dt class=\"term-word\"><bdi lang=\"nl\" dir=\"ltr\">havo</bdi></dt>\n\
         <dd class=\"term-not-yet\">غير مترجم بعد</dd>\n\
         <dd lang=\"nl\" dir=\"ltr\">Middelbare school van vijf jaar.</dd>\n\
         </div>"
    );
}

#[test]
fn under_a_text_in_another_language_words_follow_the_text_and_labels_the_reader() {
    let site = advice(site(), "Een [schooladvies](term:schooladvies).\n", "")
        .without("content/advies/index.ar.md");
    let built = site.build();
    assert_eq!(
        list(&built, "ar/advies/index.html"),
        "<div id=\"word-schooladvies\">\n\
         <dt class=\"term-word\"><bdi lang=\"nl\" dir=\"ltr\">schooladvies</bdi></dt>\n\
         <dd class=\"term-sound\">تقولون: <bdi lang=\"nl\" dir=\"ltr\">SGHOOL-ad-vies</bdi></dd>\n\
         <dd lang=\"nl\" dir=\"ltr\">Welk niveau past bij uw kind.</dd>\n\
         </div>"
    );
    let main = built.main("ar/advies/index.html");
    assert!(main.contains("<h2 id=\"_words-title\">كلمات في هذه الصفحة</h2>"), "{main}");
    assert!(
        built
            .article("ar/advies/index.html")
            .contains("<a href=\"#word-schooladvies\" class=\"term\">schooladvies</a>"),
        "the text around it is Dutch already"
    );
}

#[test]
fn a_heading_keeps_its_id_and_the_word_takes_another() {
    let text = "[A](term:havo) [B](term:ots)\n\n## Het woord havo {#word-havo}\n\nC.\n\n## Word OTS\n\nD.\n";
    let built = advice(site(), text, text).build();
    let page = built.text("nl/advies/index.html");
    for id in ["word-havo", "word-havo-2", "word-ots", "word-ots-2"] {
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id} in:\n{page}");
    }
    assert!(page.contains("<a href=\"#word-havo-2\" class=\"term\">A</a>"), "{page}");
    assert!(page.contains("<dt class=\"term-word\"><bdi>havo</bdi></dt>"), "{page}");
}

#[test]
fn a_page_without_words_has_no_list_and_no_script() {
    let built = site().build();
    let page = built.text("nl/advies/index.html");
    assert!(!page.contains("words-on-this-page") && !page.contains("words."), "{page}");
    let without = SiteTest::new().build();
    assert!(!without.text("nl/index.html").contains("/words/"), "no glossary, no link to it");
    assert!(!without.paths().contains(&"nl/words/index.html"));
}

#[test]
fn the_country_of_a_page_decides_which_word_parents_meet() {
    let norwegian =
        "term-havo = videregående skole\n    .say = vie-der\n    .meaning = Forklaring.\n";
    let site = |country: &str| {
        site()
            .file(
                "site.yaml",
                "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar, nb]\n",
            )
            .file("translations/nb/language.yaml", "name: Norsk\n")
            .file("translations/nb/glossary.ftl", norwegian)
            .page_with(
                "content/advies/index.nl.md",
                "Het advies",
                &format!("country: {country}\n"),
                "[havo](term:havo)\n",
            )
    };
    let host = |country: &str| {
        let built = site(country).build();
        list(&built, "nl/advies/index.html").lines().nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(
        host("no"),
        "<dt class=\"term-word\"><bdi lang=\"nb\" dir=\"ltr\">videregående skole</bdi></dt>"
    );
    assert_eq!(host("be"), "<dt class=\"term-word\"><bdi>havo</bdi></dt>");
    assert_eq!(
        host("de"),
        "<dt class=\"term-word\"><bdi>havo</bdi></dt>",
        "German is no language of the site"
    );
}

#[test]
fn all_words_stand_on_one_page_in_the_order_of_the_readers_dictionary() {
    let site = advice(
        site(),
        "Een [schooladvies](term:schooladvies).\n",
        "[schooladvies](term:schooladvies)\n",
    );
    let built = site.build();
    let dutch = built.main("nl/words/index.html");
    let order: Vec<usize> = ["word-havo", "word-ots", "word-schooladvies"]
        .iter()
        .map(|id| dutch.find(id).unwrap_or_else(|| panic!("{id} is missing in:\n{dutch}")))
        .collect();
    assert!(order.is_sorted(), "{dutch}");
    assert!(!dutch.contains("notice"), "the source has no notice:\n{dutch}");
    assert!(
        dutch.contains(
            "<dd class=\"term-pages\">Deze pagina's gebruiken dit woord: \
             <a href=\"/nl/advies/\">Het advies</a></dd>"
        ),
        "{dutch}"
    );

    let arabic = built.text("ar/words/index.html");
    assert!(arabic.contains("<title>كل الكلمات – تجربة</title>"), "{arabic}");
    assert!(arabic.contains("notice-machine"), "{arabic}");
    assert!(
        arabic.contains(
            "<dt class=\"term-word\"><bdi>توصية المدرسة</bdi></dt>\n<dd class=\"term-host\"><bdi lang=\"nl\" \
             dir=\"ltr\">schooladvies</bdi></dd>\n<dd class=\"term-sound\">"
        ),
        "{arabic}"
    );
    assert!(arabic.contains("<a href=\"/ar/advies/\">النصيحة</a>"), "{arabic}");
    assert!(
        arabic.contains(
            "<link rel=\"alternate\" hreflang=\"nl\" href=\"https://example.org/nl/words/\">"
        ),
        "{arabic}"
    );
    assert!(
        built.text("sitemap.xml").contains(
            "<url><loc>https://example.org/nl/words/</loc><xhtml:link rel=\"alternate\" \
             hreflang=\"nl\" href=\"https://example.org/nl/words/\"/><xhtml:link rel=\"alternate\" \
             hreflang=\"ar\" href=\"https://example.org/ar/words/\"/></url>"
        ),
        "{}",
        built.text("sitemap.xml")
    );
    for path in ["nl/index.html", "nl/advies/index.html"] {
        assert!(built.text(path).contains("<a href=\"/nl/words/\">Alle woorden</a>"), "{path}");
    }
}

#[test]
fn a_language_without_words_of_its_own_is_told_so_on_the_page_of_all_words() {
    let built = site().without("translations/ar/glossary.ftl").build();
    let page = built.text("ar/words/index.html");
    assert!(page.contains("notice-not-translated") && !page.contains("notice-machine"), "{page}");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/nl/words/\">"),
        "{page}"
    );
    assert!(page.contains("<dd lang=\"nl\" dir=\"ltr\">Middelbare school"), "{page}");
    assert!(!built.text("sitemap.xml").contains("/ar/words/"), "{}", built.text("sitemap.xml"));
}

#[test]
fn a_page_offered_nowhere_and_one_in_another_language_are_not_among_the_pages_of_a_word() {
    let site = advice(site(), "[havo](term:havo)\n", "")
        .without("content/advies/index.ar.md")
        .page_with("content/apart/index.nl.md", "Apart", "nav: none\n", "[havo](term:havo)\n");
    let built = site.build();
    let dutch = built.main("nl/words/index.html");
    assert!(dutch.contains("/nl/advies/") && !dutch.contains("/nl/apart/"), "{dutch}");
    assert!(!built.main("ar/words/index.html").contains("term-pages"));
}

#[test]
fn unread_words_under_a_read_text_say_that_a_machine_made_them() {
    let entry = |text: &str, source: &str| {
        format!(
            "  - block: \"{}\"\n    source: \"{source}\"\n    origin: human\n    state: reviewed\n    translator: amina\n    \
             reviewer: yusuf\n    date: 2026-11-01\n",
            fundament::site::blocks::fingerprint(text)
        )
    };
    let entries =
        entry("النصيحة", "Het advies") + &entry("جملة.", "Eén zin.") + &entry("havo", "havo");
    let site = advice(site(), "[havo](term:havo)\n", "[havo](term:havo)\n")
        .file("content/advies/index.ar.state.yaml", &format!("version: 1\nblocks:\n{entries}"));
    let site = site.file("translations/ar/more.ftl", "term-havo = هافو\n    .meaning = مدرسة.\n");
    let built = site.build();
    let page = built.main("ar/advies/index.html");
    assert!(!page.contains("<aside class=\"notices\""), "the text was read:\n{page}");
    let (_, list) = page.split_once("id=\"_words-title\"").expect("a list");
    assert!(list.contains("notice-machine"), "{list}");
}

#[test]
fn a_page_of_the_site_cannot_take_the_address_of_all_words() {
    let site = site()
        .page("content/words/index.nl.md", "Woorden", "A.\n")
        .file("translations/ar/glossary.ftl", DUTCH);
    assert_eq!(
        site.problems(),
        "content/words/index.nl.md:1:1: error[reserved-slug]: `words` is reserved: addresses of this form belong to \
         languages or to the tool\n"
    );
}

#[test]
fn a_word_without_meaning_and_words_left_to_translate_are_told_in_one_line_each() {
    let site = site().file("translations/nl/glossary.ftl", &format!("{DUTCH}term-leeg = leeg\n"));
    assert_eq!(
        site.problems(),
        "translations/ar/glossary.ftl:1:1: warning[missing-terms]: 3 words of the glossary are not explained in `ar` \
         yet; the first is `havo`\n\
         translations/nl/glossary.ftl:8:1: warning[term-without-meaning]: the glossary has the word `leeg` and \
         does not say what it means\n"
    );
}

#[test]
fn on_paper_the_list_stands_as_notes_and_each_word_once() {
    let built = advice(site(), "[havo](term:havo)\n", "[havo](term:havo)\n").build();
    let page = built.text("nl/advies/index.html");
    // The script makes panels when a word is pressed; none is in the page that is printed.
    assert_eq!(page.matches("Middelbare school van vijf jaar.").count(), 1, "{page}");
    assert!(!page.contains("popover") && !page.contains("hidden>"), "{page}");
    let (_, style) = built
        .files
        .iter()
        .find(|(path, _)| path.ends_with(".css"))
        .expect("the style of the theme");
    let style = String::from_utf8_lossy(style);
    let (_, print) = style.split_once("@media print").expect("rules for paper");
    let hidden = print.lines().filter(|line| line.contains("display: none"));
    assert!(hidden.clone().count() > 0);
    for line in hidden {
        assert!(!line.contains("words-on-this-page") && !line.contains(".term,"), "{line}");
    }
}

#[test]
fn a_word_that_cannot_be_shown_is_told_and_never_left_out_in_silence() {
    let more =
        "term-a = a\n    .meaning = Met { $naam }.\nterm-b =\n    .meaning = Zonder woord.\n";
    let site = site()
        .file("translations/nl/glossary.ftl", &format!("{DUTCH}{more}"))
        .file("translations/ar/glossary.ftl", &format!("{DUTCH}{more}"));
    let problems = site.problems();
    let told: Vec<&str> =
        problems.lines().filter(|line| line.starts_with("translations/nl/")).collect();
    assert_eq!(
        told,
        [
            "translations/nl/glossary.ftl:9:6: error[message-failed]: the message `term-a` could not be put together: \
             its variable `$naam` was not given",
            "translations/nl/glossary.ftl:11:6: error[message-failed]: the message `term-b` could not be put together: \
             the word itself is missing: it stands behind the first `=`",
        ]
    );
}

#[test]
fn a_word_in_a_box_to_tick_stays_in_the_line_of_its_words() {
    let text = "- [ ] Het laatste [havo](term:havo) rapport\n  - eerst\n";
    let built = advice(site(), text, "- [ ] [havo](term:havo)\n  - أولا\n").build();
    let article = built.article("nl/advies/index.html");
    assert!(
        article.contains(
            "></span> <div>Het laatste <a href=\"#word-havo\" class=\"term\">havo</a> rapport\n<ul>\n\
             <li>eerst</li>\n</ul>\n</div></li>"
        ),
        "{article}"
    );
}
