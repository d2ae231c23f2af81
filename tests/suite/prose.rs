//! What keeps its own order in right-to-left text, and what a browser then shows.

use std::borrow::Cow;

use fundament::language::FigureWords;
use fundament::locale::Direction::{LeftToRight, RightToLeft};
use fundament::prose::{Piece, isolate_plain, isolates, typed_figures};
use proptest::prelude::*;
use unicode_bidi::{BidiInfo, Level};

/// Text as typed; square brackets stand around what is isolated.
const ISOLATED: &[&str] = &[
    // Telephone numbers.
    "اتصل على [0800-2000] الآن",
    "اتصل على [088-555 1000] الآن",
    "[088-555-1000]",
    "هاتف [+31 20 123 45 67].",
    "هاتف [+31 (0)20 123 45 67].",
    "هاتف [+31(0)20-1234567].",
    "هاتف [+31-20-1234567]",
    "هاتف [+31 6 12345678]",
    "هاتف [0031 20 123 45 67]",
    "هاتف [+47 22 33 44 55]",
    "هاتف [+90 212 123 45 67]",
    "هاتف [020 123 45 67]، [06-12345678] و[06 12 34 56 78]",
    "هاتف [06 - 12345678]",
    "هاتف [(020) 123 45 67]",
    "هاتف ([020-123 45 67])",
    "هاتف [06.12.34.56.78]",
    "هاتف [0800–2000]",
    "هاتف [0800\u{2011}2000]",
    "هاتف [0800\u{a0}2000]",
    "هاتف [0800-GRATIS]",
    "هاتف [14 020]",
    "هاتف [555-1000]",
    "هاتف [٠٨٠٠-٢٠٠٠]",
    "تلفن [۰۲۰-۱۲۳ ۴۵ ۶۷]",
    "اتصل على 112",
    "اتصل على 0612345678",
    // A number that follows is not part of it.
    "هاتف [0800-2000] [0900-1234]",
    "اتصل [0800-2000] 24 ساعة",
    "اتصل [0800 2000] 24 ساعة",
    "اتصل [06 12 34 56 78] 24 ساعة",
    "اتصل [020 123 45 67] [10:00]",
    "اتصل [0800-2000] [14 %]",
    // Addresses.
    "انظر [https://www.113.nl/].",
    "انظر ([https://example.org/a_(b)]).",
    "انظر [https://example.org/مدرسة]؟",
    "انظر [www.example.org]، ثم",
    "انظر [name.nl/path/] الآن",
    "انظر [name.nl].",
    "اتصل بـ [113.nl] الآن",
    "اكتب إلى [ouders@school-1.nl]!",
    "اكتب إلى [1@school.nl]",
    // Codes, dates and times.
    "الرمز [1234 AB] هنا",
    "شهادة [4-VWO] هنا",
    "حساب [NL91 ABNA 0417 1643 00] أو NL91ABNA0417164300",
    "في [04-02-2027] أو [4-2-2027] أو [2027-02-04]",
    "في [04/02/2027] أو [04.02.2027] أو [04-02]",
    "الساعة [14:30]",
    // Values with a unit.
    "حرارة [38,0 °C] أو [38°]",
    "المبلغ [€ 12,50] أو [€12] أو [€ 12,-] أو [12,50 €]",
    "المبلغ [12,50 EUR] أو [€ 10 000]",
    "نسبة [14 %] أو [14%]",
    "مسافة [10 km] بسرعة [50 km/h] على [12 m²]",
    "درجة [-5 °C] أو [−5] أو [+5]",
    "العدد [10 000] طفل",
    "الأعمار [18+] فقط",
    // Ranges read in the direction of the text.
    "الصفوف 10–12 هنا",
    "الصفوف 10-31 هنا",
    "الأعمار 0-4 و4-12",
    "العام 2026-2027",
    "الوزن 1,5-2,5",
    "من [14:30]–[15:00]",
    "من [14:30]-[15:00]",
    "مسافة 10–[12 km] أو 10-[12km]",
    "نسبة 10-[12%]",
    "المبلغ [€ 10]–[€ 12]",
    // The order of the text.
    "المبلغ 12.345,50 فقط",
    "المجموعة 8 هنا، 4e",
    "المجموعة 8 basisschool",
    "المسافة 10 كم",
    "groep 8-10 في",
    "في 10, 12 و14",
    // Money as CLDR writes it in Arabic, Persian and Hebrew.
    "المبلغ \u{200f}12.50\u{a0}€ و\u{200f}\u{200e}-12.50\u{a0}€ و\u{200f}500.00\u{a0}NOK",
    "مبلغ \u{200e}€\u{a0}12.50 و\u{200e}−\u{200e}€\u{a0}12.50",
    "\u{200f}12.50\u{a0}\u{200f}€",
    "نسبة 14\u{200e}%\u{200e}",
];

fn without_brackets(marked: &str) -> String {
    marked.replace(['[', ']'], "")
}

#[test]
fn isolates_what_keeps_its_own_order() {
    for marked in ISOLATED {
        let text = without_brackets(marked);
        let found: String = isolates(&text, RightToLeft)
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) => text.to_owned(),
                Piece::Isolated(text) => format!("[{text}]"),
            })
            .collect();
        assert_eq!(found, *marked);
    }
}

#[test]
fn marks_isolates_in_plain_strings() {
    for marked in ISOLATED {
        let expected = marked.replace('[', "\u{2066}").replace(']', "\u{2069}");
        assert_eq!(isolate_plain(&without_brackets(marked), RightToLeft), expected);
    }
}

