//! How each kind of fact looks in six languages.

use super::{LANGUAGES, site};

/// A line is a fact, then what readers see in the order of `LANGUAGES`. `~` is a space that does not break.
const FORMS: &[(&str, [&str; 6])] = &[
    (
        "kind: phone, value: 0900 111 3 111",
        [
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
            "<a class=\"phone\" href=\"tel:09001113111\"><bdi dir=\"ltr\">0900 111 3 111</bdi></a>",
        ],
    ),
    (
        "kind: phone, value: +31 20 123 45 67",
        [
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
            "<a class=\"phone\" href=\"tel:+31201234567\"><bdi dir=\"ltr\">+31 20 123 45 67</bdi></a>",
        ],
    ),
    (
        "kind: mail, value: info@example.org",
        [
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
            "<a href=\"mailto:info@example.org\"><bdi dir=\"ltr\">info@example.org</bdi></a>",
        ],
    ),
    (
        "kind: web, value: https://www.example.org/",
        [
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
            "<a href=\"https://www.example.org/\"><bdi dir=\"ltr\">example.org</bdi></a>",
        ],
    ),
    ("kind: number, value: 1250", ["1.250", "1,250", "1,250", "1.250", "1~250", "1,250"]),
    (
        "kind: number, from: 2.5, to: 3",
        ["2,5~tot~3", "2.5~to~3", "2.5~إلى~3", "2,5~ila~3", "від~2,5~до~3", "2.5~ክሳብ~3"],
    ),
    ("kind: percent, value: 85", ["85%", "85%", "85\u{200e}%\u{200e}", "%85", "85%", "85%"]),
    (
        "kind: percent, from: 10, to: 15",
        [
            "10~tot~15%",
            "10~to~15%",
            "10~إلى~15\u{200e}%\u{200e}",
            "%10~ila~%15",
            "від~10~до~15%",
            "10~ክሳብ~15%",
        ],
    ),
    (
        "kind: amount, value: 1250, currency: EUR",
        ["€~1.250", "€1,250", "\u{200f}1,250~€", "€1.250", "1~250~€", "€1,250"],
    ),
    (
        "kind: amount, value: 12.50, currency: EUR",
        ["€~12,50", "€12.50", "\u{200f}12.50~€", "€12,50", "12,50~€", "€12.50"],
    ),
    (
        "kind: amount, from: 5, to: 10, currency: EUR",
        [
            "€~5~tot~€~10",
            "€5~to~€10",
            "5~إلى~\u{200f}10~€",
            "€5~ila~€10",
            "від~5~до~10~€",
            "€5~ክሳብ~€10",
        ],
    ),
    ("kind: age, value: 1", ["1~jaar", "1~year", "سنة~واحدة", "1~yaş", "1~рік", "1~ዓመት"]),
    ("kind: age, value: 3", ["3~jaar", "3~years", "3~سنوات", "3~yaş", "3~роки", "3~ዓመት"]),
    ("kind: age, value: 12", ["12~jaar", "12~years", "12~سنة", "12~yaş", "12~років", "12~ዓመት"]),
    (
        "kind: age, from: 12, to: 18",
        [
            "12~tot~18~jaar",
            "12~to~18~years",
            "12~إلى~18~سنة",
            "12~ila~18~yaş",
            "від~12~до~18~років",
            "12~ክሳብ~18~ዓመት",
        ],
    ),
    (
        "kind: date, value: 2027-03-15",
        [
            "15~maart~2027",
            "15~March~2027",
            "15~مارس/آذار~2027",
            "15~Mart~2027",
            "15~березня~2027\u{202f}р.",
            "15~መጋቢት~2027",
        ],
    ),
    (
        "kind: date, value: 2027-03-15, weekday: true",
        [
            "maandag~15~maart~2027",
            "Monday~15~March~2027",
            "الاثنين~15~مارس/آذار~2027",
            "15~Mart~2027~Pazartesi",
            "15~березня~2027\u{202f}р.~(понеділок)",
            "ሰኑይ~15~መጋቢት~2027",
        ],
    ),
    (
        "kind: date-range, from: 2027-01-25, to: 2027-02-12",
        [
            "25~januari tot en met 12~februari~2027",
            "25~January to 12~February~2027",
            "من 25~يناير/كانون~الثاني إلى 12~فبراير/شباط~2027",
            "25~Ocak – 12~Şubat~2027 (ikisi dahil)",
            "25~січня – 12~лютого~2027\u{202f}р. включно",
            "ካብ 25~ጥሪ ክሳብ 12~ለካቲት~2027",
        ],
    ),
    (
        "kind: date-range, from: 2027-01-25, to: 2027-02-12, weekday: true",
        [
            "maandag~25~januari tot en met vrijdag~12~februari~2027",
            "Monday~25~January to Friday~12~February~2027",
            "من الاثنين~25~يناير/كانون~الثاني إلى الجمعة~12~فبراير/شباط~2027",
            "25~Ocak~Pazartesi – 12~Şubat~2027~Cuma (ikisi dahil)",
            "25~січня~(понеділок) – 12~лютого~2027\u{202f}р.~(пʼятниця) включно",
            "ካብ ሰኑይ~25~ጥሪ ክሳብ ዓርቢ~12~ለካቲት~2027",
        ],
    ),
    (
        "kind: date-range, from: 2026-12-21, to: 2027-01-01",
        [
            "21~december~2026 tot en met 1~januari~2027",
            "21~December~2026 to 1~January~2027",
            "من 21~ديسمبر/كانون~الأول~2026 إلى 1~يناير/كانون~الثاني~2027",
            "21~Aralık~2026 – 1~Ocak~2027 (ikisi dahil)",
            "21~грудня~2026\u{202f}р. – 1~січня~2027\u{202f}р. включно",
            "ካብ 21~ታሕሳስ~2026 ክሳብ 01~ጥሪ~2027",
        ],
    ),
    (
        "kind: duration, value: 1, unit: weeks",
        ["1~week", "1~week", "أسبوع~واحد", "1~hafta", "1~тиждень", "1~ሰሙን"],
    ),
    (
        "kind: duration, value: 2, unit: weeks",
        ["2~weken", "2~weeks", "أسبوعين", "2~hafta", "2~тижні", "2~ሰሙን"],
    ),
    (
        "kind: duration, value: 6, unit: weeks",
        ["6~weken", "6~weeks", "6~أسابيع", "6~hafta", "6~тижнів", "6~ሰሙን"],
    ),
    (
        "kind: duration, value: 21, unit: weeks",
        ["21~weken", "21~weeks", "21~أسبوع\u{64b}ا", "21~hafta", "21~тиждень", "21~ሰሙን"],
    ),
    (
        "kind: duration, value: 100, unit: weeks",
        ["100~weken", "100~weeks", "100~أسبوع", "100~hafta", "100~тижнів", "100~ሰሙን"],
    ),
    (
        "kind: duration, value: 1.5, unit: years",
        ["1,5~jaar", "1.5~years", "1.5~سنة", "1,5~yıl", "1,5~року", "1.5~ዓመት"],
    ),
    (
        "kind: duration, from: 6, to: 10, unit: weeks",
        [
            "6~tot~10~weken",
            "6~to~10~weeks",
            "6~إلى~10~أسابيع",
            "6~ila~10~hafta",
            "від~6~до~10~тижнів",
            "6~ክሳብ~10~ሰሙን",
        ],
    ),
    (
        "kind: duration, from: 1, to: 2, unit: days",
        [
            "1~tot~2~dagen",
            "1~to~2~days",
            "1~إلى~2~يوم",
            "1~ila~2~gün",
            "від~1~до~2~днів",
            "1~ክሳብ~2~መዓልታት",
        ],
    ),
    (
        "kind: duration, value: 30, unit: minutes",
        ["30~minuten", "30~minutes", "30~دقيقة", "30~dakika", "30~хвилин", "30~ደቓይቕ"],
    ),
    (
        "kind: duration, value: 24, unit: hours",
        ["24~uur", "24~hours", "24~ساعة", "24~saat", "24~години", "24~ሰዓታት"],
    ),
    (
        "kind: duration, value: 3, unit: months",
        ["3~maanden", "3~months", "3~أشهر", "3~ay", "3~місяці", "3~ኣዋርሕ"],
    ),
    (
        "kind: address, lines: [Postbus 1, 1000 AA Amsterdam]",
        [
            "Postbus 1<br />1000 AA Amsterdam",
            "<bdi lang=\"nl\" dir=\"ltr\">Postbus 1<br />1000 AA Amsterdam</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Postbus 1<br />1000 AA Amsterdam</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Postbus 1<br />1000 AA Amsterdam</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Postbus 1<br />1000 AA Amsterdam</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Postbus 1<br />1000 AA Amsterdam</bdi>",
        ],
    ),
    (
        "kind: text, value: Jan & Alleman",
        [
            "Jan &amp; Alleman",
            "<bdi lang=\"nl\" dir=\"ltr\">Jan &amp; Alleman</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Jan &amp; Alleman</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Jan &amp; Alleman</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Jan &amp; Alleman</bdi>",
            "<bdi lang=\"nl\" dir=\"ltr\">Jan &amp; Alleman</bdi>",
        ],
    ),
];

#[test]
fn every_kind_is_written_as_the_language_writes_it() {
    let mut facts = "checked: 2026-07-23\nsource: Proef\nfacts:\n".to_owned();
    let mut body = String::new();
    for (index, (fact, _)) in FORMS.iter().enumerate() {
        facts.push_str(&format!("  fact-{index}: {{{fact}}}\n"));
        body.push_str(&format!("- {{{{ fact(id=\"fact-{index}\") }}}}\n"));
    }
    let built = site(&facts, &body).build();
    let mut wrong = String::new();
    for (place, tag) in LANGUAGES.iter().enumerate() {
        let article = built.article(&format!("{tag}/index.html")).replace('\u{a0}', "~");
        let items: Vec<&str> = article
            .split("<li><span class=\"fact\">")
            .skip(1)
            .filter_map(|rest| rest.split("</span></li>").next())
            .collect();
        assert_eq!(items.len(), FORMS.len(), "{article}");
        for ((fact, expected), item) in FORMS.iter().zip(items) {
            if item != expected[place] {
                wrong.push_str(&format!("{tag}: {fact}\n  {:?}\n  {item:?}\n", expected[place]));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
