//! Languages as their readers see them: tags, direction, dates, numbers, order, words.

use fundament::locale::{
    Date, Direction, ListKind, Locale, NotATag, PluralCategory, is_visible, language_of_country,
    normalise,
};
use proptest::prelude::*;

fn locale(tag: &str) -> Locale {
    Locale::new(tag, None).unwrap_or_else(|_| panic!("{tag} is a tag"))
}

#[test]
fn tags_take_their_canonical_form() {
    let cases = [
        ("nl", "nl"),
        ("NL", "nl"),
        ("nl-be", "nl-BE"),
        ("nl-Simple", "nl-simple"),
        ("nl-x-simple", "nl-x-simple"),
        ("kmr", "kmr"),
        ("rif", "rif"),
        ("prs", "prs"),
        ("zh-hans", "zh-Hans"),
        ("fa-af", "fa-AF"),
        ("AZ-arab", "az-Arab"),
        // Deprecated.
        ("iw", "he"),
        ("in", "id"),
        ("ji", "yi"),
        ("mo", "ro"),
        ("sh", "sr-Latn"),
        ("de-DD", "de-DE"),
        // Wrong, and known: the registry has only `nl`, but CLDR's data does not tell this from `kmr`.
        ("nld", "nld"),
    ];
    for (written, canonical) in cases {
        assert_eq!(locale(written).tag(), canonical, "{written}");
        assert_eq!(locale(canonical).tag(), canonical);
    }
}

#[test]
fn nonsense_is_refused() {
    let refused = [
        "",
        "und",
        "xx",
        "qqq",
        "zxx",
        "english",
        "nl-",
        "nl_BE",
        "nl nl",
        "x-a",
        "i-klingon",
        "😀",
    ];
    for tag in refused {
        assert_eq!(Locale::new(tag, None), Err(NotATag), "{tag}");
        assert_eq!(Locale::new("nl", Some(tag)), Err(NotATag), "data of {tag}");
    }
}

#[test]
fn script_and_direction_follow_from_the_tag() {
    let right_to_left = [
        ("ckb", "Arab"),
        ("ps", "Arab"),
        ("ug", "Arab"),
        ("sd", "Arab"),
        ("yi", "Hebr"),
        ("prs", "Arab"),
        ("fa-AF", "Arab"),
        ("pa-PK", "Arab"),
        ("ar", "Arab"),
        ("fa", "Arab"),
        ("ur", "Arab"),
        ("he", "Hebr"),
        ("az-Arab", "Arab"),
        ("ku-Arab", "Arab"),
        ("dv", "Thaa"),
        ("syc", "Syrc"),
        ("ff-Adlm", "Adlm"),
    ];
    let left_to_right = [
        ("kmr", "Latn"),
        ("pa-IN", "Guru"),
        ("az", "Latn"),
        ("nl-simple", "Latn"),
        ("ti", "Ethi"),
        ("uk", "Cyrl"),
        ("zh-Hans", "Hans"),
        ("zgh", "Tfng"),
        ("rif", "Latn"),
        ("ar-Latn", "Latn"),
    ];
    let check = |cases: &[(&str, &str)], direction| {
        for (tag, script) in cases {
            assert_eq!(
                (locale(tag).script(), locale(tag).direction()),
                (*script, direction),
                "{tag}"
            );
        }
    };
    check(&right_to_left, Direction::RightToLeft);
    check(&left_to_right, Direction::LeftToRight);
}

#[test]
fn a_language_without_data_is_reported() {
    for tag in
        ["nl", "nl-simple", "nl-BE", "ti", "so", "ckb", "kmr", "ps", "fa-AF", "ff-Adlm", "sq"]
    {
        assert!(locale(tag).has_data(), "{tag}");
    }
    for tag in ["prs", "rif", "zgh", "yi", "pa-PK", "az-Arab"] {
        assert!(!locale(tag).has_data(), "{tag}");
    }
}

