//! Blocks of a text: a year of days, two halves, whom to call, and sentences that can be heard.

use fundament::locale::Date;

use crate::site_test::SiteTest;

const FACTS: &str = "checked: 2026-07-23
source: De brief van de school
facts:
  first:
    kind: date-range
    from: 2027-01-10
    to: 2027-01-31
  test:
    kind: date-range
    from: 2027-01-25
    to: 2027-02-12
    weekday: true
  last:
    kind: date
    value: 2027-03-24
    weekday: true
    valid_until: 2027-03-24
  line:
    kind: phone
    value: 0800-2000
  mail:
    kind: mail
    value: vraag@example.org
";

const YEAR: &str = "::: timeline
::: moment fact=\"first\" title=\"Advies\"
U hoort het.
:::
::: moment fact=\"test\" title=\"Toets\"
:::
::: deadline fact=\"last\" title=\"Besluit\"
Er komt post.
:::
::: later when=\"Later\" title=\"Een plek\"
Even wachten.
:::
:::
";

/// All facts are in use on a page of their own.
const OTHERS: &str = "{{ fact(id=\"first\") }} {{ fact(id=\"test\") }} {{ fact(id=\"last\") }} \
                      {{ fact(id=\"line\") }} {{ fact(id=\"mail\") }}\n";

fn site(body: &str) -> SiteTest {
    SiteTest::new()
        .file("content/_facts/netherlands.yaml", FACTS)
        .page("content/advies/index.nl.md", "Advies", OTHERS)
        .without("content/advies/index.ar.md")
        .without("content/index.ar.md")
        .page("content/index.nl.md", "Welkom", body)
}

/// The site with a language more, in which the home page says `body` too.
fn site_in(tag: &str, body: &str) -> SiteTest {
    site(body)
        .file(
            "site.yaml",
            &format!("base_url: https://example.org/\nsource: nl\nlanguages: [nl, {tag}]\n"),
        )
        .without("translations/ar/interface.ftl")
        .file(
            &format!("translations/{tag}/interface.ftl"),
            "site-name = Proef\nsite-description = Een proef.\n",
        )
        .page(&format!("content/index.{tag}.md"), "Titel", body)
}

/// The first line that begins so, of the home page in a language.
fn lines(site: &SiteTest, tag: &str, start: &str) -> Vec<String> {
    let built = site.build();
    let article = built.article(&format!("{tag}/index.html"));
    let lines = article.lines().filter(|line| line.starts_with(start));
    lines.map(|line| line.replace('\u{a0}', "~")).collect()
}

#[test]
fn a_year_is_a_list_of_days_in_order_with_a_leaf_beside_each() {
    let site = site(YEAR);
    assert_eq!(site.problems(), "");
    let built = site.build();
    let leaf = "<div class=\"leaf\" aria-hidden=\"true\">";
    let days = |month: &str, days: &str| {
        format!("<span>{month}</span><b><bdi dir=\"ltr\">{days}</bdi></b>")
    };
    let expected = format!(
        "<ol class=\"timeline\">\n<li>\n{leaf}{}</div>\n<div>\n<p class=\"moment-title\">Advies</p>\n\
         <p class=\"moment-date\">10 januari tot en met 31 januari 2027</p>\n<p>U hoort het.</p>\n\n</div>\n</li>\n\
         <li>\n{leaf}{}{}</div>\n<div>\n<p class=\"moment-title\">Toets</p>\n\
         <p class=\"moment-date\">maandag 25 januari tot en met vrijdag 12 februari 2027</p>\n</div>\n</li>\n\
         <li>\n{leaf}{}</div>\n<div>\n<p class=\"moment-title\">Besluit</p>\n\
         <p class=\"moment-date\">Uiterlijk \u{2068}woensdag 24 maart 2027\u{2069}</p>\n<p>Er komt post.</p>\n\n</div>\n</li>\n\
         <li>\n<div class=\"leaf blank\" aria-hidden=\"true\"></div>\n<div>\n<p class=\"moment-title\">Een plek</p>\n\
         <p class=\"moment-date\">Later</p>\n<p>Even wachten.</p>\n\n</div>\n</li>\n\n</ol>",
        days("januari", "10–31"),
        days("januari", "25"),
        days("februari", "12"),
        days("maart", "24"),
    );
    assert!(
        built.article("nl/index.html").ends_with(&expected),
        "{}",
        built.article("nl/index.html")
    );
}