#[test]
fn leaves_left_to_right_text_alone() {
    for marked in ISOLATED {
        let text = without_brackets(marked);
        assert_eq!(isolates(&text, LeftToRight), [Piece::Plain(&text)]);
        assert!(matches!(isolate_plain(&text, LeftToRight), Cow::Borrowed(same) if same == text));
    }
    let arabic = "اتصل على 112";
    assert_eq!(isolates(arabic, RightToLeft), [Piece::Plain(arabic)]);
    assert!(matches!(isolate_plain(arabic, RightToLeft), Cow::Borrowed(_)));
    assert_eq!(isolates("", RightToLeft), [Piece::Plain("")]);
}

/// What stands on the screen from left to right, by the Unicode bidirectional algorithm.
fn shown(text: &str) -> String {
    let bidi = BidiInfo::new(text, Some(Level::rtl()));
    let paragraph = &bidi.paragraphs[0];
    let shown = bidi.reorder_line(paragraph, paragraph.range.clone());
    shown
        .chars()
        .filter(|c| !matches!(c, '\u{2066}' | '\u{2069}' | '\u{200e}' | '\u{200f}'))
        .collect()
}

#[test]
fn a_browser_shows_every_figure_readable() {
    // Text, shown without isolates, shown with them. The first Arabic letter stands at the right.
    let cases = [
        ("و 0800-2000", "2000-0800 و", "0800-2000 و"),
        ("و 38,0 °C", "C° 38,0 و", "38,0 °C و"),
        ("و 113.nl", "nl.113 و", "113.nl و"),
        ("و https://a.nl/", "/https://a.nl و", "https://a.nl/ و"),
        ("و 10 km و", "و km 10 و", "و 10 km و"),
        ("و 10 000 و", "و 000 10 و", "و 10 000 و"),
        ("و 04-02-2027", "2027-02-04 و", "04-02-2027 و"),
        ("و 10–12 و", "و 12–10 و", "و 12–10 و"),
        ("و 10-12 و", "و 12-10 و", "و 12-10 و"),
        ("و 2026-2027 و", "و 2027-2026 و", "و 2027-2026 و"),
        ("و 14:30–15:00 و", "و 15:00–14:30 و", "و 15:00–14:30 و"),
        ("و 10–12 km و", "و km 12–10 و", "و 12 km–10 و"),
        ("و \u{200f}12.50\u{a0}€ و", "و €\u{a0}12.50 و", "و €\u{a0}12.50 و"),
        ("و 14\u{200e}%\u{200e} و", "و 14% و", "و 14% و"),
        ("و -5 و", "و 5- و", "و -5 و"),
    ];
    for (text, plain, isolated) in cases {
        assert_eq!(shown(text), plain, "{text}");
        assert_eq!(shown(&isolate_plain(text, RightToLeft)), isolated, "{text}");
    }
}

#[test]
fn long_runs_are_read_once() {
    // Read again from each place, any of these would take minutes.
    let repeated = [
        "1;",
        "1-",
        "1/",
        "1 ",
        "1 000 ",
        "(",
        "(0",
        "a)",
        "a.",
        "a@",
        "A",
        "\u{200f}",
        "\u{200f}-",
        "€",
        "1a",
        "+",
        "+1 ",
        "0-",
        "12-13,",
        "www.",
        "://",
        "1 و",
        "°",
        "NL91 ",
    ];
    for unit in repeated {
        let text = format!("1;{}", unit.repeat(200_000 / unit.len()));
        isolates(&text, RightToLeft);
    }
}

proptest! {
    #[test]
    fn pieces_give_the_text_back(text in any_text()) {
        let joined: String = isolates(&text, RightToLeft)
            .into_iter()
            .map(|piece| match piece { Piece::Plain(text) | Piece::Isolated(text) => text })
            .collect();
        prop_assert_eq!(&joined, &text);
        let unmarked = isolate_plain(&text, RightToLeft).replace(['\u{2066}', '\u{2069}'], "");
        prop_assert_eq!(unmarked, text.replace(['\u{2066}', '\u{2069}'], ""));
    }

    /// An isolated piece has something to keep in order, and nothing of the text around it.
    #[test]
    fn isolated_pieces_are_not_blank(text in any_text()) {
        for piece in isolates(&text, RightToLeft) {
            if let Piece::Isolated(piece) = piece {
                prop_assert_eq!(piece.trim(), piece);
                prop_assert!(piece.chars().any(char::is_alphanumeric));
            }
        }
    }

    /// Figures stand in the text in order, apart from one another, and each has a digit.
    #[test]
    fn typed_figures_stand_apart(text in any_text()) {
        let words = FigureWords { percent: vec!["é".into(), "nl".into()], money: vec!["a".into()] };
        let mut end = 0;
        for figure in typed_figures(&text, &words) {
            prop_assert!(figure.range.start >= end, "{:?}", figure);
            end = figure.range.end;
            prop_assert!(text.get(figure.range).is_some_and(|figure| figure.chars().any(char::is_numeric)));
        }
    }
}

/// Any characters, and bits of figures in any order.
fn any_text() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "0", "1", "20", "0800", "2027", "٣", "-", "–", "−", " ", "\u{a0}", ".", ",", ":", "/", "+",
        "(", ")", "(0)", "€", "%", "°", "C", "km", "EUR", "AB", "www.", "https://", "a", "nl", "@",
        "و", "\u{200e}", "\u{200f}", "²", "é", "\n",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(bits, 0..16).prop_map(|bits| bits.concat()),]
}