#[test]
fn a_country_is_known_by_the_language_most_of_its_people_write() {
    let cases =
        [("nl", "nl"), ("NL", "nl"), ("be", "nl"), ("no", "nb"), ("er", "ti"), ("eg", "ar")];
    for (country, language) in cases {
        assert_eq!(language_of_country(country).as_deref(), Some(language), "{country}");
    }
    assert_eq!(language_of_country("no country"), None);
}

#[test]
fn the_data_tag_answers_in_place_of_the_tag() {
    let dari = Locale::new("prs", Some("fa-AF")).expect("both are tags");
    let november = Date { year: 2026, month: 11, day: 21 };
    assert!(dari.has_data());
    assert_eq!(dari.tag(), "prs");
    assert_eq!(dari.direction(), Direction::RightToLeft);
    assert_eq!(dari.date(november), locale("fa-AF").date(november));
    assert_ne!(dari, locale("prs"));
    // Direction is that of the tag: Kurmanji may borrow from Sorani and stays Latin.
    let borrowed = Locale::new("kmr", Some("ckb")).expect("both are tags");
    assert_eq!(borrowed.direction(), Direction::LeftToRight);
}

#[test]
fn dates_are_gregorian_with_western_digits_and_a_month_in_letters() {
    let cases = [
        ("nl", "21 november 2026", "4 februari 2027"),
        ("nl-simple", "21 november 2026", "4 februari 2027"),
        ("en", "November 21, 2026", "February 4, 2027"),
        ("en-GB", "21 November 2026", "4 February 2027"),
        ("ar", "21 نوفمبر 2026", "4 فبراير 2027"),
        ("ar-SA", "21 نوفمبر 2026", "4 فبراير 2027"),
        ("ar-EG", "21 نوفمبر 2026", "4 فبراير 2027"),
        ("ar-SY", "21 تشرين الثاني 2026", "4 شباط 2027"),
        ("fa", "21 نوامبر 2026", "4 فوریه 2027"),
        ("fa-AF", "21 نومبر 2026", "4 فبروری 2027"),
        ("ps", "21 نومبر 2026", "4 فبروري 2027"),
        ("ckb", "21ی تشرینی دووەمی 2026", "4ی شوباتی 2027"),
        ("ti", "21 ሕዳር 2026", "04 ለካቲት 2027"),
        ("uk", "21 листопада 2026\u{202f}р.", "4 лютого 2027\u{202f}р."),
        ("tr", "21 Kasım 2026", "4 Şubat 2027"),
        ("pl", "21 listopada 2026", "4 lutego 2027"),
        ("so", "Noofeembar 21, 2026", "Febraayo 04, 2027"),
        ("ro", "21 noiembrie 2026", "4 februarie 2027"),
        ("bg", "21 ноември 2026\u{202f}г.", "4 февруари 2027\u{202f}г."),
        ("kmr", "21 mijdar, 2026", "4 sibat, 2027"),
        ("zh-Hans", "2026年11月21日", "2027年2月4日"),
        ("th", "21 พฤศจิกายน ค.ศ. 2026", "4 กุมภาพันธ์ ค.ศ. 2027"),
        // The tag may ask for others: letters from school do not.
        ("nl-u-ca-buddhist-nu-thai", "21 november 2026", "4 februari 2027"),
    ];
    for (tag, november, february) in cases {
        let locale = locale(tag);
        assert_eq!(locale.date(Date { year: 2026, month: 11, day: 21 }), november, "{tag}");
        assert_eq!(locale.date(Date { year: 2027, month: 2, day: 4 }), february, "{tag}");
    }
}