#[test]
fn a_month_alone_has_the_form_that_calendars_of_the_language_have() {
    for (tag, months) in [
        ("en", ["January", "January", "February", "March"]),
        ("uk", ["січень", "січень", "лютий", "березень"]),
        ("tr", ["Ocak", "Ocak", "Şubat", "Mart"]),
        ("ti", ["ጥሪ", "ጥሪ", "ለካቲት", "መጋቢት"]),
        ("ar", ["يناير/كانون الثاني", "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار"]),
    ] {
        let leaves = lines(&site_in(tag, YEAR), tag, "<div class=\"leaf\"").concat();
        let found: Vec<&str> =
            leaves.split("<span>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
        assert_eq!(found, months, "{tag}");
    }
}

#[test]
fn the_last_day_is_said_in_the_words_of_the_language() {
    for (tag, words) in [
        ("en", "By [Wednesday 24 March 2027]"),
        ("uk", "Останній день: [24 березня 2027\u{202f}р. (середа)]"),
        ("tr", "En geç [24 Mart 2027 Çarşamba]"),
        ("ti", "እንተ ደንጎየ [ረቡዕ 24 መጋቢት 2027]"),
        ("ar", "يوم [الأربعاء 24 مارس/آذار 2027] أو قبله"),
    ] {
        let dates = lines(&site_in(tag, YEAR), tag, "<p class=\"moment-date\">");
        let words = words.replace('[', "\u{2068}").replace(']', "\u{2069}");
        assert_eq!(dates[2], format!("<p class=\"moment-date\">{words}</p>"));
    }
}

#[test]
fn no_day_of_a_year_is_shown_as_today() {
    let on = |day: &str| {
        let mut site = site(YEAR);
        site.settings.today = Date::parse(day).expect("a day");
        site.build().files
    };
    assert!(on("2027-01-26") == on("2027-03-24"));
}

#[test]
fn the_search_finds_a_day_by_what_happens_then() {
    let built = site(YEAR).build();
    let index = built.text("nl/search/index.js");
    assert!(index.contains("Besluit: woensdag\u{a0}24\u{a0}maart\u{a0}2027"), "{index}");
}

#[test]
fn a_fact_of_another_kind_is_told_where_it_is_named() {
    let reason = |id: &str, kind: &str, component: &str, expected: &str| {
        format!(
            "error[fact-of-another-kind]: the fact `{id}` is of the kind `{kind}`, and the component `{component}` \
             needs one of {expected}\n"
        )
    };
    assert_eq!(
        site("::: timeline\n::: moment fact=\"line\" title=\"A\"\n:::\n::: deadline fact=\"first\" title=\"B\"\n:::\n:::\n")
            .problems(),
        format!(
            "content/index.nl.md:6:12: {}content/index.nl.md:8:14: {}",
            reason("line", "phone", "moment", "`date`, `date-range`"),
            reason("first", "date-range", "deadline", "`date`"),
        )
    );
    assert_eq!(
        site("::: contact name=\"A\" fact=\"last\"\nTekst.\n:::\n").problems(),
        format!(
            "content/index.nl.md:5:22: {}",
            reason("last", "date", "contact", "`phone`, `mail`")
        )
    );
}

#[test]
fn parts_and_wholes_stand_together() {
    assert_eq!(
        site("::: moment fact=\"last\" title=\"A\"\n:::\n").problems(),
        "content/index.nl.md:5:5: error[component-outside]: the component `moment` is a part of `timeline` and stands \
         outside of it\n"
    );
    assert_eq!(
        site("::: timeline\nEerst dit.\n\n::: at_home\nB.\n:::\n:::\n").problems(),
        "content/index.nl.md:6:1: error[component-holds-other]: the component `timeline` holds nothing but `moment`, \
         `deadline` or `later`, and here stands something else\n\
         content/index.nl.md:8:5: error[component-outside]: the component `at_home` is a part of `at_school_at_home` \
         and stands outside of it\n"
    );
    // A part may hold whatever it likes, also another whole.
    let nested = "::: at_school_at_home\n::: at_school\n- A\n:::\n::: at_home\n::: timeline\n\
                  ::: later when=\"Ooit\" title=\"B\"\n:::\n:::\n:::\n:::\n";
    assert_eq!(site(nested).problems(), "");
}

#[test]
fn two_halves_have_the_words_of_the_interface() {
    let body = "::: at_school_at_home\n::: at_school\nA.\n:::\n::: at_home\nB.\n:::\n:::\n";
    let site = site_in("ar", body);
    let built = site.build();
    let article = built.article("nl/index.html");
    let expected = "<div class=\"two-views\">\n<div>\n<p class=\"view-title\">Op school</p>\n<p>A.</p>\n\n</div>\n\
                    <div>\n<p class=\"view-title\">Thuis</p>\n<p>B.</p>\n\n</div>\n\n</div>";
    assert!(article.ends_with(expected), "{article}");
    let titles = lines(&site, "ar", "<p class=\"view-title\">");
    assert_eq!(
        titles,
        ["<p class=\"view-title\">في المدرسة</p>", "<p class=\"view-title\">في البيت</p>"]
    );
}

#[test]
fn a_card_says_for_what_it_is_and_ends_with_a_sentence_to_say() {
    let body = "::: contact name=\"Veilig Thuis\" purpose=\"Voor raad.\" fact=\"line\"\nKosten\n: Gratis\n\n\
                {{ say(text=\"Mag ik een tolk?\") }}\n:::\n\n::: contact name=\"Vragen\" fact=\"mail\"\nKosten\n: Gratis\n:::\n";
    let site = site(body);
    assert_eq!(site.problems(), "");
    let built = site.build();
    let article = built.article("nl/index.html");
    let cards: Vec<&str> = article.split("<section class=\"contact\">").collect();
    assert_eq!(
        cards[1].trim(),
        "<p class=\"contact-name\">Veilig Thuis</p>\n<p class=\"contact-for\">Voor raad.</p>\n\
         <p class=\"contact-call\"><a class=\"phone\" href=\"tel:08002000\"><bdi dir=\"ltr\">0800-2000</bdi></a></p>\n\
         <dl>\n<dt>Kosten</dt>\n<dd>Gratis</dd>\n</dl>\n\
         <q class=\"say\" lang=\"nl\" dir=\"ltr\">Mag ik een tolk?</q>\n\n</section>"
    );
    assert!(
        cards[2].contains(
            "<a href=\"mailto:vraag@example.org\"><bdi dir=\"ltr\">vraag@example.org</bdi></a>"
        ),
        "{}",
        cards[2]
    );
    assert!(!cards[2].contains("contact-for"), "{}", cards[2]);
}

const PHRASES: &str =
    "phrase-hello = Goedendag.\n    .say = GOE\nphrase-again = Nog een keer?\n    .say = nog\n";

fn spoken(body: &str) -> SiteTest {
    SiteTest::new()
        .page("content/index.nl.md", "Welkom", body)
        .page("content/index.ar.md", "أهلا", &format!("{body}\nنص.\n"))
        .file("translations/nl/phrases.ftl", PHRASES)
        .file(
            "translations/ar/phrases.ftl",
            "phrase-hello = مرحبا.\n    .say = خو\nphrase-again = مرة أخرى؟\n    .say = نوخ\n",
        )
}

#[test]
fn a_recorded_sentence_is_heard_below_its_words() {
    let site = spoken("{{ phrases(ids=\"hello again\") }}\n")
        .asset("translations/nl/phrases/hello.mp3", b"ID3")
        .asset("translations/nl/phrases/hello.ogg", b"OggS")
        .asset("translations/ar/phrases/hello.mp3", b"ID3 2");
    assert_eq!(site.problems(), "");
    let built = site.build();
    assert_eq!(built.text("nl/phrases/hello.mp3"), "copy of translations/nl/phrases/hello.mp3");
    assert_eq!(built.text("ar/phrases/hello.mp3"), "copy of translations/ar/phrases/hello.mp3");
    let arabic = built.article("ar/index.html");
    let items: Vec<&str> = arabic.split("<li>").skip(1).collect();
    assert_eq!(
        items[0].trim(),
        "<p>مرحبا.</p>\n\
         <div class=\"phrase-sound\"><audio controls preload=\"none\" aria-label=\"استمعوا، العربية: مرحبا.\">\
         <source src=\"/ar/phrases/hello.mp3\" type=\"audio/mpeg\"></audio></div>\n\
         <p lang=\"nl\" dir=\"ltr\">Goedendag.</p>\n<p class=\"phrase-say\">تقولون: خو</p>\n\
         <div class=\"phrase-sound\"><audio controls preload=\"none\" aria-label=\"استمعوا، Nederlands: مرحبا.\">\
         <source src=\"/nl/phrases/hello.mp3\" type=\"audio/mpeg\"><source src=\"/nl/phrases/hello.ogg\" type=\"audio/ogg\"></audio></div>\n</li>"
    );
    assert!(!items[1].contains("audio"), "nobody recorded it: {}", items[1]);
    assert_eq!(built.article("nl/index.html").matches("<audio").count(), 1);
    let page = built.text("nl/index.html");
    assert!(
        page.contains("media-src 'self'") && built.text("_headers").contains("media-src 'self'")
    );
}

#[test]
fn a_sound_stands_below_the_folder_of_the_site() {
    let built = spoken("{{ phrases(ids=\"hello again\") }}\n")
        .file(
            "site.yaml",
            "base_url: https://example.org/ouders/\nsource: nl\nlanguages: [nl, ar]\n",
        )
        .asset("translations/nl/phrases/hello.mp3", b"ID3")
        .build();
    assert!(built.article("nl/index.html").contains("src=\"/ouders/nl/phrases/hello.mp3\""));
    assert!(built.files.contains_key("nl/phrases/hello.mp3"));
}

#[test]
fn sounds_that_nobody_hears_are_told_of() {
    let site = spoken("{{ phrases(ids=\"hello\") }}\n")
        .asset("translations/nl/phrases/helo.mp3", b"ID3")
        .asset("translations/nl/phrases/again.ogg", b"OggS")
        .asset("translations/ar/phrases/hello.wav", b"RIFF")
        .asset("translations/ar/phrases/old/hello.mp3", b"ID3")
        .file("translations/ar/phrases/README.md", "Wie dit insprak.");
    let told = "warning[unused-file]: nothing uses this file:";
    assert_eq!(
        site.problems(),
        format!(
            "translations/ar/phrases/hello.wav:1:1: {told} the folder `phrases` of a language holds spoken sentences, as `.mp3` or `.ogg`\n\
             translations/ar/phrases/old/hello.mp3:1:1: {told} the folder of a language holds `.ftl` files, `language.yaml` and `state.yaml`\n\
             translations/nl/phrases/again.ogg:1:1: {told} no page shows the sentence `phrase-again`\n\
             translations/nl/phrases/helo.mp3:1:1: {told} there is no sentence `phrase-helo`\n"
        )
    );
    let remedies: Vec<String> =
        site.inspect().problems.iter().map(|it| it.words().remedy).collect();
    assert_eq!(remedies[3], "Move it to `translations/nl/phrases/hello.mp3`, or delete it.");
}