#[test]
fn numbers_percent_and_money_take_the_form_of_the_language() {
    let cases = [
        ("nl", "12.345,50", "-5", "14%", "€\u{a0}12,50"),
        ("en-GB", "12,345.50", "-5", "14%", "€12.50"),
        ("ar", "12,345.50", "\u{200e}-5", "14\u{200e}%\u{200e}", "\u{200f}12.50\u{a0}€"),
        ("ar-EG", "12,345.50", "\u{200e}-5", "14\u{200e}%\u{200e}", "\u{200f}12.50\u{a0}€"),
        ("fa", "12,345.50", "\u{200e}−5", "14%", "\u{200e}€\u{a0}12.50"),
        ("he", "12,345.50", "\u{200e}-5", "14%", "\u{200f}12.50\u{a0}\u{200f}€"),
        ("ti", "12,345.50", "-5", "14%", "€12.50"),
        ("uk", "12\u{a0}345,50", "-5", "14%", "12,50\u{a0}€"),
        ("tr", "12.345,50", "-5", "%14", "€12,50"),
        ("pl", "12\u{a0}345,50", "-5", "14%", "12,50\u{a0}€"),
        ("ro", "12.345,50", "-5", "14\u{a0}%", "12,50\u{a0}€"),
        ("no", "12\u{a0}345,50", "−5", "14\u{a0}%", "12,50\u{a0}€"),
    ];
    for (tag, number, negative, percent, money) in cases {
        let locale = locale(tag);
        assert_eq!(locale.number("12345.50").as_deref(), Some(number), "{tag}");
        assert_eq!(locale.number("-5").as_deref(), Some(negative), "{tag}");
        assert_eq!(locale.percent("14").as_deref(), Some(percent), "{tag}");
        assert_eq!(locale.money("12.5", "EUR").as_deref(), Some(money), "{tag}");
    }
}

#[test]
fn a_number_is_read_in_plain_decimal_form_only() {
    let dutch = locale("nl");
    for (written, shown) in
        [("0.50", "0,50"), (".5", "0,5"), ("007", "7"), ("+1", "+1"), ("1234", "1.234")]
    {
        assert_eq!(dutch.number(written).as_deref(), Some(shown), "{written}");
    }
    for written in ["", "-", "1.", "1e9", "1,5", "1 000", "--1", "1-2", "٣", "veel"] {
        assert_eq!(dutch.number(written), None, "{written}");
        assert_eq!(dutch.percent(written), None, "{written}");
        assert_eq!(dutch.money(written, "EUR"), None, "{written}");
        assert_eq!(dutch.plural_category(written), PluralCategory::Other, "{written}");
    }
    for currency in ["", "€", "EURO", "E1R"] {
        assert_eq!(dutch.money("1", currency), None, "{currency}");
    }
}

#[test]
fn lists_are_joined_by_the_word_of_the_language() {
    let cases = [
        ("nl", "a, b en c", "a, b of c"),
        ("ar", "a وb وc", "a أو b أو c"),
        ("fa", "a،\u{200f} b، و c", "a،\u{200f} b، یا c"),
        ("ti", "a፣ bን cን", "a፣ b ወይ c"),
        ("tr", "a, b ve c", "a, b veya c"),
        ("pl", "a, b i c", "a, b lub c"),
        ("so", "a, b iyo c", "a, b ama c"),
        ("uk", "a, b і c", "a, b або c"),
    ];
    for (tag, and, or) in cases {
        assert_eq!(locale(tag).list(&["a", "b", "c"], ListKind::And), and, "{tag}");
        assert_eq!(locale(tag).list(&["a", "b", "c"], ListKind::Or), or, "{tag}");
    }
    assert_eq!(locale("nl").list(&["a", "b"], ListKind::And), "a en b");
    assert_eq!(locale("nl").list(&["a"], ListKind::And), "a");
    assert_eq!(locale("nl").list(&[], ListKind::And), "");
}

#[test]
fn plural_categories_follow_the_rules_of_the_language() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    let cases: [(&str, &[(&str, PluralCategory)]); 6] = [
        ("nl", &[("0", Other), ("1", One), ("1.0", Other), ("2", Other)]),
        (
            "ar",
            &[
                ("0", Zero),
                ("1", One),
                ("2", Two),
                ("3", Few),
                ("10", Few),
                ("11", Many),
                ("99", Many),
                ("100", Other),
                ("0.5", Other),
            ],
        ),
        (
            "pl",
            &[
                ("1", One),
                ("2", Few),
                ("4", Few),
                ("5", Many),
                ("12", Many),
                ("21", Many),
                ("22", Few),
                ("0", Many),
                ("1.5", Other),
            ],
        ),
        (
            "uk",
            &[
                ("1", One),
                ("21", One),
                ("2", Few),
                ("22", Few),
                ("0", Many),
                ("5", Many),
                ("11", Many),
                ("14", Many),
                ("1.5", Other),
            ],
        ),
        ("ro", &[("1", One), ("0", Few), ("2", Few), ("19", Few), ("20", Other), ("101", Few)]),
        ("kmr", &[("1", One), ("2", Other)]),
    ];
    for (tag, numbers) in cases {
        for (number, category) in numbers {
            assert_eq!(locale(tag).plural_category(number), *category, "{tag} {number}");
        }
    }
}

#[test]
fn texts_sort_as_in_the_dictionary_of_the_language() {
    let cases: [(&str, &[&str]); 5] = [
        ("nl", &["aap", "Aap", "één", "eend", "Zus"]),
        ("tr", &["cam", "çam", "ılık", "ilik", "ok", "ök", "su", "şu", "un", "ün"]),
        ("pl", &["lato", "łato", "masa", "zebra", "źle", "żaba"]),
        ("uk", &["гора", "ґанок", "ірис", "їжак", "йод", "яма"]),
        ("fa", &["آب", "بابا", "پدر", "تو", "جا", "چای", "کتاب", "گل", "لب", "یک"]),
    ];
    for (tag, sorted) in cases {
        let locale = locale(tag);
        let mut texts: Vec<&str> = sorted.iter().rev().copied().collect();
        texts.sort_by(|first, second| locale.compare(first, second));
        assert_eq!(texts, sorted, "{tag}");
    }
}

#[test]
fn capitals_follow_the_language() {
    let cases = [
        ("nl", "istanbul ıslak één", "ISTANBUL ISLAK ÉÉN"),
        ("tr", "istanbul ıslak", "İSTANBUL ISLAK"),
        ("az", "istanbul", "İSTANBUL"),
        ("uk", "її", "ЇЇ"),
        ("de", "straße", "STRASSE"),
        ("el", "μέλι", "ΜΕΛΙ"),
        ("ar", "مدرسة", "مدرسة"),
    ];
    for (tag, text, capitals) in cases {
        assert_eq!(locale(tag).uppercase(text), capitals, "{tag}");
    }
    assert_eq!(locale("tr").lowercase("İSTANBUL ISLAK"), "istanbul ıslak");
    assert_eq!(locale("nl").lowercase("ISTANBUL"), "istanbul");
}

#[test]
fn running_text_is_parted_into_words() {
    let cases: [(&str, &str, &[&str]); 5] = [
        ("nl", "Eén foto's, 0800-2000: vmbo-t!", &["Eén", "foto's", "0800", "2000", "vmbo", "t"]),
        ("ti", "ጸባ፡ምሃብ፡ እዩ። ሰላም፣ ዓለም", &["ጸባ", "ምሃብ", "እዩ", "ሰላም", "ዓለም"]),
        ("fa", "او می\u{200c}رود؛ کتاب\u{200c}ها.", &["او", "می\u{200c}رود", "کتاب\u{200c}ها"]),
        ("uk", "сім’я й об'єкт", &["сім’я", "й", "об'єкт"]),
        ("zh-Hans", "学校建议很重要。", &["学校", "建议", "很", "重要"]),
    ];
    for (tag, text, words) in cases {
        assert_eq!(locale(tag).words(text), words, "{tag}");
    }
}

#[test]
fn running_text_is_parted_into_sentences() {
    let cases: [(&str, &str, &[&str]); 5] = [
        ("nl", "Dit is één. En 1,5 twee?\nJa!", &["Dit is één.", "En 1,5 twee?", "Ja!"]),
        ("ti", "ጸባ ምሃብ እዩ። ሰላም ዓለም፧ እወ።", &["ጸባ ምሃብ እዩ።", "ሰላም ዓለም፧", "እወ።"]),
        ("fa", "سلام. خوبی؟ بله!", &["سلام.", "خوبی؟", "بله!"]),
        // Wrong, and known: there is no list of abbreviations.
        ("nl", "Dr. Jansen komt.", &["Dr.", "Jansen komt."]),
        ("nl", "  ", &[]),
    ];
    for (tag, text, sentences) in cases {
        assert_eq!(locale(tag).sentences(text), sentences, "{tag}");
    }
}

#[test]
fn normal_form_is_composed() {
    assert_eq!(normalise("Één e\u{301}e\u{301}n"), "Één één");
    assert_eq!(normalise("и\u{306} آ"), "й آ");
}

#[test]
fn days_are_real_ones() {
    for text in ["2026-11-21", "2028-02-29", "1999-12-31"] {
        assert_eq!(Date::parse(text).map(Date::to_iso).as_deref(), Some(text));
    }
    let refused = [
        "",
        "2026-02-30",
        "2027-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-1-1",
        "20261121",
        "2026-11-21T00:00",
        "-026-11-21",
        "+026-11-21",
        "٢٠٢٦-١١-٢١",
        "21-11-2026",
        " 2026-11-21",
    ];
    for text in refused {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn seconds_become_days() {
    let cases = [
        (0, "1970-01-01"),
        (-1, "1969-12-31"),
        (86_399, "1970-01-01"),
        (951_782_400, "2000-02-29"),
        (1_795_219_200, "2026-11-21"),
    ];
    for (seconds, day) in cases {
        assert_eq!(Date::from_unix_seconds(seconds).to_iso(), day);
    }
}

#[test]
fn threads_share_a_locale() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(&locale("nl"));
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in any::<String>(), other in any::<String>(), seconds in any::<i64>()) {
        let _ = Locale::new(&text, Some(&other));
        let _ = Date::parse(&text);
        let day = Date::from_unix_seconds(seconds);
        for tag in ["nl", "ar", "ti", "th"] {
            let locale = locale(tag);
            let _ = (locale.number(&text), locale.percent(&text), locale.money(&text, &other));
            let _ = (locale.plural_category(&text), locale.date(day), locale.list(&[&text, &other], ListKind::And));
            let _ = (locale.uppercase(&text), locale.lowercase(&text));
            prop_assert_eq!(locale.compare(&text, &other), locale.compare(&other, &text).reverse());
            prop_assert!(locale.words(&text).iter().all(|word| text.contains(word)));
            prop_assert!(locale.sentences(&text).iter().all(|sentence| text.contains(sentence)));
        }
        let normal = normalise(&text);
        prop_assert_eq!(normalise(&normal), normal);
    }
}

#[test]
fn only_letters_digits_signs_and_pictures_are_seen() {
    for seen in ["a", "\u{200b}ب\u{200b}", "ሀ", "7", "–", "€", "☎\u{fe0f}", "e\u{301}"] {
        assert!(is_visible(seen), "{seen:?}");
    }
    for unseen in [
        "",
        " \t\r\n\u{a0}\u{2003}\u{3000}",
        "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}",
        "\u{200e}\u{200f}\u{61c}\u{2066}\u{2069}\u{202e}",
        "\u{fe0f}\u{e0041}\u{301}",
        "\u{3164}\u{115f}\u{ffa0}\u{2800}",
        "\u{7}\u{e000}\u{10ffff}",
    ] {
        assert!(!is_visible(unseen), "{unseen:?}");
    }
}
